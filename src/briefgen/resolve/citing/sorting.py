"""Words to what they are sorted by: letters without accents, case and marks."""

import re
import unicodedata
from collections.abc import Callable

from briefgen.model.cited import CitedText, plain_words
from briefgen.model.sources import Name
from briefgen.model.values import PartialDate
from briefgen.model.work_date import WorkDate
from briefgen.resolve.citing.names import EtAl, initials_of, parted
from briefgen.resolve.citing.piece import Piece, text_of

_ALL = EtAl()
_MARKS = re.compile(r"[^\w\s]+")


def collated(text: str) -> str:
    """Give what a text is sorted by."""
    plain = unicodedata.normalize("NFKD", text)
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(_MARKS.sub("", letters.replace("’", "")).casefold().split())


def by_piece(piece: Piece) -> str:
    """Give what a piece is sorted by."""
    return collated(text_of(piece.nodes))


def by_title(piece: Piece) -> str:
    """Give what a title is sorted by; none comes last."""
    return by_piece(piece) or "~"


def by_names(
    names: tuple[Name, ...],
    *,
    demoted: bool,
    et_al: EtAl = _ALL,
    initials: bool = False,
) -> str:
    """Give what a list of names is sorted by, name by name, as far as it is printed."""
    keys = []
    cut = et_al.least and len(names) >= et_al.least
    for name in names[: et_al.first] if cut else names:
        if name.literal is not None and not name.family:
            keys.append(collated(name.literal))
            continue
        dropping, staying, family, given = parted(name)
        if initials:
            given = initials_of(given, " ", hyphens=False)
        whole = family if demoted else f"{staying} {family}"
        rest = f"{given} {dropping} {staying if demoted else ''} {name.suffix or ''}"
        keys.append(f"{collated(whole)}\x01{collated(rest)}")
    return "\x00".join(keys)


def by_lead(
    people: tuple[Name, ...],
    lead: Callable[[], Piece],
    *,
    demoted: bool,
    et_al: EtAl = _ALL,
    initials: bool = False,
) -> str:
    """Give what an entry is sorted by: its people, or what leads it without any."""
    if not people:
        return by_piece(lead())
    return by_names(people, demoted=demoted, et_al=et_al, initials=initials)


def by_date(date: object) -> str:
    """Give what a date is sorted by; none comes first."""
    if isinstance(date, WorkDate) and date.begin is not None:
        return _day(date.begin) + (_day(date.end) if date.end else "")
    return _day(date) if isinstance(date, PartialDate) else ""


def _day(date: PartialDate) -> str:
    return f"{date.year + 10_000:05}{date.month or 0:02}{date.day or 0:02}"


def by_text(text: CitedText) -> str:
    """Give what set words are sorted by."""
    return collated(plain_words(text))
