"""Writes who made a work: the names that lead an entry, and all other hands."""

from collections.abc import Callable, Iterator, Sequence

from briefgen.resolve.citing.chicago.kinds import is_serial
from briefgen.resolve.citing.chicago.way import Way
from briefgen.resolve.citing.entry import Entry, Label
from briefgen.resolve.citing.names import NameForm
from briefgen.resolve.citing.piece import ASKED, NOTHING, Piece, group

FULL = NameForm(joined_by="text")
LEADING = NameForm(joined_by="text", before_last="always", inverted="first")
SHORT = NameForm(short=True, joined_by="text", initials=". ")
ROLE = Label("short", ", ", "")


def leading_names(
    e: Entry,
    form: NameForm,
    label: Label | None,
    titles: Sequence[Callable[[], Piece]],
    early: Sequence[Callable[[], Piece]] = (),
) -> Piece:
    """Write who leads an entry: the first role that has people, or a title.

    `early` are titles that come before all but those who wrote or spoke.
    """
    instead = _leads(e, form, label, titles, early)
    return e.names(("composer",), form, label, instead=instead)


def _leads(
    e: Entry,
    form: NameForm,
    label: Label | None,
    titles: Sequence[Callable[[], Piece]],
    early: Sequence[Callable[[], Piece]],
) -> Iterator[Callable[[], Piece]]:
    """Yield what may lead an entry, one after the other: most often the first does."""
    for role in ("author", "guest", "host"):
        yield _role(e, role, form=form, label=label)
    if e.type == "song":
        yield _role(e, "performer", form=form, label=label)
    yield from early
    for role in _others(e):
        both = role == "editor" and e.same_editor_and_translator
        roles = ("editor", "translator") if both else (role,)
        yield _role(e, *roles, form=form, label=label)
    yield from titles


def _others(e: Entry) -> Iterator[str]:
    """Yield the roles of those who may lead an entry where nobody wrote or spoke."""
    yield "illustrator"
    if e.type != "standard":
        yield from ("editor", "translator", "collection_editor")
    yield "director"
    if not (e.type == "broadcast" and e.has("container_title", "number", "title")):
        yield from ("producer", "executive_producer", "series_creator")
    yield from ("editorial_director", "compiler")
    if e.type in {"event", "performance", "speech"}:
        yield from ("chair", "organizer")
    yield "curator"


def _role(
    e: Entry, *roles: str, form: NameForm, label: Label | None
) -> Callable[[], Piece]:
    return lambda: e.names(roles, form, label)


def institution(e: Entry, *, short: bool = False) -> Piece:
    """Write the body that stands for an author."""
    if e.type in {"software", "webpage"}:
        return e.text("publisher", short=short)
    return e.text("authority", short=short) if e.type == "standard" else NOTHING


def contributors(e: Entry, way: Way, *, inside: bool = False) -> Piece:
    """Write who did what else: edited by, translated by."""
    gap = ", " if way.note or inside else ". "
    case = "first" if not (way.note or inside) else ""
    short = "verb-short" if way.note else "verb"

    def by(form: str, *roles: str) -> Piece:
        if e.hands.isdisjoint(roles):
            return ASKED
        label = Label(form, "", " ", case=case, leads=True)
        return e.names(roles, FULL, label, delimiter=gap)

    if is_serial(e) and not inside:
        pieces = [by(short, "translator"), by("verb", "narrator")]
    elif e.has("container_title") and not inside and e.type not in {"post", "webpage"}:
        pieces = [by(short, "illustrator"), by("verb", "narrator")]
        return group(gap, *pieces)
    else:
        pieces = [
            by("verb", "container_author"),
            by(short, "editor", "translator"),
            by(short, "editorial_director"),
            by("verb", "guest"),
            by("verb", "host"),
            by(short, "illustrator"),
            by("verb", "narrator"),
        ]
    pieces += [
        by(short, "compiler"),
        by("verb", "chair", "organizer", "curator"),
        by("verb", "series_creator", "executive_producer"),
        by("verb", "producer"),
        by("verb", "director"),
    ]
    if e.type in {"broadcast", "performance"} or is_serial(e):
        pieces.append(by("verb", "script_writer"))
    pieces.append(by("verb", "performer"))
    if e.type not in {"song", "thesis"} and not is_serial(e):
        pieces.append(by("verb", "contributor"))
    return group(gap, *pieces)
