"""A number told as a reason is in the words of a provision cited beside it, or in the question; slips may name others."""

import re

import pytest

from creditrights.law.registry import registry
from creditrights.tables import load
from tests.quiz.oracles_money_and_myths import MORE_ORACLES, MORE_VERDICTS

OWN = sorted({label for label, _ in [*MORE_ORACLES, *MORE_VERDICTS]})

ONES = {digit: place for place, digit in enumerate("零一二三四五六七八九")} | {"两": 2}
TENS = {"十": 10, "百": 100, "千": 1000}
NUMBER = re.compile(r"\d[\d,.:-]*\s?%?|[零一二两三四五六七八九十百千万]+(?=年|日|天|个月|次|万元|元|倍|成|项)")

#: what a slip says that one did, and what is said wrongly: these numbers are in no provision, and that is the point
SAID_OF_A_SLIP = re.compile(r"“[^”]*”|^这?像是[^。]*。|超过 36% 连本金都不用还")

#: telephone numbers, days of a year, the raise of the question as a factor, the second day from which one counts
NOT_OF_LAW = {"110", "12348", "365", "1.5", "2"}

#: what is told beside the provisions cited: label -> numbers
TOLD_BESIDE = {
    "q-cards": {"10000"},  # that there is no least amount for a suit, said of the sum of the page
    "q-visits-and-notices": {"1"},  # 少一次说话的机会
    "wrong-citations": {"4"},  # the line that is not to be cited
    "source-article": {"42", "2024"},  # the article that is not to be cited, the year of the case
}


def value(text):
    """24%, 2026-01-01 and 二十 as one way to write each."""
    plain = re.sub(r"[,\s]", "", text).rstrip(".:-")
    if plain[:1].isdigit():
        return plain
    total = ones = 0
    for character in plain:
        if character in ONES:
            ones = ONES[character]
        elif character == "万":
            total, ones = (total + ones) * 10_000, 0
        else:
            total, ones = total + (ones or 1) * TENS[character], 0
    return str(total + ones)


def numbers(text):
    return {value(each) for each in NUMBER.findall(text)}


def told(table, asked="", cites=()):
    """Each sentence told to a reader who has answered, with what was asked and the provisions beside it."""
    if isinstance(table, list):
        for each in table:
            yield from told(each, asked, cites)
    elif isinstance(table, dict):
        cites, before = table.get("cites", cites), asked
        asked += " ".join(str(table.get(name, "")) for name in ("stem", "says", "draws", "texts"))
        for name, inner in table.items():
            if name == "why" or (name == "says" and "id" in table):
                yield inner, asked if name == "why" else before, cites
            elif name == "wrong":
                yield from ((says, asked, cites) for says in inner.values())
            elif name not in ("cites", "texts", "draws"):
                yield from told(inner, asked, cites)


def words_of(key):
    cited = registry().cite(key)
    provision = cited.provision
    return " ".join([cited.name(), provision.gist, *provision.quotes, str(provision.effective)])


@pytest.mark.parametrize("label", OWN)
def test_a_number_told_as_a_reason_is_in_a_provision_cited_or_in_the_question(label):
    found = [
        (says, sorted(missing))
        for says, asked, cites in told(load(f"quiz/{label}"))
        for missing in [
            numbers(SAID_OF_A_SLIP.sub("", says))
            - numbers(" ".join(map(words_of, cites)))
            - numbers(asked)
            - NOT_OF_LAW
            - TOLD_BESIDE.get(label, set())
        ]
        if missing
    ]
    assert found == []


def test_numbers_are_read_in_the_ways_in_which_they_are_written():
    assert numbers("二十日、三十天、两年、五万元、1,234.56 元、24% 和 2026-01-01 起") == {
        "20",
        "30",
        "2",
        "50000",
        "1234.56",
        "24%",
        "2026-01-01",
    }
