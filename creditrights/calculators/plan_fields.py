"""Fields of the plan: a month, and lists with one debt, one necessity, one change or one written offer a line."""

from creditrights.calculators.fields import Field, PaymentsField, Question, read_fen
from creditrights.calculators.plan_words import KINDS, LENDER_WORDS, SECURED_WORDS, lender_of
from creditrights.calculators.reading import all_digits, narrow, split_decimal, words_of
from creditrights.money.fen import yuan
from creditrights.money.ratio import ZERO, Ratio
from creditrights.plain import nearest
from creditrights.planning.debt import MOST_INSTALMENTS
from creditrights.planning.months import month_number, month_text

#: above this a month, the unit of a rate is almost surely a slip
ODD_MONTHLY = Ratio(10, 100)
#: days or months of one unit of a rate in a month
PER = {"日": Ratio(30), "月": Ratio(1), "年": Ratio(1, 12)}

MOST_DEBTS = 12
MOST_LINES = 24
HIGHEST_FEN = 100_000_000_00


def read_month(text: str) -> "int | None":
    """2027-02, 2027/2, 2027.2, 202702 or 2027年2月 as the number of the month; None if it is not one."""
    plain = narrow(text)
    if plain.endswith("月"):
        plain = plain[:-1]
    for mark in ("年", "/", "."):
        plain = plain.replace(mark, "-")
    parts = [part.strip(" ") for part in plain.split("-")]
    if len(parts) == 1 and len(plain) == 6 and all_digits(plain):
        parts = [plain[:4], plain[4:]]
    if len(parts) != 2 or not all([all_digits(part) for part in parts]):
        return None
    if len(parts[0]) != 4 or len(parts[1]) > 2 or not 1 <= int(parts[1]) <= 12:
        return None
    return month_number(int(parts[0]), int(parts[1]))


def read_percent(text: str) -> "Ratio | None":
    """1.52% or 1.52 as an exact Ratio; None if it is not a percentage."""
    plain = text[:-1].strip(" ") if text.endswith("%") else text
    number = split_decimal(plain)
    if number is None or number[1] > 8:
        return None
    return Ratio(number[0], 100 * 10 ** number[1])


class MonthField(Field):
    """A calendar month, read to its number."""

    kind = "month"

    def __init__(self, id: str, question: Question, first: int, last: int) -> None:
        super().__init__(id, question)
        self.first = first
        self.last = last

    def allowed(self) -> str:
        return (
            "请填 "
            + month_text(self.first)
            + " 到 "
            + month_text(self.last)
            + " 之间的月份，例如 2026-12 或 2026年12月。"
        )

    def parse(self, text: str) -> int:
        month = read_month(text)
        if month is None:
            raise self.refuse(text, "不是月份")
        if month < self.first or month > self.last:
            raise self.refuse(text, "超出了范围")
        return month


