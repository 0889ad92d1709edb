"""A class as a grader may meet it: the right, the mistaken, the broken and the hostile, each with what must come of it."""

import io
import json
import zipfile
from dataclasses import dataclass

from creditrights.classroom.outcomes import (
    BLANK,
    CRASHED,
    GRADED,
    TAMPERED,
    TIMED_OUT,
    UNREADABLE,
    WRONG_ASSIGNMENT,
)
from creditrights.classroom.roster import Student
from creditrights.classroom.subjects.overdue_slips import SLIPS
from creditrights.money.fen import yuan
from tests.classroom.class_of_two import notebook, right_answers, variant, with_answers, with_code
from tests.classroom.handed_in import about, edited

#: what a machine can give; the essay waits for a person
ALL = 80
MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Work:
    """One student's file and what must come of it.

    points  what a machine gives; None where the outcome has none
    slip    the slip that must be named on a wrong question
    said    what the gradebook must say
    """

    kind: str
    student: Student
    name: str
    raw: bytes
    outcome: str
    points: int | None = None
    slip: str = ""
    said: str = ""


def plain(student, kind):
    """The file as one of the platforms would name it."""
    number = int(student.id[1:])
    return (
        f"{student.name}_{number}_assignsubmission_file_/作业.ipynb",
        f"{student.name}_{number}_{number + 7}_作业.ipynb",
        f"{student.id}-{student.name}/作业.ipynb",
        f"{kind}_{student.name}_{student.id}.ipynb",
    )[number % 4]


def after(student, code):
    """Right answers first, then a cell with this code: whatever it does, the answers are there."""
    raw = json.loads(with_answers(student, right_answers(student)))
    cell = next(cell for cell in raw["cells"] if cell["id"] == "draft")
    later = {**cell, "id": "later", "source": code}
    raw["cells"].append(later)
    return json.dumps(raw).encode()


