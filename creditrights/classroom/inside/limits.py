"""Limits the kernel keeps for the child: processor time, memory, size of a file, processes, open files."""

import contextlib


def set_limits(seconds: int, memory: int, file_size: int) -> None:
    """Set hard limits that the code run afterwards cannot raise. Where a system has no such limits, nothing happens.

    RLIMIT_NPROC does not bind the root user; `calls.deny` forbids new processes there as well.
    """
    try:
        import resource
    except ImportError:  # Windows
        return
    for what, most in (
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_FSIZE, file_size),
        (resource.RLIMIT_NPROC, 64),
        (resource.RLIMIT_NOFILE, 256),
        (resource.RLIMIT_CORE, 0),
    ):
        with contextlib.suppress(ValueError, OSError):  # the system's own limit is lower already
            resource.setrlimit(what, (most, most))
