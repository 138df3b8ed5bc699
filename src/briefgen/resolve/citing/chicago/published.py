"""Writes by whom and when a work was published, and what it was before."""

from briefgen.resolve.citing.chicago.dates import original, status_and_date
from briefgen.resolve.citing.chicago.kinds import is_serial
from briefgen.resolve.citing.chicago.way import Way
from briefgen.resolve.citing.chicago.who import FULL
from briefgen.resolve.citing.entry import Entry
from briefgen.resolve.citing.piece import NOTHING, Piece, group


def publication(e: Entry, way: Way) -> Piece:
    """Write place, publisher and date."""
    if e.type == "patent" or is_serial(e):
        return _original_title(e, way)
    site = NOTHING
    if e.type in {"post", "webpage"}:
        site = e.text("container_title", case="title")
    house = _history(e, way)
    aired = e.type == "broadcast" and not e.any("DOI", "URL")
    parts = [site, NOTHING if aired else house, status_and_date(e, way)]
    if aired:
        parts.append(group(" ", e.term("on"), house) if house else NOTHING)
    gap = "; " if way.note else ". "
    return group(gap, group(", ", *parts), _original_title(e, way))


def _history(e: Entry, way: Way) -> Piece:
    kind = NOTHING
    if e.type == "article" and not e.has("genre"):
        kind = e.term("preprint", case=way.case)
    elif e.type == "thesis":
        kind = e.text("genre", case=way.case)
    now = group(", ", kind, _publisher(e, way))
    if e.has("original_title"):
        return now
    first = _original_house(e)
    when = original(e)
    if e.any("edition", "original_publisher", "original_publisher_place"):
        again = NOTHING
        if e.has("issued", "original_date"):
            again = e.edition(case=way.case)
        gap = "; " if way.note else ". "
        late = ", " if way.note else ". "
        return group(gap, group(", ", first, when), group(late, again, now))
    return group("; ", when, now)


def _publisher(e: Entry, way: Way) -> Piece:
    if e.type == "thesis" and e.has("publisher"):
        return e.text("publisher", case=way.case)
    if e.has("publisher"):
        place = e.text("publisher_place", case=way.case)
        return group(": ", place, e.text("publisher", case=way.case))
    if e.any("event_date", "event_title"):
        return NOTHING
    return e.text("publisher_place", case=way.case)


def _original_house(e: Entry) -> Piece:
    return group(": ", e.text("original_publisher_place"), e.text("original_publisher"))


def _original_title(e: Entry, way: Way) -> Piece:
    if not e.has("original_title"):
        return NOTHING
    name = e.text("original_title", case="title").italic()
    told = group(", ", _original_house(e), original(e)).parenthesised()
    lead = e.term("original-work-published", case=way.case)
    people = e.names(("original_author",), FULL)
    return group(" ", lead, group(", ", people, name), told)
