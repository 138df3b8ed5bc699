"""What was found → JUnit's XML, which most build servers show."""

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from briefgen.diagnostics import Diagnostic, Severity
from briefgen.forms.judged import Judged, every, told
from briefgen.report import shown


def junit(briefs: Sequence[Judged], *, strict: bool = False) -> str:
    """Write a test case for each thing that was found, and one for each sound brief.

    What is no error is a test that passes, with words; under `strict` it fails too.
    """
    cases = [case for brief in briefs for case in _cases(brief, strict=strict)]
    failures = sum(_fails(found, strict=strict) for found in every(briefs))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n'
        f'<testsuite name="briefgen" tests="{len(cases)}" failures="{failures}"'
        f' errors="0" skipped="0">\n{"".join(cases)}</testsuite>\n</testsuites>\n'
    )


def _cases(brief: Judged, *, strict: bool) -> Iterator[str]:
    name = quoteattr(shown(brief.name))
    if not brief.diagnostics:
        yield f'<testcase classname={name} name="validate"/>\n'
    for found in brief.diagnostics:
        place = shown(str(found.span))
        title = quoteattr(f"{found.code} {found.name} ({place})")
        words = escape(f"{place}: {told(found)}")
        outcome = f"<system-out>{found.severity}: {words}</system-out>"
        if _fails(found, strict=strict):
            message = quoteattr(shown(found.message))
            kind = f'type="{found.severity}" message={message}'
            outcome = f"<failure {kind}>{words}</failure>"
        yield f"<testcase classname={name} name={title}>\n{outcome}\n</testcase>\n"


def _fails(found: Diagnostic, *, strict: bool) -> bool:
    return found.severity is Severity.ERROR or (
        strict and found.severity is Severity.WARNING
    )
