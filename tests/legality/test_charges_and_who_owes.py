"""What a loan may cost and who must pay it, in sentences."""

from datetime import date

import pytest

from creditrights.legality.checker import check
from creditrights.legality.kinds import ADMINISTRATIVE, CIVIL, CRIMINAL, LIABLE, NOT_LIABLE, PERMITTED, REGULATOR, VOID
from creditrights.legality.topics.charges import CHARGES
from creditrights.legality.topics.who_owes import WHO_OWES
from creditrights.legality.vocabulary import charges as c
from creditrights.legality.vocabulary import guarantee as g
from creditrights.legality.vocabulary import shared as s
from creditrights.legality.vocabulary import who_owes as w

TODAY = date(2026, 11, 20)

BANK_LOAN = {"creditor": s.BANK, "product": s.CONSUMER_LOAN, "acted_on": TODAY, "signed_on": date(2026, 3, 10)}
FRIENDS_LOAN = {
    "creditor": s.OTHER_LENDER,
    "private_lender": c.PERSON,
    "acted_on": TODAY,
    "signed_on": date(2026, 3, 10),
}


def found(topic, scenario):
    """(rule, kind) for every label that stands."""
    verdict = check(scenario, topic.rules)
    return {(f.rule.id, label.label.kind) for f in verdict.findings for label in f.grounded()}


def cited(topic, scenario, rule):
    verdict = check(scenario, topic.rules)
    return {
        citation.key
        for finding in verdict.findings
        if finding.rule.id == rule
        for label in finding.grounded()
        for citation in label.citations
    }


# -- charges ---------------------------------------------------------------------------------------------------------


def test_a_bank_loan_is_not_capped_at_four_times_the_lpr():
    findings = found(CHARGES, {**BANK_LOAN, "lpr_multiple": 8, "yearly_cost": 24})
    assert ("licensed-loan-over-four-times-lpr", PERMITTED) in findings
    assert {kind for _, kind in findings} == {PERMITTED}


@pytest.mark.parametrize("lender", [s.BANK, s.CONSUMER_FINANCE, s.SMALL_LOAN, s.OTHER_LICENSED])
def test_no_licensed_lender_falls_under_the_cap_of_private_lending(lender):
    findings = found(CHARGES, {**BANK_LOAN, "creditor": lender, "lpr_multiple": 9, "rolled_over": "是"})
    assert [rule for rule, _ in findings if rule.startswith(("private-", "interest-rolled"))] == []


def test_more_than_24_percent_may_be_asked_to_be_reduced_and_nobody_says_it_need_not_be_paid():
    findings = found(CHARGES, {**BANK_LOAN, "yearly_cost": 36})
    assert ("licensed-loan-over-24-percent", VOID) in findings
    for each in CHARGES.rules:
        words = each.says + "".join(label.note for label in each.labels)
        for phrase in ("不用还", "自动无效"):
            before = words.partition(phrase)[0]
            assert phrase not in words or before.endswith(("不是", "不等于本金", "更不是", "无效不等于")), each.id


def test_between_friends_four_times_the_lpr_of_the_day_of_the_contract_is_the_cap():
    over = {**FRIENDS_LOAN, "lpr_multiple": 5}
    assert ("private-loan-over-four-times-lpr", VOID) in found(CHARGES, over)
    assert found(CHARGES, {**over, "lpr_multiple": 4}) == set()
    assert found(CHARGES, {**over, "signed_on": date(2020, 8, 19)}) == {("private-loan-before-the-cap", VOID)}


def test_the_24_percent_of_banks_is_not_a_line_between_friends():
    assert found(CHARGES, {**FRIENDS_LOAN, "yearly_cost": 30, "lpr_multiple": 4}) == set()


def test_a_loan_of_an_unlicensed_lender_is_void_and_its_principal_is_still_owed():
    findings = found(CHARGES, {**FRIENDS_LOAN, "private_lender": c.UNLICENSED})
    assert findings == {("unlicensed-lender", VOID), ("unlicensed-lender", LIABLE)}


def test_usury_is_a_crime_only_where_all_of_it_is_there():
    usurer = {**FRIENDS_LOAN, "private_lender": c.UNLICENSED, "lends_at_scale": "是", "yearly_cost": 37}
    assert check(usurer, CHARGES.rules).kind == CRIMINAL
    for change in (
        {"yearly_cost": 36},
        {"lends_at_scale": "否"},
        {"private_lender": c.PERSON},
        {"creditor": s.BANK},
        {"lends_at_scale": None},
    ):
        assert check({**usurer, **change}, CHARGES.rules).kind != CRIMINAL, change


