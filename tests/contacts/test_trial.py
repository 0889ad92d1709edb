"""One cell changed: the findings that come and go are shown, the list itself stays as it is."""

import pytest

from creditrights.contacts.example import sample
from creditrights.contacts.report import Report
from creditrights.contacts.trial import COLUMNS, SAME, Trial, compared
from creditrights.errors import UnknownName

WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"


@pytest.fixture(scope="module")
def report():
    return sample()


def test_one_cell_is_changed_and_the_list_itself_is_not(report):
    before = [list(cells) for _, cells in report.log.cells]
    changed = report.with_cell(36, "时间", "21:59")
    assert [cells for _, cells in report.log.cells] == before
    assert compared(report, changed) == [["2026-03-06", "夜里催收（22:00 至次日 8:00）", "确认", "—", "—"]]
    assert compared(report, report.with_cell(36, "备注", "无")) == []


@pytest.mark.parametrize(("row", "head"), [(1, "时间"), (99, "时间"), (36, "钟点")])
def test_a_row_or_a_column_that_is_not_there_is_refused(row, head, report):
    with pytest.raises(UnknownName):
        report.with_cell(row, head, "")


def test_a_trial_shows_what_changed_and_changes_with_its_widgets(report):
    trial = Trial(report, 45, "时间", "21:00")
    assert "接通 4 次" in trial.outcome.value and "有 1 处结论变了" in trial.outcome.value
    trial.row.value, trial.text.value = 36, "22:30"
    assert SAME not in trial.outcome.value and "第 36 行 22:30" in trial.outcome.value
    trial.text.value = "22:05"
    assert SAME in trial.outcome.value
    trial.said["agreed_otherwise"].value = "是"
    assert {row[1] for row in compared(report, trial.after)} == {
        "夜里催收（22:00 至次日 8:00）",
        "没接通还一天拨打超过六次",
        "一天拨通的语音播报超过三次",
    }


def test_what_is_not_known_of_the_whole_list_leaves_findings_open(report):
    trial = Trial(report, 36, "时间", "22:05")
    trial.said["product"].value = "不知道"
    assert "product" not in trial.after.given
    assert {row[3] for row in compared(report, trial.after)} == {"待查明"}


def test_a_cell_that_cannot_be_read_is_told(report):
    trial = Trial(report, 36, "时间", "<几点>")
    assert "&lt;几点&gt;" in trial.outcome.value and "没有计入" in trial.outcome.value
    assert "<几点>" not in trial.outcome.value


def test_where_no_kernel_runs_it_is_a_table(report):
    bundle = Trial(report, 45, "时间", "21:00")._repr_mimebundle_()
    assert bundle[WIDGET_VIEW]
    assert all(f">{column}</th>" in bundle["text/html"] for column in COLUMNS)
    assert "2026-03-08" in bundle["text/plain"]


def test_frames_leave_out_what_says_nothing(report):
    assert "上门" not in report.days_frame().columns and "播报" in report.days_frame().columns
    assert list(report.rows_frame([36], ["时间", "催款", "备注"]).columns) == ["行号", "时间", "备注"]
    empty = Report(report.log, report.given)
    empty.found = []
    assert len(empty.findings_frame().columns) == 9
