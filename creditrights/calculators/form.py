"""A form is a list of fields; a calculator is a form and what is done with its answers."""

from creditrights.calculators.fields import Field
from creditrights.calculators.result import Result
from creditrights.errors import CreditRightsError, FieldError
from creditrights.plain import unknown


class Form:
    """The questions of one calculator, in the order in which they are asked."""

    def __init__(self, *fields: Field) -> None:
        self.fields = fields

    def field(self, id: str) -> Field:
        """The field with that id; UnknownName with the nearest id if there is none."""
        for field in self.fields:
            if field.id == id:
                return field
        raise unknown("问题", id, [field.id for field in self.fields])

    def defaults(self) -> "dict[str, str]":
        """The answers of the worked example."""
        return {field.id: field.question.default for field in self.fields}

    def not_known(self, texts: "dict[str, str]") -> "list[str]":
        """Ids of the questions that were answered 不知道; an empty answer is a question not asked yet."""
        return [field.id for field in self.fields if field.not_known(texts.get(field.id, ""))]

    def parse(self, texts: "dict[str, str]") -> "tuple[dict[str, object], list[FieldError]]":
        """The values of all fields, and one error for each answer that cannot be used. Absent answers are empty ones."""
        for id in sorted(texts):
            self.field(id)
        values: "dict[str, object]" = {}
        errors = []
        for field in self.fields:
            try:
                values[field.id] = field.parse(texts.get(field.id, ""))
            except FieldError as error:
                errors.append(error)
        return values, errors


class Calculator:
    """A question that can be answered from a form. Subclasses fill in `compute`."""

    id = ""
    title = ""
    lead = ""
    button = "算一算"
    #: how to answer, above the questions
    hint = ""
    reset = "恢复示例"
    form = Form()

    def compute(self, values: "dict[str, object]") -> Result:
        """The answer. May raise FieldError where two answers do not fit together."""
        raise NotImplementedError

    def conclude(self, values: "dict[str, object]", not_known: "list[str]") -> Result:
        """The answer, where it matters which questions were answered 不知道 and which not yet; to most it does not."""
        return self.compute(values)


class Outcome:
    """What came of the texts someone typed: a result, or the errors that stand in its way (never both)."""

    def __init__(self, result: Result | None, errors: "list[FieldError]") -> None:
        self.result = result
        self.errors = errors

    def as_json(self) -> "dict[str, object]":
        errors = [{"field": e.field, "given": e.given, "sentence": e.sentence} for e in self.errors]
        return {
            "ok": self.result is not None,
            "errors": errors,
            "result": None if self.result is None else self.result.as_json(),
        }


def answer(calculator: Calculator, texts: "dict[str, str]") -> Outcome:
    """Read the texts and compute. Whatever a person may type gives an Outcome, never a traceback."""
    try:
        values, errors = calculator.form.parse(texts)
        if errors:
            return Outcome(None, errors)
        return Outcome(calculator.conclude(values, calculator.form.not_known(texts)), [])
    except FieldError as error:
        return Outcome(None, [error])
    except CreditRightsError as error:
        return Outcome(None, [FieldError("", "", error.sentence)])