def test_a_raise_of_half_is_permitted_and_more_is_not():
    overdue = {**BANK_LOAN, "bill": [c.ON_OVERDUE]}
    assert found(CHARGES, {**overdue, "penalty_raise": 50}) == {("penalty-interest", PERMITTED)}
    assert found(CHARGES, {**overdue, "penalty_raise": 51}) == {
        ("penalty-raise-over-50-percent", REGULATOR),
        ("penalty-raise-over-50-percent", VOID),
    }
    assert found(CHARGES, {**overdue, "penalty_raise": 51, "product": s.CARD}) == set()


def test_compound_interest_is_permitted_on_interest_and_disputed_on_penalty_interest():
    assert found(CHARGES, {**BANK_LOAN, "bill": [c.ON_INTEREST]}) == {("compound-on-unpaid-interest", PERMITTED)}
    assert found(CHARGES, {**BANK_LOAN, "bill": [c.ON_PENALTY]}) == {("compound-on-penalty", VOID)}


def test_the_cost_table_is_for_loans_made_since_august_2026():
    assert found(CHARGES, {**BANK_LOAN, "table_shown": "否"}) == set()
    new = {**BANK_LOAN, "signed_on": date(2026, 8, 1), "table_shown": "否"}
    assert found(CHARGES, new) == {("cost-table-not-shown", REGULATOR)}


def test_a_card_has_its_interpretation_beside_the_24_percent():
    keys = cited(CHARGES, {**BANK_LOAN, "product": s.CARD, "yearly_cost": 25}, "licensed-loan-over-24-percent")
    assert keys == {"spc-financial-trial-opinion-2017:2", "spc-bank-card-civil-2021:2"}


def test_the_worked_example_of_charges_is_a_claim_and_no_unlawful_conduct():
    bill = [c.ON_OVERDUE, c.DAMAGES]
    verdict = check({**BANK_LOAN, "yearly_cost": 27, "bill": bill, "penalty_raise": 50}, CHARGES.rules)
    assert (verdict.code, verdict.kind) == ("effect", VOID)


def test_bundling_is_an_administrative_offence_only_where_the_page_forces_it():
    assert found(CHARGES, {**BANK_LOAN, "bundled": c.BY_WORD}) == {("bundled-sale", CIVIL)}
    assert found(CHARGES, {**BANK_LOAN, "bundled": c.BY_PAGE}) == {
        ("bundled-sale", CIVIL),
        ("bundled-sale", ADMINISTRATIVE),
    }


def test_a_fee_between_friends_is_contested_only_above_four_times_the_lpr():
    fee = {**FRIENDS_LOAN, "no_service": "是"}
    assert found(CHARGES, {**fee, "lpr_multiple": 4}) == set()
    assert ("fee-without-service", VOID) in found(CHARGES, {**fee, "lpr_multiple": 5})


def test_nothing_is_permitted_to_an_unlicensed_lender_within_the_cap():
    damages = {**FRIENDS_LOAN, "bill": [c.DAMAGES], "lpr_multiple": 4}
    assert found(CHARGES, damages) == {("private-penalty-within-cap", PERMITTED)}
    unlicensed = found(CHARGES, {**damages, "private_lender": c.UNLICENSED})
    assert "private-penalty-within-cap" not in {rule for rule, _ in unlicensed}


def test_excessive_damages_may_be_reduced_before_december_2023_too():
    damages = {**BANK_LOAN, "over_loss": 31, "acted_on": date(2022, 6, 1)}
    assert cited(CHARGES, damages, "damages-over-loss") == {"civil-code:585"}
    assert "spc-civil-code-contract-2023:65" in cited(CHARGES, {**damages, "acted_on": TODAY}, "damages-over-loss")


def test_a_small_loan_company_is_told_that_the_24_percent_may_not_be_meant_for_it():
    rule = "licensed-loan-over-24-percent"
    small = {**BANK_LOAN, "creditor": s.SMALL_LOAN, "yearly_cost": 25}
    assert "spc-private-lending-scope-reply:para-3" in cited(CHARGES, small, rule)
    assert "spc-private-lending-scope-reply:para-3" not in cited(CHARGES, {**small, "creditor": s.BANK}, rule)


# -- who owes --------------------------------------------------------------------------------------------------------

