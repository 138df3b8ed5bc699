"""Plain values: one reader for each type that a single scalar fills.

A reader gives the value, or `FAULTY` after it has said what is wrong. Text stays as
written: only the field's type says that `no` is a choice here and a word there.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import fields
from enum import StrEnum
from typing import Any, Final, TypeAlias

from briefgen.diagnostics import Diagnostic, Span
from briefgen.model.values import Placed
from briefgen.nearest import nearest
from briefgen.read.nodes import Mapping as MappingNode
from briefgen.read.nodes import Node, Refused, Scalar, Sequence
from briefgen.read.traps import short, too_big, trap
from briefgen.style import Colours
from briefgen.units import MM

FAULTY: Final = object()
"""In place of a value that could not be read. The reason was given."""

ScalarReader: TypeAlias = Callable[[Scalar, list[Diagnostic]], object]

MOST_CHARACTERS = 20_000
"""What one plain text or one paragraph may hold: layout's time grows with it."""

_MOST_PARSED = 2_000  # characters of a date, an address, a length

_INTEGER = re.compile(r"[0-9]{1,9}")
_NUMBER = re.compile(r"[0-9]{1,9}(\.[0-9]{1,9})?")
_BOOLEANS = {"yes": True, "true": True, "no": False, "false": False}
_LENGTH = re.compile(r"(-?[0-9]{1,5}(?:\.[0-9]{1,6})?) ?(mm|cm|in|pt|b)")
_BASELINE = 14.0  # points; what `1b` stands for
_POINTS = {"mm": MM, "cm": 10 * MM, "in": 72.0, "pt": 1.0, "b": _BASELINE}
_LONGEST_LENGTH = 14_400.0  # points: the side of the largest page that viewers show
_COLOUR = re.compile(r"#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})")


def wrong_type(span: Span, message: str, hint: str | None = None) -> Diagnostic:
    """Say that a value has another shape than its field."""
    return Diagnostic("BG203", "schema/wrong-type", span, message, hint)


def bad_value(span: Span, message: str, hint: str | None = None) -> Diagnostic:
    """Say that a value is outside the list, range or form of its field."""
    return Diagnostic("BG204", "schema/bad-value", span, message, hint)


def shape(node: Node) -> str:
    """Name what stands at a node, for a message."""
    match node:
        case Scalar():
            return "a single text"
        case Sequence():
            return "a list"
        case _:
            return "fields"


def meant(word: str, known: Mapping[str, object]) -> str:
    """Give the hint for a word that is not among the known: the nearest, or all."""
    near = nearest(word, known)
    return f"did you mean “{near}”?" if near else "known here: " + ", ".join(known)


def not_a_text(
    node: Sequence | MappingNode, wanted: str, faults: list[Diagnostic]
) -> None:
    """Say why a list or fields stand where one text is wanted.

    More often than not YAML made them of words that the author took for a text. Where
    an entry was refused, that was said already.
    """
    if isinstance(node, Sequence) or node.whole:
        faults.append(_mistaken(node, wanted))


def _mistaken(node: Sequence | MappingNode, wanted: str) -> Diagnostic:
    match node:
        case MappingNode(flow=False, entries=((key, _),)):
            return trap(key.span, f"{key.text}:", "the name of a field")
        case Sequence(flow=True) | MappingNode(flow=True):
            sign = "[" if isinstance(node, Sequence) else "{"
            return trap(node.span, sign, f"the start of {shape(node)}, not of a text")
        case _:
            return wrong_type(
                node.span, f"these are {shape(node)}; {wanted} is wanted here"
            )


def cut_short(scalar: Scalar, *, prose: bool) -> Diagnostic | None:
    """Find a comment that is no comment but the rest of the text: `see #El-Said`.

    A comment has a space after its `#`; behind prose, two before it as well, so that
    `number # 1` is not cut either. Where a text is empty, nothing else was meant.
    """
    if scalar.comment is None:
        return None
    gap, comment = scalar.comment
    spaced = comment[1:2] in ("", " ", "\t", "#") and (len(gap) > 1 or not prose)
    if spaced:
        return None
    assert scalar.file is not None
    start = scalar.end + len(gap)
    span = scalar.file.span(start, start + len(comment))
    return trap(span, comment, "a comment: the text ends before it")


