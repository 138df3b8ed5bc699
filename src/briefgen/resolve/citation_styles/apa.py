"""APA (7th edition): (Neumann, 2015, p. 5)."""

from collections.abc import Callable

from briefgen.resolve.citing.chicago import dates, laws
from briefgen.resolve.citing.chicago.kinds import (
    EDITED,
    ENTRIES,
    LEGAL,
    PUBLIC,
    SERIALS,
    is_review,
    is_serial,
)
from briefgen.resolve.citing.chicago.way import Way
from briefgen.resolve.citing.entry import Entry, Label, Settings
from briefgen.resolve.citing.names import EtAl, NameForm
from briefgen.resolve.citing.piece import NOTHING, Piece, group, words
from briefgen.resolve.citing.sorting import by_date, by_names, by_piece
from briefgen.resolve.citing.style import CitationStyle

_LEADING = NameForm(
    joined_by="symbol", before_last="always", initials=". ", inverted="all"
)
_INSIDE = NameForm(joined_by="symbol", initials=". ")
_SHORT = NameForm(short=True, joined_by="symbol", initials=". ")
_SHORT_ROLE = Label("short", " (", ")", case="title")
_LONG_ROLE = Label("", " (", ")", case="title")
_AFTER = Label("short", ", ", "", case="title")
_AFTER_LONG = Label("", ", ", "", case="title")
_BOUND = (*EDITED, "issue", "page", "supplement_number", "volume")
_DATED = frozenset(
    """article-magazine article-newspaper broadcast collection document event
    motion_picture pamphlet performance personal_communication post post-weblog song
    speech webpage""".split()
)
_KINDS = {
    "broadcast": "broadcast",
    "collection": "collection",
    "dataset": "dataset",
    "figure": "figure",
    "graphic": "graphic",
    "map": "map",
    "motion_picture": "motion_picture",
    "song": "song",
    "software": "software",
    "post": "post",
    "review": "review",
    "review-book": "review-book",
}
_PRIVATE = frozenset({"interview", "personal_communication"})


def _cite(e: Entry) -> Piece:
    return group(", ", _author(e), _short_date(e), _place(e))


def _place(e: Entry) -> Piece:
    label = e.label("locator", case="first")
    if e.label_of_locator == "page":
        label = e.label("locator", "short")
    elif e.type in LEGAL and e.label_of_locator in {"chapter", "paragraph", "section"}:
        label = e.label("locator", "symbol")
    elif e.label_of_locator == "paragraph":
        label = e.label("locator", "short")
    return group(" ", label, e.text("locator"))


def _author(e: Entry) -> Piece:
    def title() -> Piece:
        return _short_title(e)

    if e.type in LEGAL:
        return e.names((), _SHORT, instead=(title,))
    if e.type in _PRIVATE:
        if e.any(*PUBLIC):
            return e.names(("author",), _SHORT, instead=(title,))
        form = _INSIDE
        who = e.names(("author",), form, instead=(title,))
        said = e.term("personal-communication")
        return group(", ", who, said) if who else who
    return _led_by(e, _SHORT, labelled=False, title=title)


def _lead(e: Entry) -> Piece:
    return _led_by(e, _LEADING, labelled=True, title=lambda: _lead_title(e))