ANY = {"acted_on": TODAY, "creditor": s.BANK, "product": s.CONSUMER_LOAN}
WIFE = {**ANY, "asked": w.SPOUSE, "signed_as": w.NOTHING, "wed": w.DURING, "separate_known": "否"}
GUARANTOR = {
    **ANY,
    "asked": w.GUARANTOR,
    "signed_as": w.AS_GUARANTOR,
    "guarantee_kind": g.JOINT,
    "guarantee_period": g.PERIOD_UNSAID,
    "guarantee_signed": g.SINCE_CODE,
}


def kinds(scenario):
    return {kind for _, kind in found(WHO_OWES, scenario)}


def test_parents_who_signed_nothing_do_not_owe_their_childs_debt():
    assert kinds({**ANY, "asked": w.FAMILY, "signed_as": w.NOTHING}) == {NOT_LIABLE}
    assert kinds({**ANY, "asked": w.FAMILY, "signed_as": w.AS_BORROWER}) == {LIABLE}


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"purpose": w.DAILY}, LIABLE),
        ({"purpose": w.PROVED}, LIABLE),
        ({"purpose": w.UNPROVED, "separate_known": "是"}, NOT_LIABLE),
        ({"purpose": w.UNPROVED, "signed_as": w.RATIFIED}, LIABLE),
        ({"purpose": w.UNPROVED}, NOT_LIABLE),
        ({"purpose": w.GAMBLED}, NOT_LIABLE),
        ({"purpose": w.FICTITIOUS}, NOT_LIABLE),
        ({"purpose": w.UNPROVED, "wed": w.BEFORE}, NOT_LIABLE),
        ({"purpose": w.PROVED, "wed": w.BEFORE}, LIABLE),
        ({"purpose": w.DAILY, "wed": w.AFTER}, NOT_LIABLE),
        ({"purpose": w.UNPROVED, "signed_as": w.AS_BORROWER}, LIABLE),
    ],
)
def test_a_spouse_owes_what_was_signed_or_used_for_both(change, expected):
    assert kinds({**WIFE, **change}) == {expected}


def test_a_divorce_agreement_does_not_bind_the_creditor():
    divorced = {**WIFE, "purpose": w.DAILY, "marriage_now": w.DIVORCED}
    assert ("divorce-agreement-against-creditor", LIABLE) in found(WHO_OWES, divorced)
    assert kinds({**divorced, "purpose": w.UNPROVED}) == {NOT_LIABLE}


def test_no_answers_make_a_spouse_both_owe_and_not_owe():
    for purpose in w.purpose.choices:
        for wed in w.wed.choices:
            for signed in w.signed_as.choices:
                for separate in ("是", "否"):
                    changed = {"purpose": purpose, "wed": wed, "signed_as": signed, "separate_known": separate}
                    if kinds({**WIFE, **changed}) >= {LIABLE, NOT_LIABLE}:
                        # Only a gambling debt that she signed: that it binds nobody outranks that she signed.
                        assert (purpose, signed != w.NOTHING) == (w.GAMBLED, True), changed
                        assert check({**WIFE, **changed}, WHO_OWES.rules).kind == NOT_LIABLE


def test_an_agreement_on_separate_property_is_a_plea_where_the_money_was_used_for_both():
    # Article 1065 does not say how it goes with 1060 and 1064; 1089 knows joint debts of couples with separate property.
    for purpose in (w.DAILY, w.PROVED):
        assert kinds({**WIFE, "purpose": purpose, "separate_known": "是"}) == {LIABLE, VOID}


def test_a_wife_whose_name_stands_in_a_friends_note_is_not_let_off_as_a_mere_name():
    signed = {**WIFE, "creditor": s.OTHER_LENDER, "signed_as": w.NAME_ONLY, "purpose": w.DAILY}
    assert kinds(signed) == {LIABLE}


def test_a_gambling_debt_binds_nobody_who_signed_or_guaranteed_or_inherited_it():
    gambled = {**ANY, "purpose": w.GAMBLED}
    for asked in (
        {"asked": w.SPOUSE, "signed_as": w.AS_BORROWER, "wed": w.DURING},
        {"asked": w.OTHERS, "signed_as": w.AS_BORROWER},
        {"asked": w.GUARANTOR, "signed_as": w.AS_GUARANTOR},
        {"asked": w.HEIR, "signed_as": w.NOTHING, "inheritance": w.INHERITED},
    ):
        assert check({**gambled, **asked}, WHO_OWES.rules).kind == NOT_LIABLE, asked


