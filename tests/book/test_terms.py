"""One word for one thing: the glossary knows every weight and verdict, and no word of it stands for two things."""

import re
from collections import Counter
from pathlib import Path

import pytest

import creditrights
from creditrights.errors import UnknownName
from creditrights.law.provision import RANKS
from creditrights.law.registry import registry
from creditrights.site.terms import term, terms
from tests.prose import BOOK as PAGES
from tests.prose import EXERCISES, NOTEBOOKS, passages
from tests.spoken import in_answers, in_python, in_tables

PACKAGE = Path(creditrights.__file__).parent
BOOK = PACKAGE.parent / "book"
CORE = "\n".join(
    path.read_text(encoding="utf-8")
    for room in ("law", "money", "legality", "calculators")
    for path in sorted((PACKAGE / room).rglob("*"))
    if path.suffix in (".py", ".toml")
)
PROSE = "\n".join(path.read_text(encoding="utf-8") for path in BOOK.glob("**/*.md") if path.name != "glossary.md")

AVOID = [word for known in terms() for word in known.avoid]

every_term = pytest.mark.parametrize("known", terms(), ids=lambda each: each.name)

#: words that readers bring from elsewhere: our rules and calculators do without them
ONLY_IN_THE_BOOK = {"停息挂账"}


def test_no_word_and_no_anchor_stands_for_two_things():
    words = Counter(word for known in terms() for word in [known.name, *known.also, *known.avoid])
    assert [word for word, count in words.items() if count > 1] == []
    assert len({known.english for known in terms()}) == len({known.anchor for known in terms()}) == len(terms())


@every_term
def test_a_term_is_used_by_the_engine_or_by_the_book(known):
    assert known.name in (PROSE if known.name in ONLY_IN_THE_BOOK else CORE)


@every_term
def test_the_name_in_the_package_is_a_name_of_the_core(known):
    if known.code:
        assert re.search(rf"(?<![\w-]){re.escape(known.code)}(?![\w-])", CORE)


@every_term
def test_what_is_said_of_a_term_is_short_and_its_law_is_in_force(known):
    assert 8 <= len(known.says) <= 80 and known.says.endswith("。")
    for key in known.cites:
        assert registry().cite(key).in_force(registry().checked_through)


@every_term
def test_a_term_leads_to_a_label_of_the_book(known):
    assert f"({known.page})=" in PROSE


def test_every_rank_of_the_registry_is_explained_under_its_own_word():
    known = {each.code: each.name for each in terms() if each.group == "规则的分量"}
    assert known == dict(RANKS)


def avoided(words: str) -> list[str]:
    """The words in a text that the glossary says we do not use; quotations and names of laws keep theirs."""
    ours = re.sub("「[^」]*」|《[^》]*》", "", words)
    return [word for word in AVOID if word in ours]


@pytest.mark.parametrize("path", [*PAGES, *NOTEBOOKS, *EXERCISES], ids=lambda path: path.stem)
def test_a_page_calls_each_thing_by_its_one_name(path):
    assert [(word, each.words) for each in passages(path) for word in avoided(each.words)] == []


def test_what_the_package_says_calls_each_thing_by_its_one_name():
    said = [*in_tables(), *in_python(), *in_answers()]
    said = [(where, words) for where, words in said if not where.startswith("site/data/terms.toml")]
    assert len(said) > 10_000
    assert [(where, word) for where, words in said for word in avoided(words)] == []


def test_a_word_that_we_do_not_use_is_noticed():
    assert avoided("催收员打来电话。") == ["催收员"]
    assert avoided("《加速到期的规定》写着「催债」。") == []


@every_term
def test_a_longer_word_that_is_no_use_of_a_term_holds_one_of_its_words(known):
    for longer in known.not_in:
        assert any(word in longer for word in [known.name, *known.also])


def test_the_role_s_words_in_the_book_are_terms():
    for name in re.findall(r"\{term\}`([^`]+)`", PROSE):
        assert term(name).name == name


def test_a_word_that_is_no_term_is_refused_with_the_nearest_one():
    with pytest.raises(UnknownName) as refused:
        term("罚息率")
    assert refused.value.nearest == "罚息"
