"""A borrower's own log of calls and messages, judged row by row by the engine."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from creditrights.classroom.subjects.conduct import WORDS, Facts, missing_from, police_articles, word_of
from creditrights.classroom.subjects.contact_rows import Contact
from creditrights.classroom.subjects.subject import Answers


@dataclass(frozen=True)
class ContactCase:
    """One student's log: who lent, and the rows in the order in which they are told."""

    lender: str
    rows: tuple[Contact, ...]

    def number_of(self, slot: str) -> int:
        """In which row a situation stands, counted from 1."""
        return [row.slot for row in self.rows].index(slot) + 1


def judged(case: ContactCase, read: Sequence[Facts]) -> Answers:
    """The answers that rows lead to, read rightly or with a slip in them."""
    told = [{"creditor": case.lender, **facts} for facts in read]
    words = [word_of(facts) for facts in told]
    counts = Counter(words)
    answers: Answers = {f"第{row}条": word for row, word in enumerate(words, 1)}
    answers.update({f"Q2{word}": counts[word] for word in WORDS})
    answers["Q3"] = frozenset(id for facts in told for id in missing_from(facts))
    answers["Q4"] = police_articles(told[case.number_of("threat") - 1])
    return answers


def solve(case: ContactCase) -> Answers:
    """What is right."""
    return judged(case, [row.facts for row in case.rows])
