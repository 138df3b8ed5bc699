"""The works of a bibliography as nodes: what a brief's `sources` could have held.

So one decoder reads both, and a fault in a work is told at its own line of its file.
"""

from collections.abc import Iterable
from collections.abc import Sequence as Several
from dataclasses import fields
from functools import cache
from typing import NamedTuple

from briefgen.diagnostics import Diagnostic, Severity, Span
from briefgen.model.sources import Source
from briefgen.read.faults import short, unknown_field
from briefgen.read.nodes import Mapping, Node, Scalar, Sequence


class Work(NamedTuple):
    """A work under its key, and what of it has no place in a source."""

    key: Scalar
    fields: Mapping
    strange: tuple[Scalar, ...] = ()


def scalar(text: str, span: Span) -> Scalar:
    """Give a text that is to be taken as it stands."""
    return Scalar(span, text, "double")


def mapping(span: Span, entries: Iterable[tuple[str, Node]]) -> Mapping:
    """Give fields, each named at the place of its value."""
    return Mapping(
        span, tuple((scalar(name, node.span), node) for name, node in entries)
    )


def sequence(span: Span, items: Iterable[Node]) -> Sequence:
    """Give a list."""
    return Sequence(span, tuple(items))


@cache
def known() -> frozenset[str]:
    """Give the names of the fields that a source has."""
    return frozenset(
        field.metadata.get("key", field.name)
        for field in fields(Source)
        if field.name != "span"
    )


def tell_strange(works: Iterable[Work]) -> tuple[Diagnostic, ...]:
    """List what has no place in a source, once for each name in a file."""
    first: dict[tuple[str, str], list[Scalar]] = {}
    for work in works:
        for name in work.strange:
            first.setdefault((name.span.path, name.text), []).append(name)
    return tuple(_passed_over(names) for names in first.values())


def _passed_over(names: list[Scalar]) -> Diagnostic:
    times = f" ({len(names)} times)" if names[1:] else ""
    message = f"“{short(names[0].text)}” has no place in a source{times}"
    hint = "it is passed over: write what matters of it under sources:"
    found = unknown_field(names[0].span, message, hint)
    return Diagnostic(
        found.code, found.name, found.span, message, hint, Severity.ADVICE
    )


def with_works(brief: Node, works: Several[Work]) -> Node:
    """Give a brief whose `sources` hold some works, each under what it says itself."""
    if not isinstance(brief, Mapping):
        return brief
    named = {key.text: value for key, value in brief.entries}
    own = named.get("sources", Mapping(brief.span, ()))
    if not isinstance(own, Mapping):
        return brief
    known = {work.key.text: work for work in works}
    sources = [
        (key, _completed(known.pop(key.text, None), v)) for key, v in own.entries
    ]
    sources += [(work.key, work.fields) for work in known.values()]
    whole = own._replace(entries=tuple(sources))
    entries = [(key, v) for key, v in brief.entries if key.text != "sources"]
    key = next((key for key, _ in brief.entries if key.text == "sources"), None)
    entries.append((key or scalar("sources", brief.span), whole))
    return brief._replace(entries=tuple(entries))


def _completed(work: Work | None, own: Node) -> Node:
    """Put what a brief says of a work before what its bibliography does."""
    if work is None or not isinstance(own, Mapping):
        return own
    said = {key.text for key, _ in own.entries}
    rest = tuple(each for each in work.fields.entries if each[0].text not in said)
    return own._replace(entries=(*own.entries, *rest))


def own_keys(brief: Node) -> tuple[str, ...]:
    """Give the keys that a brief has under `sources`."""
    entries = brief.entries if isinstance(brief, Mapping) else ()
    return tuple(
        key.text
        for name, sources in entries
        if name.text == "sources" and isinstance(sources, Mapping)
        for key, _ in sources.entries
    )
