"""creditrights letter [ID] [FILE.json]: a letter with holes, on the screen or as a text, a Word document or a PDF.

--from ledger=LOAN.json fills in what another calculator found out (calculators/letter_filling.py).
"""

import argparse
from collections.abc import Callable
from pathlib import Path

from creditrights.calculators.catalogue import calculator
from creditrights.calculators.form import answer
from creditrights.calculators.letter_filling import filling
from creditrights.calculators.letter_result import LetterResult
from creditrights.commands.answers import print_outcome, texts_of, written
from creditrights.errors import MissingPackage
from creditrights.letters.catalogue import LETTERS, letter
from creditrights.letters.draft import Draft


def add_letters(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add it to the command line."""
    command = commands.add_parser("letter", help="写一封信：没填的留空格，没选的列成方框；不写编号就列出全部")
    command.add_argument("id", nargs="?", help="、".join(each.id for each in LETTERS))
    command.add_argument("file", nargs="?", type=Path, help="JSON：空格名 → 填写的文字；省略就是空白的信")
    command.add_argument(
        "--from",
        dest="sources",
        action="append",
        default=[],
        metavar="计算器=文件",
        help="先用另一个计算器的答案填，例如 ledger=还款.json、conduct=经过.json、plan=计划.json，可多次；"
        "只写计算器的编号就用它的示例。自己填的优先",
    )
    command.add_argument("--debt", default="", metavar="名称", help="--from plan 里有几笔债时，这封信说的是哪一笔")
    command.add_argument("--set", action="append", default=[], metavar="空格=文字", help="填或改一处，可多次")
    command.add_argument("--txt", type=Path, metavar="文件", help="另存为纯文本")
    command.add_argument("--docx", type=Path, metavar="文件", help="另存为 Word 文档（WPS 也能打开）")
    command.add_argument("--pdf", type=Path, metavar="文件", help="另存为 PDF")
    command.add_argument("--json", action="store_true", help="输出规范 JSON")
    command.set_defaults(run=_letter)


def _letter(parsed: argparse.Namespace) -> int:
    if parsed.id is None:
        for each in LETTERS:
            print(f"{each.id}：{each.title}。{each.use}")
        return 0
    chosen = calculator(letter(parsed.id).id)
    texts = _from_sources(parsed)
    own = texts_of(chosen, parsed.file, parsed.set)
    texts.update({id: text for id, text in own.items() if text != "" or id not in texts})
    outcome = answer(chosen, texts)
    if isinstance(outcome.result, LetterResult):
        for path, make in ((parsed.txt, _text), (parsed.docx, _document), (parsed.pdf, _pdf)):
            if path is not None:
                written(path, make(outcome.result.draft))
    return print_outcome(outcome, parsed.json)


def _from_sources(parsed: argparse.Namespace) -> dict[str, str]:
    """What the other calculators fill in; of two the later stands."""
    texts: dict[str, str] = {}
    for named in parsed.sources:
        id, _, path = named.partition("=")
        source = calculator(id)
        texts.update(filling(parsed.id, id, texts_of(source, Path(path) if path else None, []), parsed.debt))
    return texts


def _text(draft: Draft) -> bytes:
    """With a mark at its beginning by which Windows knows that it is UTF-8."""
    return draft.text().encode("utf-8-sig")


def _document(draft: Draft) -> bytes:
    return _maker("letter_docx", "letter_document", "python-docx")(draft)


def _pdf(draft: Draft) -> bytes:
    return _maker("letter_pdf", "letter_pdf", "reportlab fonttools")(draft)


def _maker(module: str, function: str, packages: str) -> Callable[[Draft], bytes]:
    """What writes such a file, if the package it needs is installed."""
    from importlib import import_module

    try:
        make: Callable[[Draft], bytes] = getattr(import_module(f"creditrights.papers.{module}"), function)
    except ImportError as error:
        raise MissingPackage(f"写这种文件还缺软件包。请运行 pip install {packages} 再试。") from error
    return make
