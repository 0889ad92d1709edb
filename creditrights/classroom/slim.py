"""Drops the stored outputs of a notebook before anyone reads it: they weigh the most and count for nothing.

A chart printed in a loop can make a file of 200 MB out of ten kilobytes of work. The bytes are walked once, with no tree
of them ever in memory.
"""

import re
from collections.abc import Iterator

#: a text, or a bracket; everything between them is of no interest
TOKEN = re.compile(rb'"(?:[^"\\]++|\\.)*+"|[{}\[\]]', re.DOTALL)
COLON = re.compile(rb"\s*:\s*")
#: brackets and texts looked at before a file is given up as no notebook of anyone's
MOST_TOKENS = 3_000_000
OPEN, CLOSE = b"{[", b"}]"
#: how deep in the file a cell's own names stand: the notebook, its list of cells, the cell
IN_A_CELL = 3


def slim(raw: bytes) -> bytes:
    """The same notebook with `"outputs": []` in every cell; bytes that are no JSON come back as they are."""
    kept: list[bytes] = []
    tokens = TOKEN.finditer(raw)
    depth = copied = 0
    for number, token in enumerate(tokens):
        if number > MOST_TOKENS:
            return raw
        first = raw[token.start()]
        if first in OPEN:
            depth += 1
        elif first in CLOSE:
            depth -= 1
        elif depth == IN_A_CELL and token.group() == b'"outputs"':
            colon = COLON.match(raw, token.end())
            if colon is None or raw[colon.end() : colon.end() + 1] != b"[":
                continue
            end = _end_of_list(raw, tokens)
            if end is None:
                return raw
            kept += [raw[copied : colon.end()], b"[]"]
            copied = end
    return b"".join([*kept, raw[copied:]])


def _end_of_list(raw: bytes, tokens: Iterator[re.Match[bytes]]) -> int | None:
    """Where the list that comes next ends; None where it does not, or not soon enough."""
    depth = 0
    for number, token in enumerate(tokens):
        if number > MOST_TOKENS:
            return None
        first = raw[token.start()]
        if first in OPEN:
            depth += 1
        elif first in CLOSE:
            depth -= 1
            if depth == 0:
                return token.end()
    return None
