"""Looks through a notebook that is about to be handed out for anything that would give the answers away."""

import re

from creditrights.classroom.notebooks import HIDDEN, read_notebook
from creditrights.classroom.variant import Variant


def leaks(raw: bytes, variant: Variant, key: str) -> list[str]:
    """What the bytes of a released notebook give away, in words for the instructor; empty if nothing.

    The whole file is searched as text, so source, outputs and metadata are all covered: the course key, every right
    answer in each way it may be written, every line of a hidden cell, every hidden tag, any stored output.
    """
    text = raw.decode()
    found = ["课程密钥"] if key in text else []
    # his own id is no amount, even where its digits are those of one
    others = text.replace(read_notebook(raw).about.get("student") or "\0", "")
    found.extend(f"{name} 的正确答案" for name in variant.answers_in(others))
    found.extend(f"{tag} 标记" for tag in HIDDEN if f'"{tag}"' in text)
    if re.search(r'"outputs": \[\s*[^\]\s]', text) or re.search(r'"execution_count": \d', text):
        found.append("运行结果")
    released = "\n".join(cell.source for cell in read_notebook(raw).cells)
    shown = {line.strip() for line in released.splitlines()}
    found.extend(f"不该给的代码：{line}" for line in hidden_lines(variant) if line in shown)
    return found


def hidden_lines(variant: Variant) -> list[str]:
    """The lines of code that stand in hidden cells of the master and nowhere else in it."""
    cells = variant.assignment.master.cells
    open_lines = {
        line.strip() for cell in cells if not set(cell.tags) & set(HIDDEN) for line in cell.source.splitlines()
    }
    hidden = [line.strip() for cell in cells if set(cell.tags) & set(HIDDEN) for line in cell.source.splitlines()]
    return [line for line in hidden if line and line not in open_lines]
