"""How people take the wrong line, or measure the right one wrongly. Each slip is the engine run with that mistake in it."""

from datetime import date

from creditrights.classroom.subjects.caps_case import CapsCase, of_bank, of_new, solve
from creditrights.classroom.subjects.subject import Answers, Slip
from creditrights.money.caps import FOUR_TIMES_SINCE
from creditrights.money.daycount import ACT_360, ACT_365
from creditrights.money.rates import FIVE_YEARS, ONE_YEAR, lpr
from creditrights.money.ratio import Ratio


def _asked(answers: Answers) -> Answers:
    """Those that someone could write down: a sum above the line that would be negative is not asked for."""
    return {key: number for key, number in answers.items() if number > 0}


def _times_four(day: date, term: str = ONE_YEAR) -> Ratio:
    return lpr(term).on(day) * 4


def _lpr_at_filing(case: CapsCase) -> Answers:
    return of_new(case, _times_four(case.new.filed))


def _lpr_of_the_paper(case: CapsCase) -> Answers:
    return of_new(case, _times_four(case.new.paper_day))


def _not_times_four(case: CapsCase) -> Answers:
    return of_new(case, lpr(ONE_YEAR).on(case.new.money_day))


def _five_years(case: CapsCase) -> Answers:
    return _asked(of_new(case, _times_four(case.new.money_day, FIVE_YEARS)))


def _banks_line_on_a_private_loan(case: CapsCase) -> Answers:
    return _asked(of_new(case, case.bank.line()[1]))


def _paper_for_principal(case: CapsCase) -> Answers:
    compared = case.new.compared(case.new.yearly_line(), case.new.paper_fen)
    above = compared.agreed_fen + case.new.penalty_fen - compared.cap_fen
    return {"Q2": compared.cap_fen, "Q3": above}


def _penalty_beside_the_line(case: CapsCase) -> Answers:
    right = solve(case)
    return _asked({"Q3": right["Q3"] - case.new.penalty_fen, "Q5": right["Q5"] - case.bank.penalty_fen})


def _line_on_penalty_too(case: CapsCase) -> Answers:
    new, bank = case.new, case.bank
    line = new.compared(new.yearly_line(), new.principal_fen() + new.penalty_fen).cap_fen
    charged = new.compared(new.yearly_line(), new.principal_fen()).agreed_fen + new.penalty_fen
    banks = bank.compared(bank.line()[1], bank.principal_fen + bank.penalty_fen).cap_fen
    banks_charged = bank.compared(bank.line()[1], bank.principal_fen).agreed_fen + bank.penalty_fen
    return _asked({"Q2": line, "Q3": charged - line, "Q5": banks_charged - banks})


def _all_for_what_is_above(case: CapsCase) -> Answers:
    new, bank = case.new, case.bank
    charged = new.compared(new.yearly_line(), new.principal_fen()).agreed_fen + new.penalty_fen
    return {"Q3": charged, "Q5": bank.compared(bank.line()[1], bank.principal_fen).agreed_fen + bank.penalty_fen}


def _old_line_throughout(case: CapsCase) -> Answers:
    return _old(case, next(line for cap, line in case.old.lines() if cap.fixed is not None))


def _new_line_throughout(case: CapsCase) -> Answers:
    return _old(case, _times_four(case.old.filed))


def _old(case: CapsCase, line: Ratio) -> Answers:
    return {"Q4": case.old.compared([(cap, line) for cap, _ in case.old.lines()]).cap_fen}


def _old_at_signing(case: CapsCase) -> Answers:
    lines = [(cap, line if cap.times is None else _times_four(case.old.made)) for cap, line in case.old.lines()]
    return {"Q4": case.old.compared(lines).cap_fen}


def _old_four_times_of_the_turn(case: CapsCase) -> Answers:
    lines = [(cap, line if cap.times is None else _times_four(FOUR_TIMES_SINCE)) for cap, line in case.old.lines()]
    return {"Q4": case.old.compared(lines).cap_fen}


def _old_as_agreed(case: CapsCase) -> Answers:
    return {"Q4": case.old.compared(case.old.lines()).agreed_fen}


def _four_times_on_a_bank(case: CapsCase) -> Answers:
    return of_bank(case, case.bank.compared(_times_four(case.bank.made), case.bank.principal_fen))


def _bank_over_365(case: CapsCase) -> Answers:
    return _asked(of_bank(case, case.bank.compared(case.bank.line()[1], case.bank.principal_fen, year=ACT_365)))


def _line_over_360(case: CapsCase) -> Answers:
    return _asked(of_bank(case, case.bank.compared(case.bank.line()[1], case.bank.principal_fen, of_line=ACT_360)))


