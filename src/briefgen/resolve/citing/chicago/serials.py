"""Writes the series of issues that a work appeared in, with its numbers."""

from briefgen.resolve.citing.chicago.dates import status_and_date, when_issued
from briefgen.resolve.citing.chicago.endings import locator
from briefgen.resolve.citing.chicago.kinds import ENTRIES, PERIODIC, is_review
from briefgen.resolve.citing.chicago.way import Way
from briefgen.resolve.citing.entry import Entry
from briefgen.resolve.citing.piece import NOTHING, Piece, group


def container_leads(e: Entry) -> Piece:
    """Write the paper or the site that leads where nobody is named."""
    if e.type in PERIODIC or is_review(e):
        return serial_name(e)
    if e.type in ENTRIES or e.type == "broadcast":
        return e.text("container_title", case="title").italic()
    if e.type == "webpage":
        return e.text("container_title", case="title")
    return NOTHING


def serial_name(e: Entry) -> Piece:
    """Write the name of a journal or a paper, with its town where that is given."""
    name = e.text("container_title", case="title").italic()
    town = NOTHING
    if not e.any("event_date", "event_title"):
        town = e.text("publisher_place").parenthesised()
    return group(" ", name, town)


def serial(e: Entry, way: Way) -> Piece:
    """Write the name of the series of issues, and where in it."""
    name = serial_name(e)
    if (
        e.type == "article-journal"
        and e.has("DOI", "issued")
        and not e.any(
            "collection_title",
            "issue",
            "number",
            "page",
            "supplement_number",
            "volume",
            "volume_title",
            "available_date",
            "status",
        )
    ):
        name = group(", ", name, e.term("advance-online-publication"))
    rest = _serial_numbers(e, way)
    tight = e.has("volume") and not e.has("collection_title")
    tight = tight and e.type not in PERIODIC
    return group(" " if tight else ", ", name, rest)


def _serial_numbers(e: Entry, way: Way) -> Piece:
    locator = _serial_locator(e, way)
    if e.type in PERIODIC:
        when = group(", ", e.text("collection_title"), status_and_date(e, way))
        return group(", ", group(way.stop, when, _edition(e)), locator)
    if not e.any("issue", "supplement_number", "volume"):
        house = (
            e.text("publisher") if e.type in {"interview", "post-weblog"} else NOTHING
        )
        when = status_and_date(e, way)
        return group(", ", e.text("collection_title"), house, when, locator)
    if way.dated and not way.note:
        numbers = _volume_and_issue_dated(e, way)
    else:
        volume = e.labelled("volume") if e.has("collection_title") else e.text("volume")
        issue = group(" ", e.label("issue", "short"), e.text("issue"))
        numbers = group(
            " ",
            group(", ", volume, issue, _supplement(e)),
            when_issued(e, way).parenthesised(),
        )
    return group(": ", group(", ", e.text("collection_title"), numbers), locator)


def _edition(e: Entry) -> Piece:
    """Write the edition of a newspaper: Late Edition."""
    named = "edition" in (e.source.edition or "").casefold()
    if e.numeric("edition") or named or not e.terms.language.startswith("en"):
        return e.edition(case="title")
    said = e.term("edition", case="title")
    return group(" ", e.text("edition", case="title"), said)


def _volume_and_issue_dated(e: Entry, way: Way) -> Piece:
    when = when_issued(e, way)
    if not e.has("volume"):
        issue = group(" ", e.label("issue", "short"), e.text("issue"))
        return group(" ", group(", ", issue, _supplement(e)), when.parenthesised())
    volume = e.labelled("volume") if e.has("collection_title") else e.text("volume")
    inner = when
    if e.any("issue", "supplement_number"):
        inner = group(", ", e.text("issue"), _supplement(e))
    return group(" ", volume, inner.parenthesised())


def _supplement(e: Entry) -> Piece:
    label = NOTHING
    if e.has("issue", "supplement_number") or e.numeric("supplement_number"):
        label = e.term("supplement", "short")
    return group(" ", label, e.text("supplement_number"))


def _serial_locator(e: Entry, way: Way) -> Piece:
    if e.any("locator", "number"):
        cited = locator(e) if way.note else NOTHING
        return group(", ", cited, e.text("number"))
    return NOTHING if e.type in PERIODIC else e.text("page")
