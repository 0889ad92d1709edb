"""An exact fraction. Rates, and amounts that nobody has rounded yet, are Ratios; money that changes hands is whole fen."""


def _gcd(a: int, b: int) -> int:
    while b:
        a, b = b, a % b
    return a


class Ratio:
    """numerator / denominator in lowest terms, the denominator positive.

    >>> Ratio(18, 100) * Ratio(3, 2)
    Ratio(27, 100)
    >>> Ratio(18, 100).percent()
    '18%'
    """

    def __init__(self, numerator: int, denominator: int = 1) -> None:
        if denominator == 1:  # most are whole, and a phone takes a while to divide
            self.numerator = numerator
            self.denominator = 1
            return
        if denominator == 0:
            raise ZeroDivisionError("分母不能是零")
        if denominator < 0:
            numerator, denominator = -numerator, -denominator
        shared = _gcd(abs(numerator), denominator)
        self.numerator = numerator // shared
        self.denominator = denominator // shared

    def __repr__(self) -> str:
        return "Ratio(" + str(self.numerator) + ", " + str(self.denominator) + ")"

    def __hash__(self) -> int:
        return hash((self.numerator, self.denominator))

    def __eq__(self, other: object) -> bool:
        if isinstance(other, int):
            other = Ratio(other)
        if not isinstance(other, Ratio):
            return False
        return self.numerator == other.numerator and self.denominator == other.denominator

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __lt__(self, other: "Ratio | int") -> bool:
        right = _ratio(other)
        return self.numerator * right.denominator < right.numerator * self.denominator

    def __le__(self, other: "Ratio | int") -> bool:
        return not self > other

    def __gt__(self, other: "Ratio | int") -> bool:
        right = _ratio(other)
        return self.numerator * right.denominator > right.numerator * self.denominator

    def __ge__(self, other: "Ratio | int") -> bool:
        return not self < other

    def __neg__(self) -> "Ratio":
        return Ratio(-self.numerator, self.denominator)

    def __add__(self, other: "Ratio | int") -> "Ratio":
        right = _ratio(other)
        if right.numerator == 0:
            return self
        if self.numerator == 0:
            return right
        return Ratio(
            self.numerator * right.denominator + right.numerator * self.denominator,
            self.denominator * right.denominator,
        )

    def __radd__(self, other: int) -> "Ratio":
        return self + other

    def __sub__(self, other: "Ratio | int") -> "Ratio":
        return self + -_ratio(other)

    def __mul__(self, other: "Ratio | int") -> "Ratio":
        right = _ratio(other)
        return Ratio(self.numerator * right.numerator, self.denominator * right.denominator)

    def __rmul__(self, other: int) -> "Ratio":
        return self * other

    def __truediv__(self, other: "Ratio | int") -> "Ratio":
        right = _ratio(other)
        return Ratio(self.numerator * right.denominator, self.denominator * right.numerator)

    def half_up(self) -> int:
        """The nearest whole number, halves away from zero (四舍五入)."""
        size = (2 * abs(self.numerator) + self.denominator) // (2 * self.denominator)
        return size if self.numerator >= 0 else -size

    def down(self) -> int:
        """The whole part, towards zero (截尾)."""
        size = abs(self.numerator) // self.denominator
        return size if self.numerator >= 0 else -size

    def percent(self, places: int = 8) -> str:
        """As a percentage with at most `places` decimals, trailing zeros dropped: Ratio(1, 8) is 12.5%."""
        scaled = (self * 100 * 10**places).half_up()
        digits = str(abs(scaled))
        while len(digits) <= places:
            digits = "0" + digits
        whole = digits[: len(digits) - places]
        decimals = digits[len(digits) - places :].rstrip("0")
        return ("-" if scaled < 0 else "") + whole + ("." + decimals if decimals else "") + "%"


def _ratio(value: "Ratio | int") -> Ratio:
    return value if isinstance(value, Ratio) else Ratio(value)


ZERO = Ratio(0)
