"""The credit card from typed text to an answer: published examples, what is refused, and what is said with the figures."""

import json
import re
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from creditrights.calculators.catalogue import calculator
from creditrights.calculators.form import answer
from creditrights.money.card_plans import LONGEST_PLAN

CARD = calculator("card")
RECORDS = json.loads((Path(__file__).parents[1] / "money/worked_examples/card.json").read_text(encoding="utf-8"))
DAY = timedelta(days=1)


def changed(**texts):
    return answer(CARD, {**CARD.form.defaults(), **texts})


def figures(result):
    return {figure.id: figure.fen for figure in result.figures}


def table(result, id):
    [found] = [each for each in result.tables if each.id == id]
    return [dict(zip(found.columns, row, strict=True)) for row in found.rows]


# -- published examples ----------------------------------------------------------------------------------------------

YEAR = 2026  # where a published example names none
#: (days more than lie between posting and payment, days more than lie between payment and statement) -> two switches
PAID_AND_ENDS = {
    (0, 0): ("计到还款前一日", "算头不算尾"),
    (0, 1): ("计到还款前一日", "首尾都算"),
    (1, -1): ("还款当天也计", "算头不算尾"),
    (1, 0): ("还款当天也计", "首尾都算"),
    (1, 1): ("每段首尾都计", "首尾都算"),
}


def on(text):
    """A day written MM-DD or YYYY-MM-DD."""
    return date.fromisoformat(text if len(text) > 5 else f"{YEAR}-{text}")


def counted_both_ends(convention):
    return re.search("首尾都|两头都|含首尾", convention) is not None


def days_named(record):
    """The days of each stretch, where the convention spells them out: 1000×26 天+900×10 天."""
    return [int(days) for days in re.findall(r"[×xX*]\s*(\d+)\s*天", record["convention"])]


def rate_of(inputs):
    """0.05 % a day unless the example says otherwise, as 0.0005 or 0.05%."""
    given = str(inputs.get("rate", "0.05%"))
    return given if given.endswith("%") else f"{(Decimal(given) * 100).normalize():f}"


def full_texts(record):
    """信用卡 全额计息: one purchase, one payment on the due day, interest on the next statement."""
    inputs = record["inputs"]
    posted, due, bill = on(inputs["date"]), on(inputs["due"]), on(inputs["next_bill"])
    paid_on = on(inputs.get("paid_on", inputs["due"]))
    if days_named(record):
        first, second = days_named(record)
        paid_day, ends = PAID_AND_ENDS[first - (paid_on - posted).days, second - (bill - paid_on).days]
    else:
        paid_day, ends = PAID_AND_ENDS[(1, 0) if counted_both_ends(record["convention"]) else (0, 0)]
    return texts(inputs, posted, due, paid_on, bill, method="全额计息", paid_day=paid_day, ends=ends)


def unpaid_texts(record):
    """信用卡 未还部分计息: from the due day where the example counts from there, else from posting."""
    inputs = record["inputs"]
    both = counted_both_ends(record["convention"])
    ends = "首尾都算" if both else "算头不算尾"
    if len(inputs["due"]) > 2:
        due, bill = on(inputs["due"]), on(inputs["next_bill"])
    else:
        due, bill = months_apart(int(inputs["due"]), int(inputs["next_bill"]), inputs["days"] - both)
    posted = on(inputs["date"]) if "date" in inputs else statement_before(due, bill.day)
    since_due = "date" not in inputs or inputs.get("days") == (bill - due).days + both
    method = "未还部分计息，从" + ("到期还款日起" if since_due else "入账日起")
    return texts(inputs, posted, due, due, bill, method=method, ends=ends)


def months_apart(due, bill, days):
    """A due day and the next statement of which only the days of the month are told, so many days apart."""
    for month in range(1, 12):
        first, second = date(YEAR, month, due), date(YEAR, month + (bill <= due), bill)
        if (second - first).days == days:
            return first, second
    raise AssertionError((due, bill, days))


def statement_before(due, day_of_month):
    """The last statement before a due day."""
    day = due - DAY
    while day.day != day_of_month:
        day -= DAY
    return day


def texts(inputs, posted, due, paid_on, bill, **switches):
    """What a person would type."""
    return {
        **CARD.form.defaults(),
        "events": f"{posted} 消费 {inputs['purchase']}\n{paid_on} 还款 {inputs['paid']}",
        "statement_day": str(bill.day),
        "due_day": str(due.day),
        "as_of": str(bill),
        "settle_on": "",
        "rate": rate_of(inputs),
        **switches,
    }


ADAPTERS = {"信用卡 全额计息": full_texts, "信用卡 未还部分计息": unpaid_texts}


def check_record(record):
    outcome = answer(CARD, ADAPTERS[record["topic"]](record))
    assert outcome.errors == []
    difference = Decimal(outcome.result.figure("interest").fen) / 100 - Decimal(str(record["expected"]["interest"]))
    assert abs(difference) <= Decimal(str(record.get("tolerance", "0.005")))


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record["id"])
def test_a_published_example_comes_out(record):
    check_record(record)


