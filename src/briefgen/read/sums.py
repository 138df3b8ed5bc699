"""A sum as a style file writes it → a length or a number: `2 * $gap - 1mm`.

Each value is worked out once for each token that asks for it, since an em or a
percentage counts from the token, wherever it is written.
"""

import re
from collections.abc import Callable
from typing import NamedTuple, NoReturn

from briefgen.diagnostics import Diagnostic, Span
from briefgen.read.faults import bad_value, short
from briefgen.read.nodes import Scalar
from briefgen.read.reader import meant
from briefgen.units import POINTS

WANTED = "a length such as 10pt, 24mm or 0.5b"
VARIABLE = r"\$([A-Za-z][A-Za-z0-9_-]*)"
"""How a variable is asked for by its name."""

_MOST_CHARACTERS = 200
_DEEPEST = 20  # parentheses in parentheses
_PIECE = re.compile(
    rf"(?P<number>[0-9]{{1,9}}(?:\.[0-9]{{1,9}})?)(?: ?(?P<unit>[A-Za-z]+|%))?"
    rf"|{VARIABLE.replace('(', '(?P<name>')}|[-+*/()]"
)
_SPACE = re.compile(r"[ \t]+")


class Quantity(NamedTuple):
    """A length in points, or a plain number."""

    value: float
    is_length: bool


class SumError(ValueError):
    """A sum that has no value; what to say of it, and where."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


class Bases(NamedTuple):
    """What the units of one token count from; None where it has no such unit."""

    em: float | None = None
    percent: float | None = None
    baseline: float | None = None

    def of(self, unit: str) -> float | None:
        """Give the points in a unit."""
        match unit:
            case "em":
                return self.em
            case "%":
                return None if self.percent is None else self.percent / 100
            case "b":
                return self.baseline
            case _:
                return POINTS.get(unit)


def work_out(
    scalar: Scalar, bases: Bases, variable: Callable[[str, Scalar], Quantity]
) -> Quantity:
    """Give the value of a sum. Raises `SumError`.

    `variable` gives the value of the one with a name, that this text asks for.
    """
    return _Sum(scalar, bases, variable).value()


class _Sum:
    """A sum being read, from left to right: products before sums, as everywhere."""

    def __init__(
        self, scalar: Scalar, bases: Bases, variable: Callable[[str, Scalar], Quantity]
    ) -> None:
        self._scalar = scalar
        self._bases = bases
        self._variable = variable
        self._depth = 0
        self._at = 0
        self._pieces = self._cut()

    def value(self) -> Quantity:
        value = self._terms()
        if self._at < len(self._pieces):
            self._fail("a sum has a sign between any two values")
        return value

    def _cut(self) -> list[re.Match[str]]:
        text, at, pieces = self._scalar.text.rstrip(), 0, list[re.Match[str]]()
        if len(text) > _MOST_CHARACTERS:
            self._fail(f"a sum is longer than {_MOST_CHARACTERS} characters")
        while at < len(text):
            space = _SPACE.match(text, at)
            at = space.end() if space else at
            piece = _PIECE.match(text, at)
            if piece is None:
                self._fail(f"“{short(text)}” is not {WANTED}")
            pieces.append(piece)
            at = piece.end()
        return pieces

    def _next(self, *signs: str) -> str:
        """Take the next piece if it is one of these signs; else give nothing."""
        if self._at < len(self._pieces) and self._pieces[self._at][0] in signs:
            self._at += 1
            return self._pieces[self._at - 1][0]
        return ""

    def _terms(self) -> Quantity:
        total = self._factors()
        while sign := self._next("+", "-"):
            other = self._factors()
            if total.is_length != other.is_length:
                self._fail("a length and a number cannot be added")
            value = total.value + (other.value if sign == "+" else -other.value)
            total = Quantity(value, total.is_length)
        return total

    def _factors(self) -> Quantity:
        product = self._signed()
        while sign := self._next("*", "/"):
            other = self._signed()
            product = (self._times if sign == "*" else self._over)(product, other)
        return product

    def _times(self, one: Quantity, other: Quantity) -> Quantity:
        if one.is_length and other.is_length:
            self._fail("two lengths cannot be multiplied")
        return Quantity(one.value * other.value, one.is_length or other.is_length)

    def _over(self, one: Quantity, other: Quantity) -> Quantity:
        if not other.value:
            self._fail("nothing can be divided by 0")
        if other.is_length and not one.is_length:
            self._fail("a number cannot be divided by a length")
        return Quantity(one.value / other.value, one.is_length and not other.is_length)

    def _signed(self) -> Quantity:
        if self._next("-"):
            value = self._single()
            return Quantity(-value.value, value.is_length)
        return self._single()

    def _single(self) -> Quantity:
        if self._next("("):
            self._depth += 1
            if self._depth > _DEEPEST:
                self._fail(f"more than {_DEEPEST} parentheses in one another")
            value = self._terms()
            if not self._next(")"):
                self._fail("a parenthesis is not closed")
            self._depth -= 1
            return value
        if self._at == len(self._pieces):
            self._fail("the sum ends too early")
        piece = self._pieces[self._at]
        self._at += 1
        if piece["number"]:
            return self._measured(piece)
        if not piece["name"]:
            self._fail(f"“{piece[0]}” stands where a value is wanted")
        return self._variable(piece["name"], self._scalar)

    def _measured(self, piece: re.Match[str]) -> Quantity:
        number, unit = float(piece["number"]), piece["unit"]
        if unit is None:
            return Quantity(number, is_length=False)
        points = self._bases.of(unit)
        if points is not None:
            return Quantity(number * points, is_length=True)
        known = [*POINTS, *(u for u in ("b", "em", "%") if self._bases.of(u))]
        if unit in {"b", "em", "%"}:
            message = f"there is nothing that “{unit}” could count from here"
        else:
            message = f"“{unit}” is no unit of length"
        hint = meant(unit, dict.fromkeys(known))
        raise SumError(bad_value(self._span(piece), message, hint))

    def _fail(self, message: str) -> NoReturn:
        raise SumError(bad_value(self._scalar.span, message, f"write {WANTED}"))

    def _span(self, piece: re.Match[str]) -> Span:
        return self._scalar.span_of(piece.start(), piece.end())
