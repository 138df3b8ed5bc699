"""Writes what kind of work it is: an interview, a review, a letter, a paper."""

from briefgen.resolve.citing.chicago.dates import issued_full
from briefgen.resolve.citing.chicago.events import event_of, event_place
from briefgen.resolve.citing.chicago.kinds import EDITED, PUBLIC, SERIALS, is_review
from briefgen.resolve.citing.chicago.way import Way
from briefgen.resolve.citing.chicago.who import FULL, SHORT
from briefgen.resolve.citing.entry import Entry, Label
from briefgen.resolve.citing.piece import NOTHING, Piece, group


def description(e: Entry, way: Way) -> Piece:
    """Write what kind of work it is, where that is told."""
    if e.type == "interview" or e.has("interviewer"):
        return _interview(e, way)
    if is_review(e):
        return _review(e, way)
    if e.type == "personal_communication":
        return _letter(e, way)
    if e.type == "thesis":
        return NOTHING
    if e.type in SERIALS:
        section = e.text("section", case="title")
        if e.numeric("section"):
            section = group(" ", e.label("section", "short", case=way.case), section)
        return group(way.stop, kind_of(e, way), section)
    if e.type == "paper-conference":
        if e.any(*EDITED):
            return kind_of(e, way)
        return group(way.stop, kind_of(e, way), event_of(e, way))
    if not e.has("container_title"):
        return kind_of(e, way)
    if e.type in {"document", "report", "software", "standard"}:
        return NOTHING
    return kind_of(e, way)


def kind_of(e: Entry, way: Way) -> Piece:
    """Write the kind that an author names, or the one that a work goes by."""
    if e.has("genre", "number"):
        return NOTHING
    if e.has("genre"):
        return e.text("genre", case=way.case)
    if e.any(*PUBLIC):
        return NOTHING
    if e.type == "manuscript":
        return e.term("manuscript", case=way.case)
    if e.type == "personal_communication":
        return e.term("personal-communication", case=way.case)
    return NOTHING


def short_description(e: Entry) -> Piece:
    """Write in short what kind of talk or letter it is."""
    if e.type == "interview":
        return kind_of(e, Way(note=True)) or e.term("interview")
    if e.type != "personal_communication":
        return description(e, Way(note=True))
    to = e.names(("recipient",), SHORT, Label("verb", "", " ", leads=True))
    kind = kind_of(e, Way(note=True))
    if not e.has("genre") and to:
        kind = NOTHING
    when = e.date("event_date") if e.has("event_date") else issued_full(e)
    return group(", ", group(" ", kind, to), e.text("event_place"), when)


def _interview(e: Entry, way: Way) -> Piece:
    label = Label("verb", "", " ", case=way.case, leads=True)
    if e.has("genre") and not e.has("number"):
        people = e.names(("interviewer",), FULL)
        by = group(" ", e.term("container-author", "verb"), people)
        said = group(" ", e.text("genre", case=way.case), by if people else NOTHING)
    elif e.has("interviewer"):
        said = e.names(("interviewer",), FULL, label)
    else:
        said = kind_of(e, way)
    return group(", ", said, event_place(e))


def _review(e: Entry, way: Way) -> Piece:
    said = e.term("review-of", case=way.case)
    if e.has("genre") and not e.any("number", "reviewed_genre"):
        said = e.text("genre", case=way.case)
    reviewed = (
        "reviewed_title" if e.any("reviewed_genre", "reviewed_title") else "title"
    )
    of = e.text(reviewed, case="title").italic()
    label = Label("verb", "", " ", leads=True)
    by = e.names(("reviewed_author",), FULL, label)
    return group(", ", group(" ", said, e.text("reviewed_genre"), of), by)


def _letter(e: Entry, way: Way) -> Piece:
    if not e.has("recipient"):
        return kind_of(e, way)
    case = "" if e.has("genre") and not e.has("number") else way.case
    to = e.names(("recipient",), FULL, Label("verb", "", " ", case=case, leads=True))
    kind = kind_of(e, way) if e.has("genre") else NOTHING
    return group(
        ", ", group(" ", kind, to), e.text("event_place"), e.date("event_date")
    )
