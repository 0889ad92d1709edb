"""The words of the list: heads, ways, yes and no, persons, and the two ways in which phones write a time."""

from creditrights.calculators.reading import narrow, shown
from creditrights.errors import FieldError
from creditrights.legality.facts import ChoiceFact
from creditrights.legality.scenario import declared
from creditrights.legality.vocabulary import collection as v
from creditrights.plain import nearest

#: our head -> other heads under which phones and people write the same
HEADS = {
    "日期": ("通话日期", "来电日期", "日期时间", "通话时间", "发生日期"),
    "时间": ("开始时间", "来电时间", "钟点"),
    "方式": ("类型", "通话类型", "呼叫类型", "联系方式"),
    "号码": ("来电号码", "对方号码", "电话号码", "主叫号码"),
    "对象": ("找谁", "联系对象", "被联系人"),
    "被联系号码": ("被叫号码", "本机号码"),
    "接通": ("是否接通", "接听", "是否接听"),
    "催款": ("是否催款", "向此人催款"),
    "拒绝": ("是否拒绝", "明确拒绝", "要求不再联系"),
    "机构": ("公司", "催收机构", "自称"),
    "时长": ("通话时长", "时长（秒）", "通话时长（秒）", "时长(秒)", "通话时长(秒)"),
    "备注": ("说明", "内容"),
}

#: what to write under each head of the template
EXPLAINED = (
    ("日期", "必填。2026-03-02、2026/3/2、2026年3月2日都可以；日期和时间写在一格里也可以。"),
    ("时间", "22:05、下午3点20分；不记得就空着，夜里的规则就判断不了。"),
    ("方式", "电话、语音播报、短信或消息、上门、信函。"),
    ("号码", "打来的号码。只留作证据：换着号码打来，次数也合在一起数。"),
    ("对象", "找的是谁：本人、担保人、联系人、家人、同事、邻居、其他人。"),
    ("被联系号码", "被拨打的号码。没接通的次数按它来数；只有一个号码就空着。"),
    ("接通", "是或否；不记得就空着，会按最少和最多各算一遍。"),
    ("催款", "找的不是本人时：有没有向这个人要钱，是或否。"),
    ("拒绝", "这个人在这一次有没有明确要求不要再联系，是或否；之后再来就算拒绝之后。"),
    ("机构", "哪家机构，或者它委托的公司；一家机构和它委托的公司写同一个名字，才会合在一起数。"),
    ("备注", "随便写，不参加判断。"),
)

CALL, NOTICE, MESSAGE, VISIT, LETTER = "电话", "语音播报", "短信或消息", "上门", "信函"
#: way -> the answer to the fact "channel", and other words for it
WAYS = {
    CALL: (v.CALL, ("通话", "语音通话", "来电", "打电话", "人工电话", "呼入", "智能语音")),
    NOTICE: (v.CALL, ("播报", "自动语音", "机器人播报", "录音播报", "语音提醒")),
    MESSAGE: (v.MESSAGE, ("短信", "微信", "消息", "QQ", "彩信", "邮件")),
    VISIT: (v.VISIT, ("外访", "登门")),
    LETTER: (v.LETTER, ("信件", "信", "律师函", "催收函", "快递")),
}
#: calls of which the way itself says whether they were answered
ANSWERED = {"未接来电": False, "未接": False, "已接来电": True, "已接": True, "拒接": False}

YES = ("是", "有", "接通", "已接", "已接通", "接听", "接了", "true", "yes", "y", "1", "√")
NO = ("否", "没有", "未接", "未接通", "没接", "未接听", "拒接", "无人接听", "false", "no", "n", "0", "×")
UNSAID = ("", "不知道", "不详", "-")

PERSONS = {
    v.SELF: ("本人", "我", "自己", "债务人", "借款人"),
    v.LIABLE: ("担保人", "共同借款人", "保证人"),
    v.CONTACT: ("联系人", "紧急联系人"),
    v.UNRELATED: ("家人", "父母", "父亲", "母亲", "亲戚", "同事", "单位", "领导", "邻居", "朋友", "其他人"),
}
_OF_PERSON = {word: answer for answer, words in PERSONS.items() for word in (answer, *words)}
_OF_WAY = {word: way for way, (_, words) in WAYS.items() for word in (way, *words)}

