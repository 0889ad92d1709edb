"""The parts 开始 and 权益: numbers in prose are those of the engine and the registry; the page for a bad night is whole."""

import re
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest

from creditrights.calculators.catalogue import calculator
from creditrights.calculators.form import answer
from creditrights.law.registry import registry
from creditrights.money.deadlines import period
from creditrights.notebook.figures import complaint_days, rules_by_lender
from creditrights.quiz.quiz import quiz
from tests.house.test_house_rules import is_named

BOOK = Path(__file__).resolve().parents[2] / "book"
NOW = (BOOK / "start" / "now.md").read_text(encoding="utf-8")
RIGHTS = {
    name: (BOOK / "rights" / f"{name}.md").read_text(encoding="utf-8")
    for name in ("lender", "contract", "data", "complaints")
}
CARDS = {
    "now-door": "有人在门口",
    "now-threat": "有人威胁",
    "now-family": "他们打给我家人或单位",
    "now-letter": "收到“法院”短信或律师函",
    "now-court": "真的传票或支付令",
    "now-frozen": "账户被冻结",
    "now-breath": "撑不住了",
}
PHONES = {"110", "120", "12348", "12356"}


def section(page: str, label: str) -> str:
    """The text of one section, from its heading to the next label."""
    return page.partition(f"({label})=\n")[2].partition("\n(")[0]


def said_by(id: str, **changed: str) -> str:
    """The answer of a calculator and all its figures, as one text."""
    chosen = calculator(id)
    outcome = answer(chosen, {**chosen.form.defaults(), **changed})
    assert outcome.result is not None, outcome.errors
    return " ".join([outcome.result.answer, *(figure.text for figure in outcome.result.figures)])


# -- 现在就有事 --------------------------------------------------------------------------------------------------------


def test_the_triage_asks_at_most_six_questions_and_leads_to_every_card():
    triage = section(NOW, "now-triage")
    assert 1 <= len(re.findall(r"^\d\. \*\*.+？\*\*$", triage, re.MULTILINE)) <= 6
    linked = re.findall(r"\]\(#(now-[a-z]+)\)", triage)
    assert sorted(linked) == sorted(CARDS)


@pytest.mark.parametrize("label", CARDS)
def test_a_card_has_its_title_three_things_to_do_and_the_law_behind_them(label):
    card = section(NOW, label)
    assert card.startswith(f"## {CARDS[label]}\n")
    assert re.findall(r"^(\d)\. \*\*", card, re.MULTILINE) == ["1", "2", "3"]
    assert "{law}`" in card


@pytest.mark.parametrize("label", CARDS)
def test_a_card_can_be_called_from_or_says_whom_to_ask(label):
    card = section(NOW, label)
    assert re.search(r"\]\(tel:\d+\)", card), label


def test_every_phone_number_is_a_link_to_the_number_it_shows():
    calls = re.findall(r"\[(\d+)\]\(tel:(\d+)\)", NOW)
    assert {shown for shown, _ in calls} == PHONES
    assert all(shown == called for shown, called in calls)
    bare = re.sub(r"\[\d+\]\(tel:\d+\)|\{law\}`[^`]*`", "", NOW)
    assert [number for number in PHONES if re.search(rf"(?<!\d){number}(?!\d)", bare)] == []


def test_the_page_for_a_bad_night_needs_no_script():
    assert "{calculator}" not in NOW and "dropdown" not in NOW and "<" not in NOW


@pytest.mark.parametrize(
    ("words", "id"),
    [("支付令 (\\d+) 日", "order-objection"), ("起诉状 (\\d+) 日", "answer"), ("一审判决 (\\d+) 日", "appeal")],
)
def test_a_last_day_on_a_card_is_the_one_of_the_table(words, id):
    assert [int(each) for each in re.findall(words, NOW)] == [period(id).number]


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("5 日内申请复议", "spc-property-preservation-2020:25"),
        ("六个月内没有发现", "public-security-2025:25"),
    ],
)
def test_a_period_on_a_card_is_in_the_words_of_the_provision_beside_it(words, key):
    assert re.search(re.escape(words) + r"[^{]*\{law\}`" + re.escape(key), NOW)
    number, unit = (5, "日") if words[0] == "5" else (6, "月")
    assert is_named(number, unit, said(key))


def said(key: str) -> str:
    provision = registry().cite(key).provision
    return " ".join([provision.gist, *provision.quotes])


def test_the_door_to_it_is_the_first_thing_on_the_first_page():
    index = (BOOK / "index.md").read_text(encoding="utf-8")
    assert index.startswith("(index)=\n# 逾期有据\n\n:::{container} cr-door\n[现在就有事](#right-now)")


# -- every page of the part ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", RIGHTS)
def test_a_page_on_rights_has_all_that_a_page_owes(name):
    page = RIGHTS[name]
    assert re.match(r"\([a-z-]+\)=\n# .+\n\n:::\{answer\} ", page)
    for part in ("约 ", "读完你能：", "{checked}`", "## 想一想", "## 明天早上做什么", "{not-advice}", "{calculator} "):
        assert part in page, part
    label = re.match(r"\(([a-z-]+)\)=", page)[1]
    assert f"```{{quiz}} {label}\n```\n" in page.partition("## 想一想")[2]
    assert len(quiz(label).questions) == 3
    assert "{figure-from}" in page or "| --- |" in page


