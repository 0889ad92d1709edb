"""Papers from a court, what a debtor may not do, and personal information: what the rules say, in sentences."""

from datetime import date

import pytest

from creditrights.legality.checker import check
from creditrights.legality.interview import next_question
from creditrights.legality.kinds import ADMINISTRATIVE, CRIMINAL, LIABLE, NO_CRIME, UNLAWFUL, VOID
from creditrights.legality.topics.data import DATA
from creditrights.legality.topics.debtor import DEBTOR_CONDUCT
from creditrights.legality.topics.procedure import PROCEDURE
from creditrights.legality.vocabulary import data as d
from creditrights.legality.vocabulary import debtor as b
from creditrights.legality.vocabulary import enforcement as e
from creditrights.legality.vocabulary import procedure as p
from creditrights.legality.vocabulary import shared as s

TODAY = date(2026, 11, 20)


def found(topic, on=TODAY, **facts):
    """rule id -> kinds that stand, for the facts told and no others."""
    verdict = check({"acted_on": on, **facts}, topic.rules)
    return {each.rule.id: [label.label.kind for label in each.grounded()] for each in verdict.breached()}


def cited(topic, id, on=TODAY, **facts):
    verdict = check({"acted_on": on, **facts}, topic.rules)
    return {
        citation.key.partition("#")[0]
        for each in verdict.findings
        if each.rule.id == id
        for label in each.grounded()
        for citation in label.citations
    }


# -- papers and courts -----------------------------------------------------------------------------------------------

ORDER = {"paper": p.PAYMENT_ORDER, "paper_verified": p.REAL}


def test_to_say_on_the_phone_that_one_has_no_money_leaves_a_payment_order_standing():
    for said in (p.ORAL, p.ONLY_POOR):
        assert found(PROCEDURE, **ORDER, objection=said) == {"payment-order-no-valid-objection": [LIABLE]}


def test_a_written_objection_in_time_brings_a_payment_order_down_and_a_late_one_does_not():
    assert found(PROCEDURE, **ORDER, objection=p.OBJECTED, days_since=15) == {"payment-order-lapses": [VOID]}
    late = found(PROCEDURE, **ORDER, delivered=p.SIGNED, objection=p.OBJECTED, days_since=16)
    assert late == {"payment-order-stands": [LIABLE]}


def test_the_code_of_civil_procedure_is_cited_by_the_numbers_of_the_day():
    facts = {"taken": [e.WAGES], "living_costs_left": "否"}
    assert cited(PROCEDURE, "no-living-costs", **facts) == {"spc-seizure-2020:3", "civil-procedure-law-2023:254"}
    before = cited(PROCEDURE, "no-living-costs", on=date(2023, 12, 31), **facts)
    assert before == {"spc-seizure-2020:3", "civil-procedure-law-2021:250"}


def test_nobody_is_listed_without_a_judgment():
    assert found(PROCEDURE, listed="是", effective_document="否") == {"listed-without-ground": [VOID]}
    assert found(PROCEDURE, listed="是", effective_document="是", list_grounds=[e.ABLE], minor="否") == {}


def test_to_pay_clears_the_list_only_where_the_entry_has_no_term():
    paid = {"listed": "是", "list_over": e.PAID, "list_extended": "否", "listed_years": 1}
    assert found(PROCEDURE, **paid, list_grounds=[e.ABLE]) == {"list-entry-over": [VOID]}
    assert found(PROCEDURE, **paid, list_grounds=[e.EVADED]) == {}
    assert found(PROCEDURE, **{**paid, "listed_years": 2}, list_grounds=[e.EVADED]) == {"list-period-over": [VOID]}


def test_the_only_home_may_be_sealed_but_not_sold_save_in_three_cases():
    home = {"taken": [e.HOME], "home_step": e.SALE, "home_mortgaged": "否"}
    assert found(PROCEDURE, taken=[e.HOME], home_step=e.SEALED) == {}
    assert found(PROCEDURE, **home, home_exceptions=[]) == {"home-sale": [VOID]}
    for exception in e.home_exceptions.choices:
        assert found(PROCEDURE, **home, home_exceptions=[exception]) == {}


def test_what_a_court_may_do_is_no_wrong_and_what_it_may_not_is_a_claim_to_raise():
    for rule in PROCEDURE.rules:
        if rule.conduct_of == "法院":
            assert not {label.kind for label in rule.labels} & set(UNLAWFUL), rule.id


def test_a_letter_of_a_law_firm_is_permitted_and_not_from_a_court():
    verdict = check({"paper": p.LETTER, "acted_on": TODAY}, PROCEDURE.rules)
    assert [each.rule.id for each in verdict.permitted()] == ["demand-letter"]


# -- what a debtor may not do ----------------------------------------------------------------------------------------

HID = {"judged": "是", "debtor_acts": [b.HIDE], "moved_when": b.AFTER_JUDGMENT, "defeated": "是"}


def test_who_cannot_pay_does_not_refuse():
    assert found(DEBTOR_CONDUCT, judged="是", can_pay="否") == {"cannot-pay": [NO_CRIME]}
    assert CRIMINAL not in found(DEBTOR_CONDUCT, **HID, can_pay="否").get("refuse-to-enforce", [])
    assert CRIMINAL in found(DEBTOR_CONDUCT, **HID, can_pay="是")["refuse-to-enforce"]


