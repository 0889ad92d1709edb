"""Numbers that look random and are not: the same seed gives the same numbers on every machine and in every year."""

MASK = (1 << 64) - 1


class Draws:
    """A stream of 64 bits at a time; those who draw from it say where it comes from."""

    def bits(self) -> int:
        """The next 64 bits, as a whole number."""
        raise NotImplementedError

    def whole(self, lowest: int, highest: int, step: int = 1) -> int:
        """One of lowest, lowest + step, … up to highest; each as likely (64 bits make the bias immaterial)."""
        return lowest + step * (self.bits() % ((highest - lowest) // step + 1))

    def shuffled(self, items: "list[str] | tuple[str, ...]") -> "list[str]":
        """The items in another order (Fisher and Yates)."""
        order = list(items)
        for last in range(len(order) - 1, 0, -1):
            other = self.whole(0, last)
            held = order[last]
            order[last] = order[other]
            order[other] = held
        return order


class OpenDraws(Draws):
    """For questions without marks: anybody may foretell them from the seed (SplitMix64 from an FNV-1a of the text).

    >>> OpenDraws("逾期 1").whole(1, 6) == OpenDraws("逾期 1").whole(1, 6)
    True
    """

    def __init__(self, seed: str) -> None:
        state = 0xCBF29CE484222325
        for character in seed:
            state = ((state ^ ord(character)) * 0x100000001B3) & MASK
        self._state = state

    def bits(self) -> int:
        self._state = (self._state + 0x9E3779B97F4A7C15) & MASK
        mixed = self._state
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & MASK
        return mixed ^ (mixed >> 31)
