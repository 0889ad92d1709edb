"""The pages on a suit and what follows: days, years and verdicts told are those of the rules and the calculators."""

import re
from datetime import date
from pathlib import Path

import pytest

from creditrights.calculators.catalogue import calculator
from creditrights.calculators.form import answer
from creditrights.calculators.result import Result
from creditrights.law.registry import registry
from creditrights.legality.rules.credit_report import KEPT_YEARS
from creditrights.money.deadlines import period
from creditrights.notebook.figures import left_to_live, three_procedures
from tests.book.test_numbers_collection import presets, promised

BOOK = Path(__file__).resolve().parents[2] / "book" / "procedure"
WRITTEN = ("suit", "payment-order", "mediation", "enforcement", "lists", "credit-record", "limitation")


def text(page: str) -> str:
    return (BOOK / f"{page}.md").read_text(encoding="utf-8")


def opened(page: str, **changed: str) -> Result:
    """What a page's one calculator says, some answers changed."""
    [(id, texts)] = presets(text(page))
    outcome = answer(calculator(id), {**texts, **changed})
    assert outcome.result is not None, outcome.errors
    return outcome.result


def findings(result: Result) -> str:
    """Everything the answer says in words."""
    return str(result.as_json())


@pytest.mark.parametrize("page", WRITTEN)
def test_a_page_keeps_its_promises(page: str) -> None:
    promised(text(page), page)


@pytest.mark.parametrize(
    ("page", "title"),
    [
        ("suit", "没问过地址，退回就当送到"),
        ("payment-order", "口头异议，或者只说没钱"),
        ("enforcement", "扣钱没有留生活费"),
        ("lists", "该删的失信信息没有删"),
        ("credit-record", "还清过了五年，记录还没有删"),
    ],
)
def test_a_page_s_example_finds_what_the_page_is_about(page: str, title: str) -> None:
    assert title in findings(opened(page))


def test_the_three_payment_orders_end_as_told() -> None:
    told = text("payment-order")
    found = re.search(r"(\d+) 月 (\d+) 日，三个人各收到.*?第十五日是 (\d+) 月 (\d+) 日", told)
    assert found is not None
    month, day, last_month, last_day = map(int, found.groups())
    last = period("order-objection").last_day(date(2026, month, day))
    assert last == date(2026, last_month, last_day)
    assert period("order-objection").number == 15
    late = re.search(r"\*\*丙\*\*，(\d+) 月 (\d+) 日", told)
    sent = re.search(r"\*\*乙\*\*，(\d+) 月 (\d+) 日", told)
    assert late is not None and sent is not None
    assert date(2026, int(sent[1]), int(sent[2])) <= last < date(2026, int(late[1]), int(late[2]))


def test_the_four_days_of_the_line_are_those_of_the_calculator() -> None:
    told = text("limitation")
    nothing = opened("limitation", events="")
    assert nothing.figure("limitation").text.startswith("2025-06-10")
    assert "时效到 **2025-06-10** 满" in told
    reminded = opened("limitation")
    assert reminded.figure("limitation").text.startswith("2027-09-01")
    assert "到 **2027-09-01**" in told
    assert reminded.figure("guarantee").text.startswith("2022-12-10")
    assert "在 **2022-12-10** 以前" in told
    assert period("guarantee").number == 6 and period("limitation").number == 3


def test_five_years_have_passed_for_one_record_and_not_for_the_other() -> None:
    told = text("credit-record")
    found = re.search(r"(\d{4})-(\d\d) 还清的逾期，今天是 (\d{4})-(\d\d)-(\d\d)，还在", told)
    assert found is not None
    today = date(int(found[3]), int(found[4]), int(found[5]))
    assert period("record").last_day(date(int(found[1]), int(found[2]), 28)) < today
    waits = re.search(r"(\d{4})-(\d\d) 还清的逾期 → 到 (\d{4})-(\d\d) 才满五年", told)
    assert waits is not None
    ends = period("record").last_day(date(int(waits[1]), int(waits[2]), 1))
    assert (ends.year, ends.month) == (int(waits[3]), int(waits[4])) and ends > today
    assert KEPT_YEARS == period("record").number == 5


def test_the_plan_of_the_mediation_adds_up() -> None:
    told = text("mediation")
    found = re.search(r"欠 ([\d,]+) 元。调解方案是：减到 ([\d,]+) 元，分 (\d+) 期，每期 ([\d,]+) 元", told)
    assert found is not None
    owed, reduced, instalments, each = (int(cell.replace(",", "")) for cell in found.groups())
    assert instalments * each == reduced
    other = re.search(r"\*\*改成\*\* (\d+) 期、每期 ([\d,]+) 元 → 总数一样，是 ([\d,]+) 元", told)
    assert other is not None
    assert int(other[1]) * int(other[2].replace(",", "")) == int(other[3].replace(",", "")) == reduced
    assert f"差 {each - int(other[2].replace(',', ''))} 元，减掉的 {owed - reduced:,} 元" in told


@pytest.mark.parametrize(
    ("page", "key", "words"),
    [
        ("enforcement", "spc-civil-procedure-interpretation-2022:485", ("一年", "两年", "三年")),
        ("enforcement", "civil-procedure-law-2023:250", ("两年",)),
        ("enforcement", "civil-procedure-law-2023:236", ("十五日", "十日")),
        ("enforcement", "spc-enforcement-objection-2020:20", ("五至八年",)),
        ("lists", "spc-dishonest-list-2017:2", ("二年",)),
        ("lists", "spc-dishonest-list-2017:10", ("三个工作日", "两次以上")),
        ("lists", "spc-dishonest-list-2017:12", ("十五日", "三个工作日", "十日")),
        ("credit-record", "credit-reporting-regulations:25", ("二十日",)),
        ("credit-record", "credit-reporting-regulations:26", ("三十日",)),
        ("payment-order", "spc-civil-procedure-interpretation-2022:430", ("三十日",)),
        ("payment-order", "spc-civil-procedure-interpretation-2022:439", ("七日",)),
        ("mediation", "civil-procedure-law-2023:205", ("三十日",)),
        ("suit", "civil-procedure-law-2023:216", ("六个月",)),
    ],
)
def test_a_number_stands_on_the_page_and_in_the_gist_of_the_article_cited(
    page: str, key: str, words: tuple[str, ...]
) -> None:
    source, gist = text(page), registry().cite(key).provision.gist
    assert "{law}`" + key in source
    for word in words:
        assert word in source and word in gist


def test_the_months_of_the_three_procedures_are_those_of_the_law() -> None:
    months = [each.months for each in three_procedures.PROCEDURES]
    numerals = {6: "六个月", 3: "三个月", 2: "两个月"}
    keys = ("civil-procedure-law-2023:152", "civil-procedure-law-2023:164", "civil-procedure-law-2023:168")
    for month, key in zip(months, keys, strict=True):
        assert any(numerals[month] in quote for quote in registry().cite(key).provision.quotes)


def test_what_enforcement_leaves_names_law_for_every_kind() -> None:
    assert all(kind.law() for kind in left_to_live.KINDS)
    assert set(left_to_live.CONTESTED) <= {kind.head for kind in left_to_live.KINDS}
