"""What Hypothesis draws from, and how long it may take.

The profile `house` draws the same examples every time; HYPOTHESIS_PROFILE=explore looks further, at random.
"""

import os
from datetime import date, timedelta
from fractions import Fraction

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from creditrights.legality.facts import ChoiceFact, ClockFact, CountFact, DayFact, Fact, SeveralFact
from creditrights.legality.vocabulary import FACTS
from creditrights.money.convention import (
    BOTH_ENDS,
    DOWN,
    EACH_DAY,
    EACH_ITEM,
    EACH_LINE,
    FIRST_NOT_LAST,
    HALF_UP,
    Convention,
    Rate,
)
from creditrights.money.daycount import ACT_360, ACT_365, add_months
from creditrights.money.ledger import Payment
from creditrights.money.loan import BY_STATUTE, PENALTY_FIRST, PRINCIPAL_FIRST, Loan
from creditrights.money.ratio import Ratio
from tests.oracle import Terms

settings.register_profile(
    "house", deadline=None, max_examples=60, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("explore", deadline=None, max_examples=2000, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "house"))

days = st.dates(date(2021, 1, 1), date(2027, 12, 31))
conventions = st.builds(
    Convention,
    st.sampled_from((ACT_360, ACT_365)),
    st.sampled_from((FIRST_NOT_LAST, BOTH_ENDS)),
    st.sampled_from((HALF_UP, DOWN)),
    st.sampled_from((EACH_LINE, EACH_DAY, EACH_ITEM)),
)
ratios = st.builds(Ratio, st.integers(-(10**12), 10**12), st.integers(1, 10**9))


@st.composite
def rates(draw):
    """A rate as contracts write it: up to 0.1 % a day, 3 % a month, 36 % a year."""
    per, most = draw(st.sampled_from((("日", 1000), ("月", 30000), ("年", 360000))))
    return Rate(Ratio(draw(st.integers(0, most)), 1_000_000), per)


@st.composite
def loans(draw, rate=None):
    """A loan of one to eight monthly instalments."""
    drawn = draw(days)
    first = drawn + timedelta(days=draw(st.integers(1, 62)))
    count = draw(st.integers(1, 8))
    return Loan(
        draw(st.integers(100, 10_000_000)),
        draw(rates()) if rate is None else rate,
        drawn,
        [add_months(first, number) for number in range(count)],
        Ratio(draw(st.integers(0, 100)), 100),
        draw(st.booleans()),
        draw(st.sampled_from((BY_STATUTE, PENALTY_FIRST, PRINCIPAL_FIRST))),
    )


@st.composite
def lives(draw, most_payments=5):
    """A loan, its convention, payments in any order, and the day on which the account is drawn up."""
    loan = draw(loans())
    last = loan.due_days[-1] + timedelta(days=120)
    as_of = loan.drawn + timedelta(days=draw(st.integers(0, (last - loan.drawn).days)))
    paid = [Payment(day, None) for day in loan.due_days[: draw(st.integers(0, 2))]]
    fen = st.one_of(st.integers(1, 100), st.integers(1, loan.principal_fen + 1000))
    span = (as_of - loan.drawn).days
    extra = draw(st.lists(st.tuples(st.integers(0, span), fen), max_size=most_payments))
    return loan, draw(conventions), paid + [Payment(loan.drawn + timedelta(days=n), fen) for n, fen in extra], as_of


def terms_of(loan: Loan, convention: Convention) -> Terms:
    """The same loan in the oracle's plain numbers; the daily rate is worked out here, not by the package."""
    per = {"日": 1, "月": 30, "年": convention.basis.a_year}[loan.rate.per]
    return Terms(
        loan.principal_fen,
        Fraction(loan.rate.value.numerator, loan.rate.value.denominator) / per,
        loan.drawn,
        loan.due_days,
        Fraction(loan.markup.numerator, loan.markup.denominator),
        loan.compound,
        loan.order,
        convention.ends == "首尾都算",
        convention.rounding,
        convention.step,
    )


def values_of(fact: Fact):
    """Every value that a fact may take."""
    if isinstance(fact, ChoiceFact):
        return st.sampled_from(fact.choices)
    if isinstance(fact, SeveralFact):
        return st.lists(st.sampled_from(fact.choices), unique=True, max_size=3)
    if isinstance(fact, CountFact):
        return st.integers(0, 12)
    if isinstance(fact, ClockFact):
        return st.one_of(st.sampled_from((22 * 60 - 1, 22 * 60, 8 * 60 - 1, 8 * 60)), st.integers(0, 24 * 60 - 1))
    assert isinstance(fact, DayFact)
    return st.one_of(
        st.sampled_from((fact.first, date(2025, 12, 31), date(2026, 1, 1), fact.last)), st.dates(fact.first, fact.last)
    )


@st.composite
def scenarios(draw, known=0.6, facts=FACTS):
    """Facts, each known or not."""
    scenario = {}
    for fact in facts:
        if draw(st.integers(0, 99)) < 100 * known:
            scenario[fact.id] = draw(values_of(fact))
    return scenario


def tables(facts=FACTS, most_rows=6):
    """Several scenarios at once."""
    return st.lists(scenarios(facts=facts), min_size=1, max_size=most_rows)
