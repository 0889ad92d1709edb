"""What a rule can find: kinds of unlawfulness kept apart by rank, and effects on a claim; from the gravest down."""

CRIMINAL = "criminal"
ADMINISTRATIVE = "administrative"
CIVIL = "civil"
REGULATOR = "regulator"
STANDARD = "standard"
GUIDELINE = "guideline"
VOID = "void"
NOT_LIABLE = "not-liable"
NO_CRIME = "no-crime"
LIABLE = "liable"
PERMITTED = "permitted"

#: kind, chip words, what that means for the reader; gravest first
KINDS = (
    (CRIMINAL, "违法 · 涉嫌犯罪", "可能构成犯罪；是否构成由司法机关认定。"),
    (ADMINISTRATIVE, "违法 · 治安或行政违法", "可以报警或向主管机关举报；是否处罚由公安机关或主管机关认定。"),
    (CIVIL, "违法 · 民事侵权", "可以要求停止侵害、赔礼道歉、赔偿损失；由法院认定。"),
    (REGULATOR, "违规 · 违反监管规则", "可以向贷款机构和金融监管部门投诉。"),
    (STANDARD, "违规 · 不符合推荐性国家标准", "推荐性国家标准本身没有罚则，不因此当然违法；可以用来投诉、协商、佐证。"),
    (GUIDELINE, "违规 · 违反行业自律规则", "自律规则只约束会员，不因此当然违法；可以用来投诉、协商、佐证。"),
    (VOID, "主张 · 可以提异议、请求不予支持", "要在协商、异议或诉讼中自己提出来，由经办机关或法院认定；其余的仍要还。"),
    (NOT_LIABLE, "责任 · 依法不由这个人还", "有争议时由法院认定；别因为被吓就签字认账。"),
    (NO_CRIME, "定性 · 就所答事实，够不上这个罪的条件", "由司法机关认定；民事上该还的仍要还。"),
    (LIABLE, "责任 · 依法应当履行", "债要还，可以谈怎么还。"),
    (PERMITTED, "法律允许", "这样做本身不违法。"),
)

#: kinds that make conduct unlawful
UNLAWFUL = (CRIMINAL, ADMINISTRATIVE, CIVIL)
#: breaches of a softer rule
BREACHES = (REGULATOR, STANDARD, GUIDELINE)
#: what the law makes of a claim or a charge: no one's conduct is unlawful by it
EFFECTS = (VOID, NOT_LIABLE, NO_CRIME, LIABLE)


def code_of(kind: str) -> str:
    """The code of a verdict whose gravest kind is `kind`: unlawful, breach, effect, or permitted."""
    if kind in UNLAWFUL:
        return "unlawful"
    if kind in BREACHES:
        return "breach"
    return "effect" if kind in EFFECTS else "permitted"


def gravity(kind: str) -> int:
    """0 for the gravest kind, counting up."""
    return [each[0] for each in KINDS].index(kind)


def chip_words(kind: str) -> str:
    """The words of a verdict's chip."""
    return KINDS[gravity(kind)][1]


def meaning(kind: str) -> str:
    """What a label of that kind means for the reader."""
    return KINDS[gravity(kind)][2]
