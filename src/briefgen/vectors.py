"""A picture that is made of shapes: what reading an SVG gives, and a PDF draws.

Places count from the top left corner of the picture, y growing downwards, in units
of its own: only its proportions are those of the paper.
"""

from collections.abc import Iterable
from math import hypot, isclose
from typing import Literal, NamedTuple, TypeAlias

from briefgen.record import record

Command: TypeAlias = tuple[str, tuple[float, ...]]
"""A step of a path: `m`ove, `l`ine, `c`urve, or `z` to close it."""

Commands: TypeAlias = tuple[Command, ...]


class Matrix(NamedTuple):
    """An affine map: x to ax + cy + e, y to bx + dy + f."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def within(self, outer: "Matrix") -> "Matrix":
        """Give the map that does this one first, and then the outer one."""
        a, b, c, d, e, f = self
        m = outer
        return Matrix(
            a * m.a + b * m.c,
            a * m.b + b * m.d,
            c * m.a + d * m.c,
            c * m.b + d * m.d,
            e * m.a + f * m.c + m.e,
            e * m.b + f * m.d + m.f,
        )

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Give where a point goes."""
        a, b, c, d, e, f = self
        return a * x + c * y + e, b * x + d * y + f

    def scale(self) -> float:
        """Give the factor by which lengths grow, along the axis that grows more."""
        return max(hypot(self.a, self.b), hypot(self.c, self.d))

    def is_flat(self) -> bool:
        """Whether nothing is left of what is drawn: it has no width or no height."""
        most = max(map(abs, self[:4]))
        area = self.a * self.d - self.b * self.c
        return isclose(area, 0.0, abs_tol=1e-9 * most * most)


UNMOVED = Matrix()


class Stop(NamedTuple):
    """A colour of a gradient, and how far along it stands, from 0 to 1."""

    offset: float
    colour: str  # #rrggbb


@record
class Gradient:
    """Colours that run into each other, along a line or from circle to circle."""

    circles: bool
    coords: tuple[float, ...]  # x, y of both ends; of circles: x, y, r of both
    stops: tuple[Stop, ...]  # two at least, the first at 0, the last at 1
    matrix: Matrix  # from the gradient's own places to those of the shape


Paint: TypeAlias = str | Gradient
"""`#rrggbb`, or a gradient."""


@record
class Pen:
    """How the outline of a shape is drawn."""

    paint: Paint
    width: float
    cap: Literal[0, 1, 2] = 0  # butt, round, square
    join: Literal[0, 1, 2] = 0  # miter, round, bevel
    miter: float = 4.0
    dash: tuple[float, ...] = ()
    offset: float = 0.0  # into the dash, at the start
    opacity: float = 1.0


@record
class Shape:
    """A path, with what fills it and what it is drawn with."""

    commands: Commands
    matrix: Matrix  # from the places of the path, and its pen, to those of the picture
    fill: Paint | None = None
    fill_opacity: float = 1.0
    even_odd: bool = False  # how a path that crosses itself is filled
    pen: Pen | None = None


class Clip(NamedTuple):
    """A path outside of which nothing is drawn; in the picture's places."""

    commands: Commands
    even_odd: bool


@record
class Group:
    """What is drawn as one: through a window, or as if on glass."""

    items: tuple["Shape | Group", ...]
    opacity: float = 1.0
    clip: Clip | None = None


@record
class Vector:
    """A picture of shapes, each over those before it."""

    width: float
    height: float
    items: tuple[Shape | Group, ...]


def moved(commands: Iterable[Command], matrix: Matrix) -> Commands:
    """Give a path with all its places put through a map."""
    place = matrix.place
    return tuple(
        (
            name,
            tuple(
                value
                for at in range(0, len(values), 2)
                for value in place(values[at], values[at + 1])
            ),
        )
        for name, values in commands
    )
