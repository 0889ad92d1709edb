"""The cases on which CPython and MicroPython must agree, drawn from a fixed seed: sense, nonsense, and what is unknown."""

from datetime import timedelta
from random import Random

from creditrights.calculators.cash_flows import FlowsField
from creditrights.calculators.catalogue import CALCULATORS, calculator
from creditrights.calculators.events import PeriodEventsField, SpansField
from creditrights.calculators.fields import (
    ChoiceField,
    ClockField,
    DayField,
    MoneyField,
    PaymentsField,
    PercentField,
    SeveralField,
    WholeField,
)
from creditrights.calculators.form import Calculator
from creditrights.calculators.letter_fields import TextField, TextLinesField
from creditrights.calculators.named_sums import NamedSumsField
from creditrights.calculators.rate_fields import TimesField
from creditrights.calculators.reading import read_day
from creditrights.letters.catalogue import LETTERS
from tests.core.card_cases import card_cases
from tests.core.ledger_cases import ledger_cases
from tests.letters.golden import filled_texts

SEED = 20261124

#: calculators that have no cases of their own here: all of them are asked what anyone may be asked
OTHERS = [each for each in CALCULATORS if each.id not in ("overdue-interest", "conduct")]

#: what people and machines type where it does not belong
NONSENSE = (
    "",
    " ",
    "abc",
    "-1",
    "−1",
    "0",
    "1e9",
    "1" + "0" * 30,
    "9" * 5000,
    "0.001",
    "1.2.3",
    ",",
    ",123",
    "12,34",
    "1¥2",
    "¥",
    "12345678901234567890.12",
    "NaN",
    "inf",
    "0x10",
    "１２",
    "十二",
    "½",
    "²",
    "١٢",
    "\u00a012\u00a0",
    "\u20031",
    "1\x1f2",
    "\x00",
    "\u2028",
    "\ufeff12",
    "😀",
    "é",
    "İ",
    "<script>alert('1')</script>",
    '"><b>',
    "a&b;&amp;",
    "\\",
    '"',
    "'",
    "2月30日",
    "2026-02-30",
    "2026-2-3",
    "2026年2月3日",
    "２０２６－０２－０３",
    "2026-99999999999-1",
    "20260203",
    "0000-01-01",
    "2026-13-01",
    "10000-01-01",
    "24:00",
    "22:60",
    "8点",
    "八点",
    "不知道",
    "都没有",
    "都没有、威胁人身安全",
    "是",
    "是、否",
    "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十",
    "line\nline",
    "\r\n",
    "\t12\t",
)

#: (drawn, first due day, drawn up on) that fit together, at the ends of months and in leap years
LIVES = (
    ("2024-01-31", "2024-02-29", "2025-03-01"),
    ("2026-03-20", "2026-04-20", "2026-11-24"),
    ("2025年12月31日", "2026年1月31日", "2026年12月1日"),
    ("2024/2/29", "2024-03-31", "2024-12-31"),
    ("20260101", "2026-02-01", "2028-02-29"),
    ("2023.11.30", "2023-12-30", "2024-03-01"),
)

SENSE = {
    "principal": ("12000", "1", "100,000,000", "50,000.05", "￥３，０００元", "33333.33", "1,234.5", "100元"),
    "rate": ("0.05", "0", "0.0333", "18", "24%", "1.5", "0.02", "０．０５％", "14.6"),
    "rate_per": ("日", "月", "年"),
    "drawn": ("2026-04-20", "2026年11月25日"),
    "first_due": ("2026-03-20", "2027-01-31"),
    "instalments": ("12", "1", "5期", "24", "３", "20"),
    "paid": ("0", "1", "4", "12"),
    "as_of": ("2026-04-20", "2020-12-31"),
    "markup": ("50", "30%", "0", "100", "33.33"),
    "payments": (
        "", "2026-05-01 500", "2026-05-01 500\n2026-05-01 20.05\n2026-05-02 0.01", "2026-04-20 1,000元",
        "2026-05-01\u00a0500", "2026年6月1日　５００；2026-07-01 99999", "2024-02-29 100\n2024-02-29 300", "2026-05-01 " + "9" * 40,
    ),
}  # fmt: skip


