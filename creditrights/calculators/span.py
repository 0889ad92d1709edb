"""For how long: between two days, for so many days, or for so many whole months; the questions and how they are read."""

from datetime import date

from creditrights.calculators.fields import DayField, Field, Question, WholeField
from creditrights.calculators.values import maybe_day, maybe_whole
from creditrights.errors import FieldError
from creditrights.money.convention import Convention
from creditrights.money.daycount import (
    ACT_360,
    ACT_365,
    MONTHS,
    THIRTY_360,
    YEARS,
    DayCount,
    add_months,
    days_later,
)

#: the benchmark rates begin on this day
FIRST = date(1991, 4, 21)
LAST = date(2035, 12, 31)

#: where only a length is given, any first of January will do: a day count that would tell them apart is refused
ANY_DAY = date(2001, 1, 1)

ONE_OF_THREE = "“算到哪一天”“天数”“整月数”只填一个。"


def span_fields(start: str, end: str) -> "tuple[Field, ...]":
    """The four questions, with the worked example's first and last day."""
    return (
        DayField(
            "start",
            Question("从哪一天起算", "起日一般计息；日期还决定用哪天的利率。", start),
            FIRST,
            LAST,
            optional=True,
        ),
        DayField(
            "end",
            Question(
                "算到哪一天",
                "多数写法里这一天不计息，下面可以改。",
                end,
                (),
                "",
                "这三格只填一格：日期、天数或整月数。",
            ),
            FIRST,
            LAST,
            optional=True,
        ),
        WholeField(
            "days",
            Question(
                "天数（不填日期时）", "有的账单只写“逾期多少天”。", "", (), "", "填了天数，起止两天算不算就不再管。"
            ),
            1,
            36525,
            "天",
            optional=True,
        ),
        WholeField(
            "months",
            Question("整月数（不填日期时）", "按月、按年约定的，不按天数。", "", (), "", "五年填 60。"),
            1,
            1200,
            "个月",
            optional=True,
        ),
    )


class Span:
    """From `start`, which counts, to `end`, which does not. `dated` is False where the two days stand for a length only."""

    def __init__(self, start: date, end: date, dated: bool) -> None:
        self.start = start
        self.end = end
        self.dated = dated
        self.days = (end - start).days


def read_span(values: "dict[str, object]", basis: DayCount, ends: str) -> Span:
    """The span that the four answers describe; FieldError where they do not fit."""
    start, end = maybe_day(values, "start"), maybe_day(values, "end")
    days, months = maybe_whole(values, "days"), maybe_whole(values, "months")
    if len([each for each in (end, days, months) if each is not None]) != 1:
        given = end is not None or days is not None or months is not None
        raise FieldError("end", "", ("填得太多了：" if given else "还没有填到什么时候：") + ONE_OF_THREE)
    if end is not None:
        if start is None:
            raise FieldError("start", "", "“从哪一天起算”还没有填；填了“算到哪一天”就要有起日。")
        if end < start:
            raise FieldError(
                "end",
                end.isoformat(),
                "“算到哪一天”填的是“" + end.isoformat() + "”，不能早于起日 " + start.isoformat() + "。",
            )
        return Span(start, Convention(basis, ends).past_last(end), True)
    _check_length(basis, start, days, months)
    first = ANY_DAY if start is None else start
    last = days_later(first, days) if days is not None else add_months(first, months or 0)
    return Span(first, last, start is not None)


def _check_length(basis: DayCount, start: date | None, days: int | None, months: int | None) -> None:
    """Refuse a length that the day count cannot measure without days."""
    if start is not None:
        return
    if days is not None and basis not in (ACT_360, ACT_365):
        raise FieldError("start", "", "按“" + basis.id + "”数天，要填“从哪一天起算”；只有天数的，请选 360 或 365。")
    by_months = basis in (MONTHS, THIRTY_360) or (basis is YEARS and months is not None and months % 12 == 0)
    if months is not None and not by_months:
        raise FieldError(
            "start",
            "",
            "按“" + basis.id + "”数天，要填“从哪一天起算”；只有整月数的，请选“按月”，整年的也可选“按整年”。",
        )


def ends_words(convention: Convention, values: "dict[str, object]") -> "list[str]":
    """The sentences about the convention, without the one on the end days where only a length was given."""
    sentences = convention.sentences()
    if values["end"] is not None:
        return sentences
    return [sentences[0], "起止日：长短由你填写，不另加减一天。"] + sentences[2:]
