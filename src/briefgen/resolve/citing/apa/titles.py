"""Writes titles: whole, in short, and as they stand for an author."""

from briefgen.resolve.citing.apa.described import description
from briefgen.resolve.citing.apa.identifiers import identifier
from briefgen.resolve.citing.chicago.kinds import is_review, is_serial
from briefgen.resolve.citing.entry import Entry
from briefgen.resolve.citing.piece import NOTHING, Piece, group


def _title(e: Entry) -> Piece:
    if e.type in {"post", "webpage"}:
        return _with_part(e).italic()
    if is_serial(e):
        piece = _with_part(e)
        if is_review(e) and not e.any("reviewed_genre", "reviewed_title"):
            return NOTHING
        return piece if e.has("container_title") else piece.italic()
    if e.has("container_title"):
        return e.text("title")
    name = group(". ", e.labelled("volume", case="first"), e.text("volume_title"))
    volume = name if e.has("volume_title") else NOTHING
    return group(": ", e.text("title"), volume).italic()


def _with_part(e: Entry) -> Piece:
    part = NOTHING
    if e.has("part_title"):
        number = e.text("part_number")
        if e.numeric("part_number"):
            number = group(" ", e.term("part", "short", case="first"), number)
        part = group(". ", number, e.text("part_title", case="first"))
    return group(": ", e.text("title"), part)


def short_title(e: Entry) -> Piece:
    """Write a title as it stands for an author in a citation."""
    if not e.has("title"):
        return description(e)
    if is_review(e) and not e.any("reviewed_genre", "reviewed_title"):
        of = e.text("title", short=True, case="title").italic()
        said = e.term("review-of", "short", case="first")
        return group(" ", said, of).bracketed()
    match e.type:
        case "bill" | "legislation" | "regulation" | "report" | "treaty":
            return e.text("title", short=True, case="title")
        case "legal_case" | "post":
            return e.text("title", short=True).italic()
        case "hearing" | "webpage":
            return e.text("title", short=True, case="title").italic()
        case _:
            pass
    title = e.text("title", short=True, case="title")
    return title.quoted() if e.has("container_title") else title.italic()


def lead_title(e: Entry) -> Piece:
    """Write a title as it leads an entry."""
    if not e.has("title"):
        return description(e)
    return group(" ", _title(e), identifier(e))


def described_title(e: Entry) -> Piece:
    """Write a title with what identifies and describes the work."""
    parts = (_title(e), identifier(e), description(e))
    return group(" ", *filter(None, parts))  # a kind says enough, whatever is missing
