"""What was found → SARIF 2.1.0 (OASIS), which code scanning reads."""

import os
from collections.abc import Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from briefgen import __version__
from briefgen.diagnostics import Diagnostic, Edit, Severity, Span
from briefgen.forms.jsontext import json_text
from briefgen.forms.judged import Judged, every, posix, told
from briefgen.report import shown
from briefgen.rules import RULES
from briefgen.rules.manual import page

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
    "sarif-schema-2.1.0.json"
)
_LEVELS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.ADVICE: "note",
}


def sarif(briefs: Sequence[Judged]) -> str:
    """Write one run, with the manual page of every rule."""
    places = {code: number for number, code in enumerate(RULES)}
    run = {
        "tool": {
            "driver": {
                "name": "briefgen",
                "semanticVersion": __version__,
                "rules": [_rule(code) for code in RULES],
            }
        },
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": _location(brief.name)} for brief in briefs],
        "results": [_result(found, places[found.code]) for found in every(briefs)],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json_text(log)


def _rule(code: str) -> dict[str, Any]:
    entry, manual = RULES[code], page(code)
    title, _, rest = manual.partition("\n")
    does = rest.partition("## What it does\n")[2].partition("\n\n")[0]
    return {
        "id": code,
        "name": entry.name,
        "shortDescription": {"text": title.removesuffix(f" ({code}).")},
        "fullDescription": {"text": " ".join(does.split())},
        "help": {"text": manual, "markdown": manual},
        "defaultConfiguration": {"level": _LEVELS[entry.severity]},
        "properties": {"tags": [entry.name.partition("/")[0]]},
    }


def _result(found: Diagnostic, rule: int) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": found.code,
        "ruleIndex": rule,
        "level": _LEVELS[found.severity],
        "message": {"text": told(found)},
    }
    if not found.span.path:
        return result
    location = _location(found.span.path)
    physical = {"artifactLocation": location, "region": _region(found.span)}
    result["locations"] = [{"physicalLocation": physical}]
    if found.edit is not None:
        result["fixes"] = [_fix(found, found.edit)]
    return result


def _fix(found: Diagnostic, edit: Edit) -> dict[str, Any]:
    replacement = {
        "deletedRegion": _region(edit.span),
        "insertedContent": {"text": edit.text},
    }
    changes = {
        "artifactLocation": _location(edit.span.path),
        "replacements": [replacement],
    }
    return {
        "description": {"text": shown(found.hint or found.message)},
        "artifactChanges": [changes],
        "properties": {"safe": edit.safe},
    }


def _region(span: Span) -> dict[str, int]:
    (line, column), (end_line, end_column) = span.start, span.end
    return {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,  # the place behind, as in SARIF (3.30.8)
    }


def _location(path: str) -> dict[str, str]:
    """Give a file as a URI: that of an absolute path, or relative to where we are."""
    if PurePath(path).is_absolute():
        return {"uri": PurePath(path).as_uri()}
    return {"uri": quote(os.fsencode(posix(path)))}
