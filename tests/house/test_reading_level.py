"""Short sentences: a frightened person reads on a phone."""

from pathlib import Path
from statistics import mean

import pytest

from tests.prose import BOOK, NOTEBOOKS, Passage, length, passages, sentences

#: characters a sentence, spaces and the names of provisions left out
ANSWERS_ON_AVERAGE = 35
IN_AN_ANSWER = 60
ANYWHERE = 90
BOOK_ON_AVERAGE = 27

every_page = pytest.mark.parametrize("path", [*BOOK, *NOTEBOOKS], ids=lambda path: path.stem)


def lengths(kind: str, paths: list[Path]) -> dict[str, int]:
    """Sentence -> how long, for passages of a kind."""
    found = [
        each for path in paths for passage in passages(path) if passage.kind == kind for each in sentences(passage)
    ]
    return {sentence: length(sentence) for sentence in found}


@every_page
def test_the_sentences_of_an_answer_are_short(path: Path) -> None:
    told = lengths("answer", [path])
    assert [sentence for sentence, long in told.items() if long > IN_AN_ANSWER] == []
    assert not told or mean(told.values()) <= ANSWERS_ON_AVERAGE


@every_page
def test_no_sentence_is_so_long_that_its_beginning_is_forgotten(path: Path) -> None:
    told = {sentence: length(sentence) for passage in passages(path) for sentence in sentences(passage)}
    assert [sentence for sentence, long in told.items() if long > ANYWHERE] == []


def test_the_book_as_a_whole_is_read_in_short_breaths() -> None:
    paths = [*BOOK, *NOTEBOOKS]
    assert len(lengths("answer", paths)) > 200 and len(lengths("paragraph", paths)) > 3000
    assert mean(lengths("answer", paths).values()) <= ANSWERS_ON_AVERAGE
    assert mean(lengths("paragraph", paths).values()) <= BOOK_ON_AVERAGE


def test_a_long_sentence_is_noticed() -> None:
    assert [
        length(each) for each in sentences(Passage("", "answer", "先问。" + "很" * 60 + "长；还没完。“完了。”"))
    ] == [
        3,
        66,
        5,
    ]