def heavy(student, size):
    raw = json.loads(with_answers(student, right_answers(student)))
    cell = next(cell for cell in raw["cells"] if cell["id"] == "draft")
    cell["outputs"] = [{"name": "stdout", "output_type": "stream", "text": ["x" * MEGABYTE] * (size // MEGABYTE)}]
    return json.dumps(raw).encode()


def zipped(name, raw):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, raw)
    return packed.getvalue()


def slipped(slip):
    def make(student):
        answers = {**right_answers(student), **{key: yuan(fen) for key, fen in slip.run(variant(student).case).items()}}
        return with_answers(student, answers)

    return make


FORGED = {"answers": [{"key": "总分", "type": "int", "text": "100"}], "errors": [], "total": 100, "outcome": "已评"}
EVERYTHING = "class A(str):\n    __eq__ = lambda s, o: True\n    __hash__ = str.__hash__\nanswers = dict.fromkeys(['Q1','Q2','Q3','Q4利息','Q4罚息','Q4本金','Q5'], A('x'))"
#: kind → (code that runs after the right answers, what the gradebook says of it)
HARMLESS = {
    "syntax error": ("def broken(", "SyntaxError"),
    "loop in a draft": ("while True:\n    try:\n        pass\n    except Exception:\n        pass", "没有跑完"),
    "memory bomb": ("x = bytearray(2 << 30)", "MemoryError"),
    "fork bomb": ("import os\nwhile True: os.fork()", "BlockingIOError"),
    "processes": ("import subprocess\nsubprocess.run(['sh', '-c', ':(){ :|:& };:'])", "BlockingIOError"),
    "network": ("import urllib.request\nurllib.request.urlopen('http://127.0.0.1:PORT/')", "出错"),
    "file deletion": ("import os\nos.remove('CANARY')", "出错"),
    "tree deletion": ("import shutil\nshutil.rmtree('PLACE')", "出错"),
    "reading others": ("answers['Q1'] = open('OTHER').read()", "出错"),
    "killing the grader": ("import os, signal\nos.kill(os.getppid(), signal.SIGKILL)", "出错"),
}
#: kind → (file from the student, outcome, points, what the gradebook says)
KINDS = {
    "right": (lambda s: with_answers(s, right_answers(s)), GRADED, ALL, ""),
    "empty": (notebook, BLANK, None, "全是空的"),
    "nothing in the file": (lambda s: b"", UNREADABLE, None, "空的"),
    "half a file": (lambda s: notebook(s)[:700], UNREADABLE, None, "JSON"),
    "syntax error in the answers": (lambda s: with_code(s, "answers = {"), CRASHED, None, "SyntaxError"),
    "endless loop": (lambda s: with_code(s, "while True: pass"), TIMED_OUT, None, "没有跑完"),
    "loop that cannot be interrupted": (
        lambda s: with_code(s, "import signal\nsignal.setitimer(signal.ITIMER_REAL, 0)\nwhile True: pass"),
        TIMED_OUT,
        None,
        "已停止",
    ),
    "leaving early": (lambda s: after(s, "import os; os._exit(0)"), CRASHED, None, "提前退出"),
    "filling the disk": (
        lambda s: after(s, "n = 0\nwhile True:\n    open(f'f{n}', 'wb').write(bytes(4_000_000)); n += 1"),
        CRASHED,
        None,
        "太多或太大",
    ),
    "equal to everything": (lambda s: with_code(s, EVERYTHING), GRADED, 0, ""),
    "its own mark": (
        lambda s: with_code(s, f"open('outcome.json','w').write({json.dumps(FORGED)!r})\nimport os; os._exit(0)"),
        BLANK,
        None,
        "",
    ),
    "its own mark in the file": (lambda s: edited(notebook(s), about(total="100", outcome="已评")), BLANK, None, ""),
    "another's notebook": (lambda s: with_answers(OTHER, right_answers(OTHER)), TAMPERED, None, "发给"),
    "another's id": (
        lambda s: edited(with_answers(OTHER, right_answers(OTHER)), about(student=s.id)),
        TAMPERED,
        None,
        "",
    ),
    "another assignment": (lambda s: edited(notebook(s), about(assignment="x")), WRONG_ASSIGNMENT, None, "x"),
}
OTHER = Student("S9999", "别人")


def work(count, output_megabytes, places):
    """So many files: each kind at least once, the right ones fill up.

    places  texts in the hostile code → where on this machine, e.g. CANARY → a file that must survive
    """
    numbers = iter(range(1, count + 1))

    def student():
        number = next(numbers)
        return Student(f"S{number:04d}", "学" + "甲乙丙丁戊己庚辛壬癸"[number % 10] + f"{number}")

    whole = []
    for slip in SLIPS:
        one = student()
        whole.append(Work("slip", one, plain(one, slip.id), slipped(slip)(one), GRADED, None, slip.id))
    one = student()
    whole.append(Work("heavy", one, plain(one, "heavy"), heavy(one, output_megabytes * MEGABYTE), GRADED, ALL))
    one = student()
    whole.append(
        Work(
            "zip slip", one, f"{one.id}-{one.name}.zip", zipped("../../x.ipynb", notebook(one)), UNREADABLE, said="跳出"
        )
    )
    one = student()
    whole.append(
        Work("bomb", one, f"{one.id}-{one.name}.zip", zipped("x.ipynb", bytes(330 * MEGABYTE)), UNREADABLE, said="超过")
    )
    one = student()
    whole.append(Work("word", one, f"{one.id}-{one.name}.docx", b"PK", UNREADABLE, said="不是 .ipynb"))
    rounds = 0
    while True:
        for kind, (code, said) in HARMLESS.items():
            if len(whole) == count:
                return whole
            one = student()
            for text, place in places.items():
                code = code.replace(text, str(place))
            whole.append(Work(kind, one, plain(one, kind), after(one, code), GRADED, ALL, said=said))
        for kind, (make, outcome, points, said) in KINDS.items():
            for _ in range(3 if kind == "right" and rounds else 1):
                if len(whole) == count:
                    return whole
                one = student()
                whole.append(Work(kind, one, plain(one, kind), make(one), outcome, points, said=said))
        rounds += 1
        for slip in SLIPS if rounds % 2 else ():
            if len(whole) < count:
                one = student()
                whole.append(Work("slip", one, plain(one, slip.id), slipped(slip)(one), GRADED, None, slip.id))
