"""A PDF that the command line names → its bytes, or the end of the run."""

import sys
from pathlib import Path

import typer

from briefgen.cli.console import Exit
from briefgen.cli.targets import STANDARD
from briefgen.cli.telling import tell
from briefgen.diagnostics import Outcome
from briefgen.pipeline.source import MOST_OF_PDF, open_pdf


def read_pdf(name: str) -> Outcome[bytes | None]:
    """Read a PDF; what cannot be read is a diagnostic (BG105)."""
    if name != STANDARD:
        return open_pdf(Path(name))
    return Outcome(sys.stdin.buffer.read(MOST_OF_PDF + 1) if sys.stdin else b"")


def called(name: str) -> str:
    """Give what a PDF is called in what is told of it."""
    return "stdin" if name == STANDARD else name


def needed(name: str) -> bytes:
    """Give the bytes of a PDF; tell what is wrong, and end the run, without."""
    read = read_pdf(name)
    if read.value is None:
        tell(read.diagnostics, None, sys.stderr)
        raise typer.Exit(Exit.ERRORS)
    return read.value
