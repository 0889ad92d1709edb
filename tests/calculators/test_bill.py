"""The bill calculator: what it says, how carefully, and what it refuses."""

import pytest

from creditrights.calculators.catalogue import calculator
from creditrights.calculators.fields import Question
from creditrights.calculators.form import answer
from creditrights.calculators.named_sums import NamedSumsField
from creditrights.calculators.optional import OptionalMoney, OptionalPercent
from creditrights.errors import FieldError
from creditrights.money.ratio import Ratio

BILL = calculator("bill")
NOTHING = dict.fromkeys(
    ("claim_principal", "claim_interest", "claim_penalty", "claim_compound", "claim_fees", "claim_total"), ""
)


def outcome(**texts):
    return answer(BILL, {**BILL.form.defaults(), **texts})


def result(**texts):
    found = outcome(**texts)
    assert found.errors == []
    return found.result


def said(a_result):
    cells = [cell for table in a_result.tables for row in table.rows for cell in row]
    sentences = [sentence for passage in a_result.passages for sentence in passage.sentences]
    return " ".join([a_result.answer, *cells, *sentences])


def passage(a_result, id):
    return " ".join(next(each for each in a_result.passages if each.id == id).sentences)


def rows(a_result, id="lines"):
    return next(table for table in a_result.tables if table.id == id).rows


def test_the_worked_example_by_hand():
    # Penalty: 96, 65, 35 and 4 days on 1,000 at 0.075 % is 150.00; at 0.125 %, contract rate and penalty together, 250.00.
    found = result()
    assert [row[:4] for row in rows(found)] == [
        ["本金", "4,000.00", "4,000.00", "0.00"],
        ["利息", "400.00", "400.00", "0.00"],
        ["罚息", "250.00", "150.00", "100.00"],
        ["合计", "4,850.00", "4,850.00", "0.00"],
    ]
    assert "像是正常利息之外又收了一份完整的罚息（按合同利率的 2.5 倍算）" in found.answer
    assert found.figure("off").fen == 100_00
    assert found.figure("ours_penalty").fen == 150_00
    assert "penalty-rate-2003:三" in [citation.key for citation in found.citations]


@pytest.mark.parametrize("word", ["违法", "非法", "诈骗", "欺诈", "骗", "故意", "不用还", "无效"])
@pytest.mark.parametrize("penalty", ["250", "999.99", "150", "1500"])
def test_a_line_that_is_off_is_never_an_accusation_and_never_a_promise(word, penalty):
    assert word not in said(result(claim_penalty=penalty)).replace("不是“不用还”", "")


def test_a_line_that_does_not_fit_is_said_with_its_difference_and_what_to_ask():
    found = result(claim_penalty="123.45")
    row = rows(found)[2]
    assert row[4] == "对不上，原因不明"
    assert row[5].startswith("差 26.55 元（账单少），") and "请机构书面说明这一行的基数、利率、天数" in row[5]
    assert "罚息：账单 123.45 元，按合同算 150.00 元" in passage(found, "ask")


def test_when_all_lines_fit_it_is_said_and_that_the_contract_still_counts():
    found = result(claim_penalty="150", claim_fees="", claim_total="4550")
    assert found.answer == "账单上核对的 3 行都对得上。"
    assert "合同是不是这样约定，还要看合同" in found.tables[0].note


def test_a_fee_beside_penalty_is_listed_to_ask_about():
    found = result(claim_fees="滞纳金 100；信息服务费 80", claim_total="")
    assert [row[2] for row in rows(found, "fees")] == ["违约类", "服务类"]
    assert "罚息之外又收“滞纳金”" in passage(found, "ask")
    assert found.figure("fees").fen == 180_00
    keys = [citation.key for citation in found.citations]
    assert "civil-code:585" in keys and "assist-loan-2025:六（报道引句）" in keys


def test_without_penalty_a_late_fee_is_not_called_a_second_one():
    assert "罚息之外又收" not in passage(result(claim_penalty="", claim_total=""), "ask")


def test_the_limit_is_what_may_be_asked_for_and_not_what_need_not_be_paid():
    found = result()
    note = next(table.note for table in found.tables if table.id == "limit")
    assert "可在协商或诉讼中请求调减" in note and "不是“不用还”" in note and "四倍 LPR" in note


def test_360_and_365_and_compound_stand_beside_the_figures():
    yearly = rows(result(rate="18", rate_per="年"), "comparison")
    assert [row[0] for row in yearly] == ["不计复利", "对利息计复利"]
    assert yearly[0][1] == "550.00" > yearly[0][2]
    daily = rows(result(), "comparison")
    assert daily[0][1] == daily[0][2] == "550.00"


