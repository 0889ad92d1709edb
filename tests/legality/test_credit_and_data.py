"""Credit records, personal information and debtors, read against the official texts: what was once said too widely,
too narrowly, or of the wrong person or day."""

from datetime import date, timedelta

import pytest

from creditrights.law.registry import registry
from creditrights.legality.checker import check
from creditrights.legality.facts import SeveralFact
from creditrights.legality.kinds import ADMINISTRATIVE, CIVIL, CRIMINAL, VOID
from creditrights.legality.topics.credit_report import CREDIT_REPORT
from creditrights.legality.topics.data import DATA
from creditrights.legality.topics.debtor import DEBTOR_CONDUCT
from creditrights.legality.vocabulary import FACTS
from creditrights.legality.vocabulary import credit_report as c
from creditrights.legality.vocabulary import data as d
from creditrights.legality.vocabulary import debtor as b
from creditrights.legality.vocabulary import shared as s
from tests.legality.test_court_debtor_data import TODAY, cited, found


def permitted(topic, **facts):
    return [each.rule.id for each in check({"acted_on": TODAY, **facts}, topic.rules).permitted()]


def test_an_answer_of_several_survives_a_list_written_with_the_chinese_comma():
    for fact in FACTS:
        if isinstance(fact, SeveralFact):
            assert [choice for choice in fact.choices if "、" in choice] == [], fact.id


# -- the criminal law by its days ------------------------------------------------------------------------------------

#: the day of the amendment that gave each article its present words
AMENDED = {
    "196": date(2005, 2, 28),
    "225": date(2009, 2, 28),
    "274": date(2011, 5, 1),
    "293": date(2011, 5, 1),
    "246": date(2015, 11, 1),
    "253-1": date(2015, 11, 1),
    "280": date(2015, 11, 1),
    "280-1": date(2015, 11, 1),
    "287-2": date(2015, 11, 1),
    "307-1": date(2015, 11, 1),
    "313": date(2015, 11, 1),
    "175-1": date(2021, 3, 1),
}


@pytest.mark.parametrize(("article", "first"), AMENDED.items())
def test_an_article_of_the_criminal_law_is_no_older_than_its_words(article, first):
    citation = registry().cite(f"criminal-law:{article}")
    assert citation.in_force(first)
    assert not citation.in_force(first - timedelta(days=1))


# -- credit records --------------------------------------------------------------------------------------------------


def test_the_day_on_which_five_years_are_full_is_still_within_them():
    assert "第二天起才算" in c.years_since_end.help
    old = {"settled": "是", "still_shown": "是", "public_record": "否"}
    assert "kept-too-long" not in found(CREDIT_REPORT, **old, years_since_end=4)
    assert found(CREDIT_REPORT, **old, years_since_end=5)["kept-too-long"] == [ADMINISTRATIVE, CIVIL]
    assert "kept-within-five-years" in permitted(CREDIT_REPORT, **old, years_since_end=4)
    assert "pipl:47" in cited(CREDIT_REPORT, "kept-too-long", **old, years_since_end=5)


@pytest.mark.parametrize("rule", ["forbidden-information", "kept-too-long", "statement-refused", "free-report-refused"])
def test_what_binds_bureaus_binds_the_database_of_the_state_by_article_32(rule):
    (each,) = [each for each in CREDIT_REPORT.rules if each.id == rule]
    assert "credit-reporting-regulations:32" in each.cites()


def test_a_loan_that_another_took_in_my_name_is_no_true_report():
    reported = {"report_consented": "是", "notified": "是", "record_wrong": "否"}
    assert "true-report" in permitted(CREDIT_REPORT, **reported, identity_misused="否")
    assert "true-report" not in permitted(CREDIT_REPORT, **reported, identity_misused="是")
    assert "true-report" not in permitted(CREDIT_REPORT, **reported)


def test_credit_records_got_at_work_are_a_grave_matter_from_twenty_five():
    def crimes(count, from_duty):
        kinds = found(CREDIT_REPORT, sold="是", records_sold=count, records_from_duty=from_duty)
        return [rule for rule, labels in kinds.items() if CRIMINAL in labels]

    assert crimes(25, "是") == ["credit-records-sold-from-duty"]
    assert crimes(24, "是") == crimes(49, "否") == crimes(49, None) == []
    assert "fifty-credit-records-sold" in crimes(50, "否")