@pytest.mark.parametrize(
    ("convention", "interest"),
    [
        ("1000×26 天+900×11 天", "17.95"),
        ("1000×27 天+900×9 天", "17.55"),
        ("1000×27 天+900×10 天", "18"),
        ("1000×27 天+900×11 天", "18.45"),
        ("首尾都计", "18"),
        ("止于前一日", "17.5"),
    ],
)
def test_the_same_example_under_every_way_of_counting_days(convention, interest):
    [record] = [each for each in RECORDS if each["id"] == "K02"]
    check_record({**record, "convention": convention, "expected": {"interest": interest}})


def test_the_unpaid_part_from_posting_is_found_by_its_days():
    inputs = {"purchase": 1000, "date": "08-30", "due": "09-25", "paid": 100, "next_bill": "10-05", "days": 36}
    record = {"topic": "信用卡 未还部分计息", "inputs": inputs, "convention": "", "expected": {"interest": "16.2"}}
    check_record(record)
    check_record({**record, "inputs": {**inputs, "days": 10}, "expected": {"interest": "4.5"}})
    check_record({**record, "inputs": {**inputs, "rate": 0.00035}, "expected": {"interest": "11.34"}})


# -- the worked example, by hand ---------------------------------------------------------------------------------------


def test_the_worked_example_by_hand():
    result = changed().result
    # 5 October: 10,000 from 20 August for 36 days, 9,000 for ten
    # 5 November: 9,000 for 20 days, 8,725 for eleven (275 of the 500 were left after 225 of interest): 47.9875
    # until 24 November: 8,725 for 19 days: 82.8875
    october, november, running = 180_00 + 45_00, 90_00 + 47_99, 82_89
    assert {**figures(result), "settle": None} == {
        "interest": october + november + running,
        "penalty": 31_25,  # five per cent of the 625.00 that are missing of 1,125.00
        "principal": 8_725_00,
        "interest_left": november + running,
        "charges_left": 31_25,
        "owed": 8_725_00 + november + running + 31_25,
        "minimum": november + 31_25 + 625_00 + 810_00,
        "settle": None,
    }
    # 25 December: 30 days of November's statement, 20 more, and the penalty on the missed 1,604.24 (80.212)
    december = november + 130_88 + 87_25
    assert result.figure("settle").fen == 8_725_00 + december + 31_25 + 80_21
    bills = [table(result, "statements")[n]["最低还款额"] for n in (0, 1, 2)]
    assert bills == ["1,000.00", "1,125.00", "1,604.24"]


def test_both_ways_stand_side_by_side_whatever_is_chosen():
    rows = {}
    for choice in CARD.form.field("method").choices:
        result = changed(method=choice).result
        ways = table(result, "methods")
        rows[choice] = [[row[column] for column in row if column != "计息方法"] for row in ways]
        [chosen] = [row for row in ways if "你选的" in row["计息方法"]]
        assert chosen["计息方法"].startswith(choice)
        assert chosen["一共欠"] + " 元" == result.figure("owed").text
    assert rows["全额计息"] == rows["未还部分计息，从入账日起"] == rows["未还部分计息，从到期还款日起"]


def test_every_line_is_base_times_rate_times_days_and_all_lines_are_the_interest():
    result = changed().result
    total = 0
    for row in table(result, "lines"):
        base = Decimal(row["基数"].replace(",", ""))
        exact = base * Decimal(row["日利率"].removesuffix("%")) / 100 * int(row["天数"])
        assert abs(exact - Decimal(row["利息"].replace(",", ""))) <= Decimal("0.005")
        first, last = (date.fromisoformat(day) for day in row["哪几天（两头都含）"].split(" 至 "))
        assert (last - first).days + 1 == int(row["天数"])
        total += Decimal(row["利息"].replace(",", ""))
    assert total * 100 == result.figure("interest").fen


def test_paying_only_the_minimum_for_a_year_is_told_month_by_month():
    rows = table(changed().result, "minimum")
    assert [row["还款日"] for row in rows[:2]] == ["2026-11-25", "2026-12-25"]
    assert len(rows) == 12
    assert rows[0]["最低还款额"] == "1,604.24"


def test_a_personal_plan_is_told_as_a_supposition_and_never_longer_than_the_law_s_five_years():
    [plan] = [each for each in changed(plan_months="48", plan_fee="0.5").result.tables if each.id == "plan"]
    assert "只有发卡行书面同意才有" in plan.note
    months = [int(row[0].split()[0]) for row in plan.rows]
    assert months == [12, 24, 36, 48, 60] and max(months) == LONGEST_PLAN == 5 * 12
    # 8,977.13: 187.02 a month and half a per cent, 44.89
    assert plan.rows[3] == ["48 个月", "231.91", "232.08", "2,154.72", "11,131.85"]
    assert changed(plan_months="61").errors[0].field == "plan_months"


def test_what_is_beyond_24_percent_may_be_asked_to_be_reduced_and_is_not_called_void():
    result = changed(rate="0.1").result
    [row] = table(result, "limit")
    claimed, limit, excess = (Decimal(row[name].replace(",", "")) for name in list(row)[1:])
    assert excess == claimed - limit > 0
    [limits] = [each for each in result.tables if each.id == "limit"]
    assert "不是“不用还”" in limits.note


