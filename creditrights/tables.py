"""Where the hand-written tables come from: TOML and CSV here, the same tables as JSON inside the built page.

This is the one module of the core that knows where it runs.
"""

import json
import sys

_TABLES: "dict[str, object]" = {}


def load(name: str) -> object:
    """The table called `name`, as lists, dicts and texts (days are texts, YYYY-MM-DD); read once.

    "law"       one dict an instrument, keyed by id (creditrights/law/data/*.toml)
    "remedies"  where to go and by when, keyed by id (creditrights/legality/data/remedies.toml)
    "rates"     published loan rates, keyed by kind (creditrights/money/data/rates.toml)
    "caps"      what caps what, keyed by id (creditrights/money/data/caps.toml)
    "court-costs", "time-limits"  what a court charges, and periods of time (creditrights/money/data/*.toml)
    """
    if name not in _TABLES:
        _TABLES[name] = _read(name)
    return _TABLES[name]


def _read(name: str) -> object:
    if sys.implementation.name == "micropython":
        with open("/tables/" + name + ".json") as stored:
            return json.load(stored)
    from creditrights.handwritten import read_table

    return read_table(name)
