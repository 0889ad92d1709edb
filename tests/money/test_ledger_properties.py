"""What holds of every ledger, whatever was agreed and whatever happened."""

from datetime import timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

from creditrights.money.convention import EACH_ITEM, NEVER, Convention, Rate
from creditrights.money.daycount import DAY_COUNTS
from creditrights.money.events import STOP_PENALTY, Draw, Fee, NewRate, Payment, Resumption, Suspension
from creditrights.money.items import INTEREST, ITEMS, PENALTY, PRINCIPAL
from creditrights.money.ledger import Ledger
from creditrights.money.loan import Loan
from creditrights.money.ratio import ZERO, Ratio
from tests.strategies import any_lives, every_convention, plain


def total(amounts):
    return sum(amounts, ZERO)


def everyone(ledger):
    return [ledger.costs, *ledger.accounts]


def with_basis(life, basis):
    loan, convention, events, as_of = life
    return loan, convention.with_basis(basis), events, as_of


def story(ledger):
    """Everything a ledger says, to be compared."""
    return (
        [(each.start, each.end, each.item, each.number, each.base, each.amount, each.on) for each in ledger.lines],
        [(each.day, each.item, each.number, each.amount, each.words) for each in ledger.charges],
        [(each.day, each.fen, each.parts, each.surplus_fen) for each in ledger.splits],
        [(each.number, each.due, each.accrued, each.paid) for each in everyone(ledger)],
    )


# -- nothing is lost -------------------------------------------------------------------------------------------------


@given(any_lives())
def test_at_every_event_what_was_lent_and_charged_is_what_was_paid_and_what_is_open(life):
    loan, convention, events, as_of = life
    for day in sorted({event.day for event in events} | {as_of}):
        ledger = Ledger(loan, convention, events, day)
        lent = sum(event.fen for event in events if isinstance(event, Draw) and event.day <= day) + loan.principal_fen
        for item in ITEMS:
            charged = total(line.amount for line in ledger.lines if line.item == item)
            charged += total(charge.amount for charge in ledger.charges if charge.item == item)
            paid = sum(fen for split in ledger.splits for _, each, fen in split.parts if each == item)
            still = total(account.accrued[item] - account.paid[item] for account in everyone(ledger))
            assert charged + (lent if item == PRINCIPAL else 0) == still + paid


@given(any_lives())
def test_a_payment_is_its_parts_its_surplus_and_where_fractions_are_kept_their_rounding(life):
    ledger = Ledger(*life)
    for split in ledger.splits:
        assert split.fen == sum(fen for _, _, fen in split.parts) + split.surplus_fen + split.rounding_fen
        assert split.surplus_fen >= 0 and all(fen > 0 for _, _, fen in split.parts)
        if not ledger.convention.keeps_fractions():
            assert split.rounding_fen == 0


@given(any_lives())
def test_nothing_is_paid_twice_and_no_total_is_negative(life):
    ledger = Ledger(*life)
    assert all(account.owed(item) >= 0 for account in everyone(ledger) for item in ITEMS)
    assert ZERO <= ledger.total_due() <= ledger.payoff()


@given(any_lives())
def test_what_comes_later_changes_nothing_before(life):
    loan, convention, events, _ = life
    whole = [(split.day, split.parts) for split in Ledger(*life).splits]
    for day in {event.day for event in events}:
        before = [(split.day, split.parts) for split in Ledger(loan, convention, events, day).splits]
        assert before == [split for split in whole if split[0] <= day]


@given(any_lives(conventions=every_convention(steps=("最后", "不舍入")), most=4), st.booleans())
def test_who_pays_the_sum_he_was_told_owes_no_fen_of_it_any_more(life, everything):
    loan, convention, events, as_of = life
    told = Ledger(loan, convention, events, as_of)
    fen = told.payoff_fen() if everything else told.total_due_fen()
    after = Ledger(loan, convention, [*events, Payment(as_of, fen)], as_of)
    assert (after.payoff_fen() if everything else after.total_due_fen()) == 0
    assert after.splits[-1].surplus_fen == 0


# -- more days, a higher rate ----------------------------------------------------------------------------------------


@given(any_lives(), st.integers(1, 60))
def test_what_is_owed_never_shrinks_by_itself(life, more_days):
    loan, convention, events, as_of = life
    earlier, later = Ledger(*life), Ledger(loan, convention, events, as_of + timedelta(days=more_days))
    assert later.total_due_fen() >= earlier.total_due_fen()
    assert later.payoff_fen() >= earlier.payoff_fen()


def dearer(rate, by):
    return None if rate is None else Rate(rate.value + by / {"日": 360, "月": 12, "年": 1}[rate.per], rate.per)


