"""What is lawful, what is not, and of which kind."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creditrights.errors import OutsideVerifiedDates, UnknownName
from creditrights.law.registry import registry
from creditrights.legality.catalogue import rule
from creditrights.legality.checker import BREACHED, OPEN, check, judge
from creditrights.legality.kinds import ADMINISTRATIVE, CIVIL, CRIMINAL, GUIDELINE, KINDS, REGULATOR, STANDARD, gravity
from creditrights.legality.remedies import remedy
from creditrights.legality.topics.collection import COLLECTION
from creditrights.legality.vocabulary import collection as v
from creditrights.legality.vocabulary import shared as s
from tests.strategies import scenarios

TODAY = date(2026, 11, 20)

#: two identified agents of a bank's collection firm at the door in daytime; nobody else hears of it; nothing bad happens
DAYTIME_VISIT = {
    "channel": v.VISIT,
    "acts": [],
    "words": [],
    "acted_on": TODAY,
    "presented_as": v.AGENT,
    "identity_genuine": "是",
    "process_shown": "否",
    "contacted": v.SELF,
    "dunned_third": "否",
    "disclosed": "否",
    "clock": 10 * 60 + 30,
    "place": v.DOOR,
    "left_when_asked": v.NOT_ASKED,
    "visitors": 2,
    "showed_papers": "是",
    "recorded": "是",
    "creditor": s.BANK,
    "product": s.CONSUMER_LOAN,
    "association_member": "是",
    "nifa_member": "是",
    "debt": s.LAWFUL_DEBT,
    "serious": "否",
    "persisted": "否",
}
ENTERED = {"place": v.HOME, "entry": v.ENTERED_WITHOUT}


def verdict(**changes):
    return check({**DAYTIME_VISIT, **changes}, COLLECTION.rules)


def citations(found, *kinds):
    return [
        citation.key
        for finding in found.findings
        for label in finding.grounded()
        for citation in label.citations
        if not kinds or label.label.kind in kinds
    ]


def breached(found):
    return {finding.rule.id for finding in found.breached()}


# -- coming to the door ----------------------------------------------------------------------------------------------


def test_a_daytime_visit_outside_the_door_by_two_identified_agents_is_lawful():
    found = verdict()
    assert (found.code, found.kind, breached(found)) == ("lawful", None, set())


def test_home_visits_are_regulated_not_banned():
    inside_with_consent = verdict(place=v.HOME, entry=v.ENTERED_WITH, left_when_asked=v.NOT_ASKED)
    assert inside_with_consent.code == "lawful"
    assert verdict(place=v.HOME, entry=v.ENTERED_WITH, left_when_asked=v.LEFT).code == "lawful"
    # No rule turns on the visit alone: each asks for something besides.
    only_a_visit = {"channel": v.VISIT, "acted_on": TODAY, "place": v.HOME}
    assert [each.id for each in COLLECTION.rules if judge(each, only_a_visit, registry()).status == BREACHED] == []


@pytest.mark.parametrize("who", [v.STAFF, v.AGENT, v.UNSAID])
def test_who_comes_does_not_make_a_lawful_visit_unlawful(who):
    assert verdict(presented_as=who).code == "lawful"


def test_entering_after_2026_cites_article_47_and_before_it_article_40():
    article = {"old": "public-security-2012:40#第3项", "new": "public-security-2025:47#第3项"}
    after, before = verdict(**ENTERED, acted_on=date(2026, 1, 1)), verdict(**ENTERED, acted_on=date(2025, 12, 31))
    assert citations(after, ADMINISTRATIVE) == [article["new"]]
    assert citations(before, ADMINISTRATIVE) == [article["old"]]
    assert after.kind == before.kind == ADMINISTRATIVE


def test_entering_on_an_unknown_day_is_unlawful_all_the_same_and_cites_both():
    found = verdict(**ENTERED, acted_on=None)
    assert found.kind == ADMINISTRATIVE
    assert citations(found, ADMINISTRATIVE) == ["public-security-2012:40#第3项", "public-security-2025:47#第3项"]


def test_entering_is_a_crime_only_where_it_is_serious():
    assert verdict(**ENTERED, serious="否").kind == ADMINISTRATIVE
    assert verdict(**ENTERED, serious="是").kind == CRIMINAL
    found = verdict(**ENTERED, serious=None)
    assert found.kind == ADMINISTRATIVE
    assert [finding.rule.id for finding in found.could_be_graver()] == ["enter-home-without-consent"]


def test_staying_after_being_asked_to_leave_is_a_civil_wrong():
    found = verdict(place=v.HOME, entry=v.ENTERED_WITH, left_when_asked=v.STAYED)
    assert found.kind == CIVIL
    assert breached(found) == {"stay-after-asked-to-leave"}


def test_entering_where_consent_is_not_known_is_open():
    assert verdict(place=v.HOME, entry=None).code == "open"


# -- rank ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "changes",
    [
        {"visitors": 1},
        {"showed_papers": "否"},
        {"recorded": "否"},
        {"clock": 22 * 60, "agreed_otherwise": "否"},
        {"acts": ["要求把钱转到个人账户"]},
        {"visitors": 1, "showed_papers": "否", "recorded": "否", "clock": 7 * 60, "agreed_otherwise": "否"},
    ],
)
def test_a_guideline_alone_never_makes_conduct_unlawful(changes):
    found = verdict(**changes)
    assert found.code == "breach"
    assert found.kind in (GUIDELINE, STANDARD)
    assert "违法" not in found.words()


def test_a_guideline_binds_members_only():
    assert verdict(visitors=1, association_member="否").code == "lawful"
    assert verdict(visitors=1, association_member=None).code == "open"


def test_a_guideline_says_nothing_of_the_time_before_it():
    assert verdict(visitors=1, acted_on=date(2026, 1, 29)).code == "lawful"
    assert verdict(visitors=1, acted_on=date(2026, 1, 30)).code == "breach"


def test_the_night_is_a_matter_of_standard_and_guideline_not_of_law():
    found = verdict(clock=23 * 60, agreed_otherwise="否")
    kinds = [label.label.kind for finding in found.breached() for label in finding.grounded()]
    assert kinds == [STANDARD, GUIDELINE]


def test_an_agreement_on_the_hours_takes_the_night_away():
    assert verdict(clock=23 * 60, agreed_otherwise="是").code == "lawful"
    assert verdict(clock=23 * 60, agreed_otherwise=None).code == "open"


@given(scenarios())
def test_only_a_crime_an_offence_or_a_civil_wrong_is_unlawful(scenario):
    found = check(scenario, COLLECTION.rules)
    kinds = {label.label.kind for finding in found.findings for label in finding.grounded()}
    if kinds & {CRIMINAL, ADMINISTRATIVE, CIVIL}:
        assert found.code == "unlawful"
    elif kinds:
        assert found.code == "breach"
    else:
        assert found.code in ("open", "lawful")
    assert found.kind == (min(kinds, key=[code for code, _, _ in KINDS].index) if kinds else None)


@given(scenarios(known=0.9))
def test_lawful_is_said_only_when_nothing_is_open(scenario):
    found = check(scenario, COLLECTION.rules)
    statuses = {finding.status for finding in found.findings}
    assert (found.code == "lawful") == (statuses <= {"complied"})
    assert (found.code == "open") == (OPEN in statuses and BREACHED not in statuses)


@given(scenarios(known=0.4), scenarios(known=1))
def test_learning_more_never_takes_back_what_was_found(known, rest):
    """What stands still stands, what was ruled out stays ruled out, and the verdict never grows milder."""
    law = registry()
    learnt = {**rest, **known}
    for each in COLLECTION.rules:
        before, after = judge(each, known, law), judge(each, learnt, law)
        standing = {found.label for found in after.grounded()}
        assert {found.label for found in before.grounded()} <= standing
        assert standing <= {found.label for found in before.labels}
        assert all(found.law_open for found in after.undetermined())
    earlier, later = check(known, COLLECTION.rules), check(learnt, COLLECTION.rules)
    assert earlier.kind is None or gravity(later.kind) <= gravity(earlier.kind)
    assert earlier.code != "lawful" or later.code == "lawful"


@given(scenarios(), st.data())
def test_the_gravest_finding_comes_first_and_none_is_lost(scenario, data):
    found = check(scenario, COLLECTION.rules)
    order = [gravity(finding.grounded()[0].label.kind) for finding in found.breached()]
    assert order == sorted(order)
    assert {finding.rule.id for finding in found.findings} == {each.id for each in COLLECTION.rules}


# -- crimes that are not ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("act", v.acts.choices)
def test_usury_crime_does_not_apply_to_a_bank_loan(act):
    """刑法第293条之一 is for debts such as those of usury; a bank's loan is a lawful debt, however serious the conduct."""
    found = verdict(acts=[act], serious="是", persisted="是")
    assert [key for key in citations(found) if key.startswith("criminal-law:293-1")] == []


