"""The questions of the pages on collection, procedure and rights: keys decided by hand, periods held to the law."""

import json
import re

import pytest

from creditrights.law.registry import registry
from creditrights.quiz.choices import VERDICTS as SAID
from creditrights.quiz.choices import ChoiceQuestion, VerdictQuestion
from creditrights.quiz.quiz import quiz
from creditrights.quiz.sums import SumQuestion
from creditrights.tables import load
from tests.house.test_reading_level import ANYWHERE
from tests.house.typography import faults
from tests.prose import length
from tests.quiz.oracles import Given, years_later

#: the pages of the three parts whose questions are these
PAGES = [
    "call-log",
    "contacts-data",
    "degrees",
    "evidence-and-remedies",
    "impostors-and-papers",
    "words-and-threats",
    "enforcement",
    "lists",
    "mediation",
    "suit",
    "complaint-steps",
    "contract-and-cost",
    "my-data",
    "who-lends",
]

#: what is to be said of each case, decided by hand from the page; in the order of the table
VERDICTS = {
    ("call-log", "the-counts"): ["lawful", "breach", "open", "breach", "lawful", "open", "unlawful"],
    ("call-log", "the-hour"): ["lawful", "breach", "breach", "breach", "open", "lawful"],
    ("contacts-data", "where-from"): ["lawful", "unlawful", "open", "unlawful", "lawful", "unlawful", "breach"],
    ("contacts-data", "shown"): ["unlawful", "lawful", "open", "unlawful", "unlawful"],
    ("degrees", "another-detail"): ["breach", "breach", "unlawful", "unlawful", "open", "lawful"],
    ("degrees", "another-day"): ["breach", "lawful", "breach", "lawful", "open", "open"],
    ("evidence-and-remedies", "at-the-door"): ["unlawful", "unlawful", "unlawful", "open", "breach", "lawful"],
    ("impostors-and-papers", "who-calls"): ["unlawful", "open", "lawful", "unlawful", "unlawful", "breach"],
    ("words-and-threats", "which-box"): ["lawful", "breach", "breach", "open", "breach", "lawful", "breach"],
    ("words-and-threats", "spoken"): ["lawful", "unlawful", "breach", "unlawful", "open"],
    ("lists", "on-a-list"): ["breach", "open", "lawful", "breach", "open", "lawful"],
    ("complaint-steps", "unfair"): ["unlawful", "open", "breach", "breach", "breach", "lawful"],
    ("contract-and-cost", "which-day"): ["breach", "lawful", "open", "breach", "breach", "lawful"],
    ("my-data", "handed-on"): ["lawful", "open", "unlawful", "lawful", "open", "unlawful"],
    ("my-data", "asked-for"): ["unlawful", "lawful", "lawful", "unlawful", "open", "breach"],
    ("who-lends", "whose-rules"): ["breach", "breach", "lawful", "lawful", "unlawful", "open"],
}

#: the statement that is right, by how it begins
RIGHT = {
    ("call-log", "fingerprints"): "只查它自己还不够",
    ("contacts-data", "permission"): "还在，要书面要求",
    ("degrees", "too-far"): "“不符合推荐性国家标准",
    ("evidence-and-remedies", "late"): "治安处罚要看",
    ("impostors-and-papers", "a-photograph"): "不算法院送达；",
    ("words-and-threats", "illegal-debt"): "不能；打人",
    ("enforcement", "the-only-home"): "不对，要看抵押",
    ("lists", "the-train"): "先向法院申请",
    ("mediation", "in-a-chat"): "向机构官方核实",
    ("suit", "after-judgment"): "对方可以申请执行",
    ("complaint-steps", "meanwhile"): "要，能还多少",
    ("contract-and-cost", "ticked"): "不一定够",
    ("my-data", "withdraw"): "不对，能撤的是",
    ("who-lends", "sold"): "打原贷款人的官方电话",
}

