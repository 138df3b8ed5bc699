"""The works of a bibliography as nodes: what a brief's `sources` could have held.

So one decoder reads both, and a fault in a work is told at its own line of its file.
"""

import re
from collections.abc import Iterable, Iterator
from collections.abc import Sequence as Several
from dataclasses import fields
from functools import cache
from typing import NamedTuple

from briefgen.diagnostics import Diagnostic, Severity, Span
from briefgen.model.sources import Source
from briefgen.read.faults import short, unknown_field
from briefgen.read.nodes import Mapping, Node, Scalar, Sequence

_PAGES = re.compile(
    r"(?<![\w-])([A-Za-z]?\d{1,5}[a-z]?|[ivxlc]+)\s*-\s*"
    r"([A-Za-z]?\d{1,5}[a-z]?|[ivxlc]+)(?![\w-])"
)
DATES = frozenset(
    ("issued", "accessed", "available-date", "event-date", "original-date", "submitted")
)
"""The fields that hold dates."""


class Passed(NamedTuple):
    """What of a work was not taken, under its name in the file, and why."""

    name: Scalar
    why: str = "has no place in a source"
    level: Severity = Severity.ADVICE  # more, where a citation needs what it says


class Work(NamedTuple):
    """A work under its key, and what of it was passed over."""

    key: Scalar
    fields: Mapping
    passed: tuple[Passed, ...] = ()


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


@cache
def people() -> frozenset[str]:
    """Give the names of the fields that hold people."""
    return frozenset(
        field.metadata.get("key", field.name)
        for field in fields(Source)
        if field.metadata.get("one") and field.name != "confirmed_by"
    )


def doi(text: str) -> str:
    """Give a DOI without what browsers put before it."""
    return re.sub(r"(?i)^\s*(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", "", text).strip()


def page_range(text: str) -> str:
    """Give pages with a dash from the first to the last: `11--29`, `e12-e34`.

    A hyphen within an article's number (`013104-1`) stays.
    """
    if re.search("--|–", text):
        return re.sub(r"\s*(?:--+|–+)\s*", "–", text)
    return _PAGES.sub(r"\1–\2", text)


def twice(keys: Iterable[Scalar]) -> Iterator[Diagnostic]:
    """Tell of keys that two works of a file have."""
    known: dict[str, Scalar] = {}
    for key in keys:
        first = known.setdefault(key.text, key)
        if first is not key:
            line = first.span.start[0]
            message = f"“{short(key.text)}” is the key of a work on line {line} already"
            hint = "give one of them another key"
            yield Diagnostic("BG103", "file/duplicate-key", key.span, message, hint)


def tell_passed(works: Iterable[Work]) -> tuple[Diagnostic, ...]:
    """List what was passed over, once for each name and reason in a file."""
    first: dict[tuple[str, str, str], list[Passed]] = {}
    for work in works:
        for each in work.passed:
            known = (each.name.span.path, each.name.text, each.why)
            first.setdefault(known, []).append(each)
    return tuple(_passed_over(alike) for alike in first.values())


def _passed_over(alike: list[Passed]) -> Diagnostic:
    first = alike[0]
    times = f" ({len(alike)} times)" if alike[1:] else ""
    message = f"“{short(first.name.text)}” {first.why}{times}"
    hint = "it is passed over: write what matters of it under sources:"
    found = unknown_field(first.name.span, message, hint)
    return Diagnostic(found.code, found.name, found.span, message, hint, first.level)


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
