"""The plan's calculator: lines read one by one, and an answer that never cuts a necessity."""

import pytest

from creditrights.calculators.catalogue import calculator
from creditrights.calculators.form import answer
from creditrights.calculators.plan import PLAN, answer_with, read
from creditrights.calculators.plan_fields import read_month
from creditrights.calculators.plan_result import Proof
from creditrights.calculators.plan_words import KINDS
from creditrights.errors import FieldError
from creditrights.money.ratio import Ratio
from creditrights.planning.budget import NECESSITIES
from creditrights.planning.debt import BANK, CARD, FINANCE, MICRO, PRIVATE, UNKNOWN_LENDER
from creditrights.planning.months import month_number
from creditrights.planning.optimum import optimum

DEBTS = PLAN.form.field("debts")
OFFERS = PLAN.form.field("offers")


def texts(**changes):
    return {**PLAN.form.defaults(), **changes}


def case_of(**changes):
    values, errors = PLAN.form.parse(texts(**changes))
    assert errors == []
    return read(values)


def result(**changes):
    outcome = answer(PLAN, texts(**changes))
    assert outcome.errors == [], outcome.errors[0].sentence
    return outcome.result


def refusal(field, text):
    with pytest.raises(FieldError) as refused:
        PLAN.form.field(field).parse(text)
    return refused.value.sentence


# -- lines -----------------------------------------------------------------------------------------------------------


def test_a_debt_is_read_from_plain_words():
    [line] = DEBTS.parse("信用卡　１２，０００元 日0.05％ 最低1200 违约金30 罚息50% 起诉2027-06 1500 担保")
    assert line == (
        "信用卡", 12_000_00, "日", Ratio(5, 10_000), 1200_00, 30_00, Ratio(1, 2), month_number(2027, 6), 1500_00, False, True, CARD, 0, None,
    )  # fmt: skip


@pytest.mark.parametrize("word", ["每月8号", "每月8日", "8号", "8日", "还款日8", "还款日８号"])
def test_a_due_day_is_read_as_people_write_it(word):
    case, _ = case_of(debts="信用卡 12000 日0.05% " + word, offers="")
    assert case.debts[0].due_day == 8


@pytest.mark.parametrize("word", ["每月32号", "0号", "每月", "还款日月底", "100日"])
def test_a_day_that_no_month_has_is_refused(word):
    assert "还款日" in refusal("debts", "信用卡 12000 日0.05% " + word)


@pytest.mark.parametrize(
    ("line", "lender", "secured"),
    [
        ("微粒贷 1 月1%", BANK, False), ("建行信用卡 1 月1%", CARD, False), ("某消金 1 月1%", FINANCE, False),
        ("某小贷 1 月1%", MICRO, False), ("亲友 1 月0", PRIVATE, False), ("分期乐园 1 月1%", UNKNOWN_LENDER, False),
        ("房贷 1 年4%", BANK, True), ("甲 1 月1% 抵押 银行", BANK, True),
    ],
)  # fmt: skip
def test_whose_loan_it_is_is_taken_from_its_name_and_said(line, lender, secured):
    case, _ = case_of(debts=line, offers="")
    assert (case.debts[0].lender, case.debts[0].secured) == (lender, secured)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("微粒贷 18000", "至少要有名称、余额、利率三样"),
        ("微粒贷 一万八 月1.52%", "不是金额"),
        ("微粒贷 18000 最低800 滞纳50", "没有写利率"),
        ("微粒贷 18000 日18%", "单位写错了"),
        ("微粒贷 18000 月1.52% 最少800", "“最少800”读不懂"),
        ("微粒贷 18000 月1.52% 起诉2027-06", "多出多少钱"),
        ("微粒贷 18000 月1.52% 起诉明年 100", "没有月份"),
        ("微粒贷 18000 月1.52% 罚息150%", "加收百分之几"),
    ],
)
def test_a_line_that_cannot_be_read_is_named_with_the_reason(line, reason):
    sentence = refusal("debts", "信用卡 12000 月1.6%\n" + line)
    assert reason in sentence and line.split()[0] in sentence and "例如“微粒贷 18000" in sentence


def test_an_offer_is_a_share_a_sum_or_instalments():
    assert OFFERS.parse(
        "网贷 2027-06 前一次结清 70%\n网贷 2027年6月 前 一次结清 减1200\n卡 分60期 免息\n卡 分12期 年6%"
    ) == [
        ("结清", "网贷", month_number(2027, 6), Ratio(7, 10), 0),
        ("结清", "网贷", month_number(2027, 6), Ratio(1), 1200_00),
        ("分期", "卡", 60, Ratio(0)),
        ("分期", "卡", 12, Ratio(5, 1000)),
    ]


