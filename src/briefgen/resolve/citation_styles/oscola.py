"""OSCOLA (4th edition): law first, in notes; (n 1) leads back to the first."""

import re
from functools import partial

from briefgen.model.sources import Name, Source
from briefgen.resolve.citing.entry import Entry, Label, Settings
from briefgen.resolve.citing.names import EtAl, NameForm
from briefgen.resolve.citing.numbers import ranges
from briefgen.resolve.citing.piece import NOTHING, Piece, group, text_of, words
from briefgen.resolve.citing.sorting import by_date, by_names, by_piece, by_title
from briefgen.resolve.citing.style import CitationStyle

_FULL = NameForm(joined_by="text", before_last="never", initials=None, kept="")
_SHORT = NameForm(short=True, joined_by="text", before_last="never", initials="")
_LISTED = NameForm(
    joined_by="text", before_last="never", initials="", inverted="all", separator=" "
)
_EDITORS = Label("short", " (", ")", stops=False)
_AFTER = Label("short", " ", "", stops=False)
_LAW = frozenset("bill hearing legal_case legislation regulation treaty".split())
_IN = frozenset({"chapter", "entry-encyclopedia", "paper-conference"})
_HOUSED = frozenset(
    """article book chapter entry-encyclopedia interview manuscript motion_picture
    paper-conference post-weblog report speech thesis webpage""".split()
)


def _cite(e: Entry) -> Piece:
    match e.position:
        case "ibid" | "ibid-with-locator":
            again = e.term("ibid", stops=False)
            if e.position == "ibid":
                return again
            law = e.type in _LAW and _english(e)
            return group(" ", again, _place(e) if law else e.text("locator"))
        case "subsequent":
            return _again(e)
        case "first":
            return _in_full(e)


def _again(e: Entry) -> Piece:
    note = words(f"(n {e.first_note})") if e.first_note else NOTHING
    if not _english(e) and e.type in _LAW:
        label = e.label("locator", "short", stops=False)
        label = NOTHING if e.label_of_locator == "page" else label
        back = NOTHING if e.type == "legislation" else note
        who = _names(e, _FULL)
        place = group(" ", label, e.text("locator"))
        return group(" ", who, _title(e, short=True), back, place)
    if e.type == "legislation":
        law = _act(_title(e, short=True), e.date("issued", "y"))
        return group(", " if _place(e) else " ", law, _place(e))
    if e.type in _LAW:
        return group(" ", _names(e, _FULL), _title(e, short=True), note, _place(e))
    who = _names(e, _SHORT)
    title = _title(e, short=True) if e.doubtful else NOTHING
    return group(" ", group(", ", who, title), note, _place(e))


def _place(e: Entry) -> Piece:
    """Write the place in a work; a paragraph of a judgment in square brackets."""
    if not e.locator:
        return NOTHING
    if e.type == "legal_case" and e.label_of_locator == "paragraph":
        if not _english(e):
            paragraphs = (ranges(e.locator, "", "–"),)
            return Piece(paragraphs, asked=True).bracketed()
        numbers = re.sub(
            r"\d+", lambda found: f"[{found[0]}]", text_of(e.text("locator").nodes)
        )
        return Piece((numbers,), asked=True)
    label = NOTHING
    if e.label_of_locator != "page":
        label = e.label("locator", "short", stops=False)
        if e.label_of_locator == "section" and _english(e):
            name = "cl" if e.type == "bill" else "s"
            label = words(f"{name}s" if _plural(e) else name)
    return group(" ", label, e.text("locator"))


def _english(e: Entry) -> bool:
    """Say whether the wording of the manual itself holds."""
    return e.terms.language.startswith("en")


def _plural(e: Entry) -> bool:
    return bool(re.search(r"\d\s*[-–,&]\s*\d", e.locator or ""))


def _in_full(e: Entry) -> Piece:
    main = _main(e, _names(e, _FULL))
    if e.type in {"bill", "legislation"}:
        if not _english(e):
            return group(" ", main, _place(e))
        return group(", ", main, _place(e))
    comma = e.type in {"article-journal", "article-magazine"}
    comma = comma or (
        e.type == "legal_case"
        and e.label_of_locator != "paragraph"
        and not e.has("authority")
    )
    page = group(" ", _first_page(e), _court(e), NOTHING if comma else _place(e))
    where = group(", ", page, _place(e) if comma else NOTHING)
    return group(" ", main, where, _address(e))


