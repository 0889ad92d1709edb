"""Text sets of the ledger's form: most fit together, some have an answer or a line that makes no sense."""

from random import Random

from creditrights.calculators.fields import ChoiceField
from creditrights.calculators.ledger import LEDGER
from creditrights.calculators.ledger_form import ONCE, TYPED

SEED = 20261125

EVENTS = (
    "2026-09-10 还 600",
    "2026年10月8日　费用　50　违约金",
    "2026-10-08 费用 120.50 诉讼费",
    "2026-10-21 提前到期",
    "2026-11-05 还 1,500",
    "2026-04-21 借 3000",
    "2026/7/1 利率 15% 年",
    "2026-07-01 利率 0.04% 日",
    "2026-08-21 暂停",
    "2026-10-01 暂停 加收\n2026-10-15 恢复",
    "2026-10-15 恢复",
    "2026-08-20 还 0.01",
    "2026-08-20 还 99999",
)
NO_EVENTS = (
    "2026-09-10", "2026-09-10 还", "2026-09-10 还 -5", "2026-02-30 还 5", "还 2026-09-10 5", "2026-09-10 偷 5",
    "2026-09-10 费用 5", "2026-09-10 费用 5 小费", "2026-09-10 利率 15", "2026-09-10 暂停 利息", "2026-09-10 恢复 全部",
    "2026-03-19 还 5", "2026-11-25 还 5", "2026-11-23 借 5", "2026-09-10 提前到期\n2026-09-11 提前到期", "２", "；；",
)  # fmt: skip
PLANS = (
    "2026-04-20 本金 4000 利息 150\n2026-05-20 本金 4000 利息 100\n2026-06-20 本金 4000 利息 50.05",
    "2026-04-20 本金 0 利息 150；2027-04-20 本金 12000 利息 0",
    "2026-04-20 本金 4000",
    "2026-05-20 本金 6000 利息 1\n2026-04-20 本金 6000 利息 1",
    "2026-04-20 本金 6000 利息 1",
)
SENSE = {
    "principal": ("12000", "12000", "50,000.05", "3333.33"),
    "rate": ("0.05", "0.05", "0", "18"),
    "penalty_rate": ("", "", "24% 年", "0.06%日", "每月 2%", "24"),
    "late_fee": ("", "", "每期 30", "逾期金额 5%；每天 0.1%", "每天 2", "每天"),
    "instalments": ("12", "1", "24"),
    "paid": ("0", "1", "4", "4", "13"),
    "as_of": ("2026-11-24", "2026-11-24", "2027-05-01", "2026-03-20"),
    "markup": ("50", "30", "100"),
}


def ledger_cases(count: int, nonsense: tuple[str, ...]) -> list[dict[str, str]]:
    """The worked example, nothing, and many more."""
    chance = Random(SEED)
    form = LEDGER.form
    cases = [form.defaults(), {}]
    while len(cases) < count:
        texts = form.defaults()
        for field in form.fields:
            if chance.random() < 0.3:
                if isinstance(field, ChoiceField):
                    texts[field.id] = chance.choice(field.choices)
                elif field.id in SENSE:
                    texts[field.id] = chance.choice(SENSE[field.id])
        if chance.random() < 0.9:
            texts["rate"] = {"日": "0.05", "月": "1.5", "年": "18"}[texts["rate_per"]]
        if texts["plan"] == TYPED:
            texts.update(plan_lines=chance.choice(PLANS[:2] if chance.random() < 0.8 else PLANS), paid="1")
        if texts["plan"] == ONCE and chance.random() < 0.9:
            texts.update(instalments="1", paid="0")
        if chance.random() < 0.7:
            texts["events"] = "\n".join(chance.sample(EVENTS, chance.choice((0, 1, 2, 3, 4))))
            if "恢复" in texts["events"]:
                texts["events"] += "\n2026-08-19 暂停 全部"
        if chance.random() < 0.1:
            texts["events"] = texts["events"] + "\n" + chance.choice(NO_EVENTS)
        if chance.random() < 0.05:
            texts[chance.choice(form.fields).id] = chance.choice(nonsense)
        cases.append(texts)
    return cases
