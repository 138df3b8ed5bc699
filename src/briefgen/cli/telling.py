"""Diagnostics to a stream, in the words of `report`."""

import sys
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import TextIO

from briefgen.cli.console import deliver, say
from briefgen.diagnostics import Diagnostic, Severity
from briefgen.forms.judged import Judged
from briefgen.pipeline.mend import fixable
from briefgen.pipeline.source import SourceText
from briefgen.report import report, wants_colour


def tell(
    diagnostics: Collection[Diagnostic],
    source: SourceText | None,
    stream: TextIO | None,
    *,
    short: bool = False,
) -> None:
    """Print what is wrong with a brief, with the lines that it is about.

    `stream` is standard output or standard error; None where it is closed.
    """
    texts = {source.name: source.data.decode("utf-8-sig", "replace")} if source else {}
    colour = stream is not None and wants_colour(stream)
    text = report(diagnostics, texts, colour=colour, short=short)
    if text:
        say(text.removesuffix("\n"), out=stream is sys.stdout)


def tell_all(briefs: Sequence[Judged], form: str, *, strict: bool) -> None:
    """Print what is wrong with all briefs, in a form that programs read."""
    match form:
        case "json":
            from briefgen.forms.as_json import as_json

            text = as_json(briefs)
        case "sarif":
            from briefgen.forms.sarif import sarif

            text = sarif(briefs)
        case "github":
            from briefgen.forms.github import github

            text = github(briefs)
        case "junit":
            from briefgen.forms.junit import junit

            text = junit(briefs, strict=strict)
        case _:  # it was told brief by brief
            text = ""
    if text:  # whatever the terminal writes, programs read UTF-8
        deliver(text.encode("utf-8", "backslashreplace"))


def tell_statistics(diagnostics: Iterable[Diagnostic]) -> None:
    """Print how often each rule is broken, the most frequent first."""
    found = Counter((each.code, each.name) for each in diagnostics)
    for (code, name), times in found.most_common():
        say(f"{times:6}  {code}  {name}")


def summary(briefs: Sequence[Judged], mended: str | None = None) -> str:
    """Count briefs, what is wrong with them, and what was mended, or could be."""
    found = [each for brief in briefs for each in brief.diagnostics]
    line = f"{len(briefs)} brief{'s' * (len(briefs) != 1)}: {count(found)}"
    if mended is not None:
        return f"{line}; {mended}"
    safe = sum(len(_fixable(brief, unsafe=False)) for brief in briefs)
    more = sum(len(_fixable(brief, unsafe=True)) for brief in briefs) - safe
    if safe:
        line += f"; --fix mends {safe}"
    if more:
        line += f"{',' if safe else ';'} --unsafe-fixes {more}{' more' * bool(safe)}"
    return line


def _fixable(brief: Judged, *, unsafe: bool) -> list[Diagnostic]:
    return fixable(brief.diagnostics, brief.name, unsafe=unsafe)


def count(diagnostics: Iterable[Diagnostic]) -> str:
    """Count what is wrong: “2 errors, 1 warning”."""
    found = Counter(diagnostic.severity for diagnostic in diagnostics)
    words = [
        f"{found[severity]} {severity}{'s' * (found[severity] != 1)}"
        for severity in (Severity.ERROR, Severity.WARNING)
        if found[severity]
    ]
    if found[Severity.ADVICE]:
        words.append(f"{found[Severity.ADVICE]} of advice")
    return ", ".join(words) or "nothing wrong"