def overdue_cases(count: int) -> list[dict[str, str]]:
    """Text sets of the overdue-interest form: most fit together, a quarter have one or two answers that make no sense."""
    chance = Random(SEED)
    form = calculator("overdue-interest").form
    cases = [form.defaults(), {}]
    while len(cases) < count:
        texts = form.defaults()
        drawn, first_due, as_of = chance.choice(LIVES)
        for field in form.fields:
            if chance.random() < (0.05 if field.id in ("drawn", "first_due", "as_of") else 0.4):
                choices = field.choices if isinstance(field, ChoiceField) else SENSE[field.id]
                texts[field.id] = chance.choice(choices)
        texts["payments"] = chance.choice((_payments(chance, first_due), texts["payments"]))
        if chance.random() < 0.8:
            texts.update(drawn=drawn, first_due=first_due, as_of=as_of)
        if texts["rate_per"] == "年" and chance.random() < 0.9:
            texts["rate"] = chance.choice(("18", "14.6", "24%", "7.2"))
        elif texts["rate_per"] == "日" and chance.random() < 0.9:
            texts["rate"] = chance.choice(("0.05", "0.0333", "0.02"))
        if chance.random() < 0.2:
            for _ in range(chance.choice((1, 1, 2))):
                texts[chance.choice(form.fields).id] = chance.choice(NONSENSE)
        cases.append(texts)
    return cases


def _payments(chance: Random, first_due: str) -> str:
    """A few payments after the first due day, some of them on one day."""
    first = read_day(first_due)
    assert first is not None
    days = [first + timedelta(days=chance.choice((0, 0, 1, 20, 40, 61))) for _ in range(chance.choice((0, 1, 2, 3, 4)))]
    return "\n".join(f"{day.isoformat()} {chance.choice((0.01, 50, 333.33, 1000, 2500, 20000))}" for day in days)


def drawn_cases(calculator_: Calculator, count: int) -> list[dict[str, str]]:
    """Text sets of a checker's form: from everything known to nothing known, some with answers that make no sense."""
    chance = Random(SEED + 1)
    cases = [calculator_.form.defaults(), {}]
    while len(cases) < count:
        known = chance.choice((0.2, 0.6, 0.8, 0.9, 1.0, 1.0))
        asked = chance.choice((0.0, 0.5, 1.0))  # how many of the unknown ones are answered 不知道, not left empty
        texts = {}
        for field in calculator_.form.fields:
            if chance.random() < known:
                texts[field.id] = _sensible(chance, calculator_, field.id)
            elif chance.random() < asked:
                texts[field.id] = "不知道"
        for field in calculator_.form.fields:
            if isinstance(field, (MoneyField, PercentField)) or (isinstance(field, DayField) and not field.optional):
                texts.setdefault(field.id, field.question.default)  # these cannot be left unknown
        if chance.random() < 0.2:
            texts[chance.choice(calculator_.form.fields).id] = chance.choice(NONSENSE)
        if chance.random() < 0.05:
            texts[chance.choice(("acted_om", "zz", "place ", "人"))] = "是"
            texts["wo"] = "否"
        cases.append(texts)
    return cases