def test_whether_he_can_pay_is_never_assumed():
    verdict = check({**HID, "acted_on": TODAY}, DEBTOR_CONDUCT.rules)
    assert CRIMINAL not in [label.label.kind for each in verdict.findings for label in each.grounded()]
    assert "refuse-to-enforce" in [each.rule.id for each in verdict.findings if each.undetermined()]


def test_a_borrower_who_told_the_truth_and_cannot_pay_is_no_swindler_even_out_of_touch():
    kinds = found(
        DEBTOR_CONDUCT,
        borrowing=b.TRUTHFUL,
        meant_to_keep="否",
        out_of_touch="是",
        product=s.CONSUMER_LOAN,
    )
    assert kinds == {"overdue-alone": [NO_CRIME, LIABLE], "out-of-touch": [NO_CRIME]}


MALICIOUS = {
    "product": s.CARD,
    "overdraft": 50_000,
    "two_dunnings": "是",
    "three_months": "是",
    "overdraft_signs": [b.overdraft_signs.choices[2]],
    "disguised_loan": "否",
}


def test_an_overdraft_is_malicious_only_with_every_one_of_its_elements():
    assert "malicious-overdraft" in found(DEBTOR_CONDUCT, **MALICIOUS)
    for fact, value in {
        "overdraft": 49_999,
        "two_dunnings": "否",
        "three_months": "否",
        "overdraft_signs": [],
        "disguised_loan": "是",
    }.items():
        kinds = found(DEBTOR_CONDUCT, **{**MALICIOUS, fact: value})
        assert "malicious-overdraft" not in kinds
        assert [NO_CRIME] in kinds.values(), fact


@pytest.mark.parametrize("product", [s.CONSUMER_LOAN, s.OFFLINE_LOAN, s.OTHER_PRODUCT])
def test_what_is_no_card_is_no_overdraft(product):
    assert "malicious-overdraft" not in found(DEBTOR_CONDUCT, **{**MALICIOUS, "product": product})


def test_misreporting_is_a_crime_only_after_the_court_has_fined_or_detained():
    facts = {"judged": "是", "can_pay": "是", "debtor_acts": [b.MISREPORT]}
    assert found(DEBTOR_CONDUCT, **facts, punished="否")["misreport-assets"] == [ADMINISTRATIVE]
    assert found(DEBTOR_CONDUCT, **facts, punished="是")["misreport-assets"] == [CRIMINAL, ADMINISTRATIVE]


def test_an_honest_complaint_is_permitted_and_a_false_one_is_not():
    assert found(DEBTOR_CONDUCT, complaint=b.HONEST) == {}
    assert found(DEBTOR_CONDUCT, complaint=b.FABRICATED) == {"false-accusation": [ADMINISTRATIVE]}


def test_to_lend_a_bank_card_is_an_offence_from_december_2022():
    assert found(DEBTOR_CONDUCT, on=date(2022, 11, 30), lent_cards=b.LENT) == {}
    assert found(DEBTOR_CONDUCT, on=date(2022, 12, 1), lent_cards=b.LENT) == {"lend-cards": [ADMINISTRATIVE]}


# -- personal information --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("kind", "count"), [(d.TRACES, 50), (d.RECORDS, 500), (d.OTHERS, 5000)])
def test_a_sale_is_a_crime_from_a_number_of_records_on_and_from_half_of_it_for_staff(kind, count):
    def crime(number, from_duty):
        kinds = found(DATA, handed=d.SOLD, info_kind=kind, info_count=number, illegal_gain=0, from_duty=from_duty)
        return any(CRIMINAL in each for each in kinds.values())

    assert [crime(number, "否") for number in (count - 1, count)] == [False, True]
    assert [crime(number, "是") for number in (count // 2 - 1, count // 2)] == [False, True]
    assert crime(count // 2, None) is False


def test_a_sale_below_every_threshold_is_an_offence_all_the_same():
    kinds = found(DATA, handed=d.SOLD, info_kind=d.OTHERS, info_count=1, illegal_gain=0, from_duty="否")
    assert kinds["sell-data"][0] == ADMINISTRATIVE
    assert "public-security-2025:56" in cited(DATA, "sell-data", handed=d.SOLD)
    assert "public-security-2025:56" not in cited(DATA, "sell-data", on=date(2025, 12, 31), handed=d.SOLD)


def test_to_entrust_a_collector_is_permitted_and_to_go_beyond_is_not():
    assert found(DATA, handed=d.ENTRUSTED, entrusted_use=d.AS_AGREED) == {}
    assert "entrusted-data-beyond" in found(DATA, handed=d.ENTRUSTED, entrusted_use=d.PASSED_ON)


def test_a_court_may_publish_what_a_collector_may_not():
    assert found(DATA, published=d.BY_COURT, consent=d.NONE) == {}
    assert "publish-data" in found(DATA, published=d.GROUP, consent=d.NONE)


def test_data_a_contract_still_needs_may_be_kept():
    asked = {"request": d.DELETE, "request_answer": d.REASONED}
    assert found(DATA, **asked, delete_ground="否") == {}
    assert "deletion-refused" in found(DATA, **asked, delete_ground="是")


@pytest.mark.parametrize("topic", [PROCEDURE, DEBTOR_CONDUCT, DATA], ids=lambda topic: topic.id)
def test_from_nothing_known_a_question_of_the_topic_is_asked(topic):
    verdict = check({}, topic.rules)
    assert verdict.code == "open"
    assert next_question({}, verdict) in [fact.id for fact in topic.facts]
