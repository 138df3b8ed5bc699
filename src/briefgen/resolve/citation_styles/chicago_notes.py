"""Chicago, notes and bibliography (17th edition): in full once, then in short."""

from briefgen.resolve.citing import chicago
from briefgen.resolve.citing.chicago import (
    FULL,
    LEADING,
    LEGAL,
    PUBLIC,
    ROLE,
    SHORT,
    Way,
)
from briefgen.resolve.citing.entry import Entry
from briefgen.resolve.citing.names import EtAl, NameForm
from briefgen.resolve.citing.piece import NOTHING, Piece, group
from briefgen.resolve.citing.sorting import by_date, by_names, by_piece
from briefgen.resolve.citing.style import CitationStyle

_NOTE, _LIST = Way(note=True), Way()
_PRIVATE = frozenset({"interview", "personal_communication"})
_TITLED = frozenset({"broadcast", "motion_picture", "performance", "song"})
_PEOPLE = (
    *("author", "chair", "collection_editor", "compiler", "composer", "curator"),
    *("director", "editor", "editorial_director", "executive_producer", "guest"),
    *("host", "illustrator", "organizer", "producer", "series_creator", "translator"),
)


def _cite(e: Entry) -> Piece:
    match e.position:
        case "first":
            return _in_full(e)
        case "ibid" | "ibid-with-locator":
            return _again(e)
        case "subsequent":
            return _in_short(e)


def _in_full(e: Entry) -> Piece:
    if e.type in LEGAL:
        return group(", ", chicago.legal(e, _NOTE), chicago.address(e, _NOTE))
    who = _names(e, FULL)
    letter = e.type == "personal_communication" and e.has("author", "recipient")
    gap = " " if letter and not e.has("genre") else ", "
    return group(gap, who, _title_and_source(e))


def _title_and_source(e: Entry) -> Piece:
    what = group(
        ", ",
        chicago.whole_title(e, _NOTE),
        chicago.description(e, _NOTE),
        chicago.identifier(e, _NOTE),
        chicago.source(e, _NOTE),
    )
    made = chicago.publication(e, _NOTE)
    if _bracketed(e):
        what = group(" ", what, made.parenthesised())
    else:
        what = group(", ", what, made)
    where = NOTHING if chicago.is_serial(e) else _page(e)
    ends = (chicago.medium(e, _NOTE), chicago.archive(e, _NOTE))
    return group(", ", what, where, *ends, chicago.address(e, _NOTE))


def _bracketed(e: Entry) -> bool:
    """Say whether publisher and date stand in brackets."""
    if e.type in chicago.ENTRIES:
        return e.any("publisher", "publisher_place") or not e.any("DOI", "URL")
    if e.type == "motion_picture":
        return e.has("publisher")
    if e.type == "article":
        return e.has("genre", "publisher")
    return e.type in chicago.BOOKISH


def _page(e: Entry) -> Piece:
    if e.numeric("volume") and e.locator and e.label_of_locator == "page":
        apart = chicago.volume_apart(e, _NOTE)
        volume = NOTHING if apart else e.text("volume")
        return group(":", volume, e.text("locator"))
    return chicago.locator(e) or (e.text("page") if not e.locator else NOTHING)


def _names(e: Entry, form: NameForm) -> Piece:
    label = None if form.short else ROLE
    if form.short:
        titles = (
            lambda: chicago.institution(e, short=True),
            lambda: chicago.container_leads(e),
            lambda: chicago.title(e, short=True),
        )
        early = titles[2:] if e.type in _TITLED else ()
        return chicago.leading_names(e, form, label, titles, early)
    if e.any("title", "reviewed_title", "reviewed_genre"):
        early = (lambda: chicago.title(e),) if e.type in _TITLED else ()
        return chicago.leading_names(e, form, label, (), early)
    return chicago.leading_names(
        e, form, label, (lambda: chicago.description(e, _NOTE),)
    )


