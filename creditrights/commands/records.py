"""creditrights contacts | audit: a phone's call log, and a Parquet file of many cases.

Their libraries (pandas, matplotlib, dask) are looked for only when one of the two is used.
"""

import argparse
import sys
import time
from pathlib import Path

from creditrights.calculators.conduct import field_of
from creditrights.calculators.typed import as_typed
from creditrights.errors import FieldError, MissingPackage
from creditrights.legality.catalogue import TOPICS, topic
from creditrights.legality.facts import Fact
from creditrights.legality.scenario import declared
from creditrights.legality.vocabulary import collection as v
from creditrights.legality.vocabulary import shared as s
from creditrights.plain import canonical_json

#: options that say something of the whole list
SAID: tuple[tuple[str, Fact], ...] = (
    ("--lender", s.creditor),
    ("--product", s.product),
    ("--member", s.association_member),
    ("--agreed", v.agreed_otherwise),
    ("--who", v.presented_as),
)


def add_records(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the two commands to the command line."""
    contacts = commands.add_parser("contacts", help="一份通话记录或手记的清单：逐日看几点、几次、找谁、拒绝之后")
    contacts.add_argument("file", type=Path, nargs="?", help="CSV 或 XLSX")
    contacts.add_argument("--template", type=Path, metavar="文件", help="写一份空的清单（.csv 或 .xlsx）")
    for option, fact in SAID:
        contacts.add_argument(option, dest=fact.id, metavar=fact.name, help=fact.label)
    contacts.add_argument("--year", type=int, metavar="年", help="没写年份的日期是哪一年的，例如 2026")
    contacts.add_argument("--set", action="append", default=[], metavar="事实=答案", help="别的事实，可多次")
    contacts.add_argument("--evidence", type=Path, metavar="文件", help="写证据清单（CSV），逐行带指纹")
    contacts.add_argument("--verify", action="store_true", help="文件是证据清单：查有没有改过")
    contacts.add_argument("--picture", type=Path, metavar="文件", help="写时间图（SVG）")
    contacts.add_argument("--json", action="store_true")
    contacts.set_defaults(run=_contacts)

    audit = commands.add_parser(
        "audit", help="成批判断：Parquet 文件一行一件事，列名是事实的编号（见 creditrights facts）"
    )
    audit.add_argument("file", type=Path, help="Parquet 文件，或者装着它们的文件夹")
    audit.add_argument("--topic", default=TOPICS[0].id, help="、".join(each.id for each in TOPICS))
    audit.add_argument("--keep", action="append", default=[], metavar="列", help="不是事实、原样带到结果里的列，可多次")
    audit.add_argument("--scheduler", metavar="地址", help="Dask 调度器，例如 tcp://10.0.0.5:8786；不写就用本机")
    audit.add_argument("--out", type=Path, help="结果放到哪个新文件夹：每一块一个 Parquet 文件")
    audit.add_argument("--json", action="store_true")
    audit.set_defaults(run=_audit)


def _audit(parsed: argparse.Namespace) -> int:
    try:
        from creditrights.audit.cluster import audit_file
    except ImportError as error:
        raise MissingPackage("审计要用 numpy 和 pandas，这里没有装。请运行 pip install numpy pandas 再试。") from error
    rules = topic(parsed.topic).rules
    began = time.perf_counter()
    summary = audit_file(parsed.file, parsed.topic, parsed.scheduler, parsed.out, parsed.keep)
    spent = time.perf_counter() - began
    if parsed.json:
        print(canonical_json(summary.as_json()))
        return 0
    print("\n".join(summary.lines(rules)))
    print(f"{len(rules)} 条规则，用了 {spent:.1f} 秒。" + (f"结果在 {parsed.out}。" if parsed.out else ""))
    return 0


def _contacts(parsed: argparse.Namespace) -> int:
    try:
        from creditrights.contacts.chain import PROVES, write_evidence
        from creditrights.contacts.log import template
        from creditrights.contacts.report import audit_contacts
        from creditrights.contacts.timeline import timeline
        from creditrights.contacts.words import EXPLAINED
    except ImportError as error:
        raise MissingPackage("看清单要用 pandas 和 matplotlib。请运行 pip install pandas matplotlib 再试。") from error
    if parsed.template is not None:
        template(parsed.template)
        print(f"空的清单在 {parsed.template}：照第一行的列名填，每次联系一行，示例行删掉。")
        print("\n".join(f"  {head}：{words}" for head, words in EXPLAINED))
        return 0
    if parsed.file is None:
        raise FieldError("file", "", "请写清单的文件名；没有清单，先用 --template 写一份空的。")
    if parsed.verify:
        return _verify(parsed.file)
    report = audit_contacts(parsed.file, _given(parsed), parsed.year)
    print(canonical_json(report.as_json()) if parsed.json else "\n".join(report.lines()))
    if parsed.json:
        for bad in report.log.bad:
            print(bad.sentence, file=sys.stderr)
    if parsed.picture is not None:
        parsed.picture.write_text(timeline(report).svg, encoding="utf-8")
    if parsed.evidence is not None:
        last = write_evidence(report.log, parsed.evidence)
        print("\n".join([f"证据清单在 {parsed.evidence}，最后一行的指纹是 {last}", *PROVES]), file=sys.stderr)
    return 0 if report.log.contacts else 1


def _verify(path: Path) -> int:
    from creditrights.contacts.chain import verify_evidence

    check = verify_evidence(path)
    if check.broken is not None:
        print(f"第 {check.broken} 行的指纹对不上：这一行，或者它前面的行，在写出清单之后改过、删过或者加过。")
        return 1
    print(
        f"{check.rows} 行的指纹都对得上。最后一行的指纹是 {check.last}：请与当时记在别处的比一比，一样才说明没有改过。"
    )
    return 0


def _given(parsed: argparse.Namespace) -> dict[str, object]:
    """What is said of the whole list, read by the fields of a form."""
    said = {fact.id: getattr(parsed, fact.id) for _, fact in SAID}
    for pair in parsed.set:
        name, equals, text = pair.partition("=")
        if not equals:
            raise FieldError(name, pair, f"--set 要写成 事实=答案，给的是“{pair}”。")
        said[name] = text
    given: dict[str, object] = {}
    for id, text in said.items():
        field = field_of(declared(id), "")
        value = field.parse(as_typed(field, text))
        if value is not None:
            given[id] = value
    return given
