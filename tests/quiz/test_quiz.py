"""The questions at the end of a page: keys, slips, what is said and what is not yet said."""

import json
import re

import pytest

from creditrights.calculators.catalogue import calculator
from creditrights.calculators.form import answer
from creditrights.calculators.page import respond
from creditrights.errors import DataError, FieldError, UnknownName
from creditrights.law.registry import registry
from creditrights.plain import Row
from creditrights.quiz import units
from creditrights.quiz.choices import VERDICTS as SAID
from creditrights.quiz.choices import ChoiceQuestion, VerdictQuestion
from creditrights.quiz.draws import OpenDraws
from creditrights.quiz.html import quiz_html
from creditrights.quiz.question import LIKE_NO_SLIP
from creditrights.quiz.quiz import FIRST, LAST, quiz, read_number
from creditrights.quiz.sums import SumQuestion
from creditrights.tables import load
from tests.prose import BOOK
from tests.quiz.oracles import ORACLES as FIRST_ORACLES
from tests.quiz.oracles import VERDICTS, Given
from tests.quiz.oracles_money_and_myths import MORE_ORACLES

ORACLES = {**FIRST_ORACLES, **MORE_ORACLES}

LABELS = sorted(load("quiz"))
SETS = range(1, 31)
every_quiz = pytest.mark.parametrize("label", LABELS)


def questions(kind):
    found = [(label, each.id) for label in LABELS for each in quiz(label).questions if isinstance(each, kind)]
    return pytest.mark.parametrize("label,id", found, ids=lambda each: each)


def sets(label, id, numbers=SETS):
    return [quiz(label).question(id, number) for number in numbers]


def written(kind, number):
    return units.shown(kind, number).replace(" 元", "")


# -- keys ----------------------------------------------------------------------------------------------------------


def test_every_question_with_a_number_is_worked_a_second_way():
    sums = {(label, each.id) for label in LABELS for each in quiz(label).questions if isinstance(each, SumQuestion)}
    assert set(ORACLES) == sums


@questions(SumQuestion)
def test_the_key_is_what_comes_out_by_hand(label, id):
    for asked in sets(label, id):
        tolerance = 1 if asked.question.kind == units.PERCENT else 0
        assert abs(asked.right - ORACLES[label, id](Given(asked.drawn))) <= tolerance, asked.stem


@pytest.mark.slow
@questions(SumQuestion)
def test_the_key_is_what_comes_out_by_hand_for_a_thousand_sets(label, id):
    for asked in sets(label, id, range(1, 1001)):
        assert abs(asked.right - ORACLES[label, id](Given(asked.drawn))) <= 1, asked.stem


@pytest.mark.parametrize("label", sorted(VERDICTS))
def test_the_checker_says_of_each_case_what_was_decided_by_hand(label):
    question = next(each for each in quiz(label).questions if isinstance(each, VerdictQuestion))
    words = dict(SAID)
    assert [question.asked(case).answer for case in question.cases] == [words[code] for code in VERDICTS[label]]


def test_not_knowing_is_a_case_and_never_taken_for_no():
    for label in VERDICTS:
        question = next(each for each in quiz(label).questions if isinstance(each, VerdictQuestion))
        unknown = [case for case in question.cases if "不知道" in json.dumps(case.cells["texts"], ensure_ascii=False)]
        assert unknown
        for case in unknown:
            asked = question.asked(case)
            lawful = asked.judge(dict(SAID)["lawful"])
            assert asked.answer == dict(SAID)["open"]
            assert lawful.outcome == "wrong" and lawful.says


# -- slips ---------------------------------------------------------------------------------------------------------


@questions(SumQuestion)
def test_each_slip_is_told_apart_and_names_its_law_but_not_the_answer(label, id):
    for asked in sets(label, id):
        for slip, number in zip(asked.question.slips, asked.wrong, strict=True):
            judged = asked.judge(written(asked.question.kind, number) if number > 0 else "-1")
            if number > 0:
                assert (judged.outcome, judged.slip) == ("wrong", slip.id)
                assert judged.cites == slip.cites != []
            assert written(asked.question.kind, asked.right) not in slip.says
        assert len({slip.id for slip in asked.question.slips}) >= 3