def _led_by(
    e: Entry, form: NameForm, *, labelled: bool, title: Callable[[], Piece]
) -> Piece:
    short = _SHORT_ROLE if labelled else None
    long = _LONG_ROLE if labelled else None

    def by(label: Label | None, *roles: str) -> Callable[[], Piece]:
        return lambda: e.names(roles, form, label)

    instead = [by(short, "author"), by(short, "illustrator")]
    if e.type == "broadcast":
        instead.append(by(long, "script_writer", "director"))
    instead += [by(long, "director"), by(long, "guest", "host"), by(long, "producer")]
    if e.type in {"entry-dictionary", "entry-encyclopedia"}:
        instead.append(lambda: e.text("publisher"))
    if e.has("container_title") and e.type in {"book", "classic"} | ENTRIES:
        instead.append(title)
    instead += [by(long, "executive_producer"), by(long, "series_creator")]
    if e.same_editor_and_translator:
        instead.append(by(short, "editor", "translator"))
    instead += [
        by(short, "editor"),
        by(short, "editorial_director"),
        by(long, "compiler"),
    ]
    if e.type in {"event", "performance", "speech"}:
        instead += [by(long, "chair"), by(long, "organizer")]
    instead += [by(long, "curator"), by(short, "collection_editor")]
    if e.type in {"software", "webpage"}:
        instead.append(lambda: e.text("publisher", short=not labelled))
    if e.type == "standard":
        instead.append(lambda: e.text("authority", short=not labelled))
    return e.names(("composer",), form, short, instead=(*instead, title))


def _year(e: Entry, field: str = "issued", parts: str = "y") -> Piece:
    circa = e.term("circa", "short") if e.circa(field) else NOTHING
    return group(" ", circa, e.date(field, parts))


def _date(e: Entry) -> Piece:
    if e.has("issued"):
        year = group("", _year(e), words(e.letter))
        day = e.type in _DATED
        day = day or (
            e.type in {"interview", "paper-conference"} and not e.any(*_BOUND)
        )
        rest = dates.month_and_day(e) if day else NOTHING
        return group(", ", year, rest).parenthesised()
    return _no_date(e).parenthesised()


def _no_date(e: Entry) -> Piece:
    if e.has("status"):
        return group("-", e.text("status", case="lower"), words(e.letter))
    return group("-", e.term("no date", "short"), words(e.letter))


def _short_date(e: Entry) -> Piece:
    if not e.has("issued"):
        return _no_date(e)
    private = e.type in _PRIVATE and not e.any(*PUBLIC)
    year = group("", _year(e, parts="ymd" if private else "y"), words(e.letter))
    return group("/", _year(e, "original_date"), year)


# ── title ──


def _title(e: Entry) -> Piece:
    if e.type in {"post", "webpage"}:
        return _with_part(e).italic()
    if is_serial(e):
        piece = _with_part(e)
        if is_review(e) and not e.any("reviewed_genre", "reviewed_title"):
            return NOTHING
        return piece if e.has("container_title") else piece.italic()
    if e.has("container_title"):
        return e.text("title")
    name = group(". ", e.labelled("volume", case="first"), e.text("volume_title"))
    volume = name if e.has("volume_title") else NOTHING
    return group(": ", e.text("title"), volume).italic()


def _with_part(e: Entry) -> Piece:
    part = NOTHING
    if e.has("part_title"):
        number = e.text("part_number")
        if e.numeric("part_number"):
            number = group(" ", e.term("part", "short", case="first"), number)
        part = group(". ", number, e.text("part_title", case="first"))
    return group(": ", e.text("title"), part)


def _short_title(e: Entry) -> Piece:
    if not e.has("title"):
        return _description(e)
    if is_review(e) and not e.any("reviewed_genre", "reviewed_title"):
        of = e.text("title", short=True, case="title").italic()
        said = e.term("review-of", "short", case="first")
        return group(" ", said, of).bracketed()
    match e.type:
        case "bill" | "legislation" | "regulation" | "report" | "treaty":
            return e.text("title", short=True, case="title")
        case "legal_case" | "post":
            return e.text("title", short=True).italic()
        case "hearing" | "webpage":
            return e.text("title", short=True, case="title").italic()
        case _:
            pass
    title = e.text("title", short=True, case="title")
    return title.quoted() if e.has("container_title") else title.italic()


def _lead_title(e: Entry) -> Piece:
    if not e.has("title"):
        return _description(e)
    return group(" ", _title(e), _identifier(e))


def _described_title(e: Entry) -> Piece:
    return group(" ", _title(e), _identifier(e), _description(e))


# ── identifiers ──


