"""Draws a group of bars for each name, one for each series."""

from briefgen.charts.horizontal import Bars, rooms_for_numbers
from briefgen.charts.manner import Manner
from briefgen.charts.rows import (
    GAP,
    MOST_ROWS,
    bar_scale,
    names_beside,
    row_height,
    too_long,
    too_many,
)
from briefgen.charts.sketch import Sketch
from briefgen.charts.wrapping import wrapped
from briefgen.flowables import Artwork, Misfit, Ruler
from briefgen.model.plot import Plot

_BETWEEN = 3.0  # points between two bars of a group,
_APART = 8.0  # and between two groups


def grouped(plot: Plot, manner: Manner, width: float, ruler: Ruler) -> Artwork | Misfit:
    """Draw each name over its bars; the series are named beside every bar."""
    if len(plot.names) * len(plot.series) > MOST_ROWS:
        return too_many(len(plot.names) * len(plot.series))
    series = names_beside([s.name for s in plot.series], manner, width, ruler)
    if isinstance(series, Misfit):
        return series
    left = series.width + GAP
    rooms = rooms_for_numbers(plot, manner, ruler)
    scale = bar_scale(plot.known(), left, width, rooms)
    if isinstance(scale, Misfit):
        return scale
    sketch, y = Sketch(manner, width, ruler), 0.0
    bars = Bars(sketch, scale, plot.decimals)
    for at, name in enumerate(plot.names):
        title = wrapped(name, manner.strong, width, ruler)
        if title is None:
            return too_long(name)
        tall = len(title) * manner.leading
        sketch.write_level(title, 0.0, y + tall / 2, manner.strong)
        y += tall + _BETWEEN
        top = y
        for kind, (each, lines) in enumerate(
            zip(plot.series, series.lines, strict=True)
        ):
            tall = row_height(lines, manner)
            look = manner.look(each.name)
            sketch.write_level(lines, left - GAP, y + tall / 2, look, "right")
            bars.draw(each.values[at], y + tall / 2, kind, look)
            y += tall + _BETWEEN
        bars.draw_zero(top - 1.0, y - _BETWEEN + 1.0)
        y += _APART - _BETWEEN
    return sketch.drawing(y - _APART + 1.0)
