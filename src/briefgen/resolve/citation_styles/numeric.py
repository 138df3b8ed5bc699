"""Numbers, as the IEEE Reference Guide has them: [1, p. 5]."""

from briefgen.resolve.citing.entry import Entry, Label, Settings
from briefgen.resolve.citing.names import EtAl, NameForm
from briefgen.resolve.citing.piece import NOTHING, Piece, group, words
from briefgen.resolve.citing.style import CitationStyle

_NAMES = NameForm(joined_by="text", initials=". ", slanted_et_al=True)
_MANY = EtAl(7)
_EDITORS = Label("short", ", ", "", case="first")
_SLANTED = frozenset(
    """bill book graphic legal_case legislation motion_picture song standard
    software""".split()
)
_PLACE_FIRST = frozenset(
    """bill book chapter graphic legal_case legislation motion_picture
    paper-conference song""".split()
)
_EDITIONS = _PLACE_FIRST | {"report"}
_YEARS = frozenset(
    "bill book chapter graphic legal_case legislation song thesis".split()
)
_BOOKS = frozenset("bill book graphic legal_case legislation song".split())
_PAPERS = frozenset(
    """article-magazine article-newspaper broadcast interview manuscript map
    personal_communication""".split()
)


def _cite(e: Entry) -> Piece:
    case = "" if e.label_of_locator == "page" else "first"
    where = group(" ", e.label("locator", "short", case=case), e.text("locator"))
    return group(", ", Piece((str(e.number),), asked=True), where).bracketed()


def _author(e: Entry) -> Piece:
    def director() -> Piece:
        return e.names(("director",), _NAMES, et_al=_MANY)

    return e.names(
        ("author",),
        _NAMES,
        _EDITORS,
        et_al=_MANY,
        instead=(
            lambda: e.names(("editor",), _NAMES, _EDITORS, et_al=_MANY),
            lambda: e.names(("translator",), _NAMES, _EDITORS, et_al=_MANY),
            director,
        ),
    )


def _entry(e: Entry) -> Piece:
    who, body = _author(e), _body(e)
    return group(", ", who, body) if body else who.around("", ".")


def _body(e: Entry) -> Piece:
    slanted = e.text("container_title").italic()
    parts: tuple[Piece, ...]
    match e.type:
        case "article-journal":
            title = e.text("container_title", short=True).italic()
            parts = (_title(e), title, _volume(e), _page(e), _issued(e), _status(e))
            stop = words("," if e.any("URL", "DOI") else ".")
            return group("", group(", ", *parts), stop, _access(e))
        case "paper-conference" | "speech":
            lead = group(", ", _title(e), _event(e), _editors(e)).around("", ", ")
            tail = group(", ", _publisher(e), _issued(e), _page(e), _status(e))
            return group("", lead, _series(e), tail.around("", "."), _access(e))
        case "chapter":
            number = group(
                " ", e.label("chapter_number", "short"), e.text("chapter_number")
            )
            within = group("", e.term("in").around("", " "), slanted)
            parts = (_title(e), within, _volume(e), _editors(e), _series(e))
            parts += (_publisher(e), _issued(e), number, _page(e))
        case "report":
            number = group(" ", e.text("genre"), e.text("number"))
            parts = (_title(e), _publisher(e), number, _issued(e))
        case "thesis":
            parts = (_title(e), e.text("genre"), _publisher(e), _issued(e))
        case "software":
            year = _issued(e).parenthesised()
            parts = (_title(e), year, e.text("genre"), _publisher(e))
            return group("", group(". ", *parts).around("", "."), _access(e))
        case "article":
            number = group(": ", _publisher(e).italic(), e.text("number"))
            parts = (_title(e), _issued(e), number)
        case "webpage" | "post-weblog" | "post":
            parts = (_title(e), e.text("container_title"))
        case "patent":
            return group(
                "", group(", ", _title(e), e.text("number"), _issued(e)), _access(e)
            )
        case "motion_picture":
            lead = group(", ", _title(e), _issued(e)).around("", ".")
            return group("", _place(e).around("", ". "), lead, _access(e))
        case "standard":
            number = group(" ", e.text("genre"), e.text("number"))
            parts = (_title(e), number, _place(e), _issued(e))
        case _ if e.type in _PAPERS:
            parts = (
                _title(e),
                slanted,
                _volume(e),
                _publisher(e),
                _page(e),
                _issued(e),
            )
        case _:
            return _other(e)
    return group("", group(", ", *parts).around("", "."), _access(e))


