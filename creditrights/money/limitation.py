"""The period in which a creditor must claim, or must ask for enforcement: how events interrupt and suspend it.

诉讼时效 is three years from the last instalment's due day (民法典第188、189条); what interrupts it starts it anew
(第195条), an obstacle in its last six months suspends it (第194条), and twenty years are the most. 申请执行 is two years
from the last day a judgment gave (民事诉讼法第250条), with the same kinds of interruption.
"""

from datetime import date

from creditrights.money.daycount import add_months, days_later
from creditrights.money.deadlines import LegalPeriod, moved, period
from creditrights.money.time_events import (
    AGREED,
    ASSIGNED,
    DEDUCTED,
    DEMANDED,
    ENDED,
    ENDED_FOR_NOW,
    ENFORCED,
    GOT_COMPLAINT,
    GOT_ORDER,
    MEDIATED,
    MUST_REACH,
    OBSTACLE,
    OBSTACLE_OVER,
    ORDER_SOUGHT,
    PAID,
    PRESERVED,
    REPORTED,
    SETTLED,
    SUED,
    TimeEvent,
)
from creditrights.plain import by_rank

#: kind -> the provision that makes it interrupt a period of limitation
INTERRUPTS = {
    DEMANDED: "spc-limitation-2020:8",
    DEDUCTED: "spc-limitation-2020:8#第一款第（三）项",
    ASSIGNED: "spc-limitation-2020:17",
    PAID: "spc-limitation-2020:14",
    AGREED: "spc-limitation-2020:14",
    SUED: "spc-limitation-2020:10",
    ORDER_SOUGHT: "spc-limitation-2020:11#第（一）项",
    PRESERVED: "spc-limitation-2020:11#第（四）项",
    REPORTED: "spc-limitation-2020:13",
    MEDIATED: "spc-limitation-2020:12",
    ENFORCED: "spc-limitation-2020:11#第（五）项",
    SETTLED: "spc-limitation-2020:14",
    GOT_COMPLAINT: "spc-limitation-2020:10",
    GOT_ORDER: "spc-limitation-2020:11#第（一）项",
}
#: kind -> the same for the period of asking for enforcement
INTERRUPTS_ENFORCEMENT = {
    DEMANDED: "spc-cpl-enforcement-procedure-2020:20",
    PAID: "spc-cpl-enforcement-procedure-2020:20",
    AGREED: "spc-cpl-enforcement-procedure-2020:20",
    SETTLED: "spc-cpl-enforcement-procedure-2020:20",
    ENFORCED: "spc-cpl-enforcement-procedure-2020:20",
}
#: a procedure that goes on: the period starts anew when it is over (民法典第195条)
GOES_ON = (SUED, ORDER_SOUGHT, REPORTED, MEDIATED, ENFORCED, GOT_COMPLAINT, GOT_ORDER)
#: a paper of the court that came to the debtor: the creditor had gone there on an earlier day
ARRIVED = (GOT_COMPLAINT, GOT_ORDER)

# how it stands
RUNNING = "还在期限内"
PAUSED = "停着，等程序结束或者障碍消除"
OVER = "期限已满"
WAIVED = "期限满了以后又同意还"
WAIVED_PERHAPS = "期限满了以后又还过钱"
FREE = "不再受期限限制"
FILED_WHEN = "要看对方哪天去的法院"


class Step:
    """What an event did: words, the last day after it (None while the period does not run), and the provision."""

    def __init__(self, event: TimeEvent, words: str, last: date | None, cite: str = "") -> None:
        self.event = event
        self.words = words
        self.last = last
        self.cite = cite


