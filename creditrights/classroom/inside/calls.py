"""A seccomp filter (Linux): no new process, no socket, no leaving the group that is killed when time is up.

Threads stay possible, numpy needs them.
"""

import ctypes
import platform
import struct
import sys

#: machine → (audit number, clone, calls refused with "try again", calls refused with "not allowed")
MACHINES = {
    # fork vfork | socket socketpair io_uring_setup ptrace setpgid setsid
    "x86_64": (0xC000003E, 56, (57, 58), (41, 53, 425, 101, 109, 112)),
    "aarch64": (0xC00000B7, 220, (), (198, 199, 425, 117, 154, 157)),
}
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
    for call, answer in [(CLONE3, ENOSYS)] + [(n, EAGAIN) for n in again] + [(n, EPERM) for n in not_allowed]:
        steps += [(EQUAL, 0, 1, call), (RETURN, 0, 0, REFUSE | answer)]
    steps += [(EQUAL, 0, 3, clone), (LOAD, 0, 0, FIRST_ARGUMENT), (ANY_BIT, 1, 0, CLONE_THREAD)]
    steps += [(RETURN, 0, 0, REFUSE | EAGAIN), (RETURN, 0, 0, ALLOW)]
    program = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *step) for step in steps))
    header = ctypes.create_string_buffer(struct.pack("HxxxxxxQ", len(steps), ctypes.addressof(program)))
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(38, 1, 0, 0, 0)  # no new privileges
    return bool(libc.prctl(22, 2, ctypes.byref(header), 0, 0) == 0)
