"""Chicago, author and date (17th edition): (Neumann 2015, 5)."""

from briefgen.resolve.citing.chicago import (
    containers,
    dates,
    described,
    endings,
    events,
    laws,
    numbers,
    published,
    serials,
    titles,
    who,
    wording,
)
from briefgen.resolve.citing.chicago.kinds import ENTRIES, LEGAL, PUBLIC
from briefgen.resolve.citing.chicago.way import Way
from briefgen.resolve.citing.chicago.who import FULL, LEADING, ROLE, SHORT
from briefgen.resolve.citing.entry import Entry
from briefgen.resolve.citing.names import EtAl
from briefgen.resolve.citing.piece import NOTHING, Piece, group, words
from briefgen.resolve.citing.sorting import by_date, by_lead, by_piece, by_title
from briefgen.resolve.citing.style import Apart, CitationStyle

_WAY = Way(dated=True)
_PRIVATE = frozenset({"interview", "personal_communication"})


def _cite(e: Entry) -> Piece:
    unsigned = e.type in ENTRIES and not e.any("author", "locator")
    where = titles.looked_up(e) if unsigned else endings.locator(e)
    if e.type in _PRIVATE and not e.any(*PUBLIC):
        return group(", ", *_private(e), where)
    gap = " " if e.any("event_date", "issued") else ", "
    return group(", ", group(gap, _author(e), _short_date(e)), where)


def _private(e: Entry) -> tuple[Piece, ...]:
    """Write a letter or a talk that nobody can look up: whole, where first cited."""
    once = e.position == "first"
    who = e.names(("author",), FULL if once else SHORT)
    talk = once and e.type == "interview"
    what = titles.title(e, short=True)
    if not e.has("title"):
        whole = described.description(e, Way(note=True))
        what = whole if talk else described.short_description(e)
    end = (_short_date(e) if talk else NOTHING, e.text("medium") if once else NOTHING)
    return (who, what, *end)


def _author(e: Entry) -> Piece:
    if e.type in LEGAL:
        return e.names((), SHORT, instead=(lambda: titles.title(e, short=True),))
    return who.leading_names(
        e,
        SHORT,
        None,
        (
            lambda: who.institution(e, short=True),
            lambda: serials.container_leads(e),
            lambda: titles.title(e, short=True),
            lambda: described.description(e, _WAY),
        ),
    )


def _lead(e: Entry) -> Piece:
    return who.leading_names(
        e,
        LEADING,
        ROLE,
        (
            lambda: who.institution(e),
            lambda: serials.container_leads(e),
            lambda: titles.whole_title(e, _WAY),
            lambda: described.description(e, _WAY),
        ),
    )


def _short_date(e: Entry) -> Piece:
    first = dates.original(e, "y")
    if not e.circa("original_date"):
        first = first.bracketed()
    if e.has("issued"):
        whole = e.type in _PRIVATE and not e.any(*PUBLIC)
        year = dates.issued(e, "ymd" if whole else "y")
        return group(" ", first, group("", year, words(e.letter)))
    return _no_date(e, "lower")


def _date(e: Entry) -> Piece:
    if e.has("issued"):
        year = group("", dates.issued(e, "y"), words(e.letter))
        return group(" ", dates.original(e, "y").parenthesised(), year)
    return _no_date(e, "first")


def _no_date(e: Entry, case: str) -> Piece:
    if e.has("event_date"):
        return e.date("event_date", "y")
    if e.has("available_date"):
        return e.date("available_date", "y")
    if e.has("status"):
        return group("-", e.text("status", case=case), words(e.letter))
    return group("-", e.term("no date", "short"), words(e.letter))


def _entry(e: Entry) -> Piece:
    if e.type in LEGAL:
        law = laws.law(e, _WAY)
        legal = (law, endings.address(e, _WAY), e.text("references"))
        return group(". ", *legal).around("", ".")
    unlisted = e.type in _PRIVATE and not e.any(*PUBLIC)
    looked_up = e.type in ENTRIES and not e.any("author", "DOI", "URL")
    if unlisted or looked_up:
        return NOTHING
    lead, when = _lead(e), _date(e)
    if containers.is_episode(e):
        what = containers.episode(e, _WAY)
    else:
        named = group(
            ". ",
            titles.whole_title(e, _WAY),
            described.description(e, _WAY),
            numbers.identifier(e, _WAY),
        )
        what = group(containers.gap(e, _WAY), named, containers.source(e, _WAY))
    made = group(", ", events.event_apart(e, _WAY), published.publication(e, _WAY))
    parts = (lead, when, what, made, endings.medium(e, _WAY))
    ends = (endings.archive(e, _WAY), endings.address(e, _WAY), e.text("references"))
    return group(". ", *parts, *ends).around("", ".")


def _sorted_by(e: Entry) -> tuple[str, ...]:
    if e.type in LEGAL:
        first = by_piece(e.text("title"))
    else:
        first = by_lead(e.source.leading, lambda: _lead(e), demoted=True, et_al=e.et_al)
    when = "0" if e.has("issued") else "2" if e.has("status") else "1"
    title = by_title(e.text("title", case="title"))
    return (first, when, by_date(e.source.issued)[:5], title, e.source.volume or "")


CHICAGO_AUTHOR_DATE = CitationStyle(
    name="chicago-author-date",
    kind="author-date",
    cite=_cite,
    entry=_entry,
    author=_author,
    before="(",
    after=")",
    et_al_cite=EtAl(4),
    et_al_entry=EtAl(11, 7),
    settings=wording.settings,
    sort_entries=_sorted_by,
    collapse="year",
    apart=Apart("whole", names=True, letters=True),
    again="———",
    lead=lambda e: who.leading_names(e, LEADING, None, ()),
)
