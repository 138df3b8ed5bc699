"""A worker gives its answer, or ends alone, and the right reason is known."""

import ctypes
import faulthandler
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest

from briefgen.diagnostics import NOWHERE, Diagnostic, Outcome
from briefgen.sandbox import worker
from briefgen.sandbox.limits import Limits, is_starved
from briefgen.sandbox.worker import Reason, WorkerEnded, run_apart

T = TypeVar("T")

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="limits are Linux'")

QUICK = Limits(memory=512 * 1024 * 1024, processor=2, clock=60.0)


# What workers are asked to do. Functions of a module: a started one imports them.


def answer() -> Outcome[bytes]:
    return Outcome(b"%PDF-", (Diagnostic("BG102", "file/too-big", NOWHERE, "big"),))


def eat() -> int:
    return len(b"x" * (4 * 1024 * 1024 * 1024))


def work_on() -> None:
    while True:
        pass


def sleep() -> None:
    time.sleep(600)


def die() -> None:
    faulthandler.disable()  # it would tell at length
    os.kill(os.getpid(), signal.SIGSEGV)


def fail() -> None:
    message = "SECRET"
    raise KeyError(message)


def open_many(path: Path) -> int:
    files = [path.open("rb") for _ in range(100)]
    return len(files)


def connect() -> None:
    with socket.socket() as one:
        one.connect(("127.0.0.1", 9))


def start() -> None:
    subprocess.run([sys.executable, "-c", ""], check=True)


def read(path: Path) -> bytes:
    return path.read_bytes()


def write(path: Path) -> None:
    path.write_bytes(b"x")


def read_from_another_folder() -> bytes:
    os.chdir("/etc")
    return Path("passwd").read_bytes()


def list_another_folder() -> list[str]:
    return [each.name for each in os.scandir("/etc")]


def signal_the_parent() -> None:
    os.kill(os.getppid(), 0)


def write_past_python(path: Path) -> int:
    library = ctypes.CDLL(None, use_errno=True)
    descriptor = library.open(os.fsencode(path), os.O_WRONLY | os.O_CREAT, 0o600)
    return int(library.write(descriptor, b"x", 1))


def give_a_stranger() -> object:
    return ctypes.CDLL


@pytest.fixture(params=["_forked", "_spawned"])
def run(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make workers one way and the other."""
    monkeypatch.setattr(worker, "_FORKS", request.param == "_forked")


@pytest.mark.usefixtures("run")
def test_an_answer_comes_back_as_it_was_given() -> None:
    assert run_apart(answer) == answer()


@pytest.mark.usefixtures("run")
@pytest.mark.parametrize(
    ("call", "reason"),
    [
        (eat, Reason.MEMORY),
        (work_on, Reason.TIME),
        (die, Reason.DIED),
        (fail, Reason.FAULT),
    ],
)
def test_a_worker_that_ends_says_why(call: Callable[[], T], reason: Reason) -> None:
    with pytest.raises(WorkerEnded) as ended:
        run_apart(call, limits=QUICK)

    assert ended.value.reason is reason
    assert "SECRET" not in ended.value.told


def test_a_worker_that_waits_for_ever_is_ended() -> None:
    started = time.monotonic()

    with pytest.raises(WorkerEnded) as ended:
        run_apart(sleep, limits=QUICK._replace(clock=0.3))

    assert ended.value.reason is Reason.TIME
    assert time.monotonic() - started < 3


@pytest.mark.skipif(sys.platform != "linux", reason="a worker is no fork here")
def test_nobody_is_left_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    children, fork = list[int](), os.fork

    def noted() -> int:
        children.append(fork())
        return children[-1]

    monkeypatch.setattr(os, "fork", noted)
    with pytest.raises(WorkerEnded):
        run_apart(sleep, limits=QUICK._replace(clock=0.1))

    (child,) = children
    with pytest.raises(ChildProcessError):
        os.waitpid(child, os.WNOHANG)


def test_a_worker_has_few_files(tmp_path: Path) -> None:
    (tmp_path / "a").touch()

    with pytest.raises(OSError, match="Too many open files"):
        run_apart(partial(open_many, tmp_path / "a"), [tmp_path])


@pytest.mark.parametrize(
    ("call", "event"), [(connect, "socket"), (start, "subprocess")]
)
def test_a_worker_has_no_network_and_no_programs(
    call: Callable[[], T], event: str
) -> None:
    with pytest.raises(PermissionError, match=event):
        run_apart(call)


def test_a_worker_reads_its_folders_and_its_program_alone(tmp_path: Path) -> None:
    inside, outside = tmp_path / "in" / "a", tmp_path / "b"
    inside.parent.mkdir()
    inside.write_bytes(b"a")
    outside.write_bytes(b"b")

    assert run_apart(partial(read, inside), [inside.parent]) == b"a"
    assert run_apart(partial(read, Path(worker.__file__)), [inside.parent])
    for path in (outside, inside.parent / ".." / "b", Path("/etc/passwd")):
        with pytest.raises(OSError, match=path.name):
            run_apart(partial(read, path), [inside.parent])


@pytest.mark.usefixtures("run")
@pytest.mark.parametrize(
    "call",
    [connect, start, read_from_another_folder, list_another_folder, signal_the_parent],
)
def test_a_worker_is_kept_in_whichever_way_it_was_made(call: Callable[[], T]) -> None:
    with pytest.raises(PermissionError, match="a worker may not do this"):
        run_apart(call)


def test_a_worker_follows_no_link_out_of_its_folders(tmp_path: Path) -> None:
    inside = tmp_path / "in" / "a"
    inside.parent.mkdir()
    inside.symlink_to("/etc/passwd")

    with pytest.raises(OSError, match="a"):
        run_apart(partial(read, inside), [inside.parent])


def test_a_worker_writes_no_file_by_whatever_way(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="x"):
        run_apart(partial(write, tmp_path / "x"), [tmp_path])
    assert not (tmp_path / "x").exists()

    assert run_apart(partial(write_past_python, tmp_path / "y"), [tmp_path]) == -1
    assert not any(path.read_bytes() for path in tmp_path.iterdir())


def test_an_answer_is_made_of_our_own_types() -> None:
    with pytest.raises(WorkerEnded) as ended:
        run_apart(give_a_stranger)

    assert ended.value.reason is Reason.DIED


@pytest.mark.parametrize(
    ("fault", "starved"),
    [
        (MemoryError(), True),
        (SystemError("error return without exception set"), True),
        (ImportError("libz.so.1: failed to map segment from shared object"), True),
        (ImportError("No module named 'x'"), False),
        (ValueError(), False),
    ],
)
def test_want_of_memory_is_known_in_all_its_forms(
    fault: Exception, *, starved: bool
) -> None:
    assert is_starved(fault) is starved