def test_two_who_signed_before_they_married_owe_as_borrowers_and_not_as_a_couple():
    signed = {**WIFE, "signed_as": w.AS_BORROWER, "purpose": w.UNPROVED}
    rule = "spouse-signed-or-ratified"
    assert cited(WHO_OWES, {**signed, "wed": w.BEFORE}, rule) == {"civil-code:465", "civil-code:675"}
    assert "civil-code:1064#第1款" in cited(WHO_OWES, signed, rule)
    assert found(WHO_OWES, {**signed, "wed": w.AFTER, "marriage_now": w.DIVORCED}) == {(rule, LIABLE)}
    assert cited(WHO_OWES, {**signed, "signed_as": w.RATIFIED, "wed": w.BEFORE}, rule) == {"civil-code:1064#第1款"}


def test_an_heir_owes_within_the_estate_and_not_beyond_it():
    heir = {**ANY, "asked": w.HEIR, "signed_as": w.NOTHING, "inheritance": w.INHERITED}
    assert found(WHO_OWES, heir) == {("heir-within-the-estate", LIABLE)}
    # Only what exceeds the estate falls away: the verdict must not say that he owes nothing.
    beyond = check({**heir, "beyond_estate": "是"}, WHO_OWES.rules)
    assert beyond.kind == VOID
    assert kinds({**heir, "inheritance": w.RENOUNCED}) == {NOT_LIABLE}


def test_renouncing_an_inheritance_frees_nobody_from_what_he_signed_himself():
    heir = {**ANY, "asked": w.HEIR, "inheritance": w.RENOUNCED}
    assert kinds({**heir, "signed_as": w.AS_BORROWER}) == {LIABLE}
    assert kinds({**heir, "signed_as": w.JOINED}) == {LIABLE}
    assert kinds(heir) == set()


def test_an_adult_who_cannot_judge_is_not_bound_and_a_helped_one_is():
    sick = {**ANY, "asked": w.BORROWER, "own_act": w.BY_SELF}
    assert kinds({**sick, "age": w.INCAPABLE}) == {NOT_LIABLE}
    assert kinds({**sick, "age": w.PARTLY_CAPABLE, "guardian_agreed": "否"}) == {NOT_LIABLE}
    assert kinds({**sick, "age": w.PARTLY_CAPABLE, "guardian_agreed": "是"}) == set()


def test_six_months_without_a_claim_end_a_guarantee():
    assert kinds({**GUARANTOR, "months_since_due": 7, "guarantee_claimed": "否"}) == {NOT_LIABLE}
    assert kinds({**GUARANTOR, "months_since_due": 6, "guarantee_claimed": "否"}) == set()
    assert kinds({**GUARANTOR, "months_since_due": 7, "guarantee_claimed": "是"}) == {LIABLE}
    assert kinds({**GUARANTOR, "months_since_due": 7}) == set()


def test_a_guarantee_that_does_not_say_which_sends_the_creditor_to_the_debtor_first():
    unsaid = {**GUARANTOR, "guarantee_kind": g.UNSAID, "guarantee_claimed": "是"}
    assert kinds({**unsaid, "debtor_first": "否"}) == {VOID}
    assert kinds({**unsaid, "debtor_first": "是"}) == {LIABLE}
    assert kinds({**GUARANTOR, "guarantee_claimed": "是", "debtor_first": "否"}) == {LIABLE}


def test_limitation_is_a_plea_that_an_acknowledgement_takes_away():
    late = {**ANY, "asked": w.BORROWER, "own_act": w.BY_SELF, "years_since": 4}
    assert kinds({**late, "after_expiry": w.NOT_ACKNOWLEDGED}) == {VOID}
    assert kinds({**late, "after_expiry": w.ACKNOWLEDGED}) == {LIABLE}
    assert kinds({**late, "years_since": 3, "after_expiry": w.NOT_ACKNOWLEDGED}) == set()


def test_whoever_paid_the_old_creditor_before_the_notice_has_paid():
    sold = {**ANY, "asked": w.BORROWER, "own_act": w.BY_SELF, "claimant": w.ASSIGNEE}
    assert kinds({**sold, "paid": w.PAID_BEFORE_NOTICE, "transfer_notice": "是"}) == {NOT_LIABLE}
    assert kinds({**sold, "paid": w.PAID_AFTER_NOTICE, "transfer_notice": "是"}) == {LIABLE}
    unpaid = found(WHO_OWES, {**sold, "paid": w.UNPAID, "transfer_notice": "否"})
    assert {rule for rule, kind in unpaid if kind == VOID} == {"assignee-without-notice"}


