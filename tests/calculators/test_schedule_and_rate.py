"""The calculators of plans and of true annual rates: from typed texts to figures, and what they refuse."""

from datetime import date

import pytest

from creditrights.calculators.cash_flows import FlowsField
from creditrights.calculators.catalogue import calculator
from creditrights.calculators.fields import Question
from creditrights.calculators.form import answer
from creditrights.calculators.rate_form import BY_FEE, ONE_BY_ONE
from creditrights.calculators.schedule_form import REVOLVING
from creditrights.calculators.shown_money import amount, two_decimals
from creditrights.errors import FieldError
from creditrights.money.ratio import Ratio

SCHEDULE, RATE = calculator("schedule"), calculator("rate")


def asked(which, **texts):
    return answer(which, {**which.form.defaults(), **texts})


def result(which, **texts):
    outcome = asked(which, **texts)
    assert outcome.errors == []
    return outcome.result


def table(answered, id):
    return next(each for each in answered.tables if each.id == id)


def passages(answered):
    return {passage.id: " ".join(passage.sentences) for passage in answered.passages}


# -- schedule --------------------------------------------------------------------------------------------------------


def test_the_worked_example_of_a_plan_by_hand():
    """12,000 at 1.5 % a month, twelve times 1,100.16; after the fourth 8,235.72 are left, and its interest was 137.97."""
    answered = result(SCHEDULE)
    assert answered.figure("payment").fen == 1_100_16
    assert [row[3:] for row in table(answered, "plan").rows[:3]] == [
        ["1,100.16", "920.16", "180.00", "0.00", "11,079.84"],
        ["1,100.16", "933.96", "166.20", "0.00", "10,145.88"],
        ["1,100.16", "947.97", "152.19", "0.00", "9,197.91"],
    ]
    assert answered.figure("early_payment").fen == 8_235_72
    assert answered.figure("early_interest").fen == 180_00 + 166_20 + 152_19 + 137_97
    assert answered.figure("saved").fen == answered.figure("interest").fen - answered.figure("early_interest").fen
    assert answered.citations[0].key == "civil-code:677"


def test_without_paying_early_nothing_is_said_of_it():
    answered = result(SCHEDULE, early_after="0")
    assert "提前" not in answered.answer
    assert "early" not in [each.id for each in answered.tables]
    assert "civil-code:677" not in [citation.key for citation in answered.citations]


def test_paying_early_with_a_penalty_may_cost_more_and_is_said_so():
    answered = result(SCHEDULE, early_fee="20", early_after="11")
    assert "反而多付" in answered.answer


def test_the_same_rate_under_five_ways_of_repaying():
    rows = {row[0]: row for row in table(result(SCHEDULE), "ways").rows}
    assert list(rows) == ["等额本息", "等额本金", "先息后本", "到期一次还本付息", "等本等息"]
    assert rows["先息后本"][3] == rows["到期一次还本付息"][3] == rows["等本等息"][3] == "2,160.00"  # 18 % on all of it
    assert rows["等额本金"][4] == "18.00%" and rows["等本等息"][4] > "31%"


def test_beside_the_interest_stands_what_360_and_365_make_of_it():
    rows = {row[0]: row[2] for row in table(result(SCHEDULE, way="先息后本"), "basis").rows}
    # On 12,000 at 18 %: by 360 186.00, 180.00 and 168.00 for 31, 30 and 28 days; by 365 183.45, 177.53 and 165.70.
    assert rows == {"按月": "2,160.00", "除以 360": "2,190.00", "除以 365": "2,159.97"}


def test_where_nothing_is_rounded_six_decimals_are_shown_and_fen_are_kept():
    answered = result(SCHEDULE, step="全程不舍入，只在显示时取小数", early_after="0")
    assert answered.figure("payment").text == "1,100.159915 元"
    assert answered.figure("payment").fen == 1_100_16


def test_a_late_instalment_bears_one_and_a_half_times_the_rate():
    # 1,000 at 0.05 % a day: 0.50 ordinary, 0.75 in all.
    answered = result(SCHEDULE, principal="1000", count="1", rate="0.05", rate_per="日", early_after="0", late_days="1")
    assert (answered.figure("late").fen, answered.figure("late_extra").fen) == (75, 25)


def test_the_table_of_disclosure_is_said_to_be_told_by_others():
    contingent = table(result(SCHEDULE), "contingent")
    assert "第三方转述" in contingent.note and "没有取得原文" in contingent.note
    assert [row[1] for row in contingent.rows] == ["18.0004%", "27.0006%", "36.0008%"]


def test_drawn_and_paid_back_at_will():
    answered = result(
        SCHEDULE, way=REVOLVING, principal="8000", drawn="2026-01-03", first_due="2026-03-31", count="1",
        early_after="0", rate="0.05", rate_per="日", movements="2026-02-09 借 2000\n2026-01-20 还 3000",
    )  # fmt: skip
    # As worked out in the money room: 68 + 50.68 + 176.70.
    assert answered.figure("interest").fen == 295_38
    assert [row[1] for row in table(answered, "stretches").rows] == ["17", "20", "50"]


