"""Where a line of Chinese may end: no 。at the start of one, no （ at its end, no number or Latin word cut in two."""

from collections.abc import Callable

NOT_FIRST = "，。、；：？！）》〉】」』”’…％,.;:?!)]}%"
NOT_LAST = "（《〈【「『“‘([{"


def broken(text: str, width: float, first: float, measure: Callable[[str], float]) -> list[str]:
    """The text in lines no wider than `width`, the first shorter by `first`.

    >>> broken("甲乙（丙），丁", 3, 0, len)
    ['甲乙', '（丙）', '，丁']
    >>> broken("甲乙丙，丁", 3, 0, len)
    ['甲乙', '丙，丁']
    """
    lines = []
    start, room = 0, width - first
    while start < len(text):
        end, used = start, 0.0
        while end < len(text) and used + measure(text[end]) <= room:
            used += measure(text[end])
            end += 1
        end = max(end, start + 1)
        lines.append(text[start : _good_place(text, start, end)])
        start, room = start + len(lines[-1]), width
    return lines


def _good_place(text: str, start: int, end: int) -> int:
    """The last place not after `end` where a line may end; `end` itself if there is none."""
    for place in range(end, start, -1):
        if place >= len(text) or _may_break(text[place - 1], text[place]):
            return place
    return end


def _may_break(before: str, after: str) -> bool:
    if after in NOT_FIRST or before in NOT_LAST:
        return False
    return not (_in_a_word(before) and _in_a_word(after))


def _in_a_word(character: str) -> bool:
    return character == "_" or (character.isascii() and character.isalnum())
