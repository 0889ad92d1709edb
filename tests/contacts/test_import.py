"""Lists as phones, bills and spreadsheets write them: what can be read is read, what is doubtful is told."""

from datetime import date, datetime, time

import pandas as pd
import pytest

from creditrights.contacts.log import read_log
from creditrights.contacts.when import clock_part, day_text, parted
from creditrights.contacts.words import CALL, MESSAGE, NOTICE, VISIT, line_of, outgoing, way_of
from creditrights.errors import FieldError
from creditrights.legality.vocabulary import collection as v

HALF_PAST_NINE = 21 * 60 + 30


@pytest.fixture
def read(tmp_path):
    def reading(text, encoding="utf-8", year=None):
        path = tmp_path / "log.csv"
        path.write_bytes(text.encode(encoding))
        return read_log(path, year)

    return reading


# -- the file --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";", "，"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_encodings_delimiters_and_line_ends(encoding, delimiter, ending, read):
    lines = ["日期,时间,方式,备注", "2026年3月5日,晚上9点半,来电,说话客气"]
    log = read(ending.join(line.replace(",", delimiter) for line in lines) + ending, encoding)
    [contact] = log.contacts
    assert (contact.day, contact.minute, contact.way) == (date(2026, 3, 5), HALF_PAST_NINE, CALL)
    assert log.cells == [(2, ["2026年3月5日", "晚上9点半", "来电", "说话客气"])]


BILL = (
    "客户通话详单,,,,,\n号码：13800000000,查询期间：2026年3月,,,,\n,,,,,\n"
    "序号,起始时间,呼叫类型,对方号码,通话时长,通话类型\n"
    "1,2026-03-05 21:30:00,被叫,07550000001,1分20秒,本地通话\n"
    "2,2026-03-05 21:40:00,主叫,07550000001,1分20秒,本地通话\n"
)


def test_a_bill_with_a_title_above_its_heads_and_a_column_for_the_direction(read):
    log = read(BILL)
    [contact] = log.contacts
    assert (contact.row, contact.minute, contact.way, contact.connected) == (5, HALF_PAST_NINE, CALL, True)
    assert log.outgoing == [6] and log.bad == []
    assert "前 3 行在列名上面，没有读。" in log.notes
    assert "第 6 行是机主打出去的，不是别人找来的，没有数。" in log.notes
    assert [row for row, _ in log.cells] == [5, 6]  # all of it is evidence


def test_a_day_and_a_time_in_two_columns_of_a_bill(read):
    [contact] = read("通话日期,起始时间,呼叫类型\n2026-03-05,21:30:00,被叫\n").contacts
    assert (contact.day, contact.minute) == (date(2026, 3, 5), HALF_PAST_NINE)


def test_a_row_longer_than_the_heads_is_told_and_kept_as_evidence(read):
    log = read("日期,方式\n2026-03-05,来电,多,一格\n2026-03-05,来电,,\n")
    assert [bad.sentence for bad in log.bad] == [
        "第 2 行没有计入：比列名多出 2 格；多半是备注里有逗号，请把那一格放进英文引号里。"
    ]
    assert [each.row for each in log.contacts] == [3]
    assert log.cells[0] == (2, ["2026-03-05", "来电", "多", "一格"])


def test_a_workbook_with_every_kind_of_cell(tmp_path):
    pytest.importorskip("openpyxl", reason="openpyxl is not installed")
    path = tmp_path / "log.xlsx"
    rows = [
        ["详单", None, None, None],
        ["通话时间", "类型", "被叫号码", "通话时长"],
        [datetime(2026, 3, 5, 21, 30), "来电", 13800000000, "1分20秒"],
        ["2026年3月5日 晚上9点半", "来电", "+86 138 0000 0000", 80],
        [20260305213000, "来电", "138-0000-0000", time(0, 1, 20)],
        ["3/5 21:30", "来电", "13800000000", 0],
    ]
    with pd.ExcelWriter(path) as book:
        pd.DataFrame(rows).to_excel(book, index=False, header=False)
        pd.DataFrame([["另一张"]]).to_excel(book, sheet_name="别的", index=False, header=False)
    log = read_log(path)
    assert log.bad == []
    assert {(each.day, each.minute, each.called) for each in log.contacts} == {
        (date(2026, 3, 5), HALF_PAST_NINE, "13800000000")
    }
    assert [each.connected for each in log.contacts] == [True, True, True, False]
    assert "只读了第一张工作表，没有读：“别的”。" in log.notes


def test_an_old_workbook_is_explained(tmp_path):
    (tmp_path / "log.xls").write_bytes(b"\xd0\xcf\x11\xe0")
    with pytest.raises(FieldError, match="旧的 XLS 格式"):
        read_log(tmp_path / "log.xls")


# -- days and times --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "written",
    [
        "2026年3月5日 晚上9点半",
        "2026年3月5日晚上9点半",
        "2026年3月5日21:30",
        "2026年3月5日（星期四）21时30分",
        "2026/3/5 周四 21:30",
        "2026/3/5 下午 9:30",
        "2026/3/5 9:30 PM",
        "20260305213000",
        "202603052130",
        "20260305 213000",
        "2026-03-05T21:30:00+08:00",
        "2026-03-05 21:30:00.000",
        "3/5 21:30",
        "3月5日 21点30分",
    ],
)
def test_a_day_and_a_time_in_one_cell(written, read):
    log = read(f"通话时间,类型\n{written},来电\n", year=2026)
    assert [(each.day, each.minute) for each in log.contacts] == [(date(2026, 3, 5), HALF_PAST_NINE)], log.bad


