"""Numbers as statutes print them: 第六百七十六条, 第一百零一条之一. Papers to a court name the law so; pages keep to digits."""

DIGITS = "零一二三四五六七八九"
UNITS = ((1000, "千"), (100, "百"), (10, "十"))


def numeral(number: int) -> str:
    """A whole number from 1 to 9,999 in words; 10 to 19 begin with 十, a gap inside is one 零."""
    words = ""
    rest = number
    gap = False
    for size, unit in UNITS:
        count = rest // size
        rest = rest % size
        if count == 0:
            gap = words != ""
            continue
        one = "" if size == 10 and count == 1 and words == "" else DIGITS[count]
        words = words + ("零" if gap else "") + one + unit
        gap = False
    if rest:
        words = words + ("零" if gap else "") + DIGITS[rest]
    return words


def in_words(text: str) -> str:
    """A text with each run of digits as a numeral."""
    words = ""
    digits = ""
    for character in text + " ":
        if "0" <= character <= "9":
            digits = digits + character
            continue
        if digits:
            words = words + numeral(int(digits))
            digits = ""
        words = words + character
    return words[:-1]
