"""What follows from a missed minimum, and where to go when no plan works: each sentence with its law and how that was seen."""

from creditrights.law.registry import registry
from creditrights.money.fen import yuan
from creditrights.planning.debt import CARD, Debt
from creditrights.planning.months import month_text
from creditrights.planning.shortfall import Shortfall
from creditrights.planning.simulate import Plan

#: how a text was seen that a reader need not be warned of
SEEN = ("official-text", "single-copy")

RECORD = (
    "征信：不良信息可以报送，报送前应当告知你；保存五年，从不良行为终止那天起算，没还清就没开始算。",
    ("credit-reporting-regulations:15", "credit-reporting-regulations:16"),
)
CALLED_IN = (
    "提前到期：合同常写，连续或累计几期不还，可以宣布全部提前到期。先翻合同，看几期、怎么通知；没有提示、说明的格式条款，可以主张不算进合同。",
    ("civil-code:496",),
)
PENALTY = (
    "罚息：银行贷款通常在合同利率上加收 30% 到 50%。违约金过分高于损失的，可以请法院减。",
    ("penalty-rate-2003:三", "civil-code:585"),
)
SUIT = (
    "起诉：对方可以要你还，诉讼费一般由败诉方出；判了不还，法院可以扣存款；扣收入的，要留下生活必需费用。",
    ("civil-code:579", "litigation-fees-measures:29", "civil-procedure-law-2023:253", "civil-procedure-law-2023:254"),
)
LIMITATION = (
    "时效：还一部分、申请延期、写还款计划，等于同意还债，诉讼时效重新计算。这不是坏事，只是要知道。",
    ("spc-limitation-2020:14",),
)
MORTGAGE = (
    "有抵押的：到期不还，谈不成的，对方可以请求法院拍卖、变卖抵押的东西，优先受偿。",
    ("civil-code:394", "civil-code:410"),
)
GUARANTOR = (
    "有人担保的：连带责任保证，对方可以直接找担保人；一般保证，要先对你起诉、执行还不上。先告诉担保人。",
    ("civil-code:688", "civil-code:687"),
)
UNPRICED = ("这里没有给征信和睡不着觉定价：所以先求少一次付不够，再求省钱。", ())

NOW = "按你填的，现在就走这一步。"

TALK = (
    "和机构谈：最低付不起、或者期限内还不完的时候，还没逾期就去。写清收入、必需开支、能还多少、到哪天，要书面答复；改合同要对方同意。",
    ("civil-code:678",),
)
CARD_TALK = (
    "信用卡可以提个性化分期，最长五年；银行可以协商，不是必须。",
    ("creditcard-2011:70",),
)
MEDIATION = (
    "找调解：机构不答复，或者答复的数做不到的时候。人民调解不收费，双方自愿；达成的协议有约束力，可以一起请法院确认。",
    ("peoples-mediation-law:3", "peoples-mediation-law:4", "peoples-mediation-law:31", "peoples-mediation-law:33"),
)
MEDIATION_IN_COURT = ("已经被起诉的，可以同意先行调解，也可以拒绝。", ("civil-procedure-law-2023:125",))
ASSISTANCE = (
    "申请救助：收入连必需的开支都不够的时候。低保向户籍地乡镇、街道申请，临时救助向急难发生地申请，如实报告家庭收入和财产。",
    ("social-assistance-law:18", "social-assistance-law:29", "social-assistance-law:37", "social-assistance-law:40"),
)
BANKRUPTCY = (
    "个人破产：全国没有这样的法律。人在深圳、厦门，利息都付不起、各家一起让步也补不上的时候，去当地法院、破产事务机构问。",
    (),
)
SHENZHEN = (
    "深圳：据摘要，在深圳居住、连续参加深圳社保满三年的人，可以申请清算、重整、和解。",
    ("shenzhen-personal-bankruptcy-2020:转述",),
)
XIAMEN = (
    "厦门：2025-11-01 起有条例；谁能申请、要什么条件，没有核到。",
    ("xiamen-personal-bankruptcy-2025:转述",),
)


