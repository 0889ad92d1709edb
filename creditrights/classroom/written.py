"""Right answers as they would be written in a notebook: looked for before it is handed out, kept apart when it is drawn."""

from collections.abc import Callable
from datetime import date

from creditrights.classroom.numbers import stands_in
from creditrights.classroom.subjects.subject import Answers


def answers_in(text: str, right: Answers, kind_of: Callable[[str], str]) -> list[str]:
    """The answer keys whose right amount, percentage or day stands in a text.

    kind_of  the kind of question that an answer key belongs to; a small whole number gives nothing away
    """
    return [
        key
        for key, answer in sorted(right.items())
        if (isinstance(answer, date) and answer.isoformat() in text)
        or (isinstance(answer, int) and stands_in(text, kind_of(key), answer))
    ]
