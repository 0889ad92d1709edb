"""Runs the code of one notebook in a fresh process that can do as little as this machine allows.

The process is a Python of its own, inside bubblewrap where that is installed; where namespaces and the fences inside
(Landlock, seccomp) were seen to hold, it is forked from a warm interpreter instead, which takes a tenth of the time.
"""

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
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from creditrights.classroom.inside.files import readable
from creditrights.classroom.text import clean
from creditrights.classroom.warm import Pool, Warm

ROOT = Path(__file__).parents[2]
#: -I keeps the environment out of the child, so it is told here where this package is
ENTRY = f"""import sys
sys.path.insert(0, {str(ROOT)!r})
from creditrights.classroom.inside.run import main
main(*sys.argv[1:])
"""
#: bubblewrap, where it is installed: a file system that holds Python and the notebook's own folder, and nothing else
BUBBLEWRAP = ("bwrap", "--unshare-all", "--die-with-parent", "--new-session", "--proc", "/proc", "--dev", "/dev")
#: from the tightest to none: bubblewrap; its own users, network and processes; its own network; only what the child does
NAMESPACES: tuple[tuple[str, ...], ...] = (
    BUBBLEWRAP,
    ("unshare", "--user", "--map-root-user", "--net", "--pid", "--fork", "--kill-child", "--mount-proc"),
    ("unshare", "--user", "--map-root-user", "--net"),
    (),
)
MOST_OUTCOME, MOST_ERRORS = 4_000_000, 50
#: bytes and files that a notebook may leave in its folder at a time, looked at every so many seconds
MOST_LEFT, MOST_FILES, LOOK_EVERY = 64_000_000, 1_000, 0.25
#: instead of an exit code: it was stopped because its folder was full
FULL = -1000
#: exit codes of a process that used up its processor seconds
OUT_OF_TIME = (-24, 128 + 24)


@dataclass(frozen=True)
class Limits:
    """What one notebook may use.

    seconds       wall-clock and processor seconds of the whole notebook; at the end of them it is killed
    cell_seconds  of one cell; it is interrupted, and the next cell runs (not on Windows)
    memory        bytes
    file_size     bytes a file
    """

    seconds: float = 20
    cell_seconds: float = 10
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
        code = _warm(folder, limits) if fences_hold() else _start(best_namespace(), folder, limits)
        milliseconds = round((time.perf_counter() - began) * 1000)
        if code == FULL:
            return Run("crashed", "在自己的文件夹里写了太多或太大的文件，已停止", None, [], milliseconds)
        if code is None or code in OUT_OF_TIME:
            return Run("timed out", "", None, [], milliseconds)
        outcome = _outcome(folder / "outcome.json")
        if outcome is None:
            return Run("crashed", _words(code), None, [], milliseconds)
        return Run("done", "", outcome[0], outcome[1], milliseconds)


@functools.cache
def best_namespace() -> tuple[str, ...]:
    """The tightest of NAMESPACES that works here, found out by trying."""
    return next((each for each in _installed() if _may_fork_in(each) or _works(each)), ())


def fences_hold() -> bool:
    """Whether notebooks may be forked from a warm interpreter here; bubblewrap shows each its own file system instead."""
    return _may_fork_in(best_namespace())


def start_early() -> None:
    """Begin the first warm interpreter, so that it gets ready while the grader does other things.

    It takes no notebook before the fences around it were tried.
    """
    namespace = next(_installed(), ())
    if _may_hold(namespace):
        _POOL.keep(_new_warm(namespace))


def _installed() -> Iterator[tuple[str, ...]]:
    return (each for each in NAMESPACES if not each or shutil.which(each[0]))


def _works(namespace: tuple[str, ...]) -> bool:
    """Whether a child that starts cold comes to its end in this namespace."""
    with tempfile.TemporaryDirectory(prefix="creditrights-") as name:
        folder = Path(name).resolve()
        (folder / "cells.json").write_text("[]", encoding="utf-8")
        return _start(namespace, folder, Limits()) == 0 and (folder / "outcome.json").exists()


def _may_hold(namespace: tuple[str, ...]) -> bool:
    """Whether it is worth trying: what a notebook started would die with its namespace, and the kernel is young enough."""
    return "--pid" in namespace and hasattr(os, "pidfd_open")


