"""What can become of one student's work. Only 已评 and 迟交 carry a total; every other outcome asks a person to look."""

GRADED = "已评"
LATE = "迟交"
TIMED_OUT = "超时"
CRASHED = "崩溃"
UNREADABLE = "读不懂"
WRONG_ASSIGNMENT = "不是这份作业"
TAMPERED = "被改动"
BLANK = "没有作答"
#: a fault of the grader or of the engine behind an assignment, met with this submission alone
NOT_GRADED = "没批成"
REPLACED = "已换新"
NOT_SUBMITTED = "没有交"

OUTCOMES = (
    GRADED,
    LATE,
    TIMED_OUT,
    CRASHED,
    UNREADABLE,
    WRONG_ASSIGNMENT,
    TAMPERED,
    BLANK,
    NOT_GRADED,
    REPLACED,
    NOT_SUBMITTED,
)
#: outcomes that have points
WITH_POINTS = (GRADED, LATE)
#: outcomes of a notebook of this assignment: of several, the one handed in last counts
THIS_ASSIGNMENT = (GRADED, LATE, TIMED_OUT, CRASHED, TAMPERED, BLANK, NOT_GRADED)
