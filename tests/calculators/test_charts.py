"""Charts: what is drawn is what was computed, every word is whole and stands free, and a stranger's words stay words."""

import re
from datetime import date
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest
from fontTools.ttLib import TTFont

import creditrights
from creditrights.calculators import chart as charts
from creditrights.calculators.catalogue import calculator
from creditrights.calculators.chart import MOST_SERIES, PERCENT, Chart, Series, text_width, wrapped
from creditrights.calculators.chart_axes import step_for, tick
from creditrights.calculators.chart_bars import Bars
from creditrights.calculators.chart_columns import Columns
from creditrights.calculators.chart_timeline import Span, Timeline
from creditrights.calculators.form import answer
from creditrights.calculators.html import outcome_html
from creditrights.calculators.ledger_charts import course
from creditrights.calculators.ledger_read import read
from creditrights.calculators.result import Result
from creditrights.money.ledger import Ledger
from creditrights.plain import canonical_json
from tests.core.card_cases import card_cases
from tests.core.cases import NONSENSE, drawn_cases, overdue_cases, plan_cases
from tests.core.ledger_cases import ledger_cases

#: calculators that draw
DRAWN = ("overdue-interest", "ledger", "schedule", "plan", "card", "deadlines", "rate", "cap", "fees")

FONT = TTFont(Path(creditrights.__file__).parent / "notebook" / "fonts" / "NotoSansSCSubset-Regular.otf")


