"""One family's case, month by month: a bank loan that was missed, a card, and what each way of answering leads to.

The family and every sum are made up. What is assumed is said in ASSUMED; everything else is computed where the rest of
the program computes it: the loan by the ledger, the claim in court by the fee scales, what is paid late by the account
of a judgment, an agreement by level instalments, last days by the table of time limits.
"""

from dataclasses import dataclass, fields, replace
from datetime import date
from itertools import product

from creditrights.money.convention import Convention, Rate
from creditrights.money.daycount import add_months, days_later
from creditrights.money.deadlines import moved, period
from creditrights.money.delayed import DOUBLE
from creditrights.money.fees import HALF_UP_YUAN, execution_fee, halved, payment_order_fee, suit_fee
from creditrights.money.fen import yuan
from creditrights.money.ledger import Ledger, Payment
from creditrights.money.loan import Loan
from creditrights.money.ratio import Ratio
from creditrights.notebook.family_debts import Monthly, Ordered, Overdue, Owed
from creditrights.notebook.figures.whom_to_ask import ASKS_ONLY, QUIET_CALL
from creditrights.plain import unknown
from creditrights.planning.budget import Budget, Change
from creditrights.planning.debt import BANK, CARD, MICRO, Debt, level_instalment
from creditrights.planning.months import day_in, month_number

EARLY, SILENT = "早写信", "不出声"
WILLING, UNWILLING = "愿意谈", "不愿意谈"
CARD_FIRST, BANK_FIRST = "先保信用卡的最低", "全给催得紧的银行"
OBJECT, IGNORE = "十五日内书面异议", "不理"
NOTHING_NEW, BORROW = "不借", "借新还旧"

#: what may be chosen, in the order of time; whether the bank talks is for the bank alone
ASKED = {
    "speak": ("第一个月，怎么对银行？", (EARLY, SILENT)),
    "bank": ("银行愿不愿意谈？（由不得你）", (WILLING, UNWILLING)),
    "first": ("钱不够的八个月，先给谁？", (CARD_FIRST, BANK_FIRST)),
    "borrow": ("借一笔新的来填吗？", (NOTHING_NEW, BORROW)),
    "order": ("支付令来了，怎么办？", (OBJECT, IGNORE)),
}

START = month_number(2026, 4)
PAY_DAY = 10
CONVENTION = Convention()
LOAN = Loan(
    60_000_00,
    Rate(Ratio(4, 10_000), "日"),
    date(2025, 10, 10),
    [add_months(date(2025, 10, 10), number + 1) for number in range(24)],
    Ratio(1, 2),
)
PAID_ON_TIME = [Payment(LOAN.due_days[number], None) for number in range(5)]
CREDIT_CARD = Debt("信用卡", CARD, 12_000_00, Rate(Ratio(15, 1000), "月"), 600_00, 60_00)
NEW_LOAN = Debt("新借的", MICRO, 12_000_00, Rate(Ratio(2, 100), "月"), 1_134_72, 50_00)
NECESSITIES = [("吃饭", 1_800_00), ("住房", 1_400_00), ("水电", 200_00), ("看病", 200_00), ("赡养抚养", 900_00)]
LEAN_FEN, BETTER_FEN = 6_500_00, 8_100_00
BUDGET = Budget(START, 96, LEAN_FEN, NECESSITIES, [Change(month_number(2026, 12), BETTER_FEN - LEAN_FEN, lasting=True)])

#: the bank agrees after the first payment that was short; instalments at the contract's rate, no penalty
AGREED_ON = date(2026, 5, 1)
AGREED_COUNT = 48
#: a payment that the bank's bill leaves out: the last one made in time
LEFT_OUT = PAID_ON_TIME[-1]
#: the bank calls the whole loan due
CALLED_DUE = date(2026, 10, 20)
CLAIMED_TO = date(2026, 11, 1)
SERVED = date(2026, 11, 12)
JUDGED_DUE = date(2027, 3, 31)
MEDIATED_COUNT = 36
#: the first pay day after the last day to object
MEDIATED_FROM = date(2026, 12, PAY_DAY)

ASSUMED = (
    "银行答不答应，是假设，两种都算；真的银行可以不答应。",
    f"四月到十一月每月到手 {yuan(LEAN_FEN)} 元，十二月起 {yuan(BETTER_FEN)} 元；必需开支一直先留出来，法院执行时也一样。",
    f"答应了，就是从{AGREED_ON.year}年{AGREED_ON.month}月起按合同利率等额还 {AGREED_COUNT} 期；法院调解的，{MEDIATED_COUNT} 期。",
    "银行的账单漏记了三月按时还的那一期：这一处错是编的，真的账单多数没有。",
    f"支付令 {SERVED} 收到；异议成立转成官司的，判决写的最后付款日是 {JUDGED_DUE}。真的案子快慢不一。",
    "每月付的钱，先付各家的最低，余下的给银行，再给别家。别家没还的利息并入余额，偏保守。",
)


