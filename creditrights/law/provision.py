"""The nouns of the law room: Instrument, Provision, Citation."""

from datetime import date

from creditrights.plain import Row

#: rank -> how the reader is told what kind of text this is; the order is from most to least binding
RANKS = (
    ("statute", "法律"),
    ("administrative-regulation", "行政法规"),
    ("local-regulation", "经济特区法规"),
    ("judicial-interpretation", "司法解释"),
    ("judicial-policy", "司法政策文件"),
    ("department-rule", "部门规章"),
    ("normative-document", "监管规范性文件"),
    ("national-standard", "推荐性国家标准"),
    ("self-regulation", "行业自律规则"),
)

#: how a provision was checked -> what the reader is told
CHECKS = (
    ("official-text", "已与官方数据库文本的转换件比对"),
    ("single-copy", "只有一个存本，已核条号"),
    ("press-excerpt", "只见媒体或转载的引句，未见官方全文"),
    ("paraphrase", "只见转述，未见原文，不作引文"),
    ("not-seen", "未取得原文，仅据通行转述"),
)

#: what a reader calls the ones a provision binds
BINDS = (
    ("anyone", "任何人"),
    ("lenders", "贷款机构"),
    ("banks", "银行业金融机构"),
    ("card-issuers", "信用卡发卡行"),
    ("consumer-finance", "消费金融公司"),
    ("small-loan", "小额贷款公司"),
    ("association-members", "协会会员单位"),
    ("courts", "法院"),
    ("police", "公安机关"),
)


def word(pairs: "tuple[tuple[str, str], ...]", key: str) -> str:
    """The reader's word for a code, from one of the tables above."""
    for code, text in pairs:
        if code == key:
            return text
    return key


class Instrument:
    """A law, interpretation, rule, standard or guideline, in one version.

    effective  first day in force
    ended      first day no longer in force, None while it is in force
    complete   False where only excerpts were seen
    before     what was the law until it began: "nothing", or "unchecked" where an older text is not in the registry;
               empty where the older text is (its `successor` leads here) or where it began before all days judged here
    """

    def __init__(self, row: Row) -> None:
        self.id = row.text("id")
        self.title = row.text("title")
        self.short = row.text("short")
        self.rank = row.text("rank")
        self.authority = row.text("authority")
        self.document_number = row.text("document_number")
        self.effective = date.fromisoformat(row.text("effective"))
        self.ended = date.fromisoformat(row.text("ended")) if "ended" in row.cells else None
        self.successor = row.text("successor") if "successor" in row.cells else ""
        self.before = row.text("before") if "before" in row.cells else ""
        self.official = row.text("official")
        self.complete = row.flag("complete")
        self.note = row.text("note")

    def in_force(self, day: date) -> bool:
        """Whether this version was the law on that day."""
        return self.effective <= day and (self.ended is None or day < self.ended)

    def rank_word(self) -> str:
        """What the reader is told about its weight, e.g. 行业自律规则."""
        return word(RANKS, self.rank)


class Provision:
    """One article: its gist in our words, its operative words, and how and when it was checked."""

    def __init__(self, instrument: Instrument, number: str, row: Row) -> None:
        self.instrument = instrument
        self.number = number
        self.key = instrument.id + ":" + number
        self.label = row.text("label")
        self.gist = row.text("gist")
        self.quotes = row.texts("quotes")
        self.binds = row.text("binds")
        self.checked_on = date.fromisoformat(row.text("checked_on"))
        self.how = row.text("how")
        self.sha256 = row.text("sha256")
        self.effective = date.fromisoformat(row.text("effective")) if "effective" in row.cells else instrument.effective
        self.before = row.text("before") if "before" in row.cells else instrument.before

    def in_force(self, day: date) -> bool:
        """Whether this article was the law on that day; an article may be younger than its instrument."""
        return self.effective <= day and self.instrument.in_force(day)

    def unchecked_on(self, day: date) -> bool:
        """Whether an older text, which is not in the registry, was the law on that day in place of this one."""
        return self.before == "unchecked" and day < self.effective

    def how_word(self) -> str:
        """What the reader is told about how this text was checked."""
        return word(CHECKS, self.how)


class Citation:
    """A pointer to a provision, with an optional place inside it.

    Written "civil-code:1033" or "civil-code:1033#第1项"; shown as 《民法典》第1033条第1项.
    """

    def __init__(self, provision: Provision, inside: str) -> None:
        self.provision = provision
        self.inside = inside
        self.key = provision.key + ("#" + inside if inside else "")

    def name(self) -> str:
        """As a reader meets it: short title of the instrument, article, place inside."""
        return "《" + self.provision.instrument.short + "》" + self.provision.label + self.inside

    def in_force(self, day: date) -> bool:
        """Whether the provision was the law on that day."""
        return self.provision.in_force(day)

    def unchecked_on(self, day: date) -> bool:
        """Whether an older text, which is not in the registry, was the law on that day in its place."""
        return self.provision.unchecked_on(day)

    def as_json(self) -> "dict[str, object]":
        provision = self.provision
        instrument = provision.instrument
        return {
            "key": self.key,
            "name": self.name(),
            "gist": provision.gist,
            "rank": instrument.rank,
            "rank_word": instrument.rank_word(),
            "effective": provision.effective.isoformat(),
            "ended": instrument.ended.isoformat() if instrument.ended else None,
            "checked_on": provision.checked_on.isoformat(),
            "how": provision.how,
            "how_word": provision.how_word(),
            "official": instrument.official,
        }
