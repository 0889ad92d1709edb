"""What stands on a provision: rules, facts, remedies, calculators, and the pages, notebooks and exercises that name it."""

import re
from pathlib import Path

from creditrights.calculators.catalogue import CALCULATORS
from creditrights.handwritten import whole
from creditrights.legality.catalogue import RULES, TOPICS
from creditrights.legality.remedies import remedy
from creditrights.legality.vocabulary import FACTS

#: what one looks through: heading in Chinese, name in JSON, pattern of files
SHELVES = (
    ("书页", "pages", "book/**/*.md"),
    ("笔记本", "notebooks", "notebooks/**/*.ipynb"),
    ("作业", "exercises", "exercises/**/*.*"),
    ("自测", "quizzes", "creditrights/quiz/data/*.toml"),
    ("程序", "modules", "creditrights/**/*.py"),
)


class Touched:
    """All that a change of one provision touches.

    rules, facts, remedies, calculators  ids
    files  name of the shelf -> paths that name the provision, or show a calculator that asks or judges by it
    """

    def __init__(self, key: str, shelves: "dict[str, dict[str, str]]") -> None:
        self.key = key
        self.rules = [rule.id for rule in RULES if _among(key, rule.cites())]
        self.facts = [fact.id for fact in FACTS if _among(key, list(fact.cites))]
        self.remedies = [id for id in sorted(whole("remedies")) if _among(key, remedy(id).cites)]
        self.calculators = sorted({*_asking(key), *_judging(self.rules)})
        shown = "|".join(re.escape(each) for each in self.calculators)
        by_name = re.escape(key) + r"(?![0-9A-Za-z-])"
        by_calculator = rf"""|\{{calculator\}}`?\s*({shown})\b|show\(\\?["']({shown})\\?["']""" if shown else ""
        pattern = re.compile(by_name + by_calculator)
        self.files = {
            name: [path for path, text in texts.items() if pattern.search(text)] for name, texts in shelves.items()
        }

    def named(self) -> list[tuple[str, list[str]]]:
        """(heading, names) for people."""
        return [
            ("规则", self.rules),
            ("事实", self.facts),
            ("救济途径", self.remedies),
            ("计算器", self.calculators),
            *[(word, self.files[name]) for word, name, _ in SHELVES],
        ]

    def as_json(self) -> dict[str, object]:
        return {
            "provision": self.key,
            "rules": self.rules,
            "facts": self.facts,
            "remedies": self.remedies,
            "calculators": self.calculators,
            **self.files,
        }


def touched(keys: list[str], book: Path) -> list[Touched]:
    """What each provision touches; `book` is the folder that holds book/, notebooks/ and exercises/."""
    shelves = {name: _texts(book, glob) for _, name, glob in SHELVES}
    return [Touched(key, shelves) for key in keys]


def _among(key: str, cites: list[str]) -> bool:
    return key in [each.partition("#")[0] for each in cites]


def _asking(key: str) -> list[str]:
    return [each.id for each in CALCULATORS if any(_among(key, list(f.question.cites)) for f in each.form.fields)]


def _judging(rules: list[str]) -> list[str]:
    return [topic.id for topic in TOPICS if any(rule.id in rules for rule in topic.rules)]


def _texts(book: Path, glob: str) -> dict[str, str]:
    files = [path for path in sorted(book.glob(glob)) if path.is_file()]
    return {path.relative_to(book).as_posix(): path.read_text(encoding="utf-8", errors="ignore") for path in files}
