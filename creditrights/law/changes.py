"""When a law changes: fingerprints of new texts beside those of the registry. CPython only; the page never carries it."""

import hashlib
import json
import re
from pathlib import Path

from creditrights.errors import DataError
from creditrights.law.provision import Instrument, Provision
from creditrights.law.registry import Registry


def fingerprint(text: str) -> str:
    """sha256 of an article with all white space removed, as a provision keeps it."""
    return hashlib.sha256(re.sub(r"\s+", "", text).encode()).hexdigest()


class NewText:
    """The text of an instrument as it stands now: its title, its short title if given, and article -> words."""

    def __init__(self, title: str, short: str, articles: dict[str, str]) -> None:
        self.title = title
        self.short = short
        self.articles = articles


class Comparison:
    """The provisions of the registry beside new texts.

    instruments  those that were recognised
    strange      titles of texts that belong to no instrument of the registry
    same         provisions whose words are unchanged
    changed      provisions whose words are others
    gone         provisions whose article the new text does not have
    unseen       provisions that have no fingerprint to compare
    """

    def __init__(self) -> None:
        self.instruments: list[Instrument] = []
        self.strange: list[str] = []
        self.same: list[Provision] = []
        self.changed: list[Provision] = []
        self.gone: list[Provision] = []
        self.unseen: list[Provision] = []

    def as_json(self) -> dict[str, object]:
        return {
            "instruments": [each.id for each in self.instruments],
            "strange": self.strange,
            "same": [each.key for each in self.same],
            "changed": [each.key for each in self.changed],
            "gone": [each.key for each in self.gone],
            "unseen": [each.key for each in self.unseen],
        }


def read_texts(folder: Path) -> list[NewText]:
    """All JSON files of a folder: {"title": …, "short": … (may be absent), "articles": {number: text}}."""
    if not folder.is_dir():
        raise DataError(f"没有文件夹 {folder}。")
    texts = [_read(path) for path in sorted(folder.glob("*.json"))]
    if not texts:
        raise DataError(f"{folder} 里没有 JSON 文件。")
    return texts


def _read(path: Path) -> NewText:
    try:
        given = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise DataError(f"{path.name} 不是 JSON：{error}。") from error
    articles = given.get("articles") if isinstance(given, dict) else None
    if not isinstance(articles, dict) or not isinstance(given.get("title"), str):
        raise DataError(f'{path.name} 应当是 {{"title": 标题, "articles": {{条号: 全文}}}}。')
    short = given.get("short")
    return NewText(
        given["title"], short if isinstance(short, str) else "", {str(k): str(v) for k, v in articles.items()}
    )


def compare(texts: list[NewText], law: Registry) -> Comparison:
    """Put each text beside the instrument it belongs to."""
    found = Comparison()
    exact = [each for each in law.instruments.values() if each.short in [text.short for text in texts]]
    for text in texts:
        instrument = _instrument_of(text, law, exact)
        if instrument is None:
            found.strange.append(text.short or text.title)
            continue
        found.instruments.append(instrument)
        for key in sorted(law.provisions):
            if law.provisions[key].instrument is instrument:
                _file(law.provisions[key], text, found)
    return found


def _instrument_of(text: NewText, law: Registry, exact: list[Instrument]) -> Instrument | None:
    """By short title if there is one; else by title, of several versions the one still in force.

    An instrument in `exact` has a text under its own short title, and takes no other.
    """
    all = [law.instruments[id] for id in sorted(law.instruments)]
    named = [each for each in all if each.short == text.short]
    named = named or [each for each in all if text.title in (each.title, each.short) and each not in exact]
    return sorted(named, key=lambda each: (each.ended is not None, each.id))[0] if named else None


def _file(provision: Provision, text: NewText, found: Comparison) -> None:
    if not provision.sha256:
        found.unseen.append(provision)
    elif provision.number not in text.articles:
        found.gone.append(provision)
    elif fingerprint(text.articles[provision.number]) == provision.sha256:
        found.same.append(provision)
    else:
        found.changed.append(provision)
