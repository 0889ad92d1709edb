"""How far a grading is, on one line that is written over; nothing where nobody looks (a log, a pipe)."""

import sys
import time
from typing import TextIO

WIDTH = 24
#: seconds between two looks of the line
EVERY = 0.1


class ProgressBar:
    """Call it with how many of how many are done."""

    def __init__(self, out: TextIO | None = None) -> None:
        self.out = out or sys.stderr
        self.began = time.monotonic()
        self.shown = 0.0
        self.first = -1

    def __call__(self, done: int, all: int) -> None:
        if self.first < 0:
            self.first = done  # what the journal brought along took no time
        now = time.monotonic()
        if not self.out.isatty() or (done < all and now - self.shown < EVERY):
            return
        self.shown = now
        self.out.write("\r" + self.line(done, all, now - self.began) + "\x1b[K" + ("\n" if done == all else ""))
        self.out.flush()

    def line(self, done: int, all: int, seconds: float) -> str:
        """`[######------] 120/200 60% 已用 3 秒，约还要 2 秒`."""
        filled = WIDTH * done // all if all else WIDTH
        percent = 100 * done // all if all else 100
        line = f"[{'#' * filled}{'-' * (WIDTH - filled)}] {done}/{all} {percent}% 已用 {_time(seconds)}"
        fresh = done - max(self.first, 0)
        if fresh > 0 and done < all:
            line += f"，约还要 {_time(seconds / fresh * (all - done))}"
        return line


def _time(seconds: float) -> str:
    return f"{seconds:.0f} 秒" if seconds < 100 else f"{seconds / 60:.0f} 分钟"
