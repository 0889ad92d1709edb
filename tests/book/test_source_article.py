"""Every claim of the article and every title at its end is answered by a page of the book that exists."""

import re
from collections import Counter
from pathlib import Path

import pytest

from creditrights.errors import UnknownName
from creditrights.site.article import VERDICTS, claim, claims, counts, titles

BOOK = Path(__file__).resolve().parents[2] / "book"
PAGE = (BOOK / "myths" / "source-article.md").read_text(encoding="utf-8")
LABELS = Counter(
    label
    for page in BOOK.glob("**/*.md")
    for label in re.findall(r"^\(([\w-]+)\)=$", page.read_text(encoding="utf-8"), flags=re.MULTILINE)
)
BODIES = re.findall(r"^:::\{claim\} (\d+)\n(.*?)\n:::$", PAGE, flags=re.MULTILINE | re.DOTALL)

every_claim = pytest.mark.parametrize("claimed", claims(), ids=lambda each: each.label)

#: claims with which no law has to do, or for which there is nothing to look up
WITHOUT_LAW = {4, 24, 29}


def test_there_are_35_claims_in_order():
    assert [each.number for each in claims()] == list(range(1, 36))


def test_there_are_30_titles_each_with_a_page_of_its_own():
    answers = [each.answer for each in titles()]
    assert len(answers) == len(set(answers)) == 30
    assert all(answer.startswith("q-") for answer in answers)


@every_claim
def test_a_claim_is_answered_by_a_label_of_the_book(claimed):
    assert LABELS[claimed.answer] == 1


@pytest.mark.parametrize("title", titles(), ids=lambda each: each.answer)
def test_a_title_is_answered_by_a_label_of_the_book(title):
    assert LABELS[title.answer] == 1


def test_the_page_goes_through_the_claims_one_by_one():
    assert [int(number) for number, _ in BODIES] == list(range(1, 36))


@pytest.mark.parametrize(("number", "body"), BODIES, ids=[f"claim-{number}" for number, _ in BODIES])
def test_a_claim_is_answered_in_two_sentences_with_its_law(number, body):
    assert 1 <= len(re.findall("[。！？]", re.sub(r"\{law\}`[^`]*`", "", body))) <= 2
    assert ("{law}`" in body) is (int(number) not in WITHOUT_LAW)


def test_the_numbers_in_the_short_answer_are_those_of_the_verdicts():
    said = dict(counts())
    assert sum(said.values()) == 35
    for verdict in ("正确", "不精确", "错误", "无法核实"):
        assert f"{verdict} {said[verdict]} 句" in PAGE
    assert f"还有 {said['缺漏']} 处该说没说" in PAGE


def test_every_verdict_is_used_and_looks_different():
    assert all(count for _, count in counts())
    assert len({css for _, css, _, _ in VERDICTS}) == len({mark for _, _, mark, _ in VERDICTS}) == len(VERDICTS)


def test_a_claim_nobody_made_is_refused():
    with pytest.raises(UnknownName):
        claim("36")