@given(any_lives(conventions=every_convention(steps=(NEVER,))), st.integers(0, 2400))
def test_a_higher_rate_is_never_cheaper(life, in_10_000):
    loan, convention, events, as_of = life
    by = Ratio(in_10_000, 10_000)
    dear = Loan(
        loan.principal_fen,
        dearer(loan.rate, by),
        loan.drawn,
        loan.plan,
        loan.markup,
        order=loan.order,
        oldest_first=loan.oldest_first,
        own_penalty=dearer(loan.own_penalty, by),
        late_fee=loan.late_fee,
        settled=loan.settled,
    )
    changed = [NewRate(each.day, dearer(each.rate, by)) if isinstance(each, NewRate) else each for each in events]
    cheap, dear_one = Ledger(loan, convention, events, as_of), Ledger(dear, convention, changed, as_of)
    # A payment is split in whole fen, so each may move a fen or two of principal to another line.
    slack = 3 * len([each for each in events if isinstance(each, Payment)])
    assert dear_one.payoff() + slack >= cheap.payoff()
    assert dear_one.total_due() + slack >= cheap.total_due()


# -- events that change nothing --------------------------------------------------------------------------------------


@given(any_lives(), st.sampled_from(DAY_COUNTS), st.integers(0, 300))
def test_an_event_that_changes_nothing_leaves_every_line_as_it_was(life, basis, after):
    loan, convention, events, as_of = with_basis(life, basis)
    day = loan.drawn + timedelta(days=min(after, (as_of - loan.drawn).days))
    then = Ledger(loan, convention, events, day)
    nothing = [NewRate(day, then.rate), Suspension(day, then.stopped or STOP_PENALTY)]
    nothing += [] if then.stopped else [Resumption(day)]
    plain_story = story(Ledger(loan, convention, events, as_of))
    assert story(Ledger(loan, convention, [*events, *nothing], as_of)) == plain_story


@given(any_lives(conventions=every_convention(steps=(EACH_ITEM, "最后", NEVER))), st.integers(0, 300))
def test_a_period_cut_in_two_by_a_payment_of_nothing_bears_the_same_before_rounding(life, after):
    loan, convention, events, as_of = life
    day = loan.drawn + timedelta(days=min(after, (as_of - loan.drawn).days))
    assume(Ledger(loan, convention, events, day).total_due_fen() > 0)  # a payment of nothing is not the sum asked for
    once, cut = Ledger(*life), Ledger(loan, convention, [*events, Payment(day, 0)], as_of)
    assert [account.accrued for account in everyone(cut)] == [account.accrued for account in everyone(once)]
    assert [account.paid for account in everyone(cut)] == [account.paid for account in everyone(once)]


# -- the order of one day --------------------------------------------------------------------------------------------


@given(any_lives(), st.randoms(use_true_random=False))
def test_in_which_order_events_are_listed_matters_only_among_those_of_one_day_and_kind(life, chance):
    loan, convention, events, as_of = life
    listed = []
    for event in events:
        if (event.day, event.rank) not in [(each.day, each.rank) for each in listed]:
            listed.append(event)
    shuffled = chance.sample(listed, len(listed))
    assert story(Ledger(loan, convention, shuffled, as_of)) == story(Ledger(loan, convention, listed, as_of))


@given(any_lives(), st.integers(1, 10**6))
def test_a_fee_of_the_day_can_be_paid_on_that_day(life, fen):
    loan, convention, events, as_of = life
    assume(not convention.keeps_fractions())
    paid = Ledger(loan, convention, [*events, Payment(as_of, None), Fee(as_of, fen, "诉讼费", "费用")], as_of)
    assert paid.total_due_fen() == 0


# -- who bears what --------------------------------------------------------------------------------------------------


@given(any_lives())
def test_no_principal_bears_interest_and_penalty_on_one_day(life):
    ledger = Ledger(*life)
    planned = ledger.loan.due_days
    for line in ledger.lines:
        if line.item == INTEREST:
            assert line.end <= planned[line.number - 1]
        if line.item == PENALTY:
            assert line.start >= ledger.accounts[line.number - 1].due


@given(any_lives())
def test_every_line_is_its_base_times_its_rate_times_its_days(life):
    convention = life[1]
    assume(convention.basis.id in ("360", "365"))
    for line in Ledger(*life).lines:
        exact = plain(line.rate.daily(convention)) * plain(Ratio(1) * line.base) * line.days
        slack = {"每段": 1, "每日": line.days}.get(convention.step, 0)
        assert abs(plain(line.amount) - exact) <= slack


@given(any_lives())
def test_the_default_convention_is_no_other_than_the_one_spelled_out(life):
    loan, _, events, as_of = life
    assert story(Ledger(loan, Convention(), events, as_of)) == story(
        Ledger(loan, Convention(compounding="不计复利", step="每段"), events, as_of)
    )
