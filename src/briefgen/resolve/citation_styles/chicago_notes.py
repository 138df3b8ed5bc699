"""Chicago, notes and bibliography (17th edition): in full once, then in short."""

from briefgen.resolve.citing.chicago import (
    containers,
    dates,
    described,
    endings,
    events,
    kinds,
    laws,
    numbers,
    published,
    serials,
    titles,
    who,
    wording,
)
from briefgen.resolve.citing.chicago.kinds import BOOKISH, ENTRIES, LEGAL, PUBLIC
from briefgen.resolve.citing.chicago.way import Way
from briefgen.resolve.citing.chicago.who import FULL, LEADING, ROLE, SHORT
from briefgen.resolve.citing.entry import Entry
from briefgen.resolve.citing.names import EtAl, NameForm
from briefgen.resolve.citing.piece import NOTHING, Piece, group
from briefgen.resolve.citing.sorting import by_date, by_lead, by_piece, by_title
from briefgen.resolve.citing.style import Apart, CitationStyle

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
        return group(", ", laws.law(e, _NOTE), endings.address(e, _NOTE))
    if _in_print(e) and not e.has("author"):
        book = group(" ", containers.source(e, _NOTE), _published(e))
        return group(", ", book, titles.looked_up(e), _page(e))
    who = _names(e, FULL)
    letter = e.type == "personal_communication" and e.has("author", "recipient")
    gap = " " if letter and not e.has("genre") else ", "
    made = " " if _bracketed(e) else ", "
    head = group(made, group(gap, who, _titled(e)), _published(e))
    where = NOTHING if kinds.is_serial(e) else _page(e)
    ends = (endings.medium(e, _NOTE), endings.archive(e, _NOTE))
    return group(", ", head, where, *ends, endings.address(e, _NOTE))


def _titled(e: Entry) -> Piece:
    if containers.is_episode(e):
        return containers.episode(e, _NOTE)
    named = group(
        ", ",
        titles.whole_title(e, _NOTE),
        described.description(e, _NOTE),
        numbers.identifier(e, _NOTE),
    )
    return group(containers.gap(e, _NOTE), named, containers.source(e, _NOTE))


def _published(e: Entry) -> Piece:
    made = published.publication(e, _NOTE)
    return made.parenthesised() if _bracketed(e) else made


def _in_print(e: Entry) -> bool:
    """Say whether a work is a word that is looked up in a printed book."""
    printed = e.type in ENTRIES and not e.any("DOI", "URL")
    return printed and e.has("container_title", "title")


def _bracketed(e: Entry) -> bool:
    """Say whether publisher and date stand in brackets."""
    if e.type in ENTRIES:
        return e.any("publisher", "publisher_place") or not e.any("DOI", "URL")
    if e.type == "motion_picture":
        return e.has("publisher")
    if e.type == "article":
        return e.has("genre", "publisher")
    return e.type in BOOKISH


def _page(e: Entry) -> Piece:
    if e.numeric("volume") and e.locator and e.label_of_locator == "page":
        apart = numbers.volume_apart(e, _NOTE)
        volume = NOTHING if apart else e.text("volume")
        return group(":", volume, e.text("locator"))
    if e.locator:
        return endings.locator(e)
    apart = numbers.volume_apart(e, _NOTE) or not e.has("container_title", "page")
    volume = NOTHING if apart or not e.numeric("volume") else e.text("volume")
    return group(":", volume, e.text("page"))


def _names(e: Entry, form: NameForm) -> Piece:
    label = None if form.short else ROLE
    if form.short:
        named = (
            lambda: who.institution(e, short=True),
            lambda: serials.container_leads(e),
            lambda: titles.title(e, short=True),
        )
        early = named[2:] if e.type in _TITLED else ()
        return who.leading_names(e, form, label, named, early)
    if e.any("title", "reviewed_title", "reviewed_genre"):
        early = (lambda: titles.title(e),) if e.type in _TITLED else ()
        return who.leading_names(e, form, label, (), early)
    return who.leading_names(e, form, label, (lambda: described.description(e, _NOTE),))


