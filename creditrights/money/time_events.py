"""What may happen to a debt on a day, so far as a period of time turns on it."""

from datetime import date

# what happened, as the reader meets it
DEMANDED = "对方催要"
DEDUCTED = "对方按约扣款"
ASSIGNED = "债权转让通知"
PAID = "我还了一部分"
AGREED = "我表示同意还"
SUED = "对方起诉或仲裁"
ORDER_SOUGHT = "对方申请支付令"
PRESERVED = "对方申请诉前保全"
REPORTED = "对方报案或控告"
MEDIATED = "对方请求调解"
ENFORCED = "对方申请执行"
SETTLED = "执行和解"
ENDED = "程序结束"
ENDED_FOR_NOW = "终结本次执行"
OBSTACLE = "障碍开始"
OBSTACLE_OVER = "障碍消除"

# what matters to other periods
GOT_COMPLAINT = "收到起诉状副本"
GOT_ORDER = "收到支付令"
GOT_JUDGMENT = "收到判决书"
GOT_RULING = "收到裁定书"
GUARANTOR_ASKED = "对方要求保证人还"
ACCELERATED = "宣布提前到期"
PAID_OFF = "全部还清"
OBJECTED = "我提了征信异议"

#: counts only if it reached the debtor, or should have
MUST_REACH = (DEMANDED, ASSIGNED)


class TimeEvent:
    """Something that happened on a day.

    kind     one of the words above, or another word, which then changes nothing here
    reached  of a demand or a notice: True, False, or None where it is not known whether it reached the debtor
    text     as it was told
    """

    def __init__(self, day: date, kind: str, text: str = "", reached: bool | None = True) -> None:
        self.day = day
        self.kind = kind
        self.text = text
        self.reached = reached
