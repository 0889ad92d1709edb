"""A value as it stands in a JSON file or a table, made the text that a person would type into the field."""

import json
import math
from datetime import date
from decimal import Decimal

from creditrights.calculators.fields import ClockField, Field, PaymentsField, SeveralField
from creditrights.errors import FieldError
from creditrights.plain import clock_text


def as_typed(field: Field, value: object) -> str:
    """The text to parse: lists joined, true and false as 是 and 否, minutes since midnight as 22:30, nothing as empty.

    A list of things one a line may hold the lines, lists of their parts, or objects with the field's keys.
    """
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, float):
        return _decimal(value)
    if isinstance(field, PaymentsField) and isinstance(value, (list, tuple)):
        return "\n".join(_line(field, each) for each in value)
    if isinstance(value, (list, tuple)):
        none = SeveralField.none_of_them if isinstance(field, SeveralField) else ""
        return "、".join(str(item) for item in value) or none
    if isinstance(value, int) and isinstance(field, ClockField) and 0 <= value < 24 * 60:
        return clock_text(value)
    if isinstance(value, date):
        return value.isoformat()[:10]
    if isinstance(value, (str, int)):
        return str(value)
    shown = json.dumps(value, ensure_ascii=False, default=str)
    raise FieldError(field.id, str(value), f"“{field.label}”给的是 {shown}，请写成文字。")


def _decimal(value: float) -> str:
    """A JSON number as it was written, without an exponent."""
    return format(Decimal(repr(value)), "f")


def _line(field: PaymentsField, value: object) -> str:
    """One line of a list: as it would be typed, or its parts."""
    if isinstance(value, dict):
        for key in value:
            if key not in field.keys:
                allowed = "、".join(field.keys)
                raise FieldError(field.id, str(key), f"“{field.label}”里没有叫“{key}”的一项，可以写的有：{allowed}。")
        return field.line_of({key: _part(value[key]) for key in field.keys if value.get(key) is not None})
    if isinstance(value, (list, tuple)):
        return " ".join(_part(each) for each in value)
    return str(value)


def _part(value: object) -> str:
    if isinstance(value, float):
        return _decimal(value)
    return value.isoformat()[:10] if isinstance(value, date) else str(value)
