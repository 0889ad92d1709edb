"""A page's questions, declared in data/<label of the page>.toml, put with the numbers of a set."""

from creditrights.calculators.reading import all_digits, narrow, shown
from creditrights.errors import FieldError
from creditrights.plain import Row, unknown
from creditrights.quiz.choices import ChoiceQuestion, VerdictQuestion
from creditrights.quiz.draws import OpenDraws
from creditrights.quiz.question import Asked
from creditrights.quiz.sums import SumQuestion
from creditrights.quiz.units import KINDS
from creditrights.tables import load

MYPY = False
if MYPY:
    Question = SumQuestion | ChoiceQuestion | VerdictQuestion

#: sets are numbered from 1, the one that a page shows at first
FIRST = 1
LAST = 9999


class Quiz:
    """The questions of one page. `id` is the page's label."""

    def __init__(self, id: str, row: Row) -> None:
        self.id = id
        self.title = row.text("title")
        self.questions: "list[Question]" = [_question(each) for each in row.rows("questions")]

    def ask(self, number: int) -> "list[Asked]":
        """All questions, with the numbers of that set: the same on every machine."""
        return [self._put(question, number) for question in self.questions]

    def calculators(self) -> "list[str]":
        """Ids of the calculators that compute its keys and slips, sorted."""
        rows = [question.row for question in self.questions]
        rows = rows + [slip for row in rows for slip in row.rows("slips")]
        return sorted({row.text("calculator") for row in rows if "calculator" in row.names()})

    def question(self, id: str, number: int) -> Asked:
        """One of them; UnknownName with the nearest id if there is none."""
        for question in self.questions:
            if question.id == id:
                return self._put(question, number)
        raise unknown("题", id, [question.id for question in self.questions])

    def _put(self, question: "Question", number: int) -> Asked:
        if isinstance(question, VerdictQuestion):
            return question.nth(number)
        return question.ask(OpenDraws(self.id + " " + question.id + " " + str(number)))


def _question(row: Row) -> "Question":
    kind = row.text("kind")
    if kind in KINDS:
        return SumQuestion(row)
    return VerdictQuestion(row) if kind == "verdict" else ChoiceQuestion(row)


_READ: "dict[str, Quiz]" = {}


def quiz(id: str) -> Quiz:
    """The questions of the page with that label; UnknownName where the page has none."""
    if id not in _READ:
        table = load("quiz/" + id)
        if table is None:
            known = load("quiz")
            raise unknown("自测", id, sorted(known) if isinstance(known, dict) else [])
        _READ[id] = Quiz(id, Row("quiz/" + id, table))
    return _READ[id]


def read_number(text: str) -> int:
    """The number of a set as someone typed it; FieldError if there is no such set."""
    plain = narrow(text)
    if not all_digits(plain) or len(plain) > 9 or int(plain) < FIRST or int(plain) > LAST:
        allowed = "请填 " + str(FIRST) + " 到 " + str(LAST) + " 的整数。"
        raise FieldError("number", text, "“题号”填的是" + shown(text) + "。" + allowed)
    return int(plain)