class Unreadable(Exception):
    """Why a line cannot be read."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class PlanLinesField(PaymentsField):
    """Several lines, each read by `read`; a line that cannot be read is named, with the reason."""

    kind = "lines"
    most_lines = MOST_LINES
    example = ""

    def allowed(self) -> str:
        return "请每行写一条，例如“" + self.example + "”，最多 " + str(self.most_lines) + " 行；没有就留空。"

    def read(self, words: "list[str]") -> "tuple[object, ...]":
        """What a line says; raises Unreadable."""
        raise NotImplementedError

    def parse(self, text: str) -> "list[tuple[object, ...]]":  # type: ignore[override]
        found: "list[tuple[object, ...]]" = []
        lines = [line for line in text.replace(";", "\n").replace("；", "\n").split("\n") if narrow(line) != ""]
        if len(lines) > self.most_lines:
            raise self.refuse(text, "共有 " + str(len(lines)) + " 行，太多了")
        for line in lines:
            reason = ""
            try:
                found.append(self.read(words_of(line)))
            except Unreadable as error:
                reason = error.reason
            if reason:
                raise self._refuse_line(text, line, reason)
        return found


def _amount(text: str, what: str, lowest: int = 0) -> int:
    fen = read_fen(text)
    if fen is None:
        raise Unreadable(what + "“" + text[:12] + "”不是金额")
    if fen < lowest or fen > HIGHEST_FEN:
        raise Unreadable(what + "超出了范围（" + yuan(lowest) + " 到 " + yuan(HIGHEST_FEN) + " 元）")
    return fen


def _rate(text: str) -> "tuple[str, Ratio]":
    """日0.05% as ("日", 0.0005)."""
    value = read_percent(text[1:])
    if value is None:
        raise Unreadable("利率“" + text[:12] + "”读不懂")
    if value * PER[text[0]] > ODD_MONTHLY:
        raise Unreadable("利率按每" + text[0] + "算太高，像是单位写错了")
    return text[0], value


def _due_day(text: str) -> int:
    """每月8号, 还款日8 or 8日 as 8."""
    plain = text
    for word in ("每月", "还款日", "号", "日"):
        plain = plain.replace(word, "")
    if not all_digits(plain) or len(plain) > 2 or not 1 <= int(plain) <= 31:
        raise Unreadable("“" + text[:12] + "”读不出还款日，请写“每月8号”")
    return int(plain)


class DebtsField(PlanLinesField):
    """Debts: 名称 余额 利率, then what else is known: 最低 滞纳 罚息 起诉 提前到期 抵押 担保 每月几号, and whose loan it is.

    A line is (name, balance, per, rate, minimum, late fee, markup, month of a suit or None, its cost, secured,
    guaranteed, lender, due day or 0, month in which it may be called in or None).
    """

    kind = "debts"
    most_lines = MOST_DEBTS
    example = "微粒贷 18000 月1.52% 最低800 滞纳50"

    def read(self, words: "list[str]") -> "tuple[object, ...]":
        if len(words) < 3:
            raise Unreadable("至少要有名称、余额、利率三样")
        name = words[0]
        said = _Said(_amount(words[1], "余额", 1))
        for word in words[2:]:
            said.take(word)
        return said.as_line(name)


class _Said:
    """What the words of a debt's line say, one after another."""

    def __init__(self, balance: int) -> None:
        self.balance = balance
        self.rate: "tuple[str, Ratio] | None" = None
        self.minimum = 0
        self.fee = 0
        self.markup = ZERO
        self.suit: "int | None" = None
        self.cost: "int | None" = None
        self.secured = False
        self.guaranteed = False
        self.lender = ""
        self.due_day = 0
        self.called: "int | None" = None

    def take(self, word: str) -> None:
        """Read one word."""
        if self.suit is not None and self.cost is None:
            self.cost = _amount(word, "起诉多出的钱")
        elif word[0] in "日月年" and len(word) > 1:
            self.rate = _rate(word)
        elif word.startswith("最低"):
            self.minimum = _amount(word[2:], "最低还款")
        elif word.startswith(("滞纳金", "违约金")):
            self.fee = _amount(word[3:], "滞纳金")
        elif word.startswith("滞纳"):
            self.fee = _amount(word[2:], "滞纳金")
        elif word.startswith("罚息"):
            self._penalty(word)
        elif word.startswith("起诉"):
            self.suit = read_month(word[2:])
            if self.suit is None:
                raise Unreadable("“" + word[:12] + "”里没有月份，请写“起诉2027-06 1500”")
        elif word.startswith("提前到期"):
            self.called = read_month(word[4:])
            if self.called is None:
                raise Unreadable("“" + word[:12] + "”里没有月份，请写“提前到期2027-06”")
        elif word in SECURED_WORDS:
            self.secured = True
        elif word == "担保":
            self.guaranteed = True
        elif word.startswith(("每月", "还款日")) or (word[-1] in "号日" and all_digits(word[:-1])):
            self.due_day = _due_day(word)
        elif lender_of(word, LENDER_WORDS):
            self.lender = lender_of(word, LENDER_WORDS)
        else:
            raise Unreadable("“" + word[:12] + "”读不懂")

    def _penalty(self, word: str) -> None:
        markup = read_percent(word[2:])
        if markup is None or markup > 1:
            raise Unreadable("罚息要写加收百分之几，例如“罚息50%”")
        self.markup = markup

    def as_line(self, name: str) -> "tuple[object, ...]":
        """The line."""
        if self.rate is None:
            raise Unreadable("没有写利率，例如“月1.52%”“日0.05%”“年18%”")
        if self.suit is not None and self.cost is None:
            raise Unreadable("“起诉”后面要写多出多少钱，例如“起诉2027-06 1500”")
        secured = self.secured or any([word in name for word in ("房贷", "按揭", "车贷")])
        lender = self.lender or lender_of(name, LENDER_WORDS)
        return (
            name,
            self.balance,
            self.rate[0],
            self.rate[1],
            self.minimum,
            self.fee,
            self.markup,
            self.suit,
            self.cost or 0,
            secured,
            self.guaranteed,
            lender,
            self.due_day,
            self.called,
        )


