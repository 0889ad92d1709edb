"""Reading what people type: full-width digits, Chinese dates, separators, units. Nothing is guessed silently."""

from datetime import date

_WIDE = {"　": " ", "，": ",", "．": ".", "％": "%", "－": "-", "／": "/", "：": ":", "￥": "¥", "＋": "+", "；": ";"}


def narrow(text: str) -> str:
    """The text with full-width digits and signs made ASCII, and blanks at both ends removed."""
    pieces = []
    for character in text:
        code = ord(character)
        if 0xFF10 <= code <= 0xFF19:
            pieces.append(chr(code - 0xFF10 + 48))
        else:
            pieces.append(_WIDE.get(character, character))
    return "".join(pieces).strip()


def shown(text: str) -> str:
    """What was typed, short enough to repeat in a sentence."""
    flat = " ".join(text.split())
    return "“" + (flat if len(flat) <= 24 else flat[:24] + "…") + "”"


def all_digits(text: str) -> bool:
    """Whether the text is one or more ASCII digits."""
    return text != "" and all([character in "0123456789" for character in text])


def split_decimal(text: str) -> "tuple[int, int] | None":
    """ "1234.50" as (123450, 2): the digits as a whole number and how many of them are decimals; None if not a number."""
    whole, point, decimals = text.partition(".")
    if not all_digits(whole) or (point != "" and not all_digits(decimals)):
        return None
    return int(whole + decimals), len(decimals)


def ungroup(text: str) -> "str | None":
    """ "12,345.60" without its separators; None where a comma stands in a place no one writes it."""
    whole, point, decimals = text.partition(".")
    groups = whole.split(",")
    if len(groups) > 1 and (len(groups[0]) > 3 or any([len(group) != 3 for group in groups[1:]])):
        return None
    return "".join(groups) + point + decimals


def read_day(text: str) -> "date | None":
    """A day written 2026-02-03, 2026/2/3, 2026.2.3, 20260203 or 2026年2月3日; None if it is not a real day."""
    plain = narrow(text).replace(" ", "")
    for mark in ("年", "月", "/", "."):
        plain = plain.replace(mark, "-")
    plain = plain.replace("日", "").replace("号", "")
    parts = plain.split("-")
    if len(parts) == 1 and len(plain) == 8 and all_digits(plain):
        parts = [plain[:4], plain[4:6], plain[6:]]
    if len(parts) != 3 or not all([all_digits(part) for part in parts]) or len(parts[0]) != 4:
        return None
    try:
        return date(int(parts[0]), int(parts[1]), int(parts[2]))
    except ValueError:
        return None


def read_clock(text: str) -> "int | None":
    """A time of day in minutes since midnight: 22:30, 22点30分, 晚上10点半 is not accepted (24-hour clock only)."""
    plain = narrow(text).replace(" ", "").replace("点", ":").replace("时", ":").replace("分", "")
    if plain.endswith(":"):
        plain = plain + "00"
    hours, _, minutes = plain.partition(":")
    if not all_digits(hours) or not all_digits(minutes) or len(hours) > 2 or len(minutes) != 2:
        return None
    if int(hours) > 23 or int(minutes) > 59:
        return None
    return int(hours) * 60 + int(minutes)
