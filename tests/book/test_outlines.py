"""Letters in pictures: the same outlines in fewer bytes."""

import io
import re

import matplotlib as mpl
import matplotlib.pyplot as plt

from creditrights.site.outlines import COARSER, OURS, SCALE, lighter, outline

TAKES = {"m": 2, "l": 2, "h": 1, "v": 1, "c": 6, "q": 4, "z": 0}


def points(path):
    """Every point that an outline names, from the corner, with the beginning of each part again where it is closed."""
    found, here, begun = [], (0, 0), (0, 0)
    for letter, told in re.findall(r"([MLCQmlhvcqzZ])([^MLCQmlhvcqzZ]*)", path):
        numbers = [float(each) for each in re.findall(r"-?[\d.]+", told)]
        if letter in "zZ":
            found.append(begun)
            here = begun
            continue
        count = TAKES[letter.lower()]
        for at in range(0, len(numbers), count):
            some = numbers[at : at + count]
            some = [some[0], 0] if letter == "h" else [0, some[0]] if letter == "v" else some
            from_ = here if letter.islower() else (0, 0)
            named = [(from_[0] + x, from_[1] + y) for x, y in zip(some[::2], some[1::2], strict=True)]
            found.extend(named)
            here = named[-1]
            if letter in "mM" and at == 0:
                begun = here
    return found


def drawn():
    mpl.rcParams["svg.hashsalt"] = "the same each time"
    figure = plt.figure(figsize=(2, 1))
    figure.text(0.1, 0.5, "Qq8 &%g", fontsize=17)
    figure.text(0.1, 0.1, "88", fontsize=12)
    written = io.StringIO()
    figure.savefig(written, format="svg")
    plt.close(figure)
    return written.getvalue()


def outlines(svg, scale):
    return re.findall(rf'<path id="([^"]+)" d="([^"]*)" transform="{re.escape(scale)}"/>', svg)


def test_no_point_of_a_letter_moves_by_more_than_half_a_step_of_the_grid():
    heavy = drawn()
    light = lighter(heavy)
    before, after = outlines(heavy, SCALE), outlines(light, OURS)
    assert len(before) == len(after) >= 6
    assert outlines(light, SCALE) == []
    for (_, old), (_, new) in zip(before, after, strict=True):
        there = [(x / COARSER, y / COARSER) for x, y in points(old)]
        here = points(new)
        assert all(min(max(abs(x - a), abs(y - b)) for a, b in here) <= 0.5001 for x, y in there)
        assert old.count("z") == new.count("z")
    assert len(light) < 0.7 * len(heavy)


def test_what_a_name_in_the_picture_means_it_still_means():
    heavy, light = drawn(), lighter(drawn())
    uses = r'xlink:href="#([^"]+)"'
    old, new = re.findall(uses, heavy), re.findall(uses, light)
    assert len(old) == len(new) >= 8
    meant = dict(zip(old, new, strict=True))
    assert len(set(meant.values())) == len(meant)
    places = [[id for id, _ in outlines(svg, scale)] for svg, scale in ((heavy, SCALE), (light, OURS))]
    assert [meant[id] for id in places[0]] == places[1]
    clips = re.findall(r"url\(#([^)]+)\)", light)
    assert all(f'id="{name}"' in light for name in clips)


def test_a_closing_line_is_left_to_the_closing_and_numbers_run_together_where_a_minus_parts_them():
    assert outline("M 256 256 \nL 512 256 \nL 512 512 \nL 256 256 \nz\n") == "m10 10h10v10z"
    assert outline("M 0 0 \nL 256 -256 \nL 512 256 \nz\nM 512 512 \nL 768 512 \nz") == "m0 0 10-10 10 20zm20 20h10z"
    assert outline("M 0 0 \nC 256 256 512 -256 768 0 \nQ 1024 -256 768 256 \nz") == "m0 0c10 10 20-10 30 0q10-10 0 10z"


def test_a_picture_without_letters_keeps_its_shapes():
    svg = '<svg><path d="M 1.5 2 \nL 3 4 \nz\n" style="fill: red"/></svg>'
    assert lighter(svg) == '<svg><path d="M 1.5 2 L 3 4 z" style="fill: red"/></svg>'
