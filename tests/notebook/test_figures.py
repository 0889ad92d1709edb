"""The book's pictures: letters that every reader sees, the same bytes every time, and words for those who cannot look."""

import ast
import hashlib
import re
import tomllib
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from matplotlib.figure import Figure

from creditrights.errors import UnknownName
from creditrights.law.registry import registry
from creditrights.notebook import figures, style
from creditrights.notebook.figures import FIGURES, figure, who_may_come
from creditrights.notebook.figures.canvas import SMALL, WIDTH, Canvas
from creditrights.notebook.figures.wrap import wrap

every_picture = pytest.mark.parametrize("name", FIGURES)


@pytest.fixture(scope="module")
def drawn():
    return {name: figure(name) for name in FIGURES}


@every_picture
def test_a_picture_is_the_same_when_it_is_drawn_again(name, drawn):
    assert figure(name).svg == drawn[name].svg


@every_picture
def test_a_picture_is_described_in_words(name, drawn):
    picture = drawn[name]
    assert picture.name == name
    assert len(picture.alt) >= 20
    assert len(picture.caption) >= 20


@every_picture
def test_a_picture_has_a_table_that_says_the_same(name, drawn):
    picture = drawn[name]
    assert picture.rows
    for row in picture.rows:
        assert len(row) == len(picture.columns)
        assert all(isinstance(cell, str) and cell for cell in row)


@every_picture
def test_letters_are_outlines_and_need_no_font_of_the_reader(name, drawn):
    svg = drawn[name].svg
    assert "<text" not in svg
    assert "font-family" not in svg


@every_picture
def test_nothing_is_fetched_from_outside(name, drawn):
    svg = re.sub(r'xmlns(:\w+)?="[^"]*"', "", drawn[name].svg)
    assert "://" not in svg
    assert all(target.startswith("#") for target in re.findall(r'href="([^"]*)"', svg))
    assert "<image" not in svg


@every_picture
def test_a_picture_on_a_page_does_not_reach_beyond_itself(name, drawn):
    svg = drawn[name].svg
    ids = re.findall(r' id="([^"]*)"', svg)
    assert len(ids) == len(set(ids))
    assert all(each.startswith(name + "-") for each in ids)
    assert set(re.findall(r'href="#([^"]*)"', svg)) <= set(ids)
    assert "<style" not in svg


@every_picture
def test_no_words_are_cut_off_or_lie_on_one_another(name, monkeypatch):
    boxes, height = _boxes_of_words(name, monkeypatch)
    for text, box in boxes:
        assert box.x0 >= 2 and box.x1 <= WIDTH - 2, text
        assert box.y0 >= 0 and box.y1 <= height, text
    for number, (text, box) in enumerate(boxes):
        for other, other_box in boxes[number + 1 :]:
            assert not _overlap(box, other_box), (text, other)


def _boxes_of_words(name, monkeypatch):
    """Every visible text of a picture with its box in points, and the height of the sheet."""
    sheets = []
    finish = Canvas.svg

    def finish_and_keep(canvas, height, name):
        sheets.append((canvas, height))
        return finish(canvas, height, name)

    monkeypatch.setattr(Canvas, "svg", finish_and_keep)
    figure(name)
    [(canvas, height)] = sheets
    canvas.figure.set_dpi(72)
    texts = [text for axes in canvas.figure.axes for text in _texts(axes)]
    return [(text.get_text(), text.get_window_extent()) for text in texts], height


def _texts(axes):
    words = list(axes.texts)
    if axes.axison:
        for axis in (axes.xaxis, axes.yaxis):
            low, high = axis.get_view_interval()
            words += [tick.label1 for tick in axis.get_major_ticks() if low <= tick.get_loc() <= high]
    return [text for text in words if text.get_text()]


def _overlap(one, other):
    across = min(one.x1, other.x1) - max(one.x0, other.x0)
    down = min(one.y1, other.y1) - max(one.y0, other.y0)
    return across > 1 and down > 1


def test_the_smallest_words_can_be_read_on_a_phone():
    assert 4.6 <= WIDTH / 72 <= 5
    assert SMALL >= 11


def test_every_character_in_the_pictures_code_is_in_the_font():
    known = set(TTFont(style.FONT_FILE).getBestCmap())
    for source in Path(figures.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                unknown = {character for character in node.value if character != "\n" and ord(character) not in known}
                assert not unknown, (source.name, unknown)


def test_a_character_that_the_font_lacks_is_an_error_and_not_an_empty_box():
    sheet = Figure()
    sheet.text(0, 0.5, "\N{GRINNING FACE}", family=style.FAMILY)
    with pytest.raises(style.MissingGlyph) as refused:
        style.svg_text(sheet, "smile")
    assert "smile" in refused.value.sentence


def test_the_font_is_the_one_in_its_manifest_and_its_licence_lies_beside_it():
    folder = style.FONT_FILE.parent
    manifest = tomllib.loads((folder / "manifest.toml").read_text(encoding="utf-8"))
    assert manifest["file"] == style.FONT_FILE.name
    assert manifest["family"] == style.FAMILY
    assert manifest["sha256"] == hashlib.sha256(style.FONT_FILE.read_bytes()).hexdigest()
    assert "SIL OPEN FONT LICENSE Version 1.1" in (folder / "OFL.txt").read_text(encoding="utf-8")


def test_a_wrong_name_is_refused_with_the_nearest_right_one():
    with pytest.raises(UnknownName) as refused:
        figure("visit-clok")
    assert refused.value.nearest == "visit-clock"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("还款，还款", ["还款，", "还款"]),  # a comma does not begin a line
        ("还款（还）", ["还款", "（还）"]),  # a bracket does not end one
        ("满第676条", ["满", "第676条"]),  # a number keeps its unit
    ],
)
def test_a_line_breaks_where_chinese_allows_it(text, lines):
    assert wrap(text, 10, 36) == lines


def test_the_police_have_a_column_and_no_cell_lets_them_collect(drawn):
    picture = drawn["who-may-come"]
    police = {row[0]: row[picture.columns.index("民警")] for row in picture.rows}
    assert police["说明来意，请你还款"].startswith("不可以")
    assert police["进你的家门"] == "有条件：检查证、搜查证"
    assert police["查封、扣押财物"] == "有条件：限案件证据"
    assert police["威胁、辱骂、非法散布欠款信息"] == "不可以"


@pytest.mark.parametrize("key", who_may_come.POLICE_LAW)
def test_what_the_police_may_do_stands_in_a_registered_article_that_the_picture_names(key, drawn):
    assert registry().cite(key).in_force(registry().checked_through)
    assert re.search(rf"\D{key.partition(':')[2]}\D", drawn["who-may-come"].caption)


def test_the_penalty_in_the_growth_picture_is_overdue_principal_times_one_and_a_half_times_the_rate(drawn):
    # 1,000 yuan fell due on each of 10 April, May, June, July, August and September 2026 and was not paid;
    # 180 days after 10 April is 7 October
    overdue_days = [180, 150, 119, 89, 58, 27]
    penalty = sum(overdue_days) * 1000 * 0.0005 * 1.5
    first_interest = 8000 * 0.0005 * 31  # 10 March to 10 April on what was left after two instalments
    picture = drawn["overdue-growth"]
    last = dict(zip(picture.columns, picture.rows[-1], strict=True))
    first = dict(zip(picture.columns, picture.rows[0], strict=True))
    assert last["罚息（元）"] == f"{penalty:,.2f}"
    assert last["到期未还本金（元）"] == "6,000.00"
    assert first["利息（元）"] == f"{first_interest:,.2f}"
    assert first["罚息（元）"] == "0.00"
