"""The same calculators and the same law on the command line; JSON in and out.

creditrights calculate ID [FILE.json] [--set FIELD=TEXT …] [--json]
creditrights fields ID [--json]
creditrights check FILE.json [--on YYYY-MM-DD] [--json]
creditrights law show KEY… | find WORD… | export
creditrights classroom release | grade | variant FOLDER --key KEY …
"""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from creditrights.calculators.catalogue import CALCULATORS, calculator
from creditrights.calculators.conduct import CONDUCT
from creditrights.calculators.fields import SeveralField
from creditrights.calculators.form import Calculator, Outcome, answer
from creditrights.calculators.result import Result
from creditrights.classroom.commands import add_classroom
from creditrights.errors import CreditRightsError, FieldError
from creditrights.law.provision import Provision
from creditrights.law.registry import registry
from creditrights.plain import canonical_json


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 when it answered, 1 when the input cannot be used, 2 for wrong usage."""
    parsed = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = parsed.run
    try:
        return run(parsed)
    except CreditRightsError as error:
        print(error.sentence, file=sys.stderr)
        return 1
    except BrokenPipeError:  # the reader of our output, such as `head`, has seen enough
        sys.stderr.close()
        return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="creditrights", description="逾期有据：法律、账目和催收合法性")
    commands = parser.add_subparsers(dest="command", required=True)

    calculate = commands.add_parser("calculate", help="用一个计算器")
    calculate.add_argument("id", help="、".join(each.id for each in CALCULATORS))
    calculate.add_argument("file", nargs="?", type=Path, help="JSON：字段名 → 填写的文字；省略就用示例")
    calculate.add_argument(
        "--set", action="append", default=[], metavar="字段=文字", help="改示例或文件里的一项，可多次"
    )
    calculate.add_argument("--json", action="store_true", help="输出规范 JSON")
    calculate.set_defaults(run=_calculate)

    fields = commands.add_parser("fields", help="列出一个计算器要问的问题")
    fields.add_argument("id")
    fields.add_argument("--json", action="store_true")
    fields.set_defaults(run=_fields)

    check = commands.add_parser("check", help="判断一件事：JSON 里写事实，不知道的不写")
    check.add_argument("file", type=Path)
    check.add_argument("--on", metavar="日期", help="行为日期，代替文件里的 acted_on")
    check.add_argument("--json", action="store_true")
    check.set_defaults(run=_check)

    law = commands.add_parser("law", help="查登记的条文").add_subparsers(dest="law_command", required=True)
    show = law.add_parser("show", help="按登记号显示")
    show.add_argument("keys", nargs="+", metavar="登记号")
    show.set_defaults(run=_law_show)
    find = law.add_parser("find", help="按词找")
    find.add_argument("words", nargs="+", metavar="词")
    find.set_defaults(run=_law_find)
    export = law.add_parser("export", help="输出全部引文，供与官方文本核对")
    export.set_defaults(run=_law_export)

    add_classroom(commands)
    return parser


def _calculate(parsed: argparse.Namespace) -> int:
    chosen = calculator(parsed.id)
    texts = chosen.form.defaults() if parsed.file is None else _texts(chosen, parsed.file)
    for pair in parsed.set:
        name, equals, text = pair.partition("=")
        if not equals:
            raise FieldError(name, pair, f"--set 要写成 字段=文字，给的是“{pair}”。")
        texts[name] = text
    return _print(answer(chosen, texts), parsed.json)


def _check(parsed: argparse.Namespace) -> int:
    texts = _texts(CONDUCT, parsed.file)
    if parsed.on is not None:
        texts["acted_on"] = parsed.on
    return _print(answer(CONDUCT, texts), parsed.json)


def _texts(chosen: Calculator, path: Path) -> dict[str, str]:
    """The answers in a JSON file as the texts a person would type: lists joined, true/false as 是/否."""
    try:
        given = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise FieldError("", str(path), f"打不开文件 {path}。") from error
    except ValueError as error:
        raise FieldError("", str(path), f"{path} 不是 JSON：{error}。") from error
    if not isinstance(given, dict):
        raise FieldError("", str(path), f"{path} 里应当是一个对象：字段名 → 填写的文字。")
    return {name: _as_text(chosen, name, value) for name, value in given.items()}


def _as_text(chosen: Calculator, name: str, value: object) -> str:
    field = chosen.form.field(name)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, list):
        return "、".join(str(item) for item in value) or (
            SeveralField.none_of_them if isinstance(field, SeveralField) else ""
        )
    if isinstance(value, (str, int)):
        return str(value)
    raise FieldError(name, str(value), f"“{field.label}”给的是 {json.dumps(value, ensure_ascii=False)}，请写成文字。")


def _print(outcome: Outcome, as_json: bool) -> int:
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
    lines.extend(["", "■ 依据"])
    lines.extend(f"  {citation.name()}（{citation.provision.instrument.rank_word()}）" for citation in result.citations)
    return lines


def _fields(parsed: argparse.Namespace) -> int:
    described = [field.describe() for field in calculator(parsed.id).form.fields]
    if parsed.json:
        print(canonical_json(described))
        return 0
    for field in calculator(parsed.id).form.fields:
        print(f"{field.id}：{field.label} {field.allowed()}（示例：{field.question.default or '空'}）")
    return 0


def _law_show(parsed: argparse.Namespace) -> int:
    for key in parsed.keys:
        _print_provision(registry().cite(key).provision)
    return 0


def _law_find(parsed: argparse.Namespace) -> int:
    found = registry().named(parsed.words)
    for provision in found:
        _print_provision(provision)
    if not found:
        print("没有找到。", file=sys.stderr)
    return 0 if found else 1


def _print_provision(provision: Provision) -> None:
    instrument = provision.instrument
    ended = f"，{instrument.ended.isoformat()} 起失效" if instrument.ended else ""
    print(f"{provision.key}  《{instrument.short}》{provision.label}（{instrument.rank_word()}）")
    print(f"  {provision.gist}")
    for quote in provision.quotes:
        print(f"  「{quote}」")
    print(
        f"  {provision.effective.isoformat()} 起施行{ended}；核对 {provision.checked_on.isoformat()}，{provision.how_word()}"
    )
    if instrument.official:
        print(f"  {instrument.official}")


def _law_export(parsed: argparse.Namespace) -> int:
    rows = []
    for key in sorted(registry().provisions):
        provision = registry().provisions[key]
        # Two versions of one law share a title; the ended one is known by its short name.
        title = provision.instrument.short if provision.instrument.ended else provision.instrument.title
        rows.append(
            {"title": title, "article": provision.number, "quotes": provision.quotes, "sha256": provision.sha256}
        )
    print(json.dumps(rows, ensure_ascii=False, indent=1))
    return 0
