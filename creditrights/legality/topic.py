"""A topic: the facts one is asked about one kind of trouble, and the rules that judge it."""

from creditrights.legality.conditions import Condition
from creditrights.legality.facts import Fact
from creditrights.legality.rule import Rule


class Topic:
    """One kind of trouble, with a form of its own.

    id       name in JSON, and of its calculator
    title    the question a reader has, in Chinese
    lead     what the worked example is about
    sections (heading, rules) in the order of the page of rules
    facts    what is asked, in order
    example  fact id -> the answer of the worked example, as a person would type it
    law      provisions shown under a lawful verdict: what the rules of the topic stand on in the main
    beyond   a condition and a sentence: where it holds, the topic's rules are not the ones to judge by
    """

    def __init__(
        self,
        id: str,
        title: str,
        lead: str,
        sections: "tuple[tuple[str, tuple[Rule, ...]], ...]",
        facts: "tuple[Fact, ...]",
        example: "dict[str, str]",
        beyond: "tuple[Condition, str] | None" = None,
        law: "tuple[str, ...]" = (),
    ) -> None:
        self.id = id
        self.title = title
        self.lead = lead
        self.sections = sections
        self.facts = facts
        self.example = example
        self.beyond = beyond
        self.law = law
        self.rules: "tuple[Rule, ...]" = ()
        for _, rules in sections:
            self.rules = self.rules + rules

    def fact(self, id: str) -> Fact:
        """The fact with that id, one of those the topic asks for."""
        for each in self.facts:
            if each.id == id:
                return each
        raise KeyError(id)
