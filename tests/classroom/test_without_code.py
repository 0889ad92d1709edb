"""A student who writes no code finds every amount with the calculators of the course that the notebook names."""

import re

import pytest

from creditrights.calculators.catalogue import calculator
from creditrights.calculators.form import answer
from creditrights.classroom.subjects.bill_audit_case import ON_PENALTY
from creditrights.money.fen import yuan
from creditrights.quiz.units import PERCENT
from tests.classroom.every_assignment import STUDENTS, variant

each_student = pytest.mark.parametrize("student", STUDENTS, ids=lambda student: student.id)


def told(id, texts):
    """All that a calculator says, filled in by hand; what is not filled in stays empty."""
    form = calculator(id).form.fields
    filled = {field.id: "" if field.kind != "choice" else field.question.default for field in form}
    outcome = answer(calculator(id), {**filled, **texts})
    assert not outcome.errors, [str(error) for error in outcome.errors]
    return str(outcome.as_json())


def assert_told(id, key, one, said):
    number = one.right()[key]
    if one.assignment.kind_of(key) == PERCENT:
        found = [round(float(each) * 100) for each in re.findall(r"(\d+(?:\.\d+)?)%", said)]
        assert number in found, (id, key)
    else:
        assert yuan(number) in said, (id, key, yuan(number))


@each_student
def test_what_a_loan_costs_a_year_is_on_the_page_of_repayment_plans(student):
    one = variant("annual-rate", student)
    facts = one.facts()
    said = told(
        "schedule",
        {
            "principal": facts["principal"],
            "rate": facts["yearly_rate"],
            "count": facts["instalments"],
            "drawn": facts["drawn"],
            "months": "1",
            "upfront": facts["held_fee"],
            "fee_each": facts["monthly_fee"],
            "fee_rate": "0",
            "discounted": "0",
            **dict.fromkeys(("discount_to", "share", "misuse"), "100"),
            **dict.fromkeys(("early_after", "early_fee", "markup", "late_days"), "0"),
        },
    )
    for key in ("Q1", "Q2", "Q4", "Q5"):
        assert_told("schedule", key, one, said)


@each_student
def test_each_loan_meets_its_line_on_the_page_of_caps(student):
    one = variant("caps", student)
    facts = one.facts()
    new = {
        "lender": "个人或一般公司（民间借贷）",
        "signed": facts["new_money_day"],
        "filed": facts["new_filed"],
        "principal": facts["new_received"],
        "rate": facts["new_yearly"],
        "rate_per": "年",
        "start": facts["new_money_day"],
        "end": facts["new_filed"],
    }
    for key in ("Q1", "Q2"):
        assert_told("cap", key, one, told("cap", new))
    asked = one.case.new.compared(one.case.new.yearly_line(), one.case.new.principal_fen()).agreed_fen
    assert_told("cap", "Q3", one, told("cap", {**new, "claimed": yuan(asked + one.case.new.penalty_fen)}))
    old = {
        **new,
        "signed": facts["old_made"],
        "filed": facts["old_filed"],
        "principal": facts["old_principal"],
        "rate": facts["old_yearly"],
        "start": facts["old_made"],
        "end": facts["old_filed"],
    }
    assert_told("cap", "Q4", one, told("cap", old))
    bank = one.case.bank
    charged = bank.compared(bank.line()[1], bank.principal_fen).agreed_fen + bank.penalty_fen
    banks = {
        "lender": "银行或消费金融公司",
        "signed": facts["bank_made"],
        "principal": facts["bank_principal"],
        "rate": (bank.yearly * (bank.markup + 1)).percent(),
        "rate_per": "年",
        "basis": "360",
        "start": facts["bank_due"],
        "end": facts["bank_as_of"],
        "claimed": yuan(charged),
    }
    assert_told("cap", "Q5", one, told("cap", banks))


@each_student
def test_the_line_that_is_wrong_is_on_the_page_of_bills(student):
    one = variant("bill-audit", student)
    facts = one.facts()
    papers = {
        "principal": facts["principal"],
        "rate": facts["yearly_rate"],
        "rate_per": "年",
        "drawn": facts["drawn"],
        "first_due": facts["first_due"],
        "instalments": facts["instalments"],
        "paid": facts["paid"],
        "as_of": facts["as_of"],
        "claim_principal": facts["bill_principal"],
        "claim_interest": facts["bill_interest"],
        "claim_penalty": facts["bill_penalty"],
        "claim_compound": facts["bill_compound"],
        "claim_total": facts["bill_total"],
        "penalty": facts["markup_percent"],
        "basis": "360",
        "ends": "算头不算尾",
        "compounding": "对没还的利息计复利",
    }
    if one.case.wrong_slip() == ON_PENALTY:  # the checker says that another way fits; without that line it says ours
        papers["claim_compound"] = ""
    assert_told("bill", "Q2", one, told("bill", papers))
