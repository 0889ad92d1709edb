"""What is said of a bill: whether a line fits, what it looks like, what to ask. A likeness is never an accusation."""

from creditrights.law.registry import FIRST_DAY as CODE_SINCE
from creditrights.money.bill import (
    FITS,
    FITS_OTHERWISE,
    LOOKS_LIKE,
    UNEXPLAINED,
    Bill,
    LineCheck,
)
from creditrights.money.convention import BOTH_ENDS, NO_COMPOUND, ON_PENALTY_TOO, Convention
from creditrights.money.daycount import ACT_360, ACT_365
from creditrights.money.disguised import DEFAULT_FEE, cost_of
from creditrights.money.fen import yuan
from creditrights.money.flat_fee import YearlyClaim
from creditrights.money.ledger import COMPOUND, PENALTY, PRINCIPAL, Line

#: how many ways or likenesses are told
MOST_WAYS = 3
MOST_LIKENESSES = 3

ASK_LINE = "请机构书面说明这一行的基数、利率、天数"

#: what a bill should show, line by line, so that anyone can follow it
LINES_TO_ASK_FOR = (
    "逐期列出本金、利息、罚息、复利、费用各多少，已还多少、先抵了什么。",
    "每一行的基数、利率（写明按日还是按年）、起止日、天数、除以 360 还是 365、怎么舍入。",
    "罚息的加收比例或利率，合同哪一条；宣布过提前到期的，哪一天、怎么通知的。",
)


def result_words(bill: Bill, check: LineCheck) -> str:
    """The last cell of a line: the ways in which it fits, or what it looks like, or that nobody knows."""
    if check.item == PRINCIPAL:
        return _principal_words(bill, check)
    if check.fits:
        ways = []
        for way in check.fits:
            words = way.words(bill.told, check.item)
            if words not in ways:
                ways.append(words)
        more = "等 " + str(len(ways)) + " 种口径" if len(ways) > MOST_WAYS else ""
        head = "取整到元以后，按这种口径对得上：" if check.to_the_yuan else "按这种口径对得上："
        tail = "" if check.agreed else "；和你填的合同不同，" + ASK_LINE
        return head + "；或".join(ways[:MOST_WAYS]) + more + tail + "。"
    if check.state == LOOKS_LIKE:
        likenesses = [match.words() for match in check.matches[:MOST_LIKENESSES]]
        return _off(check) + "，像是" + "；也像是".join(likenesses) + "；" + ASK_LINE + "。"
    return _off(check) + "，常见口径和已知的几类算错都对不上；" + ASK_LINE + "。"


def _principal_words(bill: Bill, check: LineCheck) -> str:
    if check.state == FITS:
        due = (
            ""
            if bill.told.all_due()
            else ("，到期没还的" if check.claimed_fen == bill.principal_fen[0] else "，连同没到期的")
        )
        return "和按还款日数的一样" + due + "。"
    return _off(check) + "；请机构列出每一期的本金和已还的本金，宣布过提前到期的给出日期。"


def _off(check: LineCheck) -> str:
    """By how much a line is off, and in which direction."""
    return "差 " + yuan(abs(check.off_fen)) + " 元（账单" + ("多" if check.off_fen > 0 else "少") + "）"


def answer_words(bill: Bill, fee: "YearlyClaim | None") -> str:
    """One or two sentences that can stand alone."""
    claimed = bill.claimed()
    bad = [each for each in claimed if each.state in (LOOKS_LIKE, UNEXPLAINED)]
    sentences = []
    if claimed and not bad:
        other = [each.item for each in claimed if each.state == FITS_OTHERWISE]
        sentences.append(
            "账单上核对的 "
            + str(len(claimed))
            + " 行都对得上"
            + ("，其中" + "、".join(other) + "要换一种口径。" if other else "。")
        )
    elif claimed:
        sentences.append(
            "账单上核对的 "
            + str(len(claimed))
            + " 行，"
            + str(len(bad))
            + " 行对不上："
            + "；".join([_short(each) for each in bad])
            + "。"
        )
        sentences.append("请机构书面说明这" + ("一行" if len(bad) == 1 else "几行") + "的基数、利率、天数。")
    if bill.mixed:
        sentences.append("各行单看都对得上，但有的除以 360、有的除以 365，请机构说明合同写的是哪一个。")
    if bill.total is not None and not bill.total.fits:
        total = bill.total
        sentences.append(
            "合计和各行相加差 "
            + yuan(abs(total.claimed_fen - total.listed_fen))
            + " 元"
            + ("，" + total.words if total.words else "")
            + "。"
        )
    if bill.claims.fees:
        sentences.append(
            "另有 " + str(len(bill.claims.fees)) + " 项费用共 " + yuan(bill.claims.fees_fen()) + " 元，先问依据。"
        )
    if fee is not None and fee.claimed is not None:
        sentences.append(_yearly_words(fee))
    return "".join(sentences) or "账单没有能核对的行。"


