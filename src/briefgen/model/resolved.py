"""A brief with labels and numbers in place of keys: nothing dangles any more."""

from collections.abc import Mapping
from dataclasses import field
from typing import Literal, NamedTuple

from briefgen.diagnostics import Diagnostic, Span
from briefgen.model.argument import Argument
from briefgen.model.brief import Brief
from briefgen.model.calls import Call
from briefgen.model.cited import CitedText, ListedWork
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

    place: Literal["raised", "inline", "footnotes", "endnotes"]
    entries: tuple[ListedWork, ...] = ()
    calls: Mapping[Call, CitedCall] = field(
        default_factory=dict
    )  # none where it is raised
    notes: Mapping[Span, int] = field(default_factory=dict)
    """Where an author's note is called → its number, where citations share them."""
    told: tuple[Diagnostic, ...] = ()  # where the style could not be run

    @property
    def raised(self) -> bool:
        """Whether citations are raised numbers, and notes of the author's letters."""
        return self.place == "raised"


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
    cited: Cited = Cited("raised")
    excerpt: Excerpt | None = None  # None: it is what its author wants of the brief
