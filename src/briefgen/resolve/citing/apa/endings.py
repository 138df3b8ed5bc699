"""Writes what ends an entry: its address, and what the work was before."""

from briefgen.resolve.citing.apa.dates import year
from briefgen.resolve.citing.entry import Entry
from briefgen.resolve.citing.piece import NOTHING, Piece, group, words


def address(e: Entry) -> Piece:
    """Write where a work is found: its DOI, or its URL."""
    if e.has("DOI"):
        return e.doi()
    if not e.has("URL"):
        return NOTHING
    seen = NOTHING
    if not e.any("issued", "status"):
        day = group(", ", e.date("accessed"), e.term("from"))
        seen = group(" ", e.term("retrieved", case="first"), day)
        if not e.has("accessed"):
            seen = group(" ", e.term("retrieved", case="first"), e.term("from"))
    return group(" ", seen, e.url())


def history(e: Entry) -> Piece:
    """Write what a work was before."""
    if e.type == "patent":
        return e.text("references").parenthesised()
    status = NOTHING
    bound = ("collection_title", "issue", "number", "page", "supplement_number")
    if e.has("issued") and e.any(*bound, "volume"):
        status = e.text("status", case="first")
    if e.has("references"):
        return group("; ", status, e.text("references")).parenthesised()
    name = group(" ", words("as"), e.text("original_title").italic())
    when = group(", ", name, year(e, "original_date"))
    told = group(", ", when, e.text("original_publisher"))
    first = group(" ", e.term("original-work-published", case="first"), told)
    return group("; ", status, first if told else NOTHING).parenthesised()