#: day asked for -> from which drawn day, and the provision and its words that give the period (several are added up)
PERIODS = {
    ("evidence-and-remedies", "the-fifteenth-day"): ("got", [("complaint-2020:节录-时限（财新引）", "15日内")]),
    ("impostors-and-papers", "a-real-one"): ("served", [("civil-procedure-law-2023:128", "十五日内")]),
    ("enforcement", "the-two-years"): ("judged", [("civil-procedure-law-2023:250", "二年")]),
    ("enforcement", "review"): ("got", [("civil-procedure-law-2023:236", "十日复议|十日内")]),
    ("lists", "the-term"): ("listed", [("spc-dishonest-list-2017:2", "二年")]),
    ("mediation", "confirmation"): ("got", [("civil-procedure-law-2023:205", "三十日内")]),
    ("suit", "appeal"): ("served", [("civil-procedure-law-2023:171", "判决书送达之日起十五日内")]),
    ("suit", "another-court"): ("served", [("civil-procedure-law-2023:128", "十五日内")]),
    ("complaint-steps", "the-longest"): (
        "got",
        [("complaint-2020:节录-时限（财新引）", "延长至30日"), ("complaint-2020:节录-时限（财新引）", "再延长30日")],
    ),
}

NUMERALS = {"一": 1, "二": 2, "两": 2, "三": 3, "五": 5, "六": 6, "十": 10, "十五": 15, "三十": 30}


def questions(kind):
    return [(label, each.id) for label in PAGES for each in quiz(label).questions if isinstance(each, kind)]


def found(label, id):
    return next(each for each in quiz(label).questions if each.id == id)


def number(words):
    return int(words) if words.isdigit() else NUMERALS[words]


def law(keys):
    """All that the registry says of some provisions."""
    provisions = [registry().cite(key).provision for key in keys]
    return "".join(each.gist + "".join(each.quotes) for each in provisions)


# -- keys ----------------------------------------------------------------------------------------------------------


def test_every_case_and_every_statement_is_decided_by_hand():
    assert sorted(VERDICTS) == sorted(questions(VerdictQuestion))
    assert sorted(RIGHT) == sorted(questions(ChoiceQuestion))


@pytest.mark.parametrize("label,id", VERDICTS, ids=lambda each: each)
def test_the_checker_says_of_each_case_what_was_decided_by_hand(label, id):
    question = found(label, id)
    said = [question.asked(case).answer for case in question.cases]
    assert said == [dict(SAID)[code] for code in VERDICTS[label, id]]


@pytest.mark.parametrize("label,id", VERDICTS, ids=lambda each: each)
def test_a_case_is_open_just_where_something_is_not_known_and_says_so(label, id):
    question = found(label, id)
    for case, code in zip(question.cases, VERDICTS[label, id], strict=True):
        assert ("不知道" in json.dumps(case.cells["texts"], ensure_ascii=False)) == (code == "open")
        if code == "open":
            assert re.search("不知道|记不|不记得", case.text("says"))
    assert "open" in VERDICTS[label, id]


@pytest.mark.parametrize("label,id", RIGHT, ids=lambda each: each)
def test_the_right_statement_is_the_one_decided_by_hand(label, id):
    assert found(label, id).ask(_Same()).answer.startswith(RIGHT[label, id])


class _Same:
    """Draws that leave the order as it is."""

    def shuffled(self, items):
        return list(items)


@pytest.mark.parametrize("label,id", PERIODS, ids=lambda each: each)
def test_the_day_is_as_far_off_as_the_words_of_the_law_say(label, id):
    name, words = PERIODS[label, id]
    for which in range(1, 31):
        asked = quiz(label).question(id, which)
        day = Given(asked.drawn).day(name)
        far = 0
        for key, pattern in words:
            said = re.search(pattern, law([key]))
            assert said is not None, key
            period, unit = re.search("([0-9]+|[一二三五十]+)(日|年)", said[0]).groups()
            far += number(period) if unit == "日" else (years_later(day, number(period)) - day).days
        assert asked.right - day.toordinal() == far
        assert all(key in asked.cites for key, _ in words)


def test_every_day_that_is_asked_for_is_held_to_the_words_of_the_law():
    days = [(label, id) for label, id in questions(SumQuestion) if found(label, id).kind == "day"]
    assert sorted(days) == sorted(PERIODS)


def test_the_rate_of_the_doubled_part_is_the_one_of_the_law():
    assert "万分之一点七五" in law(["spc-delayed-interest-2014:1"])
    assert "日万分之一点七五" in found("mediation", "doubled").row.text("why")


# -- other numbers, other facts ------------------------------------------------------------------------------------


