"""Discount factors that make a sum of payments zero, in whole numbers: how many there are, and where; none is missed.

A sum is c0 + c1·v^p1 + c2·v^p2 + …, amounts in fen, powers whole numbers. A number v between 0 and 1 is kept as the
whole number v·2^128. Each product is cut off below the last bit, and `blur` bounds what that can add up to, so that a
sign is only said where it is certain.

How many zeros there can be is read off before any search: no more than the amounts change sign (Descartes), and no
more than their running totals do (the same rule for the sum divided by 1 − v). Where that leaves more than one, the
zeros of the slope cut the line into stretches on which the sum only rises or only falls, and each stretch is looked at.
"""

BITS = 128
ONE = 1 << BITS

#: far more steps than halving alone would need
MOST_STEPS = 4 * BITS


class Sum:
    """A sum of amounts times powers of v, with v between 0 and 1.

    amounts  fen, none zero
    powers   whole numbers, rising, the first of them 0
    """

    def __init__(self, amounts: "list[int]", powers: "list[int]") -> None:
        self.amounts = amounts
        self.powers = powers
        self.blur = (sum([abs(each) for each in amounts]) + 1) * (powers[-1] + len(powers) + 1)

    def most_zeros(self) -> int:
        """No more zeros than this lie strictly between 0 and 1."""
        totals = []
        running = 0
        for amount in self.amounts:
            running = running + amount
            totals.append(running)
        return min(changes_of_sign(self.amounts), changes_of_sign(totals))

    def zeros(self) -> "list[int]":
        """Every zero strictly between 0 and 1, rising; one that the sum only touches counts once."""
        most = self.most_zeros()
        if most == 0:
            return []
        turns = [] if most == 1 else self.slope().zeros()
        end, sign_at_end = self._end()
        points = [0] + turns + [end]
        signs = [_sign(self.amounts[0])] + [self.sign(turn) for turn in turns] + [sign_at_end]
        found = []
        for place in range(1, len(points)):
            if signs[place - 1] * signs[place] < 0:
                found.append(self._zero_between(points[place - 1], points[place], signs[place - 1]))
            if signs[place] == 0:
                found.append(points[place])
        return found

    def slope(self) -> "Sum":
        """The derivative, without the power of v that all its parts share."""
        amounts = [amount * power for amount, power in zip(self.amounts, self.powers)][1:]
        return Sum(amounts, [power - self.powers[1] for power in self.powers[1:]])

    def sign(self, v: int) -> int:
        """1 or −1 where that is certain, 0 where the sum is zero as far as can be told."""
        total = self.value(v)[0]
        return 0 if abs(total) <= self.blur else _sign(total)

    def value(self, v: int) -> "tuple[int, int]":
        """The sum at v and its derivative there, both times 2^128."""
        steps: "dict[int, tuple[int, int]]" = {}
        total = self.amounts[-1] * ONE
        slope = 0
        for place in range(len(self.amounts) - 2, -1, -1):
            gap = self.powers[place + 1] - self.powers[place]
            if gap not in steps:
                short = power(v, gap - 1)
                steps[gap] = (short, short * v >> BITS)
            short, full = steps[gap]
            slope = (slope * full + total * gap * short) >> BITS
            total = (total * full >> BITS) + self.amounts[place] * ONE
        return total, slope

    def _end(self) -> "tuple[int, int]":
        """The point to look up to, and the sign there: v = 1, or just below it where the sum is zero at 1 itself."""
        if sum(self.amounts) != 0:
            return ONE, _sign(sum(self.amounts))
        for short in range(BITS, 0, -1):
            below = ONE - (ONE >> short)
            if self.sign(below) != 0:
                return below, self.sign(below)
        return ONE, 0

    def _zero_between(self, low: int, high: int, sign_at_low: int) -> int:
        """The one zero between two points of opposite sign: Newton's steps, halving wherever one would leave the two."""
        v = high
        for _ in range(MOST_STEPS):
            total, slope = self.value(v)
            if abs(total) <= self.blur:
                return v
            if _sign(total) == sign_at_low:
                low = v
            else:
                high = v
            step = v if slope == 0 else v - total * ONE // slope
            v = step if low < step < high else (low + high) // 2
            if high - low <= 1:
                return v
        return v


def power(v: int, exponent: int) -> int:
    """v to a whole power, as v is kept: squared and multiplied, cut off below the last bit."""
    result = ONE
    while exponent > 0:
        if exponent % 2 == 1:
            result = result * v >> BITS
        exponent = exponent // 2
        if exponent > 0:
            v = v * v >> BITS
    return result


def root(number: int, degree: int) -> int:
    """The positive number whose power of that degree is `number`, both kept as above: Newton's steps from above."""
    guess = ONE + (number - ONE) // degree
    while True:
        lower = ((degree - 1) * guess + number * ONE // power(guess, degree - 1)) // degree
        if lower >= guess:
            return guess
        guess = lower


def changes_of_sign(numbers: "list[int]") -> int:
    """How often the sign changes from one number to the next, zeros left out."""
    changes = 0
    last = 0
    for number in numbers:
        if number != 0:
            if last * number < 0:
                changes = changes + 1
            last = _sign(number)
    return changes


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)
