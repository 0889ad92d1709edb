"""随借随还: money drawn and paid back on any days, interest by the day on what is outstanding."""

from datetime import date

from creditrights.errors import CreditRightsError
from creditrights.money.convention import BOTH_ENDS, Convention, Rate
from creditrights.money.daycount import days_later


class OverPaid(CreditRightsError):
    """More was paid back on a day than was owed on it."""

    def __init__(self, day: date, surplus_fen: int) -> None:
        super().__init__(day.isoformat() + " 还的钱比当天欠的本息还多，请检查这一笔。")
        self.day = day
        self.surplus_fen = surplus_fen


class Stretch:
    """Days on which the principal stays the same, and the interest they bear, whole fen."""

    def __init__(self, start: date, end: date, days: int, principal_fen: int, interest_fen: int) -> None:
        self.start = start
        self.end = end
        self.days = days
        self.principal_fen = principal_fen
        self.interest_fen = interest_fen


class Revolving:
    """The account until a day on which everything is paid.

    movements  (day, fen): drawn above zero, paid back below
    until      the day on which what is left is paid; later movements are left out

    After construction: stretches, interest_fen, settle_fen (to be paid on the last day), flows (with that payment).

    A payment goes to the interest of the days before it, then to principal (民法典第561条, if nothing else was agreed).
    """

    def __init__(self, movements: "list[tuple[date, int]]", rate: Rate, convention: Convention, until: date) -> None:
        self.stretches: "list[Stretch]" = []
        self.flows: "list[tuple[date, int]]" = []
        self._principal = 0
        self._owed = 0  # interest
        by_day: "dict[date, list[int]]" = {}
        for day, fen in movements:
            if day <= until:
                by_day[day] = by_day.get(day, []) + [fen]
        since = until
        for place, day in enumerate(sorted(by_day)):
            if place > 0:
                self._run(since, day, rate, convention, place == 1)
            since = day
            for fen in by_day[day]:
                self.flows.append((day, fen))
                self._move(day, fen)
        self._run(since, until, rate, convention, len(by_day) == 1)
        self.interest_fen = sum([each.interest_fen for each in self.stretches])
        self.settle_fen = self._principal + self._owed
        if self.settle_fen > 0:
            self.flows.append((until, -self.settle_fen))

    def _run(self, start: date, end: date, rate: Rate, convention: Convention, first: bool) -> None:
        """Interest from one movement to the next."""
        extra = 1 if first and convention.ends == BOTH_ENDS else 0
        exact = convention.interest(self._principal, rate, days_later(start, -extra), end)
        fen = convention.whole(exact)
        days = (end - start).days + extra
        if days > 0:
            self.stretches.append(Stretch(start, end, days, self._principal, fen))
            self._owed = self._owed + fen

    def _move(self, day: date, fen: int) -> None:
        """Money drawn, or money paid back: interest first."""
        if fen >= 0:
            self._principal = self._principal + fen
            return
        to_interest = min(self._owed, -fen)
        self._owed = self._owed - to_interest
        left = -fen - to_interest
        if left > self._principal:
            raise OverPaid(day, left - self._principal)
        self._principal = self._principal - left