@pytest.mark.parametrize("label", PAGES)
def test_another_set_asks_something_else(label):
    stems = {}
    for which in range(1, 61):
        for asked in quiz(label).ask(which):
            stems.setdefault(asked.id, set()).add(asked.stem)
    varied = [id for id in stems if not isinstance(found(label, id), ChoiceQuestion)]
    assert len(varied) == 2
    assert all(len(stems[id]) >= 5 for id in varied)


@pytest.mark.parametrize("label", PAGES)
def test_the_first_ten_sets_are_ten_or_nearly_so(label):
    sets = {tuple(asked.stem for asked in quiz(label).ask(which)) for which in range(1, 11)}
    assert len(sets) >= 5


# -- what is said --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("label,id", RIGHT, ids=lambda each: each)
def test_a_wrong_statement_is_one_of_three_and_names_its_law(label, id):
    question = found(label, id)
    right = next(each for each in question.options if each.right)
    assert len(question.options) == 3
    assert all(each.cites and each.why for each in question.options)
    assert not any(right.says in each.why for each in question.options if not each.right)


@pytest.mark.parametrize("label,id", VERDICTS, ids=lambda each: each)
def test_what_is_said_of_a_wrong_verdict_does_not_tell_the_right_one(label, id):
    question = found(label, id)
    for case in question.cases:
        asked = question.asked(case)
        for says in asked.options:
            judged = asked.judge(says)
            if judged.outcome == "wrong":
                assert judged.says and judged.cites
                assert asked.answer.partition("：")[0].partition("（")[0] + "。" not in judged.says
                assert not judged.says.startswith("不对")


#: a period, a count or an amount as a sentence says it
AMOUNT = re.compile(r"([0-9,]+|[一二两三四五六七八九十百]+) ?(个工作日|个月|日|年|次)(?!度|内放|期|化|利率|付|万)")

#: "year" and "day" that are no period: a day of the calendar, a rate a year, a law named by its year
BESIDE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{4} 年( [0-9]+ 月)?|年利率|年化|第[一二三四五六]种")


def amounts(text):
    """The periods and counts that a text names, as (number, unit)."""
    plain = BESIDE.sub("", text)
    pairs = AMOUNT.findall(plain)
    return {(number_of(words), unit) for words, unit in pairs}


def number_of(words):
    plain = words.replace(",", "")
    if plain.isdigit():
        return int(plain)
    tens, _, ones = plain.rpartition("十")
    digits = {each: place for place, each in enumerate("零一二三四五六七八九")}
    digits["两"] = 2
    if "十" not in plain:
        return digits.get(plain, -1)
    return (digits[tens] if tens else 1) * 10 + (digits[ones] if ones else 0)


def told(row, given=""):
    """(sentence, its provisions, the facts it may repeat) of a question's table, all the way down."""
    given = given + "".join(row.get(name, "") for name in ("stem", "says") if "kind" in row or "texts" in row)
    for name in ("why", "says"):
        if name in row and "cites" in row and not ("texts" in row and name == "says" and "why" in row):
            yield row[name], row["cites"], given
    for inner in row.get("options", []) + row.get("slips", []) + row.get("cases", []):
        yield from told(inner, given)


@pytest.mark.parametrize("label", PAGES)
def test_a_period_or_a_count_that_is_named_stands_in_the_provision_beside_it(label):
    for question in load(f"quiz/{label}")["questions"]:
        for sentence, keys, given in told(question):
            stated = amounts(law(keys)) | amounts(given)
            missing = [each for each in amounts(sentence) if each not in stated]
            assert missing == [], (question["id"], sentence, keys)


# -- how it is set -------------------------------------------------------------------------------------------------


def shown(value):
    """All that a reader may read of a question's table."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if name in ("stem", "says", "why", "wrong", "options", "slips", "cases", "questions"):
                yield from shown(list(inner.values()) if name == "wrong" else inner)
    elif isinstance(value, list):
        for inner in value:
            yield from shown(inner)
    else:
        yield value


@pytest.mark.parametrize("label", PAGES)
def test_it_is_set_as_the_book_is_and_in_short_sentences(label):
    for words in shown(load(f"quiz/{label}")):
        words = re.sub(r"\{[a-z_]+\}", "1", words)
        assert faults(words) == []
        assert [each for each in re.split("[。！？]", words) if length(each) > ANYWHERE] == []
