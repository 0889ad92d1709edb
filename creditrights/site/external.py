"""The addresses outside the project: those that are listed, in creditrights/site/data/external.toml, and those that stand."""

import re
from pathlib import Path

from creditrights.handwritten import read_file
from creditrights.plain import Row

ADDRESSES = Path(__file__).parent / "data" / "external.toml"

#: where addresses are looked for; the tests name the sources of their own numbers
PLACES = (
    "book",
    "notebooks",
    "exercises",
    "creditrights",
    "docs",
    "scripts",
    "*.md",
    "*.cff",
    "*.yml",
    "*.toml",
    "Makefile",
)

TEXTS = {".md", ".ipynb", ".py", ".toml", ".csv", ".json", ".html", ".css", ".js", ".svg", ".yml", ".cff", ".sh", ""}

#: files of others, kept as they came
NOT_OURS = ("book/assets/vendor/", "creditrights/notebook/fonts/")

#: an address, or the name of a host by itself
ADDRESS = re.compile(
    r"https?://[A-Za-z0-9][^\s\"'`<>\\，。；：、（）]*|(?<![\w.@/-])(?:[a-z0-9-]+\.)+(?:cn|com|org|net)(?![\w-])[^\s\"'`<>\\，。；：、（）]*"
)


class Address:
    """An address, or the beginning of many.

    asked      whether readers are sent there
    last_good  the last day on which it is known to have been right; empty where nobody is sent there
    """

    def __init__(self, row: Row) -> None:
        self.address = row.text("address").rstrip("*")
        self.begins_many = row.text("address").endswith("*")
        self.what = row.text("what")
        self.asked = row.flag("asked")
        self.last_good = row.text("last_good") if self.asked else ""
        self.how = row.text("how") if self.asked else ""

    def covers(self, address: str) -> bool:
        """Whether an address is this one, or begins with it."""
        return address.startswith(self.address) if self.begins_many else address == self.address


def addresses() -> list[Address]:
    """All rows, in order."""
    rows = read_file(ADDRESSES)["addresses"]
    assert isinstance(rows, list)
    return [Address(Row(f"addresses[{place}]", row)) for place, row in enumerate(rows)]


def addresses_in(text: str) -> list[str]:
    """All addresses that a text names, without the marks that end a sentence."""
    return [match.group().rstrip(".,;:)]}") for match in ADDRESS.finditer(text)]


def standing(root: Path) -> dict[str, list[str]]:
    """Each address that stands in the project -> the files in which it stands."""
    found: dict[str, list[str]] = {}
    for path in files(root):
        name = path.relative_to(root).as_posix()
        for address in addresses_in(path.read_text(encoding="utf-8")):
            places = found.setdefault(address, [])
            if name not in places:
                places.append(name)
    return found


def files(root: Path) -> list[Path]:
    """The texts of the project that are read for addresses: all but this list, and what others wrote."""
    given = [path for place in PLACES for path in sorted(root.glob(place))]
    inside = [path for each in given for path in (sorted(each.rglob("*")) if each.is_dir() else [each])]
    return [
        path
        for path in inside
        if path.is_file()
        and path.suffix in TEXTS
        and path.name != ADDRESSES.name
        and not path.relative_to(root).as_posix().startswith(NOT_OURS)
        and "__pycache__" not in path.parts
        and ".ipynb_checkpoints" not in path.parts
    ]
