"""Days that must not be missed: from what happened to the last days, and what is still open on a day."""

from datetime import date

from creditrights.calculators.chart_timeline import Span, Timeline
from creditrights.calculators.deadline_questions import (
    CIVIL_CODE,
    FORM,
    KINDS,
    NO_GUARANTOR,
    check,
    happened,
    optional_day,
)
from creditrights.calculators.form import Calculator
from creditrights.calculators.result import Ask, Figure, Passage, Result, Table
from creditrights.calculators.values import day_of, text_of
from creditrights.law.registry import registry
from creditrights.money.deadlines import period, shown
from creditrights.money.limitation import FILED_WHEN, OVER, WAIVED, WAIVED_PERHAPS, Course, settles
from creditrights.money.open_periods import (
    YOU,
    Deadline,
    after_preservation,
    claim_period,
    court_papers,
    guarantee,
    objection_answered,
    record_kept,
)
from creditrights.money.time_events import ACCELERATED, ENDED, GOT_JUDGMENT, TimeEvent
from creditrights.plain import by_rank
from creditrights.planning.calendar import legal_events
from creditrights.planning.legal_days import TimeLimit

#: more days than any two days here lie apart
FAR = 10_000_000


class DeadlinesCalculator(Calculator):
    """From events to last days."""

    id = "deadlines"
    title = "哪些日子不能错过？"
    lead = "写下发生过的事，看每个期限的最后一天、今天还开着没有。下面先放一个例子：最后一期 2023-05-20 到期，后来催过、还过 100 元，最近收到支付令。"
    button = "排一排"
    form = FORM

    def compute(self, values: "dict[str, object]") -> Result:
        check(values)
        events, on = happened(values), day_of(values, "as_of")
        due, judged = optional_day(values, "due"), optional_day(values, "judged")
        rows = court_papers(events, on) + after_preservation(events, on) + objection_answered(events, on)
        start, for_suit = (due, True) if judged is None else (judged, False)
        courses: "list[Course]" = []
        ask = _first_ask(values, events)
        if start is not None:
            row, strict, generous = claim_period(start, events, on, for_suit)
            rows.append(row)
            courses = [strict, generous]
            settling = settles(start, events, on, for_suit)
            ask = ask if settling is None else _ask(settling)
        if due is not None and values["guarantee"] != NO_GUARANTOR:
            kinds = KINDS[text_of(values, "guarantee")]
            rows.append(guarantee(due, optional_day(values, "guarantee_end"), kinds, events, on))
        rows.append(record_kept(events, on))
        return Result(
            answer=_answer(rows, on),
            figures=_figures(rows),
            tables=[_table(rows), _grounds(rows)] + _course_tables(courses, events),
            passages=_passages(rows, courses, events, due, on),
            citations=[registry().cite(key) for key in _law(rows, courses, due)],
            ask=ask,
            charts=[_timeline(rows, on)],
            days=legal_events(_still_to_come(rows, events, on)),
        )


def _still_to_come(rows: "list[Deadline]", events: "list[TimeEvent]", on: date) -> "list[TimeLimit]":
    """The periods that run and whose last day is not over, and what each runs from."""
    found = []
    for row in rows:
        if row.last is not None and row.last >= on and row.open is not False:
            told = [event.text for event in events if event.day == row.start]
            found.append(TimeLimit("", (told + [row.title + "起算"])[0], row, row.last))
    return found


def _first_ask(values: "dict[str, object]", events: "list[TimeEvent]") -> "Ask | None":
    """What is missing altogether: the day from which limitation runs."""
    if values["due"] is None and values["judged"] is None:
        return Ask(
            "due",
            "没有还款日，诉讼时效从哪天起算就不知道。翻合同、还款计划找最后一期；真没约定的，从对方要求还款给的宽限期到期起算。",
        )
    return None


def _ask(event: TimeEvent) -> Ask:
    words = event.day.isoformat() + " 的“" + event.text + "”"
    return Ask(
        "events",
        words
        + "到过你这里吗？收到了（或者发到你留的、还在用的号码、地址，应当收到），时效就从那天重新起算；没有证据到过，就不算。"
        "在那一行后面写上“收到”或“没收到”。",
    )


