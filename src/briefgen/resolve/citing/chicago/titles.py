"""Writes titles: of a whole in italics, of a part in quotation marks."""

from briefgen.resolve.citing.chicago.kinds import is_review, is_serial
from briefgen.resolve.citing.chicago.numbers import part_number
from briefgen.resolve.citing.chicago.way import Way
from briefgen.resolve.citing.entry import Entry
from briefgen.resolve.citing.piece import NOTHING, Piece, group

_PAPERS = frozenset(
    """article dataset document interview manuscript paper-conference
    personal_communication speech thesis webpage""".split()
)


def title(e: Entry, *, short: bool = False) -> Piece:
    """Write a title: of a whole in italics, of a part in quotation marks."""
    t = e.type
    if t == "patent":
        return e.text("title", short=True, case="first")
    if t in {"bill", "collection", "legislation", "regulation", "treaty"}:
        return e.text("title", short=short, case="title")
    if t == "legal_case":
        return e.text("title", short=short).italic()
    if t in {"book", "classic", "graphic", "hearing", "map"}:
        return e.text("title", short=short, case="title").italic()
    entry = t in {"entry-dictionary", "entry-encyclopedia"} and e.has("container_title")
    if t == "post" or (entry and not (t == "entry-encyclopedia" and e.has("author"))):
        return e.text("title", short=short).quoted()
    if e.has("container_title") or t in _PAPERS:
        return e.text("title", short=short, case="title").quoted()
    return e.text("title", short=short, case="title").italic()


def looked_up(e: Entry) -> Piece:
    """Write the word under which an entry stands; in print, “under the word”."""
    if not e.has("container_title", "title"):
        return NOTHING
    printed = not e.any("DOI", "URL")
    under = e.term("sub-verbo", "short") if printed else NOTHING
    return group(" ", under, e.text("title", short=True).quoted())


def whole_title(e: Entry, way: Way) -> Piece:
    """Write a title with the volume or part that it names."""
    if is_review(e) and not e.any("reviewed_genre", "reviewed_title"):
        return NOTHING
    main = title(e)
    if e.any("part_title", "part_number") and is_serial(e):
        part = group(", ", part_number(e, way.case), e.text("part_title", case="title"))
        return group(way.stop, main, part)
    return main
