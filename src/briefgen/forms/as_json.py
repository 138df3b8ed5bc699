"""What was found → JSON, for programs of one's own."""

import json
from collections.abc import Sequence

from briefgen.diagnostics import Diagnostic
from briefgen.forms.judged import Judged, every


def as_json(briefs: Sequence[Judged]) -> str:
    """Write the files that were looked at, and what was found in them.

    Lines and columns count from 1, columns in code points; `end` is the place behind.
    """
    written = {
        "files": [brief.name for brief in briefs],
        "diagnostics": [_written(found) for found in every(briefs)],
    }
    return json.dumps(written, indent=2, ensure_ascii=False) + "\n"


def _written(found: Diagnostic) -> dict[str, object]:
    (line, column), (end_line, end_column) = found.span.start, found.span.end
    return {
        "code": found.code,
        "name": found.name,
        "level": found.severity.value,
        "path": found.span.path,
        "start": {"line": line, "column": column},
        "end": {"line": end_line, "column": end_column},
        "message": found.message,
        "hint": found.hint,
    }
