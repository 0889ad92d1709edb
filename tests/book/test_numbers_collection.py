"""The pages on the law of collection: what their examples say is what the checkers say, and their numbers are the rules'."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from creditrights.calculators.catalogue import calculator
from creditrights.calculators.form import answer
from creditrights.law.registry import registry
from creditrights.legality.catalogue import rule
from creditrights.legality.kinds import BREACHES, UNLAWFUL
from creditrights.notebook.figures import degrees, figure, remedy_ladder
from creditrights.quiz.quiz import quiz

BOOK = Path(__file__).resolve().parents[2] / "book" / "collection"
WRITTEN = (
    "who-when-how",
    "family-and-work",
    "words-and-threats",
    "contacts-data",
    "impostors-and-papers",
    "degrees",
    "evidence-and-remedies",
)


def text(page: str) -> str:
    return (BOOK / f"{page}.md").read_text(encoding="utf-8")


def presets(source: str) -> list[tuple[str, dict[str, str]]]:
    """Each calculator of a page with the answers it is opened with."""
    found = re.findall(r"```\{calculator\} (\S+)\n(?:---\nset: \|\n(.*?)---\n)?```", source, flags=re.DOTALL)
    opened = []
    for id, lines in found:
        texts = calculator(id).form.defaults()
        texts.update(dict(line.strip().split("=", 1) for line in lines.splitlines()))
        opened.append((id, texts))
    return opened


def codes(page: str, **changed: str) -> list[str]:
    """The verdicts of a page's calculators, some answers changed."""
    verdicts = []
    for id, texts in presets(text(page)):
        outcome = answer(calculator(id), {**texts, **changed})
        assert outcome.result is not None and outcome.result.chip is not None, outcome.errors
        verdicts.append(outcome.result.chip[0])
    return verdicts


@pytest.mark.parametrize(
    ("page", "code"),
    [
        ("who-when-how", "breach"),
        ("family-and-work", "unlawful"),
        ("words-and-threats", "breach"),
        ("contacts-data", "unlawful"),
        ("impostors-and-papers", "unlawful"),
        ("degrees", "breach"),
        ("evidence-and-remedies", "unlawful"),
    ],
)
def test_a_page_s_example_is_as_grave_as_the_page_says(page: str, code: str) -> None:
    assert codes(page) == [code]


def test_the_three_messages_of_one_evening_are_judged_as_told() -> None:
    told = text("who-when-how")
    assert "**21:59** 收到一条" in told and "**22:00** 又一条" in told
    assert codes("who-when-how", clock="21:59") == ["lawful"]
    assert codes("who-when-how", clock="22:00") == ["breach"]


def test_a_call_to_the_contact_person_that_only_passes_on_a_word_is_a_breach_and_no_wrong() -> None:
    asked = {"contacted": "借款时填的联系人", "dunned_third": "否", "disclosed": "否"}
    assert codes("family-and-work", **asked) == ["breach"]
    assert codes("family-and-work", contacted="担保人、共同借款人，或依法要还的配偶、继承人", disclosed="否") == [
        "lawful"
    ]


def test_one_more_sentence_at_night_makes_the_call_graver() -> None:
    assert codes("degrees", words="威胁人身安全") == ["unlawful"]


def test_the_numbers_of_records_that_make_a_crime_are_those_of_the_rule() -> None:
    found = re.search(
        r"财产信息 (\d+) 条，住宿、通信记录、健康、交易信息 (\d+) 条，其他 (\d+) 条，或者违法所得 (\d+) 元",
        text("contacts-data"),
    )
    assert found is not None
    says = rule("sell-data-by-count").says
    assert list(found.groups()[:3]) == re.findall(r"(\d+) 条", says)
    gain = rule("sell-data-for-gain")
    assert gain.inside["illegal_gain"] == int(found[4]) and gain.outside["illegal_gain"] == int(found[4]) - 1


def test_the_fifteenth_day_of_the_complaint_is_counted_from_the_day_after() -> None:
    told = text("evidence-and-remedies")
    found = re.search(r"(\d+) 月 (\d+) 日\*\*：向银行投诉.*?(\d+) 月 (\d+) 日\*\*：第 (\d+) 日", told, flags=re.DOTALL)
    assert found is not None
    month, day, last_month, last_day, number = map(int, found.groups())
    assert number == remedy_ladder.SIMPLE_DAYS
    assert date(2026, month, day) + timedelta(days=number) == date(2026, last_month, last_day)


def test_the_periods_of_the_table_of_remedies_are_those_of_the_picture_and_the_registry() -> None:
    told = text("evidence-and-remedies")
    days = (remedy_ladder.SIMPLE_DAYS, remedy_ladder.COMPLEX_DAYS, remedy_ladder.EXTRA_DAYS)
    assert "{} 日；复杂的 {} 日；特别复杂再加 {} 日".format(*days) in told
    assert f"至少存 {remedy_ladder.RECORDS_KEPT_YEARS} 年" in told
    assert (remedy_ladder.UNDISCOVERED_MONTHS, remedy_ladder.POLICE_CASE_DAYS, remedy_ladder.LIMITATION_YEARS) == (
        6,
        30,
        3,
    )
    assert "20日内" in registry().cite("credit-reporting-regulations:25").provision.quotes[0]
    assert "30日内" in registry().cite("credit-reporting-regulations:26").provision.quotes[0]
    assert "20 日书面答复" in told and "30 日书面答复" in told


def test_the_stairs_go_down_and_the_line_parts_what_is_unlawful_from_a_breach() -> None:
    kinds = [each.kind for each in degrees.DEGREES]
    assert kinds == [*UNLAWFUL, *BREACHES]
    assert set(kinds[: degrees.BOUNDARY]) == set(UNLAWFUL)
    assert len(figure("degrees").rows) == len(kinds)


@pytest.mark.parametrize("each", degrees.DEGREES, ids=lambda each: each.kind)
def test_the_example_of_a_degree_says_what_else_it_needs(each: degrees.Degree) -> None:
    assert (each.label().when is not None) == bool(each.needs)


@pytest.mark.parametrize("page", WRITTEN)
def test_a_page_keeps_its_promises(page: str) -> None:
    promised(text(page), page)


def promised(source: str, label: str) -> None:
    """Label, minutes, objectives, three questions, tomorrow, and short sentences in the answer."""
    assert source.startswith(f"({label})=\n# ")
    assert source.count("{checked}`" + label + "`") == 1
    minutes = re.search(r"约 (\d+) 分钟", source)
    assert minutes is not None and int(minutes[1]) <= 12
    assert "\n读完你能：" in source and "## 明天早上做什么" in source
    asked = len(re.findall(r"^\*\*[123]\. ", source, flags=re.MULTILINE))
    if "```{quiz} " + label + "\n```" in source:
        asked += len(quiz(label).questions)
    assert asked == 3
    assert len(re.findall(r"^## ", source, flags=re.MULTILINE)) == len(
        re.findall(r"^\([a-z0-9-]+\)=\n## ", source, flags=re.MULTILINE)
    )
    box = re.search(r":::\{answer\} (.*?)\n:::", source, flags=re.DOTALL)
    assert box is not None
    plain = re.sub(r"\{law\}`[^`]*`", "", box[1])
    sentences = [each.strip() for each in re.split(r"[。！？；]", plain) if each.strip()]
    assert sum(map(len, sentences)) / len(sentences) <= 35
