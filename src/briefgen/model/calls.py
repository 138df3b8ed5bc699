"""Citations that no text holds: where a field names a source, and a place in it."""

from collections.abc import Sequence
from typing import TypeAlias

from briefgen.diagnostics import NOWHERE, Span
from briefgen.model.inlines import Citation, Cite, Words
from briefgen.model.places import read_place
from briefgen.model.values import Placed

Call: TypeAlias = tuple[Span, tuple[str, ...]]
"""What tells a citation from others: where it stands, and what it cites."""


def call_of(citation: Citation) -> Call:
    """Give what tells a citation from others."""
    return citation.span, tuple(str(cite.key) for cite in citation.cites)


def named(key: str, at: str | None = None) -> Citation:
    """Give the citation of a source that a field names, at a place in it."""
    span = key.span if isinstance(key, Placed) else NOWHERE
    place = read_place(at)
    suffix = (Words(span, place.suffix),) if place.suffix else ()
    cite = Cite(span, key, place.locator, place.label, suffix=suffix, at=at)
    return Citation(span, (cite,))


def gathered(keys: Sequence[str], span: Span) -> Citation:
    """Give one citation of several sources, of what stands at a place."""
    return Citation(span, tuple(Cite(span, key) for key in keys))
