"""Questions with a number or a day for an answer: the key is computed, and each slip that people make leads elsewhere."""

from creditrights.calculators.reading import narrow, shown
from creditrights.errors import DataError
from creditrights.plain import Row
from creditrights.quiz import units
from creditrights.quiz.drawn import Drawn, draw
from creditrights.quiz.draws import Draws
from creditrights.quiz.measure import Measure, texts_of
from creditrights.quiz.question import BLANK, LIKE_NO_SLIP, NOTHING_GIVEN, RIGHT, UNREADABLE, WRONG, Asked, Judged

MOST_ATTEMPTS = 60


class Slip:
    """A common mistake: what is said of it, the article that settles it, and the number it leads to."""

    def __init__(self, row: Row, measure: Measure) -> None:
        self.id = row.text("id")
        self.says = row.text("says")
        self.cites = row.texts("cites")
        self.measure = measure


class SumQuestion:
    """A question whose numbers are drawn."""

    def __init__(self, row: Row) -> None:
        self.id = row.text("id")
        self.kind = row.text("kind")
        self.row = row
        calculator, figure, texts = row.text("calculator"), row.text("figure"), texts_of(row)
        key = Row(row.where, {"figure": figure})
        if "terms" in row.names():
            key = Row(row.where, {"terms": row.cells["terms"]})
        self.key = Measure(key, self.kind, calculator, figure, texts)
        self.slips = []
        for each in row.rows("slips"):
            id = each.text("calculator") if "calculator" in each.names() else calculator
            self.slips.append(Slip(each, Measure(each, self.kind, id, figure, texts if id == calculator else {})))
        self.tolerance = row.whole("tolerance") if "tolerance" in row.names() else units.TOLERANCES[self.kind]

    def ask(self, draws: Draws) -> Asked:
        """The question with numbers by which every slip tells itself apart."""
        for _ in range(MOST_ATTEMPTS):
            drawn = draw(self.row.rows("draws"), draws)
            right = self.key.value(drawn)
            wrong = [slip.measure.value(drawn) for slip in self.slips]
            if right > 0 and self._apart([right] + wrong):
                return SumAsked(self, drawn, right, wrong)
        raise DataError(self.row.where + "：范围太窄，抽不出一组能分清各种常见错误的数")

    def _apart(self, numbers: "list[int]") -> bool:
        ordered = sorted(numbers)
        gaps = [ordered[n + 1] - ordered[n] for n in range(len(ordered) - 1)]
        return all([gap > 3 * self.tolerance for gap in gaps])


class SumAsked(Asked):
    """One set of its numbers.

    right  the key; wrong  what each slip leads to, in the order of the question's slips
    """

    def __init__(self, question: SumQuestion, drawn: Drawn, right: int, wrong: "list[int]") -> None:
        told = units.shown(question.kind, right)
        why = drawn.shown(question.row.text("why"))
        super().__init__(question.id, drawn.shown(question.row.text("stem")), told, why, question.row.texts("cites"))
        self.suffix = units.SUFFIXES[question.kind]
        self.how = units.HOW[question.kind]
        self.question = question
        self.right = right
        self.wrong = wrong
        self.drawn = drawn

    def judge(self, text: str) -> Judged:
        if narrow(text) == "":
            return Judged(BLANK, NOTHING_GIVEN + self.how, [])
        kind, tolerance = self.question.kind, self.question.tolerance
        plain = narrow(text)
        given = units.read(kind, plain[:-1] if kind == units.MONEY and plain.endswith("元") else plain)
        if given is None:
            return Judged(UNREADABLE, "填的是" + shown(text) + "，读不懂。" + self.how, [])
        if abs(given - self.right) <= tolerance:
            return Judged(RIGHT, self.why, self.cites)
        for slip, number in zip(self.question.slips, self.wrong):
            if abs(given - number) <= tolerance:
                return Judged(WRONG, slip.says, slip.cites, slip.id)
        unit = units.wrong_unit(kind, given, self.right, tolerance)
        if unit is not None:
            return Judged(WRONG, unit[1], [], unit[0])
        return Judged(WRONG, LIKE_NO_SLIP, self.cites)
