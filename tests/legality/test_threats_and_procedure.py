"""Frightening messages, papers of a court, frozen accounts: where the law draws the line, in sentences."""

from datetime import date

import pytest

from creditrights.legality.checker import check
from creditrights.legality.kinds import ADMINISTRATIVE, CRIMINAL, LIABLE, NO_CRIME, NOT_LIABLE, PERMITTED, VOID
from creditrights.legality.topics.procedure import PROCEDURE
from creditrights.legality.topics.threats import THREATS
from creditrights.legality.vocabulary import collection as c
from creditrights.legality.vocabulary import debtor as d
from creditrights.legality.vocabulary import enforcement as e
from creditrights.legality.vocabulary import procedure as p
from creditrights.legality.vocabulary import shared as s
from creditrights.legality.vocabulary import threats as t

TODAY = date(2026, 11, 20)


def found(topic, on=TODAY, **facts):
    """rule id -> kinds that stand, for the facts told and no others."""
    verdict = check({"acted_on": on, **facts}, topic.rules)
    return {
        each.rule.id: [label.label.kind for label in each.grounded()] for each in verdict.findings if each.grounded()
    }


def cited(topic, rule, on=TODAY, **facts):
    """Keys of what a rule stands on."""
    verdict = check({"acted_on": on, **facts}, topic.rules)
    return {
        citation.key
        for each in verdict.findings
        if each.rule.id == rule
        for label in each.grounded()
        for citation in label.citations
    }


# -- is the paper from a court ---------------------------------------------------------------------------------------


def test_a_collector_who_says_in_his_own_name_that_he_has_sued_pretends_to_be_no_court():
    in_words = found(PROCEDURE, paper=p.NOTHING, paper_verified=p.NO_SUCH_CASE)
    assert in_words == {"sued-in-words-only": [VOID]}
    as_court = found(PROCEDURE, paper=p.COURT_MESSAGE, paper_verified=p.NO_SUCH_CASE)
    assert as_court == {"false-court-paper": [ADMINISTRATIVE]}


def test_a_false_summons_is_judged_by_the_public_security_law_of_its_day():
    facts = {"paper": p.COMPLAINT, "paper_verified": p.NO_SUCH_CASE}
    assert cited(PROCEDURE, "false-court-paper", **facts) == {"public-security-2025:62", "public-security-2025:63"}
    before = cited(PROCEDURE, "false-court-paper", on=date(2025, 12, 31), **facts)
    assert before == {"public-security-2012:51", "public-security-2012:52"}


# -- service ---------------------------------------------------------------------------------------------------------

SUMMONED = {"paper": p.COMPLAINT, "paper_verified": p.REAL}
ORDER = {"paper": p.PAYMENT_ORDER, "paper_verified": p.REAL}


def test_an_adult_of_the_household_may_sign_and_a_neighbour_may_not():
    assert found(PROCEDURE, **SUMMONED, delivered=p.BY_FAMILY) == {"served-to-family": [PERMITTED]}
    assert found(PROCEDURE, **SUMMONED, delivered=p.BY_NEIGHBOUR) == {"served-to-neighbour": [VOID]}


@pytest.mark.parametrize("why", [p.GIVEN, p.WITHHELD, p.REFUSED])
def test_to_move_away_or_to_refuse_does_not_stop_service(why):
    assert found(PROCEDURE, **SUMMONED, delivered=p.RETURNED, returned_why=why) == {"returned-and-served": [PERMITTED]}


def test_a_letter_sent_back_from_an_address_nobody_asked_for_is_not_served():
    facts = {**SUMMONED, "delivered": p.RETURNED, "returned_why": p.NOT_ASKED}
    assert found(PROCEDURE, **facts) == {"returned-not-served": [VOID]}


def test_why_a_letter_came_back_is_never_assumed():
    assert found(PROCEDURE, **SUMMONED, delivered=p.RETURNED) == {}


def test_a_payment_order_cannot_be_served_by_public_notice():
    facts = {**ORDER, "delivered": p.NOTICE, "days_since": 40, "small_procedure": "否"}
    assert found(PROCEDURE, **facts) == {"payment-order-by-notice": [VOID]}


def test_a_small_claim_is_not_heard_against_one_who_is_called_by_public_notice():
    facts = {**SUMMONED, "delivered": p.NOTICE}
    assert found(PROCEDURE, **facts, small_procedure="是") == {"small-claim-by-notice": [VOID]}
    assert found(PROCEDURE, **facts, small_procedure="否") == {"public-notice": [PERMITTED]}
    assert found(PROCEDURE, **facts) == {}


@pytest.mark.parametrize("way", [p.BY_OTHERS, p.BY_NEIGHBOUR])
def test_fifteen_days_of_a_payment_order_do_not_run_before_it_is_served(way):
    late = {**ORDER, "days_since": 16}
    assert "payment-order-stands" in found(PROCEDURE, **late, delivered=p.SIGNED)
    assert "payment-order-stands" not in found(PROCEDURE, **late, delivered=way)
    assert "payment-order-stands" not in found(PROCEDURE, **late)


