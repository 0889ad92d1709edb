"""The words of the list: heads, ways, yes and no, persons, numbers."""

import re

from creditrights.calculators.reading import narrow, shown
from creditrights.errors import FieldError
from creditrights.legality.facts import ChoiceFact
from creditrights.legality.scenario import declared
from creditrights.legality.vocabulary import collection as v
from creditrights.plain import nearest

#: our head -> other heads under which phones and people write the same
HEADS = {
    "日期": ("通话日期", "来电日期", "日期时间", "通话时间", "发生日期"),
    "时间": ("开始时间", "起始时间", "通话起始时间", "通话开始时间", "来电时间", "呼叫时间", "拨打时间", "钟点"),
    "方式": ("类型", "通话类型", "通信类型", "联系方式"),
    "号码": ("来电号码", "对方号码", "电话号码", "主叫号码"),
    "对象": ("找谁", "联系对象", "被联系人"),
    "被联系号码": ("被叫号码", "本机号码"),
    "接通": ("是否接通", "接听", "是否接听"),
    "催款": ("是否催款", "向此人催款"),
    "拒绝": ("是否拒绝", "明确拒绝", "要求不再联系"),
    "机构": ("公司", "催收机构", "自称"),
    "方向": ("呼叫类型", "呼叫方向", "通话方向", "通话状态", "主被叫"),
    "时长": ("通话时长", "时长（秒）", "通话时长（秒）", "时长(秒)", "通话时长(秒)"),
    "备注": ("说明", "内容"),
}

#: what to write under each head of the template
EXPLAINED = (
    ("日期", "必填。2026-03-02、2026/3/2、2026年3月2日都可以；日期和时间写在一格里也可以。年份要写。"),
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
    CALL: (
        v.CALL,
        ("通话", "语音通话", "来电", "打电话", "人工电话", "呼入", "被叫", "智能语音", "incoming", "视频通话")
        + ("微信语音", "微信电话", "语音", "本地", "本地通话", "国内通话", "长途", "国内长途", "漫游"),
    ),
    NOTICE: (v.CALL, ("播报", "自动语音", "机器人播报", "录音播报", "语音提醒")),
    MESSAGE: (v.MESSAGE, ("短信", "微信", "企业微信", "消息", "qq", "彩信", "邮件", "钉钉")),
    VISIT: (v.VISIT, ("外访", "上门外访", "上门催收", "登门")),
    LETTER: (v.LETTER, ("信件", "信", "律师函", "催收函", "快递")),
}
#: calls of which the way itself says whether they were answered
ANSWERED = dict.fromkeys(
    (
        "未接来电",
        "未接",
        "未接听",
        "未接通",
        "无人接听",
        "未接电话",
        "来电未接",
        "呼入未接",
        "被叫未接",
        "拒接",
        "响一声",
        "missed",
        "rejected",
    )
    + ("拦截", "已拦截", "骚扰拦截"),
    False,
) | dict.fromkeys(("已接来电", "已接", "已接听", "接通", "已接通", "已接电话", "来电已接", "呼入已接"), True)
#: calls that the owner of the phone made: nobody was dunned by them
OUTGOING = ("主叫", "呼出", "去电", "拨出", "外拨", "已拨", "已拨电话", "已拨出", "outgoing")

YES = ("是", "有", "接通", "已接", "已接通", "已接听", "接听", "接了", "true", "yes", "y", "1", "√")
NO = ("否", "没有", "未接", "未接通", "没接", "未接听", "拒接", "无人接听", "false", "no", "n", "0", "×")
UNSAID = ("", "不知道", "不详", "-")

