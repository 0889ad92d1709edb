"""The calculators of court costs and of late payment: who bears what, and what does not fit together."""

import pytest

from creditrights.calculators.catalogue import calculator
from creditrights.calculators.court_case import (
    ENDINGS,
    MEDIATED,
    NOTARIZED,
    ORDER,
    ORDER_THEN_SUIT,
    ORDINARY,
    SIMPLE,
    SMALL,
    SUIT,
    WITHDRAWN,
)
from creditrights.calculators.form import answer

FEES, DELAYED = calculator("fees"), calculator("delayed")


def outcome(each, **texts):
    return answer(each, {**each.form.defaults(), **texts})


def result(each=FEES, **texts):
    given = outcome(each, **texts)
    assert given.errors == []
    return given.result


def cost(given, name):
    """What the two tables of costs say of one: column -> cell; None where it is not among them."""
    tables = [table for table in given.tables if table.id in ("costs", "workings")]
    rows = [dict(zip(table.columns, row, strict=True)) for table in tables for row in table.rows if row[0] == name]
    return {**rows[0], **rows[1]} if rows else None


def told(given, id):
    return "".join(next(passage for passage in given.passages if passage.id == id).sentences)


# -- fees ------------------------------------------------------------------------------------------------------------


def test_the_worked_example_by_hand():
    # 50 + 20,000 × 2.5 % = 550, half of it 275; 50 + 20,000 × 1.5 % = 350
    given = result()
    assert given.figure("total").fen == 275_00 + 350_00
    assert "是那笔钱的 2.08%" in given.answer


@pytest.mark.parametrize(
    ("ending", "yours"),
    [(ORDINARY, "550.00"), (SIMPLE, "275.00"), (SMALL, "275.00"), (MEDIATED, "275.00"), (WITHDRAWN, "0.00")],
)
def test_how_the_case_ends_decides_what_of_the_fee_is_yours(ending, yours):
    row = cost(result(ending=ending, executed="0"), "案件受理费")
    assert row["由你出"] == yours
    assert ("第34条" in row["依据"]) == (ending == WITHDRAWN)
    assert ("第31条" in row["依据"]) == (ending == MEDIATED)


def test_a_part_that_the_court_lays_on_you():
    given = result(ending=ORDINARY, share="60", executed="0")
    assert given.figure("total").fen == 330_00
    assert cost(given, "案件受理费")["金额"] == "550.00"


def test_a_payment_order_nobody_objects_to_costs_you_a_third_and_no_suit():
    given = result(route=ORDER, executed="0")
    assert given.figure("total").fen == 183_00  # 550 / 3 = 183.33
    assert cost(given, "案件受理费") is None


def test_a_payment_order_that_lapsed_is_on_the_applicant_who_may_claim_it():
    """诉讼费用交纳办法第36条; 民诉法解释第195条."""
    given = result(route=ORDER_THEN_SUIT, executed="0")
    row = cost(given, "支付令申请费")
    assert (row["金额"], row["由你出"]) == ("183.00", "0.00")
    assert "列进诉讼请求" in row["最后谁出"]
    assert given.figure("total").fen == 275_00
    assert "补交" in told(given, "disputes")
    assert "spc-civil-procedure-interpretation-2022:195" in [c.key for c in given.citations]


def test_a_notarized_debt_goes_straight_to_enforcement_and_its_notary_fee_is_not_invented():
    given = result(route=NOTARIZED)
    assert given.figure("total").fen == 350_00
    assert "各省自己定" in told(given, "left-out")
    assert "notarization-law:46" in [c.key for c in given.citations]


def test_preservation_is_yours_only_where_a_judgment_may_lay_it_on_you():
    assert cost(result(preserved="30000"), "保全申请费")["由你出"] == "320.00"
    assert cost(result(preserved="30000", ending=WITHDRAWN, executed="0"), "保全申请费")["由你出"] == "0.00"
    assert cost(result(preserved="30000", route=ORDER), "保全申请费")["由你出"] == "0.00"
    assert "到顶" in cost(result(preserved="10000000"), "保全申请费")["怎么算"]


def test_an_appeal_and_an_agreed_lawyer_are_counted_only_if_they_are_told():
    assert cost(result(), "上诉受理费") is None and cost(result(), "律师费") is None
    given = result(appeal="10000", lawyer="3000", executed="0")
    assert given.figure("total").fen == 275_00 + 50_00 + 3000_00
    assert "合同写了" in cost(given, "律师费")["最后谁出"]


