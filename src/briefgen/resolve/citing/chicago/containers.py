"""Writes what a work is a part of: a book, a report, a series."""

from briefgen.resolve.citing.chicago.described import description, kind_of
from briefgen.resolve.citing.chicago.events import PUBLISHED, event_of
from briefgen.resolve.citing.chicago.kinds import ENTRIES, is_serial
from briefgen.resolve.citing.chicago.numbers import (
    edition_of,
    number_of,
    version_of,
    volume_apart,
    volume_of,
)
from briefgen.resolve.citing.chicago.serials import serial
from briefgen.resolve.citing.chicago.titles import title
from briefgen.resolve.citing.chicago.way import Way
from briefgen.resolve.citing.chicago.who import FULL, contributors
from briefgen.resolve.citing.entry import Entry, Label
from briefgen.resolve.citing.piece import NOTHING, Piece, group, words

_PARTED = ("number_of_volumes", "part_number", "part_title", "volume", "volume_title")


def source(e: Entry, way: Way) -> Piece:
    """Write what a work stands in: journal, paper, book."""
    if e.type in {"patent", "post", "webpage"}:
        return NOTHING
    return serial(e, way) if is_serial(e) else _monograph(e, way)


def gap(e: Entry, way: Way) -> str:
    """Give what parts a title from its book: “Introduction to *The Prince*”."""
    named = e.type == "chapter" and e.has("container_title", "genre")
    return " " if named else way.stop


def is_episode(e: Entry) -> bool:
    """Say whether a work is one of a numbered series of broadcasts."""
    return e.type == "broadcast" and e.has("container_title", "number", "title")


def episode(e: Entry, way: Way) -> Piece:
    """Write a broadcast behind its series: Caliphate. Episode 2, “The Recruitment”."""
    show = e.text("container_title", case="title").italic()
    kind = description(e, Way(note=True))
    hands = contributors(e, way, inside=True)
    told = group(", ", number_of(e, way), title(e), kind, hands)
    event = event_of(e, way) if e.any(*PUBLISHED) else NOTHING
    return group(way.stop, show, told, _series(e, way), event)


def _monograph(e: Entry, way: Way) -> Piece:
    container = NOTHING
    if e.has("container_title"):
        name = e.text("container_title", case="title").italic()
        kind = NOTHING
        if e.type in {"document", "report", "software", "standard"}:
            kind = kind_of(e, Way(note=True))
        number = NOTHING
        if e.type not in {"broadcast", "graphic", "map", "motion_picture", "song"}:
            number = number_of(e, way)
        small = Way(note=True)
        hands = contributors(e, way, inside=True)
        volume = volume_of(e, small)
        if e.numeric("volume") and e.has("page") and not volume_apart(e, way):
            volume = NOTHING
        numbers = (hands, volume) if way.dated else (volume, hands)
        parts = (number, version_of(e, small), edition_of(e, small), *numbers)
        pages = NOTHING if way.note else _pages(e, way)
        container = group(
            ", ", group(" ", _preposition(e, way), name), kind, *parts, pages
        )
    event = NOTHING
    if way.note or e.any(*PUBLISHED):
        event = event_of(e, way)
    return group(way.stop, container, _series(e, way), event)


def _preposition(e: Entry, way: Way) -> Piece:
    if e.type in {"broadcast", "motion_picture"}:
        return NOTHING
    if e.type == "chapter" and e.has("genre"):
        return words("to")
    if e.type in ENTRIES and not e.any("author", "composer"):
        return NOTHING
    if e.has("chapter_number") and not e.has("page", "title"):
        number = group(
            " ",
            e.label("chapter_number", "short", case=way.case),
            e.text("chapter_number"),
        )
        return group(" ", number, e.term("in"))
    return e.term("in", case=way.case)


def _pages(e: Entry, way: Way) -> Piece:
    volume = NOTHING
    if e.numeric("volume") and e.has("page") and not volume_apart(e, way):
        volume = e.text("volume")
    return group(":", volume, e.text("page"))


def _series(e: Entry, way: Way) -> Piece:
    series = e.text("collection_title", case="title")
    if not series:
        return NOTHING
    number = e.text("collection_number")
    if not e.any(*_PARTED) and e.has("collection_editor"):
        form = "verb-short" if way.note else "verb"
        by = e.names(("collection_editor",), FULL, Label(form, "", " ", leads=True))
        return group(", ", series, by, e.labelled("collection_number"), _issue(e))
    if e.has("issue"):
        return group(", ", series, e.labelled("collection_number"), _issue(e))
    return group(" " if e.numeric("collection_number") else ", ", series, number)


def _issue(e: Entry) -> Piece:
    return group(" ", e.label("issue", "short"), e.text("issue"))
