"""Writes when a work was issued, and when it first was."""

from briefgen.resolve.citing.chicago.kinds import (
    ENTRIES,
    ON_DAYS,
    PERIODIC,
    PUBLIC,
    is_serial,
)
from briefgen.resolve.citing.chicago.way import Way
from briefgen.resolve.citing.entry import Entry
from briefgen.resolve.citing.piece import NOTHING, Piece, group, words


def original(e: Entry, parts: str = "") -> Piece:
    """Write when a work was first published."""
    parts = parts or ("ymd" if e.type in ON_DAYS else "y")
    when = e.date("original_date", parts)
    return when.around("[", "?]") if e.circa("original_date") else when


def issued(e: Entry, parts: str) -> Piece:
    """Write when a work was issued; what is only about right, in brackets."""
    when = e.date("issued", parts)
    return when.around("[", "?]") if e.circa() else when


def issued_full(e: Entry) -> Piece:
    """Write the whole date of issue."""
    return issued(e, "ymd")


def when_issued(e: Entry, way: Way) -> Piece:
    """Write the date of issue as the kind of work has it, or that there is none."""
    if way.dated and not way.note:
        return _rest_of_date(e)
    if e.any("event_date", "issued"):
        return _whole_date(e)
    if e.has("status"):
        return e.text("status", case="lower")
    none = e.term("no date", "short")
    if e.type in {"interview", "personal_communication"}:
        return none if e.any(*PUBLIC) else NOTHING
    if e.type in {"classic", "collection", "webpage"} | ENTRIES:
        return NOTHING
    if e.type == "article-journal" and e.has("available_date"):
        return e.term("forthcoming")
    return none


def _whole_date(e: Entry) -> Piece:
    if e.type in ENTRIES:
        return issued(e, "ymd" if e.any("DOI", "URL") else "y")
    if e.type in ON_DAYS:
        return issued_full(e)
    if is_serial(e):
        return _serial_date(e)
    return issued(e, "y") if e.has("issued") else e.date("event_date", "y")


def _serial_date(e: Entry) -> Piece:
    if e.type in PERIODIC:
        return issued_full(e)
    bound = e.any("issue", "volume", "supplement_number")
    return issued(e, "ym" if bound else "ymd")


def _rest_of_date(e: Entry) -> Piece:
    """Write what an entry's date has beyond the year behind the names."""
    if is_serial(e):
        return _serial_date(e)
    if e.type in ENTRIES:
        return e.date("issued", "md") if e.any("DOI", "URL") else NOTHING
    return month_and_day(e) if e.type in ON_DAYS else NOTHING


def month_and_day(e: Entry) -> Piece:
    """Write month and day, in that order in any language."""
    return e.date("issued", "md", pattern="{month} {day}")


def status_and_date(e: Entry, way: Way) -> Piece:
    """Write the date of issue, with how far the work has come."""
    status = _status(e, way)
    if way.dated and not way.note and e.type not in PERIODIC and not e.has("issued"):
        return status
    # That a date has no more than its year takes nothing from the words before it.
    return group(" ", status, when_issued(e, way) or NOTHING)


def _status(e: Entry, way: Way) -> Piece:
    """Write what a date is that of; it begins a sentence where nothing precedes it."""
    case = "" if way.note or _stands_behind(e) else "first"
    if e.has("issued", "status"):
        return e.text("status", case=case)
    if e.type == "broadcast" and e.has("issued") and not e.has("URL"):
        return words("aired" if way.note else "Aired")
    if e.type == "software" and e.has("issued"):
        return words("Released" if case else "released")
    return NOTHING


def _stands_behind(e: Entry) -> bool:
    """Say whether something of the publication precedes a date."""
    if e.type == "webpage":
        named = e.any("author", "translator") and e.has("publisher")
        return named or e.has("container_title")
    if e.type == "software" and not e.has("status"):
        # A publisher without people has taken their place already.
        led = e.any("author", "editor", "director", "translator")
        return (led and e.has("publisher")) or e.has("original_date")
    first = ("original_date", "original_publisher", "original_publisher_place")
    return e.any(*first, "original_title", "publisher")
