"""Writes who made a work; where nobody is named, what stands for them."""

from collections.abc import Callable

from briefgen.resolve.citing.apa.forms import INSIDE, LONG_ROLE, SHORT_ROLE
from briefgen.resolve.citing.apa.kinds import PRIVATE
from briefgen.resolve.citing.apa.titles import lead_title, short_title
from briefgen.resolve.citing.chicago.kinds import ENTRIES, LEGAL, PUBLIC
from briefgen.resolve.citing.entry import Entry, Label
from briefgen.resolve.citing.names import NameForm
from briefgen.resolve.citing.piece import Piece, group

_LEADING = NameForm(
    joined_by="symbol", before_last="always", initials=". ", inverted="all"
)
_SHORT = NameForm(short=True, joined_by="symbol", initials=". ")


def author(e: Entry) -> Piece:
    """Write who made a work, for a citation."""

    def title() -> Piece:
        return short_title(e)

    if e.type in LEGAL:
        return e.names((), _SHORT, instead=(title,))
    if e.type in PRIVATE:
        if e.any(*PUBLIC):
            return e.names(("author",), _SHORT, instead=(title,))
        form = INSIDE
        who = e.names(("author",), form, instead=(title,))
        said = e.term("personal-communication")
        return group(", ", who, said) if who else who
    return _led_by(e, _SHORT, labelled=False, title=title)


def lead(e: Entry) -> Piece:
    """Write who leads an entry."""
    return _led_by(e, _LEADING, labelled=True, title=lambda: lead_title(e))


def _led_by(
    e: Entry, form: NameForm, *, labelled: bool, title: Callable[[], Piece]
) -> Piece:
    short = SHORT_ROLE if labelled else None
    long = LONG_ROLE if labelled else None

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
