"""Draws a line for each series, with its name and last number where it ends."""

from collections.abc import Sequence

from briefgen.charts.axes import (
    EndName,
    draw_axes,
    end_names,
    in_order,
    write_ends,
)
from briefgen.charts.manner import Manner
from briefgen.charts.scale import Scale, ticks
from briefgen.charts.sketch import Sketch
from briefgen.flowables import Artwork, Misfit, Path, Ruler
from briefgen.model.plot import Plot
from briefgen.shapes import Point, box, circle, polygon
from briefgen.shapes import line as stroke
from briefgen.units import Rect

_DASHES: tuple[tuple[float, ...], ...] = (
    (),
    (5.0, 2.5),
    (1.5, 2.0),
    (8.0, 2.5, 1.5, 2.5),
    (3.0, 1.5),
    (10.0, 3.0),
    (1.0, 3.0),
    (6.0, 2.0, 1.0, 2.0, 1.0, 2.0),
)
_STRESSED, _OTHER = 2.2, 1.3  # points: how thick a line is
_RADIUS = 3.0


def line(plot: Plot, manner: Manner, width: float, ruler: Ruler) -> Artwork | Misfit:
    """Draw lines that dash, marker and name tell apart; gaps where nothing is known."""
    plot = in_order(plot)
    names = end_names(plot, manner, width, ruler)
    if isinstance(names, Misfit):
        return names
    sketch = Sketch(manner, width, ruler)
    axes = draw_axes(sketch, plot, ticks(plot.known(), zero=manner.zero), names)
    if isinstance(axes, Misfit):
        return axes
    stressed = [
        manner.stresses(each.name) or not plot.series[1:] for each in plot.series
    ]
    kinds = _kinds(stressed)
    runs = [_runs(axes.x, each.values, axes.y) for each in plot.series]
    # What is stressed is drawn last, over the others.
    for at in sorted(range(len(stressed)), key=stressed.__getitem__):
        _draw(sketch, runs[at], kinds[at], stressed=stressed[at])
    ends = [
        EndName(lines, *run[-1][-1]) for lines, run in zip(names, runs, strict=True)
    ]
    return write_ends(sketch, plot, ends, axes) or sketch.drawing(axes.height)


def _kinds(stressed: Sequence[bool]) -> list[int]:
    """Give no dash to what is stressed, and another to each of the rest."""
    kinds, next_kind = list[int](), int(any(stressed))
    for each in stressed:
        kinds.append(0 if each else next_kind)
        next_kind += not each
    return kinds


def _runs(
    x: Sequence[float], values: Sequence[float | None], y: Scale
) -> list[list[Point]]:
    """Give the points that are joined, run by run, from gap to gap."""
    runs: list[list[Point]] = [[]]
    for place, value in zip(x, values, strict=True):
        if value is not None:
            runs[-1].append((place, y(value)))
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]


def _draw(
    sketch: Sketch, runs: Sequence[Sequence[Point]], kind: int, *, stressed: bool
) -> None:
    manner = sketch.manner
    colour = manner.solid if stressed or not kind else manner.muted
    thick = _STRESSED if stressed else _OTHER
    for run in runs:
        if len(run) > 1:
            sketch.draw(stroke(run, colour, thick, _DASHES[kind % len(_DASHES)]))
        else:
            sketch.draw(circle(run[0], thick, fill=colour))
    sketch.draw(*marker(runs[-1][-1], kind, colour, manner.paper))


def marker(at: Point, kind: int, colour: str, paper: str) -> tuple[Path, ...]:
    """Draw the sign of a series: disc, square, triangle, lozenge, ring."""
    x, y = at
    r = _RADIUS
    match kind % 5:
        case 0:
            return (circle(at, r, fill=colour),)
        case 1:
            side = Rect(x - r + 0.5, y - r + 0.5, 2 * r - 1.0, 2 * r - 1.0)
            return (box(side, fill=paper, stroke=colour, thickness=1.3),)
        case 2:
            corners: tuple[Point, ...] = (
                (x, y - r),
                (x + r, y + 2.2),
                (x - r, y + 2.2),
            )
        case 3:
            corners = (
                (x, y - r - 0.3),
                (x + r + 0.3, y),
                (x, y + r + 0.3),
                (x - r - 0.3, y),
            )
        case _:
            return (circle(at, r - 0.5, fill=paper, stroke=colour, thickness=1.3),)
    return (polygon(corners, fill=paper, stroke=colour, thickness=1.3),)
