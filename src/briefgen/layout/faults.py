"""What layout has to say to an author, each fault in one place."""

from collections.abc import Sequence
from typing import NamedTuple

from briefgen.composition import PageLimit, WordLimit
from briefgen.diagnostics import NOWHERE, Diagnostic, Severity, Span
from briefgen.flowables import Misfit

_LONGEST = 50  # characters of a word or line that is quoted
_MOST_NAMED = 5  # parts that may be left out


class Spilt(NamedTuple):
    """What is beyond the last page that there may be, and what takes up the room."""

    span: Span
    words: str  # the first too many
    part: str | None  # in which they stand; None: in none
    largest: str | None  # the part that takes the most room


def too_long(spilt: Spilt, pages: int, limit: PageLimit) -> Diagnostic:
    """Say that a brief has more pages than its author allows, or its edition."""
    message = f"{limit.what} runs to {pages} pages, and its limit is {limit.pages}; "
    if spilt.part is not None:
        message += f"the part “{spilt.part}” does not fit: "
    message += f"“{spilt.words}” is the first line too many"
    if limit.given_up:
        message += f"; it has given up {_named(limit.given_up, 'and')} already"
    ways = ["shorten what stands before it"]
    if spilt.largest is not None:
        ways = [f"shorten “{spilt.largest}”, which takes the most room"]
    if limit.spare:
        ways.append(f"leave out {_named(limit.spare[:_MOST_NAMED], 'or')}")
    if limit.span == NOWHERE:
        ways.append("make an edition of your own, with fewer parts or more pages")
    else:
        ways.append(f"raise the limit ({limit.span})")
    hint = f"{', '.join(ways[:-1])}, or {ways[-1]}"
    return Diagnostic("BG901", "output/too-long", spilt.span, message, hint)


def _named(parts: Sequence[str], joint: str) -> str:
    """List parts in quotation marks: “a”, “b” and “c”."""
    *others, last = (f"“{part}”" for part in parts)
    return f"{', '.join(others)} {joint} {last}" if others else last


def too_wordy(limit: WordLimit) -> Diagnostic:
    """Say that a brief prints more words than its author allows."""
    return Diagnostic(
        "BG901",
        "output/too-long",
        limit.span,
        f"the brief prints {limit.printed} words without its sources and notes, and "
        f"its limit is {limit.words}",
        "cut what no finding and no recommendation needs, or raise the limit "
        f"({limit.said})",
    )


def separated(span: Span | None, name: str) -> Diagnostic:
    """Say that a caveat is not on the page of what it qualifies."""
    return Diagnostic(
        "BG902",
        "output/separated-caveat",
        span or NOWHERE,
        f"{name} does not fit on one page with all that it qualifies",
        "shorten it, or move its detail to the body",
    )


def too_wide_word(span: Span, words: str) -> Diagnostic:
    """Say that a word is wider than its measure."""
    return Diagnostic(
        "BG903",
        "output/overfull",
        span,
        f"“{_short(words)}” is wider than the column it stands in",
        "part it with a soft hyphen (U+00AD), or use a shorter word",
    )


def too_wide_table(span: Span, found: Sequence[Diagnostic]) -> Diagnostic:
    """Say once what is too wide in a table, whatever is found in its cells."""
    first, *others = found
    if not others:
        return first
    return Diagnostic(
        "BG903",
        "output/overfull",
        span,
        f"this table has no room for its words: {first.message}, and so are "
        f"{len(others)} more",
        "leave out a column, shorten its words or part them with a soft hyphen "
        "(U+00AD), or make two tables of it",
    )


def too_wide_line(span: Span, words: str) -> Diagnostic:
    """Say that a line of every page meets the edge, or another line there."""
    message = f"“{_short(words)}” has no room at the head and foot of each page"
    hint = "shorten it; or have the style say less there: running-head:, footer:"
    return Diagnostic("BG903", "output/overfull", span, message, hint)


def too_wide_figure(span: Span) -> Diagnostic:
    """Say that a figure is wider than its measure."""
    message = "a figure is wider than the column it stands in"
    return Diagnostic("BG903", "output/overfull", span, message, "make it smaller")


def misfit(span: Span, why: Misfit) -> Diagnostic:
    """Say that a figure could not be drawn to its measure."""
    return Diagnostic("BG903", "output/overfull", span, why.message, why.hint)


def undrawn(span: Span, why: Misfit) -> Diagnostic:
    """Say that words stand in the place of a figure."""
    return Diagnostic(
        "BG912", "output/undrawn", span, why.message, why.hint, Severity.WARNING
    )


def too_tall(span: Span, name: str) -> Diagnostic:
    """Say that what no page can part is taller than a page."""
    message = f"{name} is taller than the page can hold"
    hint = "make it smaller, or split it"
    return Diagnostic("BG903", "output/overfull", span, message, hint)


def parted(span: Span) -> Diagnostic:
    """Say that a page ends where it should not."""
    return Diagnostic(
        "BG904",
        "output/widow-orphan",
        span,
        "what belongs together is parted here: one page cannot hold all of it",
        "add or cut a line before it",
        Severity.WARNING,
    )


def late_note(span: Span) -> Diagnostic:
    """Say that a note is not on the page of its call."""
    return Diagnostic(
        "BG907",
        "output/late-note",
        span,
        "a note called here can begin only on the next page",
        "shorten the note, or what its call stands in",
    )


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
