"""Questions with statements to choose from, and those where the checker says what follows from drawn facts."""

from creditrights.calculators.reading import shown
from creditrights.errors import DataError
from creditrights.plain import Row
from creditrights.quiz.drawn import Drawn
from creditrights.quiz.draws import Draws
from creditrights.quiz.measure import computed, merged, texts_of
from creditrights.quiz.question import BLANK, NOTHING_GIVEN, RIGHT, UNREADABLE, WRONG, Asked, Judged

#: what a checker may say, as a reader is asked to say it; in this order
VERDICTS = (
    ("lawful", "合法（就所答的事实）"),
    ("unlawful", "违法"),
    ("breach", "违规：违反监管规则、标准或自律规则"),
    ("open", "待查明：还缺一件事才有结论"),
)


class Option:
    """One statement: whether it is right, what is said to whoever chose it, and the law behind that."""

    def __init__(self, says: str, right: bool, why: str, cites: "list[str]", slip: str = "") -> None:
        self.says = says
        self.right = right
        self.why = why
        self.cites = cites
        self.slip = slip


class ChoiceAsked(Asked):
    """A question with its options in this set's order."""

    def __init__(self, id: str, stem: str, options: "list[Option]", order: "list[str]") -> None:
        right = options[[option.right for option in options].index(True)]
        super().__init__(id, stem, right.says, right.why, right.cites)
        self.of = options
        self.options = order

    def judge(self, text: str) -> Judged:
        if text == "":
            return Judged(BLANK, NOTHING_GIVEN + "请选一项。", [])
        for option in self.of:
            if option.says == text:
                outcome = RIGHT if option.right else WRONG
                return Judged(outcome, option.why, option.cites, option.slip)
        return Judged(UNREADABLE, "没有" + shown(text) + "这一项。请选列出来的一项。", [])


class ChoiceQuestion:
    """A question of the table with one right option; each wrong one says why."""

    def __init__(self, row: Row) -> None:
        self.id = row.text("id")
        self.row = row
        self.options = [
            Option(each.text("says"), each.flag("right"), each.text("why"), each.texts("cites"))
            for each in row.rows("options")
        ]
        if len([option for option in self.options if option.right]) != 1:
            raise DataError(row.where + "：要有且只有一个 right = true 的选项")

    def ask(self, draws: Draws) -> Asked:
        """The question, its options in an order of their own."""
        order = draws.shuffled([option.says for option in self.options])
        return ChoiceAsked(self.id, self.row.text("stem"), self.options, order)


class VerdictQuestion:
    """A case of several, and what a checker says of it: the key is computed from the facts, what is not known included.

    cases   says, texts (facts that differ from the checker's worked example), why, cites, and in `wrong` what to say to
            whoever chose a verdict, by its code; of a code without a sentence the general one is said
    """

    def __init__(self, row: Row) -> None:
        self.id = row.text("id")
        self.row = row
        self.cases = row.rows("cases")

    def nth(self, number: int) -> Asked:
        """The case of that set: in turn, so that the next set is another case and all are met."""
        return self.asked(self.cases[(number - 1) % len(self.cases)])

    def asked(self, case: Row) -> ChoiceAsked:
        """That case."""
        row = self.row
        texts = merged(texts_of(row), texts_of(case))
        result = computed(row.text("calculator"), texts, Drawn(), case.where)
        code = "" if result.chip is None else result.chip[0]
        own = case.row("wrong").cells if "wrong" in case.names() else {}
        wrong = Row(case.where + ".wrong", merged(row.row("wrong").cells, own))
        options = []
        for each, says in VERDICTS:
            if each == code:
                options.append(Option(says, True, case.text("why"), case.texts("cites")))
            else:
                options.append(Option(says, False, wrong.text(each), case.texts("cites"), "said-" + each))
        if not [option for option in options if option.right]:
            raise DataError(case.where + "：查出来的结论不在可选的几种里：" + code)
        return ChoiceAsked(self.id, case.text("says") + row.text("stem"), options, [says for _, says in VERDICTS])