def _answer(rows: "list[Deadline]", on: date) -> str:
    mine = [row for row in rows if row.whose == YOU and row.open and row.last is not None]
    sentences = []
    if mine:
        first = min([row.last for row in mine if row.last is not None])
        titles = "、".join([row.title for row in mine if row.last == first])
        sentences.append("最急的是你自己的期限：" + titles + "，最后一天 " + shown(first) + "。")
    for row in rows:
        if row.id in ("limitation", "enforcement"):
            last = "" if row.last is None else "（最后一天 " + shown(row.last) + "）"
            sentences.append(row.title + "：" + row.state + last + "。")
    if not sentences:
        sentences.append("按填的情况，到 " + on.isoformat() + " 还没有开始计算的期限。")
    return "".join(sentences)


def _figures(rows: "list[Deadline]") -> "list[Figure]":
    figures = []
    for number, row in enumerate(rows):
        earlier = len([each for each in rows[:number] if each.id == row.id])
        id = row.id if earlier == 0 else row.id + "-" + str(earlier + 1)
        text = row.state if row.last is None else row.last.isoformat() + "，" + row.state
        figures.append(Figure(id, row.title, text, None, number == 0))
    return figures


def _table(rows: "list[Deadline]") -> Table:
    cells = [[row.title, row.last_words(), row.state, row.words] for row in rows]
    note = (
        "起算那天不算在内。只看了周六、周日；法定节假日和调休每年另行公布，这里没有查。"
        "最后一天碰上节假日的，请对照当年国务院办公厅的放假通知；自己要交东西，按不顺延的那一天准备。"
    )
    return Table("deadlines", "每个期限", ["期限", "最后一天", "现在", "要紧的条件"], cells, (), note)


def _timeline(rows: "list[Deadline]", on: date) -> Timeline:
    """The periods that run or ran, those still open first, the nearest last day first."""
    spans = []
    for row in rows:
        if row.last is not None:
            spans.append(Span(row.title + "（" + row.whose + "）", row.start, row.last, row.last < on))
    ordered = by_rank(spans, _rank)
    return Timeline("timeline", "到哪天为止", ordered, on, "deadlines")


def _rank(span: Span) -> int:
    return span.last.toordinal() + (FAR if span.over else 0)


def _grounds(rows: "list[Deadline]") -> Table:
    cells = []
    for row in rows:
        start = "—" if row.start is None else row.start.isoformat()
        cells.append([row.title, row.whose, start, "、".join([registry().cite(key).name() for key in row.cites])])
    return Table("grounds", "谁的期限，从哪天起，凭哪一条", ["期限", "谁的", "从哪天起", "依据"], cells)


def _course_tables(courses: "list[Course]", events: "list[TimeEvent]") -> "list[Table]":
    """What each event did to the period; where doubtful demands matter, both ways of reading them."""
    if not courses:
        return []
    strict, generous = courses
    rows = []
    for event in events:
        step, other = [_step(course, event) for course in (strict, generous)]
        words, last = step
        if step != other:
            words = "没到过你这里：" + words + "；到过：" + other[0]
            last = last + "；到过是 " + other[1]
        rows.append([event.day.isoformat(), event.text, event.kind, words, last])
    columns = ["日期", "你写的", "认作", "对这个期限", "之后的最后一天"]
    note = "“认作”不对的，换个说法再写，例如“我同意还”“对方起诉”“催收短信 收到”“法院结案”。"
    return [Table("course", strict.period.title + "是怎么走的", columns, rows, (), note, folded=True)]


def _step(course: Course, event: TimeEvent) -> "tuple[str, str]":
    for step in course.steps:
        if step.event is event:
            return step.words, "—" if step.last is None else step.last.isoformat()
    return "没有影响", "—"


