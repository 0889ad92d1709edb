"""Headings break between clauses."""

from creditrights.site.headings import clauses
from tests.prose import BOOK, NOTEBOOKS, passages


def test_a_heading_breaks_after_a_comma_or_a_colon_and_nowhere_else():
    assert clauses("征信记录：怎么上、多久、怎么改") == ["征信记录：", "怎么上、多久、怎么改"]


def test_a_closing_quote_stays_with_what_it_closes():
    assert clauses("“过了三年就不用还。”对吗？") == ["“过了三年就不用还。”", "对吗？"]


def test_no_heading_of_the_book_loses_or_gains_a_letter():
    headings = [each.words for path in BOOK + NOTEBOOKS for each in passages(path) if each.kind == "heading"]
    assert len(headings) > 300
    assert all("".join(clauses(words)) == words for words in headings)
