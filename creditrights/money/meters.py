"""Interest that runs: one item on one base at one rate since one day; read, it is a line."""

from datetime import date

from creditrights.money.convention import EACH_DAY, EACH_LINE, Convention, Rate
from creditrights.money.daycount import days_later
from creditrights.money.items import PRINCIPAL
from creditrights.money.lines import Line
from creditrights.money.ratio import Ratio


class Meter:
    """Interest that is running: one item on one base at one rate since one day."""

    def __init__(
        self,
        item: str,
        number: int,
        base: "int | Ratio",
        rate: Rate,
        since: date,
        extra_day: int = 0,
        on: str = PRINCIPAL,
    ) -> None:
        self.item = item
        self.number = number
        self.base = base
        self.rate = rate
        self.since = since
        self.extra_day = extra_day
        self.on = on

    def read(self, day: date, convention: Convention) -> Line:
        """The line from the day it started until `day`."""
        days = (day - self.since).days + self.extra_day
        amount = self.amount(days_later(self.since, -self.extra_day), day, convention)
        return Line(self.since, day, days, self.item, self.number, self.base, self.rate, amount, self.on)

    def amount(self, start: date, end: date, convention: Convention) -> Ratio:
        """What it has run to."""
        return convention.interest(self.base, self.rate, start, end)

    def goes_on_as(self, other: "Meter") -> bool:
        """Whether the other one, started today, would only be this one cut in two."""
        return (
            self.item == other.item
            and self.number == other.number
            and self.on == other.on
            and self.base == other.base
            and self.rate.per == other.rate.per
            and self.rate.value == other.rate.value
        )


class GivenMeter(Meter):
    """Interest that a plan names: it grows by actual days to what was named, whatever the day count of the rate is."""

    def amount(self, start: date, end: date, convention: Convention) -> Ratio:
        exact = self.rate.value * self.base * (end - start).days
        return Ratio(convention.whole(exact)) if convention.step in (EACH_DAY, EACH_LINE) else exact
