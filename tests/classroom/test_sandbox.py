"""What a notebook may do to the machine that grades it."""

import contextlib
import json
import os
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from creditrights.classroom import sandbox
from creditrights.classroom.inside.cells import run_cells
from creditrights.classroom.protections import PROBE, TRIED, protections
from creditrights.classroom.sandbox import NAMESPACES, Limits, best_namespace, run_notebook
from creditrights.classroom.warm import Pool, Warm

#: Landlock forbids it; inside bubblewrap it is not there at all
NOT_THERE = ("PermissionError", "FileNotFoundError")
LINUX = sys.platform.startswith("linux")


@pytest.fixture(scope="module")
def tried():
    return {each.name: each.held for each in protections()}


def error_of(code):
    run = run_notebook(["answers = {}", code], Limits(seconds=10))
    assert (run.ended, run.answers) == ("done", [])
    return run.errors[0]["error"] if run.errors else ""


def names_of_processes():
    names = set()
    for path in Path("/proc").glob("[0-9]*/comm"):
        with contextlib.suppress(OSError):  # gone meanwhile
            names.add(path.read_text().strip())
    return names


def test_a_socket_is_refused(tried):
    if not tried["network"]:
        pytest.skip("this machine has neither unshare nor seccomp")
    assert error_of("import socket; socket.create_connection(('127.0.0.1', 9), 1)")


@pytest.mark.skipif(not best_namespace(), reason="unshare does not work here")
def test_without_the_filter_the_empty_network_still_holds():
    listening = socket.create_server(("127.0.0.1", 0))
    with listening:
        code = f"import socket; socket.create_connection(('127.0.0.1', {listening.getsockname()[1]}), 1)"
        command = [*best_namespace(), sys.executable, "-c", code]
        assert subprocess.run(command, capture_output=True, check=False).returncode != 0
        assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.skipif(not LINUX, reason="limits of other systems are not promised")
def test_two_gigabytes_are_refused_and_the_rest_still_runs():
    assert error_of("x = bytearray(2 << 30)") == "MemoryError"


@pytest.mark.skipif(not LINUX, reason="limits of other systems are not promised")
def test_a_file_that_grows_too_large_is_stopped():
    assert error_of("with open('big', 'wb') as big:\n    big.write(bytes(16_000_000)); big.flush()") == "OSError"


@pytest.mark.parametrize("code", ["import os; os.fork()", "import subprocess; subprocess.run(['true'])"])
def test_a_new_process_is_refused(tried, code):
    if not tried["processes"]:
        pytest.skip("no seccomp here")
    assert error_of(code) == "BlockingIOError"


def test_nothing_outside_its_own_folder_is_written_or_read(tried, tmp_path):
    if not (tried["write"] and tried["read"]):
        pytest.skip("no Landlock here")
    (tmp_path / "roster.csv").write_text("学号,姓名", encoding="utf-8")
    assert error_of(f"open({str(tmp_path / 'new')!r}, 'w')") in NOT_THERE
    assert error_of(f"open({str(tmp_path / 'roster.csv')!r})") in NOT_THERE
    assert error_of("open('/proc/1/cmdline')") == "PermissionError"
    assert error_of("open('mine', 'w').write('x'); open('mine').read()") == ""


def test_the_rubric_cannot_be_read_from_inside(tried):
    if not tried["read"]:
        pytest.skip("no Landlock here")
    from tests.classroom.class_of_two import FOLDER

    assert error_of(f"open({str(FOLDER / 'rubric.toml')!r})") in NOT_THERE


def test_an_endless_loop_is_stopped_in_time():
    began = time.perf_counter()
    assert run_notebook(["while True: pass"], Limits(seconds=1)).ended == "timed out"
    assert time.perf_counter() - began < 3


def test_a_loop_that_swallows_every_exception_is_stopped_too():
    code = "import signal\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\nwhile True:\n try:\n  while True: pass\n except BaseException: pass"
    assert run_notebook([code], Limits(seconds=1)).ended == "timed out"


