"""Runs code cells in order, as Jupyter would, and writes down the answers as plain texts and numbers."""

import contextlib
import re
import signal
from collections.abc import Iterator
from types import CodeType
from typing import Any

MOST_TEXT = 20_000
MOST_ANSWERS = 100
#: %magic, !shell and ?help belong to Jupyter, not to Python
NOT_PYTHON = re.compile(r"^(\s*)[%!?].*$", re.MULTILINE)


def run_cells(sources: list[str], seconds: float = 0) -> dict[str, Any]:
    """What came of the cells: {"answers": … or None, "errors": [{"cell", "error", "message", "late"}]}.

    A cell that fails, or takes more than `seconds` (0 for no limit), does not stop the next one: a scratch cell left
    broken should not cost the whole assignment.
    """
    space: dict[str, Any] = {"__name__": "__main__", "display": lambda *shown, **how: None}
    errors = []
    for number, source in enumerate(sources, 1):
        try:
            with _at_most(seconds):
                exec(_compiled(source, number), space)
        except BaseException as error:  # SystemExit and KeyboardInterrupt too
            told = {"cell": number, "error": type(error).__name__, "message": _message(error)}
            errors.append({**told, "late": type(error) is CellTimeout})
    return {"answers": export(space.get("answers")), "errors": errors}


class CellTimeout(BaseException):
    """A cell took too long. Not an Exception, so that `except Exception` in a loop does not swallow it."""


@contextlib.contextmanager
def _at_most(seconds: float) -> Iterator[None]:
    """Interrupt what runs inside after so many seconds; the parent kills what does not let itself be interrupted."""
    if seconds <= 0 or not hasattr(signal, "setitimer"):
        yield
        return

    def stop(number: int, frame: object) -> None:
        raise CellTimeout

    signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds, 0.5)  # and again, should something swallow the first
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _compiled(source: str, number: int) -> CodeType:
    if source.lstrip().startswith("%%"):
        source = ""
    return compile(NOT_PYTHON.sub(r"\1pass", source), f"第 {number} 个代码格", "exec")


def _message(error: BaseException) -> str:
    try:
        return str(error)[:300]
    except BaseException:
        return ""


def export(answers: object) -> list[dict[str, str]] | None:
    """The answers as a list of {"key", "type", "text"}; None if there is no dictionary of that name."""
    if type(answers) is not dict:
        return None
    return [_entry(key, value) for key, value in list(answers.items())[:MOST_ANSWERS]]


def _entry(key: object, value: object) -> dict[str, str]:
    try:
        return {"key": str(key)[:100], **_plain(value)}
    except BaseException:  # a class of the student's that fails when it is asked anything
        return {"key": "?", "type": "object", "text": type(value).__name__[:100]}


def _plain(value: object) -> dict[str, str]:
    """A value as a type and a text, read by the built-in types themselves so that no method of the student's is asked."""
    if value is None or value is True or value is False:
        return {"type": type(value).__name__, "text": str(value)}
    for kind in (str, int, float):
        if issubclass(type(value), kind):
            text = str.__str__(value) if kind is str else kind.__repr__(value)
            return {"type": kind.__name__, "text": text[:MOST_TEXT]}
    if type(value).__module__ in ("decimal", "fractions"):
        return {"type": "float", "text": repr(float(value))}  # type: ignore[arg-type]
    return {"type": "object", "text": type(value).__name__[:100]}
