"""A brief to every field with words in it: what rules look at, field by field.

Walks the values, not the types: a new field or block kind is walked without a
word here. Order is that of the fields.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from functools import cache
from typing import Any, NamedTuple, TypeVar, get_args

from briefgen.diagnostics import Span
from briefgen.model.inlines import Inline, Text
from briefgen.model.values import Placed
from briefgen.model.walk import inlines
from briefgen.record import values_of

T = TypeVar("T")

_INLINES = frozenset(get_args(Inline))
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
    it holds several. The keys of a mapping of texts count as strings of it.
    """

    owner: Any
    name: str
    value: Text | str

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


def fields(thing: object, *, without: tuple[type, ...] = ()) -> tuple[Field, ...]:
    """Give every field with words in it, at any depth: of a brief, or a part of one.

    Not of the kinds that are left out, nor of what stands in them.
    """
    found: list[Field] = []
    _collect(thing, None, "", found, without)
    return tuple(found)


def every(kind: type[T], thing: object) -> Iterator[T]:
    """Yield every inline of a kind, in any text of a brief or a part of one."""
    return inlines_of(kind, fields(thing))


def inlines_of(kind: type[T], found: Iterable[Field]) -> Iterator[T]:
    """Yield every inline of a kind, in any of these fields."""
    for field in found:
        if not isinstance(field.value, str):
            for inline in inlines(field.value):
                if isinstance(inline, kind):
                    yield inline


def _collect(
    value: object, owner: object, name: str, found: list[Field], left: tuple[type, ...]
) -> None:
    if value is None or value is False or isinstance(value, Span):
        return
    if isinstance(value, str):
        if not isinstance(value, Enum):
            found.append(Field(owner, name, value))
    elif type(value) is tuple:
        if value and type(value[0]) in _INLINES:
            found.append(Field(owner, name, value))
        else:
            for item in value:
                _collect(item, owner, name, found, left)
    elif hasattr(value, "__dataclass_fields__"):
        if not isinstance(value, left):
            kind: Any = type(value)
            names, parts = _parts(kind)
            for field, part in zip(names, parts(value), strict=True):
                # Most are empty, or a place: a call for each would cost the most.
                if part is not None and type(part) is not Span and (part or part == ""):
                    _collect(part, value, field, found, left)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            if isinstance(item, str) or type(item) is tuple:
                _collect(key, owner, name, found, left)
            _collect(item, owner, name, found, left)


@cache
def _parts(kind: Any) -> tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]]:  # noqa: ANN401 (a dataclass)
    """Give the fields of a class, and what takes them from one of it, all at once."""
    names: tuple[str, ...] = kind.__match_args__
    return names, values_of(names)
