"""What can stop an instructor: a sentence that says what was given and what to do."""

from creditrights.errors import CreditRightsError


class ClassroomError(CreditRightsError):
    """An assignment, a roster, a key or a folder cannot be used as it is. Never raised for what a student handed in."""