def _passages(
    rows: "list[Deadline]", courses: "list[Course]", events: "list[TimeEvent]", due: "date | None", on: date
) -> "list[Passage]":
    counting = [
        "开始那天不算；按月、按年的，到对应日为止，没有对应日的到月末。",
        "最后一天是法定休假日的，顺延到休假结束后的第一天。诉讼文书在期满前寄出的，不算过期；民事期限到当天二十四时。",
        "误了法院的期限、有正当理由的，障碍消除后十日内可以申请顺延，准不准由法院定。",
    ]
    counting.append(registry().currency() + registry().beyond_checked(on))
    tomorrow = [
        "法院的文书先核实真假：自己查法院公开的电话打过去，报案号、承办人。",
        "支付令、起诉状的期限从你收到那天的第二天数起：信封、签收单、短信都留着。",
        "说时效过了没有，只看证据：谁在哪天催过、还过、答应过。不要为了“过期”编造没收到，也不要在没看清时签催收单。",
        "拿不准的，打 12348 问免费法律援助。",
    ]
    return [
        Passage("disputes", "有争议、要当心的地方", _disputes(courses, events, due)),
        Passage("convention", "日子是怎么数的", counting),
        Passage("to-do", "明天早上", tomorrow),
    ]


def _disputes(courses: "list[Course]", events: "list[TimeEvent]", due: "date | None") -> "list[str]":
    kinds = [event.kind for event in events]
    sentences = []
    if courses and courses[0].for_suit:
        states = [course.state for course in courses]
        sentences.append("时效满了，债没有消灭：法院不主动查，要在一审提出来；自愿还了的要不回来。")
        if WAIVED in states or WAIVED_PERHAPS in states:
            sentences.append(
                "过期以后又同意还的，不能再拿过期来抗辩；只还了一部分，算不算同意还其余的，法院看当时怎么说、怎么写。"
            )
        if OVER in states:
            sentences.append("从这里看期限已满，但催要的证据在对方手里，你不知道的催要也可能算。")
        if FILED_WHEN in states:
            sentences.append(
                "你收到法院文书时期限看着已满，但要看对方哪天去的法院：起诉状、支付令申请书上有日期，向法院问立案日。"
            )
        longest = courses[0].longest
        assert longest is not None
        sentences.append(
            "怎么中断都不超过 "
            + longest.isoformat()
            + "（"
            + period("limitation-longest").words()
            + "），法院依申请延长的除外。"
        )
    if ACCELERATED in kinds:
        sentences.append(
            "宣布提前到期的，时效从宣布的到期日起算还是仍从最后一期起算，裁判不一；这里按最后一期。想看另一种，把“最后一期的还款日”改成宣布的到期日。"
        )
    if ENDED in kinds:
        sentences.append("起诉后又撤诉的，还算不算中断，裁判不一；这里按中断、从撤诉时重新起算。")
    if GOT_JUDGMENT in kinds:
        sentences.append("判决过了上诉期没人上诉就生效；生效后把判决写的最后付款日填进去，才看得到申请执行的期限。")
    if due is not None and due < CIVIL_CODE:
        sentences.append("2021-01-01 以前的事适用当时的法律，那时的条文这里没有核对；一律按民法典算，只供参考。")
        sentences.append(
            "那以前订的保证合同，约定不清的，保证期间可能是两年（民法典时间效力规定第27条），这里按六个月算。"
        )
    return sentences


def _law(rows: "list[Deadline]", courses: "list[Course]", due: "date | None") -> "list[str]":
    keys: "list[str]" = []
    wanted = [key for row in rows for key in row.cites]
    wanted.extend([step.cite for course in courses for step in course.steps if step.cite])
    if courses:
        wanted.extend(["civil-code:195", "civil-code:192"] if courses[0].for_suit else [])
    wanted.append("civil-procedure-law-2023:86")
    if due is not None and due < CIVIL_CODE:
        wanted.extend(["spc-civil-code-time-effect:1", "spc-civil-code-time-effect:27"])
    for key in wanted:
        if key not in keys:
            keys.append(key)
    return keys


DEADLINES = DeadlinesCalculator()
