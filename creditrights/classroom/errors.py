"""What can stop an instructor: a sentence that says what was given and what to do."""

from creditrights.errors import CreditRightsError

TOO_NARROW = "variants.toml 的范围太窄：抽不出一组能分清各种常见错误的数，请放宽。"


class ClassroomError(CreditRightsError):
    """An assignment, a roster, a key or a folder cannot be used as it is. Never raised for what a student handed in."""


class TooNarrow(ClassroomError):
    """For one student no numbers within the bounds keep the slips apart; others may well have theirs."""

    def __init__(self) -> None:
        super().__init__(TOO_NARROW)
