"""A flat fee as a yearly rate, and the costs on a bill that are not interest."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creditrights.law.registry import registry
from creditrights.money.disguised import COSTS, OTHER_FEE, cost_of
from creditrights.money.flat_fee import YearlyClaim, flat_fee_rate
from creditrights.money.ratio import Ratio

FEE = Ratio(54, 1000)


def claim(text):
    return YearlyClaim(FEE, 12, Ratio(int(text.replace(".", "")), 10000))


@given(st.integers(1, 400), st.integers(2, 60))
def test_the_payments_discounted_at_the_rate_are_worth_the_principal(permille, periods):
    rate = flat_fee_rate(Ratio(permille, 1000), periods).periodic()
    monthly = Fraction(rate.numerator, rate.denominator)
    payment = (1 + Fraction(permille, 1000)) / periods
    worth = float(sum(payment / (1 + monthly) ** number for number in range(1, periods + 1)))
    assert abs(worth - 1) < 1e-12


@pytest.mark.parametrize(
    ("text", "fits", "words"),
    [
        ("09.82", True, "单利"),
        ("10.28", True, "复利"),
        ("09.97", True, "近似式"),
        ("11.96", False, "又乘了一次 12，小数点也移了一位"),
        ("119.63", False, "又乘了一次 12"),
        ("05.40", False, "没有算本金在逐期减少"),
        ("07.77", False, ""),
    ],
)
def test_a_claimed_yearly_rate_is_one_of_three_or_a_known_slip(text, fits, words):
    found = claim(text)
    assert found.fits == fits
    assert words in found.words and bool(words) == bool(found.words)


def test_the_three_honest_figures_of_a_fee_of_5_4_percent_in_twelve_parts():
    found = YearlyClaim(FEE, 12, None)
    assert (found.simple.percent(2), found.effective.percent(2), found.rule.percent(2)) == ("9.82%", "10.28%", "9.97%")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("逾期管理费", "违约类"),
        ("账户管理费", "服务类"),
        ("融资担保费", "增信类"),
        ("外访费", "追讨类"),
        ("律师费", "诉讼类"),
        ("预扣利息", "预扣类"),
        ("xyz", OTHER_FEE),
    ],
)
def test_a_cost_is_known_by_its_name(name, kind):
    assert cost_of(name).id == kind


@pytest.mark.parametrize("cost", COSTS, ids=lambda cost: cost.id)
def test_every_cost_has_a_question_and_law_that_exists(cost):
    assert cost.question.endswith(("？", "。"))
    assert [registry().cite(key) for key in cost.cites]
