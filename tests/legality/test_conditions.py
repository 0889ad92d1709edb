"""The algebra of three-valued conditions: true, false, or left open."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creditrights.legality.conditions import All, Any, AtNight, FewerThan, Includes, MoreThan, Not, OneOf
from creditrights.legality.vocabulary import FACTS
from creditrights.legality.vocabulary.collection import clock, place, visitors

CHOICES = ("甲", "乙", "丙")
FOUR = ("a", "b", "c", "d")

atoms = st.builds(
    lambda fact, answers: OneOf(fact, fact, tuple(answers)),
    st.sampled_from(FOUR),
    st.lists(st.sampled_from(CHOICES), min_size=1, max_size=2, unique=True),
)
conditions = st.recursive(
    atoms,
    lambda inner: st.builds(All, inner, inner) | st.builds(Any, inner, inner) | st.builds(Not, inner),
    max_leaves=6,
)
scenarios = st.dictionaries(st.sampled_from(FOUR), st.sampled_from((*CHOICES, None)))
full = st.fixed_dictionaries({fact: st.sampled_from(CHOICES) for fact in FOUR})


def classical(condition, scenario):
    """What it says where everything is known, worked out with the language's own and, or, not."""
    if isinstance(condition, OneOf):
        return scenario[condition.fact] in condition.answers
    if isinstance(condition, Not):
        return not classical(condition.part, scenario)
    results = [classical(part, scenario) for part in condition.parts]
    return all(results) if isinstance(condition, All) else any(results)


@given(conditions, full)
def test_where_everything_is_known_it_is_ordinary_logic(condition, scenario):
    assert condition.holds(scenario) is classical(condition, scenario)


@given(conditions, scenarios, full)
def test_learning_a_fact_never_flips_a_settled_answer(condition, scenario, rest):
    before = condition.holds(scenario)
    known = {fact: value for fact, value in scenario.items() if value is not None}
    if before is not None:
        assert condition.holds({**rest, **known}) is before


@given(conditions, conditions, scenarios)
def test_de_morgan_holds_with_unknowns_too(a, b, scenario):
    assert (~(a & b)).holds(scenario) == (~a | ~b).holds(scenario)
    assert (~(a | b)).holds(scenario) == (~a & ~b).holds(scenario)
    assert (~~a).holds(scenario) == a.holds(scenario)


@given(conditions, conditions, conditions, scenarios)
def test_and_and_or_do_not_mind_the_order_nor_the_brackets(a, b, c, scenario):
    assert (a & b).holds(scenario) == (b & a).holds(scenario)
    assert (a | b).holds(scenario) == (b | a).holds(scenario)
    assert ((a & b) & c).holds(scenario) == (a & (b & c)).holds(scenario)
    assert (a & (b | c)).holds(scenario) == ((a & b) | (a & c)).holds(scenario)


@given(conditions, scenarios)
def test_facts_are_left_open_exactly_where_the_answer_is(condition, scenario):
    left = condition.open_facts(scenario)
    assert (left == []) == (condition.holds(scenario) is not None)
    assert all(scenario.get(fact) is None for fact in left)
    assert set(left) <= set(condition.facts())
    assert len(left) == len(set(left))


@given(conditions, scenarios, full)
def test_knowing_what_was_left_open_settles_it(condition, scenario, rest):
    learnt = {**scenario, **{fact: rest[fact] for fact in condition.open_facts(scenario)}}
    assert condition.holds(learnt) is not None


@given(conditions)
def test_every_condition_says_itself_in_words(condition):
    words = condition.words()
    assert all(fact in words for fact in condition.facts())


@pytest.mark.parametrize(
    ("left", "right", "both", "either"),
    [
        (True, True, True, True),
        (True, False, False, True),
        (True, None, None, True),
        (False, None, False, None),
        (None, None, None, None),
        (False, False, False, False),
    ],
)
def test_the_table_of_three_values(left, right, both, either):
    answers = {True: "甲", False: "乙", None: None}
    scenario = {"a": answers[left], "b": answers[right]}
    a, b = OneOf("a", "a", ("甲",)), OneOf("b", "b", ("甲",))
    assert (a & b).holds(scenario) is both
    assert (a | b).holds(scenario) is either
    assert (~a).holds(scenario) is (None if left is None else not left)


# -- statements about one fact ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("minutes", "night"),
    [(22 * 60, True), (22 * 60 - 1, False), (8 * 60, False), (8 * 60 - 1, True), (0, True), (12 * 60, False)],
)
def test_the_night_begins_at_22_and_ends_at_8(minutes, night):
    assert AtNight("clock", "时间", 22 * 60, 8 * 60).holds({"clock": minutes}) is night


def test_a_count_is_more_or_fewer_than_a_number_but_not_equal_to_it():
    assert [MoreThan("n", "次数", 3, "次").holds({"n": n}) for n in (2, 3, 4)] == [False, False, True]
    assert [FewerThan("n", "人数", 2, "人").holds({"n": n}) for n in (0, 1, 2)] == [True, True, False]


def test_a_list_includes_one_of_the_answers_an_empty_list_none_and_an_unknown_list_is_open():
    statement = Includes("acts", "做过的事", ("甲", "乙"))
    assert statement.holds({"acts": ["丙", "乙"]}) is True
    assert statement.holds({"acts": []}) is False
    assert statement.holds({}) is None
    assert statement.holds({"acts": None}) is None


@pytest.mark.parametrize("value", [0, [], "否"])
def test_a_value_that_is_empty_is_known_all_the_same(value):
    assert OneOf("a", "a", ("是",)).holds({"a": value}) is False


def test_boundaries_stand_on_both_sides():
    assert clock.at_night(22, 8).boundaries() == [("clock", 1319), ("clock", 1320), ("clock", 479), ("clock", 480)]
    assert visitors.fewer_than(2).boundaries() == [("visitors", 1), ("visitors", 2)]
    assert (~(MoreThan("n", "次数", 3, "次") | place.is_("家里"))).boundaries() == [("n", 3), ("n", 4)]


def test_an_or_inside_an_and_is_put_in_brackets():
    a, b, c = (OneOf(fact, fact, ("甲",)) for fact in "abc")
    assert (a & (b | c)).words() == "a：甲，且（b：甲，或者c：甲）"
    assert (a | (b & c)).words() == "a：甲，或者（b：甲，且c：甲）"


@pytest.mark.parametrize("fact", [fact for fact in FACTS if hasattr(fact, "choices")], ids=lambda fact: fact.id)
def test_a_condition_on_an_answer_that_nobody_offers_is_refused(fact):
    state = fact.is_ if hasattr(fact, "is_") else fact.includes
    with pytest.raises(ValueError, match=fact.id):
        state("没有这个选项")


def test_every_file_of_the_vocabulary_is_named_where_micropython_looks_for_it():
    from pathlib import Path

    from creditrights.legality import vocabulary

    files = {path.stem for path in Path(vocabulary.__file__).parent.glob("*.py")} - {"__init__"}
    assert files == {*vocabulary.FILES, *vocabulary.PARTS}
