"""Draws an upright bar for each name; lays them down where names have no room."""

from collections.abc import Sequence

from briefgen.charts.horizontal import horizontal
from briefgen.charts.manner import Manner
from briefgen.charts.scale import Scale
from briefgen.charts.sketch import Sketch
from briefgen.charts.wrapping import wrapped
from briefgen.flowables import Artwork, Misfit, Ruler
from briefgen.model.plot import Plot
from briefgen.shapes import line
from briefgen.units import Rect

_TALL = 112.0  # points: the longest bar
_BROAD, _SHARE = 30.0, 0.58  # of a bar at most, and of its place
_WIDEST_PLACE = 92.0
_AIR = 4.0  # points between words and what they belong to
_APART = 6.0  # and between two words


def bar(plot: Plot, manner: Manner, width: float, ruler: Ruler) -> Artwork | Misfit:
    """Draw one series of bars, each with its number over it."""
    (series,) = plot.series
    place = min(width / len(plot.names), _WIDEST_PLACE)
    room = place - _APART
    names = [wrapped(n, manner.look(n), room, ruler) for n in plot.names]
    numbers = [
        manner.locale["no-figure"] if v is None else manner.number(v, plot.decimals)
        for v in series.values
    ]
    if None in names or any(ruler(n, manner.strong) > room for n in numbers):
        return horizontal(plot, manner, width, ruler)
    broken = [lines for lines in names if lines is not None]
    return _upright(plot, broken, numbers, place, Sketch(manner, width, ruler))


def _upright(
    plot: Plot,
    names: Sequence[tuple[str, ...]],
    numbers: Sequence[str],
    place: float,
    sketch: Sketch,
) -> Artwork:
    manner, line_height = sketch.manner, sketch.manner.leading
    (series,) = plot.series
    low, high = min(0.0, *plot.known()), max(0.0, *plot.known())
    if low == high:
        high = 1.0
    above = any(value is None or value >= 0 for value in series.values)
    top = line_height + _AIR if above else 0.0
    bottom = top + manner.height * _TALL
    scale = Scale(low, high, bottom, top)
    zero = scale(0.0)
    below = bottom + (line_height + _AIR if low < 0 else 0.0) + _AIR
    broad = min(_SHARE * place, _BROAD)
    for at, (name, value) in enumerate(zip(plot.names, series.values, strict=True)):
        middle, look = (at + 0.5) * place, manner.look(name)
        end = zero if value is None else scale(value)
        if end != zero:
            kind = 0 if manner.stresses(name) or not manner.emphasis else 1
            rect = Rect(middle - broad / 2, min(zero, end), broad, abs(end - zero))
            sketch.draw(*manner.fill(rect, kind))
        away = line_height / 2 + _AIR / 2
        level = end + away if value is not None and value < 0 else end - away
        shown = manner.quiet if value is None else look
        sketch.write_level([numbers[at]], middle, level, shown, "middle")
        level = below + len(names[at]) * line_height / 2
        sketch.write_level(names[at], middle, level, look, "middle")
    sketch.draw(line(((0.0, zero), (place * len(plot.names), zero)), manner.ink, 1.0))
    return sketch.drawing(below + max(len(lines) for lines in names) * line_height)
