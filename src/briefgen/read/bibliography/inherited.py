"""Entries of BibTeX → the same, with what they inherit by `crossref` and `xdata`."""

from collections.abc import Mapping
from typing import NamedTuple

from briefgen.diagnostics import Span
from briefgen.read.bibliography.bibtex import Entry

_MOST_STEPS = 8
_OWN = frozenset(
    "ids crossref xref entryset entrysubtype execute label options presort related"
    " relatedoptions relatedstring relatedtype shorthand shorthandintro sortkey"
    " keywords file timestamp owner".split()
)
IN_BOOKS = frozenset(
    "inbook incollection inproceedings conference bookinbook suppbook suppcollection"
    " inreference".split()
)
_OF_BOOK = {
    "title": "booktitle",
    "subtitle": "booksubtitle",
    "titleaddon": "booktitleaddon",
    "shorttitle": "",
}
_OF_JOURNAL = {"title": "journaltitle", "subtitle": "journalsubtitle", "shorttitle": ""}


class Lost(NamedTuple):
    """A link that leads to no entry, or is `endless`."""

    text: str
    span: Span
    endless: bool


class Family:
    """All entries of a file, by their keys."""

    def __init__(self, entries: Mapping[str, Entry]) -> None:
        self._entries = entries

    def whole(self, entry: Entry, steps: int = 0) -> tuple[Entry, list[Lost]]:
        """Give an entry with what it inherits, and the keys that lead nowhere."""
        fields, lost = dict(entry.fields), list[Lost]()
        for name in ("xdata", "crossref"):
            value = entry.fields.get(name)
            if value is None:
                continue
            del fields[name]
            for key in value.text.split(",") if name == "xdata" else (value.text,):
                parent = self._entries.get(key.strip().casefold())
                if parent is None or steps >= _MOST_STEPS:
                    endless = parent is not None
                    lost.append(Lost(f"{name} = {key.strip()}", value.span, endless))
                    continue
                above, more = self.whole(parent, steps + 1)
                lost += more
                renamed = _renamed(entry, parent) if name == "crossref" else {}
                for field, said in above.fields.items():
                    own = renamed.get(field, field)
                    if own and field not in _OWN:
                        fields.setdefault(own, said)
        return entry._replace(fields=fields), lost


def _renamed(child: Entry, parent: Entry) -> Mapping[str, str]:
    """Say which of a parent's fields are others in its child."""
    if child.kind in IN_BOOKS:
        authored = child.kind in {"inbook", "bookinbook", "suppbook"}
        return _OF_BOOK | ({"author": "bookauthor"} if authored else {"author": ""})
    if child.kind in {"article", "suppperiodical"} and parent.kind == "periodical":
        return _OF_JOURNAL | {"editor": ""}
    return {}
