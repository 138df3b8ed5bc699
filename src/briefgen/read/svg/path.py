"""The data of a path → moves, lines and curves (SVG 1.1, 8.3); arcs become curves."""

import re
from collections.abc import Iterator
from math import atan2, ceil, cos, hypot, pi, radians, sin, sqrt, tan
from typing import NamedTuple, TypeAlias

from briefgen.read.svg.numbers import NUMBER, BadValueError, bounded
from briefgen.vectors import Command

MOST_STEPS = 200_000
"""Steps of all paths of a picture, as often as each is drawn."""

_SPLIT = re.compile(r"([MmZzLlHhVvCcSsQqTtAa])")
_BETWEEN = r"[\s,]*"
_NUMBERS = re.compile(rf"{_BETWEEN}({NUMBER})")
_ARC = re.compile(
    _BETWEEN
    + _BETWEEN.join(
        [rf"({NUMBER})"] * 3
        + ["([01])"] * 2
        + [rf"({NUMBER})"] * 2  # rx ry x flags x y
    )
)
_REST = re.compile(rf"{_BETWEEN}")
_TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7}
_TINY = 1e-9

Point: TypeAlias = tuple[float, float]


def read_path(data: str) -> tuple[Command, ...]:
    """Read the data of a path. Raises `BadValueError` with the place of its fault."""
    pen, place = _Pen(), 0
    first, *rest = _SPLIT.split(data)
    if first.strip():
        message = f"a path begins with “{first.strip()[:20]}”, and not with a move"
        raise BadValueError(message)
    place = len(first)
    for name, given in zip(rest[::2], rest[1::2], strict=True):
        if not pen.steps and name not in "Mm":
            message = f"a path begins with “{name}”, and not with a move"
            raise BadValueError(message, place)
        place += 1
        for arguments in _grouped(name, given, place):
            pen.draw(name, arguments)
            # What follows a move without a name of its own are lines.
            name = {"M": "L", "m": "l"}.get(name, name)  # noqa: PLW2901 (of this group)
            if len(pen.steps) > MOST_STEPS:
                message = f"a path has more than {MOST_STEPS:,} steps"
                raise BadValueError(message, place)
        place += len(given)
    for value in (value for _, values in pen.steps for value in values):
        bounded(value)  # where steps from step to step have led
    return tuple(pen.steps)


def _grouped(name: str, given: str, place: int) -> Iterator[tuple[float, ...]]:
    """Yield the arguments of a command, as often as it is given some."""
    pattern, takes = _NUMBERS, _TAKES.get(name.upper(), 0)
    if name in "Aa":
        pattern = _ARC
    at, group, groups = 0, list[float](), 0
    while found := pattern.match(given, at):
        group += (bounded(float(value), place + at) for value in found.groups())
        at = found.end()
        if len(group) == takes:
            yield tuple(group)
            group, groups = [], groups + 1
        elif not takes:
            break
    rest = _REST.match(given, at)
    over = rest.end() if rest else at
    if not takes and not group and over == len(given):
        yield ()
    elif over < len(given) or group or not groups:
        shown = given[over : over + 20].strip()
        message = f"“{name}” of a path takes {takes} numbers at a time"
        message += f", and stands before “{shown}”" if shown else ""
        raise BadValueError(message, place + min(over, len(given) - 1))


