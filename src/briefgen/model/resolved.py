"""A brief with labels and numbers in place of keys: nothing dangles any more."""

from collections.abc import Mapping
from typing import NamedTuple

from briefgen.diagnostics import Diagnostic, Span
from briefgen.model.argument import Argument
from briefgen.model.brief import Brief
from briefgen.model.calls import Call
from briefgen.model.cited import CitedText
from briefgen.model.edition import Excerpt
from briefgen.model.quotations import Tally
from briefgen.model.scale import Scale
from briefgen.record import record


class CitedCall(NamedTuple):
    """A citation as it is printed: in the text, or behind the number of a note."""

    text: CitedText
    in_text: CitedText = ()  # what stays in the sentence, where the rest is a note
    note: int = 0  # 0: in the text


@record
class Cited:
    """The citations of a brief, and the entries of its list, in a citation style."""

    place: str  # footnotes, endnotes or inline
    calls: Mapping[Call, CitedCall]
    notes: Mapping[Span, int]  # where an author's note is called → its number
    entries: tuple[tuple[str, CitedText], ...]
    told: tuple[Diagnostic, ...] = ()  # where the style could not be run


@record
class ResolvedBrief:
    """A brief, its argument, the order of its parts and its numbered works."""

    brief: Brief
    argument: Argument
    parts: tuple[str, ...]  # what is printed, in order: part names and section ids
    works: Mapping[str, int]  # cite key → number, in the order of first citation
    printed: Mapping[str, frozenset[str]]  # part → anchors of what it prints
    full_caveats: Mapping[str, str]  # caveat anchor → part where it stands in full
    scales: tuple[Scale, ...] = ()  # those that the brief names, for its key
    checked: Tally = Tally()  # of its quotations
    cited: Cited | None = None  # None: raised numbers, and a list in their order
    excerpt: Excerpt | None = None  # None: it is the whole brief
