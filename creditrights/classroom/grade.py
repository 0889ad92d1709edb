"""Grades a folder or a zip of submissions, several at a time; whatever one of them does costs that one line only."""

from pathlib import Path

from creditrights.classroom.collect import read_submissions
from creditrights.classroom.journal import Journal
from creditrights.classroom.mark import Mark
from creditrights.classroom.mark_one import Grading
from creditrights.classroom.settle import ClassList, settle
from creditrights.classroom.workers import Progress, all_marks


def grade(
    path: Path,
    grading: Grading,
    about: ClassList | None = None,
    progress: Progress = lambda done, all: None,
    journal: Path | None = None,
    workers: int | None = None,
    scheduler: str | None = None,
) -> list[Mark]:
    """A mark for every file handed in, by the class list, and a line for everyone on it who handed nothing in.

    progress   told after each submission how many of how many are done
    journal    folder in which marks are kept as they are done; None for none
    workers    notebooks at once on this machine; None for one a core
    scheduler  address of a Dask scheduler; None for this machine
    """
    submissions = read_submissions(path)
    marks = all_marks(submissions, grading, Journal(journal, grading), progress, workers, scheduler)
    return settle(list(zip(submissions, marks)), about or ClassList())