@functools.cache
def _may_fork_in(namespace: tuple[str, ...]) -> bool:
    """Whether a notebook forked in this namespace can neither start a process, nor signal one, nor read outside its folder.

    Tried with cells of our own, forked like any notebook; a warm interpreter of which this is not seen takes no other.
    """
    if not _may_hold(namespace):
        return False
    warm = _POOL.take(lambda: _new_warm(namespace))
    if not warm.alive():
        return False
    with tempfile.TemporaryDirectory(prefix="creditrights-") as name:
        folder = Path(name).resolve()
        (folder / "secret").write_text("secret", encoding="utf-8")
        inside = folder / "inside"
        inside.mkdir()
        tries = ("os.fork()", "os.kill(os.getpid(), 0)", f"open({str(folder / 'secret')!r})", "open('/proc/self/mem')")
        cells = ["import os\nanswers = {}", *(f"{each}\nanswers['open'] = 1" for each in tries)]
        (inside / "cells.json").write_text(json.dumps(cells), encoding="utf-8")
        code = _forked(warm, inside, Limits())
        outcome = _outcome(inside / "outcome.json") if code == 0 else None
    held = outcome is not None and outcome[0] == [] and len(outcome[1]) == len(tries)
    if held:
        _POOL.give_back(warm)
    else:
        warm.kill()
    return held


_POOL = Pool()


def _new_warm(namespace: tuple[str, ...]) -> Warm:
    return Warm(namespace, ROOT, _environment(Path("/nonexistent")))


def _warm(folder: Path, limits: Limits) -> int | None:
    """Run the child as a fork of a warm interpreter."""
    warm = _POOL.take(lambda: _new_warm(best_namespace()))
    if not warm.alive():
        return _start(best_namespace(), folder, limits)
    code = _forked(warm, folder, limits)
    _POOL.give_back(warm)
    return code


def _forked(warm: Warm, folder: Path, limits: Limits) -> int | None:
    return warm.run([str(folder), *_numbers(limits)], limits.seconds, lambda: _is_full(folder), FULL, LOOK_EVERY)


def _numbers(limits: Limits) -> list[str]:
    return [str(int(limits.seconds) + 1), str(limits.memory), str(limits.file_size), str(limits.cell_seconds)]


def _start(namespace: tuple[str, ...], folder: Path, limits: Limits) -> int | None:
    """Run the child to its end: its exit code, None where time was up, FULL where its folder was."""
    process = subprocess.Popen(
        [
            *_command(namespace, folder),
            sys.executable,
            "-I",
            "-B",
            "-X",
            "utf8",
            "-c",
            ENTRY,
            str(folder),
            *_numbers(limits),
        ],
        cwd=folder,
        env=_environment(folder),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    ended = threading.Event()
    stopped: list[int | None] = []

    def watch() -> None:
        until = time.monotonic() + limits.seconds
        while not ended.wait(max(0, min(LOOK_EVERY, until - time.monotonic()))):
            if time.monotonic() >= until or _is_full(folder):
                stopped.append(None if time.monotonic() >= until else FULL)
                _kill(process)
                return

    watcher = threading.Thread(target=watch)
    watcher.start()
    if hasattr(os, "waitid"):  # wait without giving its number back, so that no other process can be hit below
        os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
    else:
        process.wait()
    ended.set()
    watcher.join()
    _kill(process)
    code = process.wait()
    return stopped[0] if stopped else code


def _command(namespace: tuple[str, ...], folder: Path) -> list[str]:
    """The command before Python's own; bubblewrap is told what the notebook may see."""
    if namespace != BUBBLEWRAP:
        return list(namespace)
    seen = [part for place in readable() for part in ("--ro-bind", str(place), str(place))]
    seen = [
        *seen,
        *[
            part
            for name in ("/bin", "/sbin")
            if os.path.islink(name)
            for part in ("--symlink", os.readlink(name), name)
        ],
    ]
    return [*namespace, *seen, "--bind", str(folder), str(folder), "--chdir", str(folder)]


def _is_full(folder: Path) -> bool:
    """Whether the notebook's folder holds more than it may."""
    size = files = 0
    for place, _, names in os.walk(folder):
        for name in names:
            files += 1
            with contextlib.suppress(OSError):  # gone meanwhile
                size += os.lstat(os.path.join(place, name)).st_size
            if files > MOST_FILES or size > MOST_LEFT:
                return True
    return False


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
    return answers, [_error(each) for each in outcome["errors"][:MOST_ERRORS] if isinstance(each, dict)]


def _error(told: dict[str, Any]) -> dict[str, Any]:
    """What the child says of a cell that failed, in the agreed shape and no longer than a line."""
    cell = told.get("cell")
    return {
        "cell": cell if type(cell) is int and 0 < cell < 100_000 else 0,
        "error": clean(str(told.get("error")))[:60],
        "message": clean(str(told.get("message")))[:300],
        "late": told.get("late") is True,
    }


def _is_texts(value: object) -> bool:
    return isinstance(value, dict) and all(isinstance(value.get(name), str) for name in ("key", "type", "text"))


def _words(code: int) -> str:
    if code < 0 or code > 128:
        return f"进程被系统结束（信号 {-code if code < 0 else code - 128}）；内存用得太多、解释器被弄崩都会这样"
    return f"进程自己提前退出（退出码 {code}），没有留下答案"
