"""The family's case: sums worked out by hand, and what must hold on every way through it."""

from datetime import date

import pytest

from creditrights.errors import UnknownName
from creditrights.money.fees import HALF_UP_YUAN, halved, payment_order_fee, suit_fee
from creditrights.notebook.family import (
    ASKED,
    BORROW,
    BUDGET,
    EARLY,
    IGNORE,
    JUDGED_DUE,
    NEW_LOAN,
    OBJECT,
    SERVED,
    SILENT,
    UNWILLING,
    WAYS,
    WILLING,
    Choices,
    Walk,
    call,
    every_way,
    principal_fen,
)
from creditrights.notebook.family_debts import Monthly
from creditrights.notebook.family_view import Chooser, days_of, outcome_html, sentence, ways_frame
from creditrights.notebook.view import result

every = pytest.mark.parametrize("choices", every_way(), ids=lambda choices: "-".join(vars(choices).values()))


def test_what_is_owed_on_the_first_day_by_hand():
    # 19 of 24 equal parts of 60,000 yuan, and the card
    assert principal_fen() == 47_500_00 + 12_000_00


def test_the_sum_that_is_agreed_on_by_hand():
    # 10 April: 2,500 of principal and 47,500 × 0.04 % × 31 days = 589 of interest are due, 1,400 are paid: 1,689 stay;
    # to 1 May, 21 days: 1,689 × 0.06 % × 21 = 21.28 of penalty, 45,000 × 0.04 % × 21 = 378 of interest not due yet
    walk = Walk(Choices())
    assert isinstance(walk.bank, Monthly)
    assert walk.months[0].paid["银行贷款"] == 1_400_00
    assert walk.bank.debt.balance_fen == 1_689_00 + 45_000_00 + 21_28 + 378_00


def test_the_penalty_of_the_two_bills_by_hand():
    walk = Walk(Choices(bank=UNWILLING))
    assert walk.right is not None and walk.billed is not None
    # on the ledger of the contract the last stretch is 12 days on all that was called due on 20 October
    last = walk.right.lines[-1]
    assert (last.start, last.base_fen, last.days) == (date(2026, 10, 20), 30_000_00, 12)
    # the bill leaves out the payment of 10 March: 2,500 of principal and 50,000 × 0.04 % × 28 days = 560 of interest,
    # and charges penalty on that principal from 10 March on
    assert walk.overcharged > 2_500_00 + 560_00
    assert min(line.start for line in walk.billed.lines if line.item == "罚息") == date(2026, 3, 10)
    assert min(line.start for line in walk.right.lines if line.item == "罚息") == date(2026, 4, 10)
    assert walk.overcharged == walk.billed.total_due_fen() - walk.right.total_due_fen()


def test_what_the_court_costs_by_hand():
    # a third of 50 + 2.5 % of what is above 10,000, to the yuan; half of it where a suit is settled before the court
    ignored = Walk(Choices(bank=UNWILLING, order=IGNORE))
    above = ignored.claim_fen / 100 - 10_000
    assert payment_order_fee(ignored.claim_fen, HALF_UP_YUAN) == round((50 + above * 0.025) / 3) * 100
    mediated = Walk(Choices(speak=SILENT))
    assert mediated.court_fen == halved(suit_fee(mediated.claim_fen, HALF_UP_YUAN))
    assert mediated.doubled_fen == 0


@every
def test_every_way_ends_with_nothing_owed_and_never_spends_what_is_necessary(choices):
    walk = Walk(choices)
    assert walk.bank.owed(walk.ended) == 0
    assert all(debt.owed(walk.ended) == 0 for debt in walk.others)
    hand = NEW_LOAN.balance_fen if choices.borrow == BORROW else 0
    for month, left in zip(walk.months, BUDGET.left, strict=False):
        hand += left - sum(month.paid.values())
        assert hand >= 0, month.day
    assert hand == walk.cash


@every
def test_a_court_is_heard_of_only_where_there_is_no_agreement(choices):
    walk = Walk(choices)
    assert (walk.claim_fen == 0) == choices.agreed() == (walk.answer_by() is None)
    if choices.agreed():
        assert walk.court_fen == walk.doubled_fen == 0
    else:
        assert walk.answer_by() == date(2026, 11, 27)
        assert walk.demanded_fen() - walk.claim_fen == (0 if choices.order == IGNORE else walk.overcharged)


@every
def test_paying_late_adds_the_doubled_part_only_after_a_paper_that_can_be_enforced(choices):
    walk = Walk(choices)
    enforced = not choices.agreed() and (choices.order == IGNORE or choices.bank == UNWILLING)
    assert (walk.doubled_fen > 0) == enforced
    assert walk.interest_fen() > 0


@every
def test_what_came_of_a_way_can_be_told(choices):
    walk = Walk(choices)
    days = days_of(walk)
    assert sentence(walk) in outcome_html(choices)
    dated = [day for day, _ in days]
    assert dated == sorted(dated) and dated[-1] == walk.record_until().isoformat()
    assert (["2026-11-27", "书面异议的最后一天"] in days) == (not choices.agreed())


def test_a_willing_bank_that_nobody_asks_is_as_good_as_none():
    ignored = {"speak": SILENT, "order": IGNORE}
    willing, unwilling = (Walk(Choices(bank=bank, **ignored)) for bank in (WILLING, UNWILLING))
    assert willing.dearer_fen() == unwilling.dearer_fen()


def test_an_early_letter_alone_saves_nothing_where_the_bank_does_not_agree():
    for order in (OBJECT, IGNORE):
        early, silent = (Walk(Choices(speak=speak, bank=UNWILLING, order=order)) for speak in (EARLY, SILENT))
        assert early.dearer_fen() == silent.dearer_fen()


def test_the_same_call_to_a_contact_is_a_breach_only_while_the_borrower_can_be_reached():
    assert result("conduct", **call(Choices())).chip[0] == "breach"
    assert result("conduct", **call(Choices(speak=SILENT))).chip[0] == "lawful"


def test_the_doubled_part_runs_from_the_day_after_the_last_day_to_pay():
    for choices, due in (
        (Choices(bank=UNWILLING), JUDGED_DUE),
        (Choices(bank=UNWILLING, order=IGNORE), date(2026, 11, 27)),
    ):
        walk = Walk(choices)
        first = min(line.start for line in walk.bank.account(walk.ended).lines if line.item == "加倍部分")
        assert first >= due > SERVED


def test_choosing_otherwise_on_the_screen_tells_what_comes_of_it():
    chooser = Chooser()
    assert chooser.outcome.value == outcome_html(Choices())
    for id, (_, words) in ASKED.items():
        chooser.controls[id].value = words[1]
    assert chooser.choices() == every_way()[-1]
    assert chooser.outcome.value == outcome_html(every_way()[-1])
    bundle = chooser._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in bundle
    assert outcome_html(every_way()[-1]) in bundle["text/html"]


def test_an_answer_that_is_none_is_refused_with_the_nearest_one():
    with pytest.raises(UnknownName) as refused:
        Choices(order="不理它")
    assert refused.value.nearest == IGNORE


def test_the_ways_side_by_side_are_all_there():
    assert list(ways_frame(WAYS)["走法"]) == list(WAYS)
