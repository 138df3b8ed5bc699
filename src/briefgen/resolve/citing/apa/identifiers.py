"""Writes what is known of a work behind its title: number, hands, edition, volume."""

from briefgen.resolve.citing.apa.forms import INSIDE
from briefgen.resolve.citing.chicago.kinds import is_serial
from briefgen.resolve.citing.entry import Entry, Label
from briefgen.resolve.citing.piece import NOTHING, Piece, group, words

_AFTER = Label("short", ", ", "", case="title")
_AFTER_LONG = Label("", ", ", "", case="title")


def identifier(e: Entry) -> Piece:
    """Write what tells a work apart, in brackets."""
    if e.type == "patent":
        kind = e.text("genre", case="first") or e.term("patent", case="first")
        number = group(" ", e.text("authority", short=True), kind, _number(e))
        return number.parenthesised()
    web = e.type in {"post", "webpage"}
    if e.has("container_title") and not web:
        kinds = {"broadcast", "graphic", "map", "motion_picture"}
        number = genre_and_number(e) if e.type in kinds else NOTHING
        return group("; ", _hands(e), number).parenthesised()
    number = genre_and_number(e)
    if e.type == "report" and not e.has("title"):
        number = NOTHING
    return group("; ", _hands(e), number, monograph(e)).parenthesised()


def genre_and_number(e: Entry) -> Piece:
    """Write the number of a report or a publication, behind its kind."""
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
        talk = e.names(("interviewer",), INSIDE, _AFTER)
    if is_serial(e):
        rest = (e.names(("translator", "narrator"), INSIDE, _AFTER, delimiter="; "),)
        return group("; ", talk, *rest)
    drawn = e.names(("illustrator", "narrator"), INSIDE, _AFTER, delimiter="; ")
    if e.has("container_title") and e.type not in {"post", "webpage"}:
        rest = (e.names(("translator",), INSIDE, _AFTER),)
        return group("; ", talk, drawn, *rest)
    by = Label("verb-short", "", " ", case="title", leads=True)
    others = ("compiler", "chair", "organizer", "curator", "series_creator")
    return group(
        "; ",
        talk,
        drawn,
        e.names(("container_author",), INSIDE, by),
        e.names(("editor", "translator"), INSIDE, _AFTER, delimiter="; "),
        e.names((*others, "executive_producer"), INSIDE, _AFTER_LONG, delimiter="; "),
    )


def monograph(e: Entry) -> Piece:
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
