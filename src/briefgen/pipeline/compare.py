"""Two briefs, as YAML or as PDFs of ours → what changed in meaning between them."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias

from briefgen.assets import DATA, load_assets
from briefgen.compare.changes import changes
from briefgen.compare.statements import Written
from briefgen.diagnostics import Outcome
from briefgen.model.changes import Change
from briefgen.pipeline.carried import Carried
from briefgen.pipeline.inspect import carried_by
from briefgen.pipeline.reading import read_source
from briefgen.pipeline.source import MOST, SourceText, open_pdf
from briefgen.project import Fault, holding
from briefgen.read.brief import whole_brief

_PDF = b"%PDF-"


def open_either(path: Path) -> Outcome[SourceText | None]:
    """Read the bytes of a brief, or of a PDF; what cannot be read is BG105."""
    opened = open_pdf(path)
    if opened.value is None:
        return Outcome(None, opened.diagnostics)
    return Outcome(SourceText(str(path), opened.value, path.parent))


def compare(old: SourceText, new: SourceText) -> Outcome[tuple[Change, ...] | None]:
    """Give what changed; None where one of the two cannot be read whole."""
    before, after = written(old), written(new)
    found = before.diagnostics + after.diagnostics
    if before.value is None or after.value is None:
        return Outcome(None, found)
    return Outcome(changes(before.value, after.value), found)


def written(given: SourceText) -> Outcome[Written | None]:
    """Read a brief, or the one that a PDF was made from, and its data."""
    carried = carried_in_either(given)
    if carried.value is None:
        return Outcome(None, carried.diagnostics)
    with in_its_project(carried.value) as source:
        return _read(source)


Either: TypeAlias = SourceText | Carried
"""A brief on the disk, or one that a PDF carries."""


def carried_in_either(given: SourceText) -> Outcome[Either | None]:
    """Take from a PDF what it was made from; a brief is what it is."""
    if not given.data.startswith(_PDF):
        return Outcome(given._replace(data=given.data[: MOST + 1]))
    carried = carried_by(given.name, given.data)
    return Outcome(carried.value, carried.diagnostics)


@contextmanager
def in_its_project(given: Either) -> Iterator[SourceText]:
    """Give the text of a brief, whose files are read from where they are."""
    if isinstance(given, SourceText):
        yield given
    else:
        with holding(given.files) as folder:
            yield given.source(folder)


def _read(source: SourceText) -> Outcome[Written | None]:
    read = whole_brief(read_source(source))
    if read.value is None:
        return Outcome(None, read.diagnostics)
    files = load_assets(read.value, source.folder)[DATA]
    return Outcome(Written(read.value, readable(files)), read.diagnostics)


def readable(files: Mapping[str, bytes | Fault]) -> dict[str, bytes]:
    """Leave out the files that could not be read."""
    return {name: each for name, each in files.items() if isinstance(each, bytes)}
