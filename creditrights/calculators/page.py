"""What the built page's worker calls: texts in, HTML and canonical JSON out."""

import json

from creditrights.calculators.catalogue import calculator
from creditrights.calculators.form import answer
from creditrights.calculators.html import outcome_html
from creditrights.plain import canonical_json


def respond(message: str) -> str:
    """Answer one message from the page.

    message  JSON {"calculator": id, "texts": {field id: text}}
    returns  JSON {"html": …, "json": …}; "json" is the canonical JSON of the outcome, the same bytes that the
             command line prints
    """
    asked = json.loads(message)
    chosen = calculator(asked["calculator"])
    outcome = answer(chosen, asked["texts"])
    return canonical_json({"html": outcome_html(chosen, outcome), "json": canonical_json(outcome.as_json())})