@dataclass(frozen=True)
class Choices:
    """One way through the case: a word of ASKED for each question."""

    speak: str = EARLY
    bank: str = WILLING
    first: str = CARD_FIRST
    borrow: str = NOTHING_NEW
    order: str = OBJECT

    def __post_init__(self) -> None:
        for each in fields(self):
            known = ASKED[each.name][1]
            if getattr(self, each.name) not in known:
                raise unknown("选择", getattr(self, each.name), list(known))

    def agreed(self) -> bool:
        """Whether bank and family come to an agreement before any court hears of it."""
        return self.speak == EARLY and self.bank == WILLING

    def but(self, **changed: str) -> "Choices":
        """The same way with another answer to some questions."""
        return replace(self, **changed)


def every_way() -> "list[Choices]":
    """All combinations of answers."""
    return [Choices(*words) for words in product(*(words for _, words in ASKED.values()))]


#: the ways that the lesson and its picture set side by side
WAYS = {
    "早写信，银行答应": Choices(),
    "不出声，书面异议，法院调解": Choices(speak=SILENT),
    "早写信，银行不答应，书面异议": Choices(bank=UNWILLING),
    "早写信，银行不答应，支付令不理": Choices(bank=UNWILLING, order=IGNORE),
    "不出声，支付令不理": Choices(speak=SILENT, order=IGNORE),
    "不出声，全给银行，借新还旧，不理": Choices(SILENT, WILLING, BANK_FIRST, BORROW, IGNORE),
}


@dataclass(frozen=True)
class Month:
    """What was paid in a month, by name of the debt, in fen; and what fell short of its minimum."""

    day: date
    paid: dict[str, int]
    short: tuple[str, ...]


