"""One row of a call log: the facts that the engine judges, and the same facts as a borrower would note them down."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from creditrights.classroom.draws import Draws
from creditrights.classroom.subjects.conduct import Facts
from creditrights.legality.facts import NO, YES
from creditrights.legality.vocabulary import collection as v
from creditrights.legality.vocabulary import shared as s
from creditrights.plain import clock_text

#: first and last days that rows may fall on, before and after the change of the law and the start of the guideline
EARLY = date(2025, 12, 1)
LATE = date(2026, 2, 2)
#: what a row holds besides the facts of the engine: how often it rang that day, answered or not
Number = Callable[[str], int]


@dataclass(frozen=True)
class Contact:
    """One row.

    slot   which of the situations below it is
    facts  fact id → value, on top of conduct.NOTHING_ELSE; None is written down as not known
    whom   who was called or written to, in words
    tells  what happened, in words
    rang   how often the phone rang that day; 0 where the row does not say
    """

    slot: str
    facts: Facts
    whom: str
    tells: str
    rang: int = 0

    def day(self) -> date:
        """The day on which it happened."""
        day = self.facts["acted_on"]
        assert isinstance(day, date)
        return day

    def clock(self) -> int:
        """The time, in minutes since midnight."""
        minutes = self.facts["clock"]
        assert isinstance(minutes, int)
        return minutes

    def line(self, row: int) -> str:
        """The row of the table that the student sees."""
        when = f"{self.day().isoformat()} {clock_text(self.clock())}"
        return f"| 第{row}条 | {when} | {self.facts['channel']} | {self.whom} | {self.tells} |"


def day_of(number: Number) -> date:
    """A day of either time, each as likely."""
    if number("early"):
        return EARLY + timedelta(days=number("early_day"))
    return LATE + timedelta(days=number("late_day"))


def _call(
    slot: str, number: Number, clock: int, tells: str, rang: int = 0, whom: str = "本人", **facts: object
) -> Contact:
    told = {"acted_on": day_of(number), "channel": v.CALL, "clock": clock, **facts}
    return Contact(slot, told, whom, tells, rang)


def night(number: Number) -> Contact:
    """A call at night, with no agreement on hours."""
    clock = 22 * 60 + number("night_minute")
    return _call("night", number, clock, "接通 1 次，问什么时候还；合同没有约定联系时间，也没有同意过夜里联系")


def evening(number: Number) -> Contact:
    """A call after nine and before ten."""
    clock = 21 * 60 + number("evening_minute")
    return _call("evening", number, clock, "接通 1 次，问什么时候还；合同没有约定联系时间")


def often(number: Number) -> Contact:
    """Many rings, few of them answered."""
    connected, rang = number("connected"), number("rang")
    tells = f"这一天响了 {rang} 次，真正接通、说上话的 {connected} 次，其余没接"
    return _call(
        "often", number, _daytime(number), tells, rang, connected_calls=connected, unanswered_calls=rang - connected
    )


def unanswered(number: Number) -> Contact:
    """More attempts at one number than the association's guideline has."""
    tries = number("unanswered")
    tells = f"同一个号码这一天打来 {tries} 次，一次也没接通；没有另外约定次数"
    return _call("unanswered", number, _daytime(number), tells, connected_calls=0, unanswered_calls=tries)


def third(number: Number) -> Contact:
    """The contact person: asked to pay, or only asked to pass something on."""
    if number("third_dunned"):
        tells = "要他替你还钱，没说欠多少"
        return _call(
            "third", number, _daytime(number), tells, whom="联系人（表哥）", contacted=v.CONTACT, dunned_third=YES
        )
    tells = "只请他转告你回电，没催款，没说欠多少"
    return _call("third", number, _daytime(number), tells, whom="联系人（表哥）", contacted=v.CONTACT, dunned_third=NO)


def told(number: Number) -> Contact:
    """The debt told to a colleague."""
    tells = "没向他催款，但告诉他你欠了多少、逾期多久"
    return _call("told", number, _daytime(number), tells, whom="同事", contacted=v.UNRELATED, disclosed=YES)


#: what a message may hold that the police may punish, and how it is told
THREATS = (
    ("威胁人身安全", "“再不还，就找人打断你的腿”"),
    ("公然辱骂", "在业主群里点名骂人，群里两百多人都看得到"),
    ("多次发侮辱或恐吓信息", "当天连发十几条侮辱、吓人的话"),
)


def threat(number: Number) -> Contact:
    """A message for which one may call the police."""
    words, tells = THREATS[number("threat_kind")]
    facts: Facts = {
        "acted_on": day_of(number),
        "channel": v.MESSAGE,
        "clock": _daytime(number),
        "words": [words],
    }
    return Contact("threat", facts, "本人", tells)


def agreement(number: Number) -> Contact:
    """A call at night where it is known, or not known, whether hours were agreed."""
    clock = 22 * 60 + number("night_minute")
    if number("agreement_known"):
        tells = "接通 1 次，问什么时候还；合同写了可以在 20:00 至 23:59 联系，你签了字"
        return _call("agreement", number, clock, tells, agreed_otherwise=YES)
    tells = "接通 1 次，问什么时候还；合同找不到了，有没有约定、同意过夜里联系，**不知道**"
    return _call("agreement", number, clock, tells, agreed_otherwise=None)


def unclear(number: Number) -> Contact:
    """A contact of which one fact is missing."""
    kind, clock = number("open_kind"), _daytime(number)
    if kind == 0:
        tells = "没说欠多少；是催他还钱还是只请他转告，表哥说记不清，**不知道**"
        return _call("unclear", number, clock, tells, whom="联系人（表哥）", contacted=v.CONTACT, dunned_third=None)
    if kind == 1:
        tells = "没向她催款；有没有说出你欠款的事，她不肯讲，**不知道**"
        return _call("unclear", number, clock, tells, whom="邻居", contacted=v.UNRELATED, disclosed=None)
    if kind == 2:
        tells = "对方自称是派出所民警，问什么时候还；身份真假**不知道**"
        return _call("unclear", number, clock, tells, presented_as=v.POLICE, identity_genuine=None)
    tells = "通话记录被清空了；这一天打来不少次，接通了几次**不知道**，没接通的不到 3 次"
    return _call("unclear", number, clock, tells, connected_calls=None, unanswered_calls=2)


def _daytime(number: Number) -> int:
    return 8 * 60 + number("day_minute")


#: every situation, once in each log; which row it stands in is drawn
SLOTS: dict[str, Callable[[Number], Contact]] = {
    "night": night,
    "evening": evening,
    "often": often,
    "unanswered": unanswered,
    "third": third,
    "told": told,
    "threat": threat,
    "agreement": agreement,
    "unclear": unclear,
}


def rows(number: Number, draws: Draws, slots: tuple[str, ...] = tuple(SLOTS)) -> tuple[Contact, ...]:
    """One row for each of the situations, in a drawn order."""
    return tuple(SLOTS[slot](number) for slot in draws.shuffled(slots))


#: lenders whose loans the national standard and the association's guideline were written for
LENDERS = (s.BANK, s.CONSUMER_FINANCE)
