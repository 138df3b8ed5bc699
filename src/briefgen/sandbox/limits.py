"""What a worker may use up, and how the system is told to hold it to that.

The limits that a process sets itself, and can never raise again (setrlimit(2)).
Windows has none of them: there only the time is held, by whoever waits.
"""

import errno
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

_MIB = 1024 * 1024


class Limits(NamedTuple):
    """What one process may take; of memory, beside what it begins with."""

    memory: int = 1024 * _MIB
    processor: int = 30  # seconds
    clock: float = 60.0  # seconds
    files: int = 64  # open at once
    answer: int = 256 * _MIB  # bytes of what the worker gives back


FEW = Limits()


def hold(limits: Limits) -> None:
    """Hold this process to its limits, for good. It may write no file at all."""
    if sys.platform == "win32":
        return
    resource = import_module("resource")
    for name, most in (
        ("AS", limits.memory + _mapped()),
        ("CPU", limits.processor),
        ("NOFILE", limits.files),
        ("FSIZE", 0),
        ("CORE", 0),
        ("NPROC", 0),  # not heeded for root
    ):
        _lower(resource, getattr(resource, f"RLIMIT_{name}"), most)


_UNMAPPED = ("failed to map segment", os.strerror(errno.ENOMEM))
"""What glibc and others say of a library that there is no memory for."""


def is_starved(fault: BaseException) -> bool:
    """Whether a fault is want of memory, in one of the forms that Python gives it.

    A library that cannot be mapped is an `ImportError`; inside of the interpreter it
    may come out as “error return without exception set”.
    """
    match fault:
        case ImportError():
            return any(told in str(fault) for told in _UNMAPPED)
        case _:
            return isinstance(fault, MemoryError | SystemError)


def _mapped() -> int:
    """Give the bytes of address space that this process began with, where it can."""
    try:
        pages = Path("/proc/self/statm").read_bytes().split()[0]
    except OSError:
        return 0
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


def _lower(resource: Any, what: int, most: int) -> None:  # noqa: ANN401 (a module)
    """Lower one limit; one that is lower already stays."""
    _, hard = resource.getrlimit(what)
    if hard != resource.RLIM_INFINITY:
        most = min(most, hard)
    # At the soft limit of its time a process dies of SIGXCPU, at the hard one killed.
    spare = 1 if what == resource.RLIMIT_CPU and most != hard else 0
    resource.setrlimit(what, (most, most + spare))
