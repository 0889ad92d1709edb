"""The questions of the pages of money, planning and myths: verdicts decided by hand, what is open, sets that differ."""

import pytest

from creditrights.calculators.catalogue import calculator
from creditrights.calculators.form import answer
from creditrights.quiz.choices import VERDICTS as SAID
from creditrights.quiz.choices import VerdictQuestion
from creditrights.quiz.measure import texts_of
from creditrights.quiz.quiz import quiz
from tests.prose import BOOK
from tests.quiz.oracles_money_and_myths import MORE_ORACLES, MORE_VERDICTS

WORDS = dict(SAID)
PARTS = ("money", "planning", "myths")
OWN = sorted({label for label, _ in [*MORE_ORACLES, *MORE_VERDICTS]})

#: what one did oneself is judged apart from how one borrowed: that is not asked, and so is left open as well
NOT_ABOUT_BORROWING = "debtor"

every_page = pytest.mark.parametrize("label", OWN)
every_verdict = pytest.mark.parametrize("label,id", sorted(MORE_VERDICTS))


def question(label, id):
    return next(each for each in quiz(label).questions if each.id == id)


def texts(asked, case):
    chosen = calculator(asked.row.text("calculator"))
    return {**chosen.form.defaults(), **texts_of(asked.row), **texts_of(case)}


def result(asked, told):
    outcome = answer(calculator(asked.row.text("calculator")), told)
    assert outcome.errors == []
    return outcome.result


@every_verdict
def test_the_checker_says_of_each_case_what_was_decided_by_hand(label, id):
    asked = question(label, id)
    assert [asked.asked(case).answer for case in asked.cases] == [WORDS[code] for code in MORE_VERDICTS[label, id]]


def test_every_verdict_of_these_pages_was_decided_by_hand():
    found = {(label, each.id) for label in OWN for each in quiz(label).questions if isinstance(each, VerdictQuestion)}
    assert found == set(MORE_VERDICTS)


@every_verdict
def test_a_case_is_open_because_of_what_is_not_known_and_of_nothing_else(label, id):
    asked = question(label, id)
    for case, code in zip(asked.cases, MORE_VERDICTS[label, id], strict=True):
        told = texts(asked, case)
        unknown = [name for name, text in texts_of(case).items() if text == "不知道"]
        assert (code == "open") == (unknown != []), case.text("says")
        assert ("不知道" in case.text("says")) == (unknown != []), case.text("says")
        if code == "open":
            found = result(asked, told)
            assert set(unknown) <= {each.field for each in found.find_out}
            if asked.row.text("calculator") != NOT_ABOUT_BORROWING:
                assert found.ask is None, found.ask.field
    assert "open" in MORE_VERDICTS[label, id]


@every_verdict
def test_an_answer_to_what_is_not_known_settles_the_case(label, id):
    asked = question(label, id)
    chosen = calculator(asked.row.text("calculator"))
    for case, code in zip(asked.cases, MORE_VERDICTS[label, id], strict=True):
        if code != "open":
            continue
        unknown = [name for name, text in texts_of(case).items() if text == "不知道"]
        settled = set()
        for name in unknown:
            rest = {other: "0" for other in unknown if other != name}
            choices = [each for each in chosen.form.field(name).choice_texts() if each != "不知道"]
            for given in choices or ["1", "90", "10:00", "23:30"]:
                outcome = answer(chosen, {**texts(asked, case), **rest, name: given})
                settled |= {outcome.result.chip[0]} if outcome.result else set()
        assert settled & {"unlawful", "breach", "effect"}, case.text("says")


@every_verdict
def test_each_verdict_that_is_wrong_has_a_sentence_of_its_own_and_gives_nothing_away(label, id):
    asked = question(label, id)
    for case in asked.cases:
        put = asked.asked(case)
        for says in put.options:
            judged = put.judge(says)
            assert judged.says and judged.cites
            if says != put.answer:
                assert judged.outcome == "wrong" and put.why not in judged.says and put.answer not in judged.says


@every_verdict
def test_a_question_has_at_least_five_cases_and_no_two_alike(label, id):
    asked = question(label, id)
    assert len({case.text("says") for case in asked.cases}) == len(asked.cases) >= 5


@every_page
def test_each_question_is_put_in_at_least_five_ways(label):
    for each in quiz(label).questions:
        put = [quiz(label).question(each.id, number) for number in range(1, 41)]
        assert len({(asked.stem, tuple(asked.options)) for asked in put}) >= 5


def test_every_page_of_these_parts_that_asks_questions_asks_them_live():
    for path in BOOK:
        text = path.read_text(encoding="utf-8")
        if path.parent.name in PARTS and "## 想一想" in text:
            assert text.partition("## 想一想\n\n")[2].startswith("```{quiz} "), path.stem
