"""The cards to hand on: law in force, words that fit and that the font has, the same picture every time."""

import io
import re

import pytest
from fontTools.ttLib import TTFont
from matplotlib import image

from creditrights.errors import UnknownName
from creditrights.law.registry import registry
from creditrights.notebook import share, style
from creditrights.notebook.figures.share_cards import (
    DPI,
    HEIGHT,
    MARGIN,
    WIDTH,
    Card,
    CardTooLong,
    balanced,
    card_png,
    cards,
    drawn,
)
from creditrights.notebook.figures.wrap import width
from creditrights.plain import Row
from tests.house.test_house_rules import is_named

CARDS = cards()
every_card = pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)


def made(**changed: object) -> Card:
    cells = {"id": "made", "asked": "问", "answer": "答", "because": ["因"], "cites": ["civil-code:577"], **changed}
    return Card(Row("made", cells))


def said(card: Card) -> str:
    return " ".join([card.asked, card.answer, *card.because])


def test_there_are_twelve_and_no_two_have_a_name_in_common():
    assert len({card.id for card in CARDS}) == len(CARDS) == 12


@every_card
def test_a_card_stands_on_law_in_force_and_names_it_with_its_days(card):
    assert card.cites
    for citation, line in zip(card.cites, card.sources(), strict=True):
        assert citation.in_force(registry().checked_through)
        assert citation.name() in line and citation.provision.effective.isoformat() in line
        assert citation.provision.checked_on.isoformat() in card.checked()


@every_card
def test_what_was_not_read_in_full_says_so_on_the_card(card):
    for citation, line in zip(card.cites, card.sources(), strict=True):
        unread = citation.provision.how not in ("official-text", "single-copy")
        assert (citation.provision.how_word() in line) == unread


@every_card
def test_a_text_that_only_advises_is_called_what_it_is(card):
    advice = [each for each in card.cites if each.provision.instrument.rank in ("national-standard", "self-regulation")]
    assert not advice or "推荐性国家标准" in said(card)


@every_card
def test_every_number_of_law_on_a_card_is_in_the_words_of_a_provision_it_cites(card):
    words = " ".join(text for each in card.cites for text in [each.provision.gist, *each.provision.quotes])
    for number, unit in re.findall(r"(\d+) ?(日|年|%)", said(card)):
        assert is_named(int(number), unit, words), (number, unit)
    for night in re.findall(r"(\d{1,2}:\d{2}) 到次日 (\d{1,2}:\d{2})", said(card)):
        assert all(clock in words for clock in night)


@every_card
def test_every_character_of_a_card_is_in_the_font(card):
    known = set(TTFont(style.FONT_FILE).getBestCmap())
    assert {each for each in said(card) + "".join(card.sources()) + card.checked() if ord(each) not in known} == set()


@every_card
def test_no_words_of_a_card_are_cut_off_or_lie_on_one_another(card):
    figure = drawn(card)
    boxes = [(text.get_text(), text.get_window_extent()) for text in figure.axes[0].texts]
    for number, (text, box) in enumerate(boxes):
        assert box.x0 >= MARGIN - 12 and box.x1 <= WIDTH - MARGIN + 12, text
        assert box.y0 >= 40 and box.y1 <= HEIGHT - 40, text
        for other, other_box in boxes[number + 1 :]:
            down = min(box.y1, other_box.y1) - max(box.y0, other_box.y0)
            across = min(box.x1, other_box.x1) - max(box.x0, other_box.x0)
            assert down <= 1 or across <= 1, (text, other)


@every_card
def test_the_answer_is_one_short_sentence_or_two_without_a_promise(card):
    assert len(card.answer) <= 22
    assert not re.search("一定|保证你|包|百分之百|绝对", card.answer)


def test_a_card_is_a_png_of_1080_by_1920_and_the_same_every_time():
    content = card_png(CARDS[0])
    assert content == card_png(cards()[0])
    assert content[:8] == b"\x89PNG\r\n\x1a\n" and b"Software" not in content
    assert image.imread(io.BytesIO(content)).shape[:2] == (HEIGHT, WIDTH) == (1920, 1080)
    assert DPI * 9 == WIDTH


def test_too_many_words_are_refused_and_never_made_smaller():
    with pytest.raises(CardTooLong) as refused:
        card_png(made(because=["这句话很长，一张图放不下。" * 12]))
    assert "made" in refused.value.sentence


def test_a_character_the_font_lacks_is_refused():
    with pytest.raises(style.MissingGlyph):
        card_png(made(answer="\N{GRINNING FACE}"))


def test_a_provision_nobody_registered_is_refused_with_the_nearest_one():
    with pytest.raises(UnknownName) as refused:
        made(cites=["civil-code:5777"])
    assert refused.value.nearest is not None


@pytest.mark.parametrize("text", ["不合规矩，可以投诉；不因此当然违法。", "15 日内还清，或者书面异议。", "短"])
def test_lines_are_even_and_as_few_as_they_can_be(text):
    lines = balanced(text, 100, 900)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(width(line, 100) <= 900 for line in lines)
    assert len(lines) == 1 or len(lines[-1]) > 1


def test_the_command_writes_all_cards_in_order(tmp_path, capsys):
    folder = tmp_path / "new" / "cards"
    assert share.main([str(folder)]) == 0
    names = sorted(path.name for path in folder.iterdir())
    assert names == [f"{number:02}-{card.id}.png" for number, card in enumerate(CARDS, 1)]
    assert capsys.readouterr().out.splitlines() == [str(folder / name) for name in names]


def test_a_folder_that_cannot_be_written_is_named_in_chinese(tmp_path, capsys):
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert share.main([str(tmp_path / "file")]) == 1
    assert "换一个文件夹" in capsys.readouterr().err
