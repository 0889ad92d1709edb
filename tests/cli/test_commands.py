"""The command line: the same answers, what it says when it cannot, and its exit codes."""

import json
import subprocess
import sys

import pytest

from creditrights.calculators.catalogue import CALCULATORS, calculator
from creditrights.calculators.page import respond
from creditrights.cli import PLACES, main, parser
from creditrights.law.registry import registry
from tests.core.cases import GOLDEN, golden_texts


@pytest.fixture
def run(capsys):
    def running(*arguments):
        status = main([str(each) for each in arguments])
        said = capsys.readouterr()
        return status, said.out, said.err

    return running


@pytest.fixture
def written(tmp_path):
    def writing(value):
        path = tmp_path / "given.json"
        path.write_text(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False), encoding="utf-8")
        return path

    return writing


# -- calculate -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", GOLDEN)
def test_the_command_line_prints_the_same_json_as_the_page(name, run, written):
    id, texts = golden_texts(name)
    status, out, _ = run("calculate", id, written(texts), "--json")
    page = json.loads(respond(json.dumps({"calculator": id, "texts": texts})))
    assert out == page["json"] + "\n"
    assert status == (0 if json.loads(out)["ok"] else 1)


@pytest.mark.parametrize("each", CALCULATORS, ids=lambda each: each.id)
def test_without_a_file_the_worked_example_is_computed(each, run):
    status, out, _ = run("calculate", each.id)
    assert status == 0
    assert "■ 依据" in out


def test_one_answer_of_the_example_can_be_changed(run):
    status, out, _ = run("calculate", "overdue-interest", "--set", "as_of=2026-08-19", "--set", "compound=按罚息利率计")
    assert status == 0
    assert out.startswith("到 2026-08-19，没有到期未还的钱。")


def test_a_verdict_is_printed_first(run):
    _, out, _ = run("calculate", "conduct", "--set", "acts=推搡或殴打", "--set", "serious=否")
    assert out.startswith("【违法 · 治安或行政违法】")


def test_left_out_and_null_are_not_asked_yet_and_not_known_is_not_asked_again(run, written):
    def asked(**facts):
        _, out, _ = run("check", written({"channel": "上门", **facts}), "--json")
        return json.loads(out)["result"]

    assert asked() == asked(acts=None, words=None) == asked(acts="")
    first = asked()["ask"]["field"]
    told = asked(**{first: "不知道"})
    assert told["ask"]["field"] != first
    assert [each["field"] for each in told["find_out"]] == [first]
    assert told["verdict"] == asked()["verdict"]


def test_when_nothing_is_left_to_ask_the_command_line_says_what_to_find_out(run, written):
    facts = dict.fromkeys(calculator("conduct").form.defaults(), "不知道")
    _, out, _ = run("check", written(facts))
    assert "■ 该问的都问过了。弄清这些，结论还可能变\n  - " in out
    assert "下一个要弄清的问题" not in out


def test_an_answer_that_cannot_be_used_is_explained_and_ends_in_one(run):
    status, out, _ = run("calculate", "overdue-interest", "--set", "principal=一万")
    assert status == 1
    assert out.startswith("“借款本金（元）”填的是“一万”，不是金额。请填")


def test_set_without_an_equals_sign_is_explained(run):
    status, _, err = run("calculate", "overdue-interest", "--set", "principal")
    assert status == 1
    assert "字段=文字" in err


@pytest.mark.parametrize(
    ("arguments", "nearest"),
    [
        (("calculate", "overdue-intrest"), "overdue-interest"),
        (("fields", "conducts"), "conduct"),
        (("law", "show", "civil-code:10333"), "civil-code:1033"),
    ],
)
def test_an_unknown_name_gets_the_nearest_one(arguments, nearest, run):
    status, out, err = run(*arguments)
    assert (status, out) == (1, "")
    assert f"最接近的是“{nearest}”" in err


def test_an_unknown_question_gets_the_nearest_one(run, written):
    status, out, _ = run("calculate", "conduct", "--set", "acted_om=2026-01-01")
    assert status == 1
    assert "最接近的是“acted_on”" in out
    status, _, err = run("check", written({"clok": "22:00"}))
    assert status == 1
    assert "最接近的是“clock”" in err


# -- check -----------------------------------------------------------------------------------------------------------


def test_check_judges_a_file_and_what_is_not_written_is_unknown(run, written):
    status, out, _ = run("check", written({"acts": ["推搡或殴打"], "presented_as": "受委托的催收人员"}), "--json")
    assert status == 0
    result = json.loads(out)["result"]
    assert result["verdict"]["code"] == "unlawful"
    assert result["ask"] is not None


