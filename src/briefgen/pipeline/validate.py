"""Text in, diagnostics out: reads a brief, relates its parts, and judges it.

Loads neither ReportLab nor Pillow nor HarfBuzz, and opens no font.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from briefgen.diagnostics import Diagnostic, Outcome, Span
from briefgen.model.argument import argue
from briefgen.pipeline.source import SourceText
from briefgen.project import Case, load_assets
from briefgen.read.brief import read_brief
from briefgen.read.cascade import read_style
from briefgen.read.locale import check_language
from briefgen.rules import RULES
from briefgen.rules.rule import Entry

_LINE_END = re.compile(r"\r\n?|\n")  # as the reader counts lines


def validate_brief(
    source: SourceText, style: str | None = None
) -> Outcome[Case | None]:
    """Judge a brief: all that is wrong with it, in the order of its lines.

    `style` comes before the brief's own. The case is what rendering goes on from;
    None where there is no brief to judge.
    """
    read = read_brief(source.data, source.name)
    if read.value is None:
        return Outcome(None, _sorted(read.diagnostics))
    brief = read.value
    look = read_style(style or brief.style, source.folder)
    assets = load_assets(brief, source.folder)
    case = Case(brief, argue(brief), assets, look.value)
    found = [*read.diagnostics, *look.diagnostics, *check_language(brief.language)]
    found += judge(case, source.data.decode("utf-8-sig"))
    return Outcome(case, _sorted(found))


def judge(case: Case, text: str) -> Iterator[Diagnostic]:
    """Put a case, which was read from this text, to every rule."""
    lines = _LINE_END.split(text)
    for code, entry in RULES.items():
        if entry.rule is not None:
            yield from _put(case, code, entry, lines)


def _put(
    case: Case, code: str, entry: Entry, lines: Sequence[str]
) -> Iterator[Diagnostic]:
    assert entry.rule is not None
    told = Counter[tuple[Span, str]]()
    try:
        for breach in entry.rule(case):
            span = breach.span
            if breach.part is not None:
                told[span, breach.part] += 1
                span = _narrowed(span, breach.part, told[span, breach.part], lines)
            yield Diagnostic(
                code,
                entry.name,
                span,
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


def _narrowed(span: Span, part: str, nth: int, lines: Sequence[str]) -> Span:
    """Find some words of a text, for the nth time, between the ends of its place.

    Where they are written otherwise than they read (folded, escaped) they are not
    found, and the whole place stands.
    """
    (first, start), (last, end) = span.start, span.end
    for number in range(first, min(last, len(lines)) + 1):
        line = lines[number - 1]
        at = start - 1 if number == first else 0
        stop = end - 1 if number == last else len(line)
        while (at := line.find(part, at, stop)) >= 0:
            nth -= 1
            if not nth:
                column = at + 1
                return Span(span.path, (number, column), (number, column + len(part)))
            at += len(part)
    return span


def _sorted(found: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(sorted(found, key=lambda found: (found.span, found.code)))
