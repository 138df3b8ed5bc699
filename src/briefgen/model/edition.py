"""An edition: which parts of a brief are printed, and how much of each.

The brief itself stays as it is. What an edition leaves out keeps its number: a reader
who goes on to the full brief finds “Figure 3” under that name.
"""

from collections.abc import Collection, Mapping
from dataclasses import field, replace
from typing import Literal

from briefgen.diagnostics import Span
from briefgen.model.limits import Limits
from briefgen.record import record


@record
class Edition:
    """A shorter brief from the same file: which parts, and how much of each."""

    span: Span
    title: str | None = None  # as in `Edition for the press`; printed on its first page
    parts: tuple[
        str, ...
    ] = ()  # what it prints, in order; left out: what the brief does
    paragraphs: Mapping[str, int] = field(default_factory=dict)
    """Of a part, or of each finding: how many of the first paragraphs it prints."""
    if_room: tuple[str, ...] = ()
    """Of its parts, those that give way, the last first, to its limit of pages."""
    caveats: Literal["all", "major"] = "all"
    """Which caveats its part `caveats` lists: a major one is never left out."""
    sources: Literal["all", "cited"] = "cited"  # which works its list of sources has
    attach: Literal["source", "none"] = "none"
    """Whether the whole source is attached to its PDF, with all that it leaves out."""
    style: str | None = None  # comes before the brief's own
    limits: Limits | None = None  # its own, before those of the brief
    name: str = field(default="", metadata={"made": True})
    """Under which it is asked for."""

    def without(self, parts: Collection[str]) -> "Edition":
        """Give the edition that has given up some of its parts."""
        return replace(self, parts=tuple(p for p in self.parts if p not in parts))

    def holds(self, pages: int) -> bool:
        """Whether it may have so many pages."""
        limit = self.limits.pages if self.limits is not None else None
        return limit is None or pages <= limit

    @property
    def least(self) -> "Edition":
        """The edition where there is no room for more than it needs."""
        return self.without(self.if_room)


@record
class Excerpt:
    """What a reader of an excerpt is told: which it is, and what it lacks."""

    edition: Edition | None  # None: its style makes it one
    left_out: tuple[str, ...]  # parts, as `parts` names them
    shortened: tuple[str, ...]  # the same
    caveats: int  # minor ones that it leaves out
