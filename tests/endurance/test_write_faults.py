"""Every system call of the write path fails once, in every way: nothing is broken.

The calls are not listed here. A first run counts them; then each of them fails.
"""

import errno
import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import pytest

from briefgen import output
from briefgen.output import OutputRefused, rewrite, write_output

T = TypeVar("T")

OLD = b"%PDF-1.7 old" + b"o" * 20_000
NEW = b"%PDF-1.7 new" + b"n" * 50_000
FAULTS = ("ENOSPC", "EIO", "EACCES", "EINTR", "EMFILE", "EROFS", "EDQUOT")
SHORT = "a short write"

_CALLS = (
    "access chmod close fsync link listdir lstat open replace scandir stat unlink"
).split()


class Calls:
    """The system calls of a write, in their order; one of them may fail."""

    def __init__(self, nth: int = -1, fault: str = "") -> None:
        self.made: list[str] = []
        self._nth = nth
        self._fault = fault

    def next(self, name: str) -> bool:
        """Count a call, and fail if it is the one; whether it is to be cut short."""
        self.made.append(name)
        if len(self.made) - 1 != self._nth:
            return False
        if self._fault == SHORT:
            return True
        number = getattr(errno, self._fault)
        raise OSError(number, os.strerror(number))

    def counted(self, name: str, call: Callable[..., T]) -> Callable[..., T]:
        """Give a call that is counted."""

        def made(*arguments: object, **named: object) -> T:
            self.next(name)
            return call(*arguments, **named)

        return made


class _File(io.FileIO):
    """A file on the disk, whose every write is counted and may fail."""

    calls: Calls

    def write(self, data: Any) -> int:  # noqa: ANN401 (a buffer)
        if self.calls.next("write"):
            data = memoryview(data)[: len(data) // 3]
        return super().write(data)


@contextmanager
def tried(calls: Calls) -> Iterator[None]:
    """Let every system call be counted by `calls`."""

    def opened(descriptor: int, mode: str) -> io.BufferedWriter:
        file = _File(descriptor, mode)
        file.calls = calls
        return io.BufferedWriter(file)

    with pytest.MonkeyPatch.context() as patch:
        for name in _CALLS:
            patch.setattr(os, name, calls.counted(name, getattr(os, name)))
        patch.setattr(io, "open", calls.counted("open", io.open))
        patch.setattr(output, "open", opened, raising=False)
        yield


def outcome(old: Path, calls: Calls, write: Callable[[], None]) -> Exception | None:
    """Write with one fault, and give what was raised; the file is whole after it."""
    raised: Exception | None = None
    with tried(calls):
        try:
            write()
        except (OSError, OutputRefused) as fault:
            raised = fault
    left = sorted(path.name for path in old.parent.iterdir())
    assert left == [old.name], f"{calls.made[-1]} left {left}"
    assert old.read_bytes() in (OLD, NEW)
    return raised


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "brief.pdf"
    path.write_bytes(OLD)
    return path


@pytest.fixture(params=["nameless", "named"])
def manner(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Write to a file without a name, and as systems do that have no such files."""
    if request.param == "named":
        monkeypatch.delattr(os, "O_TMPFILE", raising=False)


@pytest.mark.usefixtures("manner")
@pytest.mark.parametrize("way", ["write_output", "rewrite"])
@pytest.mark.parametrize("fault", [*FAULTS, SHORT])
def test_whatever_call_fails_the_file_is_the_old_or_the_new_one(
    old: Path, fault: str, way: str
) -> None:
    def write() -> None:
        if way == "rewrite":
            rewrite(old, OLD, NEW)
        else:
            write_output(old, NEW)

    sound = Calls()
    assert outcome(old, sound, write) is None
    assert old.read_bytes() == NEW
    assert {"open", "write", "fsync", "replace"} <= set(sound.made)

    for nth, name in enumerate(sound.made):
        old.write_bytes(OLD)
        calls = Calls(nth, fault)
        raised = outcome(old, calls, write)
        if raised is None:
            assert old.read_bytes() == NEW, f"{name} failed unsaid"
        if isinstance(raised, OSError):
            assert ".part" not in str(raised)


def test_a_part_that_cannot_be_removed_is_removed_by_the_next_one(old: Path) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(errno.EIO, "")

    with pytest.MonkeyPatch.context() as patch:
        patch.delattr(os, "O_TMPFILE", raising=False)
        patch.setattr(os, "fsync", fail)
        patch.setattr(os, "unlink", fail)
        with pytest.raises(OSError, match=r"brief\.pdf"):
            write_output(old, NEW)
    (part,) = old.parent.glob(".*.part")
    os.utime(part, (0, 0))

    write_output(old, NEW)

    assert [path.name for path in old.parent.iterdir()] == [old.name]