@pytest.mark.skipif(not LINUX, reason="needs /proc")
def test_code_that_tries_to_outlive_its_time_is_gone_afterwards(tried):
    if not tried["processes"]:
        pytest.skip("no seccomp here")
    name = f"outlive{os.getpid()}"
    leave = f"""
import ctypes, os, time
libc = ctypes.CDLL(None)
libc.prctl(15, {name.encode()!r}, 0, 0, 0)  # a name to look for
libc.prctl(1, 0, 0, 0, 0)  # do not die with the parent
try:
    os.setsid()
except OSError:
    pass
time.sleep(30)
"""
    assert run_notebook([leave], Limits(seconds=1)).ended == "timed out"
    until = time.monotonic() + 15  # the kernel may take a moment to clear it away
    while name in names_of_processes() and time.monotonic() < until:
        time.sleep(0.05)
    assert name not in names_of_processes()


def test_leaving_early_is_a_crash_with_a_reason():
    run = run_notebook(["import os\nanswers = {'Q1': '1'}\nos._exit(0)"], Limits())
    assert (run.ended, run.answers) == ("crashed", None)
    assert "提前退出" in run.why


def test_breaking_the_interpreter_is_a_crash():
    assert run_notebook(["import ctypes; ctypes.string_at(0)"], Limits()).ended == "crashed"


@pytest.mark.parametrize(
    "code",
    [
        "import os; os.symlink('/etc/hostname', 'outcome.json'); os._exit(0)",
        "import os; os.mkfifo('outcome.json'); os._exit(0)",
        "import os; open('outcome.json', 'w').write('[' * 100_000); os._exit(0)",
        "import os; open('outcome.json', 'w').write('{\"answers\": [1], \"errors\": []}'); os._exit(0)",
        "import os; open('outcome.json', 'w').write(' ' * 5_000_000); os._exit(0)",
    ],
    ids=["link", "pipe", "deep", "other shape", "huge"],
)
def test_a_forged_outcome_is_not_believed(code):
    assert run_notebook([code], Limits(seconds=10)).ended == "crashed"


def test_the_child_is_told_nothing_but_its_own_cells():
    code = "import os, sys\nanswers = {'argv': ' '.join(sys.argv), 'env': ' '.join(os.environ), 'files': ' '.join(os.listdir())}"
    run = run_notebook([code], Limits())
    told = {each["key"]: each["text"] for each in run.answers}
    assert told["files"] == "cells.json"
    assert not any("KEY" in name.upper() for name in told["env"].split())


def test_charts_and_tables_work_without_a_screen():
    code = "import numpy, pandas\nimport matplotlib.pyplot as plt\nplt.plot([1, 2]); plt.savefig('chart.png')\nanswers = {'Q1': numpy.float64(1.25)}"
    run = run_notebook([code], Limits())
    assert run.errors == []
    assert run.answers == [{"key": "Q1", "type": "float", "text": "1.25"}]


def test_the_probe_tells_open_from_held(tmp_path):
    """Run without any fence, the same probe finds network, files and processes open."""
    (tmp_path / "secret").write_text("secret")
    with socket.create_server(("127.0.0.1", 0)) as server:
        told = f"PORT = {server.getsockname()[1]}\nPLACE = {str(tmp_path)!r}\n"
        code = f"from creditrights.classroom.inside.cells import run_cells\nprint(run_cells([{told + PROBE.replace('2 << 30', '1')!r}]))"
        printed = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    found = {each["key"]: each["text"] for each in eval(printed.stdout)["answers"]}
    assert {found[name] for name in ("network", "write", "read", "processes", "file")} == {"open"}
    assert set(found) == set(TRIED)


def test_a_machine_without_namespaces_still_runs_notebooks(monkeypatch):
    monkeypatch.setattr(sandbox, "best_namespace", lambda: ())
    assert run_notebook(["answers = {'Q1': '1'}"], Limits()).ended == "done"
    assert run_notebook(["while True: pass"], Limits(seconds=1)).ended == "timed out"
    assert NAMESPACES[-1] == ()