@pytest.mark.parametrize(
    ("texts", "field", "words"),
    [
        ({"rate": "0.05"}, "rate", "像是日利率"),
        ({"rate": "18", "rate_per": "月"}, "rate", "像是单位选错了"),
        ({"rate": "10", "rate_per": "期"}, "rate", "像是单位选错了"),
        ({"first_due": "2026-01-15"}, "first_due", "要晚于放款日"),
        ({"early_after": "12"}, "early_after", "要比它小"),
        ({"principal": "1", "count": "200"}, "principal", "至少要有一分钱"),
        ({"upfront": "12000"}, "upfront", "没有到手的钱"),
        ({"fee_rate": "10", "fee_when": "放款时一次扣下"}, "upfront", "没有到手的钱"),
        ({"discounted": "3", "way": "到期一次还本付息"}, "discounted", "算不了打折"),
        ({"days": "30"}, "basis", "请选 360 或 365"),
        ({"way": REVOLVING, "rate_per": "期", "rate": "1"}, "rate_per", "随借随还按天计息"),
        ({"way": REVOLVING, "movements": "2027-01-16 还 5"}, "movements", "日期要在 2026-01-15 到 2027-01-15 之间"),
        ({"way": REVOLVING, "movements": "2026-01-16 还 50000"}, "", "比当天欠的本息还多"),
        ({"rate": "36", "count": "360", "basis": "360"}, "", "本金越还越多"),
    ],
)
def test_terms_that_do_not_fit_are_named(texts, field, words):
    outcome = asked(SCHEDULE, **texts)
    assert [error.field for error in outcome.errors] == [field]
    assert words in outcome.errors[0].sentence


@pytest.mark.parametrize("texts", [{"rate": "0.5"}, {"rate": "100"}, {"principal": "2", "count": "200"}, {"early_after": "11"}, {"upfront": "11999.99"}])  # fmt: skip
def test_on_the_other_side_of_each_line_there_is_an_answer(texts):
    result(SCHEDULE, **texts) if "count" not in texts else result(SCHEDULE, **texts, early_after="0")


# -- rate ------------------------------------------------------------------------------------------------------------


def test_the_worked_example_is_one_loan_with_two_rates():
    answered = result(RATE)
    assert "单利 12.80%，复利（IRR）13.58%" in answered.answer
    assert answered.figure("cost").fen == 12 * 8_833_30 - 99_000_00
    assert [citation.key for citation in answered.citations][:2] == ["apr-disclosure-2021:三", "apr-disclosure-2021:四"]


def test_without_a_day_there_is_no_rate_by_days():
    answered = result(RATE, drawn="")
    assert [figure.id for figure in answered.figures if figure.id == "xirr"] == []
    assert len(table(answered, "rates").rows) == 3


def test_the_lines_of_24_and_36_percent_are_only_compared_with():
    lines = table(result(RATE), "lines")
    assert "不是结论" in lines.note and "不是“不用还”" in lines.note and "请求调减" in lines.note
    assert lines.rows[0] == ["年 24%", "低 11.20 个百分点", "低 10.42 个百分点"]


def test_a_rate_between_is_above_the_line_in_one_way_and_below_it_in_the_other():
    # 23 % a year simple is 25.6 % compound: 1,000 over twelve months, 94.10 each.
    answered = result(RATE, face="1000", upfront="0", payment="94.10")
    line = table(answered, "lines").rows[0]
    assert line[1].startswith("低") and line[2].startswith("高")


def test_the_payment_that_a_rate_would_allow():
    # 20,000 at 3 % a month for six: 3,691.95, six times that less 20,000.
    answered = result(RATE, face="20000", upfront="0", count="6", payment="3933.33", cap="36")
    assert (answered.figure("cap_payment").fen, answered.figure("cap_interest").fen) == (3_691_95, 2_151_70)
    assert table(answered, "caps").rows[1] == ["年 36%", "3,691.95", "2,151.70", "1,448.28"]


def test_a_fee_on_the_first_sum_whenever_it_is_taken():
    rates = [
        result(RATE, form=BY_FEE, face="12000", upfront="0", fee_rate="0.6", fee_when=when).figure("simple").text
        for when in ("每期收", "第一期一次收清", "放款时一次扣下")
    ]
    assert rates == sorted(rates) and len(set(rates)) == 3
    whole = result(RATE, form=BY_FEE, face="12000", upfront="0", fee_rate="7.2", fee_per="全部期数合计")
    assert whole.figure("simple").text == rates[0]


def test_the_rule_of_thumb_is_shown_beside_the_rate_it_is_near():
    misread = table(result(RATE, form=BY_FEE, face="100000", upfront="0", fee_rate="0.45"), "misread")
    assert misread.rows[1][1] == "9.9692%"  # 5.4 % × 24 ÷ 13
    assert "再乘 12 就错了" in misread.rows[1][2] and "RATE" in misread.note


