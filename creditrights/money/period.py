"""How long one instalment lasts: so many months, or so many days; and the days on which instalments fall due."""

from datetime import date

from creditrights.money.convention import Convention, Rate
from creditrights.money.daycount import add_months, days_later
from creditrights.money.ratio import Ratio

#: a rate written for one instalment, whatever its days (期费率)
PER_INSTALMENT = "期"

#: a month of interest at a daily rate, where a plan needs equal payments
DAYS_A_MONTH = 30


class Period:
    """So many months, or, where `months` is 0, so many days."""

    def __init__(self, months: int, days: int = 0) -> None:
        self.months = months
        self.days = days

    def later(self, day: date, count: int = 1) -> date:
        """So many periods after a day; before it where negative."""
        if self.months:
            return add_months(day, self.months * count)
        return days_later(day, self.days * count)

    def due_days(self, drawn: date, first_due: date, count: int) -> "list[date]":
        """The days on which instalments fall due. A loan drawn on the 31st and due a month later stays with the 31st."""
        if self.later(drawn) == first_due:
            return [self.later(drawn, number + 1) for number in range(count)]
        return [self.later(first_due, number) for number in range(count)]

    def share(self, rate: Rate, convention: Convention) -> Ratio:
        """What one yuan bears in a whole period: a yearly rate by twelfths, a monthly one by months, a daily one by days.

        >>> Period(1).share(Rate(Ratio(72, 1000), "年"), Convention())
        Ratio(3, 500)
        """
        if rate.per == PER_INSTALMENT:
            return rate.value
        if self.months:
            if rate.per == "日":
                return rate.value * DAYS_A_MONTH * self.months
            return rate.value * self.months if rate.per == "月" else rate.value * self.months / 12
        return rate.daily(convention) * self.days