def test_check_takes_the_values_that_json_has(run, written):
    facts = {"channel": "上门", "acts": [], "words": [], "disclosed": True, "visitors": 2, "contacted": None}
    texts = {
        "channel": "上门",
        "acts": "都没有",
        "words": "都没有",
        "disclosed": "是",
        "visitors": "2",
        "contacted": "",
    }
    _, from_facts, _ = run("check", written(facts), "--json")
    page = json.loads(respond(json.dumps({"calculator": "conduct", "texts": texts})))
    assert from_facts == page["json"] + "\n"


@pytest.mark.parametrize(
    ("day", "article"), [("2025-12-31", "public-security-2012:40"), ("2026-01-01", "public-security-2025:47")]
)
def test_check_on_a_day_judges_by_the_law_of_that_day(day, article, run, written):
    facts = {
        "channel": "上门",
        "place": "家里",
        "entry": "没经同意就进来了",
        "presented_as": "没有说明",
        "acted_on": "2026-11-20",
    }
    _, out, _ = run("check", written(facts), "--on", day, "--json")
    keys = [citation["key"].partition("#")[0] for citation in json.loads(out)["result"]["citations"]]
    assert article in keys
    assert not {"public-security-2012:40", "public-security-2025:47"} - {article} & set(keys)


@pytest.mark.parametrize("day", ["2020-12-31", "2026-02-30", "gestern"])
def test_check_on_a_day_that_cannot_be_used_ends_in_one(day, run, written):
    status, out, _ = run("check", written({}), "--on", day)
    assert status == 1
    assert "这件事发生在哪一天" in out


def test_a_number_of_a_json_file_is_read_digit_by_digit(run, written):
    """0.29 × 100 is not 29 in floats; 48000.29 and 24.00 are what was written."""
    texts = {"lender": "银行或消费金融公司", "principal": 100000.29, "rate": 24.00, "rate_per": "年", "signed": "2021-03-01",
             "start": "2021-03-01", "end": "2022-03-01", "basis": "365", "cap_basis": "365", "ends": "算头不算尾"}  # fmt: skip
    status, out, _ = run("calculate", "cap", written(json.dumps(texts)), "--json")
    figures = {each["id"]: each["fen"] for each in json.loads(out)["result"]["figures"]}
    assert (status, figures["agreed"]) == (0, 24_000_07)  # 24,000.0696


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{", "不是 JSON"),
        ("[]", "应当是一个对象"),
        ('{"clock": 1.5}', "请写成文字"),
        ('{"clock": {"a": 1}}', "请写成文字"),
        ("nonsense", "不是 JSON"),
    ],
)
def test_a_file_that_cannot_be_used_is_explained(text, words, run, written):
    status, out, err = run("check", written(text))
    assert (status, out) == (1, "")
    assert words in err


def test_a_file_that_is_not_there_or_not_text_is_explained(run, tmp_path):
    assert "打不开文件" in run("check", tmp_path / "nothing.json")[2]
    assert "打不开文件" in run("check", tmp_path)[2]
    (tmp_path / "binary.json").write_bytes(b"\xff\xfe\x00")
    assert "不是 JSON" in run("check", tmp_path / "binary.json")[2]


# -- fields ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("each", CALCULATORS, ids=lambda each: each.id)
def test_fields_lists_every_question_for_people_and_for_machines(each, run):
    _, out, _ = run("fields", each.id)
    assert len(out.splitlines()) == len(each.form.fields)
    assert all(f"{field.id}：{field.label}" in out for field in each.form.fields)
    _, out, _ = run("fields", each.id, "--json")
    assert json.loads(out) == [field.describe() for field in calculator(each.id).form.fields]


# -- law -------------------------------------------------------------------------------------------------------------


def test_law_show_prints_an_article_with_its_days_and_its_check(run):
    status, out, _ = run("law", "show", "public-security-2012:42", "civil-code:1033")
    assert status == 0
    assert "2013-01-01 起施行，2026-01-01 起失效" in out
    assert "《民法典》第1033条（法律）" in out
    assert "核对 2026-11-24" in out


def test_law_find_finds_by_all_words_and_ends_in_one_where_there_is_nothing(run):
    status, out, _ = run("law", "find", "22:00", "催收")
    assert status == 0
    assert "gbt45251-2025:节录-时间" in out and "cba-collection-2026:节录-时间" in out
    status, out, err = run("law", "find", "没有这样的词")
    assert (status, out) == (1, "")
    assert "没有找到" in err


def test_law_export_has_every_provision_whose_words_were_seen_with_its_fingerprint(run):
    _, out, _ = run("law", "export")
    rows = json.loads(out)
    seen = [each for each in registry().provisions.values() if each.how not in ("paraphrase", "not-seen")]
    assert 0 < len(rows) == len(seen)
    assert [each.key for each in registry().provisions.values() if each.quotes and each not in seen] == []
    assert {frozenset(row) for row in rows} == {frozenset({"title", "article", "quotes", "sha256"})}
    titles = {row["title"] for row in rows}
    # The two versions of one law are told apart.
    assert {"治安管理处罚法（2012修正）", "中华人民共和国治安管理处罚法"} <= titles


