"""What comes in, what life and law take first, and what is left for the debts, month by month.

Necessities are never a variable: a plan pays debts from what is left after them, and says so where that is not enough.
"""

#: the order of life and law, with the provision that puts a kind before an unsecured debt (empty where none is needed)
NECESSITIES = (
    ("吃饭", ""),
    ("住房", ""),
    ("水电", ""),
    ("看病", ""),
    ("赡养抚养", "civil-code:1067"),
    ("上学", ""),
    ("社保", ""),
    ("交通通讯", ""),
    ("其他", ""),
)

#: what stays with the debtor when income is seized, and what counts as necessary where the place has a minimum
PROTECTED_LAW = ("civil-procedure-law-2023:254", "spc-seizure-2020:3")
PROTECTED = (
    "法院扣留、提取收入时，要给本人和所扶养的家属留下生活必需费用；这是执行中的规则，不是协商时自动减债的规则。",
    "留多少没有全国统一的数：当地有最低生活保障标准的，必需的生活费用照它定，各地标准不同、每年会变；这里不替你填。",
)


def place_of(kind: str) -> int:
    """Where a kind of necessity stands in the order; after all others if it is not among them."""
    for place, (name, _) in enumerate(NECESSITIES):
        if name == kind:
            return place
    return len(NECESSITIES)


class Change:
    """Money that comes in (or goes out, where negative) beside the usual: in one month, or in every month from then on."""

    def __init__(self, month: int, fen: int, lasting: bool = False) -> None:
        self.month = month
        self.fen = fen
        self.lasting = lasting

    def in_month(self, month: int) -> int:
        """Fen of it in a month."""
        return self.fen if month == self.month or (self.lasting and month > self.month) else 0


class Budget:
    """Income and necessities for a number of months.

    start        number of the first month (months.month_number)
    months       how many
    income_fen   what usually comes in, a month
    necessities  (kind, fen a month), in the order of life and law
    changes      what comes in or goes out beside it
    saved_fen    money in hand that may be used for the debts at the start

    After construction: left (fen a month, may be negative) and missing (by how much the necessities themselves cannot
    be met in a month, savings included).
    """

    def __init__(
        self,
        start: int,
        months: int,
        income_fen: int,
        necessities: "list[tuple[str, int]]",
        changes: "list[Change] | None" = None,
        saved_fen: int = 0,
    ) -> None:
        self.start = start
        self.months = months
        self.income_fen = income_fen
        self.necessities = necessities
        self.changes = changes or []
        self.saved_fen = saved_fen
        usual = income_fen - sum([fen for _, fen in necessities])
        self.left = [
            usual + sum([change.in_month(start + month) for change in self.changes]) for month in range(months)
        ]
        self.missing = _missing(self.left, saved_fen)
        self.reserves = _reserves(self.left)

    def necessary_fen(self) -> int:
        """What the necessities take, a month."""
        return sum([fen for _, fen in self.necessities])

    def with_more(self, fen: int) -> "Budget":
        """The same budget with so much more coming in every month."""
        return Budget(self.start, self.months, self.income_fen + fen, self.necessities, self.changes, self.saved_fen)

    def for_months(self, months: int) -> "Budget":
        """The same budget over another number of months."""
        return Budget(self.start, months, self.income_fen, self.necessities, self.changes, self.saved_fen)

    def waited(self, months: int) -> "Budget":
        """The same budget where what is left of the first months is gone, and no debt is paid in them."""
        gone = [Change(self.start, -self.saved_fen)] if self.saved_fen else []
        gone = gone + [Change(self.start + month, -max(0, self.left[month])) for month in range(months)]
        return Budget(self.start, self.months, self.income_fen, self.necessities, self.changes + gone, self.saved_fen)


def _missing(left: "list[int]", saved_fen: int) -> "list[int]":
    """Month by month, what the necessities lack even if no debt is paid at all."""
    cash = saved_fen
    missing = []
    for fen in left:
        cash = cash + fen
        missing.append(max(0, -cash))
        cash = max(0, cash)
    return missing


def _reserves(left: "list[int]") -> "list[int]":
    """What must still be in hand at the end of each month, so that later months can pay for their necessities."""
    reserves = [0] * len(left)
    for month in range(len(left) - 2, -1, -1):
        reserves[month] = max(0, reserves[month + 1] - left[month + 1])
    return reserves
