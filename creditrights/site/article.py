"""The article that the book answers: what it claims, what its closing titles ask, and which page answers each.

The table is creditrights/site/data/article.toml. The directives `claim` and `answers` show it.
"""

from pathlib import Path

from creditrights.handwritten import read_file
from creditrights.plain import Row, unknown

ARTICLE = Path(__file__).parent / "data" / "article.toml"

#: verdict -> the look of its chip, its mark, what the word means
VERDICTS = (
    ("正确", "lawful", "✓", "说得对，或者建议本身没有错"),
    ("不精确", "breach", "△", "方向有对的地方，照着做会吃亏"),
    ("错误", "unlawful", "✕", "与条文不符，或者引的东西不存在"),
    ("无法核实", "open", "？", "没有出处，查不了"),
    ("缺漏", "effect", "…", "该说的没有说"),
)


class Claim:
    """One thing the article says: told in our words, its verdict, and the label of the page that answers it."""

    def __init__(self, row: Row) -> None:
        self.number = int(row.cells["number"])
        self.part = row.text("part")
        self.says = row.text("says")
        self.verdict = row.text("verdict")
        self.answer = row.text("answer")
        if self.verdict not in [each[0] for each in VERDICTS]:
            raise unknown("判定", self.verdict, [each[0] for each in VERDICTS])

    @property
    def label(self) -> str:
        """The label of this claim on the page that goes through the article."""
        return f"claim-{self.number}"


class Title:
    """One of the titles at the article's end: what it asks, in our words, and the label of its page."""

    def __init__(self, row: Row) -> None:
        self.asks = row.text("asks")
        self.answer = row.text("answer")


def claims() -> list[Claim]:
    """All claims, in the article's order."""
    return [Claim(row) for row in _rows("claims")]


def titles() -> list[Title]:
    """All titles, in the article's order."""
    return [Title(row) for row in _rows("titles")]


def claim(number: str) -> Claim:
    """The claim with that number; UnknownName if there is none."""
    for each in claims():
        if str(each.number) == number:
            return each
    raise unknown("主张", number, [str(each.number) for each in claims()])


def counts() -> list[tuple[str, int]]:
    """How many claims have each verdict."""
    given = [each.verdict for each in claims()]
    return [(verdict, given.count(verdict)) for verdict, *_ in VERDICTS]


def _rows(name: str) -> list[Row]:
    rows = read_file(ARTICLE)[name]
    assert isinstance(rows, list)
    return [Row(f"article.{name}[{place}]", row) for place, row in enumerate(rows)]