def _sensible(chance: Random, calculator_: Calculator, id: str) -> str:
    field = calculator_.form.field(id)
    if isinstance(field, SeveralField):
        several = chance.sample(field.choices, min(len(field.choices), chance.choice((1, 1, 2, 3))))
        return chance.choice(("都没有", "、".join(several), "、".join(several)))
    if isinstance(field, ChoiceField):
        return chance.choice(field.choices)
    if isinstance(field, DayField):
        days = ("2021-01-01", "2021-02-28", "2025-12-31", "2026-01-01", "2026年11月20日", "2026-11-20", "2026-12-31")
        return chance.choice((*days, "2020-12-31") if chance.random() < 0.2 else days)
    if isinstance(field, ClockField):
        return chance.choice(("22:00", "21:59", "7:59", "8:00", "２３：３０", "8点", "0:00"))
    if isinstance(field, (TextField, TextLinesField)):
        return chance.choice(
            ("", "张三", "{law civil-code:678}", "一；二；三；四；五\n{name}", "A\u202eB\u200b<i>", "不知道")
        )
    if isinstance(field, FlowsField):
        days = "2026-03-01 借 2000\n2026-04-01 还 500"
        return chance.choice(("", field.question.default, days, days if field.dated else "9000\n-1000\n-9000.5\n0"))
    if isinstance(field, SpansField):
        return chance.choice(("", "2026-04-01 2026-04-30", "2026年5月1日 2026-05-01\n2026-07-01 2026-09-30"))
    if isinstance(field, PeriodEventsField):
        return "\n".join(chance.sample(EVENTS, chance.choice((0, 1, 2, 4))))
    if isinstance(field, NamedSumsField):
        return chance.choice(("", "服务费 500", "担保费 80.5；逾期 管理费 200\n律师费 3,000元"))
    if isinstance(field, PaymentsField):
        return chance.choice(("", "2026-06-01 500", "2026-06-01 500\n2026-06-01 0.01\n2026-11-20 99,999"))
    if isinstance(field, MoneyField):
        amounts = ("12000", "0", "￥３，０００元", "850.05", "1", "100,000,000", "60819.10", "5,778.90")
        return chance.choice((field.question.default, *amounts))
    if isinstance(field, (PercentField, TimesField)):
        return chance.choice((field.question.default, "0.05", "1.5", "3.45", "14.6%", "18", "２４", "4", "0", "100"))
    assert isinstance(field, WholeField), "say here what is sensible in a field of that kind"
    return chance.choice(("0", "1", "2", "3", "４", "6", "7", "7 " + field.unit, "20", "31", "50", "5000", "50000"))


#: what may have happened to a debt
EVENTS = (
    "2023-12-01 催收短信",
    "2024-05-01 催收电话 接了",
    "2024-06-01 律师函 没收到",
    "2025-03-02 我还款 100",
    "2025-04-01 我同意还",
    "2025-05-01 债权转让通知 收到",
    "2025-08-01 障碍开始",
    "2026-01-31 障碍消除",
    "2026-02-01 诉前保全",
    "2026-02-20 对方起诉",
    "2026-03-01 收到起诉状副本",
    "2026-06-30 收到判决书",
    "2026-07-20 法院结案",
    "2026-09-01 申请执行",
    "2026-11-01 终本",
    "2026-11-12 收到支付令",
    "2026-11-14 还清",
)
#: answers of the plan's form that fit together
PLAN_SENSE = {
    "income": ("8000", "5500", "６０００元", "12,000", "5000", "0", "9000.50"),
    "necessities": ("吃饭 1500\n房租 2000", "吃饭 1500；住房 2000；父母 800\n社保 500", "", "看病 3,000.50"),
    "debts": (
        "微粒贷 18000 月1.52% 最低800 滞纳50\n信用卡 12000 日0.05% 最低1200 每月8号",
        "甲 5000 年18% 最低400 滞纳金30 罚息50% 起诉2027-03 900\n乙 3000 月２％ 担保\n房贷 90000 年4.2% 最低1500",
        "借条 1000 月0",
        "网贷 6000 月1.9% 最低400；信用卡 9999.99 日0.05%",
    ),
    "start": ("2026-12", "2027年1月", "202611"),
    "months": ("1", "12", "24", "30"),
    "saved": ("0", "500", "3000"),
    "changes": ("", "2027-02 收入 3000", "2027-03起 支出 500\n2027-05 收入 0.01"),
    "offers": ("", "信用卡 分60期 免息", "网贷 2027-06 前一次结清 70%", "甲 2027年1月 前 一次结清 减1200\n乙 分12期 月0.5%"),
    "papers": ("", "2026-11-12 网贷 收到支付令", "2026-03-01 信用卡 催收短信 收到\n2026-11-20 提了征信异议"),
}  # fmt: skip


