"""Vancouver, as *Citing Medicine* (NLM) has it: (1–3), a list in that order."""

from briefgen.resolve.citing.entry import Entry, Label, Settings
from briefgen.resolve.citing.names import EtAl, NameForm
from briefgen.resolve.citing.piece import NOTHING, Node, Piece, group
from briefgen.resolve.citing.style import CitationStyle

_NAMES = NameForm(
    initials="",
    initial_hyphens=False,
    inverted="all",
    separator=" ",
    before_last="always",
)
_ROLE = Label("", ", ", "")
_SERIALS = frozenset(
    """article-journal article-magazine article-newspaper periodical post-weblog
    review review-book""".split()
)
_PARTS = frozenset(
    "chapter paper-conference entry-dictionary entry-encyclopedia".split()
)


def _cite(e: Entry) -> Piece:
    return Piece((str(e.number),), asked=True)


def _author(e: Entry) -> Piece:
    def by(*roles: str) -> Piece:
        return e.names(roles, _NAMES, _ROLE)

    instead = (
        lambda: by("editor", "translator"),
        lambda: by("editor"),
        lambda: by("collection_editor"),
    )
    return e.names(("author",), _NAMES, _ROLE, instead=instead)


def _entry(e: Entry) -> Piece:
    whole = not e.has("container_title")
    page_of = e.type == "webpage" and not whole
    medium = _medium(e).bracketed() if whole or page_of else NOTHING
    title = e.text("container_title" if page_of else "title")
    lead = group(" ", title, e.text("genre").bracketed(), medium)
    edition = e.edition(stops=False) if whole else NOTHING
    who = _author(e)  # first: editors that lead do not stand again behind
    inside = e.term("in", case="first") if e.type in _PARTS else NOTHING
    container = group(". ", e.names(("editor",), _NAMES, _ROLE), _container(e))
    within = group(": ", inside, container)
    out = group("; ", _publisher(e), group(";", _date(e), _serial(e)))
    part = e.text("title") if page_of else NOTHING
    parts = (who, lead, edition, within, out, _pages(e), part)
    main = group(". ", *parts, _series(e), _report(e)).around("", ".")
    ids = group(
        "; ",
        e.text("PMID").around("PubMed PMID: "),
        e.text("PMCID").around("PubMed Central PMCID: "),
    )
    notes = group(". ", ids, e.text("references")).around("", ".")
    return group(" ", main, _availability(e), notes)


def _medium(e: Entry) -> Piece:
    if e.has("medium"):
        return e.text("medium", case="first")
    if e.type in _PARTS or not e.has("URL"):
        return NOTHING
    return e.term("internet", case="first")


def _kept(e: Entry) -> bool:
    """Say whether an article has a number that stands for its address."""
    return e.type == "article-journal" and e.any("DOI", "PMID", "PMCID")


def _container(e: Entry) -> Piece:
    if e.type == "webpage":
        return NOTHING
    if e.has("container_title"):
        short = e.type in {"article-journal", "review", "review-book"}
        name = e.text("container_title", short=short, stops=not short)
        online = e.term("internet", case="first").bracketed()
        shown = online if e.has("URL") and not _kept(e) else NOTHING
        return group(". ", group(" ", name, shown), e.edition(stops=False))
    if e.type in {"bill", "legislation"}:
        section = group(
            " ", e.term("section", "short", case="first"), e.text("section")
        )
        return group(", ", section, e.text("number"))
    if e.type == "speech":
        return NOTHING
    volume = group(", ", e.labelled("volume", case="first"), e.text("volume_title"))
    number = e.text("part_number")
    if e.numeric("part_number"):
        number = group(" ", e.term("part", "short", case="first"), number)
    return group(", ", volume, group(", ", number, e.text("part_title")))


def _publisher(e: Entry) -> Piece:
    if e.type in _SERIALS:
        return NOTHING
    place = e.text("publisher_place")
    if e.type == "thesis":
        place = place.bracketed()
    elif e.type == "speech":
        place = NOTHING
    return group(": ", place, e.text("publisher"))