def test_a_day_without_a_year_gets_the_one_year_that_the_other_rows_name_and_it_is_said(read):
    log = read("日期,方式\n2026-03-04,来电\n3/5,来电\n")
    assert [each.day for each in log.contacts] == [date(2026, 3, 4), date(2026, 3, 5)]
    assert "第 3 行没写哪一年：当作 2026 年。" in log.notes


@pytest.mark.parametrize("others", ["", "2025-12-31,来电\n2026-01-01,来电\n"])
def test_where_the_year_is_not_known_the_row_is_told_and_nothing_is_guessed(others, read):
    log = read(f"日期,方式\n{others}3月5日,来电\n")
    assert len(log.contacts) == others.count("\n")
    [bad] = log.bad
    assert "填的是“3月5日”，没写哪一年" in bad.sentence and "--year" in bad.sentence
    with pytest.raises(FieldError, match="没写哪一年"):
        day_text("3/5", None)


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("中午11点半", "11:30"),
        ("晚上12点", "00:00"),
        ("下午12:30", "12:30"),
        ("夜里11点", "23:00"),
        ("半夜2点一刻", "02:15"),
        ("21点半", "21:30"),
        ("9点5分", "09:05"),
        ("213000", "21:30"),
        ("12:05 am", "00:05"),
        ("晚上21:30", "21:30"),
    ],
)
def test_spoken_times(written, read_as):
    assert clock_part(written) == read_as


@pytest.mark.parametrize("written", ["晚上1点", "上午12:30", "中午9点", "21:30:00Z", "21:5", "晚上", "25点半"])
def test_a_doubtful_time_is_refused_and_not_guessed(written, read):
    [bad] = read(f"日期,时间,方式\n2026-03-05,{written},来电\n").bad
    assert "“时间”填的是" in bad.sentence


def test_what_is_no_day_is_left_to_be_refused():
    assert parted("46086.8958") == ("", "46086.8958")
    assert parted("合计") == ("", "合计")


# -- ways, numbers, how long -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("way", "connected", "lasted", "direction", "read_as"),
    [
        ("呼入", "", "80", "", (CALL, True)),
        ("被叫", "", "1分20秒", "", (CALL, True)),
        ("被叫", "", "0分0秒", "", (CALL, False)),
        ("本地通话", "", "", "未接", (CALL, False)),
        ("语音播报", "", "20", "被叫", (NOTICE, True)),
        ("语音播报", "", "", "未接", (NOTICE, False)),
        ("来电未接", "", "", "", (CALL, False)),
        ("已拦截", "", "", "", (CALL, False)),
        ("Missed", "", "", "", (CALL, False)),
        ("Incoming", "", "00:01:20", "", (CALL, True)),
        ("来电", "", "未接听", "", (CALL, False)),
        ("短信（未读）", "", "", "", (MESSAGE, None)),
        ("上门外访", "", "", "", (VISIT, None)),
    ],
)
def test_ways_as_phones_and_bills_name_them(way, connected, lasted, direction, read_as):
    assert way_of(way, connected, lasted, direction) == read_as


@pytest.mark.parametrize("way", ["主叫", "呼出", "去电", "已拨电话", "Outgoing"])
def test_a_call_of_the_phones_owner_is_no_contact_and_is_told(way, read):
    assert outgoing(way)
    log = read(f"日期,方式\n2026-03-05,{way}\n")
    assert (log.contacts, log.bad, log.outgoing) == ([], [], [2])


def test_a_direction_that_nobody_knows_is_told(read):
    [bad] = read("日期,类型,呼叫类型\n2026-03-05,来电,转移三\n").bad
    assert "“方向”填的是“转移三”" in bad.sentence


SAME = ["13800000000", "138 0000 0000", "+86 138 0000 0000", "+8613800000000", "86-138-0000-0000", "008613800000000"]


@pytest.mark.parametrize("written", [*SAME, "\u202a13800000000\u202c", "１３８００００００００"])
def test_one_line_however_its_number_is_written(written):
    assert line_of(written) == "13800000000"


def test_other_numbers_and_words_stay_what_they_are():
    assert line_of("(0755) 0000-0001") == "075500000001"
    assert line_of("138****0000") == "138****0000"
    assert line_of("本人手机") == "本人手机"
    assert line_of("8675500000") == "8675500000"  # no country code: not eleven digits that begin with 1 behind it


def test_seven_tries_at_one_line_are_seven_however_its_number_is_written(read):
    rows = [f"2026-03-05,{9 + n}:00,来电,{SAME[n % len(SAME)]},否" for n in range(7)]
    log = read("日期,时间,方式,被联系号码,接通\n" + "\n".join(rows) + "\n")
    assert {each.called for each in log.contacts} == {"13800000000"}


def test_a_number_that_a_spreadsheet_has_rounded_is_told(read):
    log = read("日期,方式,被联系号码\n2026-03-05,来电,1.38E+10\n")
    assert log.contacts[0].called == ""
    assert any("第 2 行的被联系号码被表格软件写成了" in note for note in log.notes)


def test_of_a_spouse_nobody_knows_from_the_word_alone_whether_they_owe(read):
    [contact] = read("日期,方式,对象\n2026-03-05,来电,妻子\n").contacts
    assert contact.person is None
    assert read("日期,方式,对象\n2026-03-05,来电,村干部\n").contacts[0].person == v.UNRELATED