def _identifier(e: Entry) -> Piece:
    if e.type == "patent":
        kind = e.text("genre", case="first") or e.term("patent", case="first")
        number = group(" ", e.text("authority", short=True), kind, _number(e))
        return number.parenthesised()
    web = e.type in {"post", "webpage"}
    if e.has("container_title") and not web:
        kinds = {"broadcast", "graphic", "map", "motion_picture"}
        number = _genre_and_number(e) if e.type in kinds else NOTHING
        return group("; ", _hands(e), number).parenthesised()
    number = _genre_and_number(e)
    if e.type == "report" and not e.has("title"):
        number = NOTHING
    return group("; ", _hands(e), number, _monograph(e)).parenthesised()


def _genre_and_number(e: Entry) -> Piece:
    kind = e.text("genre", case="title") if e.has("number") else NOTHING
    if e.type == "thesis" and e.has("genre") and e.has("number"):
        kind = words("Publication")
    return group(" ", kind, _number(e))


def _number(e: Entry) -> Piece:
    label = NOTHING
    if e.type != "standard" and (
        e.numeric("number") or e.type in {"legislation", "patent", "regulation"}
    ):
        label = e.label("number", "short", case="first")
    return group(" ", label, e.text("number", case="first"))


def _hands(e: Entry) -> Piece:
    talk = NOTHING
    if e.has("title"):
        talk = e.names(("interviewer",), _INSIDE, _AFTER)
    if is_serial(e):
        rest = (e.names(("translator", "narrator"), _INSIDE, _AFTER, delimiter="; "),)
        return group("; ", talk, *rest)
    drawn = e.names(("illustrator", "narrator"), _INSIDE, _AFTER, delimiter="; ")
    if e.has("container_title") and e.type not in {"post", "webpage"}:
        rest = (e.names(("translator",), _INSIDE, _AFTER),)
        return group("; ", talk, drawn, *rest)
    by = Label("verb-short", "", " ", case="title", leads=True)
    others = ("compiler", "chair", "organizer", "curator", "series_creator")
    return group(
        "; ",
        talk,
        drawn,
        e.names(("container_author",), _INSIDE, by),
        e.names(("editor", "translator"), _INSIDE, _AFTER, delimiter="; "),
        e.names((*others, "executive_producer"), _INSIDE, _AFTER_LONG, delimiter="; "),
    )


def _monograph(e: Entry) -> Piece:
    """Write version, edition, volume and pages."""
    silent = {
        "broadcast",
        "event",
        "patent",
        "performance",
        "post",
        "speech",
        "webpage",
    }
    if e.type in silent or is_serial(e):
        return NOTHING
    version = group(" ", e.label("version", case="first"), e.text("version"))
    series = NOTHING
    if e.type in {"document", "report", "standard"}:
        series = group(
            " ", e.text("collection_title", case="title"), e.text("collection_number")
        )
    issue = group(" ", e.label("issue", case="first"), e.text("issue"))
    pages = group(" ", e.label("page", "short"), e.text("page"))
    if not pages and e.has("chapter_number", "title"):
        pages = e.labelled("chapter_number", "", case="first")
    part = NOTHING
    if e.numeric("part_number") and not e.has("part_title"):
        part = group(" ", e.term("part", "short", case="first"), e.text("part_number"))
    return group(", ", version, e.edition(), series, _volume(e), part, issue, pages)


def _volume(e: Entry) -> Piece:
    if e.has("volume") and e.any("volume_title", "part_title"):
        return NOTHING
    if e.has("volume"):
        return e.labelled("volume", case="first") if e.numeric("volume") else NOTHING
    if not e.numeric("number_of_volumes"):
        return e.text("number_of_volumes")
    label = e.label("number_of_volumes", "short", case="first")
    dash = e.terms.dash
    return group(" ", label, e.text("number_of_volumes").around(f"1{dash}"))


# ── description ──


def _description(e: Entry) -> Piece:
    return _described(e).bracketed()


