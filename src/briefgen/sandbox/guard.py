"""No network, no program, no file written, none read from elsewhere: in a worker.

A second line behind a design that needs none of these. On Linux the kernel holds it,
also against a library's C code; everywhere, what Python does is watched (PEP 578), so
that it is refused with a word on what it was. Neither can be taken away again.
"""

import errno
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, NoReturn

from briefgen.sandbox.landlock import only_read
from briefgen.sandbox.seccomp import only_call
from briefgen.sandbox.syscalls import renounce

_FORBIDDEN = (
    *("socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.spawn"),
    *("os.startfile", "os.system", "pty.", "webbrowser.", "urllib.", "ftplib."),
    *(
        "http.client.",
        "smtplib.",
        "os.chdir",
        "os.chmod",
        "os.chown",
        "os.link",
        "os.mkdir",
    ),
    *("os.putenv", "os.remove", "os.rename", "os.rmdir", "os.symlink", "os.truncate"),
    *(
        "os.unsetenv",
        "os.utime",
        "shutil.",
        "tempfile.",
        "signal.pthread_kill",
        "os.kill",
    ),
)
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def guard(folders: Iterable[Path]) -> None:
    """Forbid this process all but to read from these folders and its own program."""
    program = {sys.prefix, sys.base_prefix, *sys.path, str(Path(__file__).parents[3])}
    names = (*sorted(program - {""}), *map(str, folders))
    if sys.platform == "linux":
        _hold_by_kernel(names)
    allowed = tuple(os.path.realpath(name).rstrip(os.sep) + os.sep for name in names)
    # What is not imported any more would be written as bytecode.
    sys.dont_write_bytecode = True

    def see(event: str, arguments: tuple[Any, ...]) -> None:
        if event == "open":
            _see_open(arguments, allowed)
        elif event in ("os.listdir", "os.scandir"):
            _see_open((arguments[0] or ".", None, 0), allowed)
        elif event == "os.kill" and arguments[0] == os.getpid():
            pass
        elif event.startswith(_FORBIDDEN):
            _refuse(event)

    sys.addaudithook(see)


def _hold_by_kernel(names: Iterable[str]) -> None:
    """Have the kernel hold all that it can: an older one, or a container, may not."""
    with suppress(OSError):
        renounce()
        with suppress(OSError):
            only_read(names)
        only_call()


def _see_open(arguments: tuple[Any, ...], allowed: tuple[str, ...]) -> None:
    path, _, flags = arguments
    if isinstance(path, int):
        return
    name = os.fsdecode(path)
    if flags & _WRITING:
        _refuse(name)
    # A bare name may be one below a folder that is open already: the project's own
    # opening goes from folder to folder, and follows no link.
    bare = os.sep not in name and not (os.altsep and os.altsep in name)
    if not bare and not f"{os.path.realpath(name)}{os.sep}".startswith(allowed):
        _refuse(name)


def _refuse(what: str) -> NoReturn:
    raise PermissionError(errno.EACCES, "a worker may not do this", what)
