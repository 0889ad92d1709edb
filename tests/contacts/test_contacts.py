"""A list of contacts: read with every bad row told, judged day by day by the declared rules, with the rows behind it."""

import re
from datetime import date

import pandas as pd
import pytest

from creditrights.contacts import judge
from creditrights.contacts.log import EXAMPLE, read_log, template
from creditrights.contacts.report import audit_contacts
from creditrights.contacts.timeline import night, timeline
from creditrights.contacts.when import clock_part
from creditrights.contacts.words import CALL, EXPLAINED, HEADS, MESSAGE, NOTICE, VISIT, way_of, yes_of
from creditrights.errors import FieldError, UnknownName
from creditrights.legality.catalogue import rule
from creditrights.legality.checker import BREACHED, OPEN
from creditrights.legality.conditions import MoreThan
from creditrights.legality.vocabulary import collection as v
from creditrights.legality.vocabulary import shared as s

#: all that a list cannot tell: a bank's own agents, an online loan, a member of the association, no agreement
GIVEN = {
    "creditor": s.BANK,
    "product": s.CONSUMER_LOAN,
    "association_member": "是",
    "agreed_otherwise": "否",
    "presented_as": v.AGENT,
}
DAY = "2026-03-02"


@pytest.fixture
def audit(tmp_path):
    def auditing(text, given=GIVEN, name="log.csv", encoding="utf-8"):
        path = tmp_path / name
        path.write_text(text, encoding=encoding)
        return audit_contacts(path, given)

    return auditing


def calls(*rows, heads="日期,时间,方式,对象,被联系号码,接通,催款,拒绝,机构,备注"):
    return "\n".join([heads, *rows]) + "\n"


def found(report):
    return {(each.day.isoformat(), each.rule.id): (each.status, each.rows) for each in report.found}


# -- the three measures ----------------------------------------------------------------------------------------------


def threshold(id, fact):
    """The number that the declared rule names."""
    parts = rule(id).when.parts
    [atom] = [each for part in parts for each in [part, *getattr(part, "parts", ())] if isinstance(each, MoreThan)]
    assert atom.fact == fact
    return atom.number


MEASURES = {
    "too-many-connected-calls": ("connected_calls", "电话", "是", 3),
    "too-many-unanswered-calls": ("unanswered_calls", "电话", "否", 6),
}


@pytest.mark.parametrize("id", MEASURES)
@pytest.mark.parametrize("over", [False, True])
def test_a_day_is_over_the_measure_when_the_rule_says_so_and_names_every_row(id, over, audit):
    fact, way, connected, number = MEASURES[id]
    assert threshold(id, fact) == number
    report = audit(calls(*[f"{DAY},{9 + n}:00,{way},本人,138,{connected},,,," for n in range(number + over)]))
    rows = list(range(2, number + 3))
    assert found(report) == ({(DAY, id): (BREACHED, rows)} if over else {})


def test_notices_are_counted_apart_from_talks_and_by_the_rule_that_names_them(audit):
    [notice_rule] = [each for each in judge.COLLECTION.rules if "notice_calls" in each.when.facts()]
    rows = [f"{DAY},{9 + n}:00,语音播报,本人,138,是,,,," for n in range(4)]
    assert (DAY, notice_rule.id) in found(audit(calls(*rows)))
    assert found(audit(calls(*rows[:3], f"{DAY},15:00,电话,本人,138,是,,,,"))) == {}


def test_days_and_agencies_are_counted_apart(audit):
    rows = [f"2026-03-0{1 + n % 2},{9 + n}:00,电话,本人,138,是,,,," for n in range(6)]
    assert found(audit(calls(*rows))) == {}
    rows = [f"{DAY},{9 + n}:00,电话,本人,138,是,,,{'甲' if n % 2 else '乙'}公司," for n in range(6)]
    assert found(audit(calls(*rows))) == {}


def test_tries_are_counted_by_the_number_that_was_called_whoever_calls(audit):
    heads = "日期,时间,方式,号码,被联系号码,接通"
    one_line = [f"{DAY},{9 + n}:00,电话,075500{n},138,否" for n in range(7)]
    assert (DAY, "too-many-unanswered-calls") in found(audit(calls(*one_line, heads=heads)))
    two_lines = [f"{DAY},{9 + n}:00,电话,0755,{138 + n % 2},否" for n in range(7)]
    assert found(audit(calls(*two_lines, heads=heads))) == {}


