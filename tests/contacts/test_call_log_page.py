"""The page on call logs says what the package says: its template, its example, its numbers."""

import re
from pathlib import Path

import pytest

from creditrights.calculators.conduct import CONDUCT
from creditrights.contacts.example import GIVEN, SAMPLE, picture, sample
from creditrights.contacts.judge import ASKED_ONCE
from creditrights.contacts.words import EXPLAINED
from creditrights.legality.checker import BREACHED, OPEN, check
from creditrights.legality.topics.collection import COLLECTION
from creditrights.notebook.figures.three_measures import MEASURES

PAGE = (Path(__file__).parents[2] / "book/collection/call-log.md").read_text(encoding="utf-8")


def section(name):
    """The text between a label and the next one."""
    return re.split(r"^\([a-z-]+\)=$", PAGE.partition(f"({name})=\n")[2], maxsplit=1, flags=re.MULTILINE)[0]


def table(text):
    """The rows of the first table in a text, without its heads."""
    lines = [line for line in text.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def test_the_template_on_the_page_is_the_template_of_the_package():
    assert table(section("call-log-template")) == [list(row) for row in EXPLAINED]


def test_the_findings_on_the_page_are_what_the_rules_say_of_the_sample():
    rows = [[cell.replace("\\*", "*") for cell in row] for row in table(section("call-log-case"))]
    report = sample()
    assert len(rows) == len(report.found)
    for (found, weight), judged, row in zip(rows, report.found, report.findings(), strict=True):
        assert found.startswith(f"**{judged.day.month} 月 {judged.day.day} 日** {judged.rule.title}：{row[6]}")
        assert re.findall(r"\d+", found.partition("（第 ")[2]) in ([], [str(number) for number in judged.rows])
        perhaps = "可能" if judged.status == OPEN else ""
        assert weight == f"{row[3]}：{perhaps}{row[4].replace('违规 · ', '')}"


def test_the_days_told_on_the_page_are_days_of_the_sample():
    days = {row[0]: row for row in sample().days()}
    rings = {day: int(row[3]) + int(row[4]) + int(row[5]) for day, row in days.items()}
    assert "响了七次的 3 月 2 日、九次没接通的 3 月 5 日" in PAGE and "只响四次的 3 月 3 日" in PAGE
    assert (rings["2026-03-02"], days["2026-03-05"][5], rings["2026-03-03"]) == (7, "9", 4)
    assert {each.day.isoformat() for each in sample().found} == {*days} - {"2026-03-02", "2026-03-05"}
    assert 40 < len(sample().log.contacts) < 50 and "一周里被找了四十多次" in PAGE


@pytest.mark.parametrize("measure", MEASURES, ids=lambda each: each.rule)
def test_the_short_answer_gives_each_measure_with_its_own_text(measure):
    [label] = COLLECTION_RULES[measure.rule].labels
    answer = PAGE.partition(":::{answer}")[2].partition("\n:::")[0]
    pieces = re.findall(r"超过 (\d+) 次[；。]\{law\}`([^`]+)`", answer)
    assert (str(measure.limit()), label.cites[0]) in pieces
    assert len(pieces) == len(MEASURES)


COLLECTION_RULES = {rule.id: rule for rule in COLLECTION.rules}


def test_the_calculator_on_the_page_begins_with_a_day_of_the_sample():
    preset = dict(line.strip().split("=") for line in re.findall(r"^  (\w+=.*)$", section("call-log-check"), re.M))
    values, errors = CONDUCT.form.parse({**CONDUCT.form.defaults(), **preset})
    assert errors == []
    verdict = check(values, COLLECTION.rules)
    touched = {each.rule.id for each in verdict.findings if each.labels and each.status == BREACHED}
    assert touched == {each.rule.id for each in sample().found if each.day == values["acted_on"]}
    [day] = [row for row in sample().days() if row[0] == preset["acted_on"]]
    assert (day[3], day[4], day[5]) == (preset["connected_calls"], preset["notice_calls"], preset["unanswered_calls"])


# -- the sample itself -----------------------------------------------------------------------------------------------


def test_the_sample_is_said_to_be_made_up_and_holds_no_number_of_a_real_person():
    assert "编的" in section("call-log-case") and "编的" in picture().caption
    text = SAMPLE.read_text(encoding="utf-8")
    assert not re.search(r"(?<!\d)1\d{10}(?!\d)", text)
    assert set(re.findall(r"0755-(\d{4})", text)) == {"0000"}


def test_the_sample_is_written_in_several_ways_and_every_row_is_counted_or_told():
    log = sample().log
    assert len({re.sub(r"\d+", "1", cells[0]) for _, cells in log.cells}) >= 4
    assert len(log.cells) == len(log.contacts) + len(log.outgoing) + len(log.bad)
    assert log.outgoing and log.bad


def test_what_the_list_cannot_tell_is_given_by_facts_that_are_asked_once():
    assert set(GIVEN) <= {fact.id for fact in ASKED_ONCE}


def test_its_picture_has_the_rows_of_the_findings_ringed_and_a_name_of_its_own():
    drawn = picture()
    rows = {row for each in sample().found if each.status == BREACHED for row in each.rows}
    assert drawn.name == "call-log" and f"触到规则的 {len(rows)} 次圈了出来" in drawn.alt
    assert drawn.svg == picture().svg and "<text" not in drawn.svg
