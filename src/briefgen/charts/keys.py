"""Names of series where they stand first: at their ink, else in a line above it."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from briefgen.charts.rows import too_long
from briefgen.charts.sketch import Sketch
from briefgen.flowables import Misfit, Path

Sample: TypeAlias = Callable[[int, float, float], Sequence[Path]]
"""Draws a series by its number: from a left end, about a middle."""

SAMPLE = 12.0
"""Points: how wide a sample is."""

_APART = 9.0  # points between two names
_AIR = 4.0


def name_series(
    sketch: Sketch,
    names: Sequence[str],
    places: Sequence[float | None],
    sample: Sample,
) -> float | Misfit:
    """Name series over their places on the first row; give the height that it takes.

    Where names would meet, or a series has no place, they stand in a line of their
    own, each behind a sample.
    """
    if _over(sketch, names, places):
        return sketch.manner.leading + _AIR
    return _in_line(sketch, names, sample)


def _over(sketch: Sketch, names: Sequence[str], places: Sequence[float | None]) -> bool:
    """Write names over their places, if none meets another there."""
    known = [place for place in places if place is not None]
    if len(known) < len(names):
        return False
    manner, end, lefts = sketch.manner, 0.0, list[tuple[float, str]]()
    for place, name in sorted(zip(known, names, strict=True)):
        wide = sketch.ruler(name, manner.look(name))
        left = min(max(place - wide / 2, 0.0), sketch.width - wide)
        if left < end:
            return False
        lefts.append((left, name))
        end = left + wide + _APART
    for left, name in lefts:
        sketch.write_level([name], left, manner.leading / 2, manner.look(name))
    return True


def _in_line(sketch: Sketch, names: Sequence[str], sample: Sample) -> float | Misfit:
    manner = sketch.manner
    x, y = 0.0, manner.leading / 2
    for at, name in enumerate(names):
        look = manner.look(name)
        wide = SAMPLE + _AIR + sketch.ruler(name, look)
        if x and x + wide > sketch.width:
            x, y = 0.0, y + manner.leading + 2.0
        if x + wide > sketch.width:
            return too_long(name)
        sketch.draw(*sample(at, x, y))
        sketch.write_level([name], x + SAMPLE + _AIR, y, look)
        x += wide + 2 * _APART
    return y + manner.leading / 2 + _AIR + 2.0
