"""Reads the TOML that people write by hand. CPython only; the page gets the same tables as JSON."""

import datetime
import tomllib
from pathlib import Path

from creditrights.errors import DataError

HERE = Path(__file__).parent

#: table name -> a folder of TOML files (one entry a file, keyed by its id) or a single TOML file
TABLES = {
    "law": HERE / "law" / "data",
    "remedies": HERE / "legality" / "data" / "remedies.toml",
    "rates": HERE / "money" / "data" / "rates.toml",
    "caps": HERE / "money" / "data" / "caps.toml",
    "court-costs": HERE / "money" / "data" / "court_costs.toml",
    "time-limits": HERE / "money" / "data" / "time_limits.toml",
}


def read_table(name: str) -> dict[str, object]:
    """The table as plain lists, dicts and texts: days become YYYY-MM-DD, so that it can be stored as JSON."""
    place = TABLES[name]
    if place.is_file():
        return {key: _plain(value) for key, value in _toml(place).items()}
    table: dict[str, object] = {}
    for path in sorted(place.glob("*.toml")):
        entry = _toml(path)
        if entry.get("id") != path.stem:
            raise DataError(f"{path.name}：id 应当与文件名相同")
        table[path.stem] = _plain(entry)
    return table


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
