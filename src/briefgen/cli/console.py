"""What every verb shares: its exit codes, and a voice that never fails."""

import errno
import io
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import IntEnum
from types import FrameType

from briefgen import __version__

_ENDING = (signal.SIGINT, signal.SIGTERM)
_ALARM = (signal.SIGALRM,) if hasattr(signal, "setitimer") else ()  # not on Windows
_SOON = 0.005  # seconds


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
        with _reader():
            print(line, flush=True)  # noqa: T201 (this is the one place)
    else:
        with suppress(OSError, ValueError):
            print(line, file=sys.stderr, flush=True)  # noqa: T201


def deliver(data: bytes) -> None:
    """Write bytes to standard output."""
    if sys.stdout is None:
        raise OSError(errno.EBADF, "standard output is closed")
    with _reader():
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()


def complain(fault: object) -> None:
    """Say in one line, whatever name stands in it, what keeps us from the work."""
    from briefgen.report import shown

    say(f"briefgen: {shown(str(fault))}")


def confess(told: str, brief: str = "") -> Exit:
    """Own up in one line to a fault of ours, met in a brief where that is known."""
    from briefgen.report import shown

    where = f" in “{shown(brief)}”" if brief else ""
    say(
        f"briefgen: a fault of briefgen {__version__}, not of your brief{where}: "
        f"{told}; nothing was written. Please report this line with the brief; "
        "BRIEFGEN_DEBUG=1 shows more."
    )
    return Exit.BUG


def starve() -> Exit:
    """Say that there is not enough memory."""
    say("briefgen: this machine has not enough memory for it")
    return Exit.MACHINE


@contextmanager
def _reader() -> Iterator[None]:
    """End the run without a word where nobody reads on, as after `| head -1`."""
    try:
        yield
    except BrokenPipeError:
        # What is left would be written, and fail, when Python ends.
        with open(os.devnull, "wb") as nowhere:  # noqa: PTH123 (no path, a device)
            os.dup2(nowhere.fileno(), sys.stdout.fileno())
        raise SystemExit(Exit.MACHINE) from None


def listen() -> None:
    """Let signals end a run in order, and let no character fail to be printed."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    for number in _ENDING:
        signal.signal(number, _interrupt)
    sys.unraisablehook = _lost


def ignore_signals() -> None:
    """Let nothing disturb the way out, nor an alarm for a signal that was lost."""
    for number in (*_ENDING, *_ALARM):
        signal.signal(number, signal.SIG_IGN)


def _interrupt(number: int, _: FrameType | None) -> None:
    ignore_signals()
    raise Interrupted(number)


def _lost(what: "sys.UnraisableHookArgs") -> None:
    """Interrupt again, soon, where a finalizer was interrupted: Python went on."""
    if isinstance(what.exc_value, Interrupted) and _ALARM:
        number = what.exc_value.number
        signal.signal(*_ALARM, lambda *_: _interrupt(number, None))
        signal.setitimer(signal.ITIMER_REAL, _SOON)
    else:
        sys.__unraisablehook__(what)


def end(interruption: Interrupted) -> int:
    """Say that the run was interrupted; give its exit code, as shells count it."""
    say("briefgen: interrupted; nothing is left half done")
    return 128 + interruption.number
