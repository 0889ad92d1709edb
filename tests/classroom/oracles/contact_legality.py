"""A contact judged by ifs that follow the words of each rule, with the days on which it is the law."""

from datetime import date

LAWFUL, BREACH, UNLAWFUL, OPEN = "合法", "违规", "违法", "待查明"
STANDARD_SINCE = date(2025, 2, 28)
GUIDELINE_SINCE = date(2026, 1, 30)
NEW_POLICE_LAW = date(2026, 1, 1)
STATE = ("法院工作人员", "公安人员", "其他国家机关人员")
THIRD = ("借款时填的联系人", "没有还款责任的家人、同事、邻居等")


def answers(case):
    rows = [row.facts for row in case.rows]
    words = [word(facts) for facts in rows]
    found = {f"第{number}条": each for number, each in enumerate(words, 1)}
    found.update({f"Q2{each}": words.count(each) for each in (LAWFUL, BREACH, UNLAWFUL, OPEN)})
    found["Q3"] = frozenset(
        fact for facts in rows if word(facts) == OPEN for fact, value in facts.items() if value is None
    )
    [threat] = [facts for facts in rows if facts.get("words")]
    new = threat["acted_on"] >= NEW_POLICE_LAW
    found["Q4"] = frozenset({"public-security-2025:50" if new else "public-security-2012:42"})
    return found


def word(facts):
    """The gravest that is certain; 待查明 only where nothing is certain and something may still come."""
    certain = max((gravity for gravity, holds in grounds(facts) if holds is True), default=0)
    possible = any(holds is None for _, holds in grounds(facts))
    if certain:
        return {1: BREACH, 2: UNLAWFUL}[certain]
    return OPEN if possible else LAWFUL


def grounds(facts):
    """(1 breach or 2 unlawful, true, false or None for not known) for every rule that may matter here."""
    day = facts["acted_on"]
    standard, guideline = day >= STANDARD_SINCE, day >= GUIDELINE_SINCE
    agreed = same(facts, "agreed_otherwise", "是", "否")
    night = facts["clock"] >= 22 * 60 or facts["clock"] < 8 * 60
    yield 1, both(night and standard, negated(agreed))
    connected = facts.get("connected_calls", 1)
    yield 1, both(standard, None if connected is None else connected > 3)
    yield 1, both(facts.get("unanswered_calls", 0) > 6 and guideline, negated(agreed))
    third = facts.get("contacted") in THIRD
    yield 1, both(third and standard, same(facts, "dunned_third", "是", "否"))
    yield 2, same(facts, "disclosed", "是", "否")
    yield 2, bool(facts.get("words"))
    claimed = facts.get("presented_as") in STATE
    yield 2, both(claimed, negated(same(facts, "identity_genuine", "是", "是")))


def same(facts, fact, answer, otherwise):
    """Whether the answer was given; what nobody told is as said of everything, None is not known."""
    value = facts.get(fact, otherwise)
    return None if value is None else value == answer


def negated(value):
    return None if value is None else not value


def both(one, other):
    if one is False or other is False:
        return False
    return None if one is None or other is None else True
