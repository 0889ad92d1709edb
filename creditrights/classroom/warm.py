"""Warm interpreters: a notebook gets a fresh process without waiting for Python to start and to import.

Used only where the fences inside hold by themselves (see sandbox.fences_hold): a notebook's process must not be able to
touch the one it was forked from. Where time is up, the warm interpreter goes too, and with it everything in its own
process namespace.
"""

import atexit
import contextlib
import json
import os
import select
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

#: seconds a warm interpreter may take to get ready, and to leave
PATIENCE, PATIENCE_TO_LEAVE = 30, 1


class Warm:
    """One warm interpreter, begun at once; whoever first uses it waits until it is ready."""

    def __init__(self, namespace: Sequence[str], root: Path, environment: dict[str, str]) -> None:
        code = f"import sys; sys.path.insert(0, {str(root)!r}); from creditrights.classroom.inside.warm import main; main()"
        self.process = subprocess.Popen(
            [*namespace, sys.executable, "-I", "-B", "-X", "utf8", "-c", code],
            cwd="/",
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        self._ready_by = time.monotonic() + PATIENCE
        self._ready: bool | None = None  # not known yet

    def run(self, job: list[str], seconds: float, full: Callable[[], bool], is_full: int, every: float) -> int | None:
        """The exit code of one notebook; None where time was up, `is_full` where `full` said so: then this one is dead."""
        assert self.process.stdin is not None
        try:
            self.process.stdin.write(json.dumps(job).encode() + b"\n")
            self.process.stdin.flush()
        except OSError:
            self.kill()
            return -signal.SIGKILL
        line = self._line(time.monotonic() + seconds, full, every)
        if line is None:
            filled = full()
            self.kill()
            return is_full if filled else None
        if not line.strip():
            self.kill()
            return -signal.SIGKILL
        return int(line)

    def alive(self) -> bool:
        """Whether it can take another notebook."""
        if self._ready is None:
            self._ready = self._line(self._ready_by, lambda: False) == b"ready\n"
            if not self._ready:
                self.kill()
        return self._ready and self.process.poll() is None

    def leave(self) -> None:
        """Let it end, and end it if it does not."""
        assert self.process.stdin is not None
        with contextlib.suppress(OSError, subprocess.TimeoutExpired):
            self.process.stdin.close()
            self.process.wait(PATIENCE_TO_LEAVE)
        self.kill()

    def kill(self) -> None:
        """End it and everything it forked."""
        self._ready = False
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            with contextlib.suppress(OSError):
                pipe.close()  # type: ignore[union-attr]

    def _line(self, until: float, stop: Callable[[], bool], every: float = PATIENCE) -> bytes | None:
        """The next line it writes; empty where it is dead, None where it took too long or `stop` said so."""
        assert self.process.stdout is not None
        line = b""
        while not line.endswith(b"\n"):
            left = until - time.monotonic()
            if left <= 0:
                return None
            if select.select([self.process.stdout], [], [], min(every, left))[0]:
                part = os.read(self.process.stdout.fileno(), 64)
                if not part:
                    return b""
                line += part
            elif stop():
                return None
        return line


class Pool:
    """Warm interpreters that are idle; one is made when none is."""

    def __init__(self) -> None:
        self._idle: list[Warm] = []
        self._lock = threading.Lock()
        atexit.register(self.close)

    def take(self, make: Callable[[], Warm]) -> Warm:
        """An idle one, or a new one."""
        with self._lock:
            while self._idle:
                warm = self._idle.pop()
                if warm.alive():
                    return warm
        return make()

    def give_back(self, warm: Warm) -> None:
        """It may be used again, if it is alive."""
        if warm.alive():
            self.keep(warm)

    def keep(self, warm: Warm) -> None:
        """It may be used, perhaps before it is ready."""
        with self._lock:
            self._idle.append(warm)

    def close(self) -> None:
        """End them all: those that wait leave by themselves when nobody writes to them any more."""
        with self._lock:
            for warm in self._idle:
                warm.leave()
            self._idle.clear()
