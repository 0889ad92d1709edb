"""creditrights calculate | fields | check, and a short command for each calculator of money (calculators/described.py)."""

import argparse
import json
from pathlib import Path

from creditrights.calculators.catalogue import CALCULATORS, calculator
from creditrights.calculators.conduct import CHECKERS, CONDUCT
from creditrights.calculators.described import short_commands
from creditrights.calculators.form import Calculator, Outcome, answer
from creditrights.calculators.letter_result import LetterResult
from creditrights.calculators.result import Result
from creditrights.calculators.typed import as_typed
from creditrights.errors import FieldError, MissingPackage
from creditrights.plain import canonical_json


def add_answers(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add them to the command line."""
    calculate = commands.add_parser("calculate", help="用一个计算器")
    calculate.add_argument("id", help="、".join(each.id for each in CALCULATORS))
    _add_calculating(calculate)
    for name, id in short_commands():
        short = commands.add_parser(name, help=f"同 calculate {id}：{calculator(id).title}")
        short.set_defaults(id=id)
        _add_calculating(short)

    fields = commands.add_parser("fields", help="列出一个计算器要问的问题")
    fields.add_argument("id")
    fields.add_argument("--json", action="store_true")
    fields.set_defaults(run=_fields)

    check = commands.add_parser(
        "check", help="判断一件事：JSON 里写事实；没问的不写（或写 null），问过但不知道的写“不知道”"
    )
    check.add_argument("file", type=Path)
    check.add_argument("--on", metavar="日期", help="行为日期，代替文件里的 acted_on")
    check.add_argument("--topic", default=CONDUCT.id, help="、".join(each.id for each in CHECKERS))
    check.add_argument("--json", action="store_true")
    check.set_defaults(run=_check)


def _add_calculating(command: argparse.ArgumentParser) -> None:
    """What every command that calculates takes."""
    command.add_argument("file", nargs="?", type=Path, help="JSON：字段名 → 填写的文字；省略就用示例")
    command.add_argument("--set", action="append", default=[], metavar="字段=文字", help="改示例或文件里的一项，可多次")
    command.add_argument("--json", action="store_true", help="输出规范 JSON")
    command.add_argument("--xlsx", type=Path, metavar="文件", help="另存一份计算表（Excel、WPS 能打开）")
    command.add_argument("--docx", type=Path, metavar="文件", help="另存一份计算书（Word、WPS 能打开）")
    command.set_defaults(run=_calculate)


def _calculate(parsed: argparse.Namespace) -> int:
    chosen = calculator(parsed.id)
    texts = texts_of(chosen, parsed.file, parsed.set)
    outcome = answer(chosen, texts)
    if outcome.result is not None and (parsed.xlsx or parsed.docx):
        _write_papers(parsed, chosen, texts, outcome.result)
    return print_outcome(outcome, parsed.json)


def texts_of(chosen: Calculator, path: Path | None, changes: list[str]) -> dict[str, str]:
    """The answers of a file, or of the worked example, with what `--set` changes."""
    texts = chosen.form.defaults() if path is None else _texts(chosen, path, numbers=True)
    for pair in changes:
        name, equals, text = pair.partition("=")
        if not equals:
            raise FieldError(name, pair, f"--set 要写成 字段=文字，给的是“{pair}”。")
        texts[name] = text
    return texts


def written(path: Path, content: bytes) -> None:
    """Write a file; a sentence if that cannot be done."""
    try:
        path.write_bytes(content)
    except OSError as error:
        raise FieldError("", str(path), f"写不了文件 {path}：请看看文件夹在不在、文件是不是正开着。") from error


def _write_papers(parsed: argparse.Namespace, chosen: Calculator, texts: dict[str, str], result: Result) -> None:
    try:
        from creditrights.papers.document import document
        from creditrights.papers.paper import paper_of
        from creditrights.papers.workbook import workbook
    except ImportError as error:
        raise MissingPackage(
            "写计算表和计算书要用 openpyxl 和 python-docx。请运行 pip install openpyxl python-docx 再试。"
        ) from error
    paper = paper_of(chosen, texts, result)
    for path, make in ((parsed.xlsx, workbook), (parsed.docx, document)):
        if path is not None:
            written(path, make(paper))


def _check(parsed: argparse.Namespace) -> int:
    chosen = calculator(parsed.topic)
    texts = _texts(chosen, parsed.file)
    if parsed.on is not None:
        texts["acted_on"] = parsed.on
    return print_outcome(answer(chosen, texts), parsed.json)


def _texts(chosen: Calculator, path: Path, numbers: bool = False) -> dict[str, str]:
    """The answers in a JSON file as the texts a person would type: lists joined, true/false as 是/否.

    numbers  whether a number with decimals may stand for its text, digit by digit, never as a float
    """
    try:
        given = json.loads(path.read_text(encoding="utf-8"), parse_float=str if numbers else None)
    except OSError as error:
        raise FieldError("", str(path), f"打不开文件 {path}。") from error
    except ValueError as error:
        raise FieldError("", str(path), f"{path} 不是 JSON：{error}。") from error
    if not isinstance(given, dict):
        raise FieldError("", str(path), f"{path} 里应当是一个对象：字段名 → 填写的文字。")
    return {name: as_typed(chosen.form.field(name), value) for name, value in given.items()}


def print_outcome(outcome: Outcome, as_json: bool) -> int:
    """Print an answer, or what stands in its way; the exit status."""
    if as_json:
        print(canonical_json(outcome.as_json()))
    elif outcome.result is None:
        for error in outcome.errors:
            print(error.sentence)
    else:
        print("\n".join(_lines(outcome.result)))
    return 0 if outcome.result is not None else 1


def _lines(result: Result) -> list[str]:
    lines = [f"【{result.chip[1]}】"] if result.chip else []
    lines.append(result.answer)
    if isinstance(result, LetterResult):
        lines.extend(["", *result.draft.text().splitlines(), ""])
    lines.extend(f"  {figure.label}：{figure.text}" for figure in result.figures)
    for table in result.tables:
        lines.extend(["", f"■ {table.title}", "  " + " | ".join(table.columns)])
        lines.extend("  " + " | ".join(row) for row in table.rows)
        lines.extend([f"  注：{table.note}"] if table.note else [])
    for passage in result.passages:
        if passage.sentences:
            lines.extend(["", f"■ {passage.title}"])
            lines.extend(f"  - {sentence}" for sentence in passage.sentences)
    if result.ask:
        lines.extend(["", f"■ 下一个要弄清的问题（{result.ask.field}）：{result.ask.why}"])
    if result.find_out and result.ask is None:
        lines.extend(["", "■ 该问的都问过了。弄清这些，结论还可能变"])
        lines.extend(f"  - {each.field}：{each.why}" for each in result.find_out)
    lines.extend(["", "■ 依据"])
    lines.extend(f"  {citation.name()}（{citation.provision.instrument.rank_word()}）" for citation in result.citations)
    return lines


def _fields(parsed: argparse.Namespace) -> int:
    described = [field.describe() for field in calculator(parsed.id).form.fields]
    if parsed.json:
        print(canonical_json(described))
        return 0
    for field in calculator(parsed.id).form.fields:
        print(
            f"{field.id}：{field.label} {field.allowed()}（示例：{(field.question.default or '空').replace(chr(10), '；')}）"
        )
    return 0
