"""Attributes of SVG → numbers, lengths and transforms."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from math import cos, isfinite, radians, sin, tan

from briefgen.vectors import UNMOVED, Matrix

NUMBER = r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?"
LARGEST = 1e6
"""What a number in a picture may be, either way."""

_ALONE = re.compile(NUMBER)
_LENGTH = re.compile(rf"({NUMBER})\s*(px|pt|pc|mm|cm|in|q|%)?", re.IGNORECASE)
_INCH = 96.0
_PX = {"px": 1.0, "pt": _INCH / 72, "pc": _INCH / 6, "in": _INCH} | {
    "cm": _INCH / 2.54,
    "mm": _INCH / 25.4,
    "q": _INCH / 101.6,
}
_BETWEEN = re.compile(r"[\s,]*")
_STEP = re.compile(r"\s*,?\s*([A-Za-z]+)\s*\(([^()]*)\)\s*")
_ARGUMENTS = {
    "matrix": (6,),
    "translate": (1, 2),
    "scale": (1, 2),
    "rotate": (1, 3),
    "skewx": (1,),
    "skewy": (1,),
}


class BadValueError(ValueError):
    """What an attribute says has no meaning; `at` is the character from which on."""

    def __init__(self, message: str, at: int = 0, attribute: str = "") -> None:
        super().__init__(message)
        self.at = at
        self.attribute = attribute

    def __str__(self) -> str:
        """Say what is wrong, and of which attribute."""
        return ": ".join(filter(None, (self.attribute, super().__str__())))


@contextmanager
def reading(attribute: str) -> Iterator[None]:
    """Name the attribute in whatever is wrong with its value."""
    try:
        yield
    except BadValueError as fault:
        fault.attribute = fault.attribute or attribute
        raise


def number(text: str) -> float:
    """Read one number. Raises `BadValueError`."""
    if not _ALONE.fullmatch(text):
        message = f"“{text[:20]}” is no number"
        raise BadValueError(message)
    return bounded(float(text))


def bounded(value: float, at: int = 0, most: float = LARGEST) -> float:
    """Give a number that a page can have something to do with."""
    if not isfinite(value) or abs(value) > most:
        message = "a number is larger than a million"
        raise BadValueError(message, at)
    return value


def numbers(text: str) -> tuple[float, ...]:
    """Read numbers with white space or commas between them."""
    found, place = list[float](), _end(_BETWEEN, text, 0)
    while place < len(text):
        match = _ALONE.match(text, place)
        if match is None:
            message = f"“{text[place : place + 20]}” is no number"
            raise BadValueError(message, place)
        found.append(bounded(float(match[0]), place))
        place = _end(_BETWEEN, text, match.end())
    return tuple(found)


def _end(pattern: re.Pattern[str], text: str, place: int) -> int:
    found = pattern.match(text, place)
    return found.end() if found else place


def length(text: str, whole: float = 0.0) -> float:
    """Read a length, in the units of the picture; a percentage is one of `whole`."""
    found = _LENGTH.fullmatch(text)
    if found is None:
        message = (
            f"“{text[:20]}” is no length: a number, or one in px, pt, mm, cm, in, %"
        )
        raise BadValueError(message)
    unit = (found[2] or "px").lower()
    factor = whole / 100 if unit == "%" else _PX[unit]
    return bounded(float(found[1]) * factor)


def share(text: str) -> float:
    """Read an opacity or an offset: a number or a percentage, cut to 0 and 1."""
    value = number(text[:-1]) / 100 if text.endswith("%") else number(text)
    return min(max(value, 0.0), 1.0)


def transform(text: str) -> Matrix:
    """Read a list of transforms; the last is done first."""
    matrix, place = UNMOVED, 0
    while place < len(text):
        found = _STEP.match(text, place)
        if found is None:
            message = f"“{text[place : place + 20]}” is no transform"
            raise BadValueError(message, place)
        name, given = found[1], numbers(found[2].replace("deg", ""))
        if len(given) not in _ARGUMENTS.get(name.lower(), ()):
            message = f"“{found[0].strip()[:40]}” is no transform"
            raise BadValueError(message, found.start(1))
        matrix = _step(name.lower(), given).within(matrix)
        place = found.end()
    return bounded_matrix(matrix)


def bounded_matrix(matrix: Matrix) -> Matrix:
    """Give a map that leads to no place beyond all bounds."""
    for value in matrix:
        bounded(value)
    return matrix


def _step(name: str, given: tuple[float, ...]) -> Matrix:
    first = given[0]
    match name:
        case "matrix":
            return Matrix(*given)
        case "translate":
            return Matrix(e=first, f=given[1] if given[1:] else 0.0)
        case "scale":
            return Matrix(a=first, d=given[1] if given[1:] else first)
        case "skewx":
            return Matrix(c=tan(radians(first)))
        case "skewy":
            return Matrix(b=tan(radians(first)))
        case _:
            c, s = cos(radians(first)), sin(radians(first))
            turned = Matrix(c, s, -s, c)
            x, y = given[1:] or (0.0, 0.0)
            return Matrix(e=-x, f=-y).within(turned).within(Matrix(e=x, f=y))
