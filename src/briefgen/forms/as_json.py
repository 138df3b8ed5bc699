"""What was found → JSON, for programs of one's own."""

from collections.abc import Sequence

from briefgen.diagnostics import Diagnostic, Edit, Span
from briefgen.forms.jsontext import json_text
from briefgen.forms.judged import Judged, every


def as_json(briefs: Sequence[Judged]) -> str:
    """Write the files that were looked at, and what was found in them.

    Lines and columns count from 1, columns in code points; `end` is the place behind.
    A `fix` says what to write in place of a stretch; it is `safe` where nothing else
    can have been meant.
    """
    written = {
        "files": [brief.name for brief in briefs],
        "diagnostics": [diagnostic_as_json(found) for found in every(briefs)],
    }
    return json_text(written)


def diagnostic_as_json(found: Diagnostic) -> dict[str, object]:
    """Give what JSON has for one thing that was found."""
    return {
        "code": found.code,
        "name": found.name,
        "level": found.severity.value,
        "path": found.span.path,
        **_places(found.span),
        "message": found.message,
        "hint": found.hint,
        "fix": None if found.edit is None else _fix(found.edit),
    }


def _fix(edit: Edit) -> dict[str, object]:
    return {**_places(edit.span), "text": edit.text, "safe": edit.safe}


def _places(span: Span) -> dict[str, object]:
    (line, column), (end_line, end_column) = span.start, span.end
    return {
        "start": {"line": line, "column": column},
        "end": {"line": end_line, "column": end_column},
    }