def test_to_sell_credit_information_was_an_offence_before_2026_too():
    before = cited(CREDIT_REPORT, "credit-information-sold", on=date(2025, 12, 31), sold="是")
    assert {"cybersecurity-law-2016:44", "cybersecurity-law-2016:64"} <= before
    assert not {"public-security-2025:56", "cybersecurity-law-2025:46"} & before
    after = cited(CREDIT_REPORT, "credit-information-sold", on=date(2026, 1, 1), sold="是")
    assert {"public-security-2025:56", "cybersecurity-law-2025:46", "cybersecurity-law-2025:71"} <= after
    assert "cybersecurity-law-2016:64" not in after


def test_to_charge_for_help_without_a_lie_is_no_offence():
    assert found(CREDIT_REPORT, agent=[c.CHARGES_FOR_FREE], serious="是") == {"sells-deletion": [VOID]}
    assert found(CREDIT_REPORT, agent=[c.SELLS_DELETION], serious="否") == {"sells-deletion": [ADMINISTRATIVE, VOID]}


def test_an_error_left_standing_is_the_bureaus_matter_as_well_as_the_lenders():
    articles = cited(CREDIT_REPORT, "error-uncorrected", review=c.NOT_FIXED)
    assert {"credit-reporting-regulations:38", "credit-reporting-regulations:40"} <= articles


# -- personal information --------------------------------------------------------------------------------------------


def test_a_sale_below_every_count_may_be_grave_for_other_reasons():
    sold = {"handed": d.SOLD, "info_kind": d.OTHERS, "info_count": 1, "illegal_gain": 0, "from_duty": "否"}
    assert CRIMINAL in found(DATA, **sold, serious="是")["sell-data"]
    assert CRIMINAL not in found(DATA, **sold, serious="否")["sell-data"]


def test_consent_withdrawn_ends_what_rests_on_consent_and_not_what_the_contract_needs():
    asked = {"request": d.WITHDRAW, "request_answer": d.REASONED}
    assert found(DATA, **asked, contract_need="否") == {"withdrawal-refused": [CIVIL]}
    assert found(DATA, **asked, contract_need="是") == {}
    verdict = check({**asked, "acted_on": TODAY}, DATA.rules)
    assert "withdrawal-refused" in [each.rule.id for each in verdict.findings if each.undetermined()]


def test_a_decision_of_a_machine_must_be_explained_on_request():
    assert found(DATA, request=d.EXPLAIN, request_answer=d.NO_REASON) == {"machine-decision-unexplained": [CIVIL]}
    assert found(DATA, request=d.EXPLAIN, request_answer=d.REASONED) == {}


def test_not_to_tell_who_receives_the_data_is_a_breach_whether_or_not_consent_was_needed():
    moved = {"handed": d.TRANSFERRED, "consent": d.BUNDLED}
    rule = "transfer-without-separate-consent"
    assert found(DATA, **moved, told_recipient="否")[rule] == [ADMINISTRATIVE, CIVIL]
    assert found(DATA, **moved, told_recipient="是")[rule] == [CIVIL]
    assert "pipl:13" in cited(DATA, rule, **moved, told_recipient="是")


def test_to_force_consent_was_an_offence_before_the_consumer_regulations():
    assert found(DATA, on=date(2024, 6, 30), forced_consent="是")["forced-consent"] == [ADMINISTRATIVE, CIVIL]
    assert "pipl:16" in cited(DATA, "forced-consent", on=date(2024, 6, 30), forced_consent="是")


def test_a_face_is_sensitive_information_in_the_words_of_the_law():
    assert "生物识别" in " ".join(registry().provisions["pipl:28"].quotes)


# -- debtors ---------------------------------------------------------------------------------------------------------

FALSE = {"borrowing": b.FALSE_PAPERS, "meant_to_keep": "是"}


@pytest.mark.parametrize("lender", s.creditor.choices)
def test_the_two_crimes_of_loan_fraud_are_committed_on_financial_institutions_only(lender):
    kinds = found(DEBTOR_CONDUCT, **FALSE, loan_amount=50_000, bank_loss=500_000, creditor=lender)
    crimes = {rule for rule, labels in kinds.items() if CRIMINAL in labels}
    private = lender == s.OTHER_LENDER
    assert crimes == ({"fraud-on-other-lender"} if private else {"loan-fraud", "loan-by-deception"})