def _author(e: Entry) -> Piece:
    if e.type in LEGAL:
        return titles.title(e, short=True)
    return _names(e, SHORT)


def _in_short(e: Entry) -> Piece:
    title = NOTHING
    who = _author(e)
    if e.type not in LEGAL:
        under = e.term("sub-verbo", "short") if _in_print(e) else NOTHING
        title = group(" ", under, _short_title(e))
    when = NOTHING
    if e.doubtful:
        made = group(", ", e.text("publisher"), dates.when_issued(e, _NOTE))
        when = made.parenthesised() if _bracketed(e) else NOTHING
    return group(", ", group(" ", group(", ", who, title), when), _place(e))


def _short_title(e: Entry) -> Piece:
    if kinds.is_described(e):
        reviewed = e.any("reviewed_genre", "reviewed_title")
        field = "reviewed_title" if reviewed else "title"
        of = e.text(field, short=True, case="title").italic()
        return group(" ", e.term("review-of"), of)
    if e.has("title"):
        return titles.title(e, short=True)
    return described.short_description(e)


def _again(e: Entry) -> Piece:
    title = NOTHING
    who = _author(e)
    if (not e.any(*_PEOPLE) and e.type not in LEGAL) or e.doubtful:
        title = _short_title(e)
    return group(", ", who, title, _place(e))


def _place(e: Entry) -> Piece:
    if kinds.is_serial(e) or e.has("container_title"):
        return endings.locator(e)
    if e.numeric("volume") and e.locator and e.label_of_locator == "page":
        return group(":", e.text("volume"), e.text("locator"))
    return group(", ", e.labelled("volume"), endings.locator(e))


def _lead(e: Entry) -> Piece:
    return who.leading_names(
        e,
        LEADING,
        ROLE,
        (
            lambda: who.institution(e),
            lambda: serials.container_leads(e),
            lambda: titles.whole_title(e, _LIST),
            lambda: described.description(e, _LIST),
        ),
    )


def _entry(e: Entry) -> Piece:
    if e.type in LEGAL:
        law = laws.law(e, _LIST)
        legal = (law, endings.address(e, _LIST), e.text("references"))
        return group(". ", *legal).around("", ".")
    unlisted = not e.any(*PUBLIC) and e.type in {*_PRIVATE, "document", "manuscript"}
    if unlisted or (e.type in ENTRIES and not e.has("author")):
        return NOTHING
    lead = _lead(e)
    if containers.is_episode(e):
        what = containers.episode(e, _LIST)
    else:
        named = group(
            ". ",
            titles.whole_title(e, _LIST),
            described.description(e, _LIST),
            numbers.identifier(e, _LIST),
        )
        what = group(containers.gap(e, _LIST), named, containers.source(e, _LIST))
    made = group(", ", events.event_apart(e, _LIST), published.publication(e, _LIST))
    parts = (lead, what, made, endings.medium(e, _LIST))
    ends = (endings.archive(e, _LIST), endings.address(e, _LIST), e.text("references"))
    return group(". ", *parts, *ends).around("", ".")


def _sorted_by(e: Entry) -> tuple[str, ...]:
    if e.type in LEGAL:
        first = by_piece(e.text("title"))
    else:
        first = by_lead(e.source.leading, lambda: _lead(e), demoted=True, et_al=e.et_al)
    title = by_title(e.text("title", case="title"))
    return (first, title, e.source.volume or "", by_date(e.source.issued))


CHICAGO_NOTES = CitationStyle(
    name="chicago-notes",
    kind="note",
    cite=_cite,
    entry=_entry,
    author=_author,
    et_al_cite=EtAl(4),
    et_al_entry=EtAl(11, 7),
    settings=wording.settings,
    sort_entries=_sorted_by,
    apart=Apart("alike", names=True),
    again="———",
    lead=lambda e: who.leading_names(e, LEADING, None, ()),
)