def plan_cases(count: int) -> list[dict[str, str]]:
    """Text sets of the plan's form: some can be paid off, some cannot, some do not fit together."""
    chance = Random(SEED + 2)
    form = calculator("plan").form
    cases = [form.defaults(), {}]
    while len(cases) < count:
        texts = {field.id: chance.choice(PLAN_SENSE[field.id]) for field in form.fields}
        if chance.random() < 0.2:
            texts[chance.choice(form.fields).id] = chance.choice(NONSENSE)
        cases.append(texts)
    return cases


def messages() -> list[dict[str, object]]:
    """What the page's worker would be sent, in order."""
    overdue = overdue_cases(110) + all_nonsense("overdue-interest")
    conduct = drawn_cases(calculator("conduct"), 90) + all_nonsense("conduct")
    sent = [{"calculator": "overdue-interest", "texts": texts} for texts in overdue]
    sent += [{"calculator": "conduct", "texts": texts} for texts in conduct]
    sent += [{"calculator": "card", "texts": texts} for texts in card_cases(SEED + 2, 30) + all_nonsense("card")]
    sent += [{"calculator": "ledger", "texts": texts} for texts in ledger_cases(50, NONSENSE)]
    for each in OTHERS:
        if each.id not in ("card", "ledger", "plan"):
            sent += [{"calculator": each.id, "texts": texts} for texts in drawn_cases(each, 8)]
    sent += [{"calculator": id, "texts": texts} for id, texts in [golden_texts(name) for name in GOLDEN]]
    sent += [{"calculator": "plan", "texts": texts} for texts in plan_cases(16) + all_nonsense("plan")[:12]]
    return sent


def all_nonsense(id: str) -> list[dict[str, str]]:
    """Each piece of nonsense in every field at once."""
    return [{field.id: text for field in calculator(id).form.fields} for text in NONSENSE]


NOTHING_CLAIMED = dict.fromkeys(
    ("claim_principal", "claim_interest", "claim_penalty", "claim_compound", "claim_fees", "claim_total"), ""
)

#: 5 万元, 年利率 11.59%, one due day: the three figures a bank's system gave, repeated in a published judgment
BANK_BILL = {
    **NOTHING_CLAIMED,
    "principal": "50000",
    "rate": "11.59",
    "rate_per": "年",
    "drawn": "2019-10-05",
    "first_due": "2020-09-28",
    "instalments": "1",
    "paid": "0",
    "as_of": "2021-02-28",
    "claim_interest": "5778.90",
    "claim_penalty": "3694.31",
    "claim_compound": "426.98",
}

