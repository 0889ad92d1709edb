"""What other calculators found out, put into the blanks of a letter: a ledger, a bill, a card, a plan, a judged scenario.

Only what was found is filled in. What happened, who somebody is and what is asked for stay holes: only the sender knows.
What a person then types stands before what is filled in here.
"""

from creditrights.calculators.catalogue import calculator
from creditrights.calculators.conduct import TopicCalculator
from creditrights.calculators.form import Calculator
from creditrights.calculators.letter import LetterCalculator
from creditrights.calculators.letter_sums import SUMS
from creditrights.calculators.letter_verdicts import ticks_of
from creditrights.calculators.plan import PlanCalculator, read
from creditrights.errors import FieldError
from creditrights.letters.blanks import CHOICE
from creditrights.letters.letter import Letter
from creditrights.planning.debt import CARD
from creditrights.planning.simulate import Plan
from creditrights.planning.strategies import best, plans


def filling(letter_id: str, source_id: str, texts: "dict[str, str]", about: str = "") -> "dict[str, str]":
    """What a calculator's answers fill in of a letter: texts by the blank's id, as one would type them.

    letter_id  the letter
    source_id  the calculator
    texts      what was answered there
    about      of a plan for several debts: which debt the letter is about
    raises     FieldError where the answers cannot be used, or nothing of them belongs into the letter
    """
    target = calculator(letter_id)
    if not isinstance(target, LetterCalculator):
        raise FieldError("", letter_id, "“" + letter_id + "”不是信，填不进去。信的编号都以 letter- 开头。")
    source = calculator(source_id)
    values, errors = source.form.parse(texts)
    if errors:
        raise errors[0]
    found = _found(target.letter, source, values, about)
    mine = {}
    for blank in target.letter.blanks:
        text = found.get(blank.id, "")
        if text != "" and (blank.kind != CHOICE or text in blank.choices):
            mine[blank.id] = text
    if not mine:
        raise FieldError(
            "", source_id, "“" + source.title + "”的结果里，没有能填进《" + target.title + "》的。这封信请自己填。"
        )
    return mine


def _found(letter: Letter, source: Calculator, values: "dict[str, object]", about: str) -> "dict[str, str]":
    """What a source has for any letter."""
    if isinstance(source, TopicCalculator):
        return ticks_of(letter, source.topic, values)
    if isinstance(source, PlanCalculator):
        return _from_plan(letter, values, about)
    for id, look in SUMS:
        if id == source.id:
            return look(source.compute(values), values)
    return {}


def _from_plan(letter: Letter, values: "dict[str, object]", about: str) -> "dict[str, str]":
    """Income, necessities, and what the plan can pay on one debt in every month of it.

    How many months an offer runs is left open: what a debt gets changes from month to month.
    """
    case, _ = read(values)
    place = _debt_meant(letter, [(debt.name, debt.lender) for debt in case.debts], about)
    debt = case.debts[place]
    found = {
        "income": _typed(_whole(values.get("income"))),
        "needed": _typed(case.budget.necessary_fen()),
        "product": debt.name,
        "monthly": _typed(_least(best(plans(case)), place)),
    }
    if debt.lender == CARD:
        found["owed"] = _typed(debt.balance_fen)
    return found


def _least(plan: Plan, debt: int) -> int:
    """The least that a debt gets in a month before the one in which it ends; 0 where a minimum is missed."""
    last = plan.ends(debt)
    if last is None or debt in plan.late_debts():
        return 0
    payments = [month[debt].payment for month in plan.steps[: max(1, last - 1)]]
    return min(payments)


def _debt_meant(letter: Letter, debts: "list[tuple[str, str]]", about: str) -> int:
    """The place of the debt that is named; without a name, of the only one that the letter can be about."""
    names = [name for name, _ in debts]
    if about != "":
        if about in names:
            return names.index(about)
        raise FieldError("", about, "计划里没有叫“" + about + "”的债，有的是：" + "、".join(names) + "。")
    card = letter.id == "letter-card-plan"
    fitting = [place for place, (_, lender) in enumerate(debts) if (lender == CARD) == card]
    if len(fitting) != 1:
        raise FieldError("", "", "计划里有几笔债，请写明这封信说的是哪一笔：" + "、".join(names) + "。")
    return fitting[0]


def _whole(value: object) -> int:
    return value if isinstance(value, int) else 0


def _typed(fen: int) -> str:
    """An amount as one would type it; nothing for nothing."""
    return "" if fen <= 0 else str(fen // 100) + "." + ("0" + str(fen % 100))[-2:]
