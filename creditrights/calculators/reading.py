"""Reading what people type: full-width digits, Chinese dates, separators, units. Nothing is guessed silently."""

from datetime import date

_WIDE = {"，": ",", "．": ".", "％": "%", "－": "-", "／": "/", "：": ":", "￥": "¥", "＋": "+", "；": ";"}

#: what counts as blank in a pasted text, the same in CPython and in the page's MicroPython (which knows only ASCII ones)
_BLANKS = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff" + "".join(
    [chr(code) for code in range(0x2000, 0x200C)]
)

#: no number that anyone needs here has more digits
MOST_DIGITS = 40


def blanked(text: str) -> str:
    """The text with every kind of blank made a plain space, and those at both ends removed."""
    return "".join([" " if character in _BLANKS else character for character in text]).strip(" ")


def words_of(text: str) -> "list[str]":
    """What stands between blanks, full-width digits and signs made ASCII."""
    return narrow(text).split()


def narrow(text: str) -> str:
    """The text with full-width digits and signs made ASCII, and blanks made plain and removed at both ends."""
    pieces = []
    for character in blanked(text):
        code = ord(character)
        if 0xFF10 <= code <= 0xFF19:
            pieces.append(chr(code - 0xFF10 + 48))
        else:
            pieces.append(_WIDE.get(character, character))
    return "".join(pieces)


def shown(text: str) -> str:
    """What was typed, short enough to repeat in a sentence."""
    flat = " ".join(blanked(text).split())
    return "“" + (flat if len(flat) <= 24 else flat[:24] + "…") + "”"


def all_digits(text: str) -> bool:
    """Whether the text is one or more ASCII digits."""
    return text != "" and all([character in "0123456789" for character in text])


def split_decimal(text: str) -> "tuple[int, int] | None":
    """ "1234.50" as (123450, 2): the digits as a whole number and how many of them are decimals.

    None if it is not a number, or one of more than MOST_DIGITS digits.
    """
    whole, point, decimals = text.partition(".")
    if not all_digits(whole) or (point != "" and not all_digits(decimals)):
        return None
    if len(whole) + len(decimals) > MOST_DIGITS:
        return None
    return int(whole + decimals), len(decimals)


def ungroup(text: str) -> "str | None":
    """ "12,345.60" or "12 345.60" without its separators; None where one stands in a place no one writes it."""
    whole, point, decimals = text.partition(".")
    groups = whole.replace(" ", ",").split(",")
    if len(groups) > 1 and (len(groups[0]) not in (1, 2, 3) or any([len(group) != 3 for group in groups[1:]])):
        return None
    return "".join(groups) + point + decimals


def read_day(text: str) -> "date | None":
    """A day written 2026-02-03, 2026/2/3, 2026.2.3, 20260203 or 2026年2月3日; None if it is not a real day."""
    plain = narrow(text)
    if plain.endswith("日") or plain.endswith("号"):
        plain = plain[:-1]
    for mark in ("年", "月", "/", "."):
        plain = plain.replace(mark, "-")
    parts = [part.strip(" ") for part in plain.split("-")]
    if len(parts) == 1 and len(plain) == 8 and all_digits(plain):
        parts = [plain[:4], plain[4:6], plain[6:]]
    if len(parts) != 3 or not all([all_digits(part) for part in parts]):
        return None
    if len(parts[0]) != 4 or len(parts[1]) > 2 or len(parts[2]) > 2:
        return None
    try:
        return date(int(parts[0]), int(parts[1]), int(parts[2]))
    except ValueError:
        return None


def read_clock(text: str) -> "int | None":
    """A time of day in minutes since midnight: 22:30, 22点30分, 晚上10点半 is not accepted (24-hour clock only)."""
    plain = narrow(text).replace("点", ":").replace("时", ":")
    if plain.endswith("分"):
        plain = plain[:-1]
    if plain.endswith(":"):
        plain = plain + "00"
    hours, _, minutes = [part.strip(" ") for part in plain.partition(":")]
    if not all_digits(hours) or not all_digits(minutes) or len(hours) > 2 or len(minutes) != 2:
        return None
    if int(hours) > 23 or int(minutes) > 59:
        return None
    return int(hours) * 60 + int(minutes)
