"""Draws a mark for every unit: “1 in 4” as four discs, 58 people as 58 squares."""

from briefgen.charts.manner import FILLS, Manner
from briefgen.charts.rows import too_long
from briefgen.charts.sketch import Sketch
from briefgen.charts.wrapping import wrapped
from briefgen.flowables import Artwork, Misfit, Path, Ruler
from briefgen.model.plot import Plot
from briefgen.shapes import circle
from briefgen.units import Rect

_FEW, _RADIUS, _PITCH = 10, 10.0, 25.0  # as many are discs, so large, so far apart
_LARGEST = 10.5  # points from square to square,
_FILLED = 0.8  # so much of it the square itself
_IN_A_ROW = ((50, 10), (100, 15), (300, 20), (600, 30))  # up to so many: so many a row
_MOST_IN_A_ROW = 40
_APART = 16.0  # between the squares and what they are called
_NAMES = 84.0  # points that names need beside the squares
_SAMPLE, _AIR = 8.0, 5.0


def waffle(plot: Plot, manner: Manner, width: float, ruler: Ruler) -> Artwork | Misfit:
    """Draw the units row by row, name after name, and say what each fill stands for."""
    (series,) = plot.series
    counts = [int(value or 0.0) for value in series.values]
    kinds = _kinds(plot, manner)
    units = [
        kind for kind, count in zip(kinds, counts, strict=True) for _ in range(count)
    ]
    few = len(units) <= _FEW
    row = len(units) if few else _row(len(units))
    pitch = min(_PITCH if few else _LARGEST, width / row)
    sketch = Sketch(manner, width, ruler)
    for number, kind in enumerate(units):
        down, right = divmod(number, row)
        place = (right * pitch, down * pitch)
        sketch.draw(*_unit(place, pitch, kind, manner, few=few))
    tall = -(-len(units) // row) * pitch
    beside = width - row * pitch - _APART >= _NAMES
    left = row * pitch + _APART if beside else 0.0
    y = 0.0 if beside else tall + _AIR
    for name, count, kind in zip(plot.names, counts, kinds, strict=True):
        look = manner.look(name)
        words = f"{manner.number(count, 0)} {name}"
        room = width - left - _SAMPLE - _AIR
        lines = wrapped(words, look, room, ruler)
        if lines is None:
            return too_long(name)
        swatch = Rect(left, y + (manner.leading - _SAMPLE) / 2, _SAMPLE, _SAMPLE)
        sketch.draw(*manner.fill(swatch, kind))
        high = len(lines) * manner.leading
        sketch.write_level(lines, left + _SAMPLE + _AIR, y + high / 2, look)
        y += high + 2.0
    return sketch.drawing(max(tall, y - 2.0))


def _kinds(plot: Plot, manner: Manner) -> list[int]:
    """Choose a fill for each name: solid for what is stressed, else for the first."""
    if not manner.emphasis:
        return [at % FILLS for at in range(len(plot.names))]
    kinds, other = list[int](), 1
    for name in plot.names:
        if manner.stresses(name):
            kinds.append(0)
        else:
            kinds.append(other)
            other = other + 1 if other + 1 < FILLS else 1
    return kinds


def _row(count: int) -> int:
    return next((row for most, row in _IN_A_ROW if count <= most), _MOST_IN_A_ROW)


def _unit(
    place: tuple[float, float], pitch: float, kind: int, manner: Manner, *, few: bool
) -> tuple[Path, ...]:
    x, y = place
    side = _FILLED * pitch
    if few and kind < 2:  # noqa: PLR2004 (solid or tint: what a disc can be)
        fill = manner.tint if kind else manner.solid
        centre = (x + pitch / 2, y + pitch / 2)
        radius = min(_RADIUS, side / 2)
        return (circle(centre, radius, fill=fill, stroke=manner.solid, thickness=0.8),)
    return manner.fill(Rect(x, y, side, side), kind)