# -- the warm interpreter --------------------------------------------------------------------------------------------


@pytest.fixture
def warm():
    if not sandbox.fences_hold():
        pytest.skip("notebooks are not forked from a warm interpreter here")


def test_a_notebook_forked_from_a_warm_interpreter_is_answered_like_one_that_starts_cold(warm, monkeypatch):
    codes = [
        "import os, sys",
        "answers = {'Q1': 1.5, 'pid': str(os.getpid() > 0), 'open': str(sys.stdin.read())}",
        "1 / 0",
    ]
    forked = run_notebook(codes, Limits())
    monkeypatch.setattr(sandbox, "fences_hold", lambda: False)
    cold = run_notebook(codes, Limits())
    assert (forked.ended, forked.answers, forked.errors) == (cold.ended, cold.answers, cold.errors)


def test_what_one_notebook_leaves_in_memory_the_next_does_not_find(warm):
    run_notebook(
        ["import builtins, sys\nbuiltins.left = 1\nsys.path.insert(0, 'left')\nsys.modules['left'] = sys"], Limits()
    )
    look = "import builtins, sys\nanswers = {'Q1': str(hasattr(builtins, 'left') or 'left' in sys.path or 'left' in sys.modules)}"
    assert run_notebook([look], Limits()).answers == [{"key": "Q1", "type": "str", "text": "False"}]


@pytest.mark.parametrize(
    "reach",
    [
        "os.kill(1, 9)",
        "os.kill(os.getppid(), 9)",
        "os.kill(-1, 9)",
        "signal.pidfd_send_signal(os.pidfd_open(1), 9)",
        "open('/proc/1/mem', 'rb')",
        "resource.prlimit(1, resource.RLIMIT_CPU, (1, 1))",
        "os.write(3, b'0\\n')",
        "ctypes.CDLL(None).process_vm_readv(1, None, 0, None, 0, 0) < 0 and 1 / 0",
        "ctypes.CDLL(None).ptrace(16, 1, 0, 0) < 0 and 1 / 0",
        "ctypes.CDLL(None).shmget(0, 4096, 0o1777) < 0 and 1 / 0",
        "os.memfd_create('x')",
        "os.setpgid(0, 0)",
    ],
)
def test_a_notebook_cannot_reach_the_interpreter_it_came_from(warm, reach):
    assert error_of(f"import ctypes, os, resource, signal\n{reach}")
    assert run_notebook(["answers = {'Q1': '1'}"], Limits()).ended == "done"


def test_after_a_notebook_whose_time_was_up_the_next_is_graded(warm):
    for _ in range(2):
        assert run_notebook(["import time; time.sleep(60)"], Limits(seconds=0.5)).ended == "timed out"
        assert run_notebook(["answers = {'Q1': '1'}"], Limits()).ended == "done"


def test_a_notebook_dies_with_the_grader_that_was_killed(warm, tmp_path):
    name = f"orphan{os.getpid()}"
    sleep = f"import ctypes, time\nctypes.CDLL(None).prctl(15, {name.encode()!r}, 0, 0, 0)\ntime.sleep(60)"
    code = (
        f"from creditrights.classroom.sandbox import *\nrun_notebook([{sleep!r}], Limits(seconds=60, cell_seconds=60))"
    )
    grader = subprocess.Popen([sys.executable, "-c", code], cwd=Path(__file__).parents[2])
    until = time.monotonic() + 30
    while name not in names_of_processes() and time.monotonic() < until:
        time.sleep(0.05)
    assert name in names_of_processes()
    grader.kill()
    grader.wait()
    until = time.monotonic() + 15
    while name in names_of_processes() and time.monotonic() < until:
        time.sleep(0.05)
    assert name not in names_of_processes()


