"""Paths → how far they reach, and whether there is anything to fill in them."""

from collections.abc import Iterator, Sequence
from math import sqrt

from briefgen.units import Rect
from briefgen.vectors import Command

_NEAR = 1e-9


def extent(steps: Sequence[Command]) -> Rect | None:
    """Give the smallest rectangle around a path, without its stroke."""
    points = list(_ends(steps))
    if not points:
        return None
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    top, bottom = min(y for _, y in points), max(y for _, y in points)
    return Rect(left, top, right - left, bottom - top)


def _ends(steps: Sequence[Command]) -> Iterator[tuple[float, float]]:
    """Yield the points of a path among which are all that reach farthest."""
    x = y = 0.0
    for name, values in steps:
        if name == "z":
            continue
        to_x, to_y = values[-2:]
        if name == "c":
            for share in (*_turns(x, *values[::2]), *_turns(y, *values[1::2])):
                yield _at(share, x, *values[::2]), _at(share, y, *values[1::2])
        yield to_x, to_y
        x, y = to_x, to_y


def _turns(a: float, b: float, c: float, d: float) -> Iterator[float]:
    """Yield where on a curve a coordinate turns back."""
    # The derivative is 3 (p t² + q t + r).
    p, q, r = d - 3 * c + 3 * b - a, 2 * (c - 2 * b + a), b - a
    under = q * q - 4 * p * r
    roots = list[float]()
    if abs(p) >= _NEAR and under >= 0:
        roots += [(-q + sign * sqrt(under)) / 2 / p for sign in (1, -1)]
    elif abs(p) < _NEAR <= abs(q):
        roots.append(-r / q)
    yield from (root for root in roots if 0 < root < 1)


def _at(t: float, a: float, b: float, c: float, d: float) -> float:
    s = 1 - t
    return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d


def has_area(steps: Sequence[Command]) -> bool:
    """Whether a path goes round anything: not all of it lies on one line.

    A viewer may draw a hairline where it is told to fill what has no area.
    """
    points = [
        (values[at], values[at + 1])
        for _, values in steps
        for at in range(0, len(values), 2)
    ]
    if not points:
        return False
    x, y = points[0]
    away = ((u - x, v - y) for u, v in points)
    along = next((d for d in away if abs(d[0]) + abs(d[1]) > _NEAR), None)
    if along is None:
        return False
    size = abs(along[0]) + abs(along[1])
    return any(abs(along[0] * v - along[1] * u) > _NEAR * size * size for u, v in away)
