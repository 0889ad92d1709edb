"""What began and what ended on which day, from the days of the registry."""

from datetime import date

from creditrights.law.provision import Instrument
from creditrights.law.registry import Registry

BEGAN = "began"
ENDED = "ended"


class Turn:
    """A day on which an instrument took effect or stopped being the law."""

    def __init__(self, day: date, kind: str, instrument: Instrument) -> None:
        self.day = day
        self.kind = kind
        self.instrument = instrument


def turns(law: Registry, first: int, last: int) -> "list[Turn]":
    """All turns from the year `first` to the year `last`, by day; on one day what ended stands first."""
    found = []
    for name in sorted(law.instruments):
        instrument = law.instruments[name]
        found.append(Turn(instrument.effective, BEGAN, instrument))
        if instrument.ended is not None:
            found.append(Turn(instrument.ended, ENDED, instrument))
    kept = [turn for turn in found if first <= turn.day.year <= last]
    return sorted(kept, key=lambda turn: (turn.day.isoformat(), turn.kind != ENDED, turn.instrument.id))


def before(law: Registry, instrument: Instrument) -> "Instrument | None":
    """The text in whose place this one came, if the registry holds it."""
    for name in sorted(law.instruments):
        if law.instruments[name].successor == instrument.id:
            return law.instruments[name]
    return None


def renewed(law: Registry) -> "list[list[Instrument]]":
    """The chains of texts that replaced one another, the oldest first, ordered by the day of the last change."""
    chains = []
    for name in sorted(law.instruments):
        instrument = law.instruments[name]
        if instrument.successor not in law.instruments or before(law, instrument) is not None:
            continue
        chain = [instrument]
        while chain[-1].successor in law.instruments:
            chain.append(law.instruments[chain[-1].successor])
        chains.append(chain)
    return sorted(chains, key=lambda chain: (chain[-1].effective.isoformat(), chain[-1].id))
