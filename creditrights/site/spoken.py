"""How people speak of an overdue loan: words for one thing, and the facts that a sentence tells.

creditrights/site/data/spoken.toml        groups of words that mean the same, words that say nothing
creditrights/site/data/spoken_facts.toml  which words tell which answer to which question of a checker

The pages search and 问一问 read both; nothing but these tables and the book's own texts is used there.
"""

from pathlib import Path

from creditrights.errors import DataError
from creditrights.handwritten import read_file
from creditrights.legality.catalogue import TOPICS
from creditrights.legality.facts import ChoiceFact, ClockFact, CountFact, Fact, SeveralFact
from creditrights.legality.topic import Topic
from creditrights.plain import Row, unknown

DATA = Path(__file__).parent / "data"
SPOKEN = DATA / "spoken.toml"
FACTS = DATA / "spoken_facts.toml"

#: facts of the loan, not of what was done: alone they are no reason to offer a checker
OF_THE_LOAN = ("creditor", "product", "acted_on")


class SpokenFact:
    """Words that tell an answer.

    topics   the checkers that ask for it; all that do where the table names none
    option   the answer; empty where the words hold it themselves: a number (`#`) or a time of day (`@`)
    said     patterns: `*` is a few signs without a negation, `{家人}` any word of that group
    note     what to mind before confirming
    """

    def __init__(self, row: Row) -> None:
        self.field = row.text("field")
        self.option = row.text("option") if "option" in row.cells else ""
        self.said = row.texts("said")
        self.note = row.text("note") if "note" in row.cells else ""
        named = row.texts("topics")
        self.topics = [topic for topic in TOPICS if (topic.id in named if named else self.answered_in(topic))]
        if len(self.topics) < len(named) or not self.topics or not self.said:
            raise DataError(f"{row.where}：主题、问题或说法不全：{self.field}")
        for topic in self.topics:
            self.require(topic.fact(self.field))

    def answered_in(self, topic: Topic) -> bool:
        """Whether this topic asks for the fact."""
        return self.field in [each.id for each in topic.facts]

    def require(self, fact: Fact) -> None:
        """UnknownName or DataError where the fact has no such answer."""
        if isinstance(fact, ChoiceFact | SeveralFact):
            if self.option not in fact.choices:
                raise unknown(f"选项（{fact.name}）", self.option, list(fact.choices))
        elif not isinstance(fact, CountFact | ClockFact) or self.option:
            raise DataError(f"{self.field} 的回答不能从话里认")
        else:
            sign = "#" if isinstance(fact, CountFact) else "@"
            if not all(sign in each for each in self.said):
                raise DataError(f"{self.field} 的说法里要有 {sign}")


def spoken_facts() -> list[SpokenFact]:
    """All of them, in the order of the table."""
    rows = read_file(FACTS)["facts"]
    assert isinstance(rows, list)
    return [SpokenFact(Row(f"spoken_facts.facts[{place}]", row)) for place, row in enumerate(rows)]


def groups() -> dict[str, list[str]]:
    """Words that mean the same, by the book's own word for it, which stands first among them."""
    rows = read_file(SPOKEN)["same"]
    assert isinstance(rows, dict)
    return {name: [name, *Row(f"spoken.same.{name}", {"said": said}).texts("said")] for name, said in rows.items()}


def spoken_words(pages: dict[str, str]) -> dict[str, object]:
    """What the page's script reads; `pages` are the addresses of the calculators."""
    table = Row("spoken", read_file(SPOKEN))
    facts = spoken_facts()
    used = {each.field for each in facts}
    return {
        "same": groups(),
        "filler": table.texts("filler"),
        "not": table.texts("not"),
        "not_yet": table.texts("not_yet"),
        "initials": initials(),
        "of_the_loan": OF_THE_LOAN,
        "rules": rules_by_fact(facts),
        "topics": {
            topic.id: {
                "title": topic.title,
                "url": pages[topic.id],
                "fields": {
                    each.id: [each.name, each.kind, each.unit if isinstance(each, CountFact) else ""]
                    for each in topic.facts
                    if each.id in used
                },
            }
            for topic in TOPICS
            if topic.id in pages
        },
        "facts": [
            [[topic.id for topic in each.topics], each.field, each.option, each.said, each.note] for each in facts
        ],
    }


def rules_by_fact(facts: list[SpokenFact]) -> dict[str, list[str]]:
    """The anchors of the rules whose example turns on an answer that words can tell; by "field=answer"."""
    told = {(each.field, each.option) for each in facts if each.field not in OF_THE_LOAN and each.option}
    found: dict[str, list[str]] = {}
    for topic in TOPICS:
        for rule in topic.rules:
            for field, value in rule.inside.items():
                for option in value if isinstance(value, list | tuple) else [value]:
                    if (field, option) in told:
                        found.setdefault(f"{field}={option}", []).append("rule-" + rule.id)
    return found


def initials() -> dict[str, list[str]]:
    """First letters in pinyin, of the words of the glossary and of how people speak: cs for 催收."""
    from pypinyin import Style, lazy_pinyin

    from creditrights.site.terms import terms

    known = [name for term in terms() for name in (term.name, *term.also)]
    known += [word for said in groups().values() for word in said]
    found: dict[str, list[str]] = {}
    for word in dict.fromkeys(known):
        if all("\u4e00" <= each <= "\u9fff" for each in word) and 2 <= len(word) <= 8:
            letters = "".join(lazy_pinyin(word, style=Style.FIRST_LETTER))
            found.setdefault(letters, []).append(word)
    return found
