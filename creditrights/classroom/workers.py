"""Many submissions at once: on the cores of this machine, or on the workers of a Dask scheduler.

Both do the same thing to each submission and hand back the same marks in the same order.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed

from creditrights.classroom.collect import Submission
from creditrights.classroom.engine import engine
from creditrights.classroom.errors import ClassroomError
from creditrights.classroom.journal import Journal
from creditrights.classroom.mark import Mark
from creditrights.classroom.mark_one import Grading, mark_one
from creditrights.classroom.outcomes import NOT_GRADED
from creditrights.errors import MissingPackage

#: told after each submission: how many of how many are done
Progress = Callable[[int, int], None]
#: (place among the submissions, its mark)
Placed = tuple[int, Mark]
#: submissions handed to a Dask worker at a time
PIECE = 8
#: seconds to wait for a scheduler to answer
PATIENCE = 10


def all_marks(
    submissions: Sequence[Submission],
    grading: Grading,
    journal: Journal,
    progress: Progress,
    workers: int | None = None,
    scheduler: str | None = None,
) -> list[Mark]:
    """A mark for every submission, in their order. What the journal holds is not done again."""
    marks: dict[int, Mark] = {}
    for number, submission in enumerate(submissions):
        found = journal.find(submission)
        if found is not None:
            marks[number] = found
    left = [number for number in range(len(submissions)) if number not in marks]
    progress(len(marks), len(submissions))
    done = (
        _on_cluster(submissions, left, grading, scheduler) if scheduler else _here(submissions, left, grading, workers)
    )
    for number, mark in done:
        marks[number] = mark
        if mark.outcome != NOT_GRADED:  # to be tried again
            journal.keep(submissions[number], mark)
        progress(len(marks), len(submissions))
    return [marks[number] for number in range(len(submissions))]


def _here(
    submissions: Sequence[Submission], left: Sequence[int], grading: Grading, workers: int | None
) -> Iterator[Placed]:
    """Threads, each waiting for a notebook in its own process."""
    pool = ThreadPoolExecutor(workers or os.cpu_count())
    try:
        waiting = {pool.submit(mark_one, submissions[number], grading): number for number in left}
        for each in as_completed(waiting):
            yield waiting[each], each.result()
    finally:
        pool.shutdown(cancel_futures=True)


def _on_cluster(
    submissions: Sequence[Submission], left: Sequence[int], grading: Grading, address: str
) -> Iterator[Placed]:
    try:
        from distributed import Client, as_completed
    except ImportError as error:
        raise MissingPackage(
            '用 --scheduler 要有 dask，这里没有装。请运行 pip install "dask[distributed]" 再试。'
        ) from error
    try:
        client = Client(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        raise ClassroomError(f"调度器 {address} 没有应答：请看地址对不对、调度器是否开着。") from error
    with client:
        shared = client.scatter(grading, broadcast=True, hash=False)
        pieces = [left[start : start + PIECE] for start in range(0, len(left), PIECE)]
        futures = [
            client.submit(mark_piece, [(number, submissions[number]) for number in piece], shared, pure=False)
            for piece in pieces
        ]
        for future in as_completed(futures, loop=client.loop):
            theirs, marks = future.result()
            if theirs != engine():
                raise ClassroomError(
                    "有的工人装的 creditrights 和这台机器上的不一样，批出来会不一致：请都装同一个版本。"
                )
            yield from marks
            future.release()


def mark_piece(piece: list[tuple[int, Submission]], grading: Grading) -> tuple[str, list[Placed]]:
    """What a Dask worker does: its engine, and the marks of a few submissions."""
    return engine(), [(number, mark_one(submission, grading)) for number, submission in piece]