class NecessitiesField(PlanLinesField):
    """Necessities: kind and yuan a month. A line is (kind, fen)."""

    kind = "necessities"
    example = "吃饭 1500"

    def read(self, words: "list[str]") -> "tuple[object, ...]":
        if len(words) != 2:
            raise Unreadable("要写项目、空格、每月多少钱")
        for kind, names in KINDS:
            if words[0] in names:
                return kind, _amount(words[1], "每月")
        closest = nearest(words[0], [name for _, names in KINDS for name in names])
        raise Unreadable(
            "“"
            + words[0][:12]
            + "”不在必需开支里"
            + ("" if closest is None else "，最接近的是“" + closest + "”")
            + "；真是必需的，请写“其他”"
        )


class ChangesField(PlanLinesField):
    """Income and expenses beside the usual: month, 收入 or 支出, yuan. A line is (month, fen, whether it lasts)."""

    kind = "changes"
    example = "2027-02 收入 3000"

    def read(self, words: "list[str]") -> "tuple[object, ...]":
        if len(words) != 3 or words[1] not in ("收入", "支出"):
            raise Unreadable("要写月份、“收入”或“支出”、金额")
        lasting = words[0].endswith("起")
        month = read_month(words[0][:-1] if lasting else words[0])
        if month is None:
            raise Unreadable("“" + words[0][:12] + "”不是月份")
        fen = _amount(words[2], "金额", 1)
        return month, fen if words[1] == "收入" else -fen, lasting


class OffersField(PlanLinesField):
    """What lenders offered in writing.

    A line is ("结清", debt, last month, share, fen let off) or ("分期", debt, count, monthly rate).
    """

    kind = "offers"
    most_lines = MOST_DEBTS
    example = "网贷 2027-06 前一次结清 70%"

    def read(self, words: "list[str]") -> "tuple[object, ...]":
        if len(words) < 2:
            raise Unreadable("读不懂")
        rest = "".join(words[1:])
        if rest.startswith("分"):
            return self._instalments(words[0], rest)
        month_words, found, offered = rest.partition("前")
        month = read_month(month_words)
        if month is None or found == "":
            raise Unreadable("要写到哪个月为止，例如“网贷 2027-06 前一次结清 70%”或“网贷 分60期 免息”")
        offered = offered[2:] if offered.startswith("一次") else offered
        if not offered.startswith("结清"):
            raise Unreadable("要写“一次结清”")
        value = offered[2:]
        if value.startswith("减"):
            return "结清", words[0], month, Ratio(1), _amount(value[1:], "减免", 1)
        share = read_percent(value) if value.endswith("%") else None
        if share is None or share <= 0 or share >= 1:
            raise Unreadable("一次结清要写付百分之几（1% 到 99%），或者“减1200”")
        return "结清", words[0], month, share, 0

    def _instalments(self, name: str, rest: str) -> "tuple[object, ...]":
        count, found, price = rest[1:].partition("期")
        if found == "" or not all_digits(count) or len(count) > 2 or not 1 <= int(count) <= MOST_INSTALMENTS:
            raise Unreadable("分期要写 1 到 " + str(MOST_INSTALMENTS) + " 期")
        if price == "免息":
            return "分期", name, int(count), ZERO
        if price == "" or price[0] not in "日月年":
            raise Unreadable("分期要写“免息”或者利率，例如“月0.5%”")
        per, value = _rate(price)
        return "分期", name, int(count), value * PER[per]
