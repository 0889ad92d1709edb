"""The subject of the assignment on caps: how one student's three loans are drawn and told.

The difficulty is the same for everyone: the LPR changes between the IOU and the money of 甲, and has changed again when
the suit is filed; 乙 runs on both sides of 2020-08-20; the penalty rate of 丙 alone is above its line.
"""

from collections.abc import Callable, Mapping
from datetime import date

from creditrights.classroom.draws import Draws
from creditrights.classroom.question import Bounds
from creditrights.classroom.subjects.caps_case import HUNDREDTHS, BankLoan, CapsCase, NewPrivate, OldPrivate, solve
from creditrights.classroom.subjects.caps_slips import SLIPS
from creditrights.classroom.subjects.subject import Subject, picker
from creditrights.money.daycount import add_months, days_later
from creditrights.money.fen import yuan
from creditrights.money.rates import FIVE_YEARS, ONE_YEAR, RateTable, lpr
from creditrights.money.ratio import Ratio
from creditrights.quiz.units import percent_text

#: changes of the one-year LPR from this day on are counted in variants.toml
CHANGES_SINCE = date(2021, 1, 1)
#: the last day of the table that students are shown; later rows must not change a notebook that was handed out
TABLE_UNTIL = date(2026, 6, 30)


def draw(bounds: Mapping[str, Bounds], draws: Draws) -> CapsCase:
    """Three loans within the bounds."""
    number = picker(bounds, draws)
    return CapsCase(_new(number), _old(number), _bank(number))


def _new(number: Callable[[str], int]) -> NewPrivate:
    change = _changes(lpr(ONE_YEAR))[number("new_lpr_change") - 1]
    paper_fen = number("new_paper_yuan") * 100
    filed = date(number("new_filed_year"), number("new_filed_month"), number("day"))
    return NewPrivate(
        paper_day=days_later(change, -number("new_paper_days_before")),
        money_day=days_later(change, number("new_money_days_after")),
        paper_fen=paper_fen,
        held_fen=paper_fen * number("new_held_percent") // 100,
        yearly=Ratio(number("new_yearly_percent"), 100),
        penalty_fen=number("new_penalty_yuan") * 100,
        due=days_later(filed, -number("new_filed_days_after_due")),
        filed=filed,
    )


def _old(number: Callable[[str], int]) -> OldPrivate:
    made = add_months(date(2019, 9, number("day")), number("old_months_since_2019_09"))
    due = add_months(made, number("old_months"))
    return OldPrivate(
        made=made,
        due=due,
        principal_fen=number("old_principal_yuan") * 100,
        yearly=Ratio(number("old_yearly_percent"), 100),
        filed=days_later(due, number("old_filed_days_after_due")),
    )


def _bank(number: Callable[[str], int]) -> BankLoan:
    made = add_months(date(2024, 9, number("day")), number("bank_months_since_2024_09"))
    due = add_months(made, 12)
    return BankLoan(
        made=made,
        due=due,
        principal_fen=number("bank_principal_yuan") * 100,
        yearly=Ratio(number("bank_yearly_per_10000"), 10_000),
        markup=Ratio(1, 2),
        penalty_fen=number("bank_penalty_yuan") * 100,
        as_of=days_later(due, number("bank_days_overdue")),
    )


def _changes(table: RateTable) -> list[date]:
    return [date.fromordinal(day) for day in table.days if date.fromordinal(day) >= CHANGES_SINCE]


def lpr_table() -> str:
    """The published rates as a table of Markdown, one row a change."""
    one, five = lpr(ONE_YEAR), lpr(FIVE_YEARS)
    days = sorted({date.fromordinal(day) for day in one.days + five.days})
    rows = [
        f"| {day.isoformat()} | {_two_decimals(one.on(day))} | {_two_decimals(five.on(day))} |"
        for day in days
        if day <= TABLE_UNTIL
    ]
    return "\n".join(["| 从哪天起 | 1 年期 | 5 年期以上 |", "| --- | --- | --- |", *rows])


def _two_decimals(rate: Ratio) -> str:
    return percent_text((rate * HUNDREDTHS).half_up()) + "%"


def facts(case: CapsCase) -> dict[str, str]:
    """What the student is told; days as YYYY-MM-DD, amounts in yuan."""
    new, old, bank = case.new, case.old, case.bank
    return {
        "lpr_table": lpr_table(),
        "new_paper_day": new.paper_day.isoformat(),
        "new_money_day": new.money_day.isoformat(),
        "new_paper": yuan(new.paper_fen),
        "new_held": yuan(new.held_fen),
        "new_received": yuan(new.principal_fen()),
        "new_yearly": new.yearly.percent(),
        "new_yearly_percent": str((new.yearly * 100).half_up()),
        "new_penalty": yuan(new.penalty_fen),
        "new_due": new.due.isoformat(),
        "new_filed": new.filed.isoformat(),
        "old_made": old.made.isoformat(),
        "old_due": old.due.isoformat(),
        "old_principal": yuan(old.principal_fen),
        "old_yearly": old.yearly.percent(),
        "old_yearly_percent": str((old.yearly * 100).half_up()),
        "old_filed": old.filed.isoformat(),
        "bank_made": bank.made.isoformat(),
        "bank_due": bank.due.isoformat(),
        "bank_principal": yuan(bank.principal_fen),
        "bank_yearly": bank.yearly.percent(),
        "bank_yearly_per_10000": str((bank.yearly * 10_000).half_up()),
        "bank_markup_percent": str((bank.markup * 100).half_up()),
        "bank_penalty": yuan(bank.penalty_fen),
        "bank_as_of": bank.as_of.isoformat(),
    }


CAPS = Subject("caps", draw, facts, solve, SLIPS)
