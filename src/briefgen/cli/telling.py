"""Diagnostics to a stream, in the words of `report`."""

import sys
from collections import Counter
from collections.abc import Collection, Iterable
from typing import TextIO

from briefgen.cli.console import say
from briefgen.diagnostics import Diagnostic, Severity
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
    texts = {source.name: source.data.decode("utf-8", "replace")} if source else {}
    colour = stream is not None and wants_colour(stream)
    text = report(diagnostics, texts, colour=colour, short=short)
    if text:
        say(text.removesuffix("\n"), out=stream is sys.stdout)


def count(diagnostics: Iterable[Diagnostic]) -> str:
    """Count what is wrong: “2 errors, 1 warning”."""
    found = Counter(diagnostic.severity for diagnostic in diagnostics)
    words = [
        f"{found[severity]} {severity}{'s' * (found[severity] != 1)}"
        for severity in (Severity.ERROR, Severity.WARNING)
        if found[severity]
    ]
    return ", ".join(words) or "nothing wrong"
