"""A visit judged act by act by ifs that follow the words of each rule."""

from datetime import date

from tests.classroom.oracles.contact_legality import (
    BREACH,
    GUIDELINE_SINCE,
    LAWFUL,
    NEW_POLICE_LAW,
    OPEN,
    STATE,
    UNLAWFUL,
)

STANDARD_SINCE = date(2025, 2, 28)


def answers(case):
    visit, others = case.visit, case.others
    day = visit["acted_on"]
    breach_by_guideline = BREACH if day >= GUIDELINE_SINCE else LAWFUL
    found = {"时间": LAWFUL, "人数": LAWFUL, "证件": LAWFUL, "录像": LAWFUL, "身份": LAWFUL, "对别人说": LAWFUL}
    assert day >= STANDARD_SINCE
    if visit["clock"] >= 22 * 60 or visit["clock"] < 8 * 60:
        agreed = visit.get("agreed_otherwise", "否")
        found["时间"] = OPEN if agreed is None else BREACH if agreed == "否" else LAWFUL
    if visit["visitors"] < 2:
        found["人数"] = breach_by_guideline
    if visit["showed_papers"] == "否":
        found["证件"] = breach_by_guideline
    if visit["recorded"] == "否":
        found["录像"] = breach_by_guideline
    fake = visit.get("presented_as") in STATE and visit["identity_genuine"] == "否"
    if fake:
        found["身份"] = UNLAWFUL
    if others.get("dunned_third") == "是":
        found["对别人说"] = BREACH
    if others.get("disclosed", "否") != "否":
        found["对别人说"] = OPEN if others["disclosed"] is None else UNLAWFUL
    article = door(visit, day)
    found["门里门外"] = UNLAWFUL
    found["Q2"] = frozenset({article})
    person = {"complain-data"} if found["对别人说"] in (BREACH, UNLAWFUL) else set()
    found["Q3"] = frozenset({"call-110", "complain-to-lender", "civil-suit"} | person)
    found["Q4"] = "治安违法" if fake or article != "none" else "民事侵权"
    return found


def door(visit, day):
    """The article by which the police may punish what happened at the door; all of it hurts the peace of a home."""
    if visit["place"] == "家里" and visit["entry"] == "没经同意就进来了":
        return "public-security-2025:47" if day >= NEW_POLICE_LAW else "public-security-2012:40"
    if visit["place"] == "家里":
        assert visit["left_when_asked"] == "不肯走"
        return "none"
    assert visit["acts"] == ["请他走还长时间不走或堵门"]
    return "public-security-2025:50" if day >= NEW_POLICE_LAW else "none"