def _date(e: Entry) -> Piece:
    seen = _cited(e)
    if e.type in _SERIALS:
        page = e.text("page") if e.type == "article-newspaper" else NOTHING
        when = group(" ", _day(e), NOTHING if _kept(e) else seen)
        return group(":", when, page)
    match e.type:
        case "bill" | "legislation":
            return _day(e)
        case "report":
            return group(" ", _day(e, "ym"), seen)
        case "patent":
            when = group(", ", e.text("number"), e.date("issued", "y"))
            return group(" ", when, seen)
        case "speech":
            return group("; ", group(" ", _day(e), seen), e.text("event_place"))
        case _:
            return group(" ", e.date("issued", "y"), seen)


def _day(e: Entry, parts: str = "ymd", field: str = "issued") -> Piece:
    """Write a date as the style has it in English: 2015 Sep 21."""
    if not e.terms.language.startswith("en"):
        if not e.terms.language.startswith("fr"):
            return e.date(field, parts)
        piece = e.date(field, parts, short=True)
        return Piece(tuple(_bare(node) for node in piece.nodes), asked=True)
    piece = e.date(field, parts, short=True, pattern="{year} {month} {day}")
    return Piece(tuple(_bare(node) for node in piece.nodes), asked=True)


def _bare(node: Node) -> Node:
    return node.replace(".", "") if isinstance(node, str) else node


def _cited(e: Entry) -> Piece:
    if not e.has("URL"):
        return NOTHING
    return group(" ", e.term("cited"), _day(e, "ymd", "accessed")).bracketed()


def _serial(e: Entry) -> Piece:
    if e.type not in _SERIALS - {"article-newspaper"}:
        return NOTHING
    extra = e.text("supplement_number", case="first")
    if e.numeric("supplement_number"):
        name = e.term("supplement", "short", case="first")
        extra = group(" ", Piece(tuple(map(_bare, name.nodes))), extra)
    issue = group(" ", e.text("issue"), extra).parenthesised()
    volume = group("", e.text("collection_title"), e.text("volume"), issue)
    return group(":", volume, e.text("number" if e.has("number") else "page"))


def _pages(e: Entry) -> Piece:
    if e.type in _SERIALS - {"periodical", "post-weblog"}:
        return NOTHING
    if e.type == "book":
        label = NOTHING
        if e.numeric("number_of_pages"):
            label = e.term("number-of-pages", "short")
        return group(" ", e.text("number_of_pages"), label)
    return group(
        " ", e.term("page", "short") if e.has("page") else NOTHING, e.text("page")
    )


def _series(e: Entry) -> Piece:
    if e.type in _SERIALS or not e.has("collection_title"):
        return NOTHING
    editors = e.names(("collection_editor",), _NAMES, _ROLE)
    title = group("; ", e.text("collection_title"), e.labelled("collection_number"))
    return group(". ", editors, title).parenthesised()


def _report(e: Entry) -> Piece:
    if e.type != "report" or not e.has("number"):
        return NOTHING
    kind = (
        e.text("genre", case="first")
        if e.has("genre")
        else e.term("report", case="first")
    )
    label = e.label("number", "short") if e.numeric("number") else NOTHING
    return group(" ", kind, group(": ", label, e.text("number")))


def _availability(e: Entry) -> Piece:
    kept = group(
        ", ", e.text("archive_collection"), e.text("archive"), e.text("archive_place")
    )
    located = group("; ", kept, e.text("archive_location")).around("Located at: ")
    found = NOTHING
    if not _kept(e):
        found = group(": ", e.term("available at", case="first"), e.url())
    return group(". ", located, group(" ", found, e.doi("").around("doi:")))


_TERMS = (
    ("available at", "available from"),
    ("collection-editor", "editor|editors"),
    ("presented at", "presented at"),
    ("section.short", "sect.|sects."),
    ("supplement.short", "suppl.|suppls."),
)

_MONTHS = (("June", "Jun."), ("July", "Jul."), ("Sept.", "Sep."))

VANCOUVER = CitationStyle(
    name="vancouver",
    kind="number",
    cite=_cite,
    entry=_entry,
    author=_author,
    label="{}.",
    before="(",
    after=")",
    between=",",
    et_al_entry=EtAl(7, 6),
    settings=lambda lang: Settings(
        page_range="minimal",
        demote=False,
        overrides=_TERMS if lang[:2] == "en" else (),
        months=_MONTHS if lang[:2] == "en" else (),
    ),
    collapse="number",
)
