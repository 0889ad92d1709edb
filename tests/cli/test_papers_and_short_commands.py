"""The calculation written to files, and the short commands."""

import json
import sys
import zipfile

import pytest

from creditrights.calculators.catalogue import CALCULATORS
from creditrights.calculators.described import SHORT, schema, short_commands
from creditrights.cli import main


@pytest.fixture
def run(capsys):
    def running(*arguments):
        status = main([str(each) for each in arguments])
        said = capsys.readouterr()
        return status, said.out, said.err

    return running


def test_a_short_command_is_the_calculator_by_another_name(run, tmp_path):
    path = tmp_path / "bill.json"
    path.write_text(json.dumps({"principal": 10000}), encoding="utf-8")
    assert run("bill", path, "--json") == run("calculate", "bill", path, "--json")
    assert run("bill")[1] == run("calculate", "bill")[1]


def test_only_calculators_that_there_are_have_a_short_command():
    known = {each.id for each in CALCULATORS}
    assert short_commands() == [(name, id) for name, id in SHORT if id in known]
    assert dict(SHORT)["limit"] == "cap"
    assert set(dict(SHORT)) == {"interest", "ledger", "schedule", "rate", "limit", "fees", "bill"}


def test_a_short_command_whose_calculator_is_missing_is_wrong_usage(monkeypatch, capsys):
    monkeypatch.setattr("creditrights.calculators.described.SHORT", (*SHORT, ("nowhere", "no-such-calculator")))
    with pytest.raises(SystemExit) as ended:
        main(["nowhere"])
    assert ended.value.code == 2


def test_numbers_of_a_json_file_are_read_as_they_are_written(run, tmp_path):
    path = tmp_path / "given.json"
    base = {
        "rate_per": "日",
        "first_due": "2026-01-01",
        "as_of": "2026-01-31",
        "instalments": 1,
        "paid": 0,
        "penalty": 0,
    }
    for rate, claim in (("0.05", "150.00"), ("0.00000001", "0.00")):
        text = (
            json.dumps(base)[:-1]
            + f', "principal": 10000.00, "rate": {rate}, "claim_penalty": {claim}, "penalty_as": "在合同利率上加收这么多"}}'
        )
        path.write_text(text, encoding="utf-8")
        status, out, _ = run("bill", path, "--json")
        assert status == 0, out
        assert json.loads(out)["result"]["answer"] == "账单上核对的 1 行都对得上。"


def test_both_papers_are_written_beside_the_answer(run, tmp_path):
    sheet, text = tmp_path / "a.xlsx", tmp_path / "a.docx"
    status, out, _ = run("calculate", "overdue-interest", "--xlsx", sheet, "--docx", text, "--json")
    assert status == 0 and json.loads(out)["ok"]
    assert zipfile.is_zipfile(sheet) and zipfile.is_zipfile(text)


def test_answers_that_cannot_be_used_write_no_paper(run, tmp_path):
    status, _, _ = run("bill", "--set", "principal=一万", "--xlsx", tmp_path / "a.xlsx")
    assert status == 1
    assert not (tmp_path / "a.xlsx").exists()


def test_a_place_that_cannot_be_written_is_explained(run, tmp_path):
    status, _, err = run("bill", "--xlsx", tmp_path / "no" / "such" / "a.xlsx")
    assert status == 1
    assert "写不了文件" in err


def test_without_the_libraries_it_is_said_how_to_get_them(run, tmp_path, monkeypatch):
    for name in [name for name in sys.modules if name.startswith("creditrights.papers.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "docx", None)
    status, _, err = run("bill", "--docx", tmp_path / "a.docx")
    assert status == 1
    assert "pip install openpyxl python-docx" in err


@pytest.mark.parametrize("each", CALCULATORS, ids=lambda each: each.id)
def test_the_schema_accepts_the_worked_example_and_refuses_an_unknown_field(each):
    jsonschema = pytest.importorskip("jsonschema")
    validator = jsonschema.Draft202012Validator(schema(each))
    assert validator.is_valid(each.form.defaults())
    assert not validator.is_valid({"no-such-field": "1"})
    assert list(schema(each)["properties"]) == [field.id for field in each.form.fields]