def test_a_call_of_which_nobody_knows_whether_it_was_answered_leaves_the_day_open(audit):
    rows = [f"{DAY},{9 + n}:00,电话,本人,138,{'是' if n < 3 else ''},,,," for n in range(4)]
    report = audit(calls(*rows))
    assert found(report) == {(DAY, "too-many-connected-calls"): (OPEN, [2, 3, 4, 5])}
    assert "3 至 4 次：第 5 行没写接没接" in report.found[0].because[0]


def test_calls_to_others_are_not_counted_as_calls_to_the_borrower(audit):
    rows = [f"{DAY},{9 + n}:00,电话,同事,138,是,否,,," for n in range(4)]
    assert found(audit(calls(*rows))) == {}
    rows = [f"{DAY},{9 + n}:00,电话,{'联系人' if n > 2 else '本人'},138,是,否,,," for n in range(4)]
    assert found(audit(calls(*rows))) == {}
    rows = [f"{DAY},{8 + n}:00,未接来电,家人,138,,否,,," for n in range(7)]
    assert found(audit(calls(*rows))) == {}


def test_a_call_of_which_nobody_knows_whom_it_reached_leaves_the_day_open(audit):
    rows = [f"{DAY},{9 + n}:00,电话,{'本人' if n < 3 else ''},138,是,,,," for n in range(4)]
    report = audit(calls(*rows))
    assert found(report) == {(DAY, "too-many-connected-calls"): (OPEN, [2, 3, 4, 5])}
    assert report.found[0].because == ["接通 3 至 4 次：第 5 行没写找的是谁"]
    assert report.found[0].open_facts == ["第 5 行找的是谁"]


# -- hours, persons, refusals ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("time", "status"), [("21:59", None), ("22:00", BREACHED), ("7:59", BREACHED), ("8:00", None)])
def test_the_night_is_the_night_of_the_rules(time, status, audit):
    report = audit(calls(f"{DAY},{time},短信,本人,138,,,,,"))
    assert found(report) == ({} if status is None else {(DAY, "night-contact"): (status, [2])})
    assert night() == (22 * 60, 8 * 60)


def test_two_contacts_of_one_night_are_one_finding_with_two_rows(audit):
    report = audit(calls(f"{DAY},22:10,短信,本人,138,,,,,", f"{DAY},23:10,短信,本人,138,,,,,"))
    assert found(report) == {(DAY, "night-contact"): (BREACHED, [2, 3])}


def test_by_the_law_of_the_day(audit):
    report = audit(calls("2024-03-02,22:10,短信,本人,138,,,,,"))
    assert report.found == []  # neither the standard nor the guideline was there yet


def test_a_contact_after_a_refusal_counts_and_the_refusal_itself_does_not(audit):
    report = audit(
        calls(
            f"{DAY},10:00,电话,同事,139,是,,是,,",
            f"{DAY},11:00,电话,同事,139,是,,,,",
            f"{DAY},11:00,电话,同事,137,是,,,,",
            f"{DAY},09:00,电话,同事,139,是,,,,",
        )
    )
    assert found(report)[DAY, "contact-after-refusal"] == (BREACHED, [3])


def test_on_the_same_day_without_a_time_nobody_knows_which_came_first(audit):
    report = audit(calls(f"{DAY},10:00,电话,同事,139,是,,是,,", f"{DAY},,电话,同事,139,是,,,,"))
    assert "contact-after-refusal" not in {id for _, id in found(report)}
    report = audit(calls(f"{DAY},10:00,电话,同事,139,是,,是,,", "2026-03-03,,电话,同事,139,是,,,,"))
    assert found(report)["2026-03-03", "contact-after-refusal"] == (BREACHED, [3])


def test_asking_a_third_person_to_pay_is_a_finding_and_asking_the_borrower_is_none(audit):
    report = audit(calls(f"{DAY},10:00,电话,邻居,139,是,是,,,", f"{DAY},11:00,电话,本人,138,是,是,,,"))
    assert found(report)[DAY, "dun-third-party"] == (BREACHED, [2])


