"""The library's door for PDFs: a path or bytes to what is known of one."""

from collections.abc import Mapping
from os import PathLike, fspath
from pathlib import Path
from typing import Literal, TypeAlias

from briefgen.diagnostics import Outcome
from briefgen.model.changes import Change
from briefgen.pipeline.compare import compare, open_either
from briefgen.pipeline.comparison import redline_apart
from briefgen.pipeline.inspect import Inspected, carried_by, inspect_pdf
from briefgen.pipeline.render import Options
from briefgen.pipeline.source import SourceText, open_pdf
from briefgen.pipeline.verify import Verified, verify_pdf

Pdf: TypeAlias = str | PathLike[str] | bytes
"""A PDF as it is given to us: a path, or its bytes."""


def diff(old: Pdf, new: Pdf) -> Outcome[tuple[Change, ...] | None]:
    """Say what changed in meaning from one brief to another, caveats first.

    Each is the path or the bytes of a brief, or of a PDF that was made of one. The
    value is None where one of the two cannot be read.
    """
    before, after = _either(old), _either(new)
    if before.value is None or after.value is None:
        return Outcome(None, before.diagnostics + after.diagnostics)
    return compare(before.value, after.value)


def redline(
    old: Pdf,
    new: Pdf,
    *,
    style: str | None = None,
    conformance: Literal["ua1", "ua2"] = "ua1",
) -> Outcome[bytes | None]:
    """Give a PDF of the later of two briefs, with change bars beside what changed.

    Each is given as `diff` takes it. The value is None where one of the two cannot be
    read, or the later one has errors.
    """
    before, after = _either(old), _either(new)
    if before.value is None or after.value is None:
        return Outcome(None, before.diagnostics + after.diagnostics)
    options = Options(style, conformance)
    made = redline_apart(before.value, after.value, options)
    return Outcome(made.value and made.value.pdf, made.diagnostics)


def _either(given: Pdf) -> Outcome[SourceText | None]:
    if isinstance(given, bytes):
        return Outcome(SourceText("bytes", given, Path()))
    return open_either(Path(given))


def inspect(pdf: Pdf) -> Outcome[Inspected | None]:
    """Say what any PDF says of itself, carries and argues.

    The value is None where it cannot be read at all. It is read in a process of its
    own, within limits of time and memory.
    """
    name, read = _opened(pdf)
    if read.value is None:
        return Outcome(None, read.diagnostics)
    return inspect_pdf(name, read.value)


def extract(pdf: Pdf) -> Outcome[Mapping[str, bytes] | None]:
    """Give the files that a PDF was made from, by their paths in its project.

    No path of them leads out of a folder that they are written to.
    """
    name, read = _opened(pdf)
    if read.value is None:
        return Outcome(None, read.diagnostics)
    carried = carried_by(name, read.value)
    files = carried.value.files if carried.value is not None else None
    return Outcome(files, carried.diagnostics)


def verify(
    pdf: Pdf, *, folder: str | PathLike[str] | None = None
) -> Outcome[Verified | None]:
    """Make a PDF again from what it carries, and say whether it is the same.

    `folder` has the fonts and the copies of sources that no PDF carries. The value is
    None where there is nothing to make it from.
    """
    name, read = _opened(pdf)
    if read.value is None:
        return Outcome(None, read.diagnostics)
    return verify_pdf(name, read.value, None if folder is None else Path(folder))


def _opened(pdf: Pdf) -> tuple[str, Outcome[bytes | None]]:
    """Give the name of a PDF, and its bytes."""
    if isinstance(pdf, bytes):
        return "pdf", Outcome(pdf)
    return fspath(pdf), open_pdf(Path(pdf))