def _main(e: Entry, who: Piece) -> Piece:
    title = group(" ", _title(e), _within(e))
    volume = NOTHING
    if e.type in {"book", "chapter", "report"}:
        label = (
            e.label("volume", "short", stops=False) if e.numeric("volume") else NOTHING
        )
        volume = group(" ", label, e.text("volume"))
    show = e.text("container_title").italic() if e.type == "broadcast" else NOTHING
    lead = group(", ", who, title, show, volume)
    number = e.text("number").bracketed() if e.type == "bill" else NOTHING
    rest = group(" ", number, _report(e), _publisher(e))
    main = group(" ", _act(lead, _year(e)), rest)
    return group(", ", main, e.text("genre") if e.type == "treaty" else NOTHING)


def _act(title: Piece, year: Piece) -> Piece:
    """Put the year behind a title that does not end in it: NIAA 2002."""
    ends_in_it = year and text_of(title.nodes).endswith(f" {text_of(year.nodes)}")
    return title if ends_in_it else group(" ", title, year)


def _names(e: Entry, form: NameForm) -> Piece:
    plain = form if form.short else _FULL
    if e.type == "interview":
        asked = e.names(("interviewer",), form)
        talk = group(
            " ",
            e.term("interview", case="first"),
            e.term("contributor", "verb"),
            e.names(("author",), plain),
        )
        return group(", ", asked, talk)
    if e.type == "personal_communication":
        to = e.names(("recipient",), plain, Label("verb", "", " ", leads=True))
        if form is _LISTED:
            return group(
                " ", group(", ", e.names(("author",), form), e.text("genre")), to
            )
        return group(
            " ", e.text("genre"), e.term("from"), e.names(("author",), form), to
        )
    if e.type == "broadcast":
        return e.names((), form, instead=(lambda: e.text("publisher"),))
    if e.type in {"legal_case", "legislation", "bill"}:
        return NOTHING
    label = None if form.short else _EDITORS
    instead = (
        lambda: e.names(("editor",), form, label),
        lambda: e.names(("translator",), form, label),
        lambda: _title(e),
    )
    return e.names(("author",), form, label, instead=instead)


def _author(e: Entry) -> Piece:
    return _names(e, _SHORT) or _title(e, short=True)


def _title(e: Entry, *, short: bool = False) -> Piece:
    if e.type in {"book", "motion_picture", "treaty"}:
        return e.text("title", short=short, case="title").italic()
    if e.type in {"bill", "legislation"}:
        return e.text("title", short=short)
    if e.type == "legal_case":
        return e.text("title", short=short, stops=False).italic()
    return e.text("title", short=short, case="title").quoted()


def _within(e: Entry) -> Piece:
    if e.type not in _IN:
        return NOTHING
    roles = ("container_author", "editor", "translator")
    people = e.names(roles, _FULL, _EDITORS)
    hands = group(" ", e.term("in"), people) if people else NOTHING
    return group(", ", hands, e.text("container_title").italic())


def _year(e: Entry) -> Piece:
    year = e.date("issued", "y")
    if e.type in {"bill", "legislation"}:
        return year
    if e.type not in {"article-journal", "article-magazine", "legal_case"}:
        return NOTHING
    if e.has("authority", "number"):
        return year.bracketed()
    if e.has("volume"):
        return year.parenthesised()
    return year.bracketed() if e.any("container_title", "number") else NOTHING


def _report(e: Entry) -> Piece:
    kinds = {"article-journal", "article-magazine", "article-newspaper", "legal_case"}
    if e.type not in kinds:
        return NOTHING
    neutral = NOTHING
    if e.has("authority", "number"):
        court = e.text("authority", short=True, stops=False)
        neutral = group(" ", court, e.text("number"))
    law = e.type == "legal_case"
    name = e.text("container_title", short=law, stops=not law)
    if e.type in {"article-magazine", "article-newspaper"}:
        name = name.italic()
    return group(", ", neutral, group(" ", e.text("volume"), name))


def _publisher(e: Entry) -> Piece:
    return group(" ", _house(e).parenthesised(), _number(e))