@pytest.mark.parametrize(
    "line", ["网贷 七折", "网贷 2027-06 前一次结清 100%", "网贷 2027-06 前一次结清 0%", "网贷 分61期 免息", "网贷 分0期 免息", "网贷 分12期"]
)  # fmt: skip
def test_what_is_no_written_offer_is_refused(line):
    assert "“网贷" in refusal("offers", line)


@pytest.mark.parametrize("text", ["提前到期", "提前到期明年"])
def test_a_debt_called_in_needs_its_month(text):
    assert "请写“提前到期2027-06”" in refusal("debts", "微粒贷 18000 月1.52% " + text)


def test_a_necessity_that_is_none_is_refused_and_the_way_out_is_named():
    assert "真是必需的，请写“其他”" in refusal("necessities", "旅游 500")


def test_every_kind_of_necessity_of_the_budget_can_be_written():
    assert [kind for kind, _ in KINDS] == [kind for kind, _ in NECESSITIES]
    for kind, names in KINDS:
        assert kind in names


@pytest.mark.parametrize(
    ("text", "month"),
    [("2027-02", (2027, 2)), ("2027年2月", (2027, 2)), ("２０２７／１２", (2027, 12)), ("202702", (2027, 2)),
     ("2027-13", None), ("2027", None), ("2027-02-01", None), ("二月", None)],
)  # fmt: skip
def test_a_month_is_read_as_people_write_it(text, month):
    assert read_month(text) == (None if month is None else month_number(*month))


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"debts": ""}, "debts", "还没有填"),
        ({"debts": "甲 1 月1%\n甲 2 月1%", "offers": ""}, "debts", "出现了两次"),
        ({"offers": "网袋 2027-06 前一次结清 70%"}, "offers", "最接近的是“网贷”"),
        ({"changes": "2030-01 收入 1"}, "changes", "不在计划的"),
    ],
)
def test_answers_that_do_not_fit_together_are_named(changes, field, words):
    [error] = answer(PLAN, texts(**changes)).errors
    assert error.field == field and words in error.sentence


# -- answers ---------------------------------------------------------------------------------------------------------


def cells(shown, id):
    return next(table for table in shown.tables if table.id == id)


def test_the_first_month_adds_up_by_hand():
    shown = result()
    # 8,000 less 5,500; 18,000 at 1.52 % is 273.60, less 850
    assert shown.figure("left").fen == 2_500_00
    first = cells(shown, "this-month").rows[0]
    assert first == ["微粒贷", "850.00", "850.00", "273.60", "17,423.60"]


def test_every_yuan_of_every_month_is_in_the_table():
    shown = result()
    months = cells(shown, "months")
    assert len(months.rows) == int(shown.figure("months").text.split()[0])
    paid = sum(
        round(float(cell.partition("（")[0].replace(",", "")) * 100)
        for row in months.rows
        for cell in row[1:-1]
        if cell != "—"
    )
    assert paid == shown.figure("paid").fen


def test_no_table_of_months_is_shown_where_nothing_works():
    shown = result(income="6200", changes="", months="24")
    assert "还不完，换什么次序都一样" in shown.answer
    assert "months" not in [table.id for table in shown.tables]
    assert {"gap", "closings"} <= {table.id for table in shown.tables}
    assert {"late", "where", "beware"} <= {passage.id for passage in shown.passages}


def test_where_even_the_necessities_lack_money_debts_come_later():
    shown = result(income="5000", changes="")
    assert shown.answer.startswith("先不谈还债")
    assert "社会救助" in shown.answer
    assert any("social-assistance-law" in citation.key for citation in shown.citations)


def test_a_missed_minimum_is_told_with_what_follows():
    shown = result(income="7800", changes="")
    assert "付不够" in shown.answer
    assert "late" in [passage.id for passage in shown.passages]
    assert any(citation.key == "credit-reporting-regulations:16" for citation in shown.citations)


MISSED = {
    "income": "7800",
    "changes": "",
    "debts": "房贷 18000 月1.52% 最低850 滞纳50\n信用卡 12000 月1.6% 最低650 滞纳60 提前到期2027-03 担保\n"
    "消费金融 9000 月2% 最低500 滞纳50\n网贷 6000 月1.9% 最低400 滞纳50",
}


def sentences(shown, id):
    return next(passage.sentences for passage in shown.passages if passage.id == id)


def test_a_plan_that_misses_a_minimum_on_purpose_says_which_when_what_it_costs_and_what_follows():
    shown = result(**MISSED)
    late = {row[0]: row[-1] for row in cells(shown, "ends").rows if row[-1] != "没有"}
    told = sentences(shown, "late")
    assert late
    for name, months in late.items():
        [about] = [each for each in told if each.startswith("这个计划明知 " + name)]
        assert months in about and "滞纳金一共" in about
    for what, article in (("征信", "《征信业管理条例》第16条"), ("提前到期", "《民法典》第496条"), ("起诉", "第29条")):
        [about] = [each for each in told if each.startswith(what)]
        assert article in about


