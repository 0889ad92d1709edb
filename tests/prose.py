"""The words that a reader reads: every page of the book and every notebook, passage by passage, without its marks."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from myst_parser.config.main import MdParserConfig
from myst_parser.parsers.mdit import create_md_parser

ROOT = Path(__file__).resolve().parents[1]
BOOK = sorted((ROOT / "book").glob("**/*.md"))
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
EXERCISES = sorted((ROOT / "exercises").glob("*/master.ipynb"))

#: what stands for a piece of code or a formula: a word in Latin letters
CODE = "X"

#: what stands for a provision that is a word of the sentence
LAW = "《某》"

#: roles that name something beside the sentence; the others say a word of it
BESIDE = {"law", "checked"}

EXTENSIONS = ["amsmath", "colon_fence", "deflist", "dollarmath", "substitution", "tasklist"]


@dataclass(frozen=True)
class Passage:
    """A heading, a paragraph, a cell of a table: words that stand together.

    kind  heading, paragraph, cell, summary (what is shown of something folded), answer (in an answer box)
    """

    page: str
    kind: str
    words: str

    def __str__(self) -> str:
        return f"{self.page}: {self.words}"


@cache
def parser() -> MarkdownIt:
    """Markdown as the book is built from."""
    return create_md_parser(MdParserConfig(enable_extensions=EXTENSIONS), RendererHTML)


def sources(path: Path) -> list[str]:
    """The Markdown of a page, or of the cells of a notebook."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".md":
        return [text]
    return ["".join(cell["source"]) for cell in json.loads(text)["cells"] if cell["cell_type"] == "markdown"]


@cache
def passages(path: Path) -> tuple[Passage, ...]:
    """All passages of a page or a notebook, in order."""
    name = path.relative_to(ROOT).as_posix()
    return tuple(Passage(name, kind, words) for source in sources(path) for kind, words in of_markdown(source) if words)


def of_markdown(source: str, inside: str = "paragraph") -> Iterator[tuple[str, str]]:
    """(kind, words) for each passage."""
    tokens = parser().parse(source)
    for place, token in enumerate(tokens):
        before = tokens[place - 1].type if place else ""
        if token.type == "inline":
            kind = {"heading_open": "heading", "td_open": "cell", "th_open": "cell"}.get(before, inside)
            yield kind, tidy("".join(words_of(each) for each in token.children or []))
        elif token.type == "colon_fence":
            yield from of_directive(token)
        elif token.type == "html_block":
            yield "summary", tidy(re.sub("<[^>]*>", "", token.content))


def of_directive(token: Token) -> Iterator[tuple[str, str]]:
    """The words of a directive between colons: its title, then what it holds."""
    name, _, title = token.info.partition(" ")
    answer = name == "{answer}"
    for _, words in of_markdown(title):
        yield "answer" if answer else "summary", "" if name == "{claim}" else words
    yield from of_markdown(token.content, "answer" if answer else "paragraph")


def words_of(token: Token) -> str:
    """What a reader reads of a piece of a line."""
    if token.type == "myst_role":
        if token.meta["name"] in BESIDE:
            return "\0"
        return token.content.partition(" <")[0]
    if token.type == "text":
        return token.content
    if token.type in ("math_inline", "code_inline", "substitution_inline"):
        return CODE
    return {"softbreak": " ", "hardbreak": "\n", "strong_close": "\1"}.get(token.type, "")


def tidy(words: str) -> str:
    """Without roles that stand beside the sentence, the space that Markdown needs after bold, and the ends.

    A bold word and what is said of it, with a space between them, are two lines.
    """
    words = re.sub("(?<=[：；、（])\0[ \0]*(?=[；、，。）])", LAW, words)
    words = re.sub(" *\0[ \0]*", "", words)
    words = re.sub("(?<=[，。；：！？”」）》])\1 ", "", words)
    return re.sub("\1 (?=[\u4e00-\u9fff])", "\n", words).replace("\1", "").strip()


def sentences(passage: Passage) -> list[str]:
    """The sentences of a passage, closing marks included."""
    return re.findall(r"[^。！？\n]+[。！？]*[”」）》]*", passage.words)


def length(sentence: str) -> int:
    """How many characters there are to read, spaces left out."""
    return len(re.sub(r"\s", "", sentence))
