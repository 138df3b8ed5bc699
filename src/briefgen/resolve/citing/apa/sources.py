"""Writes what a work appeared in: journal, book, archive, event."""

from collections.abc import Callable

from briefgen.resolve.citing.apa.dates import year
from briefgen.resolve.citing.apa.described import kind_of
from briefgen.resolve.citing.apa.forms import INSIDE, LONG_ROLE, SHORT_ROLE
from briefgen.resolve.citing.apa.identifiers import genre_and_number, monograph
from briefgen.resolve.citing.apa.kinds import BOUND
from briefgen.resolve.citing.chicago.kinds import EDITED, SERIALS, is_serial
from briefgen.resolve.citing.entry import Entry, Label
from briefgen.resolve.citing.piece import NOTHING, Piece, group


def source(e: Entry) -> Piece:
    """Write what a work appeared in, and by whom it was published."""
    web = e.type in {"post", "webpage"}
    serial = is_serial(e)
    where = NOTHING if web else _serial(e) if serial else _book(e)
    site = e.text("container_title", case="title") if web else NOTHING
    return group(". ", where, _publisher(e), _archive(e), _event(e), site)


def _serial(e: Entry) -> Piece:
    names = group(
        ", ",
        e.text("container_title", case="title"),
        e.text("collection_title", case="title"),
    ).italic()
    supplement = e.text("supplement_number", case="first")
    if e.numeric("supplement_number"):
        supplement = group(" ", e.term("supplement", "short", case="first"), supplement)
    issue = group(", ", e.text("issue"), supplement).parenthesised()
    volume = group("", e.text("volume").italic(), issue)
    page = e.text("page")
    if e.has("number"):
        page = group(" ", e.term("article-locator", case="first"), e.text("number"))
    status = NOTHING
    numbers = ("collection_title", "issue", "number", "page", "supplement_number")
    if not e.any(*numbers, "volume") and e.has("issued", "status"):
        status = e.text("status", case="first")
    return group(". ", group(", ", names, volume, page), status)


def _book(e: Entry) -> Piece:
    if not e.has("container_title"):
        return NOTHING
    into = e.term("on" if e.type == "song" else "in", case="first")
    people = _editors(e)
    volume = e.text("volume_title")
    title = group(": ", e.text("container_title"), volume).italic()
    number = NOTHING
    if e.type not in {"broadcast", "graphic", "map", "motion_picture"}:
        number = genre_and_number(e)
    numbers = group("; ", number, monograph(e)).parenthesised()
    what = NOTHING
    if e.type in {"document", "report", "software", "standard"}:
        what = kind_of(e).bracketed()
    elif e.type in {"event", "paper-conference", "performance", "speech"}:
        what = NOTHING if e.any(*BOUND) else kind_of(e).bracketed()
    return group(" ", into, group(", ", people, title), numbers, what)


def _editors(e: Entry) -> Piece:
    def by(label: Label, *roles: str) -> Callable[[], Piece]:
        return lambda: e.names(roles, INSIDE, label)

    instead = [by(LONG_ROLE, "executive_producer"), by(LONG_ROLE, "series_creator")]
    if e.same_editor_and_translator:
        instead.append(by(SHORT_ROLE, "editor", "translator"))
    instead += [by(SHORT_ROLE, "editor"), by(SHORT_ROLE, "editorial_director")]
    instead += [by(LONG_ROLE, "compiler"), by(LONG_ROLE, "curator")]
    instead.append(by(SHORT_ROLE, "collection_editor"))
    return e.names(("container_author",), INSIDE, LONG_ROLE, instead=tuple(instead))


def _publisher(e: Entry) -> Piece:
    if e.type == "thesis":
        return NOTHING if e.any("archive", "DOI", "URL") else e.text("publisher")
    if e.type in SERIALS:
        return NOTHING
    if e.any(*EDITED) or e.type != "paper-conference":
        return e.text("publisher")
    return NOTHING


def _archive(e: Entry) -> Piece:
    where = e.text("archive_location").parenthesised()
    if e.has("archive_collection"):
        kept = group(" ", e.text("archive_collection"), where)
        return group(", ", kept, e.text("archive"), e.text("archive_place"))
    return group(", ", group(" ", e.text("archive"), where), e.text("archive_place"))


def _event(e: Entry) -> Piece:
    if not e.has("event_title"):
        return NOTHING
    if e.type == "paper-conference" and e.any(*BOUND):
        return NOTHING
    name = e.text("event_title", case="first")
    return group(", ", name, e.text("event_place"), year(e, "event_date", "ymd"))
