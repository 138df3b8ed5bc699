"""The few calls of the kernel that a worker needs → a filter that denies all others.

What is not in the table does not exist for the worker (ENOSYS), as on an old kernel:
no socket, no program, no other process, no file written. The kernel holds it, whoever
asks: C code too (seccomp(2)). On other processors than these two there is no filter.
"""

import errno
import os
import struct
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from briefgen.sandbox.syscalls import address, call

_CALLS = """
read 0 63, write 1 64, readv 19 65, writev 20 66, pread64 17 67, lseek 8 62, close 3 57
dup 32 23, dup2 33 -, dup3 292 24, fcntl 72 25, close_range 436 436
stat 4 -, fstat 5 80, lstat 6 -, newfstatat 262 79, statx 332 291
access 21 -, faccessat 269 48, faccessat2 439 439, readlink 89 -, readlinkat 267 78
getdents 78 -, getdents64 217 61, getcwd 79 17, fadvise64 221 223
poll 7 -, ppoll 271 73, select 23 -, pselect6 270 72
mmap 9 222, mprotect 10 226, munmap 11 215, mremap 25 216, brk 12 214
msync 26 227, mincore 27 232, madvise 28 233, membarrier 324 283
rt_sigaction 13 134, rt_sigprocmask 14 135, rt_sigreturn 15 139, sigaltstack 131 132
restart_syscall 219 128, pause 34 -, alarm 37 -, getitimer 36 102, setitimer 38 103
nanosleep 35 101, clock_nanosleep 230 115, clock_gettime 228 113, clock_getres 229 114
gettimeofday 96 169, time 201 -, times 100 153, getrusage 98 165, getrlimit 97 163
getpid 39 172, getppid 110 173, gettid 186 178, uname 63 160, sysinfo 99 179
getuid 102 174, geteuid 107 175, getgid 104 176, getegid 108 177
sched_yield 24 124, sched_getaffinity 204 123, getcpu 309 168, futex 202 98
set_tid_address 218 96, set_robust_list 273 99, rseq 334 293, getrandom 318 278
exit 60 93, exit_group 231 94
"""
"""Each with its number on x86-64 and on AArch64, where it has one."""

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
_TERMINAL = (0x5401, 0x5413, 0x5451)  # is it one, how wide, close it for programs


class _Machine(NamedTuple):
    """A processor: which column of the table is its, and what the kernel calls it."""

    column: int
    audit: int
    seccomp: int  # the number of the call that sets a filter


_MACHINES = {
    "x86_64": _Machine(0, 0xC000003E, 317),
    "aarch64": _Machine(1, 0xC00000B7, 277),
}

_LOAD, _SAME, _ANY_OF, _RETURN = 0x20, 0x15, 0x45, 0x06
_ALLOW, _KILL = 0x7FFF0000, 0x80000000
_SET_FILTER, _AS_FAST = 1, 4  # on old kernels a filter makes a process slower, else


def only_call() -> None:
    """Leave this process the calls of the table alone, for good.

    Raises `OSError` where the kernel has no filters, and where no table is for it.
    """
    machine = _machine()
    if machine is None:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))
    filters = _begun(machine) + b"".join(_ended(machine))
    program = struct.pack("HP", len(filters) // 8, address(filters))
    call(machine.seccomp, _SET_FILTER, _AS_FAST, program)


def numbers(column: int) -> dict[str, int]:
    """Give the numbers of the calls that are allowed whatever they are given."""
    rows = (row.split() for row in _CALLS.replace("\n", ",").split(",") if row.strip())
    return {name: int(row[column]) for name, *row in rows if row[column] != "-"}


def ready() -> None:
    """Write what is the same in every filter: once, before workers are forked."""
    if machine := _machine():
        _begun(machine)


def _machine() -> _Machine | None:
    known = sys.platform == "linux" and sys.maxsize > 1 << 32
    return _MACHINES.get(os.uname().machine) if known else None


# A filter is a row of steps: a number is loaded, and compared with others. A step of
# comparing says how many of the next are left out where it holds, and where not.


@cache
def _begun(machine: _Machine) -> bytes:
    """Allow the calls that are allowed whatever they are given."""
    steps = [
        _step(_LOAD, 4),  # for which processor the call is meant
        _step(_SAME, machine.audit, 1, 0),
        _step(_RETURN, _KILL),
        _step(_LOAD, 0),  # its number
    ]
    for number in numbers(machine.column).values():
        steps += _where(number, ())
    return b"".join(steps)


def _ended(machine: _Machine) -> Iterator[bytes]:
    """Allow some calls where their arguments are harmless, and deny all others."""
    for name, steps in _looked_at():
        number = SOME[name][machine.column]
        if number is not None:
            yield from _where(number, steps)
    yield _step(_RETURN, _refused(errno.ENOSYS))


SOME: dict[str, tuple[int | None, int | None]] = {
    "open": (2, None),
    "openat": (257, 56),
    "ioctl": (16, 29),
    "kill": (62, 129),
    "tgkill": (234, 131),
    "prlimit64": (302, 261),
}
"""The calls that are allowed with some of their arguments."""


def _looked_at() -> Iterator[tuple[str, tuple[bytes, ...]]]:
    """Give what has to hold of the arguments of a call; else it is refused."""
    no = _step(_RETURN, _refused(errno.EACCES))
    for name, flags in (("open", 1), ("openat", 2)):
        yield name, (_argument(flags), _step(_ANY_OF, _WRITING, 0, 1), no)
    # Not the one that types into a terminal.
    asked = (_step(_SAME, each, 3 - n, 0) for n, each in enumerate(_TERMINAL))
    yield "ioctl", (_argument(1), *asked, no)
    for name in ("kill", "tgkill"):
        yield name, (_argument(0), _step(_SAME, os.getpid(), 1, 0), no)
    unchanged = (_argument(2), _step(_SAME, 0, 1, 0), no)
    more = (_argument(2, high=True), _step(_SAME, 0, 1, 0), no)
    yield "prlimit64", (*unchanged, *more)  # root could raise its own limits again


def _where(number: int, steps: Iterable[bytes]) -> Iterator[bytes]:
    """Allow a call where none of the steps refuses it."""
    steps = (*steps, _step(_RETURN, _ALLOW))
    yield _step(_SAME, number, 0, len(steps))
    yield from steps


def _argument(number: int, *, high: bool = False) -> bytes:
    """Load an argument: its lower half, which is all that the kernel has of an int."""
    return _step(_LOAD, 16 + 8 * number + 4 * high)


def _step(code: int, value: int, holds: int = 0, differs: int = 0) -> bytes:
    return struct.pack("HBBI", code, holds, differs, value)


def _refused(number: int) -> int:
    return 0x00050000 | number