#: part of the day -> hours to add to 1–11, and to 12
HALVES = {
    "凌晨": (0, -12),
    "早上": (0, 0),
    "上午": (0, 0),
    "中午": (12, 0),
    "下午": (12, 0),
    "傍晚": (12, 0),
    "晚上": (12, -12),
}


def way_of(written: str, connected: str, lasted: str) -> tuple[str, bool | None]:
    """The way, and for a call whether it was answered: as said, else by the way's own name, else by how long it took."""
    word = narrow(written)
    said = yes_of("接通", connected)
    if word in ANSWERED:
        return CALL, ANSWERED[word] if said is None else said
    if word not in _OF_WAY:
        raise _unknown("方式", written, [*WAYS, *_OF_WAY, *ANSWERED], list(WAYS))
    way = _OF_WAY[word]
    if way not in (CALL, NOTICE):
        return way, None
    return way, _lasted(lasted) if said is None else said


def _lasted(text: str) -> bool | None:
    """A call that took some time was answered, one of no time was not."""
    digits = [int(character) for character in narrow(text) if character in "0123456789"]
    return any(digits) if digits else None


def yes_of(head: str, written: str) -> bool | None:
    """是 or 否 in one of their spellings; None where nothing is said."""
    word = narrow(written)
    word = word.lower()
    if word in UNSAID:
        return None
    if word in YES:
        return True
    if word in NO:
        return False
    raise _unknown(head, written, [*YES, *NO], ["是", "否", "不知道"])


def person_of(written: str | None) -> str | None:
    """The answer to the fact "contacted"; without such a column the borrower, in an empty cell nobody knows."""
    if written is None:
        return v.SELF
    word = narrow(written)
    if word in UNSAID:
        return None
    if word not in _OF_PERSON:
        raise _unknown(
            "对象", written, list(_OF_PERSON), ["本人", "担保人", "联系人", "家人", "同事", "邻居", "其他人"]
        )
    return _OF_PERSON[word]


def day_part(written: str) -> tuple[str, str]:
    """ "2026-03-02 21:40:05" as the day and what stands behind it."""
    plain = narrow(written).replace("T", " ")
    day, _, rest = plain.partition(" ")
    return (plain, "") if any(mark in rest for mark in "月日号") else (day, rest)


def clock_part(written: str) -> str:
    """A time as the clock field reads it: 下午3点20分 as 15:20, 21:40:05 as 21:40, a day in front left out."""
    plain = narrow(written)
    if " " in plain and plain.partition(" ")[0] not in HALVES:
        plain = plain.rpartition(" ")[2]
    for half, (add, twelve) in HALVES.items():
        if plain.startswith(half):
            return _shifted(plain[len(half) :].strip(), add, twelve)
    parts = plain.split(":")
    return ":".join(parts[:2]) if len(parts) == 3 else plain


def _shifted(plain: str, add: int, twelve: int) -> str:
    """3点20分 or 3:20 in the afternoon as 15:20; 半 is half past."""
    text = plain.replace("点", ":").replace("时", ":").replace("半", "30").removesuffix("分")
    hours, _, minutes = text.partition(":")
    if not hours.isascii() or not hours.isdigit():
        return plain
    hour = int(hours)
    hour += twelve if hour == 12 else add if hour < 12 else 0
    return f"{hour:02d}:{minutes.partition(':')[0] or '00'}"


def channel_of(way: str) -> str:
    """The answer to the fact "channel"."""
    answer = WAYS[way][0]
    channel = declared("channel")
    assert isinstance(channel, ChoiceFact) and answer in channel.choices
    return answer


def _unknown(head: str, written: str, known: list[str], shown_ones: list[str]) -> FieldError:
    closest = nearest(narrow(written), known)
    hint = f"最接近的是“{closest}”。" if closest else ""
    return FieldError(head, written, f"“{head}”填的是{shown(written)}，读不懂。{hint}可以填：{'、'.join(shown_ones)}。")
