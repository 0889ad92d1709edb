"""A loan from its first day to a day of your choice: draws, changes of rate, acceleration, fees, payments, to the fen."""

from creditrights.calculators.form import Calculator
from creditrights.calculators.ledger_charts import course
from creditrights.calculators.ledger_form import FORM, TYPED
from creditrights.calculators.ledger_read import LedgerCase, read
from creditrights.calculators.ledger_tables import added, figures, money, tables
from creditrights.calculators.overdue_interest import MARKUP_HIGHEST, MARKUP_LOWEST
from creditrights.calculators.result import Passage, Result
from creditrights.calculators.values import text_of
from creditrights.law.registry import FIRST_DAY, registry
from creditrights.money.convention import NO_COMPOUND, ON_PENALTY_TOO
from creditrights.money.events import ORDER_OF_A_DAY, STOP_ALL, STOP_MARKUP, STOP_PENALTY, Suspension
from creditrights.money.items import COMPOUND, PENALTY
from creditrights.money.ledger import Ledger
from creditrights.money.limit import FINANCIAL_LOAN_CITATION
from creditrights.money.plans import GivenPlan

STOP_WORDS = {
    STOP_PENALTY: "暂停期间罚息、复利、违约金都不计，没到期的本金照计正常利息",
    STOP_MARKUP: "暂停期间逾期本金只按合同利率计，不加收，不收违约金",
    STOP_ALL: "暂停期间什么都不计",
}


class LedgerCalculator(Calculator):
    """Any overdue consumer loan, from its first day to the day asked for."""

    id = "ledger"
    title = "一笔账从头算到尾"
    lead = "照借据填，再把发生过的事一行一件写下来。下面先放一个例子：借 12,000 元，日利率 0.05%，分 12 期，还清 4 期后逾期，后来被宣布提前到期。"
    button = "算一算"
    form = FORM

    def compute(self, values: "dict[str, object]") -> Result:
        case = read(values)
        ledger = Ledger(case.loan, case.convention, case.events, case.as_of)
        return Result(
            answer=_answer(case, ledger),
            figures=figures(ledger),
            tables=tables(case, ledger),
            passages=[
                Passage("convention", "这个数是怎么算的", _convention(case, text_of(values, "plan") == TYPED)),
                Passage("disputes", "有争议的地方", _disputes(case, ledger)),
                Passage("to-do", "拿到这个数以后", TO_DO),
            ],
            citations=[registry().cite(key) for key in _law(case)],
            charts=[course(ledger)],
        )


def _answer(case: LedgerCase, ledger: Ledger) -> str:
    day = ledger.as_of.isoformat()
    called = case.accelerated()
    if ledger.payoff_fen() == 0:
        return "到 " + day + "，全部还清了。"
    if ledger.total_due_fen() == 0:
        return "到 " + day + "，没有到期未还的钱；当天全部结清要 " + money(ledger.payoff(), ledger.convention) + " 元。"
    text = "到 " + day + "，已到期没还的一共 " + money(ledger.total_due(), ledger.convention) + " 元"
    late = [account.due for account in ledger.due() if account.total_owed() > 0]
    if late:
        text = text + "，最早一期已逾期 " + str((ledger.as_of - min(late)).days) + " 天"
    if called is not None:
        text = text + "；" + called.isoformat() + " 宣布提前到期，从那天起剩下的本金都算到期"
    return text + "。"


def _convention(case: LedgerCase, typed: bool) -> "list[str]":
    loan, convention = case.loan, case.convention
    sentences = convention.sentences()
    sentences.append(_rate_words(case))
    sentences.append(
        "复利："
        + convention.compounding
        + (
            "。"
            if convention.compounding == NO_COMPOUND
            else "，按罚息利率"
            + ("；罚息" + loan.settled + "并进基数一次" if convention.compounding == ON_PENALTY_TOO else "")
            + "；复利本身不再生复利。"
        )
    )
    if isinstance(loan.plan, GivenPlan):
        sentences.append(
            (
                "还款计划照你写的 " + str(len(loan.due_days)) + " 期，没有用“第一个还款日”和“一共分几期”"
                if typed
                else "等额本息按月算好每期本金和利息"
            )
            + "；提前还或者提前到期时，当期利息按实际天数折算，后面各期的利息不收。"
        )
    if len(case.events) > 0:
        sentences.append(ORDER_OF_A_DAY)
    sentences.append(
        "还款抵充："
        + "→".join(loan.order)
        + ("，先抵完最早一期再抵下一期" if loan.oldest_first else "，各期同一项一起抵")
        + "；法条只定费用、利息、本金三层，利息、复利、罚息、违约金之间的先后以合同为准。"
    )
    if case.accelerated() is not None:
        sentences.append(
            "提前到期：从那天起剩下的本金都按罚息率计，到那天为止的正常利息一并到期，以后的正常利息不再收；提前到期的部分不算“逾期一期”，不收每期的违约金。"
        )
    for what in (STOP_PENALTY, STOP_MARKUP, STOP_ALL):
        if [event for event in case.events if isinstance(event, Suspension) and event.what == what]:
            sentences.append(STOP_WORDS[what] + "；24% 的那张表里，暂停的天数照样算天数。")
    sentences.append("利率、日期和事情都由你填写，不用外部利率数据。" + registry().currency())
    return sentences