# -- usage -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("arguments", [[], ["law"], ["nonsense"], ["check"], ["calculate"]])
def test_wrong_usage_ends_in_two(arguments, capsys):
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2


def test_python_dash_m_runs_the_same_command(written):
    path = written({"acts": ["推搡或殴打"], "presented_as": "受委托的催收人员", "serious": "否"})
    command = [sys.executable, "-X", "utf8", "-m", "creditrights", "check", str(path), "--on", "2026-11-20"]
    ran = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.startswith("【违法 · 治安或行政违法】")
    assert "治安管理处罚法（2025修订）》第51条" in ran.stdout


# -- plan ------------------------------------------------------------------------------------------------------------


def test_the_plan_adds_the_exact_optimum_and_writes_a_calendar(run, tmp_path):
    calendar = tmp_path / "due.ics"
    status, out, _ = run("plan", "--seconds", "20", "--shocks", "--calendar", calendar)
    assert status == 0
    assert "算出来的最省次序" in out and "已证明不能再少" in out
    assert "照下面的假设" in out and "不是预测" in out
    written = calendar.read_bytes().decode("utf-8")
    assert written.startswith("BEGIN:VCALENDAR\r\n") and "结清 网贷" in written.replace("\r\n ", "")


def test_the_calendar_keeps_due_days_and_the_time_limits_of_papers_in_one_file(run, tmp_path):
    calendar = tmp_path / "due.ics"
    debts = "微粒贷 18000 月1.52% 最低850 每月20号\n网贷 6000 月1.9% 最低400"
    papers = "2026-11-12 网贷 收到支付令"
    asked = ["--set", f"debts={debts}", "--set", f"papers={papers}", "--set", "changes="]
    status, out, _ = run("plan", *asked, "--calendar", calendar)
    assert status == 0 and "法律给的期限" in out
    lines = calendar.read_bytes().decode("utf-8").replace("\r\n ", "").split("\r\n")
    assert "DTSTART;VALUE=DATE:20261220" in lines
    limit = lines.index("DTSTART;VALUE=DATE:20261127")
    assert lines[limit + 2].startswith("SUMMARY:最后一天：对支付令提书面异议")


def test_a_debt_of_the_plan_may_be_taken_from_its_ledger(run, written):
    texts = calculator("ledger").form.defaults()
    figures = {each["id"]: each["fen"] for each in json.loads(run("ledger", "--json")[1])["result"]["figures"]}
    status, out, _ = run("plan", "--ledger", f"网贷={written(texts)}", "--set", "months=60", "--json")
    assert status == 0
    first = next(table for table in json.loads(out)["result"]["tables"] if table["id"] == "this-month")["rows"][3]
    closing, paid, interest = (round(float(first[n].replace(",", "")) * 100) for n in (4, 2, 3))
    assert first[0] == "网贷" and closing + paid - interest == figures["payoff"]


@pytest.mark.parametrize("told", ["网袋={}", "网贷"])
def test_a_ledger_must_name_a_debt_of_the_plan(run, written, told):
    status, _, err = run("plan", "--ledger", told.format(written({})))
    assert status == 1 and "要和“欠的每一笔”里的一样" in err


def test_the_plan_prints_canonical_json(run):
    status, out, _ = run("plan", "--set", "income=6200", "--set", "changes=", "--set", "months=12", "--json")
    said = json.loads(out)
    assert status == 0 and said["ok"]
    assert any("没有一种次序能还完" in each for p in said["result"]["passages"] for each in p["sentences"])


def test_a_plan_that_cannot_be_read_says_where(run):
    status, out, _ = run("plan", "--set", "debts=微粒贷")
    assert status == 1
    assert "“欠的每一笔”里有一行是“微粒贷”" in out
    assert run("plan", "--seconds", "0")[0] == 1


# -- the command line itself -------------------------------------------------------------------------------------------


def commands_of(reader):
    """The names of the commands that a parser knows."""
    [group] = [each for each in reader._actions if each.dest == "command"]
    return list(group.choices)


def test_every_command_is_known_by_the_names_under_which_it_is_looked_up():
    for names, _ in PLACES:
        for name in names:
            assert tuple(commands_of(parser(name))) == names
    assert commands_of(parser()) == [name for names, _ in PLACES for name in names]


def test_a_name_that_is_no_command_is_answered_with_all_there_are(capsys):
    with pytest.raises(SystemExit) as stopped:
        main(["interst"])
    said = capsys.readouterr().err
    assert stopped.value.code == 2
    assert all(name in said for names, _ in PLACES for name in names)


def test_grading_imports_no_other_command():
    code = "import sys; from creditrights.cli import parser; parser('grade'); print(*sys.modules)"
    modules = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "creditrights.classroom.commands_grade" in modules
    assert not {"creditrights.commands.answers", "openpyxl", "matplotlib", "numpy", "pandas"} & set(modules)
