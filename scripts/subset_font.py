"""Make the book's two fonts out of Noto Sans SC: the chart font, and the rare characters for names in a PDF.

    python scripts/subset_font.py NotoSansSC-Regular.otf

writes each subset and its manifest: the part that Chinese law texts and charts use into creditrights/notebook/fonts/,
the rest of the official table of characters into creditrights/papers/fonts/. The source font is in the PyPI package
named in `SOURCE_PACKAGE` (`pip download --no-deps` it and unzip the wheel). The same source and the same fontTools give
the same bytes.
"""

import argparse
import hashlib
import sys
from pathlib import Path

import fontTools
from fontTools import subset
from fontTools.ttLib import TTFont

SOURCE_PACKAGE = "pylopdf-fonts-zh-cn 0.1.1"
SOURCE_FILE = "pylopdf_fonts_zh_cn/NotoSansSC-Regular.otf"
SOURCE_SHA256 = "faa6c9df652116dde789d351359f3d7e5d2285a2b2a1f04a2d7244df706d5ea9"

HERE = Path(__file__).parent
ROOT = HERE.parent / "creditrights"
#: one line; Unihan 15.0, property kTGH (通用规范汉字表, 8105 characters), and what Noto Sans SC has beyond U+20000
RARE = HERE / "rare_characters.txt"

#: beyond ASCII, Latin-1 and GB2312: what contracts, statutes and our charts use
EXTRA = (
    "–—‘’“”…‧•·′″‰※〔〕《》「」『』【】〈〉％￥×÷±≤≥≈≠∞√∑←↑→↓↔↗↘⇒⇐△▲▽▼▶▷◀◁○●◎◇◆□■☆★✓⚠№℃㎡"
    "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ−镕喆堃昇玥珺琤祎翀赟骉龑〇"
)


class Subset:
    """One font to make: its family, its file, the code points to keep, the layout features to keep."""

    def __init__(self, family: str, path: Path, wanted: set[int], features: list[str]) -> None:
        self.family = family
        self.path = path
        self.wanted = wanted
        self.features = features

    @property
    def postscript_name(self) -> str:
        """The family in one word, for the tables that want one."""
        return self.family.replace(" ", "") + "-Regular"


#: the layout features that horizontal Chinese and Latin text need
FEATURES = ["ccmp", "kern", "liga", "locl", "mark", "mkmk"]


def wanted_characters() -> set[int]:
    """Code points to keep: ASCII, Latin-1, all of GB2312, and `EXTRA`."""
    kept = set(range(0x20, 0x7F)) | set(range(0xA0, 0x100)) | {ord(character) for character in EXTRA}
    for lead in range(0xA1, 0xF8):
        for trail in range(0xA1, 0xFF):
            try:
                kept.add(ord(bytes([lead, trail]).decode("gb2312")))
            except UnicodeDecodeError:
                continue
    return kept


def fonts() -> tuple[Subset, Subset]:
    """The chart font, and the font of rare characters, which has none that the chart font has."""
    common = wanted_characters()
    rare = {ord(character) for character in RARE.read_text(encoding="utf-8").strip()}
    return (
        Subset("CR Sans SC Subset", ROOT / "notebook" / "fonts" / "NotoSansSCSubset-Regular.otf", common, FEATURES),
        Subset("CR Sans SC Names", ROOT / "papers" / "fonts" / "NotoSansSCNames-Regular.otf", rare - common, []),
    )


def make_subset(source: Path, made: Subset) -> TTFont:
    """The subset font, renamed so that it cannot be taken for the original."""
    options = subset.Options()
    options.layout_features = made.features
    options.drop_tables += ["vhea", "vmtx", "VORG", "DSIG", "BASE"]
    options.hinting = False
    options.recalc_timestamp = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 7, 13, 14]
    options.name_languages = [0x409]
    font = TTFont(source, recalcTimestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=made.wanted)
    subsetter.subset(font)
    rename(font, made)
    return font


def rename(font: TTFont, made: Subset) -> None:
    """Give the font our family name in the name table and inside the outlines table."""
    name = made.postscript_name
    names = {1: made.family, 3: f"2.004;{name}", 4: made.family, 6: name}
    for name_id, text in names.items():
        font["name"].setName(text, name_id, 3, 1, 0x409)
    outlines = font["CFF "].cff
    outlines.fontNames = [name]
    outlines.topDictIndex[0].FamilyName = made.family
    outlines.topDictIndex[0].FullName = made.family


def sha256(path: Path) -> str:
    """Hex fingerprint of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def manifest(made: Subset, path: Path) -> str:
    """What the font is, where it comes from and how to check it, as TOML."""
    return (
        "# Written by scripts/subset_font.py.\n"
        f'file = "{path.name}"\n'
        f'family = "{made.family}"\n'
        f"characters = {len(TTFont(path).getBestCmap())}\n"
        f"bytes = {path.stat().st_size}\n"
        f'sha256 = "{sha256(path)}"\n'
        'licence = "SIL Open Font License 1.1, in OFL.txt"\n'
        f'made_with = "fontTools {fontTools.version}"\n'
        "\n[source]\n"
        f'package = "{SOURCE_PACKAGE}"\n'
        f'file = "{SOURCE_FILE}"\n'
        f'sha256 = "{SOURCE_SHA256}"\n'
        'font = "Noto Sans SC Regular, version 2.004"\n'
    )


def main(arguments: list[str]) -> int:
    """Read the command line and write the fonts and their manifests."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path, help="NotoSansSC-Regular.otf")
    parser.add_argument("--out", type=Path, help="folder to write into, instead of their own")
    chosen = parser.parse_args(arguments)
    if sha256(chosen.source) != SOURCE_SHA256:
        print(
            f"{chosen.source} is not the font of {SOURCE_PACKAGE}: its sha256 is {sha256(chosen.source)}",
            file=sys.stderr,
        )
        return 1
    for made in fonts():
        written = made.path if chosen.out is None else chosen.out / made.path.name
        make_subset(chosen.source, made).save(written)
        written.with_name("manifest.toml" if chosen.out is None else written.stem + ".toml").write_text(
            manifest(made, written), encoding="utf-8"
        )
        print(f"{written}  {written.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