def _described(e: Entry) -> Piece:
    if e.type == "interview" or e.has("interviewer"):
        return _interview(e)
    if is_review(e):
        return _review(e)
    if e.type == "personal_communication":
        return _letter(e)
    if e.type == "thesis":
        kept = e.text("publisher") if e.any("archive", "DOI", "URL") else NOTHING
        kind = group(", ", e.text("genre", case="first"), kept)
        return group("; ", kind, e.text("medium", case="first"))
    if e.type in SERIALS:
        section = NOTHING if e.has("title") else e.text("section")
        return group("; ", _kind(e), section)
    if e.has("container_title"):
        if e.type in {"document", "report", "software", "standard"}:
            return NOTHING
        spoken = {"event", "paper-conference", "performance", "speech"}
        if e.type in spoken and not e.any(*_BOUND):
            return NOTHING
    return _kind(e)


def _kind(e: Entry) -> Piece:
    if e.any("genre", "medium"):
        genre = NOTHING if e.has("number") else e.text("genre", case="first")
        return group("; ", genre, e.text("medium", case="first"))
    if e.type in _PRIVATE:
        if not e.any(*PUBLIC):
            return e.term("personal-communication", case="first")
        name = "interview" if e.type == "interview" else "letter"
        return e.term(name, case="first")
    if e.type == "manuscript" and not e.any(*PUBLIC):
        return e.term("manuscript", case="first")
    name = _KINDS.get(e.type, "")
    return e.term(name, case="first") if name else NOTHING


def _interview(e: Entry) -> Piece:
    if e.has("title"):
        if not e.has("interviewer"):
            return _kind(e)
        genre = NOTHING if e.has("number") else e.text("genre", case="first")
        return group("; ", genre, e.text("medium", case="first"))
    if e.has("genre"):
        by = e.names(("interviewer",), _INSIDE)
        by = group(" ", e.term("container-author", "verb"), by) if by else NOTHING
        return group(" ", e.text("genre", case="first"), by)
    if e.has("interviewer"):
        by = e.names(
            ("interviewer",), _INSIDE, Label("verb", "", " ", "first", leads=True)
        )
        return group("; ", by, e.text("medium", case="first"))
    return _kind(e)


def _review(e: Entry) -> Piece:
    said = e.term("review-of", "short", case="first")
    if e.has("reviewed_genre"):
        said = group(" ", e.term("review-of", case="first"), e.text("reviewed_genre"))
    elif e.has("genre") and not e.has("number"):
        said = e.text("genre", case="first")
    elif e.has("medium") and not e.has("number"):
        said = e.text("medium", case="first")
    elif e.type == "review-book":
        said = group(
            " ", e.term("review-of", case="first"), e.term("book", case="lower")
        )
    reviewed = (
        "reviewed_title" if e.any("reviewed_genre", "reviewed_title") else "title"
    )
    by = e.names(
        ("reviewed_author",), _INSIDE, Label("verb-short", "", " ", leads=True)
    )
    return group(", ", group(" ", said, e.text(reviewed).italic()), by)


def _letter(e: Entry) -> Piece:
    if not e.has("recipient"):
        return _kind(e)
    full = _INSIDE._replace(initials=None)
    to = e.names(("recipient",), full, Label("verb", "", " ", leads=True))
    return group(" ", _kind(e), to)


# ── source ──


def _source(e: Entry) -> Piece:
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
        number = _genre_and_number(e)
    numbers = group("; ", number, _monograph(e)).parenthesised()
    kind = NOTHING
    if e.type in {"document", "report", "software", "standard"}:
        kind = _kind(e).bracketed()
    elif e.type in {"event", "paper-conference", "performance", "speech"}:
        kind = NOTHING if e.any(*_BOUND) else _kind(e).bracketed()
    return group(" ", into, group(", ", people, title), numbers, kind)


