"""creditrights quiz LABEL [--number N] [--answer QUESTION=TEXT …] [--show]: a page's questions, asked and judged."""

import argparse

from creditrights.errors import FieldError
from creditrights.law.registry import registry
from creditrights.quiz.html import MARKS
from creditrights.quiz.question import Asked
from creditrights.quiz.quiz import FIRST, quiz, read_number


def add_quiz(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add it to the command line."""
    ask = commands.add_parser("quiz", help="做一页后面的自测题；不计分，不记录")
    ask.add_argument("label", help="页面的标签，如 home-visit")
    ask.add_argument("--number", default=str(FIRST), metavar="题号", help="哪一组数，默认 1")
    ask.add_argument("--answer", action="append", default=[], metavar="题=答案", help="核对一题的答案，可多次")
    ask.add_argument("--show", action="store_true", help="连答案和道理一起写出来")
    ask.set_defaults(run=_run)


def _run(parsed: argparse.Namespace) -> int:
    chosen, number = quiz(parsed.label), read_number(parsed.number)
    if parsed.answer:
        for pair in parsed.answer:
            id, equals, text = pair.partition("=")
            if not equals:
                raise FieldError(id, pair, f"--answer 要写成 题=答案，给的是“{pair}”。")
            judged = chosen.question(id, number).judge(text)
            print(f"{id}：{MARKS[judged.outcome]}  {judged.says}{_law(judged.cites)}")
        return 0
    print(f"题号 {number}")
    for asked in chosen.ask(number):
        print("\n".join(["", f"{asked.id}：{asked.stem}", *[f"  - {says}" for says in asked.options]]))
        if parsed.show:
            print(_answer(asked))
    return 0


def _answer(asked: Asked) -> str:
    return f"  答案：{asked.answer}\n  {asked.why}{_law(asked.cites)}"


def _law(cites: list[str]) -> str:
    return "".join(f" {registry().cite(key).name()}" for key in cites)
