"""creditrights classroom grade | regrade: what they ask. The grading itself is imported when one of them is run."""

import argparse
from pathlib import Path

from creditrights.classroom.sandbox import Limits, start_early


def common(parser: argparse.ArgumentParser) -> None:
    """What every command of the classroom asks."""
    parser.add_argument("assignment", type=Path, help="作业文件夹")
    parser.add_argument("--key", required=True, help="课程密钥，至少 12 个字符；一个学期用同一把，不给学生")


def add_grading(actions: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `grade` and `regrade`."""
    add_grade(actions)
    again = actions.add_parser("regrade", help="作业或批改程序改过以后重批，列出谁的分变了、为什么")
    _options(again)
    again.add_argument("--earlier", type=Path, required=True, help="上一次批改的 --out 文件夹")
    again.set_defaults(run=_run)


def add_grade(actions: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `grade`, here or at the top of the command line."""
    take = actions.add_parser("grade", help="批改一个文件夹或一个 zip")
    _options(take)
    take.set_defaults(run=_run, earlier=None)


def _options(parser: argparse.ArgumentParser) -> None:
    common(parser)
    parser.add_argument("--submissions", type=Path, required=True, help="学生交来的文件：文件夹，或教学平台下载的 zip")
    parser.add_argument("--roster", type=Path, help="名单 CSV 或 XLSX；给了就有姓名和“没有交”")
    parser.add_argument("--due", help="截止时间，如 2026-11-27 23:59；给了才判迟交")
    parser.add_argument("--times", type=Path, help="提交时间表（学号或文件、提交时间）；不给就看文件时间")
    parser.add_argument("--late-percent", type=int, default=0, help="每迟一天扣已得分的百分之几，默认 0")
    parser.add_argument("--late-floor", type=int, default=0, help="最多扣到剩百分之几，默认 0")
    parser.add_argument("--grace", type=int, default=0, help="宽限几分钟，默认 0")
    parser.add_argument("--hand", type=Path, action="append", default=[], help="填好的人工评分表，可多次")
    parser.add_argument("--seconds", type=float, default=Limits.seconds, help="一份最多跑几秒")
    parser.add_argument("--cell-seconds", type=float, default=Limits.cell_seconds, help="一格最多跑几秒")
    parser.add_argument("--workers", type=int, help="同时批几份，默认每个处理器核一份")
    parser.add_argument("--scheduler", help="Dask 调度器的地址，如 tcp://10.0.0.5:8786；在那边的机器上批")
    parser.add_argument("--out", type=Path, required=True, help="放到哪个文件夹；中途停了，再运行一次就接着批")


def _run(parsed: argparse.Namespace) -> int:
    start_early()
    from creditrights.classroom.run_grade import run

    return run(parsed)