def test_usury_crime_applies_to_an_unlawful_debt_where_it_is_serious_and_not_before_march_2021():
    hounded = {"acts": ["跟踪或反复上门纠缠"], "debt": s.ILLEGAL_DEBT, "creditor": s.OTHER_LENDER}
    assert "criminal-law:293-1" in citations(verdict(**hounded, serious="是"))
    assert "criminal-law:293-1" not in citations(verdict(**hounded, serious="否"))
    early = verdict(**hounded, serious="是", acted_on=date(2021, 2, 28))
    assert "criminal-law:293-1" not in citations(early)


def test_hounding_has_no_public_security_article_before_2026():
    before, after = (
        verdict(acts=["跟踪或反复上门纠缠"], acted_on=day) for day in (date(2025, 12, 31), date(2026, 1, 1))
    )
    assert before.kind == CIVIL
    assert citations(before, ADMINISTRATIVE) == []
    assert citations(after, ADMINISTRATIVE) == ["public-security-2025:50#第1款第5项"]
    assert "no-contact-order" in rule("hounding").remedies


def test_hounding_over_a_debt_is_picking_quarrels_only_after_the_authorities_stepped_in():
    hounded = {"acts": ["跟踪或反复上门纠缠"], "serious": "是"}
    assert verdict(**hounded, persisted="否").kind == ADMINISTRATIVE
    found = verdict(**hounded, persisted="是")
    assert found.kind == CRIMINAL
    assert "spc-spp-picking-quarrels-2013:1" in citations(found, CRIMINAL)


