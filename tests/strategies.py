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
    AT_THE_END,
    BOTH_ENDS,
    DOWN,
    EACH_DAY,
    EACH_ITEM,
    EACH_LINE,
    FIRST_NOT_LAST,
    HALF_UP,
    NEVER,
    NO_COMPOUND,
    ON_INTEREST,
    ON_PENALTY_TOO,
    Convention,
    Rate,
)
from creditrights.money.daycount import ACT_360, ACT_365, ACT_ACT, THIRTY_360, add_months
from creditrights.money.events import (
    STOP_ALL,
    STOP_MARKUP,
    STOP_PENALTY,
    Acceleration,
    Draw,
    Fee,
    LedgerEvent,
    NewRate,
    Payment,
    Resumption,
    Suspension,
)
from creditrights.money.items import BY_STATUTE, COST, LATE_FEE, PENALTY_FIRST, PRINCIPAL_FIRST
from creditrights.money.ledger import Ledger
from creditrights.money.loan import EVERY_DAY, EVERY_MONTH, EVERY_QUARTER, LateFee, Loan
from creditrights.money.plans import AtTheEnd, GivenPlan, RepaymentPlan
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
    st.sampled_from((NO_COMPOUND, ON_INTEREST)),
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
        order=draw(st.sampled_from((BY_STATUTE, PENALTY_FIRST, PRINCIPAL_FIRST))),
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


#: day counts under which a period may be cut in two without changing what it bears
ADDITIVE = (ACT_360, ACT_365, ACT_ACT, THIRTY_360)


def every_convention(steps=(EACH_LINE, EACH_LINE, EACH_DAY, EACH_ITEM, AT_THE_END, AT_THE_END, NEVER)):
    """Every switch of a convention that a day-by-day account can follow."""
    return st.builds(
        Convention,
        st.sampled_from(ADDITIVE),
        st.sampled_from((FIRST_NOT_LAST, BOTH_ENDS)),
        st.sampled_from((HALF_UP, DOWN)),
        st.sampled_from(steps),
        st.sampled_from((NO_COMPOUND, ON_INTEREST, ON_PENALTY_TOO)),
    )


