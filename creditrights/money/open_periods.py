"""Which periods run on a day: yours at court, the creditor's to claim and to enforce, and how long a record is kept."""

from datetime import date

from creditrights.money.deadlines import LegalPeriod, is_open, moved, period, shown
from creditrights.money.limitation import FREE, OVER, PAUSED, RUNNING, Course
from creditrights.money.time_events import (
    GOT_COMPLAINT,
    GOT_JUDGMENT,
    GOT_ORDER,
    GOT_RULING,
    GUARANTOR_ASKED,
    OBJECTED,
    PAID_OFF,
    PRESERVED,
    SUED,
    TimeEvent,
)

YOU = "你"
CREDITOR = "对方"
BUREAU = "征信机构"
ASKED = "征信机构或报送的机构"

#: paper of a court -> the periods that begin when it arrives
PAPERS = (
    (GOT_COMPLAINT, ("answer", "jurisdiction")),
    (GOT_ORDER, ("order-objection",)),
    (GOT_JUDGMENT, ("appeal",)),
    (GOT_RULING, ("appeal-ruling",)),
)
PAPER_WORDS = {
    "answer": "不交答辩状不影响审理，但你的话就没人说了。小额诉讼的答辩期由法院定，最长十五日",
    "jurisdiction": "不提又去应诉的，就算认了这个法院；级别、专属管辖除外",
    "order-objection": "要书面，写欠款本身哪里不对；只说没钱、口头说的不算",
    "appeal": "小额诉讼一审终审，不能上诉",
    "appeal-ruling": "只有不予受理、管辖权异议、驳回起诉三种裁定能上诉",
}
PAPER_CITES = {
    "answer": ("spc-civil-procedure-interpretation-2022:275",),
    "order-objection": ("spc-civil-procedure-interpretation-2022:436",),
    "appeal": ("civil-procedure-law-2023:165",),
}

#: kinds of guarantee
ORDINARY_GUARANTEE = "一般保证"
JOINT_GUARANTEE = "连带责任保证"


class Deadline:
    """One period as it stands on a day.

    whose  who must act before it ends
    start  the day it is counted from, which does not count itself; None where it has not begun
    last   its last day before holidays; None where it does not run
    open   True, False, or None where that is not certain
    state  the same in words
    words  the condition that matters most
    cites  what it stands on, and how it is counted
    """

    def __init__(
        self,
        id: str,
        title: str,
        whose: str,
        start: "date | None",
        last: "date | None",
        open: bool | None,
        state: str,
        words: str,
        cites: "tuple[str, ...]",
    ) -> None:
        self.id = id
        self.title = title
        self.whose = whose
        self.start = start
        self.last = last
        self.open = open
        self.state = state
        self.words = words
        self.cites = cites

    def last_words(self) -> str:
        """The last day as a reader needs it."""
        return shown(self.last) if self.last is not None else "—"


def standing(last: date, on: date) -> str:
    """How many days are left until a last day, or how many ago it was."""
    if on <= last:
        return "今天是最后一天" if on == last else "还有 " + str((last - on).days) + " 天"
    if is_open(last, on):
        return "遇周末顺延，还开着"
    if is_open(last, on) is None:
        return "刚过 " + str((on - last).days) + " 天，先查是不是遇法定节假日"
    return "已过 " + str((on - last).days) + " 天"


def _counted(id: str, title: str, whose: str, start: date, on: date, words: str) -> Deadline:
    rule: LegalPeriod = period(id)
    last = rule.last_day(start)
    cites = rule.cites + PAPER_CITES.get(id, ()) + rule.counted_by
    return Deadline(id, title, whose, start, last, is_open(last, on), standing(last, on), words, cites)


def court_papers(events: "list[TimeEvent]", on: date) -> "list[Deadline]":
    """What you may do, and until when, after a paper of a court has come."""
    found = []
    for kind, ids in PAPERS:
        for event in events:
            if event.kind == kind:
                found.extend([_counted(id, period(id).title, YOU, event.day, on, PAPER_WORDS[id]) for id in ids])
    return found


def after_preservation(events: "list[TimeEvent]", on: date) -> "list[Deadline]":
    """Thirty days for the creditor to sue after preservation before the suit; then the court is to lift it."""
    found = []
    for event in events:
        if event.kind == PRESERVED:
            each = _counted("preservation", period("preservation").title, CREDITOR, event.day, on, "")
            assert each.last is not None
            sued = [other for other in events if other.kind == SUED and event.day <= other.day <= moved(each.last)]
            if sued:
                each.open, each.state = False, "对方已在 " + sued[0].day.isoformat() + " 起诉"
            each.words = "从法院采取保全那天起算；到期不起诉、不仲裁，法院应当解除保全，可以向它提出"
            found.append(each)
    return found


