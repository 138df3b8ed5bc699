"""Draws a bar for each name, from left to right: long names have room."""

from briefgen.charts.manner import Manner
from briefgen.charts.rows import (
    AFTER,
    BAR,
    BETWEEN,
    GAP,
    bar_scale,
    names_beside,
    row_height,
)
from briefgen.charts.scale import Scale
from briefgen.charts.sketch import Sketch
from briefgen.flowables import Artwork, Look, Misfit, Ruler
from briefgen.model.plot import Plot
from briefgen.shapes import line
from briefgen.units import Rect


def horizontal(
    plot: Plot, manner: Manner, width: float, ruler: Ruler
) -> Artwork | Misfit:
    """Draw one series of bars, each with its number at its end."""
    (series,) = plot.series
    names = names_beside(plot.names, manner, width, ruler)
    if isinstance(names, Misfit):
        return names
    left = names.width + GAP
    rooms = rooms_for_numbers(plot, manner, ruler)
    scale = bar_scale(plot.known(), left, width, rooms)
    if isinstance(scale, Misfit):
        return scale
    sketch, y = Sketch(manner, width, ruler), BETWEEN / 2
    bars = Bars(sketch, scale, plot.decimals)
    for name, lines, value in zip(plot.names, names.lines, series.values, strict=True):
        tall = row_height(lines, manner)
        look = manner.look(name)
        sketch.write_level(lines, left - GAP, y + tall / 2, look, "right")
        kind = 0 if manner.stresses(name) or not manner.emphasis else 1
        bars.draw(value, y + tall / 2, kind, look)
        y += tall + BETWEEN
    bars.draw_zero(0.0, y - BETWEEN / 2)
    return sketch.drawing(y - BETWEEN / 2)


def rooms_for_numbers(plot: Plot, manner: Manner, ruler: Ruler) -> tuple[float, float]:
    """Measure the room that numbers need at the left of bars, and at their right."""
    under, over = 0.0, 0.0
    for value in plot.known():
        wide = AFTER + ruler(manner.number(value, plot.decimals), manner.strong)
        under, over = (
            (max(under, wide), over) if value < 0 else (under, max(over, wide))
        )
    return under, max(over, room_for_gaps(plot, manner, ruler))


def room_for_gaps(plot: Plot, manner: Manner, ruler: Ruler) -> float:
    """Measure the room that the words for a missing number need."""
    wide = AFTER + ruler(manner.locale["no-figure"], manner.quiet)
    return wide if plot.lacking() else 0.0


def write_missing(sketch: Sketch, scale: Scale, middle: float) -> None:
    """Say that there is no number."""
    words, quiet = sketch.manner.locale["no-figure"], sketch.manner.quiet
    sketch.write_level([words], scale(0.0) + AFTER, middle, quiet)


class Bars:
    """Bars along one scale, from left to right."""

    def __init__(self, sketch: Sketch, scale: Scale, decimals: int) -> None:
        self._sketch = sketch
        self._scale = scale
        self._decimals = decimals

    def draw(self, value: float | None, middle: float, kind: int, look: Look) -> None:
        """Draw a bar and its number; where there is none, say so."""
        sketch, manner = self._sketch, self._sketch.manner
        zero = self._scale(0.0)
        if value is None:
            write_missing(sketch, self._scale, middle)
            return
        end = self._scale(value)
        if end != zero:
            rect = Rect(min(zero, end), middle - BAR / 2, abs(end - zero), BAR)
            sketch.draw(*manner.fill(rect, kind))
        words = manner.number(value, self._decimals)
        if value < 0:
            sketch.write_level([words], end - AFTER, middle, look, "right")
        else:
            sketch.write_level([words], end + AFTER, middle, look)

    def draw_zero(self, top: float, bottom: float) -> None:
        """Draw the line that all bars start from."""
        zero = self._scale(0.0)
        ends = ((zero, top), (zero, bottom))
        self._sketch.draw(line(ends, self._sketch.manner.ink, 1.0))
