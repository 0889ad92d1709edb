"""A seccomp filter (Linux): no new process, no socket, no leaving the group that is killed when time is up.

Nor any way to reach another process (signals, its memory, its limits), to leave memory behind (System V, memfd) or to
change what is mounted. Threads stay possible, numpy needs them.
"""

import ctypes
import platform
import struct
import sys

#: machine → (audit number, clone, calls refused with "try again", calls refused with "not allowed")
MACHINES = {
    "x86_64": (
        0xC000003E,
        56,
        (57, 58),  # fork vfork
        (41, 53, 101, 109, 112)  # socket socketpair ptrace setpgid setsid
        + (62, 200, 234, 129, 297, 310, 311, 302)  # kill tkill tgkill sigqueueinfo (2) process_vm (2) prlimit
        + (29, 64, 68, 319)  # shmget semget msgget memfd_create
        + (165, 272, 308, 304, 248, 249, 250, 298, 321, 323),  # mount unshare setns by_handle keys (3) perf bpf uffd
    ),
    "aarch64": (
        0xC00000B7,
        220,
        (),
        (198, 199, 117, 154, 157)
        + (129, 130, 131, 138, 240, 270, 271, 261)
        + (194, 190, 186, 279)
        + (40, 97, 268, 265, 217, 218, 219, 241, 280, 282),
    ),
}
#: the same numbers everywhere: pidfd_send_signal, io_uring (2), open_tree … fspick, pidfd_open, mount_setattr
EVERYWHERE = (424, 425, 426, 428, 429, 430, 431, 432, 433, 434, 442)
CLONE3 = 435
CLONE_THREAD = 0x10000
FOREIGN_CALLS = 0x40000000  # the x32 numbers
ALLOW, KILL, REFUSE = 0x7FFF0000, 0x80000000, 0x00050000
EPERM, EAGAIN, ENOSYS = 1, 11, 38
LOAD, EQUAL, AT_LEAST, ANY_BIT, RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
NUMBER, MACHINE, FIRST_ARGUMENT = 0, 4, 16


def deny() -> bool:
    """Install the filter; False where this machine or kernel has none."""
    if not sys.platform.startswith("linux") or platform.machine() not in MACHINES:
        return False
    audit, clone, again, not_allowed = MACHINES[platform.machine()]
    steps = [(LOAD, 0, 0, MACHINE), (EQUAL, 1, 0, audit), (RETURN, 0, 0, KILL), (LOAD, 0, 0, NUMBER)]
    steps += [(AT_LEAST, 0, 1, FOREIGN_CALLS), (RETURN, 0, 0, REFUSE | ENOSYS)]
    for call, answer in (
        [(CLONE3, ENOSYS)] + [(n, EAGAIN) for n in again] + [(n, EPERM) for n in not_allowed + EVERYWHERE]
    ):
        steps += [(EQUAL, 0, 1, call), (RETURN, 0, 0, REFUSE | answer)]
    steps += [(EQUAL, 0, 3, clone), (LOAD, 0, 0, FIRST_ARGUMENT), (ANY_BIT, 1, 0, CLONE_THREAD)]
    steps += [(RETURN, 0, 0, REFUSE | EAGAIN), (RETURN, 0, 0, ALLOW)]
    program = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *step) for step in steps))
    header = ctypes.create_string_buffer(struct.pack("HxxxxxxQ", len(steps), ctypes.addressof(program)))
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(38, 1, 0, 0, 0)  # no new privileges
    return bool(libc.prctl(22, 2, ctypes.byref(header), 0, 0) == 0)
