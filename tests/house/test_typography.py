"""Chinese is set one way: on the pages, in the notebooks and exercises, and in all that the package says."""

import re
from pathlib import Path

import pytest

from creditrights.legality.catalogue import RULES
from creditrights.legality.rule import Rule
from creditrights.site.rules import facts_words
from tests.house.typography import faults
from tests.prose import BOOK, EXERCISES, NOTEBOOKS, passages
from tests.spoken import in_answers, in_python, in_tables

#: names of texts of law stand as they were published
NAMES = (" title", " short", " document_number", ".label")

#: a piece of a sentence that is put together later may open what another piece closes
PUT_TOGETHER = re.compile("引号要成对|括号要成对|中文之间不空")

#: how people write a time of day, what to type into a cell, what a file looks like: code stands in these sentences
WITH_CODE = ("contacts/when.py", "classroom/values.py", "law/changes.py")


@pytest.mark.parametrize("path", [*BOOK, *NOTEBOOKS, *EXERCISES], ids=lambda path: path.stem)
def test_a_page_sets_chinese_as_the_house_does(path: Path) -> None:
    assert [(fault, passage.words) for passage in passages(path) for fault in faults(passage.words)] == []


def test_what_is_written_by_hand_in_tables_is_set_as_the_house_does() -> None:
    texts = [(where, words) for where, words in in_tables() if not where.endswith(NAMES)]
    assert [(where, fault) for where, words in texts for fault in faults(words)] == []


def test_what_a_calculator_asks_and_answers_is_set_as_the_house_does() -> None:
    told = [(name, faults(words, on_paper="letter-" in name)) for name, words in in_answers()]
    assert [(name, found) for name, found in told if found] == []


def test_what_is_said_of_a_rule_is_set_as_the_house_does() -> None:
    said = [(rule.id, words) for rule in RULES for words in [rule.when.words(), *map(facts_words, sides(rule))]]
    assert [(id, fault) for id, words in said for fault in faults(words)] == []


def sides(rule: Rule) -> list[dict[str, object]]:
    """The examples just inside and just outside a rule."""
    return [rule.inside, rule.outside]


def test_every_sentence_that_the_package_can_say_is_set_as_the_house_does() -> None:
    found = []
    for where, words in in_python():
        if re.search("[，。；？]", words) and not where.startswith(WITH_CODE):
            without_marks = re.sub(r"\{[^{}]*\}", "某", words)
            told = faults(without_marks, on_paper=where.startswith("letters/"))
            found += [(where, fault) for fault in told if not PUT_TOGETHER.match(fault)]
    assert found == []


@pytest.mark.parametrize(
    "wrong",
    [
        "年利率24%的贷款",
        "共3天",
        "先还利息,再还本金。",
        "本金(没还的)不变。",
        "他说:还钱。",
        "不用还。。",
        "什么，。",
        "３天",
        "收 24 % 的息",
        "他说\"还钱\"。",
        "‘还钱’",
        "第一句。 第二句。",
        "本金×利率",
        "1～3 天",
        "等等...",
        "“还钱。",
        "打（12378。",
        "LPR的四倍",
    ],
)  # fmt: skip
def test_a_fault_is_noticed(wrong: str) -> None:
    assert faults(wrong)


@pytest.mark.parametrize(
    "right",
    [
        "年利率 24% 的贷款，共 3 天。",
        "《治安管理处罚法（2025修订）》第47条第3项、第253—255条",
        "标准写「催收作业不应在每日22:00至次日8:00进行」。",
        "先看“催收会上门吗？”，再看什么？！",
        "日利率 0.05% × 天数",
        "银发〔2003〕251号写的是上浮。",
    ],
)
def test_what_is_right_is_left_alone(right: str) -> None:
    assert faults(right) == []


def test_a_letter_may_be_set_as_offices_set_theirs() -> None:
    assert faults("请在2026年12月5日前书面答复。")
    assert faults("请在2026年12月5日前书面答复。", on_paper=True) == []
    assert faults("请在2026年12月5日前,书面答复。", on_paper=True)