def _number(e: Entry) -> Piece:
    if e.type not in {"interview", "manuscript", "report"}:
        return NOTHING
    return group(" ", e.text("genre", stops=False), e.text("number"))


def _house(e: Entry) -> Piece:
    if e.type == "article-newspaper":
        place = e.text("publisher_place", stops=False)
        return group(", ", place, e.date("issued"))
    if e.type in {"broadcast", "personal_communication", "treaty"}:
        return e.date("issued")
    if e.type in {"bill", "legislation"}:
        return e.text("container_title", stops=False)
    if e.type not in _HOUSED:
        return NOTHING
    by = Label("verb", "", " ", case="first", leads=True)
    director = e.names(("director",), _FULL, by)
    hands = NOTHING
    if e.type not in _IN:
        roles = ("container_author", "editor", "translator")
        hands = e.names(roles, _FULL, _AFTER)
    edition = NOTHING
    if e.any("container_title", "genre", "issued", "publisher"):
        edition = e.edition(stops=False)
    return group(", ", director, hands, edition, *_made(e))


def _made(e: Entry) -> tuple[Piece, ...]:
    house, year = e.text("publisher", stops=False), e.date("issued", "y")
    match e.type:
        case "speech":
            return (e.text("event_place"), e.date("issued"))
        case "thesis":
            return (e.text("genre", stops=False), group(" ", house, year))
        case "post-weblog" | "webpage":
            return (e.text("container_title").italic(), e.date("issued"))
        case "interview":
            return (e.date("issued"),)
        case "article":
            return (house, e.date("issued"))
        case _:
            return (group(" ", house, year),)


def _first_page(e: Entry) -> Piece:
    if e.type in {"chapter", "report", "paper-conference"}:
        return NOTHING
    return e.text("page_first")


def _court(e: Entry) -> Piece:
    if e.has("number") or e.type != "legal_case":
        return NOTHING
    return e.text("authority", stops=False).parenthesised()


def _address(e: Entry) -> Piece:
    if e.type in {"bill", "legal_case", "legislation"} or not e.any("DOI", "URL"):
        return NOTHING
    link = e.doi() if e.has("DOI") else e.url()
    seen = group(" ", e.term("accessed"), e.date("accessed"))
    return group(" ", link.around("<", ">"), seen)


def _entry(e: Entry) -> Piece:
    main = _main(e, _names(e, _LISTED))
    return group(" ", main, group(" ", _first_page(e), _court(e)), _address(e))


def _leaders(e: Entry) -> Piece:
    if e.type == "interview":
        return e.names(("interviewer",), _LISTED)
    roles = ("editor", "translator")
    instead = tuple(partial(e.names, (role,), _LISTED) for role in roles)
    return e.names(("author",), _LISTED, instead=instead)


def _led_by(source: Source) -> tuple[Name, ...]:
    """Give the people whose names an entry begins with."""
    if source.type in {"bill", "broadcast", "legal_case", "legislation"}:
        return ()
    return source.interviewer if source.type == "interview" else source.leading


def _sorted_by(e: Entry) -> tuple[str, ...]:
    law = "1" if e.type in _LAW else "0"
    people = e.source.leading
    named = e.type not in _LAW | {"interview", "personal_communication", "broadcast"}
    first = by_piece(_names(e, _LISTED))
    rest, count = "", "0"
    if named and people:
        first = by_names(people[:1], demoted=False, initials=True)
        rest = by_names(people, demoted=False, et_al=e.et_al, initials=True)
        count = str(min(len(people), 2))
    when = by_date(e.source.issued) or "~"  # undated works come last
    return (law, first, count, rest, when, by_title(e.text("title")))


_TERMS = (
    ("et-al", "and others"),
    ("section.short", "s|ss"),
    ("translator.short", "tr|trs"),
)

OSCOLA = CitationStyle(
    name="oscola",
    kind="note",
    cite=_cite,
    entry=_entry,
    author=_author,
    et_al_cite=EtAl(4),
    et_al_entry=EtAl(4),
    settings=lambda _: Settings(demote=False, overrides=_TERMS),
    sort_entries=_sorted_by,
    again="——",
    lead=_leaders,
    led_by=_led_by,
)
