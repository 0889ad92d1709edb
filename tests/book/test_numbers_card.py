"""The numbers of the credit-card page are what the money room computes from the words around them."""

import re
from datetime import date
from pathlib import Path

from creditrights.calculators.catalogue import calculator
from creditrights.calculators.form import answer
from creditrights.money.card import CardEvent
from creditrights.money.card_plans import LONGEST_PLAN, PersonalPlan, only_the_minimum
from creditrights.money.card_terms import PURCHASE, USUAL_DAILY, USUAL_MINIMUM, USUAL_PENALTY, CardTerms
from creditrights.money.convention import Convention, Rate
from creditrights.money.daycount import ACT_365
from creditrights.money.fen import yuan
from creditrights.money.ratio import Ratio
from creditrights.notebook.figures import card_interest_days as drawn

PAGE = (Path(__file__).resolve().parents[2] / "book/money/credit-card.md").read_text(encoding="utf-8")
RATE = Rate(USUAL_DAILY, "日")
TERMS = CardTerms(RATE, 5, 25, Convention())


def fen(text: str) -> int:
    """1,234.5 as fen."""
    return round(float(text.replace(",", "")) * 100)


def found(pattern: str) -> tuple[str, ...]:
    """What a pattern catches on the page; it must be there once."""
    [groups] = re.findall(pattern, PAGE)
    return groups if isinstance(groups, tuple) else (groups,)


def test_the_usual_rate_and_what_it_is_a_year() -> None:
    assert set(re.findall(r"常见的是每日 ([\d.]+%)", PAGE)) == {USUAL_DAILY.percent()}
    assert found(r"一年约 ([\d.]+%)（按 365 天）") == (RATE.yearly(Convention(ACT_365)).percent(),)


def test_the_example_of_the_picture_is_told_right() -> None:
    assert found(r"图里的例子：消费 ([\d,]+) 元，到期还 ([\d,]+) 元") == (
        yuan(drawn.BOUGHT_FEN).removesuffix(".00"),
        yuan(drawn.PAID_FEN).removesuffix(".00"),
    )
    told = found(r"全额计息是 ([\d.]+) 元；未还部分从入账日计是 ([\d.]+) 元，从到期还款日计是 ([\d.]+) 元")
    ways = [drawn.account(method, since).interest_fen() for _, method, since, _ in drawn.WAYS]
    assert [fen(each) for each in told] == ways


def test_the_penalty_told_is_the_share_of_what_is_missing() -> None:
    share, minimum, paid, penalty = found(
        r"没还部分的 (\d+%)”[^。]*。最低还款额 ([\d,]+) 元，还了 ([\d,]+) 元，违约金是 ([\d.]+) 元"
    )
    assert share == USUAL_PENALTY.percent()
    assert fen(penalty) == TERMS.penalty(fen(minimum) - fen(paid))


def test_a_year_of_minimum_payments_is_what_the_account_says() -> None:
    bought, share, months, paid, interest, left = found(
        r"消费 ([\d,]+) 元，每日 0\.05%，最低还款额按本金的 (\d+%) 加利息，不再消费："
        r"(\d+) 期一共还 ([\d,.]+) 元，其中利息 ([\d,.]+) 元，还欠本金 ([\d,.]+) 元"
    )
    assert share == USUAL_MINIMUM.percent()
    events = [CardEvent(date(2026, 8, 30), PURCHASE, fen(bought))]
    plan, kept = only_the_minimum(TERMS, events, date(2026, 9, 5), int(months))
    assert fen(paid) == sum(month.minimum_fen for month in plan)
    assert fen(interest) == sum(month.interest_fen for month in plan)
    assert fen(left) == kept.left_fen((PURCHASE,)) == fen(bought) - (fen(paid) - fen(interest))


def test_the_instalments_told_are_those_of_the_plan() -> None:
    total, months, monthly, fee, with_fee, fees = found(
        r"欠 ([\d,]+) 元分 (\d+) 个月：谈成不收息费，每月 ([\d,.]+) 元；"
        r"每月收总额的 ([\d.]+)%，每月就是 ([\d,.]+) 元，费用一共 ([\d,.]+) 元"
    )
    assert int(months) == LONGEST_PLAN
    assert fen(monthly) == PersonalPlan(fen(total), int(months), Ratio(0)).monthly_fen
    plan = PersonalPlan(fen(total), int(months), Ratio(fen(fee), 100 * 100))
    assert (fen(with_fee), fen(fees)) == (plan.monthly_fen, plan.fee_fen)


def test_the_example_announced_above_the_calculator_is_its_default() -> None:
    card = calculator("card")
    outcome = answer(card, card.form.defaults())
    assert outcome.result is not None
    rows = next(each for each in outcome.result.tables if each.id == "statements").rows
    assert "消费 10,000 元" in card.lead and rows[0][3] == "10,000.00"
    assert "第一期还了最低还款额 1,000 元" in card.lead and rows[0][5] == rows[0][6] == "1,000.00"
    assert "第二期只还了 500 元" in card.lead and rows[1][6] == "500.00"
