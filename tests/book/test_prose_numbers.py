"""A number in prose is the number of the rule, the registry or the calculator's example; none may drift away."""

import re
from pathlib import Path

import pytest

from creditrights.calculators.conduct import CONDUCT
from creditrights.calculators.overdue_interest import MARKUP_HIGHEST, MARKUP_LOWEST, OVERDUE_INTEREST
from creditrights.legality.catalogue import RULES
from creditrights.legality.checker import check
from creditrights.legality.conditions import AtNight, Condition, FewerThan, MoreThan
from creditrights.legality.rules.visits import NIGHT
from creditrights.legality.topics.collection import COLLECTION
from creditrights.money.convention import Convention, Rate
from creditrights.money.fen import yuan
from creditrights.money.limit import FINANCIAL_LOAN_YEARLY
from creditrights.money.loan import Loan
from creditrights.money.ratio import Ratio
from creditrights.plain import clock_text

ROOT = Path(__file__).resolve().parents[2]
PROSE = sorted([*ROOT.glob("book/**/*.md"), *ROOT.glob("notebooks/*.ipynb")])


def atoms(condition: Condition) -> list[Condition]:
    """All conditions inside a condition, itself included."""
    parts = [*getattr(condition, "parts", ()), *([condition.part] if hasattr(condition, "part") else [])]
    return [condition, *[atom for part in parts for atom in atoms(part)]]


def thresholds(kind: type) -> set[int]:
    """The numbers that the rules name in conditions of one kind."""
    return {atom.number for rule in RULES for atom in atoms(rule.when) if isinstance(atom, kind)}


@pytest.mark.parametrize("page", PROSE, ids=lambda page: page.name)
def test_every_night_named_in_prose_is_the_night_of_the_rule(page: Path) -> None:
    night = next(atom for atom in atoms(NIGHT) if isinstance(atom, AtNight))
    spans = re.findall(
        r"(\d{1,2}:\d{2})\s*(?:到|至|—|–|-)\s*(?:次日\s*)?(\d{1,2}:\d{2})", page.read_text(encoding="utf-8")
    )
    for begins, ends in spans:
        assert (begins.zfill(5), ends.zfill(5)) == (clock_text(night.begins), clock_text(night.ends)), page.name


@pytest.mark.parametrize("page", PROSE, ids=lambda page: page.name)
def test_every_number_of_visitors_or_calls_named_as_a_limit_is_the_rule_s(page: Path) -> None:
    numerals = {"一": 1, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7}
    text = page.read_text(encoding="utf-8")
    for found in re.findall(r"(?:至少|不少于)\s*(\d|[一两二三四五六七])\s*人", text):
        assert (numerals.get(found) or int(found)) in thresholds(FewerThan), (page.name, found)
    for found in re.findall(r"(?:不应超过|不宜超过|超过)\s*(\d|[三四五六七])\s*次", text):
        assert (numerals.get(found) or int(found)) in thresholds(MoreThan), (page.name, found)


@pytest.mark.parametrize("page", PROSE, ids=lambda page: page.name)
def test_the_raise_of_penalty_interest_and_the_24_percent_are_the_rule_s(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for low, high in re.findall(r"加收\s*(\d+%)\s*(?:到|至|—|–)\s*(\d+%)", text):
        assert (low, high) == (MARKUP_LOWEST.percent(), MARKUP_HIGHEST.percent()), page.name
    for yearly in re.findall(r"年\s*(2\d%)", text):
        assert yearly == FINANCIAL_LOAN_YEARLY.percent(), page.name


def test_the_penalty_rate_spelled_out_on_the_interest_page_is_what_the_money_room_computes() -> None:
    page = (ROOT / "book/money/overdue-interest.md").read_text(encoding="utf-8")
    found = re.search(r"加收 (\d+)%，日利率 ([\d.]+)% 就变成 ([\d.]+)%", page)
    assert found is not None
    markup, daily, penalty = found.groups()
    rate = Rate(OVERDUE_INTEREST.form.field("rate").parse(daily), "日")  # type: ignore[arg-type]
    defaults, _ = OVERDUE_INTEREST.form.parse(OVERDUE_INTEREST.form.defaults())
    loan = Loan(100, rate, defaults["drawn"], [defaults["first_due"]], Ratio(int(markup), 100))  # type: ignore[arg-type, list-item]
    assert loan.penalty_rate().daily(Convention()).percent() == penalty + "%"


def test_the_example_announced_above_the_interest_calculator_is_its_default() -> None:
    defaults, _ = OVERDUE_INTEREST.form.parse(OVERDUE_INTEREST.form.defaults())
    principal = yuan(defaults["principal"]).removesuffix(".00")  # type: ignore[arg-type]
    for words in (
        f"借 {principal} 元",
        f"日利率 {defaults['rate'].percent()}",  # type: ignore[attr-defined]
        f"分 {defaults['instalments']} 期",
        f"还清 {defaults['paid']} 期",
    ):
        assert words in OVERDUE_INTEREST.lead


CASES = {
    "合法": {},
    "违规，可以投诉": {"clock": "22:00", "agreed_otherwise": "否"},
    "推门就进": {"place": "家里", "entry": "没经同意就进来了"},
    "自称法院": {"presented_as": "法院工作人员", "identity_genuine": "否"},
}


@pytest.mark.parametrize(
    ("words", "code"),
    [("合法", "lawful"), ("违规，可以投诉", "breach"), ("推门就进", "unlawful"), ("自称法院", "unlawful")],
)
def test_the_four_outcomes_told_on_the_home_visit_page_are_what_the_checker_says(words: str, code: str) -> None:
    page = (ROOT / "book/collection/home-visit.md").read_text(encoding="utf-8")
    assert words in page.partition("(home-visit-case)=")[2].partition("(home-visit-check)=")[0]
    values, errors = CONDUCT.form.parse({**CONDUCT.form.defaults(), **CASES[words]})
    assert errors == []
    assert check(values, COLLECTION.rules).code == code


def test_one_minute_before_ten_the_same_visit_touches_no_rule() -> None:
    values, _ = CONDUCT.form.parse({**CONDUCT.form.defaults(), "clock": "21:59", "agreed_otherwise": "否"})
    assert check(values, COLLECTION.rules).code == "lawful"
