"""Writes a case or a law as the Bluebook has them."""

import re

from briefgen.resolve.citing.chicago.dates import issued, issued_full
from briefgen.resolve.citing.chicago.endings import locator
from briefgen.resolve.citing.chicago.way import Way
from briefgen.resolve.citing.entry import Entry
from briefgen.resolve.citing.names import NameForm
from briefgen.resolve.citing.piece import NOTHING, Piece, group, words

_PUBLIC_LAW = re.compile(r"\d+[-–]\d+")  # as in 107-296; other countries have names
_WITNESSES = NameForm(joined_by="symbol")
_NO_PAGE_YET = words("___")  # in a reporter that has not been printed
_PARTIES = NameForm(short=True, delimiter="-")


def law(e: Entry, way: Way) -> Piece:
    """Write a case or a law as the Bluebook has them."""
    place = locator(e) if way.note else NOTHING
    if place and e.type == "legal_case" and e.label_of_locator == "page":
        place = group(" ", words("at"), place)
    if e.type == "treaty":
        parties = e.names(("author",), _PARTIES)
        return group(", ", _name(e), parties, issued_full(e), _reporter(e), place)
    head = group(" ", group(", ", _name(e), _own_place(e)), _year(e), _aside(e))
    return group(", ", head, place)


def _name(e: Entry) -> Piece:
    if e.type != "hearing":
        return e.text("title", case="title")
    on = group(" ", e.term("on"), e.text("number"))
    before = group(" ", words("before the"), e.text("section"))
    heard = group(" ", e.term("hearing", case="first"), on, before)
    return group(": ", e.text("title", case="first"), heard).italic()


def _year(e: Entry) -> Piece:
    if e.type != "legal_case":
        return issued(e, "y").parenthesised()
    when = issued(e, "y") if e.has("container_title") else issued_full(e)
    return group(" ", e.text("authority"), when).parenthesised()


def _aside(e: Entry) -> Piece:
    """Write who was heard; of a law, how far it has come."""
    if e.type != "hearing":
        return NOTHING if e.type == "legal_case" else e.text("status").parenthesised()
    witnesses = e.names(("author",), _WITNESSES)
    if not witnesses:
        return NOTHING
    return group(" ", e.term("hearing", "verb"), witnesses).parenthesised()


def _own_place(e: Entry) -> Piece:
    match e.type:
        case "bill":
            bare = e.any("authority", "chapter_number", "container_title")
            number = e.text("number") if bare else _number(e)
            house = group(" ", e.text("authority"), e.text("chapter_number"))
            return group(", ", group(" ", e.text("genre"), number), house, _page(e))
        case "hearing":
            return group(" ", e.text("authority"), e.text("chapter_number"))
        case "legal_case":
            return _reporter(e) if e.has("container_title") else _number(e)
        case "legislation" if e.has("number"):
            return group(", ", group(" ", _kind(e), _number(e)), _page(e))
        case "legislation":
            return _reporter(e)
        case _:
            return group(", ", group(" ", e.text("genre"), _number(e)), _reporter(e))


def _kind(e: Entry) -> Piece:
    if e.has("genre"):
        return e.text("genre", case="first")
    english = e.terms.language.startswith("en")
    if english and not _PUBLIC_LAW.fullmatch(e.source.number or ""):
        return NOTHING
    return e.term("legislation", "short", case="first")


def _number(e: Entry) -> Piece:
    label = NOTHING
    if e.numeric("number") or e.type == "regulation":
        label = e.label("number", "short", case="first")
    return group(" ", label, e.text("number"))


def _page(e: Entry) -> Piece:
    return group(" ", e.text("volume"), e.text("container_title"), e.text("page_first"))


def _reporter(e: Entry) -> Piece:
    section = group(" ", e.label("section", "symbol"), e.text("section"))
    page = NOTHING if e.has("section") else e.text("page_first")
    if e.type == "legal_case":
        page = e.text("page_first") or _NO_PAGE_YET
    return group(" ", e.text("volume"), e.text("container_title"), section, page)
