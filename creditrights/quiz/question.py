"""A question as it is put once, with one set of numbers, and what is said of an answer to it."""

RIGHT = "right"
WRONG = "wrong"
BLANK = "blank"
UNREADABLE = "unreadable"

#: from this miss on the answer is told with its reasons
TELL_AT = 2

NOTHING_GIVEN = "还没有作答。"
LIKE_NO_SLIP = "也不像常见的哪一种错。回到上面的条文和例子，一步一步再对。"


class Judged:
    """What is said of one answer.

    outcome  RIGHT, WRONG, BLANK or UNREADABLE
    slip     id of the slip that leads to just this answer, or empty
    cites    the law that settles it
    """

    def __init__(self, outcome: str, says: str, cites: "list[str]", slip: str = "") -> None:
        self.outcome = outcome
        self.says = says
        self.cites = cites
        self.slip = slip


class Asked:
    """A question with its numbers filled in.

    options  what may be chosen, in this set's order; empty where one types
    suffix   what stands behind the box to type in
    how      how to write what one types
    answer   the right answer in words
    why      the reasons
    """

    def __init__(self, id: str, stem: str, answer: str, why: str, cites: "list[str]") -> None:
        self.id = id
        self.stem = stem
        self.answer = answer
        self.why = why
        self.cites = cites
        self.options: "list[str]" = []
        self.suffix = ""
        self.how = ""

    def judge(self, text: str) -> Judged:
        """What is to be said of an answer; it does not give the right one away."""
        raise NotImplementedError
