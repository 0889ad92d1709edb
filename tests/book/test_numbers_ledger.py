"""The numbers told on the page of the ledger are those of its calculator's worked example."""

import re
from pathlib import Path

from creditrights.calculators.form import answer
from creditrights.calculators.ledger import LEDGER
from creditrights.calculators.ledger_read import read
from creditrights.money.daycount import days_later
from creditrights.money.fen import grouped, yuan
from creditrights.money.items import COMPOUND, INTEREST, LATE_FEE, PENALTY, PRINCIPAL
from creditrights.money.ledger import Ledger

PAGE = (Path(__file__).resolve().parents[2] / "book/money/ledger.md").read_text(encoding="utf-8")
CASE = PAGE.partition("(ledger-case)=")[2].partition("(ledger-questions)=")[0]


def example(day=None):
    values, errors = LEDGER.form.parse(LEDGER.form.defaults())
    assert errors == []
    case = read(values)
    return case, Ledger(case.loan, case.convention, case.events, day or case.as_of)


def step(day):
    """What is told of one day."""
    return next(line for line in CASE.split("\n") if f"**{day}" in line)


def amounts(text):
    return re.findall(r"[\d,]+\.\d\d(?= 元)", text)


def test_the_loan_of_the_case_is_the_calculator_s():
    case, _ = example()
    opening = CASE.partition("1. ")[0]
    for words in (
        f"借 {grouped(case.loan.principal_fen // 100)} 元",
        f"日利率 {case.loan.rate.value.percent()}",
        f"{len(case.loan.due_days)} 期",
        f"每期本金 {grouped(case.loan.principal_parts()[0] // 100)} 元",
        f"还清 {LEDGER.form.defaults()['paid']} 期",
        f"加收 {case.loan.markup.percent()}",
    ):
        assert words in opening


def test_every_payment_told_is_split_as_the_calculator_splits_it():
    _, ledger = example()
    late = [split for split in ledger.splits if split.to(PENALTY)]
    for split in late:
        told = step(split.day.isoformat())
        assert f"还 {grouped(split.fen // 100)} 元" in told
        parts = [split.to(item) for item in (INTEREST, COMPOUND, PENALTY, LATE_FEE, PRINCIPAL)]
        assert amounts(told) == [yuan(fen) for fen in parts if fen]
    paid, principal = sum(split.fen for split in late), sum(split.to(PRINCIPAL) for split in late)
    assert f"共 {yuan(paid)} 元，本金少了 {yuan(principal)} 元" in CASE


def test_the_day_before_and_the_day_of_acceleration_cost_what_is_told():
    case, _ = example()
    called = case.accelerated()
    overdue = example(days_later(called, -1))[1].due_fen(PRINCIPAL)
    everything = example(called)[1].due_fen(PRINCIPAL)
    ordinary, penalty = (rate.daily(case.convention) for rate in (case.loan.rate, case.loan.penalty_rate()))
    before = (penalty * overdue + ordinary * (everything - overdue)).half_up()
    after = (penalty * everything).half_up()
    fen = [overdue, everything - overdue, before, everything, after]
    assert amounts(step(called.isoformat())) == [yuan(each) for each in fen]


def test_what_is_owed_at_the_end_under_each_treatment_of_compound_interest():
    result = answer(LEDGER, LEDGER.form.defaults()).result
    comparison = next(table for table in result.tables if table.id == "comparison")
    never, _, on_penalty = (row[1] for row in comparison.rows)
    due, principal = (yuan(result.figure(id).fen) for id in ("due", "principal"))
    assert amounts(step("2026-11-24")) == [due, principal, never, on_penalty]


def test_the_example_announced_above_the_calculator_is_its_default():
    case, _ = example()
    for words in (
        f"借 {grouped(case.loan.principal_fen // 100)} 元",
        f"日利率 {case.loan.rate.value.percent()}",
        f"分 {len(case.loan.due_days)} 期",
        f"还清 {LEDGER.form.defaults()['paid']} 期",
    ):
        assert words in LEDGER.lead
