"""Make the book's chart font: the part of Noto Sans SC that Chinese law texts and charts use.

    python scripts/subset_font.py NotoSansSC-Regular.otf

writes the subset, its licence and its manifest into creditrights/notebook/fonts/. The source font is in the PyPI
package named in `SOURCE_PACKAGE` (`pip download --no-deps` it and unzip the wheel). The same source and the same
fontTools give the same bytes.
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

FAMILY = "CR Sans SC Subset"
POSTSCRIPT_NAME = "CRSansSCSubset-Regular"
FILE_NAME = "NotoSansSCSubset-Regular.otf"
FONTS = Path(__file__).parent.parent / "creditrights" / "notebook" / "fonts"

#: beyond ASCII, Latin-1 and GB2312: what contracts, statutes and our charts use
EXTRA = (
    "–—‘’“”…‧•·′″‰※〔〕《》「」『』【】〈〉％￥×÷±≤≥≈≠∞√∑←↑→↓↔↗↘⇒⇐△▲▽▼▶▷◀◁○●◎◇◆□■☆★✓⚠№℃㎡"
    "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ−镕喆堃昇玥珺琤祎翀赟骉龑〇"
)

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


def make_subset(source: Path) -> TTFont:
    """The subset font, renamed so that it cannot be taken for the original."""
    options = subset.Options()
    options.layout_features = FEATURES
    options.drop_tables += ["vhea", "vmtx", "VORG", "DSIG", "BASE"]
    options.hinting = False
    options.recalc_timestamp = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 7, 13, 14]
    options.name_languages = [0x409]
    font = TTFont(source, recalcTimestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted_characters())
    subsetter.subset(font)
    rename(font)
    return font


def rename(font: TTFont) -> None:
    """Give the font our family name in the name table and inside the outlines table."""
    names = {1: FAMILY, 3: f"2.004;{POSTSCRIPT_NAME}", 4: FAMILY, 6: POSTSCRIPT_NAME}
    for name_id, text in names.items():
        font["name"].setName(text, name_id, 3, 1, 0x409)
    outlines = font["CFF "].cff
    outlines.fontNames = [POSTSCRIPT_NAME]
    outlines.topDictIndex[0].FamilyName = FAMILY
    outlines.topDictIndex[0].FullName = FAMILY


def sha256(path: Path) -> str:
    """Hex fingerprint of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def manifest(path: Path) -> str:
    """What the font is, where it comes from and how to check it, as TOML."""
    return (
        "# Written by scripts/subset_font.py.\n"
        f'file = "{path.name}"\n'
        f'family = "{FAMILY}"\n'
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
    """Read the command line and write the two files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path, help="NotoSansSC-Regular.otf")
    parser.add_argument("--out", type=Path, default=FONTS, help="folder to write into")
    chosen = parser.parse_args(arguments)
    if sha256(chosen.source) != SOURCE_SHA256:
        print(
            f"{chosen.source} is not the font of {SOURCE_PACKAGE}: its sha256 is {sha256(chosen.source)}",
            file=sys.stderr,
        )
        return 1
    written = chosen.out / FILE_NAME
    make_subset(chosen.source).save(written)
    (chosen.out / "manifest.toml").write_text(manifest(written), encoding="utf-8")
    print(f"{written}  {written.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
