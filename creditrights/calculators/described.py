"""A calculator described for machines: its short command and the JSON schema of what it takes."""

from creditrights.calculators.catalogue import CALCULATORS
from creditrights.calculators.fields import Field
from creditrights.calculators.form import Calculator

#: short command -> the calculator it stands for
SHORT = (
    ("interest", "interest"),
    ("ledger", "ledger"),
    ("schedule", "schedule"),
    ("rate", "rate"),
    ("limit", "cap"),
    ("fees", "fees"),
    ("bill", "bill"),
)

#: kind of a field -> what a JSON file may hold in it beside a text
ALSO = {
    "money": ("number",),
    "percent": ("number",),
    "whole": ("integer",),
    "clock": ("integer",),
    "several": ("array",),
    "choice": ("boolean",),
}


def short_commands() -> "list[tuple[str, str]]":
    """(short command, calculator) for the calculators that there are."""
    known = [each.id for each in CALCULATORS]
    return [(name, id) for name, id in SHORT if id in known]


def schema(calculator: Calculator) -> "dict[str, object]":
    """The JSON schema of the file a calculator reads: every field may be given as the text that a person would type."""
    properties = {field.id: _property(field) for field in calculator.form.fields}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": calculator.title,
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
    }


def _property(field: Field) -> "dict[str, object]":
    described = field.describe()
    kind = str(described["kind"])
    choices = field.choice_texts()
    also = list(ALSO.get(kind, ()))
    if kind == "choice" and "是" not in choices:
        also = []
    told: "dict[str, object]" = {
        "type": ["string"] + also,
        "title": field.label,
        "description": field.allowed(),
        "default": field.question.default,
    }
    if kind == "several":
        told["items"] = {"enum": list(choices)}
    elif choices:
        told["examples"] = list(choices)
    return told
