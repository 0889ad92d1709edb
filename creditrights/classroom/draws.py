"""Numbers that look random and are not: the same seed gives the same numbers on every machine and in every year."""

import hashlib
import hmac
from collections.abc import Mapping, Sequence

from creditrights.classroom.question import Bounds


class Draws:
    """A stream of numbers from a seed: HMAC-SHA256 of a counter. No global state, no `random` module.

    >>> Draws("a seed").whole(1, 6) == Draws("a seed").whole(1, 6)
    True
    """

    def __init__(self, seed: str) -> None:
        self._seed = seed.encode()
        self._count = 0

    def whole(self, lowest: int, highest: int, step: int = 1) -> int:
        """One of lowest, lowest + step, … up to highest; each as likely (64 bits make the bias immaterial)."""
        self._count += 1
        digest = hmac.new(self._seed, str(self._count).encode(), hashlib.sha256).digest()
        return lowest + step * (int.from_bytes(digest[:8], "big") % ((highest - lowest) // step + 1))

    def shuffled(self, items: Sequence[str]) -> list[str]:
        """The items in another order (Fisher and Yates)."""
        order = list(items)
        for last in range(len(order) - 1, 0, -1):
            other = self.whole(0, last)
            order[last], order[other] = order[other], order[last]
        return order


def number(bounds: Mapping[str, Bounds], draws: Draws, name: str) -> int:
    """One of the numbers that a quantity may take."""
    limit = bounds[name]
    return draws.whole(limit.lowest, limit.highest, limit.step)