PERSONS = {
    v.SELF: ("本人", "我", "自己", "债务人", "借款人"),
    v.LIABLE: ("担保人", "共同借款人", "保证人"),
    v.CONTACT: ("联系人", "紧急联系人"),
    v.UNRELATED: ("家人", "父母", "父亲", "母亲", "爸爸", "妈妈", "子女", "儿子", "女儿", "兄弟", "姐妹", "亲戚")
    + ("同事", "单位", "领导", "邻居", "朋友", "同学", "村干部", "物业", "其他人"),
}
#: a spouse owes or does not owe, by what the money was for: nobody knows from the word alone
DOUBTFUL = ("配偶", "妻子", "丈夫", "老婆", "老公", "爱人")
_OF_PERSON = {word: answer for answer, words in PERSONS.items() for word in (answer, *words)}
_OF_WAY = {word: way for way, (_, words) in WAYS.items() for word in (way, *words)}

_IN_BRACKETS = re.compile(r"[(（].*?[)）]")
_UNSEEN = re.compile(r"[\u200e\u200f\u202a-\u202e\u2066-\u2069]")  # what phones put around a number they show
_ROUNDED = re.compile(r"\d(?:\.\d+)?[eE]\+?\d+")


def outgoing(written: str) -> bool:
    """Whether a way or a direction says that the owner of the phone made the call."""
    return _way_word(written) in OUTGOING


def line_of(written: str) -> str:
    """A number as it is compared: +86 138 0000 0000 and 138-0000-0000 are one line; words stay words."""
    plain = _UNSEEN.sub("", narrow(written))
    bare = re.sub(r"[\s\-()（）]", "", plain)
    if not re.fullmatch(r"\+?[\d*…xX]+", bare):
        return "" if rounded(plain) else plain
    return re.sub(r"^(?:\+86|0086|86(?=1\d{10}$))", "", bare)


def rounded(written: str) -> bool:
    """Whether a spreadsheet has written a number as 1.38E+10, so that nobody knows any more which it was."""
    return _ROUNDED.fullmatch(narrow(written)) is not None


def way_of(written: str, connected: str, lasted: str, direction: str = "") -> tuple[str, bool | None]:
    """The way, and for a call whether it was answered: as said, else by the way's own name, else by how long it took.

    direction  where a bill has a column of its own for 被叫, 未接; empty where it has none
    """
    word, towards = _way_word(written), _way_word(direction)
    known = [*WAYS, *_OF_WAY, *ANSWERED]
    if word not in _OF_WAY and word not in ANSWERED:
        raise _unknown("方式", written, known, list(WAYS))
    if towards and towards not in _OF_WAY and towards not in ANSWERED:
        raise _unknown("方向", direction, known, ["被叫", "主叫", "未接", "已接"])
    way = _OF_WAY.get(word, CALL)
    if way not in (CALL, NOTICE):
        return way, None
    said = [yes_of("接通", connected), ANSWERED.get(towards), ANSWERED.get(word), _lasted(lasted)]
    return way, next((each for each in said if each is not None), None)


def _way_word(written: str) -> str:
    return _IN_BRACKETS.sub("", narrow(written)).strip().lower()


def _lasted(text: str) -> bool | None:
    """A call that took some time was answered, one of no time was not."""
    if narrow(text) in NO:
        return False
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
    if word in UNSAID or word in DOUBTFUL:
        return None
    if word not in _OF_PERSON:
        raise _unknown(
            "对象", written, list(_OF_PERSON), ["本人", "担保人", "联系人", "家人", "同事", "邻居", "其他人"]
        )
    return _OF_PERSON[word]


def channel_of(way: str) -> str:
    """The answer to the fact "channel"."""
    answer = WAYS[way][0]
    channel = declared("channel")
    assert isinstance(channel, ChoiceFact) and answer in channel.choices
    return answer


def _unknown(head: str, written: str, known: list[str], shown_ones: list[str]) -> FieldError:
    closest = nearest(narrow(written), known)
    hint = f"最接近的是“{closest}”。" if closest else ""
    problem = f"填的是{shown(written)}，读不懂" if narrow(written) else "没有填"
    return FieldError(head, written, f"“{head}”{problem}。{hint}可以填：{'、'.join(shown_ones)}。")