def test_holding_someone_for_a_true_debt_is_unlawful_all_the_same():
    assert verdict(acts=["拦住不让走"], debt=s.LAWFUL_DEBT).kind == ADMINISTRATIVE
    assert verdict(acts=["拦住不让走"], debt=s.LAWFUL_DEBT, serious="是").kind == CRIMINAL


# -- who asks, and whom ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("who", [v.COURT, v.POLICE, v.OFFICIAL])
def test_a_false_official_is_unlawful_and_a_true_one_is_not(who):
    assert verdict(presented_as=who, identity_genuine="否").kind == ADMINISTRATIVE
    assert verdict(presented_as=who, identity_genuine="是").code == "lawful"
    assert verdict(presented_as=who, identity_genuine=None).code == "open"


def test_the_rule_for_credit_cards_does_not_reach_a_consumer_loan():
    threatened = {"words": ["公然辱骂"]}
    assert "creditcard-2011:68" not in citations(verdict(**threatened))
    assert "creditcard-2011:68" in citations(verdict(**threatened, product=s.CARD))


def test_the_rules_of_small_lenders_do_not_reach_a_bank():
    posted = {"acts": ["公开张贴或散发欠款信息（法院公告和依法登报的不算）"]}
    assert not any(key.startswith("microloan-2024") for key in citations(verdict(**posted)))
    assert any(key.startswith("microloan-2024") for key in citations(verdict(**posted, creditor=s.SMALL_LOAN)))


def test_a_relative_may_be_asked_for_a_number_but_not_for_the_money():
    asked = {"contacted": v.CONTACT, "reachable": "否", "contact_refused": "否"}
    assert verdict(**asked, dunned_third="否").code == "lawful"
    found = verdict(**asked, dunned_third="是")
    assert (found.kind, breached(found)) == (STANDARD, {"dun-third-party"})


def test_a_guarantor_may_be_asked_for_the_money():
    assert verdict(contacted=v.LIABLE, dunned_third="是").code == "lawful"


def test_telling_others_of_the_debt_is_a_civil_matter_whatever_the_lender():
    for creditor in s.creditor.choices:
        assert verdict(disclosed="是", creditor=creditor).kind == CIVIL


def test_a_small_lender_that_lies_about_prison_breaches_the_regulators_rule():
    lied = {"words": ["谎称已立案或会坐牢等后果"]}
    assert verdict(**lied, creditor=s.SMALL_LOAN).kind == REGULATOR
    assert verdict(**lied, creditor=s.OTHER_LENDER, association_member="否").code == "lawful"


# -- days ------------------------------------------------------------------------------------------------------------


def test_conduct_before_2021_is_refused():
    with pytest.raises(OutsideVerifiedDates):
        verdict(acted_on=date(2020, 12, 31))


# -- remedies --------------------------------------------------------------------------------------------------------


def test_a_remedy_reads_as_one_sentence_with_its_time_limit():
    sentence = remedy("call-110").sentence()
    assert sentence.startswith("报警（110）：")
    assert "时限：" in sentence and "六个月" in sentence
    assert "时限" not in remedy("verify-identity").sentence()


def test_a_remedy_nobody_declared_is_refused_with_the_nearest():
    with pytest.raises(UnknownName) as refused:
        remedy("call-1100")
    assert refused.value.nearest == "call-110"