class _Pen:
    """Draws the commands of a path, and keeps where it is."""

    def __init__(self) -> None:
        self.steps: list[Command] = []
        self._at: Point = (0.0, 0.0)
        self._start: Point = (0.0, 0.0)
        self._control: Point | None = None  # of the last curve
        self._last = ""

    def draw(self, name: str, given: tuple[float, ...]) -> None:
        """Draw one command."""
        upper, (x, y) = name.upper(), self._at
        if name != upper:
            given = _absolute(upper, given, x, y)
        match upper:
            case "M":
                self._start = self._go("m", given)
            case "Z":
                self.steps.append(("z", ()))
                self._at = self._start
            case "L":
                self._line(given)
            case "H":
                self._line((given[0], y))
            case "V":
                self._line((x, given[0]))
            case "C":
                self._curve(given)
            case "S":
                self._curve((*self._mirrored("CS"), *given))
            case "Q":
                self._quadratic(given)
            case "T":
                self._quadratic((*self._mirrored("QT"), *given))
            case _:
                self._arc(given)
        self._last = upper

    def _go(self, name: str, given: tuple[float, ...]) -> Point:
        self.steps.append((name, given))
        self._at = (given[-2], given[-1])
        return self._at

    def _begin(self) -> None:
        """Begin anew where a path was closed, if it goes on without a move."""
        if self.steps[-1][0] == "z":
            self.steps.append(("m", self._at))

    def _line(self, given: tuple[float, ...]) -> None:
        self._begin()
        self._go("l", given)

    def _curve(self, given: tuple[float, ...]) -> None:
        self._begin()
        self._control = (given[2], given[3])
        self._go("c", given)

    def _quadratic(self, given: tuple[float, ...]) -> None:
        self._begin()
        (x, y), (qx, qy, to_x, to_y) = self._at, given
        one = (x + 2 / 3 * (qx - x), y + 2 / 3 * (qy - y))
        two = (to_x + 2 / 3 * (qx - to_x), to_y + 2 / 3 * (qy - to_y))
        self._go("c", (*one, *two, to_x, to_y))
        self._control = (qx, qy)

    def _mirrored(self, after: str) -> Point:
        """Give the last control point, mirrored at where the pen is."""
        x, y = self._at
        if self._control is None or self._last not in after or not self._last:
            return x, y
        return 2 * x - self._control[0], 2 * y - self._control[1]

    def _arc(self, given: tuple[float, ...]) -> None:
        rx, ry, turn, large, sweep, to_x, to_y = given
        self._begin()
        rx, ry = abs(rx), abs(ry)
        if min(rx, ry) < _TINY:
            self._go("l", (to_x, to_y))
            return
        self.steps += _arc(
            self._at, (to_x, to_y), _Arc(rx, ry, radians(turn), large, sweep)
        )
        self._at = (to_x, to_y)


def _absolute(
    upper: str, given: tuple[float, ...], x: float, y: float
) -> tuple[float, ...]:
    match upper:
        case "H":
            return (given[0] + x,)
        case "V":
            return (given[0] + y,)
        case "A":
            return (*given[:5], given[5] + x, given[6] + y)
        case _:
            return tuple(v + (y if at % 2 else x) for at, v in enumerate(given))


class _Arc(NamedTuple):
    """Part of an ellipse: its radii, how far it is turned, and which of four parts."""

    rx: float
    ry: float
    turn: float  # radians
    large: float  # 1: the longer way round
    sweep: float  # 1: clockwise


def _arc(start: Point, end: Point, arc: _Arc) -> Iterator[Command]:
    """Give curves for an arc, none longer than a quarter (SVG 1.1, F.6.5)."""
    if hypot(end[0] - start[0], end[1] - start[1]) < _TINY:
        return
    rx, ry, turn, large, sweep = arc
    c, s = cos(turn), sin(turn)
    half = ((start[0] - end[0]) / 2, (start[1] - end[1]) / 2)
    x, y = c * half[0] + s * half[1], c * half[1] - s * half[0]
    grown = sqrt((x / rx) ** 2 + (y / ry) ** 2)
    if grown > 1.0:
        rx, ry = rx * grown, ry * grown
    apart = (x / rx) ** 2 + (y / ry) ** 2
    away = sqrt(max(1.0 / apart - 1.0, 0.0)) * (1.0 if large != sweep else -1.0)
    cx, cy = away * rx * y / ry, -away * ry * x / rx
    first = atan2((y - cy) / ry, (x - cx) / rx)
    through = atan2((-y - cy) / ry, (-x - cx) / rx) - first
    if sweep and through < 0:
        through += 2 * pi
    elif not sweep and through > 0:
        through -= 2 * pi
    middle = (
        c * cx - s * cy + (start[0] + end[0]) / 2,
        s * cx + c * cy + (start[1] + end[1]) / 2,
    )
    pieces = max(ceil(abs(through) / (pi / 2) - 1e-6), 1)
    step = through / pieces
    k = 4 / 3 * tan(step / 4)

    def at(u: float, v: float) -> Point:
        """Turn a point of the unit circle into one of the arc."""
        return middle[0] + c * rx * u - s * ry * v, middle[1] + s * rx * u + c * ry * v

    for piece in range(pieces):
        a = first + piece * step
        b = a + step
        last = end if piece == pieces - 1 else at(cos(b), sin(b))
        one = at(cos(a) - k * sin(a), sin(a) + k * cos(a))
        two = at(cos(b) + k * sin(b), sin(b) - k * cos(b))
        yield "c", (*one, *two, *last)