@questions(SumQuestion)
def test_the_right_answer_is_taken_in_the_ways_in_which_people_write_it(label, id):
    asked = sets(label, id, [7])[0]
    kind = asked.question.kind
    plain = written(kind, asked.right)
    ways = {
        units.MONEY: [plain, plain.replace(",", ""), plain + " 元", " " + plain + "元"],
        units.PERCENT: [plain, plain.rstrip("%"), plain.replace("%", "％")],
        units.DAY: [plain, plain.replace("-", "/"), plain.replace("-", "年", 1).replace("-", "月") + "日"],
    }[kind]
    assert [asked.judge(way).outcome for way in ways] == ["right"] * len(ways)


def test_an_answer_in_another_unit_is_told_so():
    fen = sets("overdue-interest", "penalty", [1])[0]
    assert fen.judge(str(fen.right)).slip == "fen-for-yuan"
    percent = sets("annual-rate", "fee-off-the-top", [1])[0]
    assert percent.judge(f"0.{percent.right:04d}").slip == "fraction-for-percent"


def test_a_wrong_answer_like_no_slip_is_sent_back_to_the_law():
    judged = sets("court-costs", "half-fee", [1])[0].judge("1")
    assert (judged.outcome, judged.says, judged.slip) == ("wrong", LIKE_NO_SLIP, "")


@pytest.mark.parametrize(
    "text,outcome", [("", "blank"), (" 　", "blank"), ("一百", "unreadable"), ("-3", "unreadable")]
)
def test_an_empty_or_unreadable_answer_is_no_miss(text, outcome):
    asked = {"quiz": "court-costs", "number": 1, "question": "half-fee", "text": text, "misses": 1}
    said = json.loads(json.loads(respond(json.dumps(asked)))["json"])
    assert (said["outcome"], said["misses"]) == (outcome, 1)


# -- statements ----------------------------------------------------------------------------------------------------


@questions(ChoiceQuestion)
def test_each_wrong_statement_says_why(label, id):
    orders = set()
    for asked in sets(label, id, range(1, 11)):
        orders.add(tuple(asked.options))
        outcomes = [asked.judge(says) for says in asked.options]
        assert sorted(each.outcome for each in outcomes) == ["right"] + ["wrong"] * (len(outcomes) - 1)
        assert all(each.says for each in outcomes)
    assert len(orders) > 1
    assert asked.judge("").outcome == "blank"
    assert asked.judge("没有的一项").outcome == "unreadable"


@every_quiz
def test_what_is_right_or_wrong_is_called_so_once(label):
    said = [LIKE_NO_SLIP]
    for question in quiz(label).questions:
        cases = getattr(question, "cases", [])
        for asked in [question.asked(case) for case in cases] or [question.ask(OpenDraws("once"))]:
            said += [asked.judge(each).says for each in asked.options]
        said += [slip.says for slip in getattr(question, "slips", [])]
    assert [says for says in said if says.startswith(("不对", "还不对", "对。"))] == []


def test_the_rates_named_in_statements_are_the_ones_of_the_worked_examples():
    def rates(label, id):
        row = next(each for each in load(f"quiz/{label}")["questions"] if each["id"] == id)
        return re.findall(r"[\d.]+%", json.dumps(row, ensure_ascii=False))

    def worked(id, figure, **texts):
        chosen = calculator(id)
        shown = answer(chosen, {**chosen.form.defaults(), **texts}).result.figure(figure).text
        return units.hundredths(shown)

    said = [units.hundredths(each) for each in rates("annual-rate", "which-rate")]
    assert said == [worked("rate", "simple"), worked("rate", "effective")]
    assert {units.hundredths(each) for each in rates("repayment-plans", "interest-first")} == {
        worked("schedule", "simple"),
        worked("schedule", "simple", way="先息后本"),
    }


# -- a set ---------------------------------------------------------------------------------------------------------


@every_quiz
def test_a_page_asks_three_questions_and_the_same_ones_again_under_the_same_number(label):
    assert len(quiz(label).questions) == 3
    assert quiz_html(quiz(label), 5) == quiz_html(quiz(label), 5)
    assert quiz_html(quiz(label), 5) != quiz_html(quiz(label), 6)


