"""Twelve pages look as they did when `python scripts/looks.py` last took their pictures. Slow: `make test-slow`."""

import sys

import pytest
from PIL import Image, ImageDraw

from tests.book.built import ROOT

sys.path.insert(0, str(ROOT / "scripts"))

import looks


@pytest.fixture(scope="module")
def taken(browser, book):
    return {name: looks.shot(browser, book, name) for name in looks.SHOTS}


@pytest.mark.slow
@pytest.mark.parametrize("name", looks.SHOTS)
def test_a_page_looks_as_it_did(taken, name):
    far = looks.apart(taken[name], Image.open(looks.path_of(name)))
    assert far <= looks.ALLOWED, f"{far:.1%} of {name} is different: look at it, then python scripts/looks.py {name}"


def test_twelve_small_pictures_are_kept():
    kept = sorted(looks.LOOKS.glob("*"))
    assert {path.stem for path in kept} == set(looks.SHOTS)
    assert len(kept) == 12
    assert max(path.stat().st_size for path in kept) <= 60_000


@pytest.mark.parametrize("name", looks.SHOTS)
def test_a_picture_is_far_from_one_with_a_box_on_it_and_near_to_itself(name):
    kept = Image.open(looks.path_of(name)).convert("RGB")
    spoilt = kept.copy()
    ImageDraw.Draw(spoilt).rectangle((20, 100, 20 + kept.width // 3, 160), fill=(255, 0, 255))
    assert looks.apart(kept, kept) == 0
    assert looks.apart(kept, spoilt) > looks.ALLOWED
