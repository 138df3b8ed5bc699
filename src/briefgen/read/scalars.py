"""Plain values: one reader for each type that a single scalar fills.

A reader gives the value, or `FAULTY` after it has said what is wrong. Text stays as
written: only the field's type says that `no` is a choice here and a word there.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import fields
from enum import StrEnum
from typing import Any, TypeAlias

from briefgen.diagnostics import Diagnostic
from briefgen.model.brief import PART_NAMES
from briefgen.model.values import CitationStyle, Misspelt, Placed
from briefgen.nearest import nearest
from briefgen.read.characters import MOST_CHARACTERS
from briefgen.read.faults import bad_value, short, shown, too_big
from briefgen.read.mending import in_place, of_few
from briefgen.read.nodes import Node, Refused, Scalar
from briefgen.read.reader import (
    FAULTY,
    Reader,
    cut_short,
    is_nothing,
    not_a_text,
    nothing,
)
from briefgen.style import VARIABLES, Colours
from briefgen.units import POINTS

ScalarReader: TypeAlias = Callable[[Scalar, list[Diagnostic]], object]

_MOST_PARSED = 2_000  # characters of a date, an address, a length

_INTEGER = re.compile(r"[0-9]{1,9}")
_NUMBER = re.compile(r"[0-9]{1,9}(\.[0-9]{1,9})?")
_BOOLEANS = {"yes": True, "true": True, "no": False, "false": False}
_LENGTH = re.compile(r"(-?[0-9]{1,5}(?:\.[0-9]{1,6})?) ?(mm|cm|in|pt)")
_LONGEST_LENGTH = 14_400.0  # points: the side of the largest page that viewers show
_IN_BRACES = re.compile(r"\{([^{}]*)\}")
_COLOUR = re.compile(r"#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})")


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
        message = f"“{short(scalar.text)}” is none of: {', '.join(known)}"
        near = nearest(scalar.text, known)
        hint = f"did you mean “{near}”?" if near else None
        faults.append(bad_value(scalar.span, message, hint, of_few(scalar, known)))
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
        except Misspelt as fault:
            edit = in_place(scalar, fault.right)
            hint = f"write {fault.right}"
            faults.append(bad_value(scalar.span, shown(str(fault)), hint, edit))
            return FAULTY
        except ValueError as fault:
            faults.append(bad_value(scalar.span, shown(str(fault))))
            return FAULTY
        return value.at(scalar.span) if isinstance(value, Placed) else value

    return read


def _length(text: str, *, negative: bool = False) -> float:
    found = _LENGTH.fullmatch(text)
    if found is None:
        message = f"“{short(text)}” is not a length such as 10pt, 24mm or 0.5b"
        raise ValueError(message)
    points = float(found[1]) * POINTS[found[2]]
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


def _pattern(text: str) -> str:
    for found in _IN_BRACES.finditer(text):
        name = found[1]
        if name not in VARIABLES:
            near = nearest(name, VARIABLES)
            other = f"did you mean {{{near}}}?" if near else ", ".join(VARIABLES)
            message = f"“{{{short(name)}}}” is nothing that a page can say: {other}"
            raise ValueError(message)
    if re.search("[{}]", _IN_BRACES.sub("", text)):
        message = f"a brace in “{short(text)}” has no other"
        raise ValueError(message)
    return text


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
    "pattern": _parsed(_pattern),
    "citation style": _parsed(CitationStyle.parse),
    "part": choice({name: name for name in PART_NAMES}),
}
"""Readers for what `style/kinds.py` annotates."""

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


def one_text(read: ScalarReader, wanted: str) -> Reader:
    """Let a reader of scalars read any node."""

    def reader(node: Node, _: object, faults: list[Diagnostic]) -> object:
        match node:
            case Scalar() if is_nothing(node):
                faults.append(nothing(node))
            case Scalar():
                return read(node, faults)
            case Refused():
                pass
            case _:
                not_a_text(node, wanted, faults)
        return FAULTY

    return reader
