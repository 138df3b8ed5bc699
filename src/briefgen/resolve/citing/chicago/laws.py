"""Writes a case or a law as the Bluebook has them."""

from briefgen.resolve.citing.chicago.dates import issued, issued_full
from briefgen.resolve.citing.chicago.endings import locator
from briefgen.resolve.citing.chicago.way import Way
from briefgen.resolve.citing.entry import Entry
from briefgen.resolve.citing.piece import NOTHING, Piece, group


def law(e: Entry, way: Way) -> Piece:
    """Write a case or a law as the Bluebook has them."""
    name = e.text("title", case="title")
    if e.type == "hearing":
        on = group(" ", e.term("on"), e.text("number"))
        hearing = group(" ", e.term("hearing", case="first"), on)
        name = group(": ", e.text("title", case="first"), hearing).italic()
    year = group(" ", issued(e, "y")).parenthesised()
    if e.type == "legal_case":
        when = issued(e, "y") if e.has("container_title") else issued_full(e)
        year = group(" ", e.text("authority"), when).parenthesised()
    if e.type == "treaty":
        head = group(", ", name, issued_full(e), _reporter(e))
    else:
        head = group(" ", group(", ", name, _own_place(e)), year)
    return group(", ", head, locator(e) if way.note else NOTHING)


def _own_place(e: Entry) -> Piece:
    number = e.text("number")
    if e.numeric("number") or e.type in {"legislation", "regulation"}:
        number = group(" ", e.label("number", "short", case="first"), number)
    match e.type:
        case "hearing":
            return group(" ", e.text("authority"), e.text("chapter_number"))
        case "legal_case":
            return _reporter(e) if e.has("container_title") else number
        case "legislation" if e.has("number"):
            kind = e.text("genre", case="first") or e.term(
                "legislation", "short", case="first"
            )
            return group(", ", group(" ", kind, number), _reporter(e))
        case "legislation":
            return _reporter(e)
        case _:
            return group(", ", group(" ", e.text("genre"), number), _reporter(e))


def _reporter(e: Entry) -> Piece:
    section = group(" ", e.label("section", "symbol"), e.text("section"))
    page = NOTHING if e.has("section") else e.text("page_first")
    return group(" ", e.text("volume"), e.text("container_title"), section, page)
