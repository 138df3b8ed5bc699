"""Writes when a work appeared; where that is not known, what is said."""

from briefgen.resolve.citing.apa.kinds import BOUND, DATED, PRIVATE
from briefgen.resolve.citing.chicago import dates
from briefgen.resolve.citing.chicago.kinds import PUBLIC
from briefgen.resolve.citing.entry import Entry
from briefgen.resolve.citing.piece import NOTHING, Piece, group, words


def year(e: Entry, field: str = "issued", parts: str = "y") -> Piece:
    """Write a year, and whether it is only about right."""
    circa = e.term("circa", "short") if e.circa(field) else NOTHING
    return group(" ", circa, e.date(field, parts))


def date(e: Entry) -> Piece:
    """Write the date of an entry, in brackets."""
    if e.has("issued"):
        known = group("", year(e), words(e.letter))
        day = e.type in DATED
        day = day or (e.type in {"interview", "paper-conference"} and not e.any(*BOUND))
        rest = dates.month_and_day(e) if day else NOTHING
        return group(", ", known, rest).parenthesised()
    return _no_date(e).parenthesised()


def _no_date(e: Entry) -> Piece:
    if e.has("status"):
        return group("-", e.text("status", case="lower"), words(e.letter))
    return group("-", e.term("no date", "short"), words(e.letter))


def short_date(e: Entry) -> Piece:
    """Write the date of a citation: that of the first edition before it."""
    if not e.has("issued"):
        return _no_date(e)
    private = e.type in PRIVATE and not e.any(*PUBLIC)
    now = group("", year(e, parts="ymd" if private else "y"), words(e.letter))
    return group("/", year(e, "original_date"), now)