@pytest.fixture
def untried(warm, monkeypatch):
    """As if nothing had been tried on this machine yet; no warm interpreter is left over."""

    def forget():
        best_namespace.cache_clear()
        sandbox._may_fork_in.cache_clear()

    pool = Pool()
    monkeypatch.setattr(sandbox, "_POOL", pool)
    forget()
    yield pool
    forget()
    pool.close()


def test_the_interpreter_begun_early_is_tried_and_then_used(untried):
    sandbox.start_early()
    [early] = untried._idle
    assert sandbox.fences_hold()
    assert run_notebook(["answers = {'Q1': '1'}"], Limits()).ended == "done"
    assert untried._idle == [early]


def test_an_interpreter_around_which_a_fence_is_open_takes_no_notebook(untried, monkeypatch):
    real = sandbox._forked
    tried = []

    def open_fence(warm, folder, limits):
        tried.append(warm)
        code = real(warm, folder, limits)
        said = {"answers": [{"key": "open", "type": "int", "text": "1"}], "errors": []}
        (folder / "outcome.json").write_text(json.dumps(said))
        return code

    monkeypatch.setattr(sandbox, "_forked", open_fence)
    sandbox.start_early()
    [early] = untried._idle
    run = run_notebook(["answers = {'Q1': '1'}"], Limits())
    assert (run.ended, run.answers) == ("done", [{"key": "Q1", "type": "str", "text": "1"}])
    assert tried == [early] and not untried._idle and early.process.poll() is not None


def test_an_interpreter_that_does_not_get_ready_is_done_without(untried, monkeypatch):
    monkeypatch.setattr(sandbox, "_new_warm", lambda namespace: Warm(("false",), sandbox.ROOT, {}))
    sandbox.start_early()
    assert not sandbox.fences_hold() and not untried._idle
    assert run_notebook(["answers = {'Q1': '1'}"], Limits()).ended == "done"


# -- limits of a cell, of a folder ------------------------------------------------------------------------------------


def test_a_cell_that_takes_too_long_costs_itself_and_not_the_next(tried):
    run = run_notebook(
        ["answers = {}", "while True: pass", "answers['Q1'] = '1'"], Limits(seconds=10, cell_seconds=0.5)
    )
    assert (run.ended, run.answers) == ("done", [{"key": "Q1", "type": "str", "text": "1"}])
    assert [(each["cell"], each["late"]) for each in run.errors] == [(2, True)]


@pytest.mark.parametrize("write", ["bytes(4_000_000)", "b''"], ids=["bytes", "files"])
def test_a_folder_that_is_filled_up_is_stopped(write):
    run = run_notebook([f"n = 0\nwhile True:\n    open(f'{{n}}', 'wb').write({write}); n += 1"], Limits(seconds=20))
    assert run.ended == "crashed" and "太多或太大" in run.why


def test_what_the_child_says_of_its_errors_is_cut_to_shape():
    said = [{"cell": [1], "error": "\\ud800" + "x" * 5000, "message": 1, "late": 1, "more": {}}, 5] * 100
    forged = f"import json, os\nopen('outcome.json', 'w').write('{{\"answers\": [], \"errors\": ' + json.dumps({said!r}) + '}}'); os._exit(0)"
    run = run_notebook([forged], Limits())
    assert run.ended == "done" and len(run.errors) <= 50
    assert {(each["cell"], len(each["error"]), each["late"]) for each in run.errors} == {(0, 60, False)}


@pytest.mark.skipif(shutil.which("bwrap") is None, reason="bubblewrap is not installed")
def test_bubblewrap_is_used_where_it_is_installed():
    assert best_namespace() == sandbox.BUBBLEWRAP
    assert run_notebook(["import os\nanswers = {'Q1': ' '.join(os.listdir('/tmp'))}"], Limits()).ended == "done"


def test_cells_see_nothing_of_the_runner():
    outcome = run_cells(["answers = {'names': ' '.join(sorted(globals()))}"])
    assert outcome["answers"][0]["text"] == "__builtins__ __name__ display"
