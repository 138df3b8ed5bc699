"""Draws a line for each name between two moments: what rose, and what fell."""

from collections.abc import Sequence
from typing import NamedTuple

from briefgen.charts.line import marker
from briefgen.charts.manner import Manner
from briefgen.charts.rows import no_room, too_long
from briefgen.charts.scale import Scale, spread
from briefgen.charts.sketch import Anchor, Sketch
from briefgen.charts.wrapping import wrapped
from briefgen.flowables import Artwork, Misfit, Ruler
from briefgen.model.plot import Plot
from briefgen.shapes import line

_TALL = 150.0  # points, at least
_WIDEST = 190.0  # between the two moments
_NARROWEST = 60.0
_SHARE = 0.3  # of the measure that names may take at each side
_AIR = 8.0  # between a point and its name
_UNDER_HEAD = 6.0
_LEVEL = 2.0  # how far a name may be off its point without a line to it
_UNSTRESSED = 4  # the marker of what others are compared with


class _Side(NamedTuple):
    """One of the two moments."""

    title: str
    values: tuple[float | None, ...]
    names: tuple[tuple[str, ...], ...]  # with their numbers, in lines; () of none
    x: float
    anchor: Anchor

    def beyond(self, by: float) -> float:
        """Give a place outside the lines."""
        return self.x + (by if self.anchor == "left" else -by)


def slope(plot: Plot, manner: Manner, width: float, ruler: Ruler) -> Artwork | Misfit:
    """Draw each name's two numbers and what lies between, named at both ends."""
    sides = _sides(plot, manner, width, ruler)
    if isinstance(sides, Misfit):
        return sides
    known = plot.known()
    low, high = min(known), max(known)
    if low == high:
        low, high = low - 1.0, high + 1.0
    half = manner.leading / 2
    head = manner.leading + _UNDER_HEAD
    lines = sum(
        max(map(len, pair)) for pair in zip(*(s.names for s in sides), strict=True)
    )
    bottom = head + max(manner.height * _TALL, 1.15 * manner.leading * lines)
    scale = Scale(low, high, bottom - half, head + half)
    sketch = Sketch(manner, width, ruler)
    for side in sides:
        sketch.write_level([side.title], side.x, half, manner.strong, side.anchor)
        ends = ((side.x, head - 2.0), (side.x, bottom))
        sketch.draw(line(ends, manner.hairline, 0.6))
    _lines(sketch, plot, sides, scale)
    written = [_write(sketch, plot, side, scale, (head, bottom)) for side in sides]
    return sketch.drawing(bottom) if all(written) else no_room()


def _sides(
    plot: Plot, manner: Manner, width: float, ruler: Ruler
) -> tuple[_Side, _Side] | Misfit:
    broken, widths, titles = (
        list[tuple[tuple[str, ...], ...]](),
        list[float](),
        list[str](),
    )
    for series in plot.series:
        names = _named(plot, series.values, manner, width, ruler)
        if isinstance(names, Misfit):
            return names
        title = manner.date(series.name)
        wide = ruler(title, manner.strong)
        if wide > _SHARE * width + _NARROWEST / 2 - _AIR:
            return too_long(title)
        broken.append(names)
        titles.append(title)
        words = (words for lines in names for words in lines)
        widest = max((ruler(each, manner.strong) for each in words), default=0.0)
        widths.append(max(widest + _AIR, wide))
    start = widths[0]
    end = min(width - widths[1], start + _WIDEST)
    if end - start < _NARROWEST:
        return no_room()
    first, second = plot.series
    return (
        _Side(titles[0], first.values, broken[0], start, "right"),
        _Side(titles[1], second.values, broken[1], end, "left"),
    )


def _named(
    plot: Plot,
    values: Sequence[float | None],
    manner: Manner,
    width: float,
    ruler: Ruler,
) -> tuple[tuple[str, ...], ...] | Misfit:
    """Break each name with its number into lines; nothing where there is no number."""
    broken = list[tuple[str, ...]]()
    for name, value in zip(plot.names, values, strict=True):
        if value is None:
            broken.append(())
            continue
        words = f"{name} {manner.number(value, plot.decimals)}"
        lines = wrapped(words, manner.strong, _SHARE * width, ruler)
        if lines is None:
            return too_long(name)
        broken.append(lines)
    return tuple(broken)


def _lines(
    sketch: Sketch, plot: Plot, sides: tuple[_Side, _Side], scale: Scale
) -> None:
    """Draw the lines; a name with one number has its mark alone."""
    manner = sketch.manner
    for at, name in enumerate(plot.names):
        stressed = manner.stresses(name) or len(plot.names) == 1
        dull = bool(manner.emphasis) and not stressed
        colour = manner.muted if dull else manner.solid
        values = ((side.x, side.values[at]) for side in sides)
        points = [(x, scale(value)) for x, value in values if value is not None]
        if len(points) == len(sides):
            sketch.draw(line(points, colour, 2.2 if stressed else 1.2))
        for point in points:
            sign = _UNSTRESSED if dull else 0
            sketch.draw(*marker(point, sign, colour, manner.paper))


def _write(
    sketch: Sketch,
    plot: Plot,
    side: _Side,
    scale: Scale,
    room: tuple[float, float],
) -> bool:
    """Write the names at one side, if there is room for them."""
    manner = sketch.manner
    known = sorted((scale(v), at) for at, v in enumerate(side.values) if v is not None)
    sizes = [len(side.names[at]) * manner.leading for _, at in known]
    middles = spread([y for y, _ in known], sizes, *room)
    if middles is None:
        return False
    for (y, at), middle in zip(known, middles, strict=True):
        look = manner.look(plot.names[at])
        lines, x = side.names[at], side.beyond(_AIR)
        sketch.write_level(lines, x, middle, look, side.anchor)
        if abs(middle - y) > _LEVEL:
            ends = ((side.beyond(3.5), y), (side.beyond(_AIR - 1.5), middle))
            sketch.draw(line(ends, manner.muted, 0.5))
    return True