@pytest.mark.parametrize("page", [NOW, *RIGHTS.values()], ids=["now", *RIGHTS])
def test_the_sentences_of_a_short_answer_are_short(page):
    box = re.search(r":::\{answer\} (.+?)\n:::", page, re.DOTALL)
    assert box is not None
    plain = re.sub(r"\{law\}`[^`]*`|\[|\]\([^)]*\)|\s", "", box[1])
    sentences = [each for each in re.split("[。？；]", plain) if each]
    assert sum(len(each) for each in sentences) / len(sentences) <= 35


@pytest.mark.parametrize(
    "path", sorted([*(BOOK / "start").glob("*.md"), *(BOOK / "rights").glob("*.md")]), ids=lambda path: path.stem
)
def test_every_section_has_a_label(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines):
        if line.startswith("#"):
            assert re.fullmatch(r"\([a-z0-9-]+\)=", lines[number - 1]), line


# -- numbers -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("row", "lender"),
    [
        ("银行或消费金融公司", "银行或消费金融公司"),
        ("小额贷款公司", "小额贷款公司"),
        ("个人或一般公司", "个人或一般公司（民间借贷）"),
    ],
)
def test_the_same_loan_of_three_lenders_is_what_the_calculator_says(row, lender):
    page = RIGHTS["lender"]
    told = re.search(r"(\d{4}-\d{2}-\d{2}) 借 ([\d,]+) 元，年利率 (\d+)%，用满一年，利息 ([\d,.]+) 元", page)
    assert told is not None
    signed = date.fromisoformat(told[1])
    texts = said_by(
        "cap", lender=lender, signed=told[1], start=told[1], end=signed.replace(year=signed.year + 1).isoformat(),
        principal=told[2].replace(",", ""), rate=told[3], filed="",
    )  # fmt: skip
    cells = [cell.strip() for cell in re.search(rf"^\| {row} \|(.+)\|$", page, re.MULTILINE)[1].split("|")]  # type: ignore[index]
    assert told[4] in texts
    assert [f"{cells[1]} 元" in texts, f"{cells[2]} 元" in texts] == [True, True]


def test_the_case_on_the_contract_page_is_what_the_calculator_says():
    page = RIGHTS["contract"]
    told = re.search(
        r"放款 ([\d,]+) 元，年利率 (\d+)%，(\d+) 期，每期还 ([\d,.]+) 元。另有一份担保合同，每期 (\d+) 元担保费。"
        r"到手 [\d,]+ 元，每期一共还 ([\d,.]+) 元",
        page,
    )
    assert told is not None
    face, yearly, count, bare, fee, whole = [each.replace(",", "") for each in told.groups()]
    assert Decimal(bare) + Decimal(fee) == Decimal(whole)
    assert f"差的 {int(fee) * int(count):,}.00 元" in page
    loan = {"face": face, "upfront": "0", "count": count, "drawn": "2026-09-01"}
    without = said_by("rate", **loan, payment=bare)
    simple, interest = re.search(r"只看合同：单利 ([\d.]+%)，一年利息 ([\d,.]+ 元)", page).groups()  # type: ignore[union-attr]
    assert simple == f"{yearly}.00%" and f"单利 {simple}" in without and interest in without
    within = said_by("rate", **loan, payment=whole)
    found = re.search(r"算进去：(单利 [\d.]+%，复利) ([\d.]+%)，一共多付 ([\d,.]+ 元)", page)
    assert found is not None
    assert f"{found[1]}（IRR）{found[2]}" in within and found[3] in within


def test_the_days_of_the_picture_are_in_the_words_of_the_provisions():
    for _, key, days, words in complaint_days.ROUTES:
        assert is_named(days[0], "日", said(key)), key
        for step in [later - earlier for earlier, later in pairwise(days)]:
            assert is_named(step, "日", said(key)) or is_named(days[1], "日", said(key)), key
        assert words


def test_the_dates_counted_on_the_complaints_page_are_the_days_of_the_picture():
    case = section(RIGHTS["complaints"], "complaints-case")
    _, _, days, _ = complaint_days.ROUTES[0]
    complained = date(2026, 11, 21)
    assert "**11 月 21 日**" in case
    for day, shown in zip(days, ("12 月 6 日", "12 月 21 日", "2027 年 1 月 20 日"), strict=True):
        last = complained + timedelta(days=day)
        assert shown.endswith(f"{last.month} 月 {last.day} 日")
        assert f"**{shown}**" in case
    assert f"最长 {days[-1]} 日" in RIGHTS["complaints"] and f"一般 {days[0]} 日" in RIGHTS["complaints"]


# -- the matrix of lenders -----------------------------------------------------------------------------------------------


def test_every_row_of_the_matrix_answers_for_every_lender_and_stands_on_law_in_force():
    for name, key, cells in rules_by_lender.RULES:
        assert len(cells) == len(rules_by_lender.LENDERS), name
        assert registry().cite(key).in_force(registry().checked_through), name
        assert key.partition(":")[0] != "" and rules_by_lender.weight(key)


def test_the_four_times_line_is_for_private_lenders_alone_and_unknown_is_not_no():
    rows = {name: [mark for mark, _ in cells] for name, _, cells in rules_by_lender.RULES}
    four_times = next(marks for name, marks in rows.items() if "四倍" in name)
    assert four_times == ["不管", "不管", "不管", "管", "不放款"]
    assert "没核到" in {mark for marks in rows.values() for mark in marks}
    assert set(rows["民法典、治安管理处罚法"]) == {"管"}