@questions(SumQuestion)
def test_sets_differ_and_no_place_of_the_placeholders_is_left_open(label, id):
    stems = [asked.stem for asked in sets(label, id)]
    assert len(set(stems)) >= 20
    assert not any(mark in asked.stem + asked.why for asked in sets(label, id) for mark in "{}")


@every_quiz
def test_a_quiz_stands_on_the_page_of_its_label(label):
    pages = [path for path in BOOK if path.read_text(encoding="utf-8").startswith(f"({label})=\n")]
    assert [path.read_text(encoding="utf-8").count(f"```{{quiz}} {label}\n```") for path in pages] == [1]


@every_quiz
def test_every_provision_of_a_quiz_is_in_the_registry(label):
    def keys(value):
        if isinstance(value, dict):
            for name, inner in value.items():
                yield from inner if name == "cites" else keys(inner)
        elif isinstance(value, list):
            for inner in value:
                yield from keys(inner)

    found = list(keys(load(f"quiz/{label}")))
    assert found
    for key in found:
        assert registry().cite(key).provision.gist


def test_the_numbers_of_sets_have_bounds():
    assert [read_number(text) for text in ("1", "９９", " 9999 ")] == [FIRST, 99, LAST]
    for text in ("", "0", "10000", "abc", "1.5", "-1", "9" * 30):
        with pytest.raises(FieldError, match="题号"):
            read_number(text)


def test_a_number_that_cannot_be_used_is_refused_in_words():
    reply = json.loads(respond(json.dumps({"quiz": "bill", "number": "x"})))
    assert reply["html"] == "" and "1 到 9999" in json.loads(reply["json"])["sentence"]


def test_an_unknown_quiz_names_the_nearest():
    with pytest.raises(UnknownName, match="home-visit"):
        quiz("home-visits")


# -- what is told when ---------------------------------------------------------------------------------------------


def judged(text, misses):
    asked = {"quiz": "court-costs", "number": 1, "question": "half-fee", "text": text, "misses": misses}
    return json.loads(respond(json.dumps(asked)))["html"]


def test_the_first_miss_names_the_slip_and_the_second_the_answer_and_its_reasons():
    asked = sets("court-costs", "half-fee", [1])[0]
    slip = written(units.MONEY, asked.wrong[0])
    assert "没有减半" in judged(slip, 0) and asked.answer not in judged(slip, 0)
    assert "litigation-fees-measures:16" in judged(slip, 0)
    assert "没有减半" in judged(slip, 1) and asked.answer in judged(slip, 1) and asked.why in judged(slip, 1)


def test_what_someone_types_is_shown_as_text_and_never_as_html():
    assert "<b>" not in judged("<b>1</b>", 0) and "&lt;b&gt;" in judged("<b>1</b>", 0)


# -- a table that is wrong -----------------------------------------------------------------------------------------


def sum_row(**changes):
    row = dict(load("quiz/court-costs")["questions"][0])
    row.update(changes)
    return Row("here", row)


@pytest.mark.parametrize(
    "row",
    [
        sum_row(draws=[{"name": "claim", "lowest": 5000, "highest": 5000, "step": 1}]),  # 50 yuan halved … a slip alike
        sum_row(texts={"claim": "abc"}),
        sum_row(slips=[{"id": "same", "says": "…", "cites": []}]),
    ],
    ids=["bounds too narrow", "an answer the calculator refuses", "a slip that is right"],
)
def test_a_question_that_cannot_be_asked_is_refused(row):
    with pytest.raises(DataError):
        SumQuestion(row).ask(OpenDraws("x"))


def test_a_choice_needs_one_right_statement():
    with pytest.raises(DataError, match="right"):
        ChoiceQuestion(Row("here", {"id": "x", "options": [{"says": "一", "why": "二"}]}))


def test_open_draws_are_spread_and_stay_within_their_bounds():
    drawn = [OpenDraws(f"seed {n}").whole(3, 9, 2) for n in range(400)]
    assert {value: drawn.count(value) >= 60 for value in set(drawn)} == {3: True, 5: True, 7: True, 9: True}
    assert OpenDraws("a").shuffled(["一", "二", "三"]) == OpenDraws("a").shuffled(["一", "二", "三"])
