"""What every verb shares: its exit codes, and a voice that never fails."""

import errno
import io
import signal
import sys
from contextlib import suppress
from enum import IntEnum
from types import FrameType


class Exit(IntEnum):
    """How a run ended. Warnings are no failure."""

    OK = 0
    ERRORS = 1  # in a brief
    USAGE = 2
    BUG = 70  # in briefgen; this and the next as in sysexits.h
    MACHINE = 74  # disk, rights


class Interrupted(BaseException):
    """A signal asked us to end. No verb catches it; what is half done is undone."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


def say(line: str, *, out: bool = False) -> None:
    """Print a line to standard error, or where it is the result, to standard output.

    A terminal that is gone or a full disk behind standard error is no reason to
    fail; a result that cannot be delivered is.
    """
    if out:
        if sys.stdout is None:
            raise OSError(errno.EBADF, "standard output is closed")
        print(line, flush=True)  # noqa: T201 (this is the one place)
    else:
        with suppress(OSError, ValueError):
            print(line, file=sys.stderr, flush=True)  # noqa: T201


def listen() -> None:
    """Let signals end a run in order, and let no character fail to be printed."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    signal.signal(signal.SIGINT, _interrupt)
    signal.signal(signal.SIGTERM, _interrupt)


def _interrupt(number: int, _: FrameType | None) -> None:
    signal.signal(number, signal.SIG_IGN)  # once: the way out is not disturbed
    raise Interrupted(number)
