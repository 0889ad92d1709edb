"""Lines that a person types about days: what happened, and from when to when. Each line is read by plain words."""

from datetime import date

from creditrights.calculators.fields import PaymentsField
from creditrights.calculators.reading import narrow, read_day, words_of
from creditrights.money.time_events import (
    ACCELERATED,
    AGREED,
    ASSIGNED,
    DEDUCTED,
    DEMANDED,
    ENDED,
    ENDED_FOR_NOW,
    ENFORCED,
    GOT_COMPLAINT,
    GOT_JUDGMENT,
    GOT_ORDER,
    GOT_RULING,
    GUARANTOR_ASKED,
    MEDIATED,
    MUST_REACH,
    OBJECTED,
    OBSTACLE,
    OBSTACLE_OVER,
    ORDER_SOUGHT,
    PAID,
    PAID_OFF,
    PRESERVED,
    REPORTED,
    SETTLED,
    SUED,
)

#: a line is of the first kind of which it has all the words of one group; the more special ones come first
WORDS = (
    (OBJECTED, (("征信", "异议"),)),
    (GOT_COMPLAINT, (("收到", "起诉状"), ("收到", "应诉"), ("起诉状副本",))),
    (GOT_ORDER, (("收到", "支付令"),)),
    (GOT_JUDGMENT, (("收到", "判决"),)),
    (GOT_RULING, (("收到", "裁定"),)),
    (GUARANTOR_ASKED, (("保证人",), ("担保人",))),
    (PRESERVED, (("诉前保全",), ("诉前", "冻结"), ("诉前", "查封"))),
    (ENDED_FOR_NOW, (("终本",), ("终结本次执行",))),
    (SETTLED, (("执行和解",),)),
    (ENFORCED, (("申请执行",), ("强制执行",), ("执行立案",))),
    (
        ENDED,
        (
            ("撤诉",),
            ("撤回",),
            ("判决生效",),
            ("调解书",),
            ("支付令失效",),
            ("终结",),
            ("驳回",),
            ("结案",),
            ("程序结束",),
        ),
    ),
    (ORDER_SOUGHT, (("支付令",),)),
    (SUED, (("起诉",), ("立案",), ("仲裁",))),
    (REPORTED, (("报案",), ("报警",), ("控告",))),
    (OBSTACLE_OVER, (("障碍", "消除"), ("障碍", "结束"), ("中止", "结束"))),
    (OBSTACLE, (("障碍",), ("不可抗力",), ("中止",))),
    (ACCELERATED, (("提前到期",),)),
    (ASSIGNED, (("转让",),)),
    (DEDUCTED, (("扣款",), ("划扣",), ("扣收",), ("代扣",))),
    (PAID_OFF, (("还清",), ("结清",))),
    (DEMANDED, (("催",), ("短信",), ("来电",), ("电话",), ("律师函",), ("上门",), ("邮件",), ("信函",), ("要求还",))),
    (MEDIATED, (("调解",),)),
    (
        AGREED,
        (
            ("同意",),
            ("承诺",),
            ("答应",),
            ("还款计划",),
            ("延期",),
            ("展期",),
            ("分期",),
            ("签字",),
            ("欠条",),
            ("协议",),
        ),
    ),
    (PAID, (("还款",), ("还了",), ("还",), ("付款",))),
)
#: kinds that a line which begins with 我 cannot be: they are what the other side does
_THEIRS = (DEMANDED, SUED, ORDER_SOUGHT, PRESERVED, ENFORCED, REPORTED, MEDIATED, ASSIGNED, DEDUCTED)

_NOT_REACHED = (
    "没有收到",
    "没收到",
    "未收到",
    "没有送达",
    "没送到",
    "没送达",
    "未送达",
    "没到",
    "未到",
    "没接",
    "未接",
)
_REACHED = ("收到", "签收", "接了", "接听", "本人", "看到", "已读", "回复", "当面")
_DENIED = ("没有", "没还", "未还", "没同意", "没签", "不同意")


class PeriodEventsField(PaymentsField):
    """What happened, one a line: the day, then what it was in plain words. Empty means nothing."""

    kind = "events"

    def allowed(self) -> str:
        return (
            "请每行写一件事：日期、空格、发生了什么，例如“2024-05-01 催收短信 收到”“2023-03-02 我还款 100”"
            "“2026-11-12 收到支付令”，最多 " + str(self.most_lines) + " 行；没有发生的事不用写，没有就留空。"
        )

    def parse(self, text: str) -> "list[tuple[date, str, str, bool | None]]":  # type: ignore[override]
        """(day, kind, words, whether it reached the person) in the order of days."""
        events = []
        for place, line in enumerate(self._lines(text)):
            words = words_of(line)
            day = read_day(words[0])
            if day is None:
                raise self._refuse_line(text, line, "开头读不出日期")
            told = " ".join(words[1:])
            kind = kind_of(told)
            if kind is None:
                raise self._refuse_line(text, line, "看不懂发生了什么" if told else "没写发生了什么")
            events.append((day, place, kind, told))
        return [(day, kind, told, reached(kind, told)) for day, _, kind, told in sorted(events)]

    def _lines(self, text: str) -> "list[str]":
        lines = [line for line in text.replace(";", "\n").replace("；", "\n").split("\n") if narrow(line) != ""]
        if len(lines) > self.most_lines:
            raise self.refuse(text, "共有 " + str(len(lines)) + " 行，太多了")
        return lines


class SpansField(PeriodEventsField):
    """Spans of days, one a line: the first day and the last, both counted. Empty means none."""

    kind = "spans"

    def allowed(self) -> str:
        return (
            "请每行写一段：第一天、空格、最后一天，例如“2025-03-01 2025-05-31”，最多 "
            + str(self.most_lines)
            + " 行；没有就留空。"
        )

    def parse(self, text: str) -> "list[tuple[date, date]]":  # type: ignore[override]
        """(first day, last day), sorted; a span may not begin before the one before it has ended."""
        spans: "list[tuple[date, date]]" = []
        for line in self._lines(text):
            days = [read_day(word) for word in words_of(line)]
            first = days[0] if len(days) == 2 else None
            last = days[1] if len(days) == 2 else None
            if first is None or last is None:
                raise self._refuse_line(text, line, "读不懂")
            if last < first:
                raise self._refuse_line(text, line, "最后一天早于第一天")
            if any([first <= each_last and each_first <= last for each_first, each_last in spans]):
                raise self._refuse_line(text, line, "和另一段重叠")
            spans.append((first, last))
        return sorted(spans)


def kind_of(told: str) -> "str | None":
    """What kind of event a line tells of; None if no kind fits, or if it says that something did not happen.

    >>> kind_of("催收短信 收到")
    '对方催要'
    >>> kind_of("我还款 100")
    '我还了一部分'
    >>> kind_of("提支付令异议") is None
    True
    """
    happened = told
    for word in _NOT_REACHED:
        happened = happened.replace(word, "")
    if any([word in happened for word in _DENIED]):
        return None
    for kind, groups in WORDS:
        if kind in _THEIRS and (told.startswith("我") or "异议" in told):
            continue
        if any([all([word in told for word in group]) for group in groups]):
            return kind
    return None


def reached(kind: str, told: str) -> bool | None:
    """Whether what was sent came to the person: yes, no, or not told. Other kinds need not reach anyone."""
    if kind not in MUST_REACH:
        return True
    if any([word in told for word in _NOT_REACHED]):
        return False
    return True if any([word in told for word in _REACHED]) else None