def grounded(sentence: str, keys: "tuple[str, ...]") -> str:
    """A sentence with its law in brackets, and how a text was seen where that was not the official one."""
    names = []
    for key in keys:
        citation = registry().cite(key)
        unseen = "" if citation.provision.how in SEEN else "，" + citation.provision.how_word()
        names.append(citation.name() + unseen)
    return sentence + ("（" + "；".join(names) + "）" if names else "")


def follows(plan: Plan, short: Shortfall | None) -> "list[str]":
    """What follows where a minimum is missed: first of this plan, debt by debt, then of any."""
    sentences = [_on_purpose(plan, place) for place in plan.late_debts()] if short is None else []
    told = _of_any(plan, short) + [UNPRICED]
    return sentences + [grounded(each[0], each[1]) for each in told]


def _of_any(plan: Plan, short: Shortfall | None) -> "list[tuple[str, tuple[str, ...]]]":
    """What follows from any missed minimum, and what follows for the debts of this one that are secured or guaranteed."""
    debts = plan.case.debts
    concerned = debts if short is not None else [debts[place] for place in plan.late_debts()]
    told = [RECORD, CALLED_IN, PENALTY, SUIT]
    if [debt for debt in concerned if debt.secured]:
        told.append(MORTGAGE)
    if [debt for debt in concerned if debt.guaranteed]:
        told.append(GUARANTOR)
    return told + [LIMITATION]


def _on_purpose(plan: Plan, place: int) -> str:
    """Which months of a debt a plan leaves below the minimum, what that costs, and what is near."""
    debt = plan.case.debts[place]
    missed = [number for number, month in enumerate(plan.steps) if month[place].late]
    start = plan.case.budget.start
    fees = sum([plan.steps[number][place].fee for number in missed])
    words = (
        "这个计划明知 "
        + debt.name
        + " 在 "
        + "、".join([month_text(start + number) for number in missed])
        + " 付不够最低，因为钱不够付全部最低；滞纳金一共 "
        + yuan(fees)
        + " 元。"
    )
    return words + _near(debt) + "付不够以前，先打电话说明，问清后果。"


def _near(debt: Debt) -> str:
    words = ""
    if debt.called is not None:
        words = words + "它可能在 " + month_text(debt.called) + " 提前到期。"
    if debt.suit is not None:
        words = words + "你估计它在 " + month_text(debt.suit.month) + " 起诉。"
    return words


def ways_out(plan: Plan, short: Shortfall) -> "list[str]":
    """Where to go and when; the steps that this case is ready for are marked."""
    lacking = max(short.necessities) > 0
    talk = grounded(TALK[0], TALK[1]) + ("" if lacking else NOW)
    help = grounded(ASSISTANCE[0], ASSISTANCE[1]) + (NOW if lacking else "")
    cards = [grounded(CARD_TALK[0], CARD_TALK[1])] if _has_card(plan) else []
    others = [MEDIATION, MEDIATION_IN_COURT]
    middle = [grounded(each[0], each[1]) for each in others]
    last = [grounded(each[0], each[1]) for each in (BANKRUPTCY, SHENZHEN, XIAMEN)]
    return ([help, talk] + cards + middle if lacking else [talk] + cards + middle + [help]) + last


def _has_card(plan: Plan) -> bool:
    return any([debt.lender == CARD for debt in plan.case.debts])


def law_of_follows(plan: Plan, short: Shortfall | None) -> "list[str]":
    """The provisions behind `follows` and `ways_out`."""
    told = _of_any(plan, short)
    if short is not None:
        told = told + [TALK, MEDIATION, MEDIATION_IN_COURT, ASSISTANCE, SHENZHEN, XIAMEN]
        told = told + ([CARD_TALK] if _has_card(plan) else [])
    return [key for each in told for key in each[1]]
