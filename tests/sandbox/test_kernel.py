"""What the kernel holds a worker to, whoever asks: here the C library, past Python."""

import ctypes
import errno
import os
import re
import signal
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from briefgen.sandbox import guard, seccomp
from briefgen.sandbox.landlock import only_read
from briefgen.sandbox.seccomp import numbers, only_call
from briefgen.sandbox.syscalls import renounce
from briefgen.sandbox.worker import run_apart

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the kernel of Linux")

SOUGHT = os.O_WRONLY | os.O_CREAT
REFUSED = (errno.EACCES, errno.EPERM, errno.ENOSYS)


def ask(name: str, *arguments: int | bytes | None) -> int:
    """Have the C library do something; give its error, or 0."""
    library = ctypes.CDLL(None, use_errno=True)
    given = getattr(library, name)(*arguments)
    return ctypes.get_errno() if given == -1 else 0


def held(call: Callable[[], None]) -> bool:
    """Whether this kernel lets a process be held so."""

    def answer() -> bool:
        try:
            renounce()
            call()
        except OSError:
            return False
        return True

    child = os.fork()
    if not child:
        os._exit(not answer())
    return not os.waitpid(child, 0)[1]


READS = held(lambda: only_read([]))
CALLS = held(only_call)
landlock = pytest.mark.skipif(not READS, reason="this kernel has no Landlock")
filters = pytest.mark.skipif(not CALLS, reason="no filter for this kernel")


@pytest.fixture(params=["both", "only_read", "only_call"])
def alone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Leave both ways of holding a worker, or one of them."""
    for name, there in (("only_read", READS), ("only_call", CALLS)):
        if request.param not in ("both", name):
            monkeypatch.setattr(guard, name, lambda *_: None)
        elif not there:
            pytest.skip(f"this kernel has no {name}")
    return str(request.param)


def test_nothing_is_written_made_or_removed(alone: str, tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.write_bytes(b"old")
    one, two = os.fsencode(old), os.fsencode(new)

    for name, *arguments in (
        ("open", two, SOUGHT, 0o600),
        ("open", one, os.O_WRONLY),
        ("open", one, os.O_RDONLY | os.O_TRUNC),
        ("truncate", one, 0),
        ("unlink", one),
        ("rename", one, two),
        ("link", one, two),
        ("symlink", one, two),
        ("mkdir", two, 0o700),
        ("mkfifo", two, 0o600),
        ("mknod", two, 0o100600, 0),
    ):
        assert run_apart(partial(ask, name, *arguments), [tmp_path]) in REFUSED, name
    assert [each.name for each in tmp_path.iterdir()] == ["old"]
    assert old.read_bytes() == b"old"
    assert alone


@landlock
def test_nothing_is_read_but_the_project_and_the_program(tmp_path: Path) -> None:
    inside, outside = tmp_path / "in" / "a", tmp_path / "b"
    inside.parent.mkdir()
    inside.write_bytes(b"a")
    outside.write_bytes(b"b")
    link = inside.parent / "link"
    link.symlink_to(outside)

    def read(path: Path | str) -> int:
        call = partial(ask, "open", os.fsencode(path), os.O_RDONLY)
        return run_apart(call, [inside.parent])

    assert read(inside) == 0
    assert read(os.__file__) == 0
    for path in (outside, link, "/etc/passwd", "/proc/self/environ", "/dev/tty", "/"):
        assert read(path) == errno.EACCES, path


@filters
@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("socket", (2, 1, 0)),
        ("socket", (1, 1, 0)),
        ("socketpair", (1, 1, 0, b"\0" * 8)),
        ("fork", ()),
        ("execve", (b"/bin/true", None, None)),
        ("ptrace", (16, 1, 0, 0)),
        ("kill", (1, 0)),
        ("chmod", (b"/", 0o755)),
        ("setxattr", (b"/", b"user.x", b"", 0, 0)),
        ("utimes", (b"/", None)),
        ("chroot", (b"/",)),
        ("unshare", (0,)),
        ("mount", (None, b"/", None, 0, None)),
        ("memfd_create", (b"x", 0)),
        ("process_vm_readv", (1, None, 0, None, 0, 0)),
        ("setrlimit", (7, b"\xff" * 16)),
        ("prlimit", (0, 7, b"\xff" * 16, None)),
        ("ioctl", (0, 0x5412, b"x")),  # TIOCSTI: type into the terminal
        ("syscall", (425, 1, b"\0" * 120)),  # io_uring_setup
    ],
)
def test_a_worker_can_ask_for_little(
    name: str, arguments: tuple[int | bytes | None, ...]
) -> None:
    assert run_apart(partial(ask, name, *arguments)) in REFUSED


@filters
def test_the_terminal_and_its_own_process_are_left_to_it() -> None:
    def own() -> tuple[bool, int, int]:
        return os.isatty(0), ask("kill", os.getpid(), 0), len(os.urandom(4))

    assert run_apart(own) == (os.isatty(0), 0, 4)


def test_where_the_kernel_can_hold_nothing_python_does(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def missing(*_: object) -> None:
        raise OSError(errno.ENOSYS, "none")

    for name in ("renounce", "only_read", "only_call"):
        monkeypatch.setattr(guard, name, missing)

    with pytest.raises(PermissionError, match="a worker may not do this"):
        run_apart(partial(os.open, "/etc/passwd", os.O_RDONLY))


HEADERS = ("x86_64-linux-gnu/asm/unistd_64.h", "asm-generic/unistd.h")


@pytest.mark.parametrize("column", [0, 1])
def test_the_numbers_of_the_table_are_those_of_the_kernel(column: int) -> None:
    header = Path("/usr/include", HEADERS[column])
    if not header.is_file():
        pytest.skip("the kernel's headers are not here")
    text = header.read_text("utf-8").replace("_fstatat", "_newfstatat")
    known = {
        name: int(number)
        for name, number in re.findall(r"__NR(?:3264)?_(\w+)\s+(\d+)", text)
    }
    some = {name: row[column] for name, row in seccomp.SOME.items()}

    for name, number in {**numbers(column), **some}.items():
        assert number is None or known[name] == number, name


def blocked() -> frozenset[int]:
    return frozenset(map(int, signal.pthread_sigmask(signal.SIG_BLOCK, ())))


def test_a_signal_waits_while_a_worker_is_made(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fork, meanwhile = os.fork, list[frozenset[int]]()

    def watched() -> int:
        meanwhile.append(blocked())
        return fork()

    monkeypatch.setattr(os, "fork", watched)
    before = blocked()

    assert run_apart(lambda: sorted(blocked())) == sorted(before)
    assert meanwhile[0] >= {signal.SIGINT, signal.SIGTERM}
    assert blocked() == before
