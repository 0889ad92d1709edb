"""What stands beside a plan: its convention, what follows from a missed minimum, with whom to talk, what to beware of."""

from creditrights.calculators.plan_follows import follows, law_of_follows, ways_out
from creditrights.calculators.result import Passage
from creditrights.law.registry import registry
from creditrights.money.fen import yuan
from creditrights.planning.budget import PROTECTED, PROTECTED_LAW
from creditrights.planning.debt import NEGOTIATION, Instalments
from creditrights.planning.legal_days import TimeLimit
from creditrights.planning.shortfall import Shortfall
from creditrights.planning.simulate import Plan

CONVENTION = (
    "一个月一个月算：利息 = 月初余额 × 月利率，四舍五入到分，没还的利息和滞纳金并入余额再计息。"
    "这是偏保守的算法，多数合同不会这样滚，以合同和机构明细为准。",
    "按日写的利率，一个月按 30 天；按年写的，除以 12。写了“罚息”的，整笔都按加收以后的利率算。",
    "付款算在月底，金额不够最低才加滞纳金；“起诉”的钱在那个月开始时还欠着才加，是你填的估计，不是法院的数。",
    "必需开支先留；后面月份要用的钱，前面月份就留出来。没有哪种排法会动它。",
)

BEWARE = (
    "没有人能保证“停息挂账”“洗白征信”：规章里没有“停息挂账”这个词，协商要机构同意。",
    "不付“反催收”“代理维权”的定金，不交手机卡、身份证、银行卡，不设呼叫转移。协商和投诉自己做，不收费。",
    "不用假病历、假贫困证明、假公章：伪造的后果比逾期重。",
    "不借新还旧填这个月的窟窿；不提前把大额的钱给自称“内部渠道”的人。",
    "只走机构指定的还款渠道；减免方案要书面的，写明金额、期限、结清后怎么处理征信。",
)
BEWARE_LAW = ("nifa-pact-2018:19", "criminal-law:280", "mediation-opinion-2025:转述")

TO_DO = (
    "照第一张表付这个月；先付必需的，再付最低的，最后付多出来的那一笔。",
    "付之前书面问清：这笔钱先抵利息还是本金。同一家有几笔的，写明还的是哪一笔。",
    "收入变了、哪家答应了什么，就改一个数重排。",
)
TO_DO_LAW = ("civil-code:560", "civil-code:561")


def passages(
    plan: Plan,
    short: Shortfall | None,
    taken: "list[Instalments]",
    offered: "list[Instalments]",
    proof: "list[str]",
) -> "list[Passage]":
    """The passages of a result, in the order of reading."""
    found = [Passage("to-do", "这个月做什么", list(TO_DO) if short is None else ["先停一停，不再借新的。"])]
    if offered or plan.case.offers:
        found.append(Passage("offers", "书面方案用没用", _offers(plan, taken, offered)))
    if plan.late or short is not None:
        found.append(Passage("late", "付不够最低，会怎样", follows(plan, short)))
    if short is not None:
        found.append(Passage("where", "还不完，去哪里", ways_out(plan, short)))
    found.append(Passage("negotiate", "和谁能谈什么", _negotiation(plan)))
    found.append(Passage("beware", "别被抢第二次", list(BEWARE)))
    found.append(
        Passage("convention", "这个数是怎么算的", proof + list(CONVENTION) + list(PROTECTED) + [registry().currency()])
    )
    return found


def _offers(plan: Plan, taken: "list[Instalments]", offered: "list[Instalments]") -> "list[str]":
    sentences = []
    for offer in offered:
        words = offer.debt + "分 " + str(offer.count) + " 期：" + ("接受更好。" if offer in taken else "不接受更好。")
        sentences.append(words)
    for place, debt in enumerate(plan.case.debts):
        waived = sum([month[place].waived for month in plan.steps])
        names = [offer.debt for offer in plan.case.offers]
        if waived:
            sentences.append(debt.name + "：按书面方案一次结清，免 " + yuan(waived) + " 元。付款前再核对一遍方案原件。")
        elif debt.name in names:
            sentences.append(debt.name + "：这个排法没有用上一次结清的方案（钱不够，或者不划算）。")
    return sentences


def _negotiation(plan: Plan) -> "list[str]":
    sentences = []
    for debt in plan.case.debts:
        sentence = NEGOTIATION[debt.lender][0]
        if sentence not in sentences:
            sentences.append(sentence)
    return sentences


def citations(plan: Plan, short: Shortfall | None, limits: "list[TimeLimit]") -> "list[str]":
    """The law behind what is shown, each once."""
    keys = ["civil-code:675", "civil-code:676"] + list(PROTECTED_LAW)
    if [kind for kind, _ in plan.case.budget.necessities if kind == "赡养抚养"]:
        keys.append("civil-code:1067")
    for debt in plan.case.debts:
        keys.extend(NEGOTIATION[debt.lender][1])
    if plan.late or short is not None:
        keys.extend(law_of_follows(plan, short))
    keys.extend(TO_DO_LAW if short is None else ())
    keys.extend(BEWARE_LAW)
    keys.extend([key for limit in limits for key in limit.deadline.cites])
    once: "list[str]" = []
    for key in keys:
        if key not in once:
            once.append(key)
    return once
