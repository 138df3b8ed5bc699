"""What a citation style is: how it writes a citation, an entry, and in which order."""

from collections.abc import Callable
from typing import Literal, NamedTuple, TypeAlias

from briefgen.model.sources import Name, Source
from briefgen.resolve.citing.entry import Entry, Settings
from briefgen.resolve.citing.names import EtAl
from briefgen.resolve.citing.piece import Piece

Writer: TypeAlias = Callable[[Entry], Piece]
SortKey: TypeAlias = Callable[[Entry], tuple[str, ...]]


class Apart(NamedTuple):
    """How citations that would read alike are told apart."""

    given: Literal["", "initials", "whole", "alike"] = ""
    """Given names of first authors who share a family name: their initials; or the
    whole name where the initials are alike too; or those of any author, and only where
    two citations would read alike."""
    names: bool = False  # more of them than a citation has else
    letters: bool = False  # 2015a, 2015b


class CitationStyle(NamedTuple):
    """One style. Its functions write one work; what is common to all is here."""

    name: str
    kind: Literal["note", "author-date", "number"]
    cite: Writer  # a work in a citation, without what is around
    entry: Writer  # a work in the list, without its label
    author: Writer  # who a narrative citation names
    label: str = ""  # of a work in the list: its number, and what is around that
    before: str = ""  # around a citation
    after: str = ""
    between: str = "; "  # works in one citation
    et_al_cite: EtAl = EtAl()
    et_al_entry: EtAl = EtAl()
    settings: Callable[[str], Settings] = lambda _: Settings()  # by language
    sort_cites: SortKey | None = None  # None: as the author has them
    sort_entries: SortKey | None = None  # None: by number
    collapse: Literal["", "year", "number"] = ""
    apart: Apart = Apart()
    again: str = ""  # in place of the authors of the entry before,
    lead: Writer | None = None  # who lead an entry,
    led_by: Callable[[Source], tuple[Name, ...]] = lambda source: source.leading