class Course:
    """A period carried through events, in order of days.

    start      the day it starts from; it is not counted itself
    events     events after `as_of` are left out
    generous   whether a demand counts of which nobody knows if it reached the debtor
    for_suit   limitation of the claim; otherwise the period of asking for enforcement

    After construction: last (None while it does not run), state, and steps. The state is that on `as_of`.
    """

    def __init__(
        self, start: date, events: "list[TimeEvent]", as_of: date, generous: bool, for_suit: bool = True
    ) -> None:
        self.start = start
        self.as_of = as_of
        self.generous = generous
        self.for_suit = for_suit
        self.period: LegalPeriod = period("limitation" if for_suit else "enforcement")
        self.interrupts = INTERRUPTS if for_suit else INTERRUPTS_ENFORCEMENT
        self.longest: date | None = period("limitation-longest").last_day(start) if for_suit else None
        self.last: date | None = self._capped(self.period.last_day(start))
        self.state = RUNNING
        self.steps: "list[Step]" = []
        self._obstacle: date | None = None
        self._before_pause: date | None = None
        for event in by_rank([each for each in events if each.day <= as_of], _ordinal):
            self._reach(event.day)
            self._take(event)
        self._reach(as_of)
        if self.state == RUNNING and self.last is not None and moved(self.last) < as_of:
            self.state = OVER

    def _capped(self, last: date) -> date:
        return last if self.longest is None or last < self.longest else self.longest

    def _reach(self, day: date) -> None:
        """Stop the period if an obstacle that still stands has come into its last six months."""
        if self._obstacle is None or self.state != RUNNING or self.last is None:
            return
        if self._obstacle <= moved(self.last) and day >= self._window(self.last):
            self._before_pause, self.last, self.state = self.last, None, PAUSED

    def _take(self, event: TimeEvent) -> None:
        if event.kind == ENDED_FOR_NOW and not self.for_suit and self.state in (RUNNING, PAUSED):
            self.state, self.last = FREE, None
            self._note(event, "再次申请不受期限限制", "spc-civil-procedure-interpretation-2022:517")
        elif event.kind in (ENDED, ENDED_FOR_NOW) and self.state == PAUSED and self._before_pause is None:
            self._restart(event, "程序结束，重新起算", "civil-code:195")
        elif event.kind == OBSTACLE and self.state == RUNNING:
            self._obstacle = event.day
            self._reach(event.day)
            stopped = self.state == PAUSED
            self._note(event, "在最后六个月里，停下" if stopped else "进了最后六个月还在，才停下", self._suspends())
        elif event.kind == OBSTACLE_OVER and self._obstacle is not None:
            self._resume(event)
        elif event.kind in self.interrupts:
            self._interrupt(event)

    def _interrupt(self, event: TimeEvent) -> None:
        cite = self.interrupts[event.kind]
        if event.day <= self.start:
            self._note(event, "期限还没有起算，不影响", cite)
        elif event.kind in MUST_REACH and event.reached is False:
            self._note(event, "没有到你这里，不算中断", cite)
        elif event.kind in MUST_REACH and event.reached is None and not self.generous:
            self._note(event, "没有证据到过你这里，这样算不中断", cite)
        elif self.state == PAUSED:
            self._note(event, "期限正停着，不另外起算", cite)
        elif self.state == FREE:
            self._note(event, "不再受期限限制", cite)
        elif self.last is not None and event.day > moved(self.last):
            self._too_late(event)
        elif event.kind in GOES_ON:
            self.last, self.state = None, PAUSED
            earlier = "（从对方去法院那天起）" if event.kind in ARRIVED else ""
            self._note(event, "中断" + earlier + "，程序结束后重新起算", cite)
        else:
            self._restart(event, "中断，重新起算", cite)

    def _too_late(self, event: TimeEvent) -> None:
        if not self.for_suit:
            self._note(event, "期限已满，不再中断", "spc-civil-procedure-interpretation-2022:481")
        elif event.kind in ARRIVED and self.state == RUNNING:
            self.state = FILED_WHEN
            self._note(event, "起诉、申请支付令那天更早，要看那天期限满没满", self.interrupts[event.kind])
        elif event.kind in (AGREED, SETTLED):
            self.state = WAIVED
            self._note(event, "期限已满后又同意还，不能再拿过期来抗辩", "civil-code:192")
        elif event.kind == PAID and self.state != WAIVED:
            self.state = WAIVED_PERHAPS
            self._note(event, "期限已满后自愿还的要不回来；算不算同意还其余的，要看当时怎么说", "civil-code:192")
        else:
            self._note(event, "期限已满，不再中断", "civil-code:192")

    def _restart(self, event: TimeEvent, words: str, cite: str) -> None:
        self.state = RUNNING
        self.last = self._capped(self.period.last_day(event.day))
        self._note(event, words, cite)

    def _resume(self, event: TimeEvent) -> None:
        if self._before_pause is None or self._obstacle is None:
            self._note(event, "进最后六个月以前就消除了，不停", self._suspends())
        elif self.for_suit:
            self.state = RUNNING
            self.last = self._capped(period("suspension").last_day(event.day))
            self._note(event, "从消除之日起满六个月到期", self._suspends())
        else:
            left = (self._before_pause - max(self._obstacle, self._window(self._before_pause))).days
            self.state = RUNNING
            self.last = days_later(event.day, left)
            self._note(event, "接着算剩下的 " + str(left) + " 天", self._suspends())
        self._obstacle, self._before_pause = None, None

    def _window(self, last: date) -> date:
        """The first day of the last six months."""
        return add_months(last, -period("suspension").number)

    def _suspends(self) -> str:
        return "civil-code:194" if self.for_suit else "spc-cpl-enforcement-procedure-2020:19"

    def _note(self, event: TimeEvent, words: str, cite: str) -> None:
        self.steps.append(Step(event, words, self.last, cite))


def _ordinal(event: TimeEvent) -> int:
    return event.day.toordinal()


def doubtful(events: "list[TimeEvent]") -> "list[TimeEvent]":
    """Demands and notices of which it is not known whether they reached the debtor."""
    return [event for event in events if event.kind in MUST_REACH and event.reached is None]


def settles(start: date, events: "list[TimeEvent]", as_of: date, for_suit: bool = True) -> "TimeEvent | None":
    """The one doubtful event that by itself, if it reached the debtor, changes how the period stands; the latest such.

    None where the state is the same either way.
    """
    strict = Course(start, events, as_of, False, for_suit)
    if strict.state == Course(start, events, as_of, True, for_suit).state:
        return None
    found = None
    for event in doubtful(events):
        others = [each for each in events if each is not event]
        told = TimeEvent(event.day, event.kind, event.text, True)
        if Course(start, others + [told], as_of, False, for_suit).state != strict.state:
            found = event
    return found if found is not None else (doubtful(events) + [None])[0]
