"""Writes the event that a work belongs to."""

from briefgen.resolve.citing.chicago.kinds import EDITED, is_review, is_serial
from briefgen.resolve.citing.chicago.way import Way
from briefgen.resolve.citing.entry import Entry
from briefgen.resolve.citing.piece import NOTHING, Piece, group, words

PUBLISHED = (
    *("event_date", "original_date", "original_publisher"),
    *("original_publisher_place", "publisher", "status"),
)


def event_of(e: Entry, way: Way) -> Piece:
    """Write the event at which a work was shown or said."""
    told = e.type == "interview" or e.has("interviewer") or is_review(e)
    if told or (e.type == "personal_communication" and e.has("recipient")):
        return NOTHING
    if not e.any("event_date", "event_title"):
        return NOTHING
    if e.type == "paper-conference":
        bound = (*EDITED, "issue", "page", "supplement_number", "volume")
        if e.any(*bound):
            return NOTHING
    name = e.text("event_title")
    if e.type == "paper-conference":
        said = words("presented" if way.note else "Presented")
        if not e.has("genre"):
            paper = e.term("paper-conference", "short", case=way.case)
            said = group(" ", paper, words("presented"))
        lead = group(" ", said, e.term("at") if name else NOTHING)
    else:
        lead = NOTHING if e.has("issued") else e.text("status", case=way.case)
        name = e.text("event_title", case=way.case)
    return group(
        " ", lead, group(", ", name, e.date("event_date"), e.text("event_place"))
    )


def event_apart(e: Entry, way: Way) -> Piece:
    """Write the event of a work that nobody published."""
    if e.any(*PUBLISHED) or is_serial(e):
        return NOTHING
    return event_of(e, way)


def event_place(e: Entry) -> Piece:
    """Write an event with its place and its date."""
    if not e.any("event_date", "event_title"):
        return NOTHING
    return group(
        ", ", e.text("event_title"), e.text("event_place"), e.date("event_date")
    )
