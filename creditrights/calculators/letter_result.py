"""A result that is a paper to send: beside what every result has, the paper itself, line by line."""

from creditrights.calculators.result import Figure, Passage, Result
from creditrights.letters.draft import Draft


class LetterResult(Result):
    """A letter with what was filled in.

    draft  the letter; its text stands in the JSON as "letter"
    """

    def __init__(self, answer: str, draft: Draft, figures: "list[Figure]", passages: "list[Passage]") -> None:
        super().__init__(answer, figures, [], passages, draft.citations)
        self.draft = draft

    def letter_lines(self) -> "list[tuple[str, str]]":
        return [(line.kind, line.text) for line in self.draft.lines]

    def as_json(self) -> "dict[str, object]":
        shown = super().as_json()
        shown["letter"] = {"title": self.draft.heading(), "text": self.draft.text()}
        return shown