def test_a_list_kept_by_the_lender_is_turned_and_said_so():
    ours = result(RATE, form=ONE_BY_ONE, flows="1000\n-600\n-500")
    theirs = result(RATE, form=ONE_BY_ONE, flows="-1000\n600\n500")
    assert ours.answer == theirs.answer
    assert "反过来读" in passages(theirs)["convention"] and "反过来读" not in passages(ours)["convention"]


def test_less_paid_than_received_is_said_so():
    assert "还的比到手的少" in result(RATE, form=ONE_BY_ONE, flows="1000\n-600\n-300").answer


@pytest.mark.parametrize(
    ("texts", "field", "words"),
    [
        ({"face": ""}, "face", "还没有填"),
        ({"count": ""}, "count", "还没有填"),
        ({"payment": ""}, "payment", "还没有填"),
        ({"form": BY_FEE, "fee_rate": ""}, "fee_rate", "还没有填"),
        ({"form": ONE_BY_ONE}, "flows", "还没有填"),
        ({"upfront": "100000"}, "upfront", "没有到手的钱"),
        ({"form": BY_FEE, "upfront": "0", "fee_rate": "10", "fee_when": "放款时一次扣下"}, "fee_rate", "没有到手的钱"),
        ({"form": ONE_BY_ONE, "flows": "100\n200"}, "", "两边都要有"),
        ({"form": ONE_BY_ONE, "flows": "2026-01-01 100\n2026-01-01 -120"}, "", "同一天"),
        ({"form": ONE_BY_ONE, "flows": "100\n-230\n132"}, "", "2 个年化利率"),
        ({"form": ONE_BY_ONE, "flows": "100\n-200\n101"}, "", "没有哪个利率"),
    ],
)
def test_what_cannot_be_answered_is_said(texts, field, words):
    outcome = asked(RATE, **texts)
    assert [error.field for error in outcome.errors] == [field]
    assert words in outcome.errors[0].sentence


# -- the list of money in and out ------------------------------------------------------------------------------------

FLOWS, DATED = (FlowsField("flows", Question("收付", "原因。"), dated) for dated in (False, True))


@pytest.mark.parametrize(
    ("text", "flows"),
    [
        ("", []),
        ("2026-01-15 到手 20000；2026-02-15 还 2200", [("2026-01-15", 20000_00), ("2026-02-15", -2200_00)]),
        ("2026-02-15 -2,200.50\n2026年1月15日 ＋２００００元", [("2026-01-15", 20000_00), ("2026-02-15", -2200_50)]),
        ("2026/1/15 借20000\n2026/1/15 还款 5", [("2026-01-15", 20000_00), ("2026-01-15", -5_00)]),
        ("2026-01-15 − 5\n2026-01-14 ￥7", [("2026-01-14", 7_00), ("2026-01-15", -5_00)]),
        ("1000\n0\n-600\n付 500", [(None, 1000_00), (None, 0), (None, -600_00), (None, -500_00)]),
    ],
)
def test_lines_of_money_are_read(text, flows):
    read = [(None if day is None else day.isoformat(), fen) for day, fen in FLOWS.parse(text)]
    assert read == flows


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1000", "只有一行"),
        ("1000\n2026-01-15 -5", "有的行有日期，有的没有"),
        ("2026-01-15 0\n2026-01-16 5", "金额超出了范围"),
        ("2026-01-15 借 还 5", "读不懂"),
        ("2026-02-30 5\n1", "读不懂"),
        ("2026-01-15 --5\n2026-01-16 5", "读不懂"),
        ("1 000 000 000\n-5", "金额超出了范围"),
        ("1\n" * 121, "121 行，太多了"),
    ],
)
def test_a_line_that_cannot_be_read_is_named(text, words):
    with pytest.raises(FieldError) as refused:
        FLOWS.parse(text)
    assert words in refused.value.sentence


def test_where_days_are_needed_a_line_without_one_is_refused():
    assert DATED.parse("2026-01-15 5") == [(date(2026, 1, 15), 5_00)]
    with pytest.raises(FieldError) as refused:
        DATED.parse("5\n-5")
    assert "没有日期" in refused.value.sentence


# -- how it is shown -------------------------------------------------------------------------------------------------


def test_rates_are_said_with_two_decimals():
    assert [two_decimals(Ratio(*each)) for each in ((1, 8), (128, 1000), (0, 1), (-1, 3))] == [
        "12.50%", "12.80%", "0.00%", "-33.33%"
    ]  # fmt: skip
    assert two_decimals(Ratio(10**9)).startswith("超过")


def test_amounts_below_a_fen_are_shown_with_six_decimals():
    class Fine:
        grain = 10**20

    assert amount(Fine, 123_456_789 * 10**17) == "1,234.567890"
    assert amount(Fine, -5 * 10**18) == "-0.000500"