def _short(check: LineCheck) -> str:
    more = "多" if check.off_fen > 0 else "少"
    words = check.item + "比按合同算的" + more + " " + yuan(abs(check.off_fen)) + " 元"
    return words + ("，像是" + check.matches[0].words() if check.matches else "")


def _yearly_words(fee: YearlyClaim) -> str:
    assert fee.claimed is not None
    head = (
        "手续费的年化，对方说 "
        + fee.claimed.percent(2)
        + "，按单利是 "
        + fee.simple.percent(2)
        + "、按复利是 "
        + fee.effective.percent(2)
    )
    if fee.fits:
        return head + "，对得上：" + fee.words + "。"
    return head + ("，像是" + fee.words if fee.words else "，对不上") + "；请机构写明算法。"


def asks(bill: Bill) -> "list[str]":
    """What to ask the lender for in writing."""
    sentences = list(LINES_TO_ASK_FOR)
    for check in bill.claimed():
        if check.state in (LOOKS_LIKE, UNEXPLAINED):
            sentences.append(
                check.item
                + "：账单 "
                + yuan(check.claimed_fen or 0)
                + " 元，按合同算 "
                + yuan(check.ours_fen)
                + " 元，"
                + _off(check)
                + "，请写出算式。"
            )
    if bill.claims.of(COMPOUND) and bill.told.compounding == NO_COMPOUND:
        sentences.append("合同约定不计复利，账单却有复利 " + yuan(bill.claims.of(COMPOUND) or 0) + " 元，请给出依据。")
    if bill.claims.of(PENALTY):
        names = [name for name, _ in bill.claims.fees if cost_of(name).id == DEFAULT_FEE]
        if names:
            sentences.append("罚息之外又收“" + "”“".join(names) + "”：同一次逾期收了两样，请给出合同条款和算法。")
    for name, fen in bill.claims.fees:
        sentences.append("“" + name + "”" + yuan(fen) + " 元：" + cost_of(name).question)
    return sentences


def disputes(bill: Bill) -> "list[str]":
    """What courts or contracts treat differently."""
    told = bill.told
    sentences = [
        "按 360 还是 365、末日算不算：合同写明的从合同。",
        "罚息能不能再计复利：各地裁判不一；计了的单独标出。",
        "24% 从哪天起比、已付的能不能回头减：各地不一，以判决为准。",
    ]
    compound = bill.check(COMPOUND)
    if compound is not None and [way for way in compound.fits if way.convention.compounding == ON_PENALTY_TOO]:
        sentences.insert(0, "账单的复利要把罚息也算进基数才对得上，这种算法有争议。")
    if told.ends == BOTH_ENDS:
        sentences.append("首尾都算，正常利息和罚息交界那一天只能算一次，请核对。")
    if told.drawn is not None and told.drawn < CODE_SINCE:
        sentences.append(
            "借款在 "
            + CODE_SINCE.isoformat()
            + " 民法典施行以前：那时的期间适用当时的合同法等规定，这里列的是现行条文。"
        )
    return sentences


def formula(line: Line, convention: Convention) -> str:
    """A stretch of interest in words: 10,000.00 × 0.05% × 30 天 = 150.00."""
    rate = line.rate.daily(convention)
    time = str(line.days) + " 天"
    if line.rate.per == "年" and convention.basis in (ACT_360, ACT_365):
        words = line.rate.value.percent() + " ÷ " + convention.basis.id
    elif convention.basis in (ACT_360, ACT_365):
        words = rate.percent()
    else:
        words = line.rate.value.percent()
        time = time + "（按“" + convention.basis.id + "”折成" + line.rate.per + "）"
    return yuan(line.base_fen) + " × " + words + " × " + time + " = " + yuan(convention.whole(line.amount))
