"""creditrights plan: the plan calculator with the exact optimum, and a calendar file of its due days.

scipy is looked for only when the command is used.
"""

import argparse
from datetime import UTC, datetime
from pathlib import Path

from creditrights.calculators.form import Outcome
from creditrights.calculators.ledger import LEDGER
from creditrights.calculators.ledger_read import read as read_ledger
from creditrights.calculators.plan import PLAN, answer_with, limits_of, read
from creditrights.calculators.plan_result import Proof
from creditrights.commands.answers import print_outcome, texts_of
from creditrights.errors import FieldError, MissingPackage
from creditrights.money.ledger import Ledger
from creditrights.planning.calendar import ics
from creditrights.planning.from_ledger import debt_from
from creditrights.planning.simulate import Case

#: no one waits longer than this
MOST_SECONDS = 600


def add_plan(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the command line."""
    plan = commands.add_parser("plan", help="还款次序：好记的几种和精确的最省，每个月付给谁")
    plan.add_argument(
        "file", nargs="?", type=Path, help="JSON：字段名 → 填写的文字（见 creditrights fields plan）；省略就用示例"
    )
    plan.add_argument("--set", action="append", default=[], metavar="字段=文字", help="改示例或文件里的一项，可多次")
    plan.add_argument(
        "--ledger",
        action="append",
        default=[],
        metavar="债名=文件",
        help="这一笔的余额、利率、罚息照账本（creditrights ledger 的 JSON）",
    )
    plan.add_argument("--seconds", type=int, default=60, metavar="秒", help="精确计算最多用多久（默认 60）")
    plan.add_argument("--calendar", type=Path, metavar="文件", help="写日历（.ics）：还款日和法律期限，可以导进手机")
    plan.add_argument("--shocks", action="store_true", help="收入不稳会怎样：抽一万条路，附上假设")
    plan.add_argument("--json", action="store_true")
    plan.set_defaults(run=_plan)


def _plan(parsed: argparse.Namespace) -> int:
    try:
        from creditrights.planning.optimum import optimum
        from creditrights.planning.shocks import shaken, told
    except ImportError as error:
        raise MissingPackage("算精确的最省次序要用 scipy。请运行 pip install numpy scipy 再试。") from error
    if not 1 <= parsed.seconds <= MOST_SECONDS:
        raise FieldError("seconds", str(parsed.seconds), f"--seconds 请填 1 到 {MOST_SECONDS} 之间的整数。")
    values, errors = PLAN.form.parse(texts_of(PLAN, parsed.file, parsed.set))
    if errors:
        return print_outcome(Outcome(None, errors), parsed.json)
    case, instalments = read(values)
    for each in parsed.ledger:
        case = _with_ledger(case, each)
    limits = limits_of(values, case)
    found = optimum(case, instalments, float(parsed.seconds))
    spent = f"{found.seconds:.1f} 秒"
    proof = Proof(found.plan, found.rules, found.taken, found.late_proved, found.gap, spent, found.infeasible)
    result = answer_with(case, instalments, proof, limits)
    if parsed.calendar is not None:
        stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
        parsed.calendar.write_text(ics(result.days, stamp), encoding="utf-8", newline="")
    status = print_outcome(Outcome(result, []), parsed.json)
    if parsed.shocks and not parsed.json:
        print("\n■ 收入不稳会怎样")
        print("\n".join(f"  - {sentence}" for sentence in told(shaken(found.plan), found.plan)))
    if parsed.calendar is not None and not parsed.json:
        print(f"\n日历在 {parsed.calendar}：付款记在还款日（没填的记在月底），期限记在最后一天，提前提醒。")
    return status


def _with_ledger(case: Case, told: str) -> Case:
    """The case with one debt as its ledger leaves it; `told` is NAME=FILE."""
    name, _, path = told.partition("=")
    places = [place for place, debt in enumerate(case.debts) if debt.name == name]
    if not places or not path:
        raise FieldError("ledger", told, f"--ledger {told}：请写“债名=文件”，债名要和“欠的每一笔”里的一样。")
    values, errors = LEDGER.form.parse(texts_of(LEDGER, Path(path), []))
    if errors:
        raise FieldError("ledger", told, f"--ledger {told}：{errors[0].sentence}")
    loan = read_ledger(values)
    ledger = Ledger(loan.loan, loan.convention, loan.events, loan.as_of)
    if ledger.payoff_fen() == 0:
        raise FieldError("ledger", told, f"--ledger {told}：账本里这一笔已经还清了，请从“欠的每一笔”里删掉。")
    debts = list(case.debts)
    debts[places[0]] = debt_from(ledger, debts[places[0]])
    return case.with_debts(debts)