def _editors(e: Entry) -> Piece:
    def by(label: Label, *roles: str) -> Callable[[], Piece]:
        return lambda: e.names(roles, _INSIDE, label)

    instead = [by(_LONG_ROLE, "executive_producer"), by(_LONG_ROLE, "series_creator")]
    if e.same_editor_and_translator:
        instead.append(by(_SHORT_ROLE, "editor", "translator"))
    instead += [by(_SHORT_ROLE, "editor"), by(_SHORT_ROLE, "editorial_director")]
    instead += [by(_LONG_ROLE, "compiler"), by(_LONG_ROLE, "curator")]
    instead.append(by(_SHORT_ROLE, "collection_editor"))
    return e.names(("container_author",), _INSIDE, _LONG_ROLE, instead=tuple(instead))


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
    if e.type == "paper-conference" and e.any(*_BOUND):
        return NOTHING
    name = e.text("event_title", case="first")
    return group(", ", name, e.text("event_place"), _year(e, "event_date", "ymd"))


def _address(e: Entry) -> Piece:
    if e.has("DOI"):
        return e.doi()
    if not e.has("URL"):
        return NOTHING
    seen = NOTHING
    if not e.any("issued", "status"):
        day = group(", ", e.date("accessed"), e.term("from"))
        seen = group(" ", e.term("retrieved", case="first"), day)
        if not e.has("accessed"):
            seen = group(" ", e.term("retrieved", case="first"), e.term("from"))
    return group(" ", seen, e.url())


def _history(e: Entry) -> Piece:
    if e.type == "patent":
        return e.text("references").parenthesised()
    status = NOTHING
    bound = ("collection_title", "issue", "number", "page", "supplement_number")
    if e.has("issued") and e.any(*bound, "volume"):
        status = e.text("status", case="first")
    if e.has("references"):
        return group("; ", status, e.text("references")).parenthesised()
    name = group(" ", words("as"), e.text("original_title").italic())
    when = group(" ", name, _year(e, "original_date"))
    told = group(", ", when, e.text("original_publisher"))
    first = group(" ", e.term("original-work-published", case="first"), told)
    return group("; ", status, first if told else NOTHING).parenthesised()


def _entry(e: Entry) -> Piece:
    if e.type in LEGAL:
        law = laws.law(e, Way()).around("", ".")
        return group(" ", law, _address(e), e.text("references"))
    if e.type in _PRIVATE and not e.any(*PUBLIC):
        return NOTHING
    lead = _lead(e)
    parts = (lead, _date(e), _described_title(e), _source(e))
    main = group(". ", *parts).around("", ".")
    return group(" ", main, _address(e), _history(e))


def _sorted_by(e: Entry) -> tuple[str, ...]:
    people = e.source.author or e.source.director or e.source.editor
    if e.type in LEGAL:
        who = by_piece(e.text("title"))
    else:
        who = by_names(people, demoted=False) if people else by_piece(_lead(e))
    when = "1" if e.has("issued") else "2" if e.has("status") else "0"
    year = by_date(e.source.issued)
    full = e.type in _DATED or (e.type == "paper-conference" and not e.any(*_BOUND))
    return (who, when, year if full else year[:5], by_piece(e.text("title")))


_TERMS = (
    ("circa.short", "ca."),
    ("article-locator", "article|articles"),
    ("review-of", "review of the"),
    ("manuscript", "unpublished manuscript"),
    ("post", "online post"),
    ("software", "computer software"),
)
_ELSEWHERE = {
    "fr": (("editor.short", "éd.|éds."),),
    "de": (("et-al", "et al."),),
}

APA = CitationStyle(
    name="apa",
    kind="author-date",
    cite=_cite,
    entry=_entry,
    author=_author,
    before="(",
    after=")",
    et_al_cite=EtAl(3),
    et_al_entry=EtAl(21, 19, last=True),
    settings=lambda lang: Settings(
        page_range="expanded",
        demote=False,
        overrides=_TERMS if lang[:2] == "en" else _ELSEWHERE.get(lang[:2], ()),
    ),
    sort_cites=lambda e: _sorted_by(e)[:-1],
    sort_entries=_sorted_by,
    collapse="year",
    given_names="initials",
    more_names=True,
    letters=True,
)