def test_who_the_lender_is_is_never_assumed():
    verdict = check({**FALSE, "loan_amount": 50_000, "acted_on": TODAY}, DEBTOR_CONDUCT.rules)
    assert CRIMINAL not in [label.label.kind for each in verdict.breached() for label in each.grounded()]
    open_rules = {each.rule.id for each in verdict.findings if each.undetermined()}
    assert {"loan-fraud", "fraud-on-other-lender"} <= open_rules


def test_to_use_anothers_card_is_no_misuse_of_his_identity_card():
    card = {"product": s.CARD, "loan_amount": 4_999, "serious": "否"}
    assert found(DEBTOR_CONDUCT, borrowing=b.OTHER_ACCOUNT, **card) == {}
    assert found(DEBTOR_CONDUCT, borrowing=b.OTHER_IDENTITY, **card) == {"other-name": [CRIMINAL, ADMINISTRATIVE]}
    loan = {**card, "product": s.CONSUMER_LOAN, "loan_amount": 2_999}
    assert found(DEBTOR_CONDUCT, borrowing=b.OTHER_IDENTITY, **loan) == {"other-name": [ADMINISTRATIVE]}


def test_an_invented_debt_before_an_arbitrator_is_not_yet_a_false_suit():
    suit = found(DEBTOR_CONDUCT, debtor_acts=[b.FAKE_SUIT], judged="否")
    assert suit["false-suit"] == [CRIMINAL, ADMINISTRATIVE]
    assert "false-suit" not in found(DEBTOR_CONDUCT, debtor_acts=[b.FAKE_ARBITRATION], judged="否")
    judged = {"debtor_acts": [b.FAKE_ARBITRATION], "judged": "是", "can_pay": "否"}
    assert found(DEBTOR_CONDUCT, **judged)["false-suit"] == [ADMINISTRATIVE]
    assert "civil-procedure-law-2023:116" in cited(DEBTOR_CONDUCT, "false-suit", **judged)


def test_to_be_able_and_not_to_pay_is_punished_by_the_court_and_a_crime_only_afterwards():
    able = {"judged": "是", "can_pay": "是", "refuses": "是"}
    assert found(DEBTOR_CONDUCT, **able, punished="否") == {"able-but-refuses": [ADMINISTRATIVE]}
    assert found(DEBTOR_CONDUCT, **able, punished="是") == {"able-but-refuses": [CRIMINAL, ADMINISTRATIVE]}
    assert "able-but-refuses" not in found(DEBTOR_CONDUCT, **{**able, "can_pay": "否"}, punished="是")


def test_who_cannot_pay_must_not_fight_either():
    fought = {"debtor_acts": [b.FIGHT], "judged": "是", "can_pay": "否", "serious": "否"}
    assert found(DEBTOR_CONDUCT, **fought)["fight-enforcement"] == [CRIMINAL, ADMINISTRATIVE]
    articles = cited(DEBTOR_CONDUCT, "fight-enforcement", **fought)
    assert "criminal-law:277" in articles and "criminal-law:313" not in articles


def test_to_sell_for_a_song_after_the_judgment_is_a_way_of_refusing():
    sold = {"judged": "是", "can_pay": "是", "debtor_acts": [b.SELL_CHEAP], "defeated": "是"}
    assert CRIMINAL in found(DEBTOR_CONDUCT, **sold, moved_when=b.AFTER_JUDGMENT)["refuse-to-enforce"]
    assert "refuse-to-enforce" not in found(DEBTOR_CONDUCT, **sold, moved_when=b.BEFORE_NOTICE)


def test_below_fifty_thousand_there_is_no_crime_to_be_spared():
    repaid = {"product": s.CARD, "repaid": b.IN_TIME, "sentenced_twice": "否"}
    assert "repaid-in-time" in permitted(DEBTOR_CONDUCT, **repaid, overdraft=50_000)
    assert "repaid-in-time" not in permitted(DEBTOR_CONDUCT, **repaid, overdraft=49_999)


def test_a_false_accusation_is_a_crime_only_where_it_is_grave():
    assert found(DEBTOR_CONDUCT, complaint=b.FABRICATED, serious="是")["false-accusation"] == [CRIMINAL, ADMINISTRATIVE]
    assert found(DEBTOR_CONDUCT, complaint=b.FABRICATED, serious="否")["false-accusation"] == [ADMINISTRATIVE]
