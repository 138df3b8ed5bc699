"""Draws a mark on a scale for each name: where bars from nothing would say little."""

from briefgen.charts.keys import SAMPLE, name_series
from briefgen.charts.line import marker
from briefgen.charts.manner import Manner
from briefgen.charts.rows import (
    AFTER,
    BETWEEN,
    GAP,
    Names,
    names_beside,
    no_room,
    row_height,
)
from briefgen.charts.scale import Scale, Ticks, ticks
from briefgen.charts.sketch import Sketch
from briefgen.flowables import Artwork, Misfit, Path, Ruler
from briefgen.model.plot import Plot
from briefgen.shapes import line

_NARROWEST = 60.0  # points
_INSET = 5.0  # between the ends of the scale and those of its lines
_APART = 6.0  # between two numbers of the scale
_BETWEEN = BETWEEN - 3.0  # between two rows
_TO_NUMBER = AFTER + 2.0  # from a mark to its number
_UNSTRESSED = 4  # the marker of what others are compared with


def dot(plot: Plot, manner: Manner, width: float, ruler: Ruler) -> Artwork | Misfit:
    """Draw a row for each name, a mark for each series, and the scale below."""
    names = names_beside(plot.names, manner, width, ruler)
    if isinstance(names, Misfit):
        return names
    marks = ticks(plot.known(), zero=False)
    sketch = Sketch(manner, width, ruler)
    scale = _scale(sketch, plot, marks, names.width + GAP)
    if isinstance(scale, Misfit):
        return scale
    top = _name_series(sketch, plot, scale)
    if isinstance(top, Misfit):
        return top
    heights = [row_height(lines, manner) + _BETWEEN for lines in names.lines]
    bottom = top + sum(heights)
    y = top
    for at, tall in enumerate(heights):
        # Where words stand in a row, nothing runs through them.
        if plot.series[1:] and any(s.values[at] is not None for s in plot.series):
            ends = [((scale(v), y), (scale(v), y + tall)) for v in marks.values]
            sketch.draw(*(line(each, manner.hairline, 0.6) for each in ends))
        y += tall
    if not plot.series[1:]:
        ticks_below = [((scale(v), y - 3.0), (scale(v), y)) for v in marks.values]
        sketch.draw(*(line(each, manner.muted, 0.6) for each in ticks_below))
        sketch.draw(line(((scale.start, y), (scale.end, y)), manner.muted, 0.6))
    _rows(sketch, plot, names, scale, top)
    _numbers_below(sketch, marks, scale, bottom + 2.0)
    return sketch.drawing(bottom + 2.0 + manner.leading)


def _scale(sketch: Sketch, plot: Plot, marks: Ticks, left: float) -> Scale | Misfit:
    manner, room = sketch.manner, _INSET
    if len(plot.series) == 1:
        numbers = [manner.number(v, plot.decimals) for v in plot.known()]
        room += _TO_NUMBER + max(sketch.ruler(n, manner.strong) for n in numbers)
    ends = [manner.bare(v, marks.decimals) for v in (marks.low, marks.high)]
    halves = [sketch.ruler(number, manner.quiet) / 2 for number in ends]
    start = left + max(_INSET, halves[0])
    end = sketch.width - max(room, halves[1])
    if end - start < max(_NARROWEST, sum(halves) + _APART):
        return no_room()
    return Scale(marks.low, marks.high, start, end)


def _name_series(sketch: Sketch, plot: Plot, scale: Scale) -> float | Misfit:
    """Name the series, where there are several; give the height that it takes."""
    if len(plot.series) == 1:
        return 0.0
    manner = sketch.manner
    firsts = [series.values[0] for series in plot.series]
    places = [None if value is None else scale(value) for value in firsts]

    def sample(kind: int, x: float, middle: float) -> tuple[Path, ...]:
        return marker((x + SAMPLE / 2, middle), kind, manner.solid, manner.paper)

    return name_series(sketch, [each.name for each in plot.series], places, sample)


def _rows(sketch: Sketch, plot: Plot, names: Names, scale: Scale, top: float) -> None:
    manner = sketch.manner
    for at, (name, lines) in enumerate(zip(plot.names, names.lines, strict=True)):
        tall = row_height(lines, manner) + _BETWEEN
        middle = top + tall / 2
        sketch.write_level(lines, names.width, middle, manner.look(name), "right")
        values = [series.values[at] for series in plot.series]
        _row(sketch, name, values, scale, middle)
        if len(values) == 1 and values[0] is not None:
            number, x = manner.number(values[0], plot.decimals), scale(values[0])
            look = manner.look(name)
            sketch.write_level([number], x + _TO_NUMBER, middle, look)
        top += tall


def _row(
    sketch: Sketch,
    name: str,
    values: list[float | None],
    scale: Scale,
    middle: float,
) -> None:
    """Draw the marks of a row, and the line between them or up to the only one."""
    manner, alone = sketch.manner, len(values) == 1
    places = [scale(value) for value in values if value is not None]
    if not places:
        words = manner.locale["no-figure"]
        sketch.write_level([words], scale.start, middle, manner.quiet)
        return
    ends = (scale.start if alone else min(places), max(places))
    if ends[0] != ends[1]:
        points = tuple((x, middle) for x in ends)
        sketch.draw(line(points, manner.muted, 0.8))
    dull = alone and bool(manner.emphasis) and not manner.stresses(name)
    for kind, value in enumerate(values):
        if value is not None:
            sign = _UNSTRESSED if dull else kind
            at = (scale(value), middle)
            sketch.draw(*marker(at, sign, manner.solid, manner.paper))


def _numbers_below(sketch: Sketch, marks: Ticks, scale: Scale, top: float) -> None:
    """Write the numbers of the scale: the first, the last, and what fits between."""
    manner, quiet = sketch.manner, sketch.manner.quiet
    words = {v: manner.bare(v, marks.decimals) for v in marks.values}
    half = {v: sketch.ruler(words[v], quiet) / 2 for v in marks.values}
    last = marks.values[-1]
    shown = [marks.values[0], last]
    for value in marks.values[1:-1]:
        before = shown[-2]
        clear = scale(before) + half[before] + _APART <= scale(value) - half[value]
        if clear and scale(value) + half[value] + _APART <= scale(last) - half[last]:
            shown.insert(-1, value)
    for value in shown:
        middle = top + manner.leading / 2
        sketch.write_level([words[value]], scale(value), middle, quiet, "middle")
