"""A million rows get the answers that one gets: the bulk evaluator beside the checker, row by row."""

import random
from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from creditrights.errors import FieldError, OutsideVerifiedDates, UnknownName
from creditrights.legality.bulk import BLOCK, CODES, STATUSES, check_columns, holds
from creditrights.legality.catalogue import TOPICS
from creditrights.legality.checker import check
from creditrights.legality.columns import Columns
from creditrights.legality.conditions import Atom, Condition
from creditrights.legality.interview import samples
from creditrights.legality.topics.collection import COLLECTION
from creditrights.legality.vocabulary import FACTS
from creditrights.legality.vocabulary import collection as v
from tests.legality.test_conditions import conditions
from tests.legality.test_conditions import scenarios as small_scenarios
from tests.strategies import tables

DAYS = (date(2021, 1, 1), date(2025, 2, 27), date(2025, 12, 31), date(2026, 1, 1), date(2026, 11, 20))

every_topic = pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.id)


def in_order(scenario):
    """Lists of things that happened have no order of their own."""
    return {fact: sorted(value) if isinstance(value, list) else value for fact, value in scenario.items()}


def columns_of(scenarios):
    facts = {fact for scenario in scenarios for fact in scenario}
    return Columns.from_values({fact: [scenario.get(fact) for scenario in scenarios] for fact in sorted(facts)})


def assert_the_same(scenarios, rules):
    columns = columns_of(scenarios) if any(scenarios) else Columns(len(scenarios), {})
    found = check_columns(columns, rules)
    for row, scenario in enumerate(scenarios):
        verdict = check(scenario, rules)
        statuses = [STATUSES[int(status)] for status in found.statuses[:, row]]
        assert statuses == [finding.status for finding in verdict.findings], scenario
        assert (found.kind(row), found.code(row)) == (verdict.kind, verdict.code), scenario


# -- the same answers ------------------------------------------------------------------------------------------------


@settings(max_examples=30)
@given(tables(COLLECTION.facts))
def test_collection_is_judged_as_the_checker_judges_it(scenarios):
    assert_the_same(scenarios, COLLECTION.rules)


@every_topic
@settings(max_examples=12)
@given(data=st.data())
def test_every_topic_is_judged_as_the_checker_judges_it(topic, data):
    assert_the_same(data.draw(tables(topic.facts, most_rows=3)), topic.rules)


@every_topic
def test_around_each_rule_of_a_topic_the_answers_are_the_same_too(topic):
    """Chance seldom breaches a rule: so start where one is breached, then change and forget a few facts."""
    chance = random.Random(7)
    facts = sorted({fact for rule in topic.rules for fact in rule.facts()} | {"acted_on"})
    answers = {fact: [*samples(fact, list(topic.rules)), None] for fact in facts}
    answers["acted_on"] = [*DAYS, None]
    scenarios = []
    for rule in topic.rules:
        for example in (rule.inside, rule.outside, rule.inside, rule.inside):
            scenario = {fact: chance.choice(answers[fact]) for fact in facts}
            scenario.update(example)
            for fact in chance.sample(facts, min(3, len(facts))):
                scenario[fact] = chance.choice(answers[fact])
            scenarios.append(scenario)
    assert_the_same(scenarios, topic.rules)


@given(conditions, st.lists(small_scenarios, min_size=1, max_size=5))
def test_any_condition_says_of_a_column_what_it_says_of_each_row(condition, scenarios):
    codes = {None: -1, "甲": 0, "乙": 1, "丙": 2}
    columns = Columns.from_values({})
    columns.rows = len(scenarios)
    for fact in "abcd":
        columns.columns[fact] = column_by_hand(fact, [scenario.get(fact) for scenario in scenarios], codes)
    told = [{1: True, 0: False, -1: None}[int(truth)] for truth in holds(condition, columns)]
    assert told == [condition.holds(scenario) for scenario in scenarios]


def column_by_hand(fact, values, codes):
    from creditrights.legality.columns import Column

    places = np.array([codes[value] + 1 for value in values])
    return Column(places, [{fact: value} for value in codes])


def test_more_rows_than_fit_a_block_are_judged_alike():
    rows = 2 * BLOCK + 3
    codes = np.arange(rows) % 5 - 1
    found = check_columns(Columns.from_codes({"connected_calls": codes, "channel": np.ones(rows, np.int8)}), v_rules())
    alone = [check({"channel": v.CALL, "connected_calls": None if n < 0 else n}, v_rules()) for n in range(-1, 4)]
    assert found.codes.tolist() == [CODES.index(alone[row % 5].code) for row in range(rows)]


def v_rules():
    return COLLECTION.rules


# -- statements that nobody thought of -------------------------------------------------------------------------------


class Even(Atom):
    def satisfied(self, value):
        return value % 2 == 0


