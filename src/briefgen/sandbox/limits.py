"""What a worker may use up, and how the system is told to hold it to that.

The limits that a process sets itself, and can never raise again (setrlimit(2)).
Windows has none of them: there only the time is held, by whoever waits.
"""

import sys
from importlib import import_module
from typing import Any, NamedTuple

_MIB = 1024 * 1024


class Limits(NamedTuple):
    """Bytes of memory, seconds of a processor and of a clock, files open at once."""

    memory: int = 1024 * _MIB
    processor: int = 30
    clock: float = 60.0
    files: int = 64
    answer: int = 256 * _MIB  # bytes of what the worker gives back


FEW = Limits()


def hold(limits: Limits) -> None:
    """Hold this process to its limits, for good. It may write no file at all."""
    if sys.platform == "win32":
        return
    resource = import_module("resource")
    for name, most in (
        ("AS", limits.memory),
        ("CPU", limits.processor),
        ("NOFILE", limits.files),
        ("FSIZE", 0),
        ("CORE", 0),
        ("NPROC", 0),  # not heeded for root
    ):
        _lower(resource, getattr(resource, f"RLIMIT_{name}"), most)


def _lower(resource: Any, what: int, most: int) -> None:  # noqa: ANN401 (a module)
    """Lower one limit; one that is lower already stays."""
    _, hard = resource.getrlimit(what)
    if hard != resource.RLIM_INFINITY:
        most = min(most, hard)
    # At the soft limit of its time a process dies of SIGXCPU, at the hard one killed.
    spare = 1 if what == resource.RLIMIT_CPU and most != hard else 0
    resource.setrlimit(what, (most, most + spare))
