"""Lines of a note that are fields in truth → the note, and these fields.

Who keeps works in Zotero writes what it has no field for under Extra: `DOI: 10.1/x`,
`Original Date: 1920`, `editor: Doe || Jane`. Only lines whose name is surely that of a
field are taken; all others are the note.
"""

import re
from functools import cache

from briefgen.diagnostics import Span
from briefgen.model.work_types import TYPES
from briefgen.read.bibliography.dates import read_date
from briefgen.read.bibliography.gathering import Gathering
from briefgen.read.bibliography.names import in_two
from briefgen.read.bibliography.work import DATES, known, people

_LINE = re.compile(r"\s*\{?:?\s*([A-Za-z][A-Za-z _-]{1,40}?)\s*:\s*(\S.*?)\}?\s*")
_OTHERWISE = {
    "publication-title": "container-title",
    "book-title": "container-title",
    "event": "event-title",
    "place": "publisher-place",
    "date": "issued",
}
_OURS = frozenset(
    "via read design describe changed archived archive-copy reliability confirmed-by"
    " note".split()
)
_PROSE = frozenset(
    "title section source scale status references number page volume issue version date"
    " archive language medium abstract keyword place event type author editor".split()
)
"""Names that begin a line of prose as well: only in lower case they are a field's."""


def read_note(work: Gathering, note: str, span: Span, name: str) -> None:
    """Put a note in its place, and the fields that stand in it in theirs."""
    kept = list[str]()
    for line in note.splitlines():
        match = _LINE.fullmatch(line)
        place = _place(match[1]) if match is not None else None
        if match is None or place is None or not _put(work, place, match[2], span):
            kept.append(line)
    words = "\n".join(kept).strip()
    if words or not note.strip():
        work.add("note", words, span, name, ". ")


def _put(work: Gathering, place: str, text: str, span: Span) -> bool:
    """Put a field in its place; False where it says nothing that may stand there."""
    if place == "type":
        if text not in TYPES:
            return False
        work.replace(place, text, span)
    elif place in people():
        work.name(place, [in_two(text, span)], span, place)
    elif place in DATES:
        date = read_date(text)
        if not date.whole:
            return False
        work.write(place, date.text, span, place)
    else:
        work.write(place, text, span, place)
    return True


def _place(name: str) -> str | None:
    low = re.sub(r"[ _]+", "-", name.strip()).lower()
    if low in _OURS or (low in _PROSE and name != low):
        return None
    return _OTHERWISE.get(low, _names().get(low))


@cache
def _names() -> dict[str, str]:
    return {each.lower().replace("_", "-"): each for each in known()}
