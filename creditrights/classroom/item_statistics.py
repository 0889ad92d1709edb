"""What the marks of an assignment say of its questions: how hard each was, and whether it tells the strong from the weak."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass

from creditrights.classroom.assignment import Assignment
from creditrights.classroom.mark import Mark
from creditrights.classroom.outcomes import WITH_POINTS
from creditrights.classroom.settle import counting

#: fewer marks than this say nothing of how well a question discriminates
FEWEST = 10
#: intervals of the distribution
BINS = 10
#: the table of the questions, and what to keep in mind when reading it
COLUMNS = ["题", "有分的人数", "平均得分率", "得满分的人", "区分度"]
CAPTION = (
    "得分率越高题越容易。区分度是这题得分和其余各题得分的相关系数：大于 0.3 算好，接近 0 或小于 0 的题值得重看；"
    f"不到 {FEWEST} 人、或人人同分的题不算。"
)


@dataclass(frozen=True)
class Item:
    """One question.

    marked          students whose answer has points
    difficulty      per cent of the points earned, on average: the higher, the easier
    full            per cent of the students with all points
    discrimination  correlation of its points with those of all other questions, hundredths; None where nothing can be said
    """

    id: str
    title: str
    marked: int
    difficulty: int | None
    full: int | None
    discrimination: int | None


@dataclass(frozen=True)
class Statistics:
    """One assignment.

    totals  points of those who count, before anything is taken off for being late, per cent of what is marked so far
    bins    how many have 0–9 %, 10–19 %, … 90–100 %
    """

    totals: list[int]
    bins: list[int]
    items: list[Item]

    def average(self) -> int | None:
        """The mean of the totals, rounded."""
        return round(statistics.fmean(self.totals)) if self.totals else None

    def middle(self) -> int | None:
        """The median of the totals, rounded."""
        return round(statistics.median(self.totals)) if self.totals else None


def statistics_of(assignment: Assignment, marks: Sequence[Mark]) -> Statistics:
    """The statistics of the lines that count and have points."""
    files = counting(marks)
    counted = [mark for mark in marks if mark.outcome in WITH_POINTS and mark.file in files]
    points = [{each.question.id: each.points for each in mark.questions} for mark in counted]
    totals = []
    for row in points:
        worth = sum(q.points for q in assignment.questions if row.get(q.id) is not None)
        if worth:
            totals.append(100 * sum(value or 0 for value in row.values()) // worth)
    bins = [0] * BINS
    for total in totals:
        bins[min(total * BINS // 100, BINS - 1)] += 1
    return Statistics(totals, bins, [_item(assignment, number, points) for number in range(len(assignment.questions))])


def _item(assignment: Assignment, number: int, points: Sequence[dict[str, int | None]]) -> Item:
    question = assignment.questions[number]
    own: list[int] = []
    rest: list[int] = []
    for row in points:
        value = row.get(question.id)
        if value is not None:
            own.append(value)
            rest.append(sum(other or 0 for id, other in row.items() if id != question.id))
    if not own or not question.points:
        return Item(question.id, question.title, len(own), None, None, None)
    mean = round(100 * statistics.fmean(own) / question.points)
    full = round(100 * sum(value == question.points for value in own) / len(own))
    return Item(question.id, question.title, len(own), mean, full, _correlation(own, rest))


def _correlation(own: list[int], rest: list[int]) -> int | None:
    if len(own) < FEWEST or len(set(own)) < 2 or len(set(rest)) < 2:
        return None
    return round(100 * statistics.correlation(own, rest))


def rows(found: Statistics) -> list[list[str]]:
    """The table that says the same."""
    return [
        [
            f"{item.id} {item.title}",
            str(item.marked),
            percent(item.difficulty),
            percent(item.full),
            signed(item.discrimination),
        ]
        for item in found.items
    ]


def signed(hundredths: int | None) -> str:
    """A correlation as it is written: 0.42; a dash where there is none."""
    return (
        "—"
        if hundredths is None
        else f"{'-' if hundredths < 0 else ''}{abs(hundredths) // 100}.{abs(hundredths) % 100:02d}"
    )


def percent(value: int | None) -> str:
    """A share as it is written; a dash where there is none."""
    return "—" if value is None else f"{value}%"
