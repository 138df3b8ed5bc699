"""APA (7th edition): (Neumann, 2015, p. 5)."""

from briefgen.resolve.citing.apa import dates, endings, sources, titles, who
from briefgen.resolve.citing.apa.kinds import BOUND, DATED, PRIVATE
from briefgen.resolve.citing.chicago import laws
from briefgen.resolve.citing.chicago.kinds import LEGAL, PUBLIC
from briefgen.resolve.citing.chicago.way import Way
from briefgen.resolve.citing.entry import Entry, Settings
from briefgen.resolve.citing.names import EtAl
from briefgen.resolve.citing.piece import NOTHING, Piece, group
from briefgen.resolve.citing.sorting import by_date, by_lead, by_piece, by_title
from briefgen.resolve.citing.style import Apart, CitationStyle


def _cite(e: Entry) -> Piece:
    return group(", ", who.author(e), dates.short_date(e), _place(e))


def _place(e: Entry) -> Piece:
    label = e.label("locator", case="first")
    if e.label_of_locator == "page":
        label = e.label("locator", "short")
    elif e.type in LEGAL and e.label_of_locator in {"chapter", "paragraph", "section"}:
        label = e.label("locator", "symbol")
    elif e.label_of_locator == "paragraph":
        label = e.label("locator", "short")
    return group(" ", label, e.text("locator"))


def _entry(e: Entry) -> Piece:
    if e.type in LEGAL:
        law = laws.law(e, Way()).around("", ".")
        return group(" ", law, endings.address(e), e.text("references"))
    if e.type in PRIVATE and not e.any(*PUBLIC):
        return NOTHING
    lead = who.lead(e)
    parts = (lead, dates.date(e), titles.described_title(e), sources.source(e))
    main = group(". ", *parts).around("", ".")
    return group(" ", main, endings.address(e), endings.history(e))


def _sorted_by(e: Entry) -> tuple[str, ...]:
    people = e.source.author or e.source.director or e.source.editor
    shown = e.et_al._replace(first=max(e.et_al.first, e.shown.names))
    if e.type in LEGAL:
        first = by_piece(e.text("title"))
    else:
        first = by_lead(people, lambda: who.lead(e), demoted=False, et_al=shown)
    when = "1" if e.has("issued") else "2" if e.has("status") else "0"
    year = by_date(e.source.issued)
    full = e.type in DATED or (e.type == "paper-conference" and not e.any(*BOUND))
    return (first, when, year if full else year[:5], by_title(e.text("title")))


_TERMS = (
    ("circa.short", "ca."),
    ("article-locator", "article|articles"),
    ("bc", "B.C.E."),
    ("interviewer.short", "interviewer|interviewers"),
    ("legislation.short", "Pub. L."),
    ("review-of", "review of the"),
    ("review-of.short", "review of"),
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
    author=who.author,
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
    apart=Apart("initials", names=True, letters=True),
)
