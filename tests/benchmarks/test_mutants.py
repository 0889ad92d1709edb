"""The flip test of the rules flips what it says, and its battery notices the flips that matter."""

from collections import Counter

import pytest

from benchmarks.mutants import answer_of, battery, changed_rules, survivors
from creditrights.legality.catalogue import RULES, rule
from creditrights.legality.conditions import All, MoreThan

WHOLLY_NOTICED = ("too-many-connected-calls", "too-many-unanswered-calls", "visit-alone", "night-contact")


@pytest.mark.parametrize("id", WHOLLY_NOTICED)
def test_every_flip_of_a_rule_with_a_threshold_is_noticed(id):
    made = Counter()
    assert list(survivors(rule(id), lambda what, killed: made.update([what]))) == []
    assert {"turned round", "part left out", "label left out", "citation left out"} <= set(made) or id == "visit-alone"
    assert made["threshold moved"] >= 2


def test_a_threshold_is_moved_by_one_to_either_side():
    each = rule("too-many-connected-calls")
    moved = [changed for what, changed in changed_rules(each) if what == "threshold moved"]
    numbers = [part.number for changed in moved for part in changed.when.parts if isinstance(part, MoreThan)]
    assert isinstance(each.when, All) and numbers == [2, 4]


def test_a_law_in_two_versions_is_tried_with_the_wrong_one():
    whats = [what for what, _ in changed_rules(rule("enter-home-without-consent"))]
    assert "citation of another version" in whats


def test_the_rule_itself_is_not_changed():
    each = rule("enter-home-without-consent")
    before = [answer_of(each, scenario) for scenario in battery(each)]
    assert len(list(changed_rules(each))) > 20
    assert [answer_of(each, scenario) for scenario in battery(each)] == before


def test_every_rule_has_a_battery_in_which_it_is_breached_and_in_which_it_is_not():
    for each in RULES:
        statuses = {answer_of(each, scenario)[0] for scenario in battery(each)}
        assert {"breached", "complied", "open"} <= statuses, each.id
