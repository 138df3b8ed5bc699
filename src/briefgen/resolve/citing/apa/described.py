"""Says in square brackets what a work is."""

from briefgen.resolve.citing.apa.forms import INSIDE
from briefgen.resolve.citing.apa.kinds import BOUND, PRIVATE
from briefgen.resolve.citing.chicago.kinds import PUBLIC, SERIALS, is_review
from briefgen.resolve.citing.entry import Entry, Label
from briefgen.resolve.citing.piece import NOTHING, Piece, group

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


def description(e: Entry) -> Piece:
    """Write what a work is, in square brackets."""
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
        degree = group(", ", e.text("genre", case="first"), kept)
        return group("; ", degree, e.text("medium", case="first"))
    if e.type in SERIALS:
        section = NOTHING if e.has("title") else e.text("section")
        return group("; ", kind_of(e), section)
    if e.has("container_title"):
        if e.type in {"document", "report", "software", "standard"}:
            return NOTHING
        spoken = {"event", "paper-conference", "performance", "speech"}
        if e.type in spoken and not e.any(*BOUND):
            return NOTHING
    return kind_of(e)


def kind_of(e: Entry) -> Piece:
    """Write of what kind a work is."""
    if e.any("genre", "medium"):
        genre = NOTHING if e.has("number") else e.text("genre", case="first")
        return group("; ", genre, e.text("medium", case="first"))
    if e.type in PRIVATE:
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
            return kind_of(e)
        genre = NOTHING if e.has("number") else e.text("genre", case="first")
        return group("; ", genre, e.text("medium", case="first"))
    if e.has("genre"):
        by = e.names(("interviewer",), INSIDE)
        by = group(" ", e.term("container-author", "verb"), by) if by else NOTHING
        return group(" ", e.text("genre", case="first"), by)
    if e.has("interviewer"):
        by = e.names(
            ("interviewer",), INSIDE, Label("verb", "", " ", "first", leads=True)
        )
        return group("; ", by, e.text("medium", case="first"))
    return kind_of(e)


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
    by = e.names(("reviewed_author",), INSIDE, Label("verb-short", "", " ", leads=True))
    return group(", ", group(" ", said, e.text(reviewed).italic()), by)


def _letter(e: Entry) -> Piece:
    if not e.has("recipient"):
        return kind_of(e)
    full = INSIDE._replace(initials=None)
    to = e.names(("recipient",), full, Label("verb", "", " ", leads=True))
    return group(" ", kind_of(e), to)
