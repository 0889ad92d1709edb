"""Whole fen, and how they are shown."""


def yuan(fen: int) -> str:
    """123456 fen as 1,234.56; a minus sign in front of a negative amount."""
    size = abs(fen)
    decimals = size % 100
    return ("-" if fen < 0 else "") + grouped(size // 100) + "." + ("0" if decimals < 10 else "") + str(decimals)


def grouped(number: int) -> str:
    """1234567 as 1,234,567."""
    digits = str(number)
    groups: "list[str]" = []
    while len(digits) > 3:
        groups.insert(0, digits[len(digits) - 3 :])
        digits = digits[: len(digits) - 3]
    groups.insert(0, digits)
    return ",".join(groups)
