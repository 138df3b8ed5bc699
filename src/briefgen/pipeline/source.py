"""A path, a text or a dict to the bytes of a brief, and what to call it.

The only place where a brief's own file is opened. It may come from a stranger:
a link is not followed, a pipe is not waited for, and no more is read than a
brief may have.
"""

import errno
import json
import os
import stat
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, TypeAlias

from briefgen.diagnostics import Diagnostic, Outcome, Span

MOST = 2 * 1024 * 1024
"""Bytes that a brief may have. One more is read, so that reading sees it is too big."""

MOST_OF_PDF = 64 * 1024 * 1024
"""Bytes that a PDF may have."""

Source: TypeAlias = str | os.PathLike[str] | Mapping[str, object]
"""A brief as it is given to us: a path, YAML text (a `str` with a line break in it),
or a mapping as YAML or JSON would give it."""


class SourceText(NamedTuple):
    """A brief's bytes; its name, for diagnostics; the folder its paths count from."""

    name: str
    data: bytes
    folder: Path


def open_source(source: Source) -> Outcome[SourceText | None]:
    """Read a brief's bytes. What cannot be read is a diagnostic (BG105)."""
    if isinstance(source, Mapping):
        return _written_out(source)
    if isinstance(source, str) and "\n" in source:
        # A lone surrogate is no Unicode text: the reader says so, and where.
        data = source.encode("utf-8", "surrogatepass")
        return Outcome(SourceText("text", data, Path()))
    path = Path(source)
    try:
        return Outcome(SourceText(str(path), _read(path, MOST), path.parent))
    except OSError as fault:
        message = _REASONS.get(fault.errno or 0, "it cannot be read")
        return Outcome(None, (_missing(str(path), message, _hint(path)),))
    except ValueError:  # a NUL in the name
        return Outcome(None, (_missing(str(path), "there is no such file"),))


def open_pdf(path: Path) -> Outcome[bytes | None]:
    """Read the bytes of a PDF, one more than are read back (BG962) at most."""
    try:
        return Outcome(_read(path, MOST_OF_PDF))
    except OSError as fault:
        message = _REASONS.get(fault.errno or 0, "it cannot be read")
    except ValueError:  # a NUL in the name
        message = "there is no such file"
    return Outcome(None, (_missing(str(path), message),))


def _read(path: Path, most: int) -> bytes:
    flags = os.O_RDONLY
    for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY"):
        flags |= getattr(os, name, 0)  # each on the systems that have it
    with open(os.open(path, flags), "rb") as file:  # noqa: PTH123 (a descriptor)
        mode = os.fstat(file.fileno()).st_mode
        if stat.S_ISDIR(mode):
            raise IsADirectoryError(errno.EISDIR, "")
        if not stat.S_ISREG(mode):
            raise OSError(errno.ENXIO, "")
        return file.read(most + 1)


_REASONS = {
    errno.ENOENT: "there is no such file",
    errno.ENOTDIR: "there is no such file",
    errno.ENAMETOOLONG: "there is no such file",
    errno.EISDIR: "it is a folder",
    errno.ELOOP: "it is a link: name the file that it points to",
    errno.ENXIO: "it is not a plain file: use - to read standard input",
    errno.EACCES: "you may not read it",
    errno.EPERM: "you may not read it",
}


def _missing(name: str, message: str, hint: str | None = None) -> Diagnostic:
    span = Span(name, (1, 1), (1, 1))
    return Diagnostic("BG105", "file/missing", span, message, hint)


def _hint(path: Path) -> str | None:
    """Say what may have been meant by a path that leads to no brief."""
    if ": " in path.name:
        return "text is told from a path by a line break: end it with one"
    with suppress(OSError, ValueError):  # no name, too long a name
        with_ending = path.with_name(f"{path.name}.yaml")
        if with_ending.is_file():
            return f"did you mean “{with_ending}”?"
    return None


def _written_out(source: Mapping[str, object]) -> Outcome[SourceText | None]:
    """Write a mapping as JSON, which YAML reads: places count in this text."""
    try:
        text = json.dumps(source, indent=2, ensure_ascii=False, default=str)
    except (TypeError, ValueError, RecursionError) as fault:
        span = Span("dict", (1, 1), (1, 1))
        message = f"the mapping cannot be written as JSON: {fault}"
        return Outcome(None, (Diagnostic("BG203", "schema/wrong-type", span, message),))
    data = text.encode("utf-8", "surrogatepass")
    return Outcome(SourceText("dict", data, Path()))
