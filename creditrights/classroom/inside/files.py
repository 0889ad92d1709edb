"""Landlock (Linux 5.13 and later): from here on only the named folders can be read, and only one can be written."""

import ctypes
import functools
import os
import struct
import sys
import sysconfig
from pathlib import Path

CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446
READ = 1 << 0 | 1 << 2 | 1 << 3  # execute, read a file, read a folder
READ_FILE = 1 << 0 | 1 << 2
WRITE_FILE = 1 << 1
#: rights that each version of Landlock added; a right the kernel does not know may not be asked for
RIGHTS = {1: (1 << 13) - 1, 2: 1 << 13, 3: 1 << 14, 5: 1 << 15}
NO_NEW_PRIVILEGES = 38


def keep_to(writable: Path) -> bool:
    """Fence the process in; False where the kernel has no Landlock (then nothing changed)."""
    if not sys.platform.startswith("linux"):
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    version = libc.syscall(CREATE_RULESET, None, 0, 1)
    if version < 1:
        return False
    all_rights = sum(rights for since, rights in RIGHTS.items() if since <= version)
    attributes = struct.pack("Q", all_rights)
    ruleset = libc.syscall(CREATE_RULESET, attributes, len(attributes), 0)
    if ruleset < 0:
        return False
    _allow(libc, ruleset, writable, all_rights)
    for place in readable():
        _allow(libc, ruleset, place, READ if place.is_dir() else READ_FILE)
    _allow(libc, ruleset, Path("/dev/null"), READ_FILE | WRITE_FILE)
    libc.prctl(NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    done = libc.syscall(RESTRICT_SELF, ruleset, 0) == 0
    os.close(ruleset)
    return bool(done)


@functools.cache
def readable() -> list[Path]:
    """Python, its packages, the system's libraries and this package; no home folders, no submissions, no roster."""
    places = {sys.prefix, sys.base_prefix, sys.exec_prefix, sysconfig.get_paths()["stdlib"], str(_package())}
    places.update(path for path in sys.path if "site-packages" in path or "dist-packages" in path)
    places.update(("/usr", "/lib", "/lib64", "/etc/ld.so.cache", "/etc/localtime", "/etc/fonts", "/dev/urandom"))
    return [Path(place) for place in sorted(places) if os.path.exists(place)]


def _package() -> Path:
    return Path(__file__).parents[2]


def _allow(libc: ctypes.CDLL, ruleset: int, place: Path, rights: int) -> None:
    handle = os.open(place, os.O_PATH | os.O_CLOEXEC)
    try:
        rule = struct.pack("=Qi", rights, handle)
        libc.syscall(ADD_RULE, ruleset, 1, rule, 0)
    finally:
        os.close(handle)