def _text(scalar: Scalar, faults: list[Diagnostic]) -> object:
    cut = cut_short(scalar, prose=False)
    if cut:
        faults.append(cut)
    if len(scalar.text) > MOST_CHARACTERS:
        message = f"a text is longer than {MOST_CHARACTERS:,} characters"
        faults.append(too_big(scalar.span, message))
        return FAULTY
    block = scalar.style in ("literal", "folded")
    return Placed(scalar.text.rstrip("\n") if block else scalar.text, scalar.span)


def _matching(
    pattern: re.Pattern[str], kind: type[int | float], what: str
) -> ScalarReader:
    def read(scalar: Scalar, faults: list[Diagnostic]) -> object:
        if pattern.fullmatch(scalar.text):
            return kind(scalar.text)
        faults.append(bad_value(scalar.span, f"“{short(scalar.text)}” is not {what}"))
        return FAULTY

    return read


def choice(known: Mapping[str, object]) -> ScalarReader:
    """Give the reader for one of some words."""

    def read(scalar: Scalar, faults: list[Diagnostic]) -> object:
        if scalar.text in known:
            return known[scalar.text]
        message = f"“{short(scalar.text)}” is not one of the words for this"
        faults.append(bad_value(scalar.span, message, meant(scalar.text, known)))
        return FAULTY

    return read


def _parsed(parse: Callable[[str], object]) -> ScalarReader:
    def read(scalar: Scalar, faults: list[Diagnostic]) -> object:
        if len(scalar.text) > _MOST_PARSED:
            message = f"“{short(scalar.text)}” is too long for this"
            faults.append(bad_value(scalar.span, message))
            return FAULTY
        try:
            value = parse(scalar.text)
        except ValueError as fault:
            faults.append(bad_value(scalar.span, str(fault)))
            return FAULTY
        return value.at(scalar.span) if isinstance(value, Placed) else value

    return read


def _length(text: str, *, negative: bool = False) -> float:
    found = _LENGTH.fullmatch(text)
    if found is None:
        message = f"“{short(text)}” is not a length such as 10pt, 24mm or 0.5b"
        raise ValueError(message)
    points = float(found[1]) * _POINTS[found[2]]
    if not (negative or points >= 0) or abs(points) > _LONGEST_LENGTH:
        message = f"“{text}” is no length that a page has"
        raise ValueError(message)
    return points


def _signed_length(text: str) -> float:
    return _length(text, negative=True)


def _colour(text: str) -> str:
    found = _COLOUR.fullmatch(text)
    if found is None:
        message = f"“{short(text)}” is not a colour such as '#14304F' or '#FFF'"
        raise ValueError(message)
    digits = found[1].upper()
    return "#" + ("".join(2 * digit for digit in digits) if len(digits) < 6 else digits)  # noqa: PLR2004 (#rgb)


_ROLES = {
    name: name
    for name in (field.name.replace("_", "-") for field in fields(Colours))
    if name != "span"
}

ANNOTATED: dict[str, ScalarReader] = {
    "length": _parsed(_length),
    "signed length": _parsed(_signed_length),
    "colour": _parsed(_colour),
    "role": choice(_ROLES),
}
"""Readers for what `style.py` annotates."""

_PLAIN: dict[object, ScalarReader] = {
    str: _text,
    int: _matching(_INTEGER, int, "a whole number such as 4"),
    float: _matching(_NUMBER, float, "a number such as 1.5"),
    bool: choice(_BOOLEANS),
}


def scalar_reader(kind: Any) -> ScalarReader | None:  # noqa: ANN401 (any field's type)
    """Give the reader for a type that a single scalar fills; None for another type."""
    if kind in _PLAIN:
        return _PLAIN[kind]
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return choice({member.value: member for member in kind})
    parse = getattr(kind, "parse", None)
    return _parsed(parse) if parse else None


def one_text(
    read: ScalarReader, wanted: str
) -> Callable[[Node, object, list[Diagnostic]], object]:
    """Let a reader of scalars read any node."""

    def reader(node: Node, _: object, faults: list[Diagnostic]) -> object:
        match node:
            case Scalar(style="plain", text=""):
                faults.append(nothing(node))
            case Scalar():
                return read(node, faults)
            case Refused():
                pass
            case _:
                not_a_text(node, wanted, faults)
        return FAULTY

    return reader


def nothing(scalar: Scalar) -> Diagnostic:
    """Say that a field stands there without a value."""
    return cut_short(scalar, prose=False) or wrong_type(
        scalar.span, "nothing stands here", "write a value, or remove the field"
    )