def _author(e: Entry) -> Piece:
    if e.type in LEGAL:
        return chicago.title(e, short=True)
    return _names(e, SHORT)


def _in_short(e: Entry) -> Piece:
    title = NOTHING
    who = _author(e)
    if e.type not in LEGAL:
        title = _short_title(e)
    when = NOTHING
    if e.doubtful:
        year = chicago.when_issued(e, _NOTE)
        when = year.parenthesised() if _bracketed(e) else NOTHING
    return group(", ", group(" ", group(", ", who, title), when), _place(e))


def _short_title(e: Entry) -> Piece:
    if chicago.is_described(e):
        reviewed = e.any("reviewed_genre", "reviewed_title")
        field = "reviewed_title" if reviewed else "title"
        of = e.text(field, short=True, case="title").italic()
        return group(" ", e.term("review-of"), of)
    if e.has("title"):
        return group(" ", _under(e), chicago.title(e, short=True))
    return chicago.description(e, _NOTE)


def _under(e: Entry) -> Piece:
    """Write “under the word”, where an entry is looked up in print."""
    printed = e.type in chicago.ENTRIES and not e.any("DOI", "URL")
    if not printed or not e.has("container_title"):
        return NOTHING
    return e.term("sub-verbo", "short")


def _again(e: Entry) -> Piece:
    title = NOTHING
    who = _author(e)
    if (not e.any(*_PEOPLE) and e.type not in LEGAL) or e.doubtful:
        title = _short_title(e)
    return group(", ", who, title, _place(e))


def _place(e: Entry) -> Piece:
    if chicago.is_serial(e) or e.has("container_title"):
        return chicago.locator(e)
    if e.numeric("volume") and e.locator and e.label_of_locator == "page":
        return group(":", e.text("volume"), e.text("locator"))
    return group(", ", e.labelled("volume"), chicago.locator(e))


def _lead(e: Entry) -> Piece:
    return chicago.leading_names(
        e,
        LEADING,
        ROLE,
        (
            lambda: chicago.institution(e),
            lambda: chicago.container_leads(e),
            lambda: chicago.whole_title(e, _LIST),
            lambda: chicago.description(e, _LIST),
        ),
    )


def _entry(e: Entry) -> Piece:
    if e.type in LEGAL:
        law = chicago.legal(e, _LIST)
        legal = (law, chicago.address(e, _LIST), e.text("references"))
        return group(". ", *legal).around("", ".")
    unlisted = not e.any(*PUBLIC) and e.type in {*_PRIVATE, "document", "manuscript"}
    if unlisted or (e.type in chicago.ENTRIES and not e.has("author")):
        return NOTHING
    lead = _lead(e)
    what = group(
        ". ",
        chicago.whole_title(e, _LIST),
        chicago.description(e, _LIST),
        chicago.identifier(e, _LIST),
    )
    where = chicago.source(e, _LIST)
    made = group(", ", chicago.event_apart(e, _LIST), chicago.publication(e, _LIST))
    parts = (lead, what, where, made, chicago.medium(e, _LIST))
    ends = (chicago.archive(e, _LIST), chicago.address(e, _LIST), e.text("references"))
    return group(". ", *parts, *ends).around("", ".")


def _sorted_by(e: Entry) -> tuple[str, ...]:
    people = e.source.author or e.source.editor or e.source.translator
    if e.type in LEGAL:
        who = by_piece(e.text("title"))
    else:
        who = by_names(people, demoted=True) if people else by_piece(_lead(e))
    title = by_piece(e.text("title", case="title"))
    return (who, title, e.source.volume or "", by_date(e.source.issued))


CHICAGO_NOTES = CitationStyle(
    name="chicago-notes",
    kind="note",
    cite=_cite,
    entry=_entry,
    author=_author,
    et_al_cite=EtAl(4),
    et_al_entry=EtAl(11, 7),
    settings=chicago.settings,
    sort_entries=_sorted_by,
    given_names="initials",
    more_names=True,
    again="———",
    lead=_lead,
)
