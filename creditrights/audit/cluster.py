"""A Parquet file judged piece by piece with Dask: the cores of this machine, or the workers of a scheduler.

A piece is a row group. Each worker reads its own pieces and writes its own part of the result, so no machine holds the
whole file; only counts come back. With workers on other machines, the paths must mean the same file to all of them.
"""

from collections.abc import Sequence
from pathlib import Path

from creditrights.audit.frame import Summary, judge_frame
from creditrights.errors import CreditRightsError, FieldError, MissingPackage
from creditrights.legality.catalogue import topic
from creditrights.legality.scenario import declared

#: seconds to wait for a scheduler to answer
PATIENCE = 10

MISSING = '审计要用 dask 和 pyarrow，这里没有装。请运行 pip install "dask[distributed]" pyarrow 再试。'


class NoScheduler(CreditRightsError):
    """Nobody answers at the address of the scheduler."""


class Piece:
    """One row group of a file: where it is, and the number of its first row in the whole."""

    def __init__(self, path: Path, group: int, first_row: int, number: int) -> None:
        self.path = path
        self.group = group
        self.first_row = first_row
        self.number = number


def audit_file(
    path: Path,
    topic_id: str,
    scheduler: str | None = None,
    out: Path | None = None,
    keep: Sequence[str] = (),
) -> Summary:
    """Judge every row of a Parquet file, or of a folder of them, by the rules of a topic.

    scheduler  address of a Dask scheduler, e.g. tcp://10.0.0.5:8786; None for the threads of this process
    out        folder for the result, one Parquet file a piece; it must be new or empty
    keep       columns that are no facts and are carried over
    """
    try:
        import dask
        import pyarrow.parquet  # noqa: F401  # only to learn that it is there
    except ImportError as error:
        raise MissingPackage(MISSING) from error
    pieces = pieces_of(path, keep)
    if out is not None:
        if out.exists() and (not out.is_dir() or any(out.iterdir())):
            raise FieldError("out", str(out), f"{out} 里已经有东西，请换一个新的文件夹。")
        out.mkdir(parents=True, exist_ok=True)
    work = [dask.delayed(audit_piece)(piece, topic_id, out, tuple(keep)) for piece in pieces]
    if scheduler is None:
        return Summary.total(dask.compute(*work, scheduler="threads"))
    return Summary.total(_on_cluster(scheduler, work))


def _on_cluster(address: str, work: list[object]) -> list[Summary]:
    try:
        from distributed import Client
    except ImportError as error:
        raise MissingPackage(MISSING) from error
    try:
        client = Client(address, timeout=PATIENCE)
    except (OSError, ValueError) as error:
        raise NoScheduler(f"调度器 {address} 没有应答：请看地址对不对、调度器是否开着。") from error
    with client:
        found: list[Summary] = client.gather(client.compute(work))
        return found


def pieces_of(path: Path, keep: Sequence[str]) -> list[Piece]:
    """The row groups of a file or a folder. A head that is neither a fact nor kept is refused with the nearest fact."""
    from pyarrow import ArrowInvalid
    from pyarrow.parquet import ParquetFile

    files = sorted(path.glob("*.parquet")) if path.is_dir() else [path]
    if not files or not files[0].exists():
        raise FieldError("file", str(path), f"打不开 {path}：没有这个 Parquet 文件，文件夹里也没有。")
    pieces: list[Piece] = []
    row = 1
    for each in files:
        try:
            file = ParquetFile(each)
        except ArrowInvalid as error:
            raise FieldError("file", str(each), f"{each} 不是 Parquet 文件。") from error
        for name in file.schema_arrow.names:
            if name not in keep:
                declared(name)
        for name in keep:
            if name not in file.schema_arrow.names:
                raise FieldError("keep", name, f"{each.name} 里没有“{name}”这一列。")
        for group in range(file.num_row_groups):
            pieces.append(Piece(each, group, row, len(pieces)))
            row += file.metadata.row_group(group).num_rows
    return pieces


def audit_piece(piece: Piece, topic_id: str, out: Path | None, keep: tuple[str, ...]) -> Summary:
    """Judge one piece and write its part of the result. Runs on a worker."""
    from pyarrow.parquet import ParquetFile

    frame = ParquetFile(piece.path).read_row_group(piece.group).to_pandas(ignore_metadata=True)
    judged, summary = judge_frame(frame, topic(topic_id).rules, keep, piece.first_row)
    if out is not None:
        judged.to_parquet(out / f"part-{piece.number:05d}.parquet", index=False)
    return summary