def test_a_card_paid_in_full_owes_nothing_and_one_paid_too_much_is_owed():
    paid = "2026-08-12 消费 6000\n2026-09-25 还款 6000"
    assert "没有欠款" in changed(events=paid).result.answer
    assert "溢缴款" in changed(events=paid + ".01").result.answer


def test_the_same_under_both_ways_is_said():
    assert "结果一样" in changed(events="2026-11-20 消费 100").result.answer
    assert "，多 " in changed(method="未还部分计息，从入账日起").result.answer


# -- what is typed -------------------------------------------------------------------------------------------------------


def test_events_are_read_in_many_words_and_sorted_by_day():
    field = CARD.form.field("events")
    text = "2026-09-25 还 100\n2026年9月10日　提现　５００；2026/9/10 年费 20\n\n2026-8-30 刷卡 1,000元"
    assert [(day.isoformat(), kind, fen) for day, kind, fen in field.parse(text)] == [
        ("2026-08-30", "消费", 1000_00),
        ("2026-09-10", "取现", 500_00),
        ("2026-09-10", "费用", 20_00),
        ("2026-09-25", "还款", 100_00),
    ]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("2026-09-01 500", "读不懂"),
        ("2026-09-01 消费500", "读不懂"),
        ("2026-09-01 转账 500", "读不懂"),
        ("消费 2026-09-01 500", "读不懂"),
        ("2026-09-31 消费 500", "读不懂"),
        ("2026-09-01 消费 0", "金额超出了范围"),
        ("2026-09-01 消费 100,000,000.01", "金额超出了范围"),
        ("2016-12-31 消费 500", "日期要在 2017-01-01"),
    ],
)
def test_a_line_that_cannot_be_used_is_named(line, reason):
    [error] = changed(events="2026-08-30 消费 100\n" + line).errors
    assert (error.field, reason in error.sentence, line[:24] in error.sentence) == ("events", True, True)


@pytest.mark.parametrize(
    ("given", "field", "words"),
    [
        ({"events": "2026-09-25 还款 100"}, "events", "至少要有一笔消费、取现或费用"),
        ({"events": ""}, "events", "至少要有一笔"),
        ({"events": "2026-11-25 消费 100"}, "events", "不能晚于算到的那一天 2026-11-24"),
        ({"events": "2026-08-30 消费 100\n2026-09-06 最低还款 10"}, "events", "要写在账单日"),
        ({"events": "2020-08-30 消费 100"}, "events", "60 个月"),
        ({"settle_on": "2026-11-23"}, "settle_on", "不能早于"),
        ({"due_day": "5"}, "due_day", "早于下一个账单日"),
        ({"due_day": "4", "grace": "1"}, "due_day", "早于下一个账单日"),
        ({"due_after": "30"}, "due_after", "早于下一个账单日"),
        ({"rate": "18"}, "rate", "像是单位选错了"),
        ({"rate_per": "年"}, "rate", "像是日利率"),
    ],
)
def test_answers_that_do_not_fit_together_are_named(given, field, words):
    [error] = changed(**given).errors
    assert error.field == field
    assert words in error.sentence


def test_just_inside_each_of_these_is_accepted():
    for given in (
        {"events": "2026-11-24 消费 100", "settle_on": "2026-11-24"},
        {"events": "2026-08-30 消费 100\n2026-09-05 最低还款 10"},
        {"events": "2021-12-25 消费 100"},
        {"due_day": "4"},
        {"due_after": "25"},
        {"rate": "18", "rate_per": "年"},
    ):
        assert changed(**given).errors == [], given


def test_a_yearly_rate_shows_both_denominators():
    [row] = table(changed(rate="18", rate_per="年").result, "basis")
    assert row["除以 360"] == "445.88"  # 18 % / 360 is 0.05 % a day
    assert Decimal(row["除以 365"]) < Decimal(row["除以 360"])
    assert not [each for each in changed().result.tables if each.id == "basis"]


def test_what_is_unusual_is_said_and_not_refused():
    def said(**texts):
        return " ".join(changed(**texts).result.passages[0].sentences)

    assert "高于常见的每日 0.05%" in said(rate="0.06")
    assert "高于" not in said(rate="0.05")
    old = {"events": "2020-12-31 消费 100", "as_of": "2021-03-01", "settle_on": "", "rate": "0.06"}
    assert "2021 年以前，透支利率的上限是每日 0.05%" in said(**old)
    assert "算了两遍" in said(paid_day="每段首尾都计")


def test_the_law_is_named_and_marked_as_seen_or_not():
    citations = {each.key: each.provision for each in changed().result.citations}
    assert citations["creditcard-notice-2016:三"].how == "paraphrase"
    assert citations["spc-bank-card-civil-2021:2"].how not in ("paraphrase", "not-seen")
    assert "spc-bank-card-civil-2021:2" in citations and "creditcard-2011:70" in citations
