"""The bibliography files of a brief → the works that it wants, as nodes.

Most briefs name none: what reads them is loaded when one does.
"""

from collections.abc import Collection, Mapping

from briefgen.diagnostics import Outcome
from briefgen.project import Fault
from briefgen.read.bibliography.work import Work


def read_bibliographies(
    files: Mapping[str, bytes | Fault], wanted: Collection[str] | None = None
) -> Outcome[tuple[Work, ...]]:
    """Give the works under some keys, or all; and what is wrong in the files."""
    from briefgen.read.bibliography.read_works import read_works  # noqa: PLC0415

    return read_works(files, wanted)
