"""The registry: every provision the course relies on, found by key or by day."""

from datetime import date

from creditrights.errors import OutsideVerifiedDates
from creditrights.law.provision import Citation, Instrument, Provision
from creditrights.plain import Row, unknown
from creditrights.tables import load

#: conduct before this day is not judged here: the Civil Code, on which most rules stand, took effect on it
FIRST_DAY = date(2021, 1, 1)

#: the last day for which it was looked up whether a text of that rank had been amended, and how the reader is told
CURRENT_THROUGH = date(2026, 8, 31)
CURRENCY = "是否又有修改：法律查到 2026-08-31，行政法规和司法解释查到 2026-05-16，监管文件和行业自律规则只见报道。"


class Registry:
    """Instruments and provisions, all of them from a table such as the hand-written one, "law"."""

    def __init__(self, table: object) -> None:
        self._instruments: "dict[str, Instrument]" = {}
        self._provisions: "dict[str, Provision]" = {}
        # The interview asks for the same few citations thousands of times: they are made once.
        self._citations: "dict[str, Citation]" = {}
        self._covered: "dict[tuple[str, ...], bool]" = {}
        self._keep_all(table)

    def _keep_all(self, table: object) -> None:
        rows = Row("law", table)
        for name in rows.names():
            row = rows.row(name)
            instrument = self._keep_instrument(name, row)
            articles = row.row("articles")
            for number in articles.names():
                self._keep_provision(instrument, number, articles.cells[number])

    def _keep_instrument(self, name: str, row: Row) -> Instrument:
        if name not in self._instruments:
            self._instruments[name] = Instrument(row)
        return self._instruments[name]

    def _keep_provision(self, instrument: Instrument, number: str, cells: object) -> None:
        key = instrument.id + ":" + number
        if key not in self._provisions:
            self._provisions[key] = Provision(instrument, number, Row(key, cells))

    @property
    def instruments(self) -> "dict[str, Instrument]":
        """All instruments, by id."""
        return self._instruments

    @property
    def provisions(self) -> "dict[str, Provision]":
        """All provisions, by key."""
        return self._provisions

    @property
    def checked_through(self) -> date:
        """The last day on which a provision was checked."""
        return max([provision.checked_on for provision in self.provisions.values()])

    def _provision(self, key: str) -> Provision:
        if key not in self._provisions:
            raise unknown("条文", key, sorted(self.provisions))
        return self._provisions[key]

    def cite(self, key: str) -> Citation:
        """The citation written as `key`; UnknownName with the nearest key if there is no such provision."""
        if key not in self._citations:
            name, _, inside = key.partition("#")
            self._citations[key] = Citation(self._provision(name), inside)
        return self._citations[key]

    def in_force(self, keys: "tuple[str, ...]", day: date | None) -> "list[Citation]":
        """Those of `keys` that were the law on `day`; all of them when the day is not known."""
        citations = [self.cite(key) for key in keys]
        return [c for c in citations if day is None or c.in_force(day)]

    def unchecked(self, keys: "tuple[str, ...]", day: date | None) -> "list[Citation]":
        """Those of `keys` in whose place an older text, not in the registry, was the law on `day`.

        What that text said is not known here: it is not the same as that nothing was forbidden.
        """
        return [] if day is None else [each for each in [self.cite(key) for key in keys] if each.unchecked_on(day)]

    def cover(self, keys: "tuple[str, ...]") -> bool:
        """Whether on every day from FIRST_DAY until today at least one of `keys` was in force.

        Enough to look at the first day and the days on which something ends: nothing is lost in between.
        """
        if keys not in self._covered:
            citations = [self.cite(key) for key in keys]
            ends = [citation.provision.instrument.ended for citation in citations]
            days = [FIRST_DAY] + [day for day in ends if day is not None and day > FIRST_DAY]
            self._covered[keys] = all([any([c.in_force(day) for c in citations]) for day in days])
        return self._covered[keys]

    def require_verified(self, day: date) -> None:
        """Refuse a day before the first that was checked."""
        if day < FIRST_DAY:
            raise OutsideVerifiedDates(
                "行为日期 "
                + day.isoformat()
                + " 早于本课程核对过的最早日期 "
                + FIRST_DAY.isoformat()
                + "，那时的法律这里没有核对，不作判断。"
            )

    def currency(self) -> str:
        """Until when the texts were compared and amendments looked up, in a sentence."""
        return "条文文字核对到 " + self.checked_through.isoformat() + "；" + CURRENCY

    def beyond_checked(self, day: date) -> str:
        """A sentence to show when `day` lies after the last look for amendments; empty otherwise."""
        if day <= CURRENT_THROUGH:
            return ""
        return day.isoformat() + " 在法律查新日 " + CURRENT_THROUGH.isoformat() + " 之后，是否有新规定请再核对。"

    def named(self, words: "list[str]") -> "list[Provision]":
        """Provisions whose title, label, gist or operative words contain every one of `words`."""
        found = []
        for key in sorted(self.provisions):
            provision = self.provisions[key]
            haystack = " ".join(
                [key, provision.instrument.title, provision.instrument.short, provision.label, provision.gist]
                + provision.quotes
            )
            if all([each in haystack for each in words]):
                found.append(provision)
        return found


class StoredRegistry(Registry):
    """The hand-written files: a provision is read when it is first cited, all of them for whoever looks through all."""

    def __init__(self) -> None:
        super().__init__({})
        self._whole = False
        self._checked = Row("law-checked", load("law-checked")).text("through")

    @property
    def instruments(self) -> "dict[str, Instrument]":
        """All instruments, by id."""
        self._read_whole()
        return self._instruments

    @property
    def provisions(self) -> "dict[str, Provision]":
        """All provisions, by key."""
        self._read_whole()
        return self._provisions

    @property
    def checked_through(self) -> date:
        """The last day on which a provision was checked."""
        return date.fromisoformat(self._checked)

    def _read_whole(self) -> None:
        if not self._whole:
            self._keep_all(load("law"))
            self._whole = True

    def _provision(self, key: str) -> Provision:
        if key not in self._provisions:
            name, _, number = key.partition(":")
            cells = load("law/" + name + "/" + number)
            if cells is not None:
                instrument = self._keep_instrument(name, Row("law." + name, load("law/" + name)))
                self._keep_provision(instrument, number, cells)
        return super()._provision(key)


_REGISTRY: "list[Registry]" = []


def registry() -> Registry:
    """The one registry, begun on first use."""
    if not _REGISTRY:
        _REGISTRY.append(StoredRegistry())
    return _REGISTRY[0]
