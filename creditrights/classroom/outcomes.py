"""What can become of one student's work. Only 已评 carries a total; every other outcome asks a person to look."""

GRADED = "已评"
TIMED_OUT = "超时"
CRASHED = "崩溃"
UNREADABLE = "读不懂"
WRONG_ASSIGNMENT = "不是这份作业"
TAMPERED = "被改动"
BLANK = "没有作答"
NOT_SUBMITTED = "没有交"

OUTCOMES = (GRADED, TIMED_OUT, CRASHED, UNREADABLE, WRONG_ASSIGNMENT, TAMPERED, BLANK, NOT_SUBMITTED)