class Walk:
    """The case from the first missed payment to the last yuan, along one way.

    months       every Month
    claim_fen    what the court papers demand on CLAIMED_TO; 0 where no court hears of it
    overcharged  what the bank's bill has too much on that day
    right        the account as the contract has it on that day, and `billed` as the bank has it; None where agreed
    court_fen    fees of court that the family bears
    doubled_fen  加倍部分
    ended        the day of the last payment
    bank_ended   the day on which the bank had everything
    """

    def __init__(self, choices: Choices) -> None:
        self.choices = choices
        self.months: list[Month] = []
        self.claim_fen = self.court_fen = self.doubled_fen = 0
        self.overcharged = 0
        self.right: Ledger | None = None
        self.billed: Ledger | None = None
        self.cash = 0
        self.bank: Owed = Overdue("银行贷款", LOAN, CONVENTION, list(PAID_ON_TIME))
        self.others = [Monthly(CREDIT_CARD)]
        if choices.borrow == BORROW:
            self.cash = NEW_LOAN.balance_fen
            self.others.insert(0, Monthly(NEW_LOAN, first_due=START + 1))
        self._go()

    # -- what came of it ---------------------------------------------------------------------------------------------

    def paid_fen(self) -> int:
        """All that was paid, to everyone."""
        return sum(sum(month.paid.values()) for month in self.months)

    def dearer_fen(self) -> int:
        """What was paid beside the principal that was owed on the first day, and beside what was borrowed anew."""
        return self.paid_fen() - principal_fen() - (NEW_LOAN.balance_fen if self.choices.borrow == BORROW else 0)

    def interest_fen(self) -> int:
        """Interest and penalty: what was dearer without the courts' fees and the doubled part."""
        return self.dearer_fen() - self.court_fen - self.doubled_fen

    def short(self, name: str) -> int:
        """In how many months a debt got less than was due."""
        return sum(name in month.short for month in self.months)

    def on_time_again(self) -> date:
        """The first pay day after the last month in which the bank got less than was due."""
        late = [month.day for month in self.months if self.bank.name in month.short]
        return min(month.day for month in self.months if not late or month.day > late[-1])

    def record_until(self) -> date:
        """Five years after the bank was last short. How an agreement is reported is for the agreement to say."""
        return period("record").last_day(self.on_time_again())

    def answer_by(self) -> "date | None":
        """The last day to object to the payment order; None where there is none."""
        return moved(period("order-objection").last_day(SERVED)) if self.claim_fen else None

    def demanded_fen(self) -> int:
        """What the payment order demands: the bank's bill as it is."""
        return self.claim_fen + (0 if self.choices.order == IGNORE else self.overcharged)

    def ending(self) -> str:
        """How the bank's claim ended, in a few words."""
        if self.choices.agreed():
            return "书面协议"
        if self.choices.order == IGNORE:
            return "支付令，执行"
        return "法院调解" if self.choices.bank == WILLING else "判决，执行"

    # -- month by month ----------------------------------------------------------------------------------------------

    def _go(self) -> None:
        for place in range(BUDGET.months):
            day = day_in(START + place, PAY_DAY)
            self._turn(day)
            self._month(START + place, day, BUDGET.left[place])
            if not self._owed(day):
                break
        self.ended = self.months[-1].day
        self.bank_ended = max(month.day for month in self.months if month.paid[self.bank.name])
        if isinstance(self.bank, Ordered):
            self.doubled_fen = self.bank.account(self.bank_ended).awarded(DOUBLE)

    def _owed(self, day: date) -> int:
        return self.bank.owed(day) + sum(debt.owed(day) for debt in self.others)

    def _turn(self, day: date) -> None:
        """What becomes of the bank's claim before the payment of a day."""
        if not isinstance(self.bank, Overdue):
            return
        if self.choices.agreed() and day >= AGREED_ON:
            self._instalments(self.bank.ledger(AGREED_ON).payoff_fen(), AGREED_COUNT)
        elif day > moved(period("order-objection").last_day(SERVED)):
            self._court(self.bank)

    def _court(self, bank: Overdue) -> None:
        right = bank.ledger(CLAIMED_TO, CALLED_DUE)
        billed = bank.ledger(CLAIMED_TO, CALLED_DUE, left_out=LEFT_OUT)
        self.overcharged = billed.total_due_fen() - right.total_due_fen()
        self.right, self.billed = right, billed
        claimed = billed if self.choices.order == IGNORE else right
        self.claim_fen = claimed.total_due_fen()
        since = [payment for payment in bank.payments if payment[0] >= CLAIMED_TO]
        if self.choices.order == IGNORE:
            self.court_fen = payment_order_fee(self.claim_fen, HALF_UP_YUAN)
            due = period("order-objection").last_day(SERVED)
        else:
            self.court_fen = halved(suit_fee(self.claim_fen, HALF_UP_YUAN))
            due = JUDGED_DUE
            if self.choices.bank == WILLING:
                left = self.claim_fen - sum(fen for _, fen in since)
                self._instalments(left, MEDIATED_COUNT, self.court_fen)
                return
        ordered = Ordered(bank.name, claimed, self.court_fen, due, since)
        fee = execution_fee(ordered.owed(days_later(due, 1)), HALF_UP_YUAN)
        self.court_fen += fee
        ordered.enforce(fee)
        self.bank = ordered

    def _instalments(self, fen: int, count: int, fee_fen: int = 0) -> None:
        monthly = LOAN.rate.daily(CONVENTION) * 30
        debt = Debt(self.bank.name, BANK, fen, Rate(monthly, "月"), level_instalment(fen, monthly, count))
        self.bank = Monthly(debt, fee_fen=fee_fen)

    def _month(self, month: int, day: date, left: int) -> None:
        self.cash += left
        card_first = self.choices.first == CARD_FIRST
        order = [*self.others, self.bank] if card_first else [self.bank, *self.others]
        paid = {debt.name: 0 for debt in order}
        due = {debt.name: debt.due(month, day) for debt in order}
        for debt in order:
            self._pay(debt, day, due[debt.name], paid)
        if not isinstance(self.bank, Overdue):
            for debt in [self.bank, *self.others]:
                self._pay(debt, day, debt.owed(day), paid)
        short = tuple(name for name in due if paid[name] < due[name])
        for debt in self.others:
            if debt.name in short:
                debt.late()
        self.months.append(Month(day, paid, short))

    def _pay(self, debt: Owed, day: date, wanted: int, paid: dict[str, int]) -> None:
        fen = max(0, min(self.cash, wanted))
        if fen:
            debt.pay(day, fen)
            paid[debt.name] += fen
            self.cash -= fen


#: a call in June to the brother who was named as a contact: he is asked to pass on a request to ring back, no more
CALL = {**QUIET_CALL, **ASKS_ONLY, "acted_on": "2026-06-15", "contacted": "借款时填的联系人"}


def call(choices: Choices) -> dict[str, str]:
    """The call in June, for the checker: whoever stays silent has changed his number and cannot be reached."""
    return {**CALL, "reachable": "是" if choices.speak == EARLY else "否"}


def principal_fen() -> int:
    """The principal that was owed when the first payment was missed, to both."""
    return sum(LOAN.principal_parts()[5:]) + CREDIT_CARD.balance_fen
