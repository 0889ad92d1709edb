"""Text sets of the card's form for the comparison of CPython and MicroPython: lives that fit, and some that do not."""

from datetime import date, timedelta
from random import Random

from creditrights.calculators.catalogue import calculator

SENSE = {
    "statement_day": ("1", "5", "17号", "28", "31"),
    "due_day": ("1", "20", "25", "３"),
    "rate": ("0.05", "0.035", "0", "0.0333", "18"),
    "minimum_share": ("5", "10%", "100"),
    "penalty_share": ("5", "0"),
    "penalty_floor": ("0", "10", "1.5元"),
    "cash_fee_share": ("1", "0", "0.5"),
    "cash_fee_floor": ("0", "10"),
    "grace": ("0", "3 天"),
    "due_after": ("", "18", "20", "不知道"),
    "settle_on": ("", "2026-12-31", "2025-01-01"),
    "plan_months": ("60", "1", "36"),
    "plan_fee": ("0", "0.5", "0.75%"),
}
KINDS = ("消费", "消费", "刷卡", "取现", "还款", "还", "费用", "年费", "最低还款")


def card_cases(seed: int, count: int) -> list[dict[str, str]]:
    """From a seed; a quarter of the sets have an answer that does not fit."""
    chance = Random(seed)
    form = calculator("card").form
    cases = [form.defaults(), {}]
    while len(cases) < count:
        texts = form.defaults()
        for field in form.fields:
            if chance.random() < 0.4:
                texts[field.id] = chance.choice(getattr(field, "choices", SENSE.get(field.id, (texts[field.id],))))
        first = date(2025, 12, 20) + timedelta(days=chance.randrange(60))
        texts["events"] = "\n".join(_line(chance, first) for _ in range(chance.choice((1, 3, 5, 8))))
        texts["as_of"] = (first + timedelta(days=chance.choice((190, 200, 280)))).isoformat()
        if chance.random() < 0.85:
            texts["settle_on"] = ""
            texts["rate_per"] = "年" if texts["rate"] == "18" else "日"
        cases.append(texts)
    return cases


def _line(chance: Random, first: date) -> str:
    day = first + timedelta(days=chance.randrange(180))
    return f"{day.isoformat()} {chance.choice(KINDS)} {chance.choice((0.01, 66.6, 500, 1234.56, 8000, 20000))}"
