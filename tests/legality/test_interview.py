"""Which question comes next, and how many it takes."""

import itertools

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from creditrights.law.registry import registry
from creditrights.legality.catalogue import RULES
from creditrights.legality.checker import check, judge
from creditrights.legality.interview import next_question, open_questions, samples
from creditrights.legality.kinds import KINDS, gravity
from creditrights.legality.topics.collection import COLLECTION
from creditrights.legality.vocabulary import FACTS, fact
from creditrights.legality.vocabulary import collection as v
from tests.legality.test_verdicts import DAYTIME_VISIT, TODAY
from tests.strategies import scenarios

REST = {
    "dunned_third": "否",
    "agreed_otherwise": "否",
    "connected_calls": 0,
    "unanswered_calls": 0,
    "notice_calls": 0,
    "left_when_asked": v.NOT_ASKED,
}
CALLED = {"channel": v.CALL, "place": None, "visitors": None, "showed_papers": None, "recorded": None}

#: what truly happened -> (facts, questions allowed, verdict)
TRUTHS = {
    "the headline: they came to the door, in daytime, two of them, with papers": ({}, 12, "lawful"),
    "they came at half past ten at night": ({"clock": 22 * 60 + 30}, 17, "breach"),
    "they walked in": ({"place": v.HOME, "entry": v.ENTERED_WITHOUT}, 9, "unlawful"),
    "they said they were the police": ({"presented_as": v.POLICE, "identity_genuine": "否"}, 10, "unlawful"),
    "a legal department said I would go to prison": (
        {"presented_as": v.UNSAID, "words": ["谎称已立案或会坐牢等后果"]},
        10,
        "breach",
    ),
    "they told my colleagues on the phone": (
        {**CALLED, "contacted": v.UNRELATED, "dunned_third": "是", "disclosed": "是"},
        8,
        "unlawful",
    ),
    "they threatened me": ({"words": ["威胁人身安全"]}, 5, "unlawful"),
}


def interview(truth):
    """Ask until nothing more can change the verdict; what is not known is left out. The questions, and the verdict."""
    known, asked = {}, []
    while True:
        verdict = check(known, COLLECTION.rules)
        question = next_question(known, verdict)
        if question is None:
            return asked, verdict
        assert question not in asked, "the same question twice"
        assert truth.get(question) is not None, f"{question} was not expected to matter"
        asked.append(question)
        known[question] = truth[question]


@pytest.mark.parametrize("name", TRUTHS)
def test_an_interview_that_starts_from_nothing_reaches_the_verdict_of_the_whole_truth(name):
    changes, most, code = TRUTHS[name]
    truth = {**DAYTIME_VISIT, **REST, **changes}
    asked, verdict = interview(truth)
    whole = check(truth, COLLECTION.rules)
    assert (verdict.code, verdict.kind) == (whole.code, whole.kind)
    assert verdict.code == code
    assert len(asked) <= most, asked


def test_the_first_question_is_about_the_gravest_acts():
    assert next_question({}, check({}, COLLECTION.rules)) in ("acts", "words")


@given(scenarios(known=1))
def test_whatever_happened_the_interview_ends_with_the_verdict_of_the_whole_truth(truth):
    asked, verdict = interview(truth)
    whole = check(truth, COLLECTION.rules)
    assert (verdict.code, verdict.kind) == (whole.code, whole.kind)
    assert len(asked) <= len(FACTS)


@given(scenarios(known=0.7), scenarios(known=1))
def test_when_no_question_is_left_no_answer_changes_the_verdict(known, rest):
    verdict = check(known, COLLECTION.rules)
    if next_question(known, verdict) is None:
        whole = check({**rest, **known}, COLLECTION.rules)
        assert (whole.code, whole.kind) == (verdict.code, verdict.kind)


#: an offence is certain; only a crime could be graver, and the lender has nothing to do with that
THREATENED = {"acts": [], "words": ["威胁人身安全"], "acted_on": TODAY, "channel": v.VISIT, "place": v.DOOR}


@given(scenarios(known=0.6))
@example(THREATENED)
def test_only_facts_that_can_still_change_the_verdict_are_asked_for(known):
    verdict = check(known, COLLECTION.rules)
    asked = next_question(known, verdict)
    if asked is not None:
        assert known.get(asked) is None
        assert can_change(known, verdict, asked)


def can_change(known, verdict, asked):
    """Whether, for some answers to other questions, the answers to this one lead to different verdicts."""
    limit = len(KINDS) if verdict.kind is None else gravity(verdict.kind)
    for each in COLLECTION.rules:
        if asked in [*each.facts(), "acted_on"]:
            others = [id for id in [*each.facts(), "acted_on"] if id != asked and known.get(id) is None]
            for answers in itertools.product(*[tries(id) for id in dict.fromkeys(others)]):
                supposed = {**known, **dict(zip(dict.fromkeys(others), answers, strict=True))}
                graver = set()
                for answer in tries(asked):
                    finding = judge(each, {**supposed, asked: answer}, registry())
                    kinds = [gravity(found.label.kind) for found in finding.grounded()]
                    graver.add(min([kind for kind in kinds if kind < limit], default=None))
                if len(graver) > 1:
                    return True
    return False


def tries(id):
    """A few values of each fact that together reach both sides of every threshold."""
    if id == "acted_on":
        return [fact(id).first, fact(id).last]
    return samples(id, list(COLLECTION.rules))


# -- asked, and not known --------------------------------------------------------------------------------------------


@given(scenarios(known=0.7), scenarios(known=1))
def test_who_does_not_know_is_not_asked_again_and_ends_with_the_verdict_of_what_is_known(known, rest):
    """`known` is what a person knows of the whole truth; to every other question the answer is 不知道."""
    told, not_known = {}, []
    for _ in range(len(FACTS) + 1):
        verdict = check(told, COLLECTION.rules)
        question = next_question(told, verdict, not_known)
        if question is None:
            break
        assert question not in told and question not in not_known, "the same question twice"
        if question in known:
            told[question] = known[question]
        else:
            not_known.append(question)
    else:
        raise AssertionError("the interview did not end")
    whole = check(known, COLLECTION.rules)
    assert (verdict.code, verdict.kind) == (whole.code, whole.kind)
    assert set(open_questions(told, verdict)) <= set(not_known)


@given(scenarios(known=0.6))
@example(THREATENED)
def test_what_is_left_to_find_out_is_unknown_and_can_still_change_the_verdict(known):
    verdict = check(known, COLLECTION.rules)
    hanging = open_questions(known, verdict)
    assert next_question(known, verdict, hanging) is None
    assert next_question(known, verdict) == (hanging[0] if hanging else None)
    assert [id for id in hanging if known.get(id) is not None] == []
    assert hanging == [] or any(can_change(known, verdict, id) for id in hanging)


def test_when_only_what_is_not_known_is_left_a_new_question_is_none_but_a_told_one_changes_the_verdict():
    told = {**DAYTIME_VISIT, **REST, "place": v.HOME, "entry": None}
    verdict = check(told, COLLECTION.rules)
    assert "entry" in open_questions(told, verdict)
    assert next_question(told, verdict, open_questions(told, verdict)) is None
    assert verdict.code == "open"
    assert check({**told, "entry": v.ENTERED_WITHOUT}, COLLECTION.rules).code == "unlawful"


@given(st.sampled_from(FACTS))
def test_the_answers_that_are_tried_are_answers_to_the_question(each):
    tried = samples(each.id, list(RULES))
    assert tried
    choices = getattr(each, "choices", None)
    for value in tried:
        given_ = value if isinstance(value, list) else [value]
        assert choices is None or set(given_) <= set(choices)
