"""Diagnostics to text: for people, with the line they are about; or one line each.

Nothing of an author's file reaches the terminal as it stands: controls, and
characters that turn the direction of a line, are shown as their code points.
"""

import os
import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TextIO

from briefgen.diagnostics import Diagnostic, Severity, Span

MOST = 50
"""Diagnostics shown for one file; the rest are counted."""

_WIDEST = 150  # characters of an excerpt; a longer line is cut around its fault
_LONGEST = 500  # characters of a message
_TAB = "    "
_LINE_END = re.compile(r"\r\n?|\n")  # as the reader counts lines
_UNSEEN = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))
"""Kinds of characters that a terminal would act on, or show as nothing."""
_COMMAND = re.compile(r"^\s*:(?=:)|##(?=\[|vso\[)")
"""What the log of a build server would take for a command."""
_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.ADVICE: "36"}


def report(
    diagnostics: Collection[Diagnostic],
    sources: Mapping[str, str],
    *,
    colour: bool = False,
    short: bool = False,
) -> str:
    """Write diagnostics in the order given, at most `MOST` for each file.

    Where there are more, errors come before warnings: none is hidden behind them.

    `sources` gives the text of files by their paths, for the excerpts; `short`
    leaves these out: one line for each diagnostic.
    """
    lines: list[str] = []
    counts = Counter[str]()
    source_lines = {} if short else {p: _LINE_END.split(t) for p, t in sources.items()}
    room = _room(diagnostics)
    for diagnostic in diagnostics:
        path, severity = diagnostic.span.path, diagnostic.severity
        counts[path] += 1
        if room[path, severity]:
            room[path, severity] -= 1
            paint = _COLOURS[diagnostic.severity] if colour else ""
            lines.append(_headline(diagnostic, paint))
            if not short:
                lines += _excerpt(diagnostic.span, source_lines.get(path, []), paint)
                if diagnostic.hint:
                    lines.append(f"   hint: {_short(diagnostic.hint)}")
    lines += [
        f"{shown(path)}: {count - MOST} more, not shown"
        for path, count in counts.items()
        if count > MOST
    ]
    return "".join(f"{line}\n" for line in lines)


def _room(diagnostics: Iterable[Diagnostic]) -> Counter[tuple[str, Severity]]:
    """Share out what is shown of each file: first to errors, then to warnings."""
    counts = Counter((each.span.path, each.severity) for each in diagnostics)
    for path in {path for path, _ in counts}:
        left = MOST
        for severity in Severity:
            counts[path, severity] = min(counts[path, severity], left)
            left -= counts[path, severity]
    return counts


def wants_colour(stream: TextIO) -> bool:
    """Whether a stream is a terminal whose user has not asked for plain text.

    `NO_COLOR` comes before `FORCE_COLOR`, which is for logs that show colours.
    """
    told = os.environ.get
    if told("NO_COLOR"):
        return False
    if told("FORCE_COLOR"):
        return told("FORCE_COLOR") != "0"
    return stream.isatty() and told("TERM") != "dumb"


def shown(text: str) -> str:
    """Make a text safe to show: in a terminal, and in the log of a build server."""
    return "".join(_cells(text))


def hidden(character: str) -> bool:
    """Whether a terminal would act on a character, or show nothing for it."""
    return unicodedata.category(character) in _UNSEEN


def _short(message: str) -> str:
    """Cut a message that quotes more of an author's words than help to find them."""
    cut = message if len(message) <= _LONGEST else f"{message[:_LONGEST]}…"
    return shown(cut)


def _headline(diagnostic: Diagnostic, paint: str) -> str:
    level = _painted(f"{diagnostic.severity} {diagnostic.code}", paint)
    place = f"{shown(str(diagnostic.span))}: " if diagnostic.span.path else ""
    return f"{place}{level} {diagnostic.name}: {_short(diagnostic.message)}"


def _excerpt(span: Span, lines: list[str], paint: str) -> Iterator[str]:
    """Show the line, and under it what of it is meant."""
    number, column = span.start
    if not 1 <= number <= len(lines):
        return
    line = lines[number - 1].rstrip()
    first = min(column - 1, len(line))
    last = span.end[1] - 1 if span.end[0] == number else len(line)
    last = max(first, min(last, len(line)))
    cells = _cells(line)
    left = max(0, first - _WIDEST // 3) if len(cells) > _WIDEST else 0
    right = min(len(cells), left + _WIDEST)
    before, after = "…" if left else "", "…" if right < len(cells) else ""
    gutter = " " * len(str(number))
    indent = " " * _width(before + "".join(cells[left:first]))
    carets = "^" * max(1, _width("".join(cells[first : min(last, right)])))
    yield f"   │ {number} │ {before}{''.join(cells[left:right])}{after}".rstrip()
    yield f"   │ {gutter} │ {indent}{_painted(carets, paint)}"


def _cells(text: str) -> list[str]:
    """Give what stands in a terminal for each character."""
    cells = [_cell(character) for character in text]
    for command in _COMMAND.finditer(text):
        cells[command.end() - 1] = _code_point(text[command.end() - 1])
    return cells


def _cell(character: str) -> str:
    if " " <= character <= "~":
        return character
    if character == "\t":
        return _TAB
    return _code_point(character) if hidden(character) else character


def _code_point(character: str) -> str:
    return f"‹U+{ord(character):04X}›"


def _width(text: str) -> int:
    """Count the columns that a text takes in a terminal."""
    if text.isascii():
        return len(text)
    return sum(
        0
        if unicodedata.combining(character)
        else 1 + (unicodedata.east_asian_width(character) in "WF")
        for character in text
    )


def _painted(text: str, paint: str) -> str:
    return f"\x1b[1;{paint}m{text}\x1b[0m" if paint else text
