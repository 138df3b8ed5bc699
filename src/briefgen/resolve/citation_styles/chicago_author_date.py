"""Chicago, author and date (17th edition): (Neumann 2015, 5)."""

from briefgen.resolve.citing import chicago
from briefgen.resolve.citing.chicago import LEADING, LEGAL, PUBLIC, ROLE, SHORT, Way
from briefgen.resolve.citing.entry import Entry
from briefgen.resolve.citing.names import EtAl
from briefgen.resolve.citing.piece import NOTHING, Piece, group, words
from briefgen.resolve.citing.sorting import by_date, by_names, by_piece
from briefgen.resolve.citing.style import CitationStyle

_WAY = Way(dated=True)
_PRIVATE = frozenset({"interview", "personal_communication"})


def _cite(e: Entry) -> Piece:
    unsigned = e.type in chicago.ENTRIES and not e.any("author", "locator")
    where = NOTHING if unsigned else chicago.locator(e)
    if e.type in _PRIVATE and not e.any(*PUBLIC):
        return group(", ", *_private(e), where)
    gap = " " if e.any("event_date", "issued") else ", "
    return group(", ", group(gap, _author(e), _short_date(e)), where)


def _private(e: Entry) -> tuple[Piece, ...]:
    """Write a letter or a talk that nobody can look up: whole, where first cited."""
    once = e.position == "first"
    who = e.names(("author",), chicago.FULL if once else SHORT)
    what = chicago.title(e, short=True)
    if not e.has("title"):
        what = chicago.description(e, Way(note=True))
        if e.type == "personal_communication" and not e.has("event_date"):
            what = group(", ", what, chicago.issued_full(e))
    talk = once and e.type == "interview"
    end = (_short_date(e) if talk else NOTHING, e.text("medium") if once else NOTHING)
    return (who, what, *end)


def _author(e: Entry) -> Piece:
    if e.type in LEGAL:
        return e.names((), SHORT, instead=(lambda: chicago.title(e, short=True),))
    return chicago.leading_names(
        e,
        SHORT,
        None,
        (
            lambda: chicago.institution(e, short=True),
            lambda: chicago.container_leads(e),
            lambda: chicago.title(e, short=True),
            lambda: chicago.description(e, _WAY),
        ),
    )


def _lead(e: Entry) -> Piece:
    return chicago.leading_names(
        e,
        LEADING,
        ROLE,
        (
            lambda: chicago.institution(e),
            lambda: chicago.container_leads(e),
            lambda: chicago.whole_title(e, _WAY),
            lambda: chicago.description(e, _WAY),
        ),
    )


def _short_date(e: Entry) -> Piece:
    first = chicago.original(e, "y")
    if not e.circa("original_date"):
        first = first.bracketed()
    if e.has("issued"):
        whole = e.type in _PRIVATE and not e.any(*PUBLIC)
        year = chicago.issued(e, "ymd" if whole else "y")
        return group(" ", first, group("", year, words(e.letter)))
    return _no_date(e, "lower")


def _date(e: Entry) -> Piece:
    if e.has("issued"):
        year = group("", chicago.issued(e, "y"), words(e.letter))
        return group(" ", chicago.original(e, "y").parenthesised(), year)
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
        law = chicago.legal(e, _WAY)
        legal = (law, chicago.address(e, _WAY), e.text("references"))
        return group(". ", *legal).around("", ".")
    unlisted = e.type in _PRIVATE and not e.any(*PUBLIC)
    looked_up = e.type in chicago.ENTRIES and not e.any("author", "DOI", "URL")
    if unlisted or looked_up:
        return NOTHING
    lead, when = _lead(e), _date(e)
    what = group(
        ". ",
        chicago.whole_title(e, _WAY),
        chicago.description(e, _WAY),
        chicago.identifier(e, _WAY),
    )
    made = group(", ", chicago.event_apart(e, _WAY), chicago.publication(e, _WAY))
    where = chicago.source(e, _WAY)
    parts = (lead, when, what, where, made, chicago.medium(e, _WAY))
    ends = (chicago.archive(e, _WAY), chicago.address(e, _WAY), e.text("references"))
    return group(". ", *parts, *ends).around("", ".")


def _sorted_by(e: Entry) -> tuple[str, ...]:
    people = e.source.author or e.source.editor or e.source.translator
    if e.type in LEGAL:
        who = by_piece(e.text("title"))
    else:
        who = by_names(people, demoted=True) if people else by_piece(_lead(e))
    when = "0" if e.has("issued") else "2" if e.has("status") else "1"
    title = by_piece(e.text("title", case="title"))
    return (who, when, by_date(e.source.issued)[:5], title, e.source.volume or "")


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
    settings=chicago.settings,
    sort_entries=_sorted_by,
    collapse="year",
    given_names="initials",
    more_names=True,
    letters=True,
    again="———",
    lead=_lead,
)
