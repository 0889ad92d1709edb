"""Which engine gave a mark: a fingerprint of the code and of the law it stands on."""

import functools
import hashlib
from pathlib import Path

PACKAGE = Path(__file__).parents[1]
#: what can change a mark
SOURCES = ("*.py", "*.toml", "*.csv")
#: rooms that only show results
SHOWN_ONLY = ("site", "notebook", "papers", "audit", "contacts", "commands")


@functools.cache
def engine() -> str:
    """Twelve digits that change whenever a line of code or law does; the same on every machine."""
    files = sorted(
        path.relative_to(PACKAGE).as_posix() for pattern in SOURCES for path in PACKAGE.rglob(pattern) if path.is_file()
    )
    digest = hashlib.sha256()
    for name in files:
        if name.split("/")[0] not in SHOWN_ONLY:
            digest.update(name.encode() + b"\0" + (PACKAGE / name).read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return digest.hexdigest()[:12]
