"""A brief to the works that it cites, and where it does."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from briefgen.diagnostics import Span
from briefgen.model.fields import Field, fields, inlines_of, place
from briefgen.model.inlines import Citation
from briefgen.model.sources import Source

KEYS = frozenset(("source", "via", "issued_by", "on_authority_of", "confirmed_by"))
"""Fields that name a source by its key."""


class Use(NamedTuple):
    """A place at which a work is named by its key; `field` is "" for a citation."""

    key: str
    span: Span
    field: str = ""


def cited_in(found: tuple[Field, ...]) -> Iterator[Use]:
    """Yield the key of each work that some fields cite or name, and where."""
    for owner, name, value, *_ in found:
        # CSL's own `source` says in words where a work was found.
        its_own = name == "source" and isinstance(owner, Source)
        if name in KEYS and isinstance(value, str) and not its_own:
            yield Use(value, place(value, owner.span), name)
    for citation in inlines_of(Citation, found):
        for cite in citation.cites:
            yield Use(cite.key, place(cite.key, cite.span))


def works_of(thing: object) -> Mapping[str, Span]:
    """Give the works that a part of a brief cites, each with its first place."""
    first: dict[str, Span] = {}
    for key, span, _ in cited_in(fields(thing)):
        first.setdefault(key, span)
    return first
