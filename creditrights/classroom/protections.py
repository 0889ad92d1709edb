"""What the sandbox keeps a notebook from on this machine: tried out, not assumed."""

import socket
import tempfile
from dataclasses import dataclass
from pathlib import Path

from creditrights.classroom.sandbox import BUBBLEWRAP, Limits, best_namespace, run_notebook

#: what the probe tries in the child → what the instructor is told
TRIED = {
    "network": "连接网络（试连本机的一个端口）",
    "write": "写自己临时文件夹以外的文件",
    "read": "读别处的文件（别人的作业、名单）",
    "processes": "再开进程",
    "memory": "占 2 GB 内存",
    "file": "写 16 MB 的文件",
}

PROBE = """
import os, socket, time
answers = {}

def tried(name, action):
    try:
        action()
        answers[name] = "open"
    except BaseException:
        answers[name] = "held"

def fork():
    if os.fork() == 0:
        os._exit(0)

def fill():
    with open("big", "wb") as big:
        big.write(bytes(16_000_000))
        big.flush()

tried("network", lambda: socket.create_connection(("127.0.0.1", PORT), 1).close())
tried("write", lambda: open(PLACE + "/seen", "a").close())
tried("read", lambda: open(PLACE + "/secret").read())
tried("processes", fork)
tried("memory", lambda: bytearray(2 << 30))
tried("file", fill)
"""


@dataclass(frozen=True)
class Protection:
    """One thing that was tried, and whether the sandbox held."""

    name: str
    says: str
    held: bool


def around() -> str:
    """What is put around a notebook on this machine, in Chinese."""
    namespace = best_namespace()
    if namespace == BUBBLEWRAP:
        return "bubblewrap：里面只看得见 Python 和它自己的文件夹"
    if "--pid" in namespace:
        return "Linux 命名空间（自己的网络和进程表），进程里再加 Landlock 和 seccomp；没有装 bubblewrap"
    if namespace:
        return "Linux 命名空间（自己的网络），进程里再加 Landlock 和 seccomp；没有装 bubblewrap"
    return "没有能用的命名空间或 bubblewrap，只有新进程、时限和系统允许的限制"


def protections() -> list[Protection]:
    """Try everything in TRIED from inside the sandbox, against a port and a file opened for the purpose."""
    with tempfile.TemporaryDirectory() as place, socket.create_server(("127.0.0.1", 0)) as server:
        (Path(place) / "secret").write_text("secret", encoding="utf-8")
        told = f"PORT = {server.getsockname()[1]}\nPLACE = {place!r}\n"
        run = run_notebook([told + PROBE], Limits())
    found = {each["key"]: each["text"] for each in run.answers or []}
    return [Protection(name, says, found.get(name) == "held") for name, says in TRIED.items()]
