"""Numbers of the law that the assignments and their feedback write out are those of the registry and of the engine."""

from datetime import timedelta

import pytest

from creditrights.classroom.subjects import contact_rows
from creditrights.law.registry import registry
from creditrights.legality.rules.contacts import CONNECTED_CALLS, UNANSWERED_CALLS
from creditrights.money.deadlines import period
from creditrights.money.fees import scale
from creditrights.money.limit import DAYS_A_YEAR, FINANCIAL_LOAN_YEARLY
from creditrights.planning.debt import MOST_INSTALMENTS
from tests.classroom.all_assignments import FOLDERS, assignment

POLICE = registry().instruments["public-security-2025"].effective
GUIDELINE = registry().instruments["cba-collection-2026"].effective


def folder(name):
    return next(each for each in FOLDERS if each.name == name)


def text_of(name):
    """All that an instructor wrote for an assignment."""
    return "".join((folder(name) / file).read_text(encoding="utf-8") for file in ("master.ipynb", "rubric.toml"))


@pytest.mark.parametrize("name", ["contact-legality", "home-visit"])
def test_the_days_on_which_the_law_changed_are_those_of_the_registry(name):
    slip = next(each for each in assignment(folder(name)).subject.slips if each.id == "law-of-another-day")
    assert f"治安管理处罚法在 {POLICE.isoformat()} 换了新的" in slip.says
    assert f"协会指引到 {GUIDELINE.isoformat()} 才" in slip.says
    bounds = assignment(folder(name)).bounds
    assert f"{POLICE.isoformat()} 以前" in (folder(name) / "variants.toml").read_text(encoding="utf-8")
    assert contact_rows.EARLY + timedelta(days=bounds["early_day"].highest) < POLICE
    assert contact_rows.LATE + timedelta(days=bounds["late_day"].lowest) >= max(POLICE, GUIDELINE)


def test_the_calls_of_the_options_and_bounds_lie_on_their_side_of_the_rules():
    bounds = assignment(folder("contact-legality")).bounds
    most_answered = CONNECTED_CALLS.outside["connected_calls"]
    most_unanswered = UNANSWERED_CALLS.outside["unanswered_calls"]
    assert bounds["connected"].highest <= most_answered < bounds["rang"].lowest
    assert bounds["rang"].highest - bounds["connected"].lowest <= most_unanswered < bounds["unanswered"].lowest
    assert f"协会指引写了不宜超过 {most_unanswered} 次，第 {most_unanswered + 1} 个电话" in text_of("contact-legality")
    assert any("6次" in quote for quote in registry().cite("cba-collection-2026:节录-频次").provision.quotes)


def test_the_line_of_the_memorandum_is_that_of_the_engine():
    assert f"按年 {FINANCIAL_LOAN_YEARLY.percent()}、一年 {DAYS_A_YEAR} 天单利" in text_of("capstone-memo")
    assert f"超过年 {FINANCIAL_LOAN_YEARLY.percent()} 那条线多少" in text_of("capstone-memo")
    assert {period(name).number for name in ("order-objection", "answer", "appeal")} == {15}
    assert "收到后十五日，周末顺延" in text_of("capstone-memo")
    suit = scale("suit")
    assert (suit.base_fen, suit.base_up_to_fen, suit.steps[0][1], suit.steps[1][0]) == (
        5000,
        1_000_000,
        250,
        10_000_000,
    )
    assert "一万以内五十元，以上二点五" in text_of("capstone-memo")


def test_the_longest_instalments_of_a_card_are_those_of_the_engine():
    assert MOST_INSTALMENTS == 60
    assert "可以找银行谈个性化分期，最长五年" in text_of("repayment-plan")
    assert "最长期限不得超过5年" in registry().cite("creditcard-2011:70").provision.quotes
