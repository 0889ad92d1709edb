"""An Office file packed again, so that the same result gives the same bytes on every day and every machine."""

import re
import zipfile
from io import BytesIO

#: the earliest time that a ZIP file can carry
NO_TIME = (1980, 1, 1, 0, 0, 0)

_STAMP = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms:)")


def packed_again(content: bytes, day: str) -> bytes:
    """The same parts in the same order, every time stamp set to a day (YYYY-MM-DD)."""
    repacked = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as parts, zipfile.ZipFile(repacked, "w", zipfile.ZIP_DEFLATED) as file:
        for name in parts.namelist():
            part = parts.read(name)
            if name == "docProps/core.xml":
                part = _STAMP.sub(rb"\g<1>" + day.encode() + rb"T00:00:00Z\g<2>", part)
            entry = zipfile.ZipInfo(name, NO_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            file.writestr(entry, part)
    return repacked.getvalue()
