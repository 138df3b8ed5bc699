"""Draws one bar for each name, made of a part for each series."""

from briefgen.charts.horizontal import room_for_gaps, write_missing
from briefgen.charts.keys import SAMPLE, name_series
from briefgen.charts.manner import HATCHED, Manner
from briefgen.charts.rows import (
    BETWEEN,
    GAP,
    bar_scale,
    names_beside,
    row_height,
)
from briefgen.charts.scale import Scale
from briefgen.charts.sketch import Sketch
from briefgen.flowables import Artwork, Misfit, Path, Ruler
from briefgen.model.plot import Plot
from briefgen.shapes import box, line
from briefgen.units import Rect

_THICK = 15.0  # points: a bar with numbers in it
_AIR = 3.5  # at either side of a number in its part


def stacked(plot: Plot, manner: Manner, width: float, ruler: Ruler) -> Artwork | Misfit:
    """Draw the parts end to end, what is below nothing to the left of it."""
    names = names_beside(plot.names, manner, width, ruler)
    if isinstance(names, Misfit):
        return names
    rows = [_ends(plot, at) for at in range(len(plot.names))]
    left = names.width + GAP
    rest = max(1.0, room_for_gaps(plot, manner, ruler))
    ends = [end for row in rows for part in row if part for end in part]
    scale = bar_scale(ends, left, width, (1.0, rest))
    if isinstance(scale, Misfit):
        return scale
    sketch = Sketch(manner, width, ruler)
    places = [None if part is None else scale(sum(part) / 2) for part in rows[0]]

    def sample(kind: int, x: float, y: float) -> tuple[Path, ...]:
        return manner.fill(Rect(x, y - 4.0, SAMPLE, 8.0), kind)

    y = name_series(sketch, [each.name for each in plot.series], places, sample)
    if isinstance(y, Misfit):
        return y
    top = y
    for name, lines, row in zip(plot.names, names.lines, rows, strict=True):
        tall = max(row_height(lines, manner), _THICK)
        middle = y + tall / 2
        sketch.write_level(lines, left - GAP, middle, manner.look(name), "right")
        if all(part is None for part in row):
            write_missing(sketch, scale, middle)
        for kind, part in enumerate(row):
            if part is not None and part[0] != part[1]:
                words = manner.number(part[1] - part[0], plot.decimals)
                _draw(sketch, _part(part, scale, middle), kind, words)
        y += tall + BETWEEN - 2.0
    bottom = y - BETWEEN + 4.0
    zero = scale(0.0)
    sketch.draw(line(((zero, top - 2.0), (zero, bottom)), manner.ink, 1.0))
    return sketch.drawing(bottom)


def _ends(plot: Plot, at: int) -> list[tuple[float, float] | None]:
    """Give the two ends of each part of a bar; None where it has no number."""
    over = under = 0.0
    ends = list[tuple[float, float] | None]()
    for series in plot.series:
        value = series.values[at]
        if value is None:
            ends.append(None)
        elif value >= 0:
            ends.append((over, over + value))
            over += value
        else:
            ends.append((under, under + value))
            under += value
    return ends


def _part(ends: tuple[float, float], scale: Scale, middle: float) -> Rect:
    left, right = sorted((scale(ends[0]), scale(ends[1])))
    return Rect(left, middle - _THICK / 2, right - left, _THICK)


def _draw(sketch: Sketch, part: Rect, kind: int, number: str) -> None:
    """Draw a part of a bar, with its number in it where that has room."""
    manner = sketch.manner
    sketch.draw(*manner.fill(part, kind))
    look = manner.on_fill(kind)
    wide = sketch.ruler(number, look) + 2 * _AIR
    if wide > part.width:
        return
    x, middle = part.x + part.width / 2, part.y + part.height / 2
    if kind == HATCHED:
        ground = Rect(x - wide / 2 + 1.0, part.y + 2.0, wide - 2.0, part.height - 4.0)
        sketch.draw(box(ground, fill=manner.paper))
    sketch.write_level([number], x, middle, look, "middle")
