"""What was handed in: every file of a folder or a zip, zips inside them included, none of them trusted.

Nothing is unpacked to disk, so a name such as ../../x reaches no place; it is refused and said so, as are links, files
that grow beyond all measure and zips packed deeper than a platform and a student pack them. Every file becomes a line, refused or not.
"""

import io
import stat
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath

from creditrights.classroom.errors import ClassroomError
from creditrights.classroom.slim import slim
from creditrights.classroom.text import clean

#: bytes of one file, unpacked; a notebook with its outputs may be large, work on a loan is not larger
MOST_STORED = 320_000_000
#: bytes of a notebook without its outputs
MOST_BYTES = 5_000_000
#: files in all zips of one student, and bytes of all of them together
MOST_MEMBERS, MOST_TOGETHER = 2_000, 640_000_000
#: a zip from the platform, in it one a student (from the platform or the student), in that one from the student
DEEPEST = 3
#: what Jupyter, macOS and our own release leave lying about
NOT_HANDED_IN = (".ipynb_checkpoints", "__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini", "manifest.json")
NOTEBOOK, ZIP = ".ipynb", ".zip"
PACKED = (".rar", ".7z", ".tar", ".gz", ".tgz")


@dataclass(frozen=True)
class Submission:
    """One file.

    name     where it was: path in the folder or zip, in the zip inside it too
    raw      a notebook without its stored outputs; empty for everything else
    stored   when its folder or zip says it was written, a local time; None where it does not say
    refused  why it was not read, in Chinese; empty if it was
    """

    name: str
    raw: bytes
    stored: datetime | None = None
    refused: str = ""


@dataclass
class Room:
    """What the zips of one student may still hold, those inside others included."""

    members: int
    bytes: int


def read_submissions(path: Path) -> list[Submission]:
    """Every file in a folder or a zip, in the order of their names."""
    if path.is_dir():
        return [one for file in sorted(path.rglob("*")) for one in _of_file(path, file)]
    if zipfile.is_zipfile(path):
        try:
            with zipfile.ZipFile(path) as archive:
                return list(_members(archive, "", 1, None))
        except (zipfile.BadZipFile, OSError) as error:
            raise ClassroomError(f"{path} 这个 zip 坏了，请重新下载。") from error
    raise ClassroomError(f"{path} 既不是文件夹也不是 zip。")


def _of_file(folder: Path, file: Path) -> Iterator[Submission]:
    name = clean(file.relative_to(folder).as_posix())
    if _left_lying_about(name):
        return
    about = file.lstat()
    stored = datetime.fromtimestamp(int(about.st_mtime))
    if stat.S_ISDIR(about.st_mode):
        return
    if not stat.S_ISREG(about.st_mode):
        yield Submission(name, b"", stored, "是链接或设备，不是文件，没有读")
    elif about.st_size > MOST_STORED:
        yield Submission(name, b"", stored, _too_large(MOST_STORED))
    else:
        yield from _opened(name, file.read_bytes() if _read_at_all(name) else b"", stored, 0)


def _members(archive: zipfile.ZipFile, prefix: str, depth: int, room: Room | None) -> Iterator[Submission]:
    """Every file in a zip; `room` is None in the zip of a whole class."""
    found = sorted(archive.infolist(), key=lambda each: each.filename)
    if room and len(found) > room.members:
        yield Submission(prefix.rstrip("/"), b"", None, f"压缩包里的文件加起来超过 {MOST_MEMBERS} 个，没有解开")
        return
    if room:
        room.members -= len(found)
    for info in found:
        name = prefix + clean(_name(info))
        if info.is_dir() or _left_lying_about(name):
            continue
        stored = _time(info)
        if _leaves_its_folder(_name(info)):
            yield Submission(name, b"", stored, "压缩包里的文件名想跳出文件夹，没有收（这种压缩包不该有）")
            continue
        if stat.S_ISLNK(info.external_attr >> 16):
            yield Submission(name, b"", stored, "压缩包里的是链接，不是文件，没有读")
            continue
        most = min(MOST_STORED, room.bytes) if room else MOST_STORED
        raw, refused = _unpacked(archive, info, most) if _read_at_all(name) else (b"", "")
        if room:
            room.bytes -= len(raw)
        if refused:
            yield Submission(name, b"", stored, refused)
        else:
            yield from _opened(name, raw, stored, depth, room)


def _opened(
    name: str, raw: bytes, stored: datetime | None, depth: int, room: Room | None = None
) -> Iterator[Submission]:
    """A notebook slimmed, a zip opened, anything else by its name alone."""
    ending = PurePosixPath(name).suffix.lower()
    if ending == NOTEBOOK:
        work = slim(raw)
        if len(work) > MOST_BYTES:
            yield Submission(name, b"", stored, f"除去运行结果还超过 {MOST_BYTES // 1_000_000} MB")
        else:
            yield Submission(name, work, stored)
    elif ending != ZIP:
        packed = "是压缩包，只认 zip；" if ending in PACKED else ""
        yield Submission(name, b"", stored, packed + "不是 .ipynb 笔记本文件")
    elif depth >= DEEPEST:
        yield Submission(name, b"", stored, "压缩包一层套一层，太深了，没有解开")
    else:
        yield from _inner_zip(name, raw, stored, depth, room or Room(MOST_MEMBERS, MOST_TOGETHER))


def _inner_zip(name: str, raw: bytes, stored: datetime | None, depth: int, room: Room) -> Iterator[Submission]:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            inside = list(_members(archive, name + "/", depth + 1, room))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError):
        yield Submission(name, b"", stored, "zip 打不开，可能没传完")
        return
    if not inside:
        yield Submission(name, b"", stored, "zip 是空的")
    # a zip written at home says when the file was saved there; what counts is when the zip was handed in
    yield from (Submission(each.name, each.raw, stored, each.refused) for each in inside)


def _unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo, most: int) -> tuple[bytes, str]:
    """The bytes, and why not; what the zip says of its size is not believed, reading stops at the most allowed."""
    if info.file_size > most:
        return b"", _too_large(most)
    try:
        with archive.open(info) as stored:
            raw = stored.read(most + 1)
    except (RuntimeError, NotImplementedError):
        return b"", "压缩包里的文件加了密码，或用了认不得的压缩方法"
    except (zipfile.BadZipFile, OSError, EOFError, ValueError):
        return b"", "压缩包里的这个文件坏了"
    except Exception:  # zlib, lzma and bz2 each have their own
        return b"", "压缩包里的这个文件坏了"
    return (b"", _too_large(most)) if len(raw) > most else (raw, "")


def _too_large(most: int) -> str:
    return f"解开以后超过 {max(most, 0) // 1_000_000} MB，没有读"


def _read_at_all(name: str) -> bool:
    return PurePosixPath(name).suffix.lower() in (NOTEBOOK, ZIP)


def _left_lying_about(name: str) -> bool:
    return any(part in NOT_HANDED_IN for part in name.split("/"))


def _leaves_its_folder(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return ".." in parts or parts[0] == "" or parts[0].endswith(":")


def _time(info: zipfile.ZipInfo) -> datetime | None:
    try:
        when = datetime(*info.date_time)
    except ValueError:
        return None
    return when if when.year > 1980 else None


def _name(info: zipfile.ZipInfo) -> str:
    """The name; Chinese Windows writes it in GBK without saying so."""
    if info.flag_bits & 0x800:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("gb18030")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return info.filename
