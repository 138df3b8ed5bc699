"""Harvard, as *Cite Them Right* (12th edition) has it: (Neumann, 2015, p. 5)."""

from collections.abc import Callable

from briefgen.resolve.citing.entry import Entry, Label, Settings
from briefgen.resolve.citing.names import EtAl, NameForm
from briefgen.resolve.citing.piece import NOTHING, Piece, group, words
from briefgen.resolve.citing.sorting import by_date, by_lead, by_title
from briefgen.resolve.citing.style import Apart, CitationStyle

_NAMES = NameForm(
    joined_by="text",
    before_last="never",
    initials=".",
    inverted="all",
    slanted_et_al=True,
)
_SHORT = NameForm(
    short=True,
    joined_by="text",
    before_last="never",
    initials=". ",
    slanted_et_al=True,
)
_BESIDE = NameForm(joined_by="text", initials=".")
_EDITORS = Label("short", " (", ")")
_BY = Label("verb", "", " ", case="first", leads=True)
_SERIALS = ("article-newspaper", "article-magazine", "article-journal")
_WHOLE = frozenset(
    """bill book legal_case legislation motion_picture report song thesis webpage
    graphic""".split()
)
_PAGED = frozenset(
    """chapter paper-conference article-journal article article-magazine
    article-newspaper book review review-book report""".split()
)


def _cite(e: Entry) -> Piece:
    where = group("", e.label("locator", "short").around("", " "), e.text("locator"))
    who = e.names(("author",), _SHORT, instead=_instead(e, _SHORT, None))
    return group(", ", who, _year(e), where)


def _author(e: Entry) -> Piece:
    return e.names(("author",), _SHORT, instead=_instead(e, _SHORT, None))


def _instead(
    e: Entry, form: NameForm, label: Label | None
) -> tuple[Callable[[], Piece], ...]:
    return (
        lambda: e.names(("editor",), form, label),
        lambda: e.names(("translator",), form, label),
        lambda: (
            e.text("container_title", case="title").italic()
            if e.type in _SERIALS
            else _title(e)
        ),
    )


def _who(e: Entry) -> Piece:
    return e.names(("author",), _NAMES, _EDITORS, instead=_instead(e, _NAMES, _EDITORS))


def _year(e: Entry) -> Piece:
    if e.has("issued"):
        return group("", e.date("issued", "y"), words(e.letter))
    return group(" ", e.term("no date"), words(e.letter))


def _entry(e: Entry) -> Piece:
    who, when = _who(e), _year(e).parenthesised()
    what = group(", ", _title(e), group(" ", _within(e), _container(e)))
    lead = group(" ", who, when, what)
    main = group(". ", lead, _contributors(e), _publisher(e))
    where = group(", ", _volume(e), _day(e), _pages(e)).around(", ")
    return group("", main, where, _access(e).around(". ")).around("", ".")


def _title(e: Entry) -> Piece:
    if e.type not in _WHOLE:
        return e.text("title").quoted()
    title = group(" ", e.text("title").italic(), e.text("medium").bracketed())
    return group(". ", group(" ", title, _volumes(e)), e.edition(stops=False))


def _volumes(e: Entry) -> Piece:
    if e.has("volume"):
        return NOTHING
    label = e.label("volume", "short", stops=False)
    return group(" ", e.text("number_of_volumes"), label).parenthesised()


def _within(e: Entry) -> Piece:
    if e.type not in {"chapter", "paper-conference"}:
        return NOTHING
    form = _BESIDE._replace(initials=". ")
    author = e.names(("container_author",), form).around("", ", ")
    editors = NOTHING
    if not e.has("container_author"):
        editors = e.names(("editor", "translator"), _BESIDE, _EDITORS)
    return group(" ", e.term("in"), author, editors)


def _container(e: Entry) -> Piece:
    if not e.has("container_title"):
        return NOTHING
    preprint = NOTHING
    if e.type in {"article", "article-journal"} and not e.any("page", "volume"):
        preprint = words("[Preprint]")
    title = group(" ", e.text("container_title").italic(), preprint)
    return group(". ", title, e.edition(stops=False))


def _contributors(e: Entry) -> Piece:
    roles = ("editor", "translator")
    if e.type not in {"chapter", "paper-conference"}:
        return e.names(roles, _BESIDE, _BY, delimiter=". ")
    if e.has("container_author"):
        form = _BESIDE._replace(initials=". ")
        return e.names(roles, form, _BY, delimiter=". ")
    return NOTHING


def _publisher(e: Entry) -> Piece:
    house = group(": ", e.text("publisher_place"), e.text("publisher"))
    match e.type:
        case "thesis":
            return group(". ", e.text("genre"), e.text("publisher"))
        case "report":
            return group(". ", group(" ", e.text("genre"), e.text("number")), house)
        case _ if e.type in _SERIALS:
            return NOTHING
        case _:
            series = group(
                ", ", e.text("collection_title"), e.text("collection_number")
            )
            return group(" ", house, series.parenthesised())


def _volume(e: Entry) -> Piece:
    if e.type != "article-journal":
        return NOTHING
    return group("", e.text("volume"), e.text("issue").parenthesised())


def _day(e: Entry) -> Piece:
    dated = {"article-newspaper", "article-magazine", "post-weblog", "speech"}
    if e.type not in dated:
        return NOTHING
    return e.date("issued", "md", pattern="{day} {month}")


def _pages(e: Entry) -> Piece:
    if e.type not in _PAGED:
        return NOTHING
    return group(" ", e.label("page", "short"), e.text("page"))


def _access(e: Entry) -> Piece:
    at = e.term("available at", case="first")
    if e.has("DOI"):
        return group(": ", at, e.doi())
    if not e.has("URL"):
        return NOTHING
    seen = group(": ", e.term("accessed", case="first"), e.date("accessed"))
    return group("", at.around("", ": "), e.url(), seen.around(" (", ")"))


def _sorted_by(e: Entry) -> tuple[str, ...]:
    first = by_lead(
        e.source.leading,
        lambda: _who(e),
        demoted=True,
        et_al=e.et_al,
        initials=True,
    )
    return (first, by_date(e.source.issued)[:5] or "n", by_title(e.text("title")))


def _by_year(e: Entry) -> tuple[str, ...]:
    return (by_date(e.source.issued)[:5] or "~",)


HARVARD = CitationStyle(
    name="harvard",
    kind="author-date",
    cite=_cite,
    entry=_entry,
    author=_author,
    before="(",
    after=")",
    et_al_cite=EtAl(4),
    et_al_entry=EtAl(4),
    settings=lambda _: Settings(demote=False),
    sort_cites=_by_year,
    sort_entries=_sorted_by,
    collapse="year",
    apart=Apart("alike", names=True, letters=True),
)