def test_judgment_by_default_needs_a_summons_that_was_served():
    absent = {**SUMMONED, "appeared": p.ABSENT}
    assert "default-judgment" in found(PROCEDURE, **absent, delivered=p.SIGNED)
    by_message = {**absent, "delivered": p.ELECTRONIC, "service_agreed": "否", "acknowledged": "否"}
    kinds = found(PROCEDURE, **by_message)
    assert kinds["default-without-summons"] == [VOID] and "default-judgment" not in kinds
    assert "default-judgment" in found(PROCEDURE, **{**by_message, "acknowledged": "是"})
    assert "default-judgment" not in found(PROCEDURE, **absent)


def test_a_default_without_a_summons_is_a_ground_of_retrial_by_the_numbers_of_the_day():
    facts = {**SUMMONED, "appeared": p.ABSENT, "delivered": p.BY_OTHERS}
    assert "civil-procedure-law-2023:211#第10项" in cited(PROCEDURE, "default-without-summons", **facts)
    before = cited(PROCEDURE, "default-without-summons", on=date(2023, 12, 31), **facts)
    assert "civil-procedure-law-2021:207#第10项" in before


# -- small claims, appeals, courts -----------------------------------------------------------------------------------


def test_half_of_a_years_wage_is_still_small_and_twice_needs_an_agreement():
    small = {"small_procedure": "是"}
    assert found(PROCEDURE, **small, claim_size=p.SMALL) == {"small-claim": [PERMITTED]}
    assert "更少" in p.SMALL and "超过" in p.MIDDLE
    assert found(PROCEDURE, **small, claim_size=p.MIDDLE, small_agreed="是") == {"small-claim": [PERMITTED]}
    assert found(PROCEDURE, **small, claim_size=p.MIDDLE, small_agreed="否") == {"small-claim-not-agreed": [VOID]}
    assert found(PROCEDURE, **small, claim_size=p.MIDDLE) == {}


def test_the_first_judgment_may_be_appealed_a_mediation_or_a_small_claim_may_not():
    facts = {"paper_verified": p.REAL, "days_since": 15}
    assert "appeal-in-time" in found(PROCEDURE, **facts, paper=p.JUDGMENT, small_procedure="否")
    assert "appeal-in-time" not in found(PROCEDURE, **facts, paper=p.JUDGMENT, small_procedure="是")
    assert "appeal-in-time" not in found(PROCEDURE, **facts, paper=p.FINAL, small_procedure="否")


def test_loans_left_the_list_of_the_internet_courts_in_november_2025():
    assert found(PROCEDURE, chosen_court=p.INTERNET) == {"internet-court": [VOID]}
    assert found(PROCEDURE, on=date(2025, 10, 31), chosen_court=p.INTERNET) == {}


# -- freezing --------------------------------------------------------------------------------------------------------

FROZEN = {"frozen_by": p.BY_COURT}


def test_enough_security_lifts_a_freeze_before_judgment_and_not_by_itself_after_it():
    secured = {**FROZEN, "freeze_over": [p.SECURED]}
    assert found(PROCEDURE, **secured, freeze_stage=p.IN_SUIT) == {"freeze-over": [VOID]}
    assert found(PROCEDURE, **secured, freeze_stage=p.IN_ENFORCEMENT) == {}
    assert found(PROCEDURE, **secured) == {}


def test_a_freeze_that_was_not_renewed_is_over():
    assert found(PROCEDURE, **FROZEN, freeze_over=[p.EXPIRED]) == {"freeze-over": [VOID]}


def test_what_is_shared_may_be_seized_and_what_is_another_s_may_not():
    assert found(PROCEDURE, **FROZEN, whose=p.SHARED) == {"shared-property-seized": [PERMITTED]}
    assert found(PROCEDURE, **FROZEN, whose=p.OF_OTHERS) == {"property-of-others-seized": [VOID]}
    assert found(PROCEDURE, **FROZEN) == {}


def test_a_bank_may_set_off_after_notice_and_a_platform_may_not():
    bank = {"frozen_by": p.BY_BANK}
    assert found(PROCEDURE, **bank, deduction_agreed=p.SET_OFF) == {"set-off-by-bank": [PERMITTED]}
    assert found(PROCEDURE, **bank, deduction_agreed=p.NOT_AGREED) == {"deduct-without-agreement": [VOID]}
    platform = found(PROCEDURE, frozen_by=p.BY_OTHER, deduction_agreed=p.SET_OFF)
    assert list(platform) == ["deduct-without-agreement"]


def test_the_police_freeze_for_a_case_and_not_for_a_debt():
    assert found(PROCEDURE, frozen_by=p.BY_POLICE) == {"frozen-by-police": [PERMITTED]}


