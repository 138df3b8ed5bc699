"""Bytes to a file, whole or not at all.

Whoever opens the file sees what was there before or all of the new, whatever
stops us: the bytes go to a new file in the same folder, from there to the disk,
and take the name last. Where the system has files without a name, the new one has
none until it is whole, so that even a process that is killed leaves nothing.
"""

import errno
import os
import re
import stat
import time
from contextlib import suppress
from pathlib import Path

_PDF = b"%PDF-"
_STALE = 3600  # seconds; a part this old was left by a process that was killed
_NOT_PORTABLE = re.compile(
    r'.*[\x00-\x1f<>:"/\\|?*].*|.*[. ]|(con|prn|aux|nul|(com|lpt)\d)(\..*)?',
    re.IGNORECASE | re.DOTALL,
)
"""What some system takes for a device, a stream or another name."""


class OutputRefused(ValueError):  # noqa: N818 (what it says is the fact)
    """A name under which nothing is written; the message says why."""


def check_name(path: Path) -> None:
    """Raise `OutputRefused` where no file can be made under this name."""
    if _NOT_PORTABLE.fullmatch(path.name):
        message = f"“{path.name}” is not a file name on every system"
        raise OutputRefused(message)
    if not path.parent.is_dir():
        message = f"there is no folder “{path.parent}”"
        raise OutputRefused(message)


def check_output(path: Path) -> None:
    """Raise `OutputRefused` or `OSError` where `path` cannot take a PDF.

    What stands there already is replaced only where it is a PDF, so that a slip
    of the hand costs nobody a brief, a picture or a style.
    """
    check_name(path)
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        if not os.access(path.parent, os.W_OK):
            raise PermissionError(13, "you may not write there", str(path)) from None
        return
    if stat.S_ISLNK(mode):
        message = f"“{path}” is a link: name the file that it points to"
    elif stat.S_ISDIR(mode):
        message = f"“{path}” is a folder"
    elif not stat.S_ISREG(mode):
        message = f"“{path}” is not a plain file"
    elif not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise PermissionError(13, "you may not write there", str(path))
    else:
        with path.open("rb") as file:
            start = file.read(len(_PDF))
        if start in {b"", _PDF}:
            return
        message = f"“{path}” is there and is no PDF: remove it, or take another name"
    raise OutputRefused(message)


def write_output(path: Path, data: bytes) -> None:
    """Give `path` these bytes; see `check_output` for what it raises."""
    check_output(path)
    _replace(path, data)


def rewrite(path: Path, known: bytes, data: bytes) -> None:
    """Give a file other bytes in place of those that it is known to have.

    Raises `OSError` where it has others by now, or may not be written.
    """
    if not stat.S_ISREG(path.lstat().st_mode) or path.read_bytes() != known:
        message = "it has changed in the meantime, and was left alone"
        raise OSError(errno.EBUSY, message, str(path))
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise PermissionError(13, "you may not write there", str(path))
    _replace(path, data)


def _replace(path: Path, data: bytes) -> None:
    """Bring the bytes to the disk under another name, and give them this one."""
    _sweep(path)
    # Named before it is made: no signal can fall between its making and the `try`.
    part = path.with_name(f".{path.name[:40]}.{os.urandom(8).hex()}.part")
    try:
        nameless = _nameless(path.parent)
        made = nameless if nameless is not None else _named(part)
        with open(made, "wb") as file:  # noqa: PTH123 (a descriptor)
            file.write(data)
            file.flush()
            os.fsync(made)
            if nameless is not None:  # any folder will do: what is linked has a root
                os.link(f"/proc/self/fd/{made}", part, src_dir_fd=made)
        with suppress(FileNotFoundError):
            part.chmod(stat.S_IMODE(path.lstat().st_mode))
        part.replace(path)
        _sync_folder(path.parent)
    except OSError as fault:
        fault.filename, fault.filename2 = str(path), None  # not the part's name
        raise
    finally:
        with suppress(OSError):
            part.unlink()


def _nameless(folder: Path) -> int | None:
    """Open a new file that has no name yet; nothing where the system has none."""
    if not hasattr(os, "O_TMPFILE") or not os.access("/proc/self/fd", os.X_OK):
        return None
    try:
        return os.open(folder, os.O_WRONLY | os.O_TMPFILE, 0o666)
    except OSError:
        return None  # the folder's file system knows no such files


def _named(part: Path) -> int:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    return os.open(part, flags, 0o666)


def _sync_folder(folder: Path) -> None:
    """Bring the new name to the disk; Windows has no way to ask for it."""
    if hasattr(os, "O_DIRECTORY"):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _sweep(path: Path) -> None:
    """Remove what killed processes left of this file."""
    start, oldest = f".{path.name[:40]}.", time.time() - _STALE
    with suppress(OSError):
        for other in path.parent.iterdir():
            if other.name.startswith(start) and other.suffix == ".part":
                with suppress(OSError):
                    if other.lstat().st_mtime < oldest:
                        other.unlink()
