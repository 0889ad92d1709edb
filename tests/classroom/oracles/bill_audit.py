"""A lender's bill line by line, with Decimal and day numbers."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

REASONS = ("interest", "whole", "twice", "top", "compound")
LINE_OF = {"interest": "利息", "whole": "罚息", "twice": "罚息", "top": "罚息", "compound": "复利"}
PLACE = {"本金": 1, "利息": 2, "罚息": 3, "复利": 4}


def fen(amount):
    return int(amount.quantize(Decimal(1), ROUND_HALF_UP))


def dec(ratio):
    return Decimal(ratio.numerator) / Decimal(ratio.denominator)


def month(day, count):
    index = day.year * 12 + day.month - 1 + count
    return date(index // 12, index % 12 + 1, day.day)


class Sum:
    """The lines; keywords change one thing each."""

    def __init__(self, case, year=360, more_days=0):
        self.year, self.more = year, more_days
        self.rate, self.raised = dec(case.yearly_rate), dec(case.yearly_rate) * (1 + dec(case.markup))
        self.markup, self.as_of = dec(case.markup), case.as_of
        self.part = case.principal_fen // case.instalments
        days = [month(case.drawn, number) for number in range(case.instalments + 1)]
        missed = [number for number in range(case.paid + 1, case.instalments + 1) if days[number] <= case.as_of]
        self.dues = [days[number] for number in missed]
        self.undue = self.part * (case.instalments - missed[-1])
        self.interests = [
            self.bears(self.part * (case.instalments - number + 1), self.rate, days[number - 1], days[number])
            for number in missed
        ]

    def bears(self, base, yearly, start, end):
        days = (end - start).days + (self.more if end > start else 0)
        return fen(Decimal(base) * yearly * days / self.year)

    def penalty(self, yearly=None):
        yearly = self.raised if yearly is None else yearly
        return sum(self.bears(self.part, yearly, due, self.as_of) for due in self.dues)

    def compound(self, yearly=None):
        yearly = self.raised if yearly is None else yearly
        return sum(
            self.bears(base, yearly, due, self.as_of) for base, due in zip(self.interests, self.dues, strict=True)
        )

    def compound_on_penalty_too(self):
        """Each month after its due day, an instalment's penalty so far joins what bears compound interest."""
        total = 0
        for base, due in zip(self.interests, self.dues, strict=True):
            penalty, count = 0, 1
            start, end = due, min(month(due, 1), self.as_of)
            while start < self.as_of:
                total += self.bears(base, self.raised, start, end) + self.bears(penalty, self.raised, start, end)
                penalty += self.bears(self.part, self.raised, start, end)
                count += 1
                start, end = end, min(month(due, count), self.as_of)
        return total

    def lines(self, **changed):
        lines = {
            "本金": self.part * len(self.dues),
            "利息": sum(self.interests),
            "罚息": self.penalty(),
            "复利": self.compound(),
        }
        return {**lines, **changed}

    def wrong(self, reason):
        """A line with one of the lender's slips in it."""
        if reason == "interest":
            return sum(self.interests) + self.penalty(self.rate)
        if reason == "whole":
            return self.bears(self.part * len(self.dues) + self.undue, self.raised, self.dues[0], self.as_of)
        if reason == "compound":
            return self.compound_on_penalty_too()
        factor = 1 + 2 * self.markup if reason == "twice" else 2 + self.markup
        return self.penalty(self.rate * factor)


def read(case, lines):
    reason = REASONS[case.planted - 1]
    right = Sum(case)
    billed = sum(right.lines(**{LINE_OF[reason]: right.wrong(reason)}).values())
    total = sum(lines.values())
    found = {"Q2": lines[LINE_OF[reason]], "Q3": total, "Q4": billed - total}
    return {key: number for key, number in found.items() if number > 0}


def answers(case):
    reason = REASONS[case.planted - 1]
    return {**read(case, Sum(case).lines()), "Q1": PLACE[LINE_OF[reason]], "Q5": REASONS.index(reason) + 1}


def slips(case):
    """Slip → its answers, each worked out from what the slip is called."""
    planted = REASONS[case.planted - 1]
    right = Sum(case)

    def lenders(reason):
        return {} if planted == reason else read(case, right.lines(**{LINE_OF[reason]: right.wrong(reason)}))

    total = sum(right.lines().values())
    return {
        "accepted-the-bill": read(case, right.lines(**{LINE_OF[planted]: right.wrong(planted)})),
        "year-of-365": read(case, Sum(case, year=365).lines()),
        "both-end-days": read(case, Sum(case, more_days=1).lines()),
        "penalty-on-whole-principal": lenders("whole"),
        "penalty-on-top": {} if planted == "interest" else lenders("top"),
        "raise-only": read(case, right.lines(罚息=right.penalty(right.rate * right.markup))),
        "no-raise": read(case, right.lines(罚息=right.penalty(right.rate))),
        "compound-on-penalty": lenders("compound"),
        "compound-left-out": read(case, right.lines(复利=0)),
        "compound-at-the-contract-rate": read(case, right.lines(复利=right.compound(right.rate))),
        "all-principal-due": read(case, right.lines(本金=right.part * len(right.dues) + right.undue)),
        "principal-left-out": {"Q3": total - right.part * len(right.dues)},
    }
