"""A style → its tokens one by one, each by its name, as a style file writes them."""

import types
from collections.abc import Iterator, Mapping
from dataclasses import Field, fields, is_dataclass
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from briefgen.style import Style
from briefgen.units import MM

_KINDS = {
    "role": "a role of colour",
    "signed length": "a length of either sign",
    "pattern": "a text with variables",
    "part": "the name of a part",
}
_PLAIN = {
    bool: "`yes` or `no`",
    int: "a whole number",
    float: "a number",
}
_CLOSE = 1e-4  # points within which a length is one of millimetres


class Token(NamedTuple):
    """One token: `type.h1.size`, what it is, what it may be, and what it is here."""

    name: str
    caption: str
    wanted: str  # a length, a colour, one of some words
    value: str


def tokens(style: Style) -> Iterator[Token]:
    """Yield every token of a style, in the order of the types."""
    yield from _below(style, "")


def _below(group: Any, path: str) -> Iterator[Token]:  # noqa: ANN401 (any group of tokens)
    for each in fields(group):
        if "caption" not in each.metadata:
            continue
        name = f"{path}{each.name.replace('_', '-')}"
        value = getattr(group, each.name)
        if is_dataclass(value):
            yield from _below(value, f"{name}.")
        elif isinstance(value, Mapping):
            for key, inner in value.items():
                yield from _below(inner, f"{name}.{key}.")
        else:
            caption = each.metadata["caption"]
            yield Token(name, caption, wanted(each), written(value, each.type))


def wanted(token: Field[Any]) -> str:
    """Say what a token may be: “a length, at least 6pt; % of the body size”."""
    said = _wanted(token.type)
    for word in ("least", "most"):
        bound = token.metadata.get(word)
        if bound is not None:
            shown = length(bound) if "length" in said else f"{bound:g}"
            said += f", at {word} {shown}"
    of = token.metadata.get("of")
    return f"{said}; % of the {of}" if of else said


def _wanted(hint: Any) -> str:  # noqa: ANN401 (any token's type)
    origin, args = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        kinds = [_wanted(kind) for kind in args if kind is not types.NoneType]
        return " or ".join(kinds)
    if origin is Annotated:
        return _KINDS.get(args[1], f"a {args[1]}")
    if origin is Literal:
        *words, last = (f"`{word}`" for word in args)
        return f"{', '.join(words)} or {last}"
    if origin is tuple:
        return f"a list, each item {_wanted(args[0])}"
    return _PLAIN.get(hint, "a text")


def written(value: object, hint: Any) -> str:  # noqa: ANN401 (any token's type)
    """Write a value as a style file does; nothing where there is none."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case float() if "length" in _wanted(hint):
            return length(value)
        case tuple():
            return f"[{', '.join(map(str, value))}]" if value else ""
        case str() if value.startswith("#"):
            return f'"{value}"'
        case float():
            return f"{value:g}"
        case _:
            return str(value)


def length(points: float) -> str:
    """Write a length: whole or half millimetres where it is that, else points."""
    halves = points / MM * 2
    if points >= 2 * MM and abs(halves - round(halves)) < _CLOSE:
        return f"{round(halves) / 2:g}mm"
    return f"{round(points, 3):g}pt"
