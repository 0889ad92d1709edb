"""Runs the code of one notebook in a fresh process that can do as little as this machine allows."""

import contextlib
import functools
import json
import os
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
#: -I keeps the environment out of the child, so it is told here where this package is
ENTRY = f"""import sys
sys.path.insert(0, {str(ROOT)!r})
from creditrights.classroom.inside.run import main
main(*sys.argv[1:])
"""
#: from the tightest to none: its own users, network and processes; its own network; only what the child does itself
NAMESPACES: tuple[tuple[str, ...], ...] = (
    ("unshare", "--user", "--map-root-user", "--net", "--pid", "--fork", "--kill-child", "--mount-proc"),
    ("unshare", "--user", "--map-root-user", "--net"),
    (),
)
MOST_OUTCOME = 4_000_000
#: exit codes of a process that used up its processor seconds
OUT_OF_TIME = (-24, 128 + 24)


@dataclass(frozen=True)
class Limits:
    """What one notebook may use. Wall-clock and processor seconds, bytes of memory, bytes a file."""

    seconds: float = 20
    memory: int = 1_500_000_000
    file_size: int = 8_000_000


@dataclass(frozen=True)
class Run:
    """How a run ended.

    ended         "done", "timed out" or "crashed"
    why           for a crash, what is known of it, in Chinese
    answers       what the child wrote down, None if there was no `answers` dictionary; not to be trusted
    errors        cells that failed
    milliseconds  from starting the process to having read its outcome
    """

    ended: str
    why: str
    answers: list[dict[str, str]] | None
    errors: list[dict[str, Any]]
    milliseconds: int


def run_notebook(sources: list[str], limits: Limits) -> Run:
    """Run code cells in a fresh process and read what it wrote down. Never raises for what the code does."""
    began = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="creditrights-", ignore_cleanup_errors=True) as name:
        folder = Path(name).resolve()
        (folder / "cells.json").write_text(json.dumps(sources), encoding="utf-8")
        code = _start(best_namespace(), folder, limits)
        milliseconds = round((time.perf_counter() - began) * 1000)
        if code is None or code in OUT_OF_TIME:
            return Run("timed out", "", None, [], milliseconds)
        outcome = _outcome(folder / "outcome.json")
        if outcome is None:
            return Run("crashed", _words(code), None, [], milliseconds)
        return Run("done", "", outcome[0], outcome[1], milliseconds)


@functools.cache
def best_namespace() -> tuple[str, ...]:
    """The tightest of NAMESPACES that works here, found out by trying."""
    for command in NAMESPACES:
        if command and shutil.which(command[0]) is None:
            continue
        with tempfile.TemporaryDirectory(prefix="creditrights-") as name:
            folder = Path(name).resolve()
            (folder / "cells.json").write_text("[]", encoding="utf-8")
            if _start(command, folder, Limits()) == 0 and (folder / "outcome.json").exists():
                return command
    return ()


def _start(namespace: tuple[str, ...], folder: Path, limits: Limits) -> int | None:
    numbers = [str(int(limits.seconds) + 1), str(limits.memory), str(limits.file_size)]
    process = subprocess.Popen(
        [*namespace, sys.executable, "-I", "-B", "-X", "utf8", "-c", ENTRY, str(folder), *numbers],
        cwd=folder,
        env=_environment(folder),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    late = threading.Event()

    def stop() -> None:
        late.set()
        _kill(process)

    timer = threading.Timer(limits.seconds, stop)
    timer.start()
    if hasattr(os, "waitid"):  # wait without giving its number back, so that no other process can be hit below
        os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
    else:
        process.wait()
    timer.cancel()
    timer.join()
    _kill(process)
    code = process.wait()
    return None if late.is_set() else code


def _kill(process: "subprocess.Popen[bytes]") -> None:
    """Kill the process and its session; inside its own process namespace nothing survives the first one."""
    if not hasattr(os, "killpg"):
        process.kill()
        return
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)


def _environment(folder: Path) -> dict[str, str]:
    """Nothing of ours but where to find programs; charts are drawn without a screen, and nobody starts many threads."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH") if name in os.environ}
    one_thread = dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    home = dict.fromkeys(("HOME", "TMPDIR", "TEMP", "MPLCONFIGDIR"), str(folder))
    return {**kept, **one_thread, **home, "MPLBACKEND": "Agg", "LC_ALL": "C.UTF-8"}


def _outcome(path: Path) -> "tuple[list[dict[str, str]] | None, list[dict[str, Any]]] | None":
    """What the child wrote: a plain file of a modest size (no link, no pipe) with JSON of the agreed shape, or None."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    except OSError:
        return None
    with os.fdopen(handle, "rb") as stored:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            return None
        raw = stored.read(MOST_OUTCOME + 1)
    try:
        outcome = json.loads(raw) if len(raw) <= MOST_OUTCOME else None
    except (ValueError, RecursionError):
        return None
    if not isinstance(outcome, dict) or not isinstance(outcome.get("errors"), list):
        return None
    answers = outcome.get("answers")
    if answers is not None and not (isinstance(answers, list) and all(_is_texts(each) for each in answers)):
        return None
    return answers, [each for each in outcome["errors"] if isinstance(each, dict)]


def _is_texts(value: object) -> bool:
    return isinstance(value, dict) and all(isinstance(value.get(name), str) for name in ("key", "type", "text"))


def _words(code: int) -> str:
    if code < 0 or code > 128:
        return f"进程被系统结束（信号 {-code if code < 0 else code - 128}）；内存用得太多、解释器被弄崩都会这样"
    return f"进程自己提前退出（退出码 {code}），没有留下答案"
