"""A command on a folder of files → how it ended, and all that it touched.

The command runs in a fork of this process, which has loaded it already: hundreds of
entries take no longer than they must. What it opens, and each socket and program that
it asks for, is written down by an audit hook (PEP 578).
"""

import json
import os
import resource
import signal
import sys
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from briefgen.cli import targets, telling
from briefgen.cli.main import main
from briefgen.pipeline import apart

SECONDS, BYTES = 10.0, 1024**3
"""What an entry may take, at most: of work, where a machine has other work to do."""
HANGS = 120.0  # seconds, by the clock

LOADED = (targets, telling, apart)
"""What a verb loads when it is called: here once, for all."""

_WATCHED = ("socket.", "subprocess.", "os.exec", "os.posix_spawn", "os.system")
_ONLY_NAMED = getattr(os, "O_PATH", -1)  # what is opened so can never be read
_OWN_SIZE = "/proc/self/statm"  # which a worker asks for, to set its limit
_PROGRAM = tuple(
    os.path.realpath(folder) + os.sep
    for folder in {
        *(sys.prefix, sys.base_prefix, str(Path(__file__).parents[2])),
        *("/usr/lib", "/usr/share", "/dev/null", "/proc/self/fd"),
        *filter(None, sys.path),
    }
)


class Ran(NamedTuple):
    """How a command ended: a negative code is the number of a signal."""

    code: int
    out: str
    err: str
    seconds: float  # of work; by the clock, where it waited and did not end
    memory: int  # bytes, at most at once
    touched: tuple[str, ...]  # what it had no business with
    left: frozenset[str]  # the files of the folder, afterwards


class _Start(NamedTuple):
    """What a process needs to become a command."""

    folder: Path
    arguments: tuple[str, ...]
    prepare: Callable[[], None]
    out: Path
    err: Path
    log: int  # the end of a pipe


def run(
    folder: Path,
    *arguments: str,
    prepare: Callable[[], None] = lambda: None,
    most: float = HANGS,
) -> Ran:
    """Run `briefgen` with these arguments in a folder, for so many seconds at most.

    `prepare` is called in the process that becomes it.
    """
    out, err = (folder.parent / f"{folder.name}.{name}" for name in ("out", "err"))
    heard, told = os.pipe()  # not a file: a worker may write to none
    started = time.monotonic()
    child = os.fork()
    if not child:
        _become(_Start(folder, arguments, prepare, out, err, told))
    os.close(told)
    os.set_blocking(heard, False)
    log = bytearray()
    while True:
        with suppress(BlockingIOError):
            log += os.read(heard, 1 << 20)
        done, status, usage = os.wait4(child, os.WNOHANG)
        seconds = time.monotonic() - started
        if done:
            break
        if seconds > most:
            os.killpg(child, signal.SIGKILL)
        time.sleep(0.002)
    with suppress(BlockingIOError):  # who is left behind may hold its other end
        while rest := os.read(heard, 1 << 20):
            log += rest
    os.close(heard)
    events = [json.loads(line) for line in log.splitlines()]
    left = frozenset(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if not path.is_dir()
    )
    return Ran(
        os.waitstatus_to_exitcode(status),
        out.read_text("utf-8", "backslashreplace"),
        err.read_text("utf-8", "backslashreplace"),
        seconds if seconds > most else usage.ru_utime + usage.ru_stime,
        usage.ru_maxrss * 1024,
        tuple(_foreign(events, folder)),
        left,
    )


def _become(start: "_Start") -> None:
    """Become the command. Never comes back."""
    folder, arguments, prepare, out, err, log = start
    os.setpgid(0, 0)
    os.chdir(folder)
    for path, descriptor in ((out, 1), (err, 2)):
        opened = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        os.dup2(opened, descriptor)
        os.close(opened)
    sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: PTH123, SIM115 (till the end)
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.argv = ["briefgen", *arguments]
    code = 70
    try:
        prepare()
        _listen(log)
        main()
    except SystemExit as ended:
        code = int(ended.code or 0)
    except BaseException as fault:  # noqa: BLE001 (a traceback is what must never be)
        os.write(2, f"Traceback: {fault!r}".encode())
    finally:
        try:
            for stream in (sys.stdout, sys.stderr):
                if stream is not None:
                    with suppress(OSError, ValueError):
                        stream.flush()
        finally:  # whatever interrupts the flushing
            os._exit(code)


def _listen(log: int) -> None:
    def see(event: str, arguments: tuple[Any, ...]) -> None:
        name = ""
        if event == "open" and not isinstance(arguments[0], int):
            if arguments[2] & _ONLY_NAMED == _ONLY_NAMED:
                return
            name = os.path.abspath(os.fsdecode(arguments[0]))  # noqa: PTH100 (as it is named)
            if arguments[2] & os.O_NOFOLLOW:  # a link is refused, wherever it leads
                name = os.path.dirname(name)  # noqa: PTH120 (compared as text)
        elif not event.startswith(_WATCHED):
            return
        os.write(log, json.dumps([event, name]).encode() + b"\n")

    sys.addaudithook(see)


def _foreign(events: Iterable[tuple[str, str]], folder: Path) -> Iterable[str]:
    """Yield what a command asked for outside its folder and its program."""
    allowed = (*_PROGRAM, os.path.realpath(folder) + os.sep)
    for event, name in events:
        if name == _OWN_SIZE:
            continue
        if event != "open" or not f"{os.path.realpath(name)}{os.sep}".startswith(
            allowed
        ):
            yield f"{event} {name}".strip()


def tight(**limits: int) -> Callable[[], None]:
    """Give what sets limits (`NOFILE`, `FSIZE`, …) on the process to be."""

    def prepare() -> None:
        for name, most in limits.items():
            what = getattr(resource, f"RLIMIT_{name}")
            resource.setrlimit(what, (most, resource.getrlimit(what)[1]))

    return prepare
