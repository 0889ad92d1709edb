"""What a class might hand in: right, wrong, broken and hostile files."""

import json

from creditrights.classroom.roster import Student
from tests.classroom.class_of_two import (
    LI,
    ZHANG,
    notebook,
    right_answers,
    with_answers,
    with_code,
)

ABSENT = Student("2026099", "王五")
ODD = [Student(f"odd{number}", f"学生{number}") for number in range(12)]


def edited(raw, change):
    stored = json.loads(raw)
    change(stored)
    return json.dumps(stored).encode()


def about(**values):
    return lambda stored: stored["metadata"]["creditrights"].update(values)


def other_numbers(stored):
    cell = next(cell for cell in stored["cells"] if cell["id"] == "loan-in-code")
    cell["source"] = "principal_yuan = '1.00'"


def split_and_moved(stored):
    cell = next(cell for cell in stored["cells"] if cell["id"] == "loan")
    stored["cells"].remove(cell)
    stored["cells"].append({**cell, "id": "pasted", "source": "".join(cell["source"]) + "\n  \n"})


FILES = {
    "张三.ipynb": with_answers(ZHANG, right_answers(ZHANG)),
    "李四/作业.ipynb": with_answers(LI, right_answers(LI)),
    "always-equal.ipynb": with_code(
        ODD[0],
        "class A:\n    __eq__ = lambda s, o: True\nanswers = dict.fromkeys(['Q1','Q2','Q3','Q4利息','Q4罚息','Q4本金','Q5'], A())",
    ),
    "loop.ipynb": with_code(ODD[1], "while True: pass"),
    "memory.ipynb": with_code(ODD[2], f"answers = {right_answers(ODD[2])!r}\nx = bytearray(2 << 30)"),
    "exit.ipynb": with_code(ODD[3], "import os; os._exit(0)"),
    "no-answers.ipynb": with_code(ODD[4], "answer = 1"),
    "untouched.ipynb": notebook(ODD[5]),
    "other.ipynb": edited(notebook(ODD[6]), about(assignment="minimum-payment")),
    "other-id.ipynb": edited(notebook(ODD[7]), about(student="2026003")),
    "other-numbers.ipynb": edited(with_answers(ODD[8], right_answers(ODD[8])), other_numbers),
    "moved.ipynb": edited(with_answers(ODD[9], right_answers(ODD[9])), split_and_moved),
    "no-cells.ipynb": b'{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}',
    "empty.ipynb": b"",
    "half.ipynb": notebook(ODD[10]).decode()[:500].encode(),
    "gbk.ipynb": '{"题": 1}'.encode("gb18030"),
    "word.docx": b"PK",
    ".ipynb_checkpoints/张三-checkpoint.ipynb": b"",
}
