"""Text in, diagnostics out: reads a brief, relates its parts, and judges it.

Loads neither ReportLab nor Pillow nor HarfBuzz, and opens no font.
"""

from collections.abc import Iterator

from briefgen.diagnostics import Diagnostic, Outcome
from briefgen.model.argument import argue
from briefgen.pipeline.source import SourceText
from briefgen.project import Case, load_assets
from briefgen.read.brief import read_brief
from briefgen.rules import RULES
from briefgen.rules.rule import Entry


def validate_brief(source: SourceText) -> Outcome[Case | None]:
    """Judge a brief: all that is wrong with it, in the order of its lines.

    The case is what rendering goes on from; None where there is no brief to judge.
    """
    read = read_brief(source.data, source.name)
    if read.value is None:
        return Outcome(None, _sorted(read.diagnostics))
    brief = read.value
    case = Case(brief, argue(brief), load_assets(brief, source.folder))
    return Outcome(case, _sorted((*read.diagnostics, *judge(case))))


def judge(case: Case) -> Iterator[Diagnostic]:
    """Put a case to every rule."""
    for code, entry in RULES.items():
        if entry.rule is not None:
            yield from _put(case, code, entry)


def _put(case: Case, code: str, entry: Entry) -> Iterator[Diagnostic]:
    assert entry.rule is not None
    try:
        for breach in entry.rule(case):
            yield Diagnostic(
                code,
                entry.name,
                breach.span,
                breach.message,
                breach.hint,
                breach.severity or entry.severity,
            )
    except Exception as fault:  # noqa: BLE001 (one rule's fault is not the others')
        yield Diagnostic(
            "BG000",
            RULES["BG000"].name,
            case.brief.span,
            f"the rule {entry.name} broke off: {type(fault).__name__}",
            "this is a fault of briefgen; please report it with the brief",
        )


def _sorted(found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    return tuple(sorted(found, key=lambda found: (found.span, found.code)))
