"""Which engine gave a mark: a fingerprint of the code and of the law it stands on."""

import functools
import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parents[1]
#: what can change a mark
SOURCES = (".py", ".toml", ".csv")
#: rooms that only show results
SHOWN_ONLY = ("site", "notebook", "papers", "audit", "contacts", "commands")


@functools.cache
def engine() -> str:
    """Twelve digits that change whenever a line of code or law does; the same on every machine."""
    digest = hashlib.sha256()
    for name, path in sorted(_sources()):
        with open(path, "rb") as stored:
            digest.update(name.encode() + b"\0" + stored.read().replace(b"\r\n", b"\n") + b"\0")
    return digest.hexdigest()[:12]


def _sources() -> Iterator[tuple[str, str]]:
    """Name within the package and path of every file that counts."""
    top = len(str(PACKAGE)) + 1
    for folder, folders, names in os.walk(PACKAGE):
        folders[:] = [each for each in folders if os.path.join(folder, each)[top:] not in SHOWN_ONLY]
        for name in names:
            if name.endswith(SOURCES):
                path = os.path.join(folder, name)
                yield path[top:].replace(os.sep, "/"), path