@cache
def advances() -> dict[int, int]:
    """Code point -> how wide the book's own font draws it, in thousandths of the size."""
    glyphs, widths = FONT.getBestCmap(), FONT["hmtx"]
    return {code: widths[glyph][0] * 1000 // FONT["head"].unitsPerEm for code, glyph in glyphs.items()}


def drawn_width(text: str) -> int:
    """The width of a text in the book's own font, rounded up."""
    return -(-sum(advances().get(ord(character), 1000) for character in text) * charts.SIZE // 1000)


@cache
def results() -> list[tuple[str, Result]]:
    """Answers to many questions, of every calculator that draws."""
    sets = {
        "overdue-interest": overdue_cases(80),
        "ledger": ledger_cases(60, NONSENSE),
        "card": card_cases(7, 60),
        "plan": plan_cases(40),
    }
    found = []
    for id in DRAWN:
        chosen = calculator(id)
        for texts in sets.get(id) or drawn_cases(chosen, 80):
            outcome = answer(chosen, texts)
            if outcome.result is not None:
                found.append((id, outcome.result))
    return found


def every_chart() -> list[Chart]:
    return [chart for _, result in results() for chart in result.charts]


def parsed(chart: Chart) -> ElementTree.Element:
    return ElementTree.fromstring(chart.svg())


def boxes(svg: ElementTree.Element) -> list[tuple[int, int, int, int, str]]:
    """(left, top, right, bottom, words) of every text: from the top of a Chinese character to its bottom."""
    found = []
    for text in svg.iter("text"):
        words, x, y = text.text or "", int(text.attrib["x"]), int(text.attrib["y"])
        wide = drawn_width(words)
        left = x - wide if text.get("text-anchor") == "end" else x
        found.append((left, y - charts.SIZE * 88 // 100, left + wide, y + charts.SIZE * 12 // 100, words))
    return found


def overlapping(svg: ElementTree.Element) -> list[str]:
    found = sorted(boxes(svg), key=lambda box: box[1])
    pairs = [(one, two) for place, one in enumerate(found) for two in found[place + 1 :] if two[1] < one[3]]
    return [f"{one[4]} / {two[4]}" for one, two in pairs if one[0] < two[2] and two[0] < one[2]]


def outside(svg: ElementTree.Element) -> list[str]:
    _, _, wide, high = map(int, svg.attrib["viewBox"].split())
    return [box[4] for box in boxes(svg) if box[0] < 0 or box[1] < 0 or box[2] > wide or box[3] > high]


def test_many_charts_of_every_kind_are_looked_at():
    found = every_chart()
    assert len(found) > 150
    assert {chart.kind for chart in found} == {"bars", "columns", "course", "timeline"}
    assert {id for id, result in results() if result.charts} == set(DRAWN)


def test_no_words_touch_each_other_or_leave_the_paper():
    for chart in every_chart():
        svg = parsed(chart)
        assert overlapping(svg) == [], chart.alt()
        assert outside(svg) == [], chart.alt()


def test_no_mark_lies_on_words():
    """Bars and signs of the lying kinds, whose rows have words between them."""
    for chart in every_chart():
        if chart.kind not in ("bars", "timeline"):
            continue
        svg = parsed(chart)
        bars = [
            (int(path.attrib["stroke-width"]), int(y))
            for path in svg.iter("path")
            if path.get("fill") == "none" and "v" not in path.attrib["d"]
            for y in re.findall(r"M\d+ (\d+)[hH]\d+", path.attrib["d"])
            if int(path.attrib["stroke-width"]) in (150, 90)
        ]
        for _, top, _, bottom, words in boxes(svg):
            assert not [y for wide, y in bars if top < y + wide // 2 and y - wide // 2 < bottom], words


def test_all_coordinates_are_whole_numbers_on_the_paper():
    for chart in every_chart():
        svg = parsed(chart)
        high = int(svg.attrib["viewBox"].split()[3])
        for path in svg.iter("path"):
            assert re.fullmatch(r"([MLHVhv] ?-?\d+( -?\d+)?|Z)+", path.attrib["d"]), path.attrib["d"][:80]
            for x, y in re.findall(r"[ML](-?\d+) (-?\d+)", path.attrib["d"]):
                assert 0 <= int(x) <= charts.WIDTH
                assert 0 <= int(y) <= high
        assert "." not in re.sub(r'opacity="0\.\d+"|>[^<]*<', "", chart.svg())


def test_every_picture_has_a_name_a_description_and_its_numbers_in_a_table():
    for _, result in results():
        tables = [table.id for table in result.tables]
        for chart in result.charts:
            svg = parsed(chart)
            assert svg.attrib["role"] == "img"
            assert (svg[0].tag, svg[0].text) == ("title", chart.title)
            assert svg[1].tag == "desc"
            assert len(svg[1].text or "") > 10
            assert chart.beside in ("", *tables)
            if not chart.beside:
                assert [row[0] for row in chart.table().rows] == chart.labels


def test_numbers_of_a_chart_are_whole_numbers_in_the_json():
    for _, result in results():
        told = result.as_json()
        assert ("charts" in told) == bool(result.charts)
        canonical_json(told)
        for chart in result.charts:
            for each in chart.as_json()["series"]:
                assert all(type(value) is int for value in each["values"])
                assert len(each["values"]) == len(chart.labels)


def test_what_shows_nothing_is_not_drawn():
    nothing = Bars("a", "无", ["甲"], [Series("元", [0])])
    below = Columns("b", "负", ["甲", "乙"], [Series("元", [5, -5])])
    assert Result("。", [], [], [], [], charts=[nothing, below]).charts == []


# -- what is drawn ---------------------------------------------------------------------------------------------------


def test_a_bar_is_as_long_as_its_sum_is_large():
    chart = Bars("a", "三笔", ["甲", "乙", "丙"], [Series("元", [4_000_00, 1_000_00, 0])])
    drawn = [
        path.attrib["d"] for path in parsed(chart).iter("path") if path.get("stroke", "").startswith("var(--chart-1")
    ]
    ends = [int(x) for x in re.findall(r"M0 \d+H(\d+)", drawn[0])]
    assert ends == [3600, 900]


def test_parts_of_a_bar_follow_each_other():
    chart = Bars("a", "两部分", ["甲"], [Series("你", [300]), Series("他", [100])])
    drawn = "".join(path.attrib["d"] for path in parsed(chart).iter("path"))
    assert re.search(r"M0 \d+H2700", drawn)
    assert re.search(r"M2700 \d+H3600", drawn)


def test_a_level_stands_where_its_number_is():
    chart = Bars("a", "年化", ["单利"], [Series("年化", [1200])], PERCENT, levels=[Series("线", [2400])])
    drawn = "".join(path.attrib["d"] for path in parsed(chart).iter("path"))
    assert re.search(r"M0 \d+H1800", drawn)
    assert re.search(r"M3588 \d+v\d+", drawn), "half a mark from the edge, so that it is seen"


def test_series_differ_by_more_than_colour():
    assert len({dashes for _, dashes in charts.LOOKS}) == len(charts.LOOKS) == MOST_SERIES


def test_more_series_than_can_be_told_apart_are_added_up():
    chart = Columns("a", "七笔", ["一月"], [Series(f"债{n}", [n]) for n in range(1, 8)])
    assert [each.label for each in chart.series] == ["债1", "债2", "债3", "债4", "其余"]
    assert chart.series[-1].values == [5 + 6 + 7]


def test_columns_are_stacked_to_their_sum():
    chart = Columns("a", "两期", ["一", "二"], [Series("本金", [60_00, 80_00]), Series("利息", [40_00, 0])])
    steps = [
        path.attrib["d"] for path in parsed(chart).iter("path") if path.get("stroke", "").startswith("var(--chart")
    ]
    columns = [tuple(map(int, each)) for d in steps for each in re.findall(r"M(\d+) (\d+)V(\d+)", d)]
    first = sorted({(low, high) for x, low, high in columns if x == columns[0][0] and low - high > 0}, reverse=True)
    assert first[0][1] == first[1][0], "the second part begins where the first ends"
    assert (first[0][0] - first[0][1], first[1][0] - first[1][1]) == (1700 * 60 // 100, 1700 * 40 // 100)


@pytest.mark.parametrize(
    ("most", "step"), [(1, 1), (4, 1), (5, 2), (8, 2), (9, 5), (20, 5), (21, 10), (1_234_567, 500_000)]
)
def test_a_scale_has_round_steps(most, step):
    assert step_for(most) == step


@pytest.mark.parametrize(
    ("fen", "words"),
    [(0, "0"), (50, "0.50"), (5_000_00, "5,000"), (15_000_00, "1.5万"), (20_000_00, "2万"), (12_345_00, "12,345"),
     (200_000_000_00, "2亿"), (12_000_000_00, "1,200万")],
)  # fmt: skip
def test_a_scale_is_written_short(fen, words):
    assert tick(fen, charts.FEN) == words


@pytest.mark.parametrize("number", range(12))
def test_the_course_of_a_debt_is_what_the_ledger_says_on_each_day(number):
    """Drawn from the stretches of one ledger; here each day's sum is computed anew by a ledger that ends on that day."""
    form = calculator("ledger").form
    asked = ledger_cases(60, NONSENSE)
    texts = [each for each in asked if answer(calculator("ledger"), each).result is not None][number]
    values, errors = form.parse(texts)
    assert errors == []
    case = read(values)
    drawn = course(Ledger(case.loan, case.convention, case.events, case.as_of))
    sums = dict(zip(drawn.days, drawn.totals(), strict=True))  # of two points on a day, the one after what happened
    for day, fen in list(sums.items())[:: max(1, len(sums) // 12)]:
        whole = Ledger(case.loan, case.convention, case.events, day).payoff_fen()
        assert abs(whole - fen) <= max(2, whole // 2000), day


def test_a_debt_falls_on_the_day_of_a_payment():
    drawn = next(chart for chart in answer(calculator("ledger"), calculator("ledger").form.defaults()).result.charts)
    falls = [place for place in range(1, len(drawn.days)) if drawn.totals()[place] < drawn.totals()[place - 1]]
    assert falls
    assert all(drawn.days[place] == drawn.days[place - 1] for place in falls)


def test_a_period_beyond_the_drawn_days_ends_in_an_arrow_and_its_day_is_written():
    spans = [Span("诉讼时效", date(2023, 1, 1), date(2040, 1, 1), False), Span("异议", None, date(2026, 11, 27), False)]
    chart = Timeline("t", "到哪天为止", spans, date(2026, 11, 24), "deadlines")
    words = [text.text for text in parsed(chart).iter("text")]
    assert "2040-01-01" in words
    assert "2026-11-27" in words
    assert overlapping(parsed(chart)) == []


def test_a_period_that_is_over_is_said_to_be_over():
    chart = Timeline("t", "期限", [Span("上诉", date(2026, 1, 1), date(2026, 1, 16), True)], date(2026, 11, 24), "")
    assert "2026-01-16 已过" in [text.text for text in parsed(chart).iter("text")]
    assert "已过" in chart.alt()


# -- words -----------------------------------------------------------------------------------------------------------


def test_no_character_of_the_font_is_wider_than_is_reckoned_with():
    wider = [chr(code) for code, wide in advances().items() if wide * charts.SIZE // 1000 > text_width(chr(code))]
    assert wider == ["Ю"], "a Russian letter, wider than a Chinese character"


@pytest.mark.parametrize(
    "name",
    ["微粒贷", "W" * 120, "很长的一笔债" * 20, "<script>alert('1')</script>", '"><b>&amp;', "a b c " * 40, "😀" * 40],
)
def test_a_hostile_or_endless_name_stays_whole_and_stands_free(name):
    values = [Series("未还", [5, 3, 1])]
    for chart in (
        Bars("a", name, [name, "短", name], values),
        Columns(
            "b", name, ["一", "二", "三"], [Series(name, [1, 2, 3]), Series("短", [1, 1, 1]), Series(name, [2, 2, 2])]
        ),
        Timeline("c", name, [Span(name, None, date(2026, 12, 1), False)] * 3, date(2026, 11, 24), ""),
    ):
        svg = parsed(chart)
        assert overlapping(svg) == []
        assert [box for box in boxes(svg) if box[2] > charts.WIDTH] == []
        words = "".join(text.text or "" for text in svg.iter("text"))
        assert name.replace(" ", "") in words.replace(" ", "")
        assert {each.tag for each in svg.iter()} <= {"svg", "title", "desc", "text", "path"}


def test_words_are_not_cut_inside_a_number_or_a_latin_word():
    assert wrapped("按 2026-11-24 算的 12,345.67 元", 850) == ["按", "2026-11-24", "算的", "12,345.67", "元"]


def test_a_name_typed_into_a_plan_stays_a_word():
    chosen = calculator("plan")
    texts = {**chosen.form.defaults(), "debts": "<b>甲&乙</b> 6000 月1.9% 最低400", "offers": ""}
    outcome = answer(chosen, texts)
    assert outcome.result is not None, outcome.errors[0].sentence
    html = outcome_html(chosen, outcome)
    assert "cr-chart" in html
    assert "<b>" not in html