@pytest.mark.parametrize(
    ("words", "follows", "article"), [("抵押", "有抵押的", "第394条"), ("担保", "有人担保的", "第688条")]
)
def test_what_stands_behind_a_debt_is_named_only_where_something_stands(words, follows, article):
    debt = "甲 30000 月2% 最低3000 滞纳50"
    with_it, without = (result(debts=d, offers="", changes="") for d in (debt + " " + words, debt))
    assert any(each.startswith(follows) and article in each for each in sentences(with_it, "late"))
    assert not any(each.startswith(follows) for each in sentences(without, "late"))


def test_a_month_in_which_a_debt_may_be_called_in_is_told_where_that_debt_is_missed():
    shown = result(debts="甲 30000 月2% 最低3000 滞纳50 提前到期2027-03 起诉2027-09 900", offers="", changes="")
    [about] = [each for each in sentences(shown, "late") if each.startswith("这个计划明知 甲")]
    assert "它可能在 2027-03 提前到期。你估计它在 2027-09 起诉。" in about


def test_what_was_not_seen_in_the_official_text_is_marked_in_the_sentence():
    told = sentences(result(income="6200", changes="", months="24"), "where")
    for place in ("深圳", "厦门"):
        [about] = [each for each in told if each.startswith(place)]
        assert "未取得原文，仅据通行转述" in about
    assert any(each.startswith("信用卡可以提") and "第70条，只见媒体" in each for each in told)
    assert not any("《民法典》第678条，" in each for each in told)


def test_the_step_to_take_now_comes_first_and_is_marked():
    assert sentences(result(income="6200", changes="", months="24"), "where")[0].startswith("和机构谈")
    hungry = sentences(result(income="5000", changes=""), "where")
    assert hungry[0].startswith("申请救助") and hungry[0].endswith("现在就走这一步。")
    assert [each for each in hungry[1:] if "现在就走这一步" in each] == []


def test_a_card_is_spoken_of_only_where_there_is_one():
    told = sentences(result(debts="甲 30000 月9%", offers="", changes=""), "where")
    assert not any(each.startswith("信用卡") for each in told)


def test_where_only_the_rules_fail_the_page_does_not_say_that_every_order_does():
    few = {"income": "1000", "necessities": "", "changes": "", "months": "3", "debts": "甲 5000 月1%"}
    shown = result(**few, offers="甲 2027-02 前一次结清 50%")
    assert "换什么次序都一样" not in shown.answer and "好记的几种次序都试过" in shown.answer
    assert "换什么次序都一样" in result(**few, offers="").answer


def test_nobody_is_promised_anything_and_agents_are_warned_of():
    for changes in ({}, {"income": "6200", "changes": "", "months": "24"}):
        words = "".join(sentence for passage in result(**changes).passages for sentence in passage.sentences)
        assert "没有人能保证“停息挂账”" in words
        assert "反催收" in words


def test_the_card_has_its_article_and_the_bank_loan_has_none():
    words = [sentence for p in result().passages if p.id == "negotiate" for sentence in p.sentences]
    assert any("信用卡有专门一条" in each and "不是必须" in each for each in words)
    assert any("银行贷款没有查到" in each for each in words)


def test_an_instalment_offer_is_taken_or_left_and_that_is_said():
    shown = result(offers="信用卡 分60期 免息")
    [said] = [p for p in shown.passages if p.id == "offers"]
    assert "信用卡分 60 期：接受更好。" in said.sentences
    worse = result(offers="信用卡 分12期 月9%")
    assert "信用卡分 12 期：不接受更好。" in next(p for p in worse.passages if p.id == "offers").sentences


def test_the_page_says_that_it_compares_rules_and_the_command_line_that_it_proved_more():
    convention = next(p for p in result().passages if p.id == "convention")
    assert "精确的最省次序要在笔记本里" in convention.sentences[0]
    case, instalments = case_of()
    found = optimum(case, instalments)
    proof = Proof(found.plan, found.rules, found.taken, found.late_proved, found.gap, "一会儿", found.infeasible)
    shown = answer_with(case, instalments, proof, [])
    assert cells(shown, "strategies").rows[0][0] == "算出来的最省次序"
    assert shown.figure("paid").fen < result().figure("paid").fen
    sentences = next(p for p in shown.passages if p.id == "convention").sentences
    assert any("已证明不能再少" in each and "一会儿" in each for each in sentences)


def test_the_calculator_is_in_the_catalogue():
    assert calculator("plan") is PLAN
