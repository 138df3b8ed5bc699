"""Draws the area under a line; of several, each on top of the one before."""

from briefgen.charts.axes import (
    Axes,
    EndName,
    draw_axes,
    end_names,
    in_order,
    write_ends,
)
from briefgen.charts.manner import FILLS, OUTLINE, Manner
from briefgen.charts.scale import ticks
from briefgen.charts.sketch import Sketch
from briefgen.flowables import Artwork, Misfit, Path, Ruler
from briefgen.model.plot import Plot
from briefgen.shapes import Point, circle, line, polygon

_EDGE = 1.6  # points: the line on top of an area


def area(plot: Plot, manner: Manner, width: float, ruler: Ruler) -> Artwork | Misfit:
    """Draw areas from nothing up, each named at the right; gaps where one is alone."""
    plot = in_order(plot)
    names = end_names(plot, manner, width, ruler)
    if isinstance(names, Misfit):
        return names
    layers = _layers(plot)
    tops = [top for layer in layers for _, top in layer if top is not None]
    sketch = Sketch(manner, width, ruler)
    axes = draw_axes(sketch, plot, ticks([0.0, *tops]), names)
    if isinstance(axes, Misfit):
        return axes
    alone, ends = not plot.series[1:], list[EndName]()
    for kind, (layer, lines) in enumerate(zip(layers, names, strict=True)):
        runs = _runs(axes, layer)
        for run in runs:
            sketch.draw(*_filled(run, 1 if alone else kind, manner))
        x, low, top = runs[-1][-1]
        ends.append(EndName(lines, x, top if alone else (low + top) / 2))
    zero = axes.y(0.0)
    sketch.draw(line(((min(axes.x), zero), (axes.right, zero)), manner.ink, 1.0))
    return write_ends(sketch, plot, ends, axes) or sketch.drawing(axes.height)


def _runs(
    axes: Axes, layer: list[tuple[float, float | None]]
) -> list[list[tuple[float, float, float]]]:
    """Give the places of both edges, run by run, from gap to gap."""
    runs: list[list[tuple[float, float, float]]] = [[]]
    for x, (low, top) in zip(axes.x, layer, strict=True):
        if top is not None:
            runs[-1].append((x, axes.y(low), axes.y(top)))
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]


def _layers(plot: Plot) -> list[list[tuple[float, float | None]]]:
    """Give the lower and the upper edge of each area."""
    below = [0.0] * len(plot.names)
    layers = list[list[tuple[float, float | None]]]()
    for series in plot.series:
        layer = list[tuple[float, float | None]]()
        for at, value in enumerate(series.values):
            top = None if value is None else below[at] + value
            layer.append((below[at], top))
            below[at] = below[at] if top is None else top
        layers.append(layer)
    return layers


def _filled(
    run: list[tuple[float, float, float]], kind: int, manner: Manner
) -> tuple[Path, ...]:
    upper: list[Point] = [(x, top) for x, _, top in run]
    lower: list[Point] = [(x, low) for x, low, _ in reversed(run)]
    if len(run) == 1:
        x, low, top = run[0]
        if low == top:
            return (circle((x, top), _EDGE, fill=manner.solid),)
        return (line(((x, low), (x, top)), manner.solid, 2 * _EDGE),)
    fills = (manner.solid, manner.tint, manner.paper, manner.muted, manner.hairline)
    shape = polygon(
        (*upper, *lower),
        fill=fills[kind % FILLS],
        stroke=manner.solid,
        thickness=OUTLINE,
    )
    return (shape, line(upper, manner.solid, _EDGE))
