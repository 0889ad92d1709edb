"""The days of a plan: each payment on its debt's due day, the last day of each offer, the day before a suit or a call.

What a calendar file keeps of a plan; calendar.py writes the file.
"""

from creditrights.money.daycount import days_later
from creditrights.money.fen import yuan
from creditrights.planning.calendar import CalendarEvent
from creditrights.planning.months import day_in, month_text
from creditrights.planning.simulate import Plan

NO_DUE_DAY = "没填还款日，先记在月底，以机构的还款日为准。"


def plan_events(plan: Plan) -> "list[CalendarEvent]":
    """One event for each payment of a plan on its debt's due day, one for the last day of each offer, one before each month that brings
    a suit or calls a debt in."""
    case = plan.case
    events = []
    for place, debt in enumerate(case.debts):
        for number, month in enumerate(plan.steps):
            step = month[place]
            at = case.budget.start + number
            if step.payment > 0:
                words = "结清 " if step.closing == 0 else "还 "
                note = "付款后还欠 " + yuan(step.closing) + " 元。只走机构指定的渠道，留凭证。"
                if step.waived:
                    note = "按书面方案结清，免 " + yuan(step.waived) + " 元；付款前核对方案原件，要结清证明。"
                if step.late:
                    note = note + "这一笔不够最低 " + yuan(step.minimum) + " 元：先打电话说明，问清后果。"
                if debt.due_day == 0:
                    note = note + NO_DUE_DAY
                title = words + debt.name + " " + yuan(step.payment) + " 元"
                day = day_in(at, debt.due_day or 31)
                events.append(CalendarEvent(day, title, note, "payment", debt.name + " " + month_text(at)))
        if debt.called is not None:
            number = debt.called - case.budget.start
            owed = plan.steps[number][place].opening if 0 <= number < len(plan.steps) else None
            note = "" if owed is None else "照计划，那时还欠 " + yuan(owed) + " 元。"
            note = note + "宣布提前到期，要看合同写了几期、怎么通知；到期前书面问清，补上欠的还算不算。"
            before = days_later(day_in(debt.called, 1), -1)
            events.append(CalendarEvent(before, debt.name + "：可能提前到期月份的前一天", note, "called", debt.name))
        if debt.suit is not None:
            before = days_later(day_in(debt.suit.month, 1), -1)
            note = "到 " + month_text(debt.suit.month) + " 还欠着，预计多出 " + yuan(debt.suit.cost_fen) + " 元。"
            events.append(CalendarEvent(before, debt.name + "：预计起诉月份的前一天", note, "suit", debt.name))
    for offer in case.offers:
        note = "过了这一天，书面方案不再算数；以方案上写的为准。"
        key = offer.debt + " " + offer.share.percent(0) + " " + yuan(offer.waived_fen)
        events.append(
            CalendarEvent(day_in(offer.last_month, 31), offer.debt + "：减免方案最后一天", note, "offer", key)
        )
    return events
