"""What the built page's worker calls: texts in, HTML and canonical JSON out."""

import json

from creditrights.calculators.catalogue import calculator
from creditrights.calculators.form import answer
from creditrights.calculators.html import outcome_html
from creditrights.deferred import held
from creditrights.plain import canonical_json

#: what answers where a quiz is asked; it is above this room, and a page without a quiz does not carry it
QUIZ = "creditrights.quiz.page:respond"

#: what writes the days of an outcome; a page whose outcomes have none does not carry it
CALENDAR = "creditrights.planning.calendar:ics"


def respond(message: str) -> str:
    """Answer one message from the page.

    message  JSON {"calculator": id, "texts": {field id: text}}, or what quiz/page.py takes, with the label under "quiz"
    returns  JSON {"html": …, "json": …}; "json" is the canonical JSON of the outcome, the same bytes that the
             command line prints
    """
    said, _, html = reply(message).partition("\n")
    return canonical_json({"html": html, "json": said})


def reply(message: str) -> str:
    """The same for the page's worker: the JSON, which has no line break in it, a line break, and the HTML as it is.

    With "stamp" (20261124T080000Z) in the message, the days of the outcome: how many, and the calendar file.
    """
    asked = json.loads(message)
    if "quiz" in asked:
        told: str = held(QUIZ)(asked)
        return told
    chosen = calculator(asked["calculator"])
    outcome = answer(chosen, asked["texts"])
    if "stamp" in asked:
        days = [] if outcome.result is None else outcome.result.days
        file: str = held(CALENDAR)(days, asked["stamp"]) if days else ""
        return canonical_json({"days": len(days)}) + "\n" + file
    return canonical_json(outcome.as_json()) + "\n" + outcome_html(chosen, outcome)
