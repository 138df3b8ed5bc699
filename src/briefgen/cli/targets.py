"""Names on the command line to what is read and where its PDF goes."""

import errno
import os
import sys
from pathlib import Path
from typing import NamedTuple

from briefgen.diagnostics import Outcome
from briefgen.model.values import Id
from briefgen.output import OutputRefused, check_output
from briefgen.pipeline.source import MOST, SourceText, open_source

STANDARD = "-"
"""Standard input, or standard output."""


class Job(NamedTuple):
    """One brief and its PDF; `STANDARD` in place of either."""

    source: str
    target: Path | None  # None: standard output


def plan(files: list[str], output: str | None, edition: str | None = None) -> list[Job]:
    """Give each brief its PDF. Raises `OutputRefused` or `OSError` where one has none.

    An `edition` has its name behind the brief's: `brief.one-page.pdf`.

    Everything is checked before the first brief is read: a slip in the last name
    should not cost the time of all the others.
    """
    folder = _folder(output, several=len(files) > 1)
    ending = f".{_edition(edition)}.pdf" if edition is not None else ".pdf"
    jobs = []
    for name in files:
        stem = "brief" if name == STANDARD else Path(name).stem
        if output == STANDARD or (name == STANDARD and output is None):
            jobs.append(Job(name, None))
        elif folder is not None:
            jobs.append(Job(name, folder / f"{stem}{ending}"))
        else:
            jobs.append(Job(name, Path(output or "")))
    taken: dict[str, str] = {}
    for job in jobs:
        check(job)
        # Some systems do not tell A.pdf from a.pdf.
        key = str(job.target).casefold()
        if key in taken:
            message = (
                f"“{taken[key]}” and “{job.source}” would both become “{job.target}”"
            )
            raise OutputRefused(message)
        taken[key] = job.source
    return jobs


def _edition(name: str) -> str:
    """Give the name of an edition, where it can be a part of a file's."""
    try:
        return Id.parse(name)
    except ValueError:
        message = f"no edition can be called “{name}”"
        raise OutputRefused(message) from None


def _folder(output: str | None, *, several: bool) -> Path | None:
    """Give the folder for PDFs; None where `output` is the PDF itself."""
    if output is None and not several:
        return Path()
    if output and Path(output).is_dir():
        return Path(output)
    if not several and output == STANDARD:
        return None
    if not output:
        message = "what -o names is missing: a folder for several briefs, or a file"
    elif several:
        message = f"several briefs want a folder: -o FOLDER; “{output}” is none"
    elif output.endswith(("/", os.sep)):
        message = f"there is no folder “{output}”: make it first"
    else:
        return None
    raise OutputRefused(message)


def check(job: Job) -> None:
    """Raise `OutputRefused` or `OSError` where a PDF cannot go where it is to go."""
    if job.target is None:
        if sys.stdout is None:
            raise OSError(errno.EBADF, "standard output is closed")
        if sys.stdout.isatty():
            message = "a PDF is not for the screen: give -o FILE, or redirect it"
            raise OutputRefused(message)
        return
    source = Path(job.source)
    if job.target.exists() and source.exists() and job.target.samefile(source):
        message = f"“{job.target}” is the brief itself"
        raise OutputRefused(message)
    check_output(job.target)


def read(name: str) -> Outcome[SourceText | None]:
    """Read a brief that the command line names."""
    if name != STANDARD:
        return open_source(Path(name))
    data = sys.stdin.buffer.read(MOST + 1) if sys.stdin else b""
    return Outcome(SourceText("stdin", data, Path()))