def test_without_the_lender_it_is_open_and_says_what_would_settle_it(audit):
    report = audit(calls(f"{DAY},22:10,短信,本人,138,,,,,"), given={"agreed_otherwise": "否"})
    assert report.found[0].status == OPEN
    assert "欠款种类" in report.found[0].open_facts


def test_a_fact_that_is_none_is_refused(audit):
    with pytest.raises(UnknownName):
        audit(calls(), given={"lender": "银行"})


# -- reading ---------------------------------------------------------------------------------------------------------


def test_every_row_is_counted_or_told(audit):
    report = audit(
        calls(
            "2026-02-30,10:00,电话,本人,,是,,,,",
            f"{DAY},25:00,电话,本人,,是,,,,",
            f"{DAY},10:00,打电划,本人,,是,,,,",
            f"{DAY},10:00,电话,老板娘,,是,,,,",
            f"{DAY},10:00,电话,本人,,也许,,,,",
            ",10:00,电话,本人,,是,,,,",
            f"{DAY},10:00,电话,本人,,是,,,,{EXAMPLE}",
            ",,,,,,,,,",
            f"{DAY},10:00,电话,本人,,是,,,,",
        )
    )
    assert [bad.row for bad in report.log.bad] == [2, 3, 4, 5, 6, 7, 8]
    assert [each.row for each in report.log.contacts] == [10]
    assert all(re.match(r"第 \d 行没有计入：.+。", bad.sentence) for bad in report.log.bad)
    assert "最接近的是“打电话”" in report.log.bad[2].sentence
    said = "\n".join(report.lines())
    assert all(bad.sentence in said for bad in report.log.bad)


@pytest.mark.parametrize(
    "day", ["2026-3-2", "2026/03/02", "2026.3.2", "20260302", "2026年3月2日", "２０２６－０３－０２"]
)
@pytest.mark.parametrize("time", ["22:05", "22:05:33", "晚上10:05", "下午10点5分", "22点05分", "２２：０５"])
def test_days_and_times_as_phones_and_people_write_them(day, time, audit):
    if time == "下午10点5分":
        time = "下午10点05分"
    [contact] = audit(calls(f"{day},{time},短信,本人,,,,,,")).log.contacts
    assert (contact.day, contact.minute) == (date(2026, 3, 2), 22 * 60 + 5)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("凌晨12:30", "00:30"),
        ("中午12:30", "12:30"),
        ("中午1点", "13:00"),
        ("上午9点半", "09:30"),
        ("晚上11:59", "23:59"),
    ],
)
def test_the_halves_of_the_day(written, read):
    assert clock_part(written) == read


@pytest.mark.parametrize("heads", ["日期时间,方式", "通话时间,类型", "日期,通话类型"])
def test_other_heads_and_a_day_and_time_in_one_cell(heads, audit):
    [contact] = audit(calls(f"{DAY} 22:05:33,短信", heads=heads)).log.contacts
    assert (contact.day, contact.minute, contact.way) == (date(2026, 3, 2), 1325, MESSAGE)


def test_a_plain_call_log_is_taken_for_calls_to_the_borrower_and_says_so(audit):
    report = audit(calls(f"{DAY},10:00,0755,00:35,x", heads="日期,时间,号码,通话时长,归属地"))
    [contact] = report.log.contacts
    assert (contact.way, contact.person, contact.connected) == (CALL, v.SELF, True)
    assert [note[:8] for note in report.log.notes] == [
        "没有用到这些列：",
        "没有“方式”这一",
        "没有“对象”这一",
        "没有“机构”这一",
        "没有“被联系号码",
    ]


@pytest.mark.parametrize(
    ("way", "connected", "lasted", "read"),
    [
        ("未接来电", "", "", (CALL, False)),
        ("电话", "", "0秒", (CALL, False)),
        ("电话", "", "00:01:10", (CALL, True)),
        ("电话", "", "", (CALL, None)),
        ("电话", "未接通", "15", (CALL, False)),
        ("播报", "是", "", (NOTICE, True)),
        ("外访", "", "", (VISIT, None)),
    ],
)
def test_whether_a_call_was_answered(way, connected, lasted, read):
    assert way_of(way, connected, lasted) == read