def _other(e: Entry) -> Piece:
    book = e.type in _BOOKS
    slanted = NOTHING if book else e.text("container_title").italic()
    lead = group(", ", _title(e), slanted, _volume(e)).around("", ". ")
    tail = (_issued(e), _page(e)) if book else (_page(e), _issued(e))
    end = group(", ", _publisher(e), *tail).around("", ".")
    return group("", lead, _series(e), end, _access(e))


def _title(e: Entry) -> Piece:
    return e.text("title").italic() if e.type in _SLANTED else e.text("title").quoted()


def _status(e: Entry) -> Piece:
    if e.any("page", "issue", "volume"):
        return NOTHING
    return e.text("status", case="first").marked("bold")


def _volume(e: Entry) -> Piece:
    edition = NOTHING
    if e.type in _EDITIONS:
        edition = e.edition()
        if not e.numeric("edition"):
            edition = e.text("edition", case="first").around("", ".")
    volume = group(" ", e.term("volume", "short"), e.text("volume"))
    many = e.term("volume", "short", plural=True)
    volumes = group(" ", e.text("number_of_volumes"), many)
    return group(
        ", ",
        edition,
        volume,
        volumes,
        group(" ", e.term("issue", "short"), e.span("issue")),
    )


def _issued(e: Entry) -> Piece:
    if e.type in _YEARS:
        return e.date("issued", "y")
    if e.type in {"article-journal", "report", "paper-conference"}:
        return e.date("issued", "ym", short=True)
    if e.type == "motion_picture":
        return _day(e, "issued").parenthesised()
    return _day(e, "issued")


def _day(e: Entry, field: str) -> Piece:
    """Write a date: in English Feb. 03, 2022, else as the language has it."""
    if not e.terms.language.startswith("en"):
        return e.date(field)
    return e.date(field, short=True, pattern="{month} {day:02}, {year}")


def _editors(e: Entry) -> Piece:
    return e.names(("editor",), _NAMES._replace(slanted_et_al=False), _EDITORS)


def _publisher(e: Entry) -> Piece:
    if e.type in _PLACE_FIRST:
        return group(": ", e.text("publisher_place"), e.text("publisher"))
    return group(", ", e.text("publisher"), e.text("publisher_place"))


def _event(e: Entry) -> Piece:
    if e.has("container_title"):
        return group(" ", e.term("in"), e.text("container_title").italic())
    return NOTHING


def _page(e: Entry) -> Piece:
    if e.type == "article-journal" and e.has("number"):
        return group(" ", words("Art."), e.term("issue", "short"), e.text("number"))
    return group(" ", e.label("page", "short"), e.text("page"))


def _place(e: Entry) -> Piece:
    place = "publisher_place" if e.has("publisher_place") else "event_place"
    return e.text(place, case="title").around("", ".") if e.has(place) else NOTHING


def _series(e: Entry) -> Piece:
    if not e.has("collection_title"):
        return NOTHING
    number = e.text("collection_number").around("no. ")
    volume = e.text("volume").around("vol. ")
    inside = group(", ", e.text("collection_title"), number, volume).around("", ". ")
    return group("", e.term("in").around("", " "), inside)


def _access(e: Entry) -> Piece:
    seen = group(": ", e.term("accessed", case="first"), _day(e, "accessed"))
    found = group(": ", e.term("available at", case="first"), e.url())
    online = e.term("online", case="first")
    if e.type in {"webpage", "post", "post-weblog"}:
        if not e.has("URL"):
            return NOTHING
        return group(". ", seen, group("", online.bracketed()), found).around(" ")
    if e.has("DOI"):
        return e.doi("").around(" doi: ", ".")
    if not e.has("URL"):
        return NOTHING
    medium = e.text("medium", case="first")
    if not e.has("medium"):
        video = e.term("video", case="first") if e.type == "motion_picture" else NOTHING
        medium = group(" ", online, video)  # given, whatever else is missing
    lead = group(". ", seen, medium.bracketed()).around(" ", ". ")
    return group("", lead, found.around(" "))


_TERMS = (
    ("chapter.short", "ch.|chs."),
    ("chapter-number.short", "ch."),
    ("presented at", "presented at the"),
    ("available at", "available"),
)

_MONTHS = (("June", "Jun."), ("July", "Jul."), ("Sept.", "Sep."))

NUMERIC = CitationStyle(
    name="numeric",
    kind="number",
    cite=_cite,
    entry=_entry,
    author=_author,
    label="[{}]",
    between=", ",
    settings=lambda lang: (
        Settings(overrides=_TERMS, months=_MONTHS) if lang[:2] == "en" else Settings()
    ),
)