def _rate_words(case: LedgerCase) -> str:
    loan = case.loan
    if loan.own_penalty is not None:
        tail = "罚息利率按合同另写的" + loan.own_penalty.words()
    else:
        tail = "罚息率是它的 1 + " + loan.markup.percent()
    return "利率" + loan.rate.words() + "；" + tail + "，只罚到期没还的本金，代替而不是另加正常利息。"


def _disputes(case: LedgerCase, ledger: Ledger) -> "list[str]":
    loan = case.loan
    disputes = [
        "按 360 还是 365：合同写明的从合同。",
        "罚息能不能再计复利：通知只写了对没还的利息计；案例介绍里不支持的较多，也有支持的，1999 年规定第25条后半段没有见到原文。",
        "借期里欠的利息按哪个利率生复利：1999 年的规定写借期里按合同利率、逾期后按罚息利率，2003 年的通知只写罚息利率；这里按罚息利率。",
        "24% 从哪天起比、已付的能不能回头减：各地不一，以判决为准。",
    ]
    if case.convention.compounding == ON_PENALTY_TOO:
        amount = added([line.amount for line in ledger.lines if line.item == COMPOUND and line.on == PENALTY])
        text = money(amount, case.convention)
        disputes.insert(0, "你选了对罚息也计复利：这一块记了 " + text + " 元，有争议，可在协商或诉讼中请求不计。")
    if case.accelerated() is not None:
        disputes.insert(
            0,
            "提前到期从哪天算：看合同，通常是欠几期、通知到达那天；法条直接写明可以提前收回借款的，是没按约定用途用钱。通知没有收到、条件没有满足的，可以提出来。",
        )
    if loan.late_fee is not None or ledger.charges:
        disputes.append("罚息之外又收违约金、服务费：没有一律不许的条文，合计过分高于损失的，可以请求适当减少。")
    if loan.own_penalty is None and not MARKUP_LOWEST <= loan.markup <= MARKUP_HIGHEST:
        disputes.insert(
            0, "你填的加收 " + loan.markup.percent() + " 不在银发〔2003〕251号写的 30% 到 50% 之内，请核对合同。"
        )
    if loan.drawn < FIRST_DAY:
        disputes.append(
            "借款在 "
            + FIRST_DAY.isoformat()
            + " 民法典施行以前：那时的期间适用当时的合同法等规定，这里列的是现行条文。"
        )
    return disputes


TO_DO = [
    "向贷款机构要一份逐期明细（本金、利息、罚息、复利、费用、已还），和上面的“每一期”“逐段明细”逐行比。",
    "差在哪一行，就问它那一行的基数、利率、天数，或者依据哪一条、哪一天宣布的提前到期。",
    "还款走机构指定渠道，备注期数，留下凭证；打算只还一部分的，先书面问清抵充次序。",
]


def _law(case: LedgerCase) -> "list[str]":
    keys = [
        "civil-code:676",
        "civil-code:674",
        "civil-code:675",
        "civil-code:677",
        "penalty-rate-2003:三",
        "civil-code:561",
        "civil-code:560",
    ]
    if case.accelerated() is not None:
        keys.append("civil-code:673")
    if case.convention.compounding != NO_COMPOUND:
        keys.extend(["interest-rules-1999:20", "interest-rules-1999:21"])
    return keys + [FINANCIAL_LOAN_CITATION, "civil-code:585"]


LEDGER = LedgerCalculator()