SLIPS = (
    Slip(
        "lpr-at-filing",
        "甲的这个数和“用起诉那天的 LPR”算出来的一样。2020-08-20 起成立的合同，看的是合同成立那天；“起诉时”只用在更早的旧合同上。",
        ("spc-private-lending-2020-12:25", "spc-private-lending-2020-12:31"),
        _lpr_at_filing,
    ),
    Slip(
        "lpr-of-the-paper",
        "甲的这个数和“用写借条那天的 LPR”算出来的一样。个人之间借钱，钱到手合同才成立；看清哪一天到账，那天 LPR 有没有变。",
        ("civil-code:679", "spc-private-lending-2020-12:25"),
        _lpr_of_the_paper,
    ),
    Slip(
        "not-times-four",
        "甲的这个数和“只用 LPR、没有乘四”算出来的一样。支持到的是四倍。",
        ("spc-private-lending-2020-12:25",),
        _not_times_four,
    ),
    Slip(
        "five-year-lpr",
        "甲的这个数和“用五年期以上 LPR”算出来的一样。条文写的是一年期，不看借多久。",
        ("spc-private-lending-2020-12:25",),
        _five_years,
    ),
    Slip(
        "banks-line-on-a-private-loan",
        "甲的这个数和“按年 24%”算出来的一样。24% 现在说的是金融借款；个人之间、2020-08-20 以后成立的，另有一条线。",
        ("spc-private-lending-2020-12:25", "spc-private-lending-2020-12:31"),
        _banks_line_on_a_private_loan,
    ),
    Slip(
        "paper-for-principal",
        "甲的这个数和“按借条上的金额当本金”算出来的一样。先扣的利息不算本金，按实际到手的数认定。",
        ("civil-code:670", "spc-private-lending-2020-12:26"),
        _paper_for_principal,
    ),
    Slip(
        "penalty-beside-the-line",
        "这个数和“违约金不放进来一起比”算出来的一样。比的是总数：利息、逾期利息或罚息、违约金、其他费用，加在一起。",
        ("spc-private-lending-2020-12:29", "spc-financial-trial-opinion-2017:2"),
        _penalty_beside_the_line,
    ),
    Slip(
        "line-on-penalty-too",
        "这个数和“把违约金也加进本金、再按线算”算出来的一样。线是按本金算的；违约金是拿来比的那一边，不进基数。",
        ("spc-private-lending-2020-12:29", "spc-financial-trial-opinion-2017:2"),
        _line_on_penalty_too,
    ),
    Slip(
        "all-for-what-is-above",
        "这个数是对方要的全部息费。超过线的只是其中一部分，线以内的仍然要付。",
        ("spc-private-lending-2020-12:29", "spc-financial-trial-opinion-2017:2"),
        _all_for_what_is_above,
    ),
    Slip(
        "old-line-throughout",
        "乙的这个数和“全程按年 24%”算出来的一样。旧线只管到 2020-08-19 为止的利息，以后的那一段另按一条线。",
        ("spc-private-lending-2020-12:31",),
        _old_line_throughout,
    ),
    Slip(
        "new-line-throughout",
        "乙的这个数和“全程按起诉时的四倍”算出来的一样。到 2020-08-19 为止的利息，出借人请求按当时的规定，要分开算。",
        ("spc-private-lending-2020-12:31", "spc-private-lending-2015:26"),
        _new_line_throughout,
    ),
    Slip(
        "old-loan-lpr-at-signing",
        "乙的这个数和“后一段用借款那天的 LPR”算出来的一样。旧合同的后一段，看的是起诉时的标准。",
        ("spc-private-lending-2020-12:31",),
        _old_at_signing,
    ),
    Slip(
        "old-loan-lpr-of-the-turn",
        "乙的这个数和“后一段用 2020-08-20 那天的 LPR”算出来的一样。那天只用来分段；后一段的标准看起诉时。",
        ("spc-private-lending-2020-12:31",),
        _old_four_times_of_the_turn,
    ),
    Slip(
        "old-loan-as-agreed",
        "乙的这个数和“全部照约定利率”算出来的一样。约定比线高的，只支持到线。",
        ("spc-private-lending-2020-12:31", "spc-private-lending-2020-12:28"),
        _old_as_agreed,
    ),
    Slip(
        "four-times-on-a-bank-loan",
        "丙的这个数和“拿四倍 LPR 套银行贷款”算出来的一样。那份解释写明不适用于持牌金融机构放贷的纠纷。",
        ("spc-private-lending-2020-12:1",),
        _four_times_on_a_bank,
    ),
    Slip(
        "bank-over-365",
        "丙的这个数和“罚息按一年 365 天”算出来的一样。合同写明一年按 360 天，怎么计息从合同；365 只用在线上。",
        ("penalty-rate-2003:一",),
        _bank_over_365,
    ),
    Slip(
        "line-over-360",
        "丙的这个数和“线也按 360 天”算出来的一样。题目写明线按 365 天；合同的 360 只用来算罚息。",
        ("spc-financial-trial-opinion-2017:2",),
        _line_over_360,
    ),
)
