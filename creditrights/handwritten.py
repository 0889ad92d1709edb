"""Reads the TOML that people write by hand. CPython only; the page gets the same tables as JSON."""

import datetime
import re
import tomllib
from pathlib import Path

from creditrights.errors import DataError

HERE = Path(__file__).parent

#: table name -> a folder of TOML files (one entry a file, keyed by its id) or a single TOML file
TABLES = {
    "law": HERE / "law" / "data",
    "quiz": HERE / "quiz" / "data",
    "remedies": HERE / "legality" / "data" / "remedies.toml",
    "rates": HERE / "money" / "data" / "rates.toml",
    "caps": HERE / "money" / "data" / "caps.toml",
    "court-costs": HERE / "money" / "data" / "court_costs.toml",
    "time-limits": HERE / "money" / "data" / "time_limits.toml",
}

#: the line of a provision that says when it was checked
CHECKED_ON = re.compile(r"^checked_on = (\d{4}-\d{2}-\d{2})$", re.MULTILINE)


def read_table(name: str) -> dict[str, object] | None:
    """The table as plain lists, dicts and texts: days become YYYY-MM-DD, so that it can be stored as JSON.

    "law/civil-code" is one file of the folder "law", None if there is no such file. "law-checked" is worked out from
    all of them.
    """
    if name == "law-checked":
        return {"through": max(day for path in sorted(TABLES["law"].glob("*.toml")) for day in _checked_days(path))}
    folder, _, file = name.rpartition("/")
    if folder:
        return next((_entry(path) for path in sorted(TABLES[folder].glob("*.toml")) if path.stem == file), None)
    return whole(name)


def whole(name: str) -> dict[str, object]:
    """All of a table, every file of its folder."""
    place = TABLES[name]
    if place.is_file():
        return {key: _plain(value) for key, value in _toml(place).items()}
    return {path.stem: _entry(path) for path in sorted(place.glob("*.toml"))}


def inside(table: object, entry: str) -> object:
    """An article of an instrument, or an entry of another table; None if it is not there."""
    rows = table.get("articles", table) if isinstance(table, dict) else {}
    return rows.get(entry) if isinstance(rows, dict) else None


def _entry(path: Path) -> dict[str, object]:
    entry = _toml(path)
    if entry.get("id") != path.stem:
        raise DataError(f"{path.name}：id 应当与文件名相同")
    return {key: _plain(value) for key, value in entry.items()}


def _checked_days(path: Path) -> list[str]:
    """The days on which the provisions of a file were checked, found without reading it as TOML, which takes longer."""
    return CHECKED_ON.findall(path.read_text(encoding="utf-8"))


def read_file(path: Path) -> dict[str, object]:
    """One TOML file, as plain as a table; for the tables that the core does not need."""
    return {key: _plain(value) for key, value in _toml(path).items()}


def _toml(path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise DataError(f"{path.name}：TOML 写错了（{error}）") from error


def _plain(value: object) -> object:
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value
