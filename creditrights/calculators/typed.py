"""A value as it stands in a JSON file or a table, made the text that a person would type into the field."""

import json
import math
from datetime import date

from creditrights.calculators.fields import ClockField, Field, SeveralField
from creditrights.errors import FieldError
from creditrights.plain import clock_text


def as_typed(field: Field, value: object) -> str:
    """The text to parse: lists joined, true and false as 是 and 否, minutes since midnight as 22:30, nothing as empty."""
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
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
