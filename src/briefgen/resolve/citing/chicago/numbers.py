"""Writes what tells a work from its like: number, version, edition, volume."""

from briefgen.resolve.citing.chicago.dates import issued_full
from briefgen.resolve.citing.chicago.kinds import is_serial
from briefgen.resolve.citing.chicago.way import Way
from briefgen.resolve.citing.chicago.who import contributors
from briefgen.resolve.citing.entry import Entry
from briefgen.resolve.citing.piece import NOTHING, Piece, group, words


def identifier(e: Entry, way: Way) -> Piece:
    """Write what tells a work from its like: number, version, edition, volume."""
    if e.type == "patent":
        return _patent(e)
    if e.type in {"post", "webpage"}:
        return group(
            way.stop,
            number_of(e, way),
            version_of(e, way),
            edition_of(e, way),
            contributors(e, way),
        )
    if e.has("container_title"):
        number = NOTHING
        if e.type in {"broadcast", "graphic", "map", "motion_picture"}:
            number = number_of(e, way)
        return group(way.stop, number, contributors(e, way))
    number = NOTHING if e.type == "song" else number_of(e, way)
    if e.type == "report" and not e.has("title"):
        number = NOTHING
    volume = volume_of(e, way)
    if way.dated and not way.note:
        parts: tuple[Piece, ...] = (contributors(e, way), volume)
    else:
        hands = contributors(e, way, inside=bool(volume))
        parts = (group(", ", volume, hands),)
    versions = (version_of(e, way), edition_of(e, way))
    return group(way.stop, number, *versions, *parts, _volumes(e))


def number_of(e: Entry, way: Way) -> Piece:
    """Write the number of a work, with what it is a number of."""
    if e.type == "thesis" or not e.has("number"):
        return NOTHING
    if e.type == "broadcast" and e.numeric("number"):
        kind = e.text("genre", case=way.case) if e.has("genre") else NOTHING
        episode = words("episode" if way.note else "Episode")
        return group(" ", kind or episode, e.text("number"))
    label = NOTHING
    if e.type != "standard" and (
        e.numeric("number") or e.type in {"legislation", "regulation"}
    ):
        label = e.label("number", "short", case=way.case)
    kind = e.text("genre", case="title" if not way.note else "")
    return group(" ", kind, label, e.text("number", case=way.case))


def version_of(e: Entry, way: Way) -> Piece:
    """Write the version."""
    form = "short" if e.type == "software" else ""
    return group(" ", e.label("version", form, case=way.case), e.text("version"))


def edition_of(e: Entry, way: Way) -> Piece:
    """Write the edition."""
    if e.has("issued", "original_date") and not e.has("original_title"):
        return NOTHING
    return e.edition(case=way.case)


def volume_of(e: Entry, way: Way) -> Piece:
    """Write which volume it is, with its title."""
    if is_serial(e):
        return NOTHING
    name = e.text("volume_title", case="title").italic()
    volume = e.labelled("volume", case=way.case)
    by_page = way.note and e.locator and e.label_of_locator == "page"
    if by_page and e.numeric("volume") and not volume_apart(e, way):
        volume = NOTHING
    case = "" if e.has("volume") else way.case
    part = group(", ", part_number(e, case), e.text("part_title", case="title"))
    return group(", ", volume, name, part)


def volume_apart(e: Entry, way: Way) -> bool:
    """Say whether a volume stands before its hands, and not before its pages."""
    if way.dated:
        return e.has("collection_editor")
    named = e.any("part_number", "part_title", "volume_title")
    return named or e.any("container_author", "editor", "translator")


def part_number(e: Entry, case: str) -> Piece:
    """Write which part it is."""
    if not e.numeric("part_number"):
        return e.text("part_number")
    return group(" ", e.term("part", "short", case=case), e.text("part_number"))


def _volumes(e: Entry) -> Piece:
    if is_serial(e) or e.any("part_number", "part_title", "volume", "volume_title"):
        return NOTHING
    label = (
        e.label("number_of_volumes", "short")
        if e.numeric("number_of_volumes")
        else NOTHING
    )
    return group(" ", e.text("number_of_volumes"), label)


def _patent(e: Entry) -> Piece:
    kind = (
        e.text("genre", case="first")
        if e.has("genre")
        else e.term("patent", case="first")
    )
    number = group(" ", e.text("authority", short=True), kind, e.text("number"))
    filed = group(" ", words("filed"), e.date("submitted"))
    issued = group(" ", words("issued"), issued_full(e))
    if e.has("issued", "submitted"):
        issued = group(" ", e.term("and"), issued)
    return group(", ", number, group(" ", filed, issued))
