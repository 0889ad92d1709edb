"""Writes the cards to hand on as PNG files.

python -m creditrights.notebook.share OUT_DIR      OUT_DIR/01-door.png … OUT_DIR/12-frozen.png
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from creditrights.errors import CreditRightsError
from creditrights.notebook.figures.share_cards import card_png, cards


def write(folder: Path) -> list[Path]:
    """Draw every card into `folder`, which is made if need be; returns the files in the order of the cards."""
    drawn = [(f"{number:02}-{card.id}.png", card_png(card)) for number, card in enumerate(cards(), 1)]
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, content in drawn:
        written.append(folder / name)
        written[-1].write_bytes(content)
    return written


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the command line; 0 when the cards are written, 1 when one cannot be drawn or the folder not be written."""
    parser = argparse.ArgumentParser(
        prog="python -m creditrights.notebook.share", description="画出 12 张分享图（PNG，1080 × 1920）"
    )
    parser.add_argument("folder", type=Path, metavar="文件夹", help="写到哪里；没有就建一个")
    chosen = parser.parse_args(arguments)
    try:
        for path in write(chosen.folder):
            print(path)
    except CreditRightsError as error:
        print(error.sentence, file=sys.stderr)
        return 1
    except OSError as error:
        print(f"写不进“{chosen.folder}”：{error.strerror}。请换一个文件夹。", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
