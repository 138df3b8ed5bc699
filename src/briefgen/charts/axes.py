"""What charts along a scale of time have in common: scale, names below, ends named."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from briefgen.charts.manner import Manner
from briefgen.charts.rows import no_room
from briefgen.charts.scale import Scale, Ticks, positions, spread
from briefgen.charts.sketch import Sketch
from briefgen.charts.wrapping import wrapped
from briefgen.flowables import Misfit, Ruler
from briefgen.model.plot import Plot, Series
from briefgen.shapes import line

_GAP = 5.0  # points between a number of the scale and its line
_APART = 7.0  # between two names below
_BELOW = 5.0  # between the scale and the names below it
_INSET = 3.5  # between the lines' ends and those of the scale: markers have room
_SHALLOW, _DEEP, _SLOPE = 92.0, 170.0, 0.42  # height of a chart, by its width
_NARROWEST = 60.0
_SHARE = 0.34  # of the measure that the names of series may take
_TO_NAME = 7.0  # between the last point and its name
_LEVEL = 2.0  # how far a name may be off its point without a line to it


class Axes(NamedTuple):
    """Where the points of a chart stand."""

    x: tuple[float, ...]  # of each name
    y: Scale
    right: float  # end of the scale
    height: float  # down to the end of the names below


class EndName(NamedTuple):
    """The name of a series, broken into lines, and the end of its ink."""

    lines: tuple[str, ...]
    x: float
    y: float


def in_order(plot: Plot) -> Plot:
    """Give a plot with dates and numbers in their order."""
    places = positions(plot.names)
    if places is None:
        return plot
    order = sorted(range(len(places)), key=places.__getitem__)
    series = tuple(
        Series(each.span, each.name, tuple(each.values[at] for at in order))
        for each in plot.series
    )
    names = tuple(plot.names[at] for at in order)
    return Plot(plot.span, names, series, plot.decimals)


def end_names(
    plot: Plot, manner: Manner, width: float, ruler: Ruler
) -> list[tuple[str, ...]] | Misfit:
    """Break the name of each series, with its last number, into lines."""
    names = list[tuple[str, ...]]()
    for series in plot.series:
        look = manner.look(series.name)
        last = next(v for v in reversed(series.values) if v is not None)
        number = manner.number(last, plot.decimals)
        lines = wrapped(series.name, look, _SHARE * width, ruler)
        if lines is None or ruler(number, look) > _SHARE * width:
            return no_room()
        names.append((*lines, number))
    return names


def draw_axes(
    sketch: Sketch, plot: Plot, marks: Ticks, ends: Sequence[tuple[str, ...]]
) -> Axes | Misfit:
    """Draw the scale and the names below, and keep room for those at the right."""
    manner, ruler, quiet = sketch.manner, sketch.ruler, sketch.manner.quiet
    numbers = [manner.bare(value, marks.decimals) for value in marks.values]
    left = _GAP + max(ruler(number, quiet) for number in numbers)
    beside = max(
        ruler(words, manner.look(series.name))
        for series, lines in zip(plot.series, ends, strict=True)
        for words in lines
    )
    right = sketch.width - _TO_NAME - beside
    if right - left < _NARROWEST:
        return no_room()
    half = manner.leading / 2
    top = half + (manner.leading if manner.unit else 0.0)
    tall = min(max(_SLOPE * sketch.width, _SHALLOW), _DEEP)
    bottom = top + manner.height * tall
    y = Scale(marks.low, marks.high, bottom, top)
    for value, number in zip(marks.values, numbers, strict=True):
        at = y(value)
        colour, thick = (manner.hairline, 0.6) if value else (manner.ink, 1.0)
        sketch.draw(line(((left, at), (right, at)), colour, thick))
        sketch.write_level([number], left - _GAP, at, quiet, "right")
    if ruler(manner.unit, quiet) > sketch.width:
        return no_room()
    sketch.write_level([manner.unit], 0.0, half, quiet)
    x = _places(plot.names, left + _INSET, right - _INSET)
    below = _names_below(sketch, plot.names, x, bottom + _BELOW)
    return below if isinstance(below, Misfit) else Axes(x, y, right, below)


def _places(names: Sequence[str], left: float, right: float) -> tuple[float, ...]:
    places = positions(names) or tuple(float(at) for at in range(len(names)))
    low, high = min(places), max(places)
    if low == high:
        return tuple((left + right) / 2 for _ in places)
    scale = Scale(low, high, left, right)
    return tuple(scale(place) for place in places)


def _names_below(
    sketch: Sketch, names: Sequence[str], x: Sequence[float], top: float
) -> float | Misfit:
    """Write the names under their points; of dates and numbers, as many as fit."""
    if positions(names) is not None:
        return _dates_below(sketch, names, x, top)
    look, ruler, leading = sketch.manner.quiet, sketch.ruler, sketch.manner.leading
    room = min((b - a for a, b in pairwise(x)), default=sketch.width) - _APART
    most, free = 0, 0.0
    for name, at in zip(names, x, strict=True):
        lines = wrapped(name, look, max(room, 0.0), ruler)
        if lines is None:
            return no_room()
        wide = max(ruler(words, look) for words in lines)
        left = min(max(at - wide / 2, 0.0), sketch.width - wide)
        if left < free:
            return no_room()
        level = top + len(lines) * leading / 2
        sketch.write_level(lines, left + wide / 2, level, look, "middle")
        most, free = max(most, len(lines)), left + wide + _APART / 2
    return top + most * leading


def _dates_below(
    sketch: Sketch, names: Sequence[str], x: Sequence[float], top: float
) -> float | Misfit:
    look, leading = sketch.manner.quiet, sketch.manner.leading
    words = [sketch.manner.date(name) for name in names]
    widths = [sketch.ruler(each, look) for each in words]
    lefts = [
        min(max(at - wide / 2, 0.0), sketch.width - wide)
        for at, wide in zip(x, widths, strict=True)
    ]
    for chosen in _choices(len(names)):
        if all(
            lefts[at] + widths[at] + _APART <= lefts[after]
            for at, after in pairwise(chosen)
        ):
            for at in chosen:
                sketch.write_level([words[at]], lefts[at], top + leading / 2, look)
            return top + leading
    return no_room()


def _choices(count: int) -> list[list[int]]:
    """Give ever fewer of some points, evenly spaced, the last always among them."""
    choices = list[list[int]]()
    for apart in range(1, count + 1):
        chosen = list(range((count - 1) % apart, count, apart))
        if not choices or len(chosen) < len(choices[-1]):
            choices.append(chosen)
    return choices


def write_ends(
    sketch: Sketch, plot: Plot, names: Sequence[EndName], axes: Axes
) -> Misfit | None:
    """Write the names of series at the right, each level with its end if it can be.

    A thin line leads to a name that had to move, or whose line ends early.
    """
    manner = sketch.manner
    order = sorted(range(len(names)), key=lambda at: names[at].y)
    sizes = [len(names[at].lines) * manner.leading for at in order]
    # Beside its end stands the first line of a name.
    wanted = [
        names[at].y + (size - manner.leading) / 2
        for at, size in zip(order, sizes, strict=True)
    ]
    middles = spread(wanted, sizes, 0.0, axes.y.start + manner.leading / 2)
    if middles is None:
        return no_room()
    for at, middle, size in zip(order, middles, sizes, strict=True):
        lines, end_x, end_y = names[at]
        look = manner.look(plot.series[at].name)
        level = middle - size / 2 + manner.leading / 2
        x = axes.right + _TO_NAME
        if abs(level - end_y) > _LEVEL or end_x < axes.right - 2 * _INSET:
            ends = ((end_x + 4.0, end_y), (x - 2.0, level))
            sketch.draw(line(ends, manner.muted, 0.5))
        sketch.write_level(lines, x, middle, look)
    return None
