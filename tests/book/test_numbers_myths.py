"""A number on the pages of 辨谣 and 参考 is in the words of a provision cited beside it; what people say wrongly is not.

A block of prose (a paragraph, a claim, an answer) names provisions; every article number, day, sum and period in it
must be in the label, the gist, the operative words or the days of one of them, or be listed below as no number of law.
"""

import re
from datetime import timedelta
from pathlib import Path

import pytest

from creditrights.law.registry import registry
from tests.house.test_house_rules import is_named

BOOK = Path(__file__).resolve().parents[2] / "book"
PAGES = (
    "myths/source-article",
    "myths/wrong-citations",
    "myths/index-of-answers",
    "reference/glossary",
    "reference/hotlines",
    "reference/timeline",
    "reference/sources",
)
NUMERALS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
NUMERALS |= {"二十": 20, "三十": 30, "六十": 60}

#: how wrong things are said: these blocks name numbers that are in no provision, and that is the point
SAID_WRONGLY = (
    "**常见的说法**",
    "**照文章写**",
    ":::{dropdown} ",
    "| ",
    "- **自造的条文**",
    "#",
    "**1.",
    "**2.",
    "**3.",
)

#: numbers of no law: counts of this book, sums of examples, days of notices told with their source
NOT_OF_LAW = {
    "wrong-citations": {"2023 年"},
    "hotlines": {"18 小时", "2024-12-25", "2025-05-01", "53 号", "2021 年"},
    "timeline": {"2026-08-31", "2026-05-16"},
}


def blocks(page: str) -> list[str]:
    """The blocks of a page that say something of law in our own voice."""
    text = (BOOK / f"{page}.md").read_text(encoding="utf-8")
    found = [
        line
        for block in re.split(r"\n\s*\n", text)
        for line in ([block] if block.startswith(":::{claim}") else block.split("\n"))
    ]
    return [each for each in found if each and not each.startswith(SAID_WRONGLY)]


def cited(block: str) -> list:
    """The provisions a block names."""
    return [registry().cite(key.partition("@")[0]).provision for key in re.findall(r"\{law\}`([^`]+)`", block)]


def numbers(block: str) -> list[str]:
    """Article numbers, days, and numbers with a unit, as they stand in a block."""
    bare = re.sub(r"\{\w+\}`[^`]*`|\]\([^)]*\)", "", block)
    found = [f"第{each}条" for group in re.findall(r"第([\d、]+)条", bare) for each in group.split("、")]
    found += re.findall(r"\d{4}-\d{2}-\d{2}", bare)
    bare = re.sub(r"第[\d、]+条|\d{4}-\d{2}-\d{2}", "", bare)
    found += re.findall(r"\d+ ?(?:%|万元|元|日|天|年|个月|次|小时|号)", bare)
    found += re.findall(r"(?<![第几])[一二两三四五六七八九十]+(?:年|日|个月|倍)", bare)
    return found


def stands_in(number: str, provisions: list) -> bool:
    """Whether one of the provisions says that number."""
    words = " ".join(text for each in provisions for text in [each.label, each.gist, *each.quotes])
    if number.startswith("第"):
        return any(each.label.startswith(number) for each in provisions)
    if "-" in number:
        ends = {each.instrument.ended for each in provisions} - {None}
        days = {each.effective for each in provisions} | ends | {end - timedelta(days=1) for end in ends}
        year, month, day = (int(part) for part in number.split("-"))
        return number in {each.isoformat() for each in days} or f"{year}年{month}月{day}日" in words
    count, unit = re.fullmatch(r"(\d+|[一二两三四五六七八九十]+) ?(.+)", number).groups()
    value = NUMERALS.get(count) or int(count)
    if unit == "年" and value > 1000:
        turns = {each.effective.year for each in provisions} | {each.instrument.effective.year for each in provisions}
        return value in turns
    if unit == "万元":
        value, unit = value * 10000, "元"
    return is_named(value, unit, words)


def alone(page: str) -> list[tuple[str, str]]:
    """(number, beginning of its block) for every number that no provision beside it says."""
    return [
        (number, block[:60])
        for block in blocks(page)
        for number in numbers(block)
        if not stands_in(number, cited(block))
    ]


@pytest.mark.parametrize("page", PAGES)
def test_every_number_stands_in_a_provision_cited_beside_it(page):
    excused = NOT_OF_LAW.get(page.split("/")[1], set())
    assert [each for each in alone(page) if each[0] not in excused] == []


@pytest.mark.parametrize("page", PAGES)
def test_no_number_is_excused_that_needs_no_excuse(page):
    assert NOT_OF_LAW.get(page.split("/")[1], set()) <= {number for number, _ in alone(page)}


def test_a_number_that_no_provision_says_is_noticed():
    beside = [registry().cite("spc-spp-credit-card-2018:8").provision]
    assert stands_in("5 万元", beside) and stands_in("2018-12-01", beside) and stands_in("第8条", beside)
    assert not stands_in("1 万元", beside) and not stands_in("第6条", beside)
    assert numbers("{law}`civil-code:1033` 第1033条，2026-01-01 起，5 万元、三年") == [
        "第1033条", "2026-01-01", "5 万元", "三年"
    ]  # fmt: skip