def test_a_notice_of_transfer_makes_nobody_owe_who_never_did():
    told = {**ANY, "claimant": w.ASSIGNEE, "transfer_notice": "是", "paid": w.UNPAID}
    assert kinds({**told, "asked": w.FAMILY, "signed_as": w.NOTHING}) == {NOT_LIABLE}
    assert kinds({**told, "asked": w.BORROWER, "own_act": w.STOLEN_NAME, "signature": w.NOT_MINE}) == {NOT_LIABLE}
    assert ("assignee-with-notice", LIABLE) in found(WHO_OWES, {**told, "asked": w.BORROWER, "own_act": w.BY_SELF})


def test_admitting_that_another_owes_after_limitation_makes_no_debtor_of_a_parent():
    late = {**ANY, "asked": w.FAMILY, "signed_as": w.NOTHING, "years_since": 4, "after_expiry": w.ACKNOWLEDGED}
    assert kinds(late) == {NOT_LIABLE}


def test_a_guarantor_gives_up_limitation_on_a_rule_of_his_own():
    late = {**GUARANTOR, "years_since": 4, "after_expiry": w.ACKNOWLEDGED}
    keys = cited(WHO_OWES, late, "limitation-given-up")
    assert "spc-civil-code-guarantee:35" in keys and "spc-limitation-2020:19" not in keys


def test_a_guarantee_older_than_the_code_is_not_judged_by_its_silences():
    old = {**GUARANTOR, "guarantee_signed": g.BEFORE_CODE, "guarantee_claimed": "否"}
    assert kinds({**old, "months_since_due": 24}) == set()
    assert kinds({**old, "months_since_due": 25}) == {NOT_LIABLE}
    unsaid = {**old, "guarantee_kind": g.UNSAID, "guarantee_claimed": "是", "debtor_first": "否"}
    assert kinds(unsaid) == set()
    assert kinds({**unsaid, "guarantee_kind": g.GENERAL}) == {VOID}


def test_the_guarantee_of_a_childs_loan_falls_with_it():
    child = {**GUARANTOR, "age": w.UNDER_EIGHT}
    assert found(WHO_OWES, child) == {("guarantee-of-a-void-loan", VOID)}
    assert kinds({**GUARANTOR, "age": w.TEENAGER, "guardian_agreed": "是"}) == set()


def test_a_debt_moved_without_the_guarantor_is_not_his():
    assert found(WHO_OWES, {**GUARANTOR, "debt_moved": "是"}) == {("guaranteed-debt-moved", VOID)}


def test_what_the_lender_owes_may_be_set_off_and_unlawful_collection_alone_ends_no_debt():
    owing = {**ANY, "asked": w.BORROWER, "own_act": w.BY_SELF, "paid": w.UNPAID}
    assert kinds(owing) == {LIABLE}
    assert kinds({**owing, "owed_back": "是"}) == {LIABLE, VOID}
    sold = {**owing, "claimant": w.ASSIGNEE, "owed_back": "是"}
    assert "civil-code:549" in cited(WHO_OWES, sold, "debtor-may-set-off")


def test_before_december_2023_a_payment_before_the_notice_stands_on_the_code_alone():
    sold = {**ANY, "acted_on": date(2023, 12, 4), "claimant": w.ASSIGNEE, "paid": w.PAID_BEFORE_NOTICE}
    assert cited(WHO_OWES, sold, "paid-old-creditor-before-notice") == {"civil-code:546"}
    now = {**sold, "acted_on": date(2023, 12, 5)}
    assert "spc-civil-code-contract-2023:48" in cited(WHO_OWES, now, "paid-old-creditor-before-notice")


def test_a_stolen_name_is_one_thing_and_a_lent_name_another():
    asked = {**ANY, "asked": w.BORROWER, "paid": w.UNPAID}
    assert kinds({**asked, "own_act": w.STOLEN_NAME, "signature": w.NOT_MINE}) == {NOT_LIABLE}
    assert kinds({**asked, "own_act": w.STOLEN_NAME, "signature": w.UNCHECKED}) == {VOID}
    assert kinds({**asked, "own_act": w.STOLEN_NAME, "signature": w.MINE}) == set()
    assert kinds({**asked, "own_act": w.FOR_OTHERS}) == {LIABLE}
