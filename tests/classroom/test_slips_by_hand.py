"""Each slip of the four assignments is the mistake it is named for: worked out here without the engine."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from creditrights.classroom.variant import variant_of
from tests.classroom.all_assignments import FOLDERS, assignment
from tests.classroom.oracles import capstone_memo, contact_legality, home_visit, repayment_plan

KEY = "the-key-of-slips-by-hand"
NO = {"agreed_otherwise": "否", "dunned_third": "否", "disclosed": "否", "identity_genuine": "否", "connected_calls": 0}
YES = {
    "agreed_otherwise": "是",
    "dunned_third": "是",
    "disclosed": "是",
    "identity_genuine": "是",
    "connected_calls": 9,
}


def cases(name):
    [folder] = [folder for folder in FOLDERS if folder.name == name]
    return [variant_of(assignment(folder), f"h{number}", KEY).case for number in range(10)]


def wrong(name, slip, case):
    [folder] = [folder for folder in FOLDERS if folder.name == name]
    return next(each for each in assignment(folder).subject.slips if each.id == slip).run(case)


def filled(facts, values):
    return {id: values[id] if value is None else value for id, value in facts.items()}


def other_day(facts):
    late = facts["acted_on"] >= date(2026, 1, 1)
    return {**facts, "acted_on": date(2025, 12, 5) if late else date(2026, 6, 1)}


# -- the call log: the oracle asked about rows that are misread ------------------------------------------------------

MISREAD_ROWS = {
    "unknown-as-no": lambda row: filled(row.facts, NO),
    "unknown-as-yes": lambda row: filled(row.facts, YES),
    "law-of-another-day": lambda row: other_day(row.facts),
    "night-from-nine": lambda row: {**row.facts, "clock": 23 * 60} if row.clock() >= 21 * 60 else row.facts,
    "rings-for-calls": lambda row: {**row.facts, "connected_calls": row.rang} if row.rang else row.facts,
    "third-person-always": lambda row: {**row.facts, "dunned_third": "是"} if "表哥" in row.whom else row.facts,
}


@pytest.mark.parametrize("slip", MISREAD_ROWS)
def test_a_slip_in_the_log_gives_the_words_of_rows_misread_in_that_way(slip):
    for case in cases("contact-legality"):
        read = replace(case, rows=tuple(replace(row, facts=MISREAD_ROWS[slip](row)) for row in case.rows))
        assert wrong("contact-legality", slip, case) == contact_legality.answers(read)


def test_a_guideline_taken_for_a_statute_makes_every_breach_unlawful():
    for case in cases("contact-legality"):
        right, found = contact_legality.answers(case), wrong("contact-legality", "softer-rule-as-statute", case)
        for row in range(1, 10):
            word = right[f"第{row}条"]
            assert found[f"第{row}条"] == ("违法" if word == "违规" else word)
        assert (found["Q2违规"], found["Q2违法"]) == (0, right["Q2违规"] + right["Q2违法"])


# -- the visit -------------------------------------------------------------------------------------------------------

MISREAD_VISITS = {
    "unknown-as-no": lambda facts: filled(facts, NO),
    "unknown-as-yes": lambda facts: filled(facts, YES),
    "law-of-another-day": other_day,
    "night-from-nine": lambda facts: {**facts, "clock": 23 * 60},
    "true-debt-may-be-told": lambda facts: {**facts, "disclosed": "否"} if facts.get("disclosed") == "是" else facts,
    "doorway-as-home": lambda facts: (
        {**facts, "place": "家里", "entry": "没经同意就进来了"} if facts["place"] == "家门外或楼道" else facts
    ),
}


@pytest.mark.parametrize("slip", MISREAD_VISITS)
def test_a_slip_in_the_visit_gives_the_words_of_facts_misread_in_that_way(slip):
    for case in cases("home-visit"):
        whole = MISREAD_VISITS[slip]({**case.visit, **case.others})
        visit = {id: whole[id] for id in whole if id in case.visit}
        visit.update({id: whole[id] for id in ("place", "entry") if id in whole})
        read = replace(case, visit=visit, others={id: whole[id] for id in case.others})
        assert wrong("home-visit", slip, case) == home_visit.answers(read)


@pytest.mark.parametrize(
    "slip, taken, for_word", [("softer-rule-as-statute", "违规", "违法"), ("visits-are-banned", "合法", "违法")]
)
def test_a_word_taken_for_another_is_taken_so_for_every_act(slip, taken, for_word):
    for case in cases("home-visit"):
        right, found = home_visit.answers(case), wrong("home-visit", slip, case)
        assert found == {act: for_word if right[act] == taken else right[act] for act in found}
        assert len(found) == 7


def test_who_need_not_go_may_stay_inside_and_outside_but_not_come_in():
    for case in cases("home-visit"):
        came_in = case.visit.get("entry") == "没经同意就进来了"
        assert wrong("home-visit", "need-not-go", case)["门里门外"] == ("违法" if came_in else "合法")


# -- the plan --------------------------------------------------------------------------------------------------------


def parts(case):
    rates = [Decimal(rate.numerator) / rate.denominator for rate in case.monthly]
    return [Decimal(fen) / 100 for fen in case.balances_fen], rates, [Decimal(fen) / 100 for fen in case.minimums_fen]


def simulated(case, **changed):
    balances, rates, minimums = parts(case)
    left = changed.get("left", Decimal(case.left_fen()) / 100)
    return repayment_plan.simulate(
        balances, changed.get("rates", rates), changed.get("minimums", minimums), left, most=60
    )


def told(months):
    found = {}
    for place, name in enumerate(repayment_plan.NAMES):
        found[f"Q1{name}"] = repayment_plan.fen(months[0][0][place])
        found[f"Q2{name}"] = repayment_plan.fen(months[1][2][place])
    found["Q3"] = len(months)
    found["Q4"] = repayment_plan.fen(sum(sum(interest) for interest, _, _ in months))
    return found


def test_slips_of_the_plan_are_the_plan_with_one_number_changed():
    for case in cases("repayment-plan"):
        _, rates, _ = parts(case)
        changes = {
            "minimums-ignored": {"minimums": [Decimal(0)] * 3},
            "monthly-divided-again": {"rates": [rate / 12 for rate in rates]},
            "necessities-forgotten": {"left": Decimal(case.income_fen) / 100},
        }
        for slip, changed in changes.items():
            assert wrong("repayment-plan", slip, case) == told(simulated(case, **changed))


def test_interest_after_the_payment_leaves_out_what_was_paid_that_month():
    for case in cases("repayment-plan"):
        balances, rates, minimums = parts(case)
        extra = Decimal(case.left_fen()) / 100 - sum(minimums)
        first = [balances[0] - minimums[0] - extra, balances[1] - minimums[1], balances[2] - minimums[2]]
        found = wrong("repayment-plan", "interest-after-payment", case)
        for name, rest, rate in zip(repayment_plan.NAMES, first, rates):
            assert found[f"Q1{name}"] == repayment_plan.fen(rest * rate)


def test_the_smallest_first_is_gone_before_the_dearest_gets_more_than_its_minimum():
    for case in cases("repayment-plan"):
        found = wrong("repayment-plan", "smallest-first", case)
        assert found["Q2网贷"] == 0 < found["Q2信用卡"]
        assert found["Q4"] > told(simulated(case))["Q4"]
        slow = wrong("repayment-plan", "minimums-only", case)
        first = case.balances_fen[0] + found["Q1信用卡"] - case.minimums_fen[0]
        second = repayment_plan.fen(Decimal(first) / 100 * parts(case)[1][0])
        assert slow["Q2信用卡"] == first + second - case.minimums_fen[0]


def test_what_is_missing_and_what_an_offer_is_worth_are_misread_as_their_names_say():
    for case in cases("repayment-plan"):
        left = case.left_fen() - case.lost_fen
        short = wrong("repayment-plan", "interest-forgotten", case)["Q5"]
        assert 12 * (left + short * 100) >= sum(case.balances_fen) > 12 * (left + (short - 1) * 100)
        assert wrong("repayment-plan", "the-whole-loss", case) == {"Q5": case.lost_fen // 100}
        owed = case.balances_fen[1] + told(simulated(case))["Q1网贷"]
        price = repayment_plan.fen(Decimal(owed) * case.offer_percent / 10_000)
        assert wrong("repayment-plan", "waived-part-only", case) == {"Q6": owed - price}


# -- the memorandum --------------------------------------------------------------------------------------------------

#: 4 × the one-year LPR of the months in which the loans were made: 3.35 % until 2024-10-20, 3.10 % from 2024-10-21
LPR = ((date(2024, 7, 22), Decimal("3.35")), (date(2024, 10, 21), Decimal("3.10")))


def fen_days(case, start):
    split = case.payment_fen - capstone_memo_interest(case) - capstone_memo_penalty(case)
    before = case.principal_fen * (case.payment_day - start).days
    return before + (case.principal_fen - split) * (case.as_of - case.payment_day).days


def capstone_memo_interest(case):
    rate = Decimal(case.daily_rate.numerator) / case.daily_rate.denominator
    return capstone_memo.whole(case.principal_fen * rate * (case.due() - case.drawn).days)


def capstone_memo_penalty(case):
    rate = Decimal(case.daily_rate.numerator) / case.daily_rate.denominator * Decimal("1.5")
    return capstone_memo.whole(case.principal_fen * rate * (case.payment_day - case.due()).days)


def test_slips_of_the_line_are_other_lines_and_other_days():
    for case in cases("capstone-memo"):
        penalty = capstone_memo.answers(case)["Q1罚息"]
        four = 4 * [rate for since, rate in LPR if since <= case.drawn][-1]
        line = capstone_memo.whole(fen_days(case, case.due()) * four / 100 / 365)
        assert wrong("capstone-memo", "four-times-lpr", case) == {"Q2": penalty - line}
        assert wrong("capstone-memo", "all-charges-contested", case) == {"Q2": penalty}
        whole = capstone_memo.whole(Decimal(fen_days(case, case.drawn)) * 24 / 100 / 365)
        claimed = penalty + capstone_memo_interest(case)
        assert wrong("capstone-memo", "since-the-beginning", case) == {"Q2": max(0, claimed - whole)}


@pytest.mark.parametrize("slip, times", [("no-raise", Decimal(1)), ("penalty-beside-interest", Decimal("2.5"))])
def test_slips_of_the_penalty_are_other_rates(slip, times):
    for case in cases("capstone-memo"):
        rate = Decimal(case.daily_rate.numerator) / case.daily_rate.denominator * times
        before = capstone_memo.whole(case.principal_fen * rate * (case.payment_day - case.due()).days)
        rest = case.principal_fen - (case.payment_fen - capstone_memo_interest(case) - before)
        after = capstone_memo.whole(rest * rate * (case.as_of - case.payment_day).days)
        found = wrong("capstone-memo", slip, case)
        assert (found["Q1罚息"], found["Q1总数"]) == (before + after, rest + after)


def test_slips_of_account_are_a_payment_forgotten_put_to_principal_or_a_day_too_many():
    for case in cases("capstone-memo"):
        rate = Decimal(case.daily_rate.numerator) / case.daily_rate.denominator * Decimal("1.5")
        days = (case.as_of - case.due()).days
        found = wrong("capstone-memo", "payment-forgotten", case)
        assert found["Q1罚息"] == capstone_memo.whole(case.principal_fen * rate * days)
        first = wrong("capstone-memo", "principal-first", case)
        rest = case.principal_fen - case.payment_fen
        after = capstone_memo.whole(rest * rate * (case.as_of - case.payment_day).days)
        assert first["Q1罚息"] == capstone_memo_penalty(case) + after
        both = wrong("capstone-memo", "both-end-days", case)
        assert both["Q1罚息"] > capstone_memo.answers(case)["Q1罚息"]
        year = wrong("capstone-memo", "year-of-365", case)
        assert year["Q1罚息"] < capstone_memo.answers(case)["Q1罚息"]


def test_slips_of_days_are_counted_on_the_calendar():
    def unmoved(day):
        return day + timedelta(days=15)

    def weekday(day):
        while day.isoweekday() > 5:
            day += timedelta(days=1)
        return day

    for case in cases("capstone-memo"):
        keys = ("Q3支付令", "Q3答辩", "Q3上诉")
        assert wrong("capstone-memo", "weekend-kept", case) == dict(zip(keys, map(unmoved, case.received)))
        counted = [weekday(day + timedelta(days=14)) for day in case.received]
        assert wrong("capstone-memo", "day-of-receipt-counted", case) == dict(zip(keys, counted))
        ten = weekday(case.received[2] + timedelta(days=10))
        assert wrong("capstone-memo", "ruling-for-judgment", case)["Q3上诉"] == ten
        for key, start in zip(keys, case.received):
            last = wrong("capstone-memo", "working-days", case)[key]
            between = [start + timedelta(days=number) for number in range(1, (last - start).days + 1)]
            assert len([day for day in between if day.isoweekday() <= 5]) == 15 and last.isoweekday() <= 5


def test_slips_of_the_fee_and_of_the_contacts():
    for case in cases("capstone-memo"):
        fee = capstone_memo.answers(case)["Q5"]
        assert abs(wrong("capstone-memo", "fee-halved", case)["Q5"] * 2 - fee) <= 1
        share = capstone_memo.whole(Decimal(case.claim_fen) * 25 / 1000)
        assert wrong("capstone-memo", "one-share-of-all", case) == {"Q5": share}
        for slip, values in (("unknown-as-no", NO), ("unknown-as-yes", YES)):
            words = [contact_legality.word(filled(contact.facts, values)) for contact in case.contacts]
            assert list(wrong("capstone-memo", slip, case).values()) == words
        harder = {"违规": "违法"}
        words = [
            harder.get(contact_legality.word(contact.facts), contact_legality.word(contact.facts))
            for contact in case.contacts
        ]
        assert list(wrong("capstone-memo", "softer-rule-as-statute", case).values()) == words