def test_the_workings_multiply_out_in_words():
    formulas = [row[-1] for row in rows(result(), "workings")]
    assert "8,000.00 × 0.05% × 31 天 = 124.00" in formulas
    assert "1,000.00 × 0.075% × 96 天 = 72.00" in formulas
    yearly = [row[-1] for row in rows(result(rate="18", rate_per="年"), "workings")]
    assert "8,000.00 × 18% ÷ 360 × 31 天 = 124.00" in yearly


def test_mixed_divisors_are_pointed_out():
    # 10,000 at 18 %: 180 days over 360, then 100 days at 27 % over 365.
    found = result(
        **NOTHING | {"claim_interest": "900", "claim_penalty": "739.73"},
        principal="10000", rate="18", rate_per="年", drawn="2025-01-10", first_due="2025-07-09", instalments="1",
        paid="0", as_of="2025-10-17",
    )  # fmt: skip
    assert "有的除以 360、有的除以 365" in found.answer


def test_compound_that_the_contract_excludes_is_asked_about():
    asked = passage(result(claim_compound="16.81", compounding="不计复利", claim_total=""), "ask")
    assert "合同约定不计复利，账单却有复利 16.81 元" in asked


def test_compound_on_penalty_is_marked_as_disputed_in_every_result():
    assert "罚息能不能再计复利：各地裁判不一" in passage(result(), "disputes")


def test_a_flat_fee_s_yearly_rate_is_checked_too():
    found = result(**NOTHING, fee_rate="5.4", fee_periods="12", claim_yearly="11.96")
    assert "又乘了一次 12" in found.answer
    assert found.figure("fee_simple").text == "9.82%"
    assert "单利口径" in result(fee_rate="5.4", fee_periods="12", claim_yearly="9.82").answer


def test_the_double_part_of_a_judgment():
    found = result(**NOTHING, judged="10000", judged_due="2026-10-25", claim_double="105")
    # 30 days at 1.75 in ten thousand
    assert found.figure("ours_double").fen == 52_50
    assert "像是把加倍部分又乘了 2" in found.answer


@pytest.mark.parametrize(
    ("texts", "field", "words"),
    [
        ({"first_due": "2026-03-20"}, "first_due", "要晚于借款到账日 2026-03-20"),
        ({"as_of": "2026-03-19"}, "as_of", "不能早于 2026-03-20"),
        ({"drawn": "", "claim_interest": "", "as_of": "2026-04-19", "paid": "0"}, "as_of", "不能早于 2026-04-20"),
        ({"drawn": ""}, "drawn", "核对利息要知道钱哪天到账"),
        ({"paid": "13"}, "paid", "不能多于总期数 12"),
        ({"paid": "9"}, "paid", "还没到"),
        ({"received": "12000.01"}, "received", "不能多于合同上的本金"),
        ({"principal": "1", "instalments": "36", "received": "1", "paid": "0"}, None, ""),
        ({"payments": "2026-03-19 500"}, "payments", "日期要在 2026-03-20 到 2026-11-24 之间"),
        ({"rate_per": "年"}, "rate", "像是日利率"),
        ({"rate": "18"}, "rate", "像是单位选错了"),
        ({"rate": "0", "penalty_as": "罚息利率就是这么多（单位同上）"}, "rate", "没有利率，就没有罚息利率"),
        ({"claim_double": "5"}, "claim_double", "要连同判决要你还的钱"),
        ({"claim_yearly": "9.8"}, "claim_yearly", "要连同手续费比例和期数"),
        (NOTHING, "claim_total", "账单上的数至少要填一个"),
    ],
)
def test_answers_that_do_not_fit_together_are_named(texts, field, words):
    found = outcome(**texts)
    if field is None:
        assert found.errors == []
        return
    assert [error.field for error in found.errors] == [field]
    assert words in found.errors[0].sentence


# -- the fields of this form -----------------------------------------------------------------------------------------


def test_an_amount_that_may_be_unknown_is_not_zero_when_empty():
    field = OptionalMoney("m", Question("金额", "原因。"), 0, 100_00)
    assert (field.parse(""), field.parse("不知道"), field.parse("0")) == (None, None, 0)
    assert OptionalPercent("p", Question("利率", "原因。"), Ratio(0), Ratio(1)).parse(" ") is None


def test_named_sums_are_read_a_line_each():
    field = NamedSumsField("f", Question("费用", "原因。"))
    assert field.parse("服务费 500\n逾期 管理费　80.5元；律师费 3,000") == [
        ("服务费", 500_00),
        ("逾期 管理费", 80_50),
        ("律师费", 3000_00),
    ]


@pytest.mark.parametrize("text", ["500", "服务费", "服务费 0", "服务费 -5", "费" * 21 + " 5", "服务费 5\n" * 61])
def test_named_sums_that_make_no_sense_are_refused(text):
    with pytest.raises(FieldError):
        NamedSumsField("f", Question("费用", "原因。")).parse(text)
