"""Where the hand-written tables come from: TOML and CSV here, the same tables as JSON inside the built page.

This is the one module of the core that knows where it runs.
"""

import json
import sys

_TABLES: "dict[str, object]" = {}


def load(name: str) -> object:
    """The table, or the entry of one, called `name`: lists, dicts and texts (days are texts, YYYY-MM-DD); read once.

    "law"                   one dict an instrument, keyed by id (creditrights/law/data/*.toml)
    "law/civil-code"        that instrument
    "law/civil-code/1033"   that article of it
    "law-checked"           {"through": the last day on which a provision was checked}
    "remedies"              where to go and by when, keyed by id (creditrights/legality/data/remedies.toml)
    "remedies/call-110"     that one
    "rates"                 published loan rates, keyed by kind (creditrights/money/data/rates.toml)
    "caps"                  what caps what, keyed by id (creditrights/money/data/caps.toml)
    "court-costs", "time-limits"   what a court charges, and periods of time (creditrights/money/data/*.toml)
    "quiz/home-visit"       the questions of a page, by its label (creditrights/quiz/data/*.toml)

    None for an entry that is not there. The page holds only the entries that its calculators cite, an instrument
    without its articles.
    """
    if name not in _TABLES:
        _TABLES[name] = _read(name)
    return _TABLES[name]


def _read(name: str) -> object:
    if sys.implementation.name == "micropython":
        try:
            with open("/tables/" + name + ".json") as stored:
                return json.load(stored)
        except OSError:
            return None
    from creditrights.handwritten import inside, read_table

    table, _, entry = name.rpartition("/")
    return read_table(name) if table in ("", "law", "quiz") else inside(load(table), entry)
