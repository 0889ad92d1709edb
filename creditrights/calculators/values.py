"""What stands in the fields of a form, each with its type; and the errors of answers that do not fit each other."""

from datetime import date

from creditrights.errors import FieldError
from creditrights.money.convention import Rate
from creditrights.money.ratio import ZERO, Ratio

#: a rate above this a year is asked about again: it is almost always a slip of unit
ODD_YEARLY = Ratio(100, 100)
#: and so is one below this that is called a yearly one
ODD_LOW = Ratio(5, 1000)


def whole_of(values: "dict[str, object]", name: str) -> int:
    """The value of a field that is a whole number."""
    value = values[name]
    assert isinstance(value, int)
    return value


def ratio_of(values: "dict[str, object]", name: str) -> Ratio:
    """The value of a field that is a Ratio."""
    value = values[name]
    assert isinstance(value, Ratio)
    return value


def text_of(values: "dict[str, object]", name: str) -> str:
    """The value of a field that is a text."""
    value = values[name]
    assert isinstance(value, str)
    return value


def day_of(values: "dict[str, object]", name: str) -> date:
    """The value of a field that is a day."""
    value = values[name]
    assert isinstance(value, date)
    return value


def maybe_whole(values: "dict[str, object]", name: str) -> int | None:
    """The value of a field that is a whole number or was left empty."""
    return None if values[name] is None else whole_of(values, name)


def maybe_day(values: "dict[str, object]", name: str) -> date | None:
    """The value of a field that is a day or was left empty."""
    return None if values[name] is None else day_of(values, name)


def clash(field: str, given: str, label: str, reason: str) -> FieldError:
    """The error for an answer that does not fit the others."""
    told = "还没有填，" if given == "" else "填的是“" + given + "”，"
    return FieldError(field, given, "“" + label + "”" + told + reason + "。")


def check_unit(rate: Rate, yearly: Ratio, field: str = "rate", label: str = "利率（%）") -> None:
    """Refuse a rate whose unit is almost surely a slip, saying which slip; `yearly` is what it comes to in a year."""
    if rate.per == "年" and ZERO < rate.value < ODD_LOW:
        raise clash(field, rate.value.percent(), label, "按年写太低，像是日利率；如果合同写的是每日，请把单位改成“日”")
    if yearly > ODD_YEARLY:
        raise clash(
            field,
            rate.value.percent(),
            label,
            "按每" + rate.per + "算，一年是 " + yearly.percent(2) + "，像是单位选错了；年利率请选“年”",
        )