#: cases whose answers are stored in golden.json: (calculator, what is changed in its worked example)
GOLDEN: dict[str, tuple[str, dict[str, str]]] = {
    "the worked example of overdue interest": ("overdue-interest", {}),
    "nothing filled in": ("overdue-interest", dict.fromkeys(SENSE, "")),
    "a yearly rate, 365, compound": (
        "overdue-interest",
        {"rate": "18", "rate_per": "年", "basis": "365", "compound": "按罚息利率计"},
    ),
    "both ends, cut off, a day at a time": (
        "overdue-interest",
        {"ends": "首尾都算", "rounding": "截尾", "step": "每日"},
    ),
    "three payments, two on one day": (
        "overdue-interest",
        {"payments": "2026-09-01 500\n2026-09-01 20.05\n2026-10-15 1,234.56"},
    ),
    "principal first": (
        "overdue-interest",
        {"order": "先本金，后利息", "payments": "2026-09-01 500", "step": "最后"},
    ),
    "paid off early, and more": ("overdue-interest", {"payments": "2026-08-25 99999"}),
    "a leap day, sixty instalments": (
        "overdue-interest",
        {"drawn": "2024-01-31", "first_due": "2024-02-29", "instalments": "60", "paid": "0", "as_of": "2030-03-01"},
    ),
    "a daily rate taken for a yearly one": ("overdue-interest", {"rate_per": "年"}),
    "an amount that is no amount": ("overdue-interest", {"principal": "<b>一万</b>"}),
    "the worked example of conduct": ("conduct", {}),
    "nothing known": ("conduct", dict.fromkeys(("channel", "acts", "words"), "不知道")),
    "everything asked, nothing known": ("conduct", dict.fromkeys(calculator("conduct").form.defaults(), "不知道")),
    "a call at 22:00": ("conduct", {"channel": "打电话", "clock": "22:00", "agreed_otherwise": "否"}),
    "entered in 2025": (
        "conduct",
        {"place": "家里", "entry": "没经同意就进来了", "acted_on": "2025-12-31", "serious": "否"},
    ),
    "entered in 2026": (
        "conduct",
        {"place": "家里", "entry": "没经同意就进来了", "acted_on": "2026-01-01", "serious": "否"},
    ),
    "entered on an unknown day": ("conduct", {"place": "家里", "entry": "没经同意就进来了", "acted_on": ""}),
    "a false policeman": ("conduct", {"presented_as": "公安人员", "identity_genuine": "否", "serious": "不知道"}),
    "told the neighbours": (
        "conduct",
        {"contacted": "没有还款责任的家人、同事、邻居等", "disclosed": "是", "dunned_third": "是"},
    ),
    "hounded for an unlawful debt": (
        "conduct",
        {
            "acts": "跟踪或反复上门纠缠",
            "debt": "高利放贷、赌债等非法债务",
            "serious": "是",
            "creditor": "其他公司或个人",
        },
    ),
    "a plan that cannot work": ("plan", {"income": "6200", "changes": "", "months": "24"}),
    "necessities that cannot be met": ("plan", {"income": "4000", "changes": ""}),
    "a plan with an instalment offer": ("plan", {"offers": "信用卡 分60期 免息\n网贷 2027-06 前一次结清 减1000"}),
    "a day that was not checked": ("conduct", {"acted_on": "2020-12-31"}),
    "four times the LPR from the benchmark on, both ends": (
        "interest",
        {"start": "2018-01-31", "multiple": "4", "ends": "首尾都算", "step": "最后", "basis": "360"},
    ),
    "LPR and points, half as much again, from the day after, by leap years": (
        "interest",
        {
            "base": "5 年期以上 LPR",
            "points": "0.55",
            "multiple": "1.5",
            "rate_change": "公布日次日起",
            "basis": "实际/实际",
        },
    ),
    "interest on interest every half year": (
        "interest",
        {
            "base": "固定利率",
            "rate": "6",
            "end": "",
            "start": "",
            "months": "36",
            "basis": "按月",
            "step": "最后",
            "compound": "每 6 个月",
        },
    ),
    "interest on interest every day": (
        "interest",
        {
            "base": "固定利率",
            "rate": "0.05",
            "rate_per": "日",
            "end": "",
            "start": "",
            "days": "400",
            "step": "最后",
            "compound": "每天",
        },
    ),
    "a day after the last rate": ("interest", {"end": "2026-11-24"}),
    "a day after the last rate, filled in": ("interest", {"end": "2026-11-24", "current": "2.95"}),
    "a contract between persons from before the four times": (
        "cap",
        {
            "signed": "2019-05-01",
            "start": "2019-05-01",
            "end": "2021-05-01",
            "rate": "3",
            "rate_per": "月",
            "filed": "2022-03-01",
        },
    ),
    "a bank's claim from two days on": (
        "cap",
        {
            "lender": "银行或消费金融公司",
            "rate": "18",
            "basis": "360",
            "overdue": "2022-03-01",
            "overdue_rate": "27",
            "claimed": "50000",
            "claimed_late": "30000",
        },
    ),
    "a small loan of 2026": (
        "cap",
        {"lender": "小额贷款公司", "signed": "2026-02-01", "start": "2026-02-01", "end": "2026-11-01"},
    ),
    "equal principal by the day, nothing rounded": (
        "schedule",
        {
            "way": "等额本金",
            "rate": "0.05",
            "rate_per": "日",
            "step": "全程不舍入，只在显示时取小数",
            "early_after": "0",
        },
    ),
    "drawn and paid back at will": (
        "schedule",
        {
            "way": "随借随还（按天计息）",
            "rate": "0.05",
            "rate_per": "日",
            "movements": "2026-02-09 借 2000\n2026-03-09 还 500",
        },
    ),
    "thirty years": ("schedule", {"principal": "1000000", "rate": "3.95", "count": "360", "early_after": "120"}),
    "money in and out on five days": (
        "rate",
        {"form": "一笔一笔列", "flows": "2026-01-03 8000\n2026-01-20 还 3000\n2026-02-09 借 2000\n2026-03-31 -7260.8"},
    ),
    "two annual rates fit": ("rate", {"form": "一笔一笔列", "flows": "100\n-230\n132"}),
    "a card, only the unpaid part, compounding, cash": (
        "card",
        {
            "events": "2026-08-30 消费 1000\n2026-09-10 取现 500\n2026-09-25 还 100",
            "method": "未还部分计息，从入账日起",
            "compound": "按月计复利",
        },
    ),
    "a card, a yearly rate, the day of payment twice": (
        "card",
        {"rate": "18", "rate_per": "年", "paid_day": "每段首尾都计", "ends": "首尾都算", "settle_on": ""},
    ),
    "a card with nothing on it": ("card", {"events": "2026-08-30 还款 100"}),
    "an objection to a payment order, then a suit": (
        "fees",
        {"route": "申请支付令，我书面异议成立，转成诉讼", "preserved": "300000", "share": "60", "rounding": "角分舍去"},
    ),
    "instalments, payments and a stay": (
        "delayed",
        {"instalments": "2026-03-15 8000\n2026-06-15 12000", "suspended": "2026-05-01 2026-05-31", "ends": "首尾都算"},
    ),
    "a judgment that is older than the rule": ("delayed", {"due": "2014-07-31"}),
    "demands of which nobody knows": (
        "deadlines",
        {"events": "2026-01-10 催收短信", "guarantee": "有，不清楚是哪种", "as_of": "2026-11-24"},
    ),
    "a judgment and its enforcement": (
        "deadlines",
        {"judged": "2024-11-30", "events": "2025-02-01 申请执行\n2025-09-01 终本\n2026-01-05 还清"},
    ),
    "a judgment's bill, line by line": ("bill", BANK_BILL),
    "a daily rate divided by 365 again": (
        "bill",
        {
            **NOTHING_CLAIMED,
            "principal": "10000",
            "drawn": "",
            "first_due": "2026-01-01",
            "instalments": "1",
            "paid": "0",
            "as_of": "2026-01-31",
            "penalty": "0",
            "claim_penalty": "4.11",
        },
    ),
    "a ledger of many events, nothing rounded": (
        "ledger",
        {
            "events": "2026-04-25 借 3000\n2026-07-01 利率 15% 年\n2026-08-01 费用 50 违约金\n2026-08-21 暂停\n"
            "2026-09-01 恢复\n2026-10-21 提前到期\n2026-11-05 还 1500\n2026-11-05 费用 80 诉讼费",
            "compounding": "对没还的利息和罚息都计复利",
            "late_fee": "每期 30；每天 0.1%",
            "basis": "实际/实际",
            "step": "不舍入",
            "pace": "先抵完最早的一期，再抵下一期",
        },
    ),
    "a ledger with a line that cannot be read": ("ledger", {"events": "2026-09-10 还 600\n2026-09-31 还 600"}),
    **{f"{each.id} filled in": (each.id, filled_texts(each.id)) for each in LETTERS},
    **{f"the worked example of {each.id}": (each.id, {}) for each in CALCULATORS[2:]},
    **{f"nothing known of {each.id}": (each.id, dict.fromkeys(each.form.defaults(), "")) for each in CALCULATORS[2:]},
    **{f"the worked example of {each.id}": (each.id, {}) for each in OTHERS},
    **{f"nothing known of {each.id}": (each.id, dict.fromkeys(each.form.defaults(), "")) for each in OTHERS},
}


def golden_texts(name: str) -> tuple[str, dict[str, str]]:
    """The calculator and the texts of a golden case."""
    id, changes = GOLDEN[name]
    return id, {**calculator(id).form.defaults(), **changes}
