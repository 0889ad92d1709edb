"""The class's work, graded once for all tests."""

import pytest

from creditrights.classroom.grade import grade
from creditrights.classroom.mark_one import Grading
from creditrights.classroom.sandbox import Limits
from creditrights.classroom.settle import ClassList
from tests.classroom.class_of_two import (
    KEY,
    LI,
    ZHANG,
    assignment,
    right_answers,
    with_answers,
)
from tests.classroom.handed_in import ABSENT, FILES


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("handed-in")
    for name, raw in FILES.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(raw)
    return folder


@pytest.fixture(scope="session")
def marks(folder):
    return grade(folder, Grading(assignment(), KEY, Limits(seconds=4)), ClassList([ZHANG, LI, ABSENT]))


@pytest.fixture(scope="session")
def by_file(marks):
    return {mark.file: mark for mark in marks}


@pytest.fixture
def handed_in(tmp_path):
    """A folder with the right work of the class of two, that a test may change."""
    folder = tmp_path / "in"
    folder.mkdir()
    for student in (ZHANG, LI):
        (folder / f"{student.id}.ipynb").write_bytes(with_answers(student, right_answers(student)))
    return folder
