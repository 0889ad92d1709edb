"""The instructor's guide: every command it prints is one that the program takes, every minute the assignment's own."""

import re
import shlex
import tomllib

import pytest

from creditrights.cli import parser
from tests.prose import ROOT

PAGES = sorted((ROOT / "book" / "teaching").glob("*.md"))
EXERCISES = sorted(path.parent.name for path in (ROOT / "exercises").glob("*/rubric.toml"))
SYLLABUS = (ROOT / "book" / "teaching" / "syllabus.md").read_text(encoding="utf-8")


def commands():
    """Each line of our own in a block of code."""
    for page in PAGES:
        for block in re.findall(r"^ *```\n(.*?)^ *```$", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL):
            for line in block.splitlines():
                if line.strip().startswith("creditrights "):
                    yield pytest.param(line.strip(), id=line.strip()[13:60])


def test_there_are_commands_for_every_step():
    printed = [parameter.values[0] for parameter in commands()]
    words = {" ".join(command.split()[1:3]) for command in printed}
    steps = {f"classroom {step}" for step in ("variant", "release", "regrade", "export")}
    assert steps | {"grade exercises/overdue-interest", "law changed"} <= words


@pytest.mark.parametrize("command", list(commands()))
def test_a_printed_command_is_one_that_the_program_takes(command):
    parsed = parser().parse_args(shlex.split(command)[1:])
    assert callable(parsed.run)
    if "key" in vars(parsed):
        assert len(parsed.key) >= 12
        assert parsed.assignment.name in EXERCISES


def test_the_table_of_assignments_has_each_with_its_own_minutes():
    rows = dict(re.findall(r"^\| `([\w-]+)` \| (\d+) \|", SYLLABUS, re.MULTILINE))
    minutes = {
        name: str(tomllib.loads((ROOT / "exercises" / name / "rubric.toml").read_text(encoding="utf-8"))["minutes"])
        for name in EXERCISES
    }
    assert rows == minutes


def test_eight_weeks_set_every_assignment_once():
    weeks = SYLLABUS.partition("(syllabus-eight)=")[2].partition("(syllabus-assignments)=")[0]
    assert sorted(re.findall(r"\| `([\w-]+)` \|$", weeks, re.MULTILINE)) == EXERCISES


def test_two_weeks_set_assignments_that_exist():
    weeks = SYLLABUS.partition("(syllabus-two)=")[2].partition("(syllabus-eight)=")[0]
    found = re.findall(r"\| `([\w-]+)` \|$", weeks, re.MULTILINE)
    assert len(found) == 3 and set(found) <= set(EXERCISES)
