"""Writes what an entry ends with: where it is kept, its address, the place cited."""

from briefgen.resolve.citing.chicago.kinds import LEGAL
from briefgen.resolve.citing.chicago.way import Way
from briefgen.resolve.citing.entry import Entry
from briefgen.resolve.citing.piece import NOTHING, Piece, group


def medium(e: Entry, way: Way) -> Piece:
    """Write what it is on, and how large."""
    return group(
        ", ", e.text("medium", case=way.case), e.text("scale"), e.text("dimensions")
    )


def archive(e: Entry, way: Way) -> Piece:
    """Write where a work is kept."""
    place = e.text("archive_location", case=way.case)
    house = group(", ", e.text("archive"), e.text("archive_place"))
    if e.type == "thesis":
        house = group(" ", house, e.text("number").parenthesised())
    return group(way.stop, place, e.text("archive_collection"), house)


def address(e: Entry, way: Way) -> Piece:
    """Write the DOI, or the address; when it was seen, where no date is known."""
    if e.has("DOI"):
        return e.doi()
    seen = NOTHING
    dated = e.any("available_date", "event_date", "issued", "status")
    if not dated and e.has("accessed", "URL"):
        seen = group(" ", e.term("accessed", case=way.case), e.date("accessed"))
    return group(way.stop, seen, e.url())


def locator(e: Entry) -> Piece:
    """Write the place in a work: a page bare, all else with its label."""
    label = NOTHING
    if e.label_of_locator != "page":
        by_law = e.type in LEGAL
        form = "short"
        if by_law and e.label_of_locator in {"chapter", "paragraph", "section"}:
            form = "symbol"
        elif not by_law and e.label_of_locator == "line":
            form = ""  # “l.” could be taken for a 1
        label = e.label("locator", form)
    return group(" ", label, e.text("locator"))