def test_yes_no_and_what_is_neither():
    assert [yes_of("接通", text) for text in ("是", "Y", "否", "未接", "", "不知道")] == [
        True,
        True,
        False,
        False,
        None,
        None,
    ]
    with pytest.raises(FieldError, match="“接通”填的是“也许”"):
        yes_of("接通", "也许")


def test_a_list_from_an_old_spreadsheet_is_read_too(audit):
    report = audit(calls(f"{DAY},10:00,电话,本人,,是,,,,"), encoding="gb18030")
    assert len(report.log.contacts) == 1


def test_a_workbook_is_read_with_its_own_days_and_times(tmp_path):
    pytest.importorskip("openpyxl", reason="openpyxl is not installed")
    path = tmp_path / "log.xlsx"
    rows = {
        "日期": [date(2026, 3, 2), "2026年3月3日"],
        "时间": [pd.Timestamp(DAY + " 22:05").time(), ""],
        "方式": ["短信", "电话"],
        "号码": [13800000000, "0755"],
    }
    pd.DataFrame(rows).to_excel(path, index=False)
    log = read_log(path)
    assert [(each.day, each.minute) for each in log.contacts] == [(date(2026, 3, 2), 1325), (date(2026, 3, 3), None)]
    assert log.cells[0][1][3] == "13800000000"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "是空的"),
        ("日子,时间\n2026-03-02,10:00\n", "没有“日期”这一列。最像的一列是“日子”"),
        ("a\n1\n", "没有“日期”这一列"),
    ],
)
def test_a_list_that_cannot_be_used_is_explained(text, words, audit):
    with pytest.raises(FieldError, match=words):
        audit(text)


def test_a_file_that_is_not_there_or_no_workbook_is_explained(tmp_path):
    with pytest.raises(FieldError, match="打不开"):
        read_log(tmp_path / "none.csv")
    (tmp_path / "no.xlsx").write_text("no", encoding="utf-8")
    with pytest.raises(FieldError, match="不像是 XLSX"):
        read_log(tmp_path / "no.xlsx")


@pytest.mark.parametrize("name", ["empty.csv", "empty.xlsx"])
def test_the_template_has_every_head_and_its_examples_are_not_counted(name, tmp_path):
    pytest.importorskip("openpyxl", reason="openpyxl is not installed")
    template(tmp_path / name)
    log = read_log(tmp_path / name)
    assert log.heads == [head for head, _ in EXPLAINED]
    assert set(log.heads) <= set(HEADS)
    assert log.contacts == [] and len(log.bad) == 3 and log.notes == []


# -- what is shown ---------------------------------------------------------------------------------------------------


def test_the_tables_say_how_often_by_which_way_and_to_whom(audit):
    report = audit(calls(f"{DAY},10:00,电话,本人,,是,,,,", f"{DAY},12:00,电话,同事,,否,,,,", f"{DAY},,上门,本人,,,,,,"))
    assert report.days() == [[DAY, "", "3", "1", "0", "1", "0", "1", "0", "10:00", "12:00", f"{v.SELF}、{v.UNRELATED}"]]
    assert len(report.days_frame()) == 1
    assert list(report.findings_frame().columns)[:3] == ["日期", "机构", "规则"]
    assert "只据所写的事实作普法说明，不是法律意见" in "\n".join(report.lines())


def test_the_picture_has_a_mark_for_each_contact_and_is_the_same_when_drawn_again(audit):
    report = audit(
        calls(
            *[
                f"2026-03-0{n},1{n}:00,{way},本人,,是,,,,"
                for n, way in enumerate(("电话", "播报", "短信", "上门", "信"), 1)
            ]
        )
    )
    picture = timeline(report)
    assert picture.svg == timeline(report).svg
    assert "<text" not in picture.svg and picture.svg.startswith("<svg")
    assert "共 5 次" in picture.alt and len(picture.rows) == 5
    assert "<svg" in timeline(audit(calls())).svg