def objection_answered(events: "list[TimeEvent]", on: date) -> "list[Deadline]":
    """Twenty days for whoever got an objection to a credit record to check it and to answer in writing."""
    words = "从它收到异议那天起算，核查、处理并书面答复；到期没有，向人民银行当地派出机构投诉"
    title = period("credit-objection").title
    found = [
        _counted("credit-objection", title, ASKED, each.day, on, words) for each in events if each.kind == OBJECTED
    ]
    for each in found:
        each.cites = each.cites + ("credit-reporting-regulations:26",)
    return found


def record_kept(events: "list[TimeEvent]", on: date) -> Deadline:
    """Five years from the end of the default; while the debt is unpaid they have not begun."""
    paid = [event for event in events if event.kind == PAID_OFF]
    words = "从不良行为终止那天起算，我们的理解是还清那天；没还清就不起算。到期应当删除"
    rule = period("record")
    if not paid:
        return Deadline("record", rule.title, BUREAU, None, None, None, "还没起算", words, rule.cites + rule.counted_by)
    each = _counted("record", rule.title, BUREAU, paid[-1].day, on, words)
    each.state = each.state if each.open else "满五年，应当删除" if each.open is False else each.state
    return each


def guarantee(
    due: date, agreed_end: "date | None", kinds: "tuple[str, ...]", events: "list[TimeEvent]", on: date
) -> Deadline:
    """The period in which the creditor must act so that a guarantor stays bound; nothing interrupts it.

    agreed_end  its last day where the contract agrees one
    kinds       what kind of guarantee it may be: one of the two, or both where nobody knows
    """
    rule = period("guarantee")
    last = rule.last_day(due) if agreed_end is None else agreed_end
    did = [_acted(kind, due, last, events) for kind in kinds]
    if on < due:
        state, open = "还没起算，要到 " + due.isoformat(), True
    elif all(did):
        state, open = "对方在期内按规定做了，保证人还要负责", None
    elif on <= moved(last):
        state, open = standing(last, on), True
    elif any(did):
        state, open = "要看是一般保证还是连带责任保证", None
    else:
        state, open = standing(last, on), is_open(last, on)
    words = (
        "一般保证：要在期内起诉或仲裁借款人；连带责任保证：要在期内向保证人要。不中断、不延长。没写哪种的，按一般保证"
    )
    cites = rule.cites + ("civil-code:693", "civil-code:686") + rule.counted_by
    return Deadline("guarantee", rule.title, CREDITOR, due, last, open, state, words, cites)


def _acted(kind: str, due: date, last: date, events: "list[TimeEvent]") -> bool:
    """Whether the creditor did in time what that kind of guarantee asks."""
    needed = SUED if kind == ORDINARY_GUARANTEE else GUARANTOR_ASKED
    return any([event.kind == needed and event.day <= moved(last) for event in events])


def claim_period(start: date, events: "list[TimeEvent]", on: date, for_suit: bool) -> "tuple[Deadline, Course, Course]":
    """Limitation, or the period of asking for enforcement, with the two courses that the doubtful demands leave open.

    Where a demand may or may not have reached you, the first course leaves it out and the second counts it.
    """
    strict, generous = Course(start, events, on, False, for_suit), Course(start, events, on, True, for_suit)
    id = "limitation" if for_suit else "enforcement"
    last, state = strict.last, strict.state
    open: bool | None = state in (RUNNING, PAUSED, FREE)
    if on < start:
        state = "还没起算，要到 " + start.isoformat()
    elif strict.state != generous.state:
        last, state, open = None, "待查明", None
    elif state == RUNNING and last is not None:
        state = ("" if last == generous.last else "至少") + standing(last, on)
    elif state == OVER and last is not None:
        state, open = standing(last, on), is_open(last, on)
    elif not open:
        open = None
    rule = period(id)
    words = (
        "法院不会主动查，要你在一审提出来；过了期限债还在，还了要不回来"
        if for_suit
        else "过了期限对方仍可申请，要你向法院提异议"
    )
    more = ("civil-code:189", "civil-code:193") if for_suit else ("spc-civil-procedure-interpretation-2022:481",)
    cites = rule.cites + more + rule.counted_by
    return Deadline(id, rule.title, CREDITOR, start, last, open, state, words, cites), strict, generous
