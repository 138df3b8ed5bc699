"""Two briefs, as YAML or as PDFs of ours → what changed in meaning between them."""

from pathlib import Path

from briefgen.assets import DATA, load_assets
from briefgen.compare.changes import Change, changes
from briefgen.compare.statements import Written
from briefgen.diagnostics import Outcome
from briefgen.pipeline.inspect import carried_by
from briefgen.pipeline.reading import read_source
from briefgen.pipeline.source import MOST, SourceText, open_pdf
from briefgen.project import holding
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
    before, after = _written(old), _written(new)
    found = before.diagnostics + after.diagnostics
    if before.value is None or after.value is None:
        return Outcome(None, found)
    return Outcome(changes(before.value, after.value), found)


def _written(given: SourceText) -> Outcome[Written | None]:
    """Read a brief, or the one that a PDF was made from, and its data."""
    if not given.data.startswith(_PDF):
        return _read(given._replace(data=given.data[: MOST + 1]))
    carried = carried_by(given.name, given.data)
    if carried.value is None:
        return Outcome(None, carried.diagnostics)
    with holding(carried.value.files) as folder:
        return _read(carried.value.source(folder))


def _read(source: SourceText) -> Outcome[Written | None]:
    read = whole_brief(read_source(source))
    if read.value is None:
        return Outcome(None, read.diagnostics)
    files = load_assets(read.value, source.folder)[DATA]
    data = {name: each for name, each in files.items() if isinstance(each, bytes)}
    return Outcome(Written(read.value, data), read.diagnostics)
