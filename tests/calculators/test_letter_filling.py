"""Letters filled in from a ledger, a bill, a card, a plan and a judged scenario: what was found, and nothing else."""

import pytest

from creditrights.calculators.catalogue import CALCULATORS, calculator
from creditrights.calculators.form import answer
from creditrights.calculators.letter_filling import filling
from creditrights.calculators.letter_sums import RESERVED, SUMS
from creditrights.calculators.letter_verdicts import TICKS
from creditrights.errors import CreditRightsError, FieldError
from creditrights.legality.catalogue import RULES
from creditrights.letters.blanks import CHOICE, SEVERAL
from creditrights.letters.catalogue import LETTERS, letter

PLAN = {
    "income": "6000",
    "necessities": "吃饭 2000\n房租 1500",
    "debts": "某某贷 10000 月1% 最低500\n信用卡 5000 月1.5% 最低400",
    "start": "2026-12",
    "months": "40",
    "saved": "0",
}
NIGHT = {
    "channel": "打电话",
    "acts": "都没有",
    "words": "威胁人身安全",
    "acted_on": "2026-11-20",
    "clock": "22:40",
    "agreed_otherwise": "否",
    "presented_as": "受委托的催收人员",
    "identity_genuine": "是",
    "creditor": "银行",
    "product": "网络消费贷款（如微粒贷）",
    "association_member": "否",
}


def example(id):
    return calculator(id).form.defaults()


def written(letter_id, source_id, texts, about=""):
    outcome = answer(calculator(letter_id), filling(letter_id, source_id, texts, about))
    assert outcome.errors == []
    return outcome.result.draft.text()


def test_the_sums_of_a_ledger_stand_in_the_answer_to_a_suit_with_how_they_were_counted():
    result = answer(calculator("ledger"), example("ledger")).result
    text = written("letter-answer", "ledger", example("ledger"))
    assert "到 2026-11-24，已到期未还 " + result.figure("due").text in text
    assert "算头不算尾" in text and "三、答辩人的计算" in text
    assert RESERVED in text, "a sum told to a court is no admission of what is in dispute"
    assert "由你填写" not in text and "条文文字核对" not in text


def test_a_bill_fills_in_the_rows_and_charges_that_do_not_agree_with_the_contract():
    text = written("letter-loan-plan", "bill", example("bill"))
    assert "罚息：账单写 250.00 元，按合同算 150.00 元，相差 100.00 元" in text
    assert "逾期管理费 200.00 元：" in text and "没有认可" in text
    assert "本金：账单写" not in text, "that row agrees"


def test_a_card_fills_in_what_is_owed_on_the_day():
    found = filling("letter-card-plan", "card", example("card"))
    assert found == {"as_of": "2026-11-24", "owed": "8977.13"}
    assert "到2026年11月24日，账单欠款8,977.13 元" in written("letter-card-plan", "card", example("card"))


def test_a_plan_fills_in_income_necessities_and_what_it_can_pay_every_month():
    found = filling("letter-loan-plan", "plan", PLAN)
    assert found["income"] == "6000.00" and found["needed"] == "3500.00" and found["product"] == "某某贷"
    assert 500 <= float(found["monthly"]) <= 2500
    assert "months" not in found and "principal" not in found, "a balance is not a principal"
    card = filling("letter-card-plan", "plan", PLAN)
    assert card["owed"] == "5000.00" and "product" not in card


def test_a_plan_that_misses_a_minimum_offers_nothing():
    poor = {**PLAN, "income": "3900"}
    assert "monthly" not in filling("letter-loan-plan", "plan", poor)


def test_which_debt_of_a_plan_is_meant_has_to_be_said():
    several = {**PLAN, "debts": PLAN["debts"] + "\n消费金融 3000 月2% 最低200"}
    with pytest.raises(FieldError, match="哪一笔：某某贷、信用卡、消费金融"):
        filling("letter-loan-plan", "plan", several)
    assert filling("letter-loan-plan", "plan", several, "消费金融")["product"] == "消费金融"
    with pytest.raises(FieldError, match="没有叫“花呗”的债"):
        filling("letter-loan-plan", "plan", several, "花呗")


def test_a_judged_evening_ticks_what_was_breached_and_tells_no_story():
    found = filling("letter-complaint-lender", "conduct", NIGHT)
    assert found == {"lender_kind": "银行的贷款", "wrongs": "夜里催收、辱骂、恐吓"}
    text = written("letter-complaint-lender", "conduct", NIGHT)
    assert "在22:00到次日8:00之间催收" in text and "冒充公安" not in text
    assert "1. ____（填：事情经过）" in text, "what happened only the sender can tell"


def test_what_is_not_known_ticks_nothing():
    unknown = {**NIGHT, "clock": "不知道", "words": "不知道", "product": ""}
    with pytest.raises(FieldError, match="请自己填"):
        filling("letter-complaint-lender", "conduct", unknown)


def test_a_report_to_the_police_gets_the_day_and_so_the_law_of_the_day():
    old = {**NIGHT, "acted_on": "2025-12-31"}
    assert "治安管理处罚法》第四十二条" in written("letter-police-report", "conduct", old)
    assert "治安管理处罚法》第五十条" in written("letter-police-report", "conduct", NIGHT)


def test_a_credit_record_kept_too_long_ticks_that_fault():
    kept = {"settled": "是", "years_since_end": "6", "still_shown": "是", "acted_on": "2026-11-20"}
    assert filling("letter-credit-objection", "credit-report", kept)["faults"] == "超过五年还在"


def test_every_rule_and_every_answer_that_is_named_exists():
    rules = {rule.id for rule in RULES}
    for id, blank, ticks in TICKS:
        found = letter(id).blank(blank)
        assert found.kind == SEVERAL and {word for word, _ in ticks} <= set(found.choices)
        assert {rule for _, named in ticks for rule in named} <= rules
    assert {id for id, _ in SUMS} <= {each.id for each in CALCULATORS}


@pytest.mark.parametrize("each", LETTERS, ids=lambda each: each.id)
@pytest.mark.parametrize("source", [each.id for each in CALCULATORS if not each.id.startswith("letter-")])
def test_whatever_is_filled_in_can_be_read_and_chosen_and_says_nothing_of_the_sender(each, source):
    try:
        found = filling(each.id, source, example(source), "微粒贷" if source == "plan" else "")
    except CreditRightsError as refused:
        assert refused.sentence.endswith("。")
        return
    assert answer(calculator(each.id), found).errors == []
    assert not set(found) & {"name", "id_number", "phone", "address", "dated", "events", "evidence", "asks"}
    for id, text in found.items():
        blank = each.blank(id)
        assert blank.kind != CHOICE or text in blank.choices


def test_answers_that_cannot_be_used_and_what_is_no_letter_are_refused_with_a_sentence():
    with pytest.raises(FieldError):
        filling("letter-answer", "ledger", {"principal": "很多"})
    with pytest.raises(FieldError, match="不是信"):
        filling("ledger", "ledger", example("ledger"))
    with pytest.raises(FieldError, match="请自己填"):
        filling("letter-evidence-list", "ledger", example("ledger"))
