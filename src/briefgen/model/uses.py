"""A brief to the works that it cites, and where it does."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from briefgen.diagnostics import Span
from briefgen.model.fields import Field, fields, inlines_in, place
from briefgen.model.inlines import Citation, Inline
from briefgen.model.sources import Source

KEYS = frozenset(("source", "via", "issued_by", "on_authority_of", "confirmed_by"))
"""Fields that name a source by its key."""


class Use(NamedTuple):
    """A place at which a work is named by its key; `field` is "" for a citation."""

    key: str
    span: Span
    field: str = ""


def cited_in(
    found: tuple[Field, ...], inlines: Iterable[Inline] | None = None
) -> Iterator[Use]:
    """Yield the key of each work that some fields cite or name, and where.

    `inlines` are those of the fields, where these have been walked already.
    """
    for field in found:
        name, value = field.name, field.value
        if name not in KEYS or not isinstance(value, str):
            continue
        # CSL's own `source` says in words where a work was found.
        if name != "source" or not isinstance(field.owner, Source):
            yield Use(value, field.span, name)
    for each in inlines_in(found) if inlines is None else inlines:
        if isinstance(each, Citation):
            for cite in each.cites:
                yield Use(cite.key, place(cite.key, cite.span))


def works_of(thing: object) -> Mapping[str, Span]:
    """Give the works that a part of a brief cites, each with its first place."""
    first: dict[str, Span] = {}
    for key, span, _ in cited_in(fields(thing)):
        first.setdefault(key, span)
    return first
