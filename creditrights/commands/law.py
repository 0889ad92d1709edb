"""creditrights law show | find | on | changed | export: the provisions of the registry."""

import argparse
import json
import sys
from datetime import date
from pathlib import Path

from creditrights.calculators.reading import read_day
from creditrights.commands.touched import Touched, touched
from creditrights.errors import FieldError
from creditrights.law.changes import Comparison, compare, read_texts
from creditrights.law.provision import Provision
from creditrights.law.registry import registry
from creditrights.plain import canonical_json


def add_law(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the group to the command line."""
    law = commands.add_parser("law", help="查登记的条文").add_subparsers(dest="law_command", required=True)
    show = law.add_parser("show", help="按登记号显示")
    show.add_argument("keys", nargs="+", metavar="登记号")
    show.set_defaults(run=_show)
    find = law.add_parser("find", help="按词找")
    find.add_argument("words", nargs="+", metavar="词")
    find.set_defaults(run=_find)
    on = law.add_parser("on", help="列出某一天有效的条文")
    on.add_argument("day", metavar="日期")
    on.add_argument("--json", action="store_true")
    on.set_defaults(run=_on)
    changed = law.add_parser("changed", help="与一个文件夹里的新文本比指纹，列出变了的条文和受影响的规则、书页、作业")
    changed.add_argument(
        "folder", type=Path, metavar="文件夹", help='JSON 文件：{"title", "short", "articles": {条号: 全文}}'
    )
    changed.add_argument("--book", type=Path, default=Path("."), help="书所在的文件夹，默认当前文件夹")
    changed.add_argument("--json", action="store_true")
    changed.set_defaults(run=_changed)
    export = law.add_parser("export", help="输出全部引文，供与官方文本核对")
    export.set_defaults(run=_export)


def _show(parsed: argparse.Namespace) -> int:
    for key in parsed.keys:
        _print_provision(registry().cite(key).provision)
    return 0


def _find(parsed: argparse.Namespace) -> int:
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


def _on(parsed: argparse.Namespace) -> int:
    day = _day(parsed.day)
    law = registry()
    law.require_verified(day)
    citations = [law.cite(key) for key in sorted(law.provisions) if law.provisions[key].in_force(day)]
    if parsed.json:
        print(canonical_json({"day": day.isoformat(), "in_force": [citation.as_json() for citation in citations]}))
        return 0
    print(f"{day.isoformat()} 有效的登记条文共 {len(citations)} 条（全部登记 {len(law.provisions)} 条）。")
    for citation in citations:
        print(f"{citation.key}  {citation.name()}（{citation.provision.instrument.rank_word()}）")
    beyond = law.beyond_checked(day)
    if beyond:
        print(beyond, file=sys.stderr)
    return 0


def _day(text: str) -> date:
    day = read_day(text)
    if day is None:
        raise FieldError("day", text, f"“{text}”不是日期。请写成 2026-01-01 或 2026年1月1日。")
    return day


def _changed(parsed: argparse.Namespace) -> int:
    texts = read_texts(parsed.folder)
    found = compare(texts, registry())
    reach = touched([each.key for each in found.changed + found.gone], parsed.book)
    if parsed.json:
        print(canonical_json({**found.as_json(), "touched": [each.as_json() for each in reach]}))
    else:
        print("\n".join(_comparison_lines(found, reach)))
    return 0


def _comparison_lines(found: Comparison, reach: list[Touched]) -> list[str]:
    lines = [
        f"比过 {len(found.instruments)} 部文件的登记条文：{len(found.same)} 条没有变，{len(found.changed)} 条变了，"
        f"{len(found.gone)} 条在新文本里没有，{len(found.unseen)} 条原来没有指纹、比不了。"
    ]
    lines += [f"没有认出是登记的哪一部：《{title}》" for title in found.strange]
    lines += [f"变了：{each.key}  《{each.instrument.short}》{each.label}" for each in found.changed]
    lines += [f"没有了：{each.key}  《{each.instrument.short}》{each.label}" for each in found.gone]
    lines += [f"比不了：{each.key}  （{each.how_word()}）" for each in found.unseen]
    for each in reach:
        lines += ["", f"■ {each.key} 牵动"]
        lines += [f"  {word}：{'、'.join(names)}" for word, names in each.named() if names]
        lines += ["  没有规则、书页或作业用到它"] if not any(names for _, names in each.named()) else []
    return lines


def _export(parsed: argparse.Namespace) -> int:
    rows = []
    for key in sorted(registry().provisions):
        provision = registry().provisions[key]
        if provision.how in ("paraphrase", "not-seen"):
            continue  # nothing is quoted of a text that nobody has seen
        # Two versions of one law share a title; the ended one is known by its short name.
        title = provision.instrument.short if provision.instrument.ended else provision.instrument.title
        rows.append(
            {"title": title, "article": provision.number, "quotes": provision.quotes, "sha256": provision.sha256}
        )
    print(json.dumps(rows, ensure_ascii=False, indent=1))
    return 0