class MoreConnectedThanNot(Condition):
    """A statement about two facts."""

    def holds(self, scenario):
        one, other = scenario.get("connected_calls"), scenario.get("unanswered_calls")
        return None if one is None or other is None else one > other

    def facts(self):
        return ["connected_calls", "unanswered_calls"]


class Several(Atom):
    """A statement about a list that is not about one of its answers."""

    def satisfied(self, value):
        return len(value) > 1


def test_a_statement_about_how_many_things_happened_is_asked_for_each_list():
    lists = [None, [], [v.acts.choices[0]], [v.acts.choices[0], v.acts.choices[3]]]
    columns = Columns.from_values({"acts": lists})
    assert holds(Several("acts", "做过的事"), columns).tolist() == [-1, 0, 0, 1]
    assert holds(v.acts.includes(v.acts.choices[3], v.acts.choices[1]), columns).tolist() == [-1, 0, 0, 1]


@given(st.lists(st.tuples(st.none() | st.integers(0, 9), st.none() | st.integers(0, 9)), min_size=1, max_size=9))
def test_a_new_kind_of_statement_needs_nothing_in_the_evaluator(pairs):
    columns = Columns.from_values({"connected_calls": [a for a, _ in pairs], "unanswered_calls": [b for _, b in pairs]})
    for condition in (Even("connected_calls", "次数"), ~MoreConnectedThanNot()):
        told = [{1: True, 0: False, -1: None}[int(truth)] for truth in holds(condition, columns)]
        expected = [condition.holds({"connected_calls": a, "unanswered_calls": b}) for a, b in pairs]
        assert told == expected


# -- columns ---------------------------------------------------------------------------------------------------------


@settings(max_examples=20)
@given(tables(COLLECTION.facts))
def test_a_row_comes_out_of_the_columns_as_it_went_in(scenarios):
    columns = columns_of(scenarios) if any(scenarios) else Columns(len(scenarios), {})
    for row, scenario in enumerate(scenarios):
        known = {fact: value for fact, value in columns.scenario(row).items() if value is not None}
        assert in_order(known) == in_order(scenario)


def test_whole_numbers_stand_for_choices_bits_counts_minutes_and_days():
    columns = Columns.from_codes(
        {
            "channel": np.array([1, -1], np.int8),
            "acts": np.array([0b101, 0], np.int32),
            "visitors": np.array([2, -1]),
            "clock": np.array([1320, 0], np.int16),
            "acted_on": np.array([date(2026, 1, 1).toordinal(), -1]),
        }
    )
    assert columns.scenario(0) == {
        "channel": v.CALL,
        "acts": [v.acts.choices[0], v.acts.choices[2]],
        "visitors": 2,
        "clock": 1320,
        "acted_on": date(2026, 1, 1),
    }
    assert columns.scenario(1) == {"channel": None, "acts": [], "visitors": None, "clock": 0, "acted_on": None}


@pytest.mark.parametrize(
    "arrays",
    [
        {"channel": np.array([len(v.channel.choices)])},
        {"channel": np.array([-2])},
        {"acts": np.array([1 << len(v.acts.choices)])},
        {"visitors": np.array([1.5])},
        {"visitors": np.array([1, 2]), "clock": np.array([1])},
    ],
)
def test_a_number_that_stands_for_nothing_is_refused(arrays):
    with pytest.raises(ValueError):
        Columns.from_codes(arrays)


@pytest.mark.parametrize(
    ("table", "nearest"), [({"clok": [1]}, "clock"), ({"channel": ["打了电话"]}, v.CALL), ({"acts": [["殴打"]]}, None)]
)
def test_an_unknown_fact_or_answer_is_refused_with_the_nearest(table, nearest):
    with pytest.raises(UnknownName) as refused:
        Columns.from_values(table)
    assert nearest is None or refused.value.nearest == nearest


@pytest.mark.parametrize(
    "table", [{"clock": ["22:00"]}, {"visitors": [-1]}, {"acts": ["推搡或殴打"]}, {"clock": [True]}]
)
def test_a_value_of_the_wrong_sort_is_refused(table):
    with pytest.raises((FieldError, UnknownName)):
        Columns.from_values(table)


def test_a_row_before_the_first_day_that_was_checked_is_refused():
    with pytest.raises(OutsideVerifiedDates):
        check_columns(Columns.from_values({"acted_on": [date(2026, 1, 1), date(2020, 12, 31)]}), COLLECTION.rules)


def test_no_rows_get_no_verdicts_and_rows_of_which_nothing_is_known_are_open():
    assert check_columns(Columns(0, {}), COLLECTION.rules).codes.tolist() == []
    assert check_columns(Columns(3, {}), COLLECTION.rules).codes.tolist() == [CODES.index("open")] * 3


def test_every_fact_says_which_values_it_takes():
    for fact in FACTS:
        for value in fact.samples():
            fact.require(value)
        with pytest.raises((FieldError, UnknownName)):
            fact.require({"no": "such value"})
