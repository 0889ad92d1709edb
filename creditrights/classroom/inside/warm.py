"""Entry of a warm interpreter: it waits with everything imported and forks a fresh process for each notebook.

It runs no notebook itself. What it knows is where the folders of earlier notebooks were; their contents it never read.
"""

import contextlib
import gc
import importlib
import json
import os
import select
import signal

from creditrights.classroom.inside import files, run

#: what the notebooks of most assignments import
AHEAD = (
    "creditrights.calculators.fields",
    "creditrights.classroom.self_check",
    "creditrights.money.ledger",
    "creditrights.money.loan",
    "creditrights.legality.topics.collection",
)
JOBS, RESULTS = 0, 1
MOST_FILES = 256


def main() -> None:
    """Answer every line of JSON [folder, limits …] on standard input with the exit code of its notebook."""
    for name in AHEAD:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    files.readable()  # looked up once for all of them
    gc.freeze()  # so that no fork has to copy what the collector would only look at
    os.write(RESULTS, b"ready\n")
    with os.fdopen(os.dup(JOBS), "rb") as lines:
        for line in iter(lines.readline, b""):
            os.write(RESULTS, b"%d\n" % _forked(json.loads(line)))
    os._exit(0)  # there is nothing to put away


def _forked(job: list[str]) -> int:
    """The exit code of the job, run in a process of its own; it dies with us, and we with whoever reads our results."""
    pid = os.fork()
    if pid == 0:
        try:
            _alone(job[0])
            run.main(*job)
        finally:
            os._exit(1)
    handle = os.pidfd_open(pid)
    ready, _, _ = select.select([JOBS, handle], [], [])
    if handle not in ready:  # the grader is gone, nobody will tell us when time is up
        os.kill(pid, signal.SIGKILL)
    os.close(handle)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def _alone(folder: str) -> None:
    """Nothing of ours stays open, and every place to put a file is the notebook's own folder."""
    nothing = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nothing, standard)
    os.closerange(3, MOST_FILES)
    os.environ.update(dict.fromkeys(("HOME", "TMPDIR", "TEMP", "MPLCONFIGDIR"), folder))