@st.composite
def plans(draw, principal_fen, due_days):
    """Equal principal, all at the end, or written down instalment by instalment."""
    kind = draw(st.sampled_from((RepaymentPlan, AtTheEnd, GivenPlan)))
    if kind is not GivenPlan:
        return kind(due_days)
    parts = [draw(st.integers(0, principal_fen // len(due_days))) for _ in due_days[1:]]
    interest = [draw(st.integers(0, principal_fen // 10)) for _ in due_days]
    return GivenPlan(list(zip(due_days, [*parts, principal_fen - sum(parts)], interest, strict=True)))


@st.composite
def late_fees(draw):
    """None, or one or more of the four ways of charging for a missed instalment."""
    once, daily = st.sampled_from((0, 0, 30_00)), st.sampled_from((0, 0, 1_50))
    share, daily_share = st.sampled_from((0, 0, 5)), st.sampled_from((0, 0, 1))
    fee = LateFee(draw(once), Ratio(draw(share), 100), draw(daily), Ratio(draw(daily_share), 1000))
    return draw(st.sampled_from((None, fee)))


@st.composite
def any_loans(draw):
    """A loan of one to six instalments, with everything that may have been agreed."""
    drawn = draw(days)
    first = drawn + timedelta(days=draw(st.integers(1, 62)))
    due_days = [add_months(first, number) for number in range(draw(st.integers(1, 6)))]
    principal = draw(st.one_of(st.integers(100, 100_000), st.integers(500_000, 10_000_000)))
    return Loan(
        principal,
        draw(st.one_of(rates(), st.just(Rate(Ratio(5, 10_000), "日")), st.just(Rate(Ratio(18, 100), "年")))),
        drawn,
        draw(plans(principal, due_days)),
        Ratio(draw(st.integers(0, 100)), 100),
        order=draw(st.sampled_from((BY_STATUTE, PENALTY_FIRST, PRINCIPAL_FIRST))),
        oldest_first=draw(st.booleans()),
        own_penalty=draw(st.one_of(st.none(), rates())),
        late_fee=draw(late_fees()),
        settled=draw(st.sampled_from((EVERY_MONTH, EVERY_QUARTER, EVERY_DAY))),
    )


@st.composite
def any_events(draw, loan, as_of, most=6):
    """Whatever may happen to the loan, in any order; draws only while an instalment is still to come."""
    span = (as_of - loan.drawn).days
    kinds = [Payment, Payment, Payment, Fee, NewRate, Suspension, Resumption, Acceleration]
    called = loan.drawn + timedelta(days=draw(st.integers(0, 2 * span + 1)))
    last_draw = min(called, loan.due_days[-1], as_of + timedelta(days=1)) - timedelta(days=1)
    events: list[LedgerEvent] = [Acceleration(called)] if called <= as_of else []
    if not isinstance(loan.plan, GivenPlan) and last_draw >= loan.drawn:
        kinds += [Draw]
    for _ in range(draw(st.integers(0, most))):
        kind = draw(st.sampled_from(kinds))
        day = loan.drawn + timedelta(days=draw(st.integers(0, span)))
        fen = draw(st.one_of(st.integers(1, 100), st.integers(1, loan.principal_fen + 1000)))
        if kind is Payment:
            events.append(Payment(day, draw(st.sampled_from((fen, fen, None)))))
        elif kind is Fee:
            number = draw(st.integers(0, len(loan.due_days)))
            events.append(Fee(day, fen, "费用", draw(st.sampled_from((COST, LATE_FEE))), number))
        elif kind is NewRate:
            events.append(NewRate(day, draw(rates())))
        elif kind is Suspension:
            events.append(Suspension(day, draw(st.sampled_from((STOP_PENALTY, STOP_MARKUP, STOP_ALL)))))
        elif kind is Draw:
            events.append(Draw(loan.drawn + timedelta(days=draw(st.integers(0, (last_draw - loan.drawn).days))), fen))
        elif kind is Resumption:
            events.append(Resumption(day))
    return events


@st.composite
def any_lives(draw, conventions=None, most=6):
    """A loan with all that may be agreed and all that may happen: (loan, convention, events, as_of)."""
    loan = draw(any_loans())
    last = loan.due_days[-1] + timedelta(days=100)
    as_of = loan.drawn + timedelta(days=draw(st.integers(0, (last - loan.drawn).days)))
    convention = draw(every_convention() if conventions is None else conventions)
    events = draw(any_events(loan, as_of, most))
    if draw(st.integers(0, 3)) == 0:
        day = loan.drawn + timedelta(days=draw(st.integers(0, (as_of - loan.drawn).days)))
        told = Ledger(loan, convention, events, day)
        events.append(Payment(day, draw(st.sampled_from((told.total_due_fen(), told.payoff_fen())))))
    return loan, convention, events, as_of


def plain(ratio: Ratio) -> Fraction:
    """The same fraction as the standard library has it."""
    return Fraction(ratio.numerator, ratio.denominator)


def plain_rate(rate: Rate) -> tuple[str, Fraction]:
    """What it is per, and how much."""
    return rate.per, plain(rate.value)


def terms_of(loan: Loan, convention: Convention) -> Terms:
    """The same loan in the oracle's plain numbers."""
    plan = loan.plan
    fee = loan.late_fee or LateFee()
    return Terms(
        principal_fen=loan.principal_fen,
        rate=plain_rate(loan.rate),
        drawn=loan.drawn,
        due_days=list(loan.due_days),
        plan="写定" if isinstance(plan, GivenPlan) else "末期" if isinstance(plan, AtTheEnd) else "等本",
        rows=[(principal, interest) for _, principal, interest in plan.rows] if isinstance(plan, GivenPlan) else [],
        markup=plain(loan.markup),
        own_penalty=None if loan.own_penalty is None else plain_rate(loan.own_penalty),
        late_fee=(fee.once_fen, plain(fee.once_share), fee.daily_fen, plain(fee.daily_share)),
        order=loan.order,
        oldest_first=loan.oldest_first,
        compounding=convention.compounding,
        settled=loan.settled,
        basis=convention.basis.id,
        both_ends=convention.ends == "首尾都算",
        rounding=convention.rounding,
        step=convention.step,
    )


def plain_events(events: list[LedgerEvent]) -> list[tuple]:
    """The same events in the oracle's words."""
    told = []
    for event in events:
        if isinstance(event, Payment):
            told.append(("还", event.day, event.fen))
        elif isinstance(event, Draw):
            told.append(("借", event.day, event.fen))
        elif isinstance(event, NewRate):
            told.append(("利率", event.day, plain_rate(event.rate)))
        elif isinstance(event, Fee):
            told.append(("费用", event.day, event.fen, event.item, event.number))
        elif isinstance(event, Suspension):
            told.append(("暂停", event.day, event.what))
        else:
            told.append(("恢复" if isinstance(event, Resumption) else "提前到期", event.day))
    return told


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
