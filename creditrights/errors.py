"""The errors a person can act on: who, what was given, what is allowed, what to do.

Every message is a Chinese sentence that a reader may see on the page; the attributes are for programs.
"""


class CreditRightsError(Exception):
    """Base of all our errors. `sentence` is what the reader sees."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class FieldError(CreditRightsError):
    """A question was answered with something that cannot be used.

    field     id of the field, e.g. "principal"
    given     the text as it was typed, unchanged
    sentence  names the field, repeats what was given and says what is allowed
    """

    def __init__(self, field: str, given: str, sentence: str) -> None:
        super().__init__(sentence)
        self.field = field
        self.given = given


class UnknownName(CreditRightsError):
    """A name (article, fact, rule, calculator …) that nobody declared; `nearest` is the closest one there is."""

    def __init__(self, kind: str, name: str, nearest: str | None) -> None:
        hint = "最接近的是“" + nearest + "”。" if nearest else ""
        super().__init__("没有叫“" + name + "”的" + kind + "。" + hint)
        self.kind = kind
        self.name = name
        self.nearest = nearest


class OutsideVerifiedDates(CreditRightsError):
    """A day for which the law or the data was not checked: refused, never silently extended."""


class DataError(CreditRightsError):
    """A hand-written table (TOML or CSV) has a row that does not hold together."""


class MissingPackage(CreditRightsError):
    """A library that only one command needs is not installed; the sentence says how to install it."""
