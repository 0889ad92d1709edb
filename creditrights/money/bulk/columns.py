"""Columns of whole numbers and days, and the blocks of rows that are worked on at a time."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from creditrights.errors import FieldError

#: rows worked on at a time: what belongs to them stays in the processor's cache
BLOCK = 1 << 14
WORKERS = 2


def spans(rows: int) -> list[slice]:
    """All rows, a block at a time."""
    return [slice(first, min(first + BLOCK, rows)) for first in range(0, rows, BLOCK)]


def whole_of(name: str, values: ArrayLike) -> NDArray[np.int64]:
    """Whole numbers as int64; anything else is refused, a float above all: money is never one."""
    column = np.asarray(values)
    if column.dtype.kind not in "iu" and column.size:
        raise refused(name, f"要是整数（分、百万分之一、百分点），给的是 {column.dtype}")
    return column.astype(np.int64)


def days_of(name: str, values: ArrayLike) -> NDArray[np.int64]:
    """Days as whole numbers, counted from 1970-01-01."""
    column = np.asarray(values)
    if column.dtype.kind == "O":
        column = column.astype("datetime64[D]")
    if column.dtype.kind == "M":
        return column.astype("datetime64[D]").astype(np.int64)
    return whole_of(name, column)


def table_of(name: str, values: NDArray[np.int64], rows: int) -> NDArray[np.int64]:
    """So many rows of columns; one row may stand for all."""
    columns = values.reshape(rows, -1) if values.ndim == 1 and len(values) == rows else np.atleast_2d(values)
    if columns.ndim != 2 or columns.shape[0] not in (1, rows):
        raise refused(name, f"应当是 {rows} 行，给的是 {columns.shape[0]} 行")
    return np.broadcast_to(columns, (rows, columns.shape[1]))


def refused(name: str, reason: str) -> FieldError:
    """The error for a column that cannot be used."""
    return FieldError(name, "", f"“{name}”{reason}。")
