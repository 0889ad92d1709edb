"""Right answers as they would be written in a notebook: looked for before it is handed out, kept apart when it is drawn."""

import re
from collections.abc import Iterable
from datetime import date

from creditrights.classroom.subjects.subject import Answers
from creditrights.money.fen import yuan


def written(fen: int) -> list[str]:
    """An amount in each way it may be written: 1,234.50, 1234.50, 1234.5 and 123450 (fen)."""
    plain = f"{fen // 100}.{fen % 100:02d}"
    return [yuan(fen), plain, plain.rstrip("0").rstrip("."), str(fen)]


def answers_in(text: str, right: Answers, amounts: Iterable[str]) -> list[str]:
    """The answer keys whose right amount or day stands in a text.

    amounts  the keys under which amounts are expected
    """
    found = [
        name
        for name in sorted(amounts)
        if any(
            form in text and re.search(rf"(?<![\w.,]){re.escape(form)}(?![\w])", text, re.ASCII)
            for form in written(right[name])
        )
    ]
    return found + [name for name, day in sorted(right.items()) if isinstance(day, date) and day.isoformat() in text]