def test_three_scenarios_by_hand():
    table = next(table for table in result(lawyer="1000").tables if table.id == "scenarios")
    assert [row[-1] for row in table.rows] == ["275.00", "625.00", "2,220.00"]  # 550 + 320 + 350 + 1,000
    assert "不是统计" in table.note


def test_the_steps_add_up():
    table = next(table for table in result(claim="600000").tables if table.id == "steps")
    assert [row[-1] for row in table.rows] == [
        "50.00", "2,250.00", "2,000.00", "4,500.00", "1,000.00", "9,800.00"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("texts", "field", "words"),
    [
        ({"ending": SMALL, "appeal": "100"}, "appeal", "一审终审"),
        ({"ending": WITHDRAWN}, "executed", "没有判决可以执行"),
        ({"claim": "0.5"}, "claim", "超出了范围"),
        ({"share": "101"}, "share", "超出了范围"),
        ({"route": "打官司"}, "route", "不在选项里"),
    ],
)
def test_answers_that_do_not_fit_are_refused_in_a_sentence(texts, field, words):
    errors = outcome(FEES, **texts).errors
    assert [error.field for error in errors] == [field]
    assert words in errors[0].sentence


def test_no_answer_says_that_nothing_need_be_paid():
    for ending in ENDINGS:
        text = str(result(ending=ending, executed="0").as_json())
        assert "不用还" not in text
    assert SUIT in FEES.form.field("route").choice_texts()


# -- late payment ----------------------------------------------------------------------------------------------------


def test_the_worked_example_of_late_payment_by_hand():
    # 252 days to 2026-08-10 at 12 % over 365 on 20,000: 1,656.99; 1,343.01 of the 3,000 go to the principal.
    given = result(DELAYED)
    assert given.figure("principal").fen == 20_000_00 - (3_000_00 - 1_656_99)
    # 20,000 × 0.0175 % × 148 = 518.00 and 18,656.99 × 0.0175 % × 106 = 346.087
    assert given.figure("double").fen == 864_09


def test_both_years_stand_side_by_side_and_the_doubled_part_is_the_same():
    table = next(t for t in result(DELAYED, payments="").tables if t.id == "comparison")
    (_, general_360, double_360, _), (_, general_365, double_365, _) = table.rows
    assert general_360 != general_365
    assert double_360 == double_365


def test_each_instalment_counts_from_its_own_day_and_the_next_is_not_yet_doubled():
    given = result(DELAYED, instalments="2026-03-15 8000\n2027-03-15 12000", payments="", general_rate="0")
    assert given.figure("double").fen == 355_60  # 8,000 × 0.0175 % × 254
    assert given.figure("total").fen == 20_355_60
    assert "2027-03-15" in told(given, "convention")


def test_what_the_judgment_did_not_award_is_not_computed():
    assert result(DELAYED, general_rate="0").figure("general").fen == 0


def test_general_interest_starts_on_the_last_day_to_pay_where_no_day_is_told():
    given = result(DELAYED, general_from="", payments="")
    assert given.figure("general").fen == 1_670_14  # 20,000 × 12 % × 254 / 365


def test_a_stay_is_left_out_of_the_doubled_part():
    given = result(DELAYED, suspended="2026-04-01 2026-04-30", payments="")
    assert "（算了 224 天）" in given.answer
    assert "2026-04-01 至 2026-04-30" in told(given, "convention")


def test_everything_paid_is_said_plainly():
    given = result(DELAYED, payments="2026-11-24 99999")
    assert "都还清了" in given.answer


@pytest.mark.parametrize(
    ("texts", "field", "words"),
    [
        ({"due": "2014-07-31"}, "due", "并还原则"),
        ({"instalments": "2014-07-31 20000"}, "instalments", "2014-08-01"),
        ({"instalments": "2026-03-15 8000"}, "instalments", "加起来要等于本金"),
        ({"as_of": "2026-03-14"}, "as_of", "不能早于最后付款日"),
        ({"payments": "2026-11-25 1"}, "payments", "不能晚于"),
        ({"general_rate": "0.05"}, "general_rate", "像是日利率"),
        ({"general_rate": "12", "general_per": "日"}, "general_rate", "单位选错"),
    ],
)
def test_answers_about_a_judgment_that_do_not_fit_are_refused(texts, field, words):
    errors = outcome(DELAYED, **texts).errors
    assert [error.field for error in errors] == [field]
    assert words in errors[0].sentence


def test_the_first_day_of_the_new_rule_is_counted_and_the_day_before_is_refused():
    assert outcome(DELAYED, due="2014-08-01", general_from="").errors == []
    assert outcome(DELAYED, due="2014-07-31", general_from="").errors != []
