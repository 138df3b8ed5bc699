"""A brief to every field with words in it: what rules look at, field by field.

Walks the values, not the types: a new field or block kind is walked without a
word here. Order is that of the fields.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import is_dataclass
from enum import Enum
from functools import cache
from typing import Any, NamedTuple, TypeVar, get_args

from briefgen.diagnostics import Span
from briefgen.model.blocks import BlockQuote, PullQuote
from briefgen.model.brief import Brief
from briefgen.model.inlines import Inline, Text
from briefgen.model.values import Placed
from briefgen.model.walk import inlines
from briefgen.record import values_of

T = TypeVar("T")

_INLINES = frozenset(get_args(Inline))
_QUOTATIONS = (BlockQuote, PullQuote)
_NAMES = frozenset(
    (
        *("align", "attach", "bibliography", "caveat", "caveats", "confirmed_by"),
        *("data", "sources"),
        *("emphasis", "file", "finding", "id", "image", "named_because", "records"),
        *("x", "y"),
        *("issued_by", "key", "kind", "language", "logo", "on_authority_of", "parts"),
        *("path", "qualifies", "rests_on", "rule", "severity", "sha256", "source"),
        *("standards", "status", "style", "type", "via", "width"),
    )
)


class Field(NamedTuple):
    """A field with words in it: a text, or a plain string.

    `owner` is the dataclass that has the field; `value` one of its strings where
    it holds several. The keys of a mapping of texts count as strings of it. `part` is
    that of the brief, as `parts` names it, or a section's id.
    """

    owner: Any
    name: str
    value: Text | str
    part: str = ""
    quoted: bool = False  # in a block or pull quotation: somebody else's words

    @property
    def span(self) -> Span:
        """Where it stands, as nearly as is known."""
        return place(self.value, self.owner.span)

    @property
    def printed(self) -> bool:
        """Whether a reader meets its words: keys, paths and choices are ours alone."""
        return self.name not in _NAMES


def place(value: Text | str | None, otherwise: Span) -> Span:
    """Tell where a text or a plain string stands.

    What is empty, and a string made in code, has only the place of its owner.
    """
    if isinstance(value, Placed) and value.span.path:
        return value.span
    if isinstance(value, str) or not value:
        return otherwise
    first, last = value[0].span, value[-1].span
    return Span(first.path, first.start, last.end)


def fields(thing: object) -> tuple[Field, ...]:
    """Give every field with words in it, at any depth: of a brief, or a part of one."""
    walk = _Walk()
    if not isinstance(thing, Brief):
        walk.into(thing, None, "")
        return tuple(walk.found)
    for name, value in _named(thing):
        walk.part = name.replace("_", "-")
        if name != "sections":
            walk.into(value, thing, name)
            continue
        for section in thing.sections:
            walk.part = section.id
            walk.into(section, thing, name)
    return tuple(walk.found)


def every(kind: type[T], thing: object) -> Iterator[T]:
    """Yield every inline of a kind, in any text of a brief or a part of one."""
    return inlines_of(kind, fields(thing))


def inlines_of(kind: type[T], found: Iterable[Field]) -> Iterator[T]:
    """Yield every inline of a kind, in any of these fields."""
    return (each for each in inlines_in(found) if isinstance(each, kind))


def inlines_in(found: Iterable[Field]) -> Iterator[Inline]:
    """Yield every inline of these fields, each before what stands inside it."""
    for field in found:
        if not isinstance(field.value, str):
            yield from inlines(field.value)


class _Walk:
    """The fields that are found, on the way through the values of a brief."""

    def __init__(self) -> None:
        self.found: list[Field] = []
        self.part = ""
        self._quoted = False

    def into(self, value: Any, owner: object, name: str) -> None:  # noqa: ANN401 (whatever a field holds)
        """Find the words of what a field holds."""
        kind: Any = type(value)
        match _form(kind):
            case "string":
                found = Field(owner, name, value, self.part, self._quoted)
                self.found.append(found)
            case "tuple" if value and type(value[0]) in _INLINES:
                found = Field(owner, name, value, self.part, self._quoted)
                self.found.append(found)
            case "tuple":
                for item in value:
                    self.into(item, owner, name)
            case "quotation" if not self._quoted:
                self._quoted = True
                self.into(value, owner, name)
                self._quoted = False
            case "record" | "quotation":
                for field, each in _named(value):
                    self.into(each, value, field)
            case "mapping":
                for key, item in value.items():
                    if isinstance(item, str) or type(item) is tuple:
                        self.into(key, owner, name)
                    self.into(item, owner, name)
            case _:
                pass  # a number, a date, one of some words


@cache
def _form(kind: Any) -> str:  # noqa: ANN401 (any type)
    """Say how values of a type hold words, if they do."""
    if issubclass(kind, str) and not issubclass(kind, Enum):
        return "string"
    if kind is tuple:
        return "tuple"
    if issubclass(kind, _QUOTATIONS):
        return "quotation"
    if is_dataclass(kind):
        return "record"
    return "mapping" if issubclass(kind, Mapping) else ""


def _named(thing: Any) -> list[tuple[str, Any]]:  # noqa: ANN401 (a dataclass)
    """Give the fields of a dataclass in which words may stand.

    Most are empty: a call for each would cost the most.
    """
    kind: Any = type(thing)
    names, values = _parts(kind)
    return [
        (name, value)
        for name, value in zip(names, values(thing), strict=True)
        if value or value == ""
    ]


@cache
def _parts(kind: Any) -> tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]]:  # noqa: ANN401 (a dataclass)
    """Give the fields of a class but its place, and what takes them all at once."""
    names = tuple(name for name in kind.__match_args__ if name != "span")
    return names, values_of(names)
