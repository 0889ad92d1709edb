"""The calculator of the line: whose loan, which day, what may be asked to be reduced."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creditrights.calculators.cap_terms import LENDER_NAMES
from creditrights.calculators.catalogue import calculator
from creditrights.calculators.form import answer

CAP = calculator("cap")
PRIVATE, BANK, CARD, MICROLOAN = LENDER_NAMES
LENT_TO_A_BANK = {"lender": BANK, "rate": "18", "overdue": "2022-03-01", "overdue_rate": "27"}


def outcome(**texts):
    return answer(CAP, {**CAP.form.defaults(), **texts})


def result(**texts):
    found = outcome(**texts)
    assert found.result is not None, [error.sentence for error in found.errors]
    return found.result


def refusal(**texts):
    found = outcome(**texts)
    assert found.result is None
    return [error.field for error in found.errors], found.errors[0].sentence


def rows(id, **texts):
    return next(table for table in result(**texts).tables if table.id == id).rows


def said(**texts):
    shown = result(**texts)
    return shown.answer + " ".join(sentence for passage in shown.passages for sentence in passage.sentences)


def figures(*names, **texts):
    shown = result(**texts)
    return tuple(shown.figure(name).fen for name in names)


def test_the_worked_example_by_hand():
    """100,000 for 730 days: 24 % is 48,000; four times 3.85 % is 15.4 %, 30,800."""
    assert figures("agreed", "cap", "supported", "excess") == (48_000_00, 30_800_00, 30_800_00, 17_200_00)
    assert result().figure("cap_rate").text == "15.4%"


def test_a_later_fall_of_the_lpr_changes_nothing():
    """3.45 % when the suit was filed: the line stays the one of the day of signing."""
    assert figures("cap", filed="2024-01-15") == figures("cap")


def test_the_figure_is_offered_as_the_line_allows_never_as_a_release():
    asked, not_supported = (
        "超过的部分可在协商或诉讼中请求调减，算得",
        "超过的部分法院不支持（协商、答辩时要提出来），算得",
    )
    for texts, offered in (
        ({}, not_supported),
        ({"lender": BANK, "rate": "30"}, asked),
        ({"lender": CARD, "rate": "30"}, asked),
        ({"lender": MICROLOAN, "rate": "30"}, asked),
    ):
        shown = result(**texts)
        assert offered in shown.answer
        assert "本金和线以内的利息仍要还" in shown.answer
        words = said(**texts) + str(shown.as_json())
        assert [
            found for found in re.findall(r".{3}不用还", words) if not found.endswith(("是“不用还", "“不用还"))
        ] == []


def test_below_the_line_there_is_nothing_to_ask_for():
    assert figures("excess", rate="15.4") == (0,)
    assert "没有超过这条线" in result(rate="15.4").answer
    assert figures("excess", rate="15.41") == (20_00,)


def test_a_bank_is_compared_with_24_percent_and_not_with_the_lpr():
    assert figures("cap", "excess", lender=BANK, rate="24") == (48_000_00, 0)
    assert result(lender=BANK).figure("cap_rate").text == "24%"
    words = said(lender=BANK)
    assert "不能直接套" in words and "原文没有取得" in words and "各地裁判不一" in words


def test_from_the_day_of_drawing_and_from_the_first_overdue_day_there_are_two_figures():
    """18 % then 27 %: 45,000 against 48,000 in all; 27,000 against 24,000 from the overdue day on."""
    assert [row[1:] for row in rows("starts", **LENT_TO_A_BANK)] == [
        ["45,000.00", "48,000.00", "0.00"],
        ["27,000.00", "24,000.00", "3,000.00"],
    ]
    claimed = rows("starts", **LENT_TO_A_BANK, claimed="50000", claimed_late="30000")
    assert [row[3] for row in claimed] == ["2,000.00", "6,000.00"]
    assert len(rows("starts", lender=BANK)) == 1


def test_what_the_lender_claims_decides_the_figure_where_it_is_known():
    assert figures("excess", "claimed", claimed="35000") == (4_200_00, 35_000_00)
    assert figures("excess", claimed="30800") == (0,)


OLD = {"signed": "2019-05-01", "start": "2020-08-10", "end": "2020-08-30", "rate": "36"}


def test_an_old_private_contract_is_cut_at_2020_08_19():
    """Ten days at 24 %, ten at four times the LPR of the day of filing (3.80 % on 2021-12-20)."""
    shown = rows("parts", **OLD, filed="2021-12-20")
    assert [row[:2] + row[3:5] for row in shown] == [
        ["2020-08-10", "2020-08-19", "24%", "657.53"],
        ["2020-08-20", "2020-08-29", "15.2%", "416.44"],
    ]
    assert figures("cap", **OLD, filed="2021-12-20") == (1_073_97,)


def test_an_old_contract_filed_before_keeps_the_old_rules_throughout():
    shown = rows("caps", **OLD, filed="2020-08-19")
    assert [row[4] for row in shown] == ["24%", "36%"]
    assert shown[1][1] == "超过的已付也可要回"


def test_not_filed_yet_uses_the_last_lpr_known_and_says_so():
    assert "起诉那天的 LPR 才算数" in said(**OLD)
    assert result(**OLD).figure("cap_rate").text == "24%；12%"
    assert result(**OLD, lpr="2.90").figure("cap_rate").text == "24%；11.6%"


def test_filed_in_the_autumn_of_2020_the_first_amendment_is_named():
    assert "第一次修正" in said(**OLD, filed="2020-12-31")
    assert "第一次修正" not in said(**OLD, filed="2021-01-01")


def test_the_guidance_for_small_loan_companies_is_shown_but_decides_nothing():
    new = {"lender": MICROLOAN, "signed": "2026-02-01", "start": "2026-02-01", "end": "2026-08-01"}
    shown = rows("caps", **new)
    assert [row[1] for row in shown] == ["可请求调减", "监管要求，不是法院的线"]
    assert "只见报道" in said(**new)
    # after 2027 the regulator's line is lower; the figure stays with the court's
    late = dict(new, signed="2028-02-01", start="2028-02-01", end="2028-08-01", lpr="3.00")
    assert rows("caps", **late)[1][4] == "12%"
    assert figures("excess", **late) == (0,)


def test_a_card_may_also_ask_without_a_number():
    assert [row[4] for row in rows("caps", lender=CARD)] == ["24%", "没有写数"]


def test_a_contract_signed_after_the_data_end_asks_for_the_lpr_of_the_day():
    late = {"signed": "2026-10-20", "start": "2026-10-20", "end": "2026-11-20"}
    fields, sentence = refusal(**late)
    assert fields == ["lpr"] and "数据截止 2026-09-20" in sentence
    assert result(**late, lpr="2.95").figure("cap_rate").text == "11.8%"
    assert "没有用到" in said(lpr="2.95")
    assert "没有用到" not in said(**late, lpr="2.95")


@pytest.mark.parametrize(
    ("texts", "fields", "words"),
    [
        ({"signed": "2014-01-01", "start": "2014-01-01", "filed": "2015-08-31"}, ["filed"], "没有核对"),
        (
            {"lender": BANK, "signed": "2014-01-01", "start": "2014-01-01", "filed": "2017-08-03"},
            ["filed"],
            "2017-08-04",
        ),
        ({"filed": "2021-02-28"}, ["filed"], "不能早于合同成立日"),
        ({"start": "2021-02-28"}, ["start"], "不能早于合同成立日"),
        ({"overdue": "2023-03-01"}, ["overdue"], "之间"),
        ({"overdue": "2021-02-28"}, ["overdue"], "之间"),
        ({"claimed_late": "1"}, ["claimed_late"], "一起填"),
        ({"claimed": "10", "claimed_late": "10.01"}, ["claimed_late"], "不能多于"),
        ({"rate": "24", "rate_per": "日"}, ["rate"], "单位选错了"),
        ({"rate": "0.05"}, ["rate"], "像是日利率"),
        ({"overdue_rate": "0.05"}, ["overdue_rate"], "像是日利率"),
        ({"signed": "2019-01-01", "start": "", "end": "", "days": "30"}, ["start"], "分段"),
        ({"lender": BANK, "start": "", "end": "", "days": "30", "overdue": "2022-01-01"}, ["start"], "分段"),
    ],
)
def test_answers_that_do_not_fit_are_refused_by_name(texts, fields, words):
    found, sentence = refusal(**texts)
    assert found == fields and words in sentence


def test_twenty_four_percent_over_360_days_is_over_the_line():
    same = {"lender": BANK, "rate": "24", "start": "2021-03-01", "end": "2022-03-01", "basis": "360"}
    assert figures("agreed", "cap", "excess", **same) == (24_333_33, 24_000_00, 333_33)


@given(
    st.sampled_from(LENDER_NAMES),
    st.sampled_from(("2013-06-20", "2020-08-19", "2020-08-20", "2026-01-05")),
    st.sampled_from(("", "2015-09-01", "2020-08-19", "2020-08-20", "2026-02-01")),
    st.sampled_from(("0", "15.4", "24", "36", "99")),
    st.sampled_from(("", "2026-01-10", "2020-08-20")),
    st.sampled_from(("", "0", "12345.67")),
    st.sampled_from(("365", "360", "按月", "按整年")),
    st.sampled_from(("365", "360", "按月", "按整年")),
)
def test_every_choice_gives_a_figure_or_says_what_to_mend(
    lender, signed, filed, rate, overdue, claimed, basis, cap_basis
):
    found = outcome(
        lender=lender, signed=signed, filed=filed, rate=rate, overdue=overdue, claimed=claimed, basis=basis,
        cap_basis=cap_basis, start=signed, end="2026-07-31",
    )  # fmt: skip
    if found.result is None:
        assert found.errors and all(error.field and error.sentence.endswith("。") for error in found.errors)
        return
    shown = {name: found.result.figure(name).fen for name in ("agreed", "cap", "supported", "excess")}
    assert 0 <= shown["supported"] <= shown["agreed"]
    charged = shown["agreed"] if claimed == "" else round(float(claimed) * 100)
    assert max(0, charged - shown["cap"]) <= shown["excess"] <= charged
