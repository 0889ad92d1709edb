"""creditrights letter: letters listed, written on the screen, as files, and from a file."""

import json
import sys
from io import BytesIO

import pytest

from creditrights.calculators.catalogue import calculator
from creditrights.cli import main
from creditrights.letters.catalogue import LETTERS
from tests.letters.golden import STORED, filled_texts


@pytest.fixture
def run(capsys):
    def running(*arguments):
        status = main([str(each) for each in arguments])
        said = capsys.readouterr()
        return status, said.out, said.err

    return running


def test_without_a_name_all_letters_are_listed(run):
    status, out, _ = run("letter")
    assert status == 0
    assert [line.partition("：")[0] for line in out.splitlines()] == [each.id for each in LETTERS]


@pytest.mark.parametrize("each", LETTERS, ids=lambda each: each.id)
def test_a_letter_is_written_on_the_screen_and_as_text(each, run, tmp_path):
    file, target = tmp_path / "given.json", tmp_path / "信.txt"
    file.write_text(json.dumps(filled_texts(each.id), ensure_ascii=False), encoding="utf-8")
    status, out, _ = run("letter", each.id, file, "--txt", str(target))
    stored = (STORED / f"{each.id}.filled.txt").read_text(encoding="utf-8")
    assert status == 0
    assert stored in out
    assert target.read_bytes() == b"\xef\xbb\xbf" + stored.encode()


def test_one_blank_can_be_filled_in_and_the_json_has_the_letter(run):
    status, out, _ = run("letter", "letter-data", "--set", "name=张某", "--json")
    assert status == 0
    assert "本人张某，" in json.loads(out)["result"]["letter"]["text"]


def test_files_are_written_where_they_were_asked_for(run, tmp_path):
    docx, pypdf = pytest.importorskip("docx"), pytest.importorskip("pypdf")
    pytest.importorskip("reportlab")
    word, pdf = tmp_path / "a.docx", tmp_path / "a.pdf"
    status, _, _ = run("letter", "letter-evidence-list", "--docx", str(word), "--pdf", str(pdf))
    assert status == 0
    assert docx.Document(BytesIO(word.read_bytes())).paragraphs[0].text == "证据清单"
    assert "证据清单" in pypdf.PdfReader(BytesIO(pdf.read_bytes())).pages[0].extract_text()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("letter", "letter-anser"), "最接近的是“letter-answer”"),
        (("letter", "letter-data", "--set", "names=张某"), "最接近的是“name”"),
        (("letter", "letter-data", "--set", "dated=昨天"), "没有这一天"),
        (("letter", "letter-data", "--txt", "/nowhere/a.txt"), "写不了文件"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(arguments, words, run):
    status, out, err = run(*arguments)
    assert status == 1
    assert words in out + err


def test_what_is_missing_is_named_where_a_package_is_not_installed(run, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "creditrights.papers.letter_pdf", None)
    status, _, err = run("letter", "letter-data", "--pdf", str(tmp_path / "a.pdf"))
    assert status == 1
    assert "pip install reportlab fonttools" in err


def test_a_letter_is_filled_in_from_a_ledger_and_what_its_sender_typed_stands_first(run, tmp_path):
    loan, own = tmp_path / "loan.json", tmp_path / "own.json"
    example = calculator("ledger").form.defaults()
    loan.write_text(json.dumps(example, ensure_ascii=False), encoding="utf-8")
    own.write_text('{"other_side": "某某银行", "computed": ""}', encoding="utf-8")
    status, out, _ = run("letter", "letter-answer", own, "--from", f"ledger={loan}", "--set", "name=张某")
    assert status == 0
    assert "已到期未还 6,514.58 元" in out and "原告：某某银行" in out and "张某" in out
    _, out, _ = run("letter", "letter-answer", "--from", f"ledger={loan}", "--set", "computed=还欠 100 元")
    assert "1. 还欠 100 元" in out and "6,514.58" not in out


def test_a_letter_is_filled_in_from_a_scenario_and_from_a_plan(run):
    status, out, _ = run("letter", "letter-police-report", "--from", "conduct")
    assert status == 0 and "时间：2026年11月20日" in out
    status, out, _ = run("letter", "letter-loan-plan", "--from", "plan", "--debt", "微粒贷")
    assert status == 0 and "家庭每月收入8,000.00 元，必要支出5,500.00 元" in out
    status, _, err = run("letter", "letter-loan-plan", "--from", "plan")
    assert status != 0 and "哪一笔" in err