def test_a_mortgaged_home_may_be_sold_even_if_it_is_the_only_one():
    home = {"taken": [e.HOME], "home_step": e.SALE, "home_exceptions": []}
    assert found(PROCEDURE, **home, home_mortgaged="是") == {"home-mortgaged": [PERMITTED]}
    assert found(PROCEDURE, **home, home_mortgaged="否") == {"home-sale": [VOID]}
    assert found(PROCEDURE, **home) == {}


# -- lists and the end of enforcement --------------------------------------------------------------------------------


def test_a_listing_against_enough_security_is_not_called_lawful_too():
    listed = {"listed": "是", "effective_document": "是", "list_grounds": [e.ABLE], "minor": "否"}
    assert found(PROCEDURE, **listed, list_security=[]) == {"listed-lawfully": [PERMITTED]}
    for bar in e.list_security.choices:
        assert found(PROCEDURE, **listed, list_security=[bar]) == {"listed-despite-security": [VOID]}
    assert found(PROCEDURE, **listed) == {}


def test_an_entry_without_a_term_goes_in_every_case_the_interpretation_names():
    for over in (e.PAID, e.SETTLED, e.NO_ASSETS, e.ASKED, e.STOPPED):
        assert found(PROCEDURE, listed="是", list_grounds=[e.ABLE], list_over=over) == {"list-entry-over": [VOID]}


def test_enforcement_that_ends_for_now_leaves_the_debt():
    ended = {"effective_document": "是", "enforcement_end": e.ENDED_FOR_NOW}
    assert found(PROCEDURE, **ended) == {"enforcement-ended-for-now": [LIABLE]}
    hard = {"effective_document": "是", "enforcement_end": e.HARDSHIP}
    assert found(PROCEDURE, **hard) == {"enforcement-ended-for-hardship": [VOID]}


# -- what a message says ---------------------------------------------------------------------------------------------

COLLECTOR = {"presented_as": c.AGENT, "identity_genuine": "是"}


def test_to_say_one_has_sued_is_true_or_not_by_what_the_court_answers():
    said = {**COLLECTOR, "claims": [t.SUED], "creditor": s.OTHER_LENDER, "product": s.OTHER_PRODUCT}
    assert found(THREATS, **said, paper_verified=p.NO_SUCH_CASE) == {"say-sued": [VOID]}
    assert found(THREATS, **said, paper_verified=p.REAL) == {"has-sued": [PERMITTED]}
    assert found(THREATS, **said) == {}, "not asked at the court yet: neither true nor false"


def test_nothing_is_enforced_before_the_day_the_judgment_sets():
    said = {**COLLECTOR, "claims": [t.TOMORROW], "effective_document": "是"}
    assert "may-enforce-by-document" not in found(THREATS, **said, past_due="否")
    assert VOID in found(THREATS, **said, past_due="否")["say-enforcement"]
    assert found(THREATS, **said, past_due="是") == {"may-enforce-by-document": [PERMITTED]}
    assert found(THREATS, **said) == {}


@pytest.mark.parametrize(
    ("claim", "fact"),
    [
        (t.POLICE_CASE, {"police_case": "否"}),
        (t.ID_FROZEN, {}),
        (t.FREEZE, {"ruling": "否"}),
        (t.LETTER, {"effective_document": "否"}),
        (t.BLACKLIST, {"listed": "否"}),
        (t.REPORT, {"report_consented": "否"}),
        (t.FAMILY, {"limited": "否"}),
    ],
)
def test_an_untrue_threat_of_a_lender_no_regulator_watches_is_not_called_lawful(claim, fact):
    said = {**COLLECTOR, "claims": [claim], "creditor": s.OTHER_LENDER, "product": s.OTHER_PRODUCT, **fact}
    verdict = check(
        {"acted_on": TODAY, "association_member": "否", "forged": "否", "ringtone_set": "否", **said}, THREATS.rules
    )
    assert verdict.kind == VOID


def test_the_family_owes_nothing_but_a_share_in_what_is_owned_together_may_be_enforced():
    facts = {**COLLECTOR, "claims": [t.FAMILY_PAYS], "family_liable": "否"}
    assert NOT_LIABLE in found(THREATS, **facts)["say-family-pays"]
    assert "spc-seizure-2020:12" in cited(THREATS, "say-family-pays", **facts)


DECEIVED = {
    "claims": [t.LOAN_FRAUD],
    "product": s.OTHER_PRODUCT,
    "borrowing": d.FALSE_PAPERS,
    "meant_to_keep": "是",
    "loan_amount": 50_000,
    "bank_loss": 500_000,
}


def test_the_crimes_of_loans_are_committed_against_banks_and_the_like_only():
    bank = found(THREATS, **DECEIVED, creditor=s.BANK)
    assert bank == {"loan-fraud-may-be-true": [CRIMINAL], "loan-by-deception-may-be-true": [CRIMINAL]}
    assert found(THREATS, **DECEIVED, creditor=s.OTHER_LENDER) == {"loan-fraud-no-institution": [NO_CRIME]}
    assert found(THREATS, **DECEIVED) == {}
