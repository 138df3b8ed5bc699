"""Points to paths: boxes, discs, lines, and what fills a box without any colour.

Places are points from where the shapes are set down, y growing downwards.
"""

from collections.abc import Sequence
from typing import TypeAlias

from briefgen.flowables import Path
from briefgen.units import Rect

Point: TypeAlias = tuple[float, float]

_KAPPA = 0.5523  # control points of a quarter circle, as a share of its radius


def box(
    rect: Rect,
    *,
    fill: str | None = None,
    stroke: str | None = None,
    thickness: float = 0.0,
    dash: tuple[float, ...] = (),
) -> Path:
    """Draw a rectangle."""
    x, y, width, height = rect
    corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
    path = polygon(corners, fill=fill, stroke=stroke, thickness=thickness)
    return path._replace(dash=dash)


def polygon(
    corners: Sequence[Point],
    *,
    fill: str | None = None,
    stroke: str | None = None,
    thickness: float = 0.0,
) -> Path:
    """Draw a closed shape with straight sides."""
    first, *others = corners
    commands = (("m", first), *(("l", corner) for corner in others), ("z", ()))
    return Path(commands, fill, stroke, thickness)


def line(
    points: Sequence[Point],
    colour: str,
    thickness: float,
    dash: tuple[float, ...] = (),
) -> Path:
    """Draw a line through some points, two at least."""
    first, *others = points
    commands = (("m", first), *(("l", point) for point in others))
    return Path(commands, stroke=colour, width=thickness, dash=dash)


def circle(
    centre: Point,
    radius: float,
    *,
    fill: str | None = None,
    stroke: str | None = None,
    thickness: float = 0.0,
) -> Path:
    """Draw a disc or a ring."""
    x, y = centre
    k = _KAPPA * radius
    left, right, top, bottom = x - radius, x + radius, y - radius, y + radius
    commands = (
        ("m", (x, top)),
        ("c", (x + k, top, right, y - k, right, y)),
        ("c", (right, y + k, x + k, bottom, x, bottom)),
        ("c", (x - k, bottom, left, y + k, left, y)),
        ("c", (left, y - k, x - k, top, x, top)),
        ("z", ()),
    )
    return Path(commands, fill, stroke, thickness)


def half_disc(centre: Point, radius: float, fill: str) -> Path:
    """Draw the left half of a disc."""
    x, y = centre
    k = _KAPPA * radius
    left, top, bottom = x - radius, y - radius, y + radius
    commands = (
        ("m", (x, top)),
        ("c", (x - k, top, left, y - k, left, y)),
        ("c", (left, y + k, x - k, bottom, x, bottom)),
        ("z", ()),
    )
    return Path(commands, fill=fill)


def hatch(rect: Rect, apart: float, colour: str, thickness: float) -> Path | None:
    """Draw lines that rise to the right across a rectangle; None: it is too small."""
    commands = list[tuple[str, tuple[float, ...]]]()
    x, y, width, height = rect
    steps = int((width + height) / apart)
    for step in range(1, steps + 1):
        # The line u + v = across, where u and v count from the lower left corner.
        across = step * apart
        u, v = max(0.0, across - height), min(across, height)
        end_u, end_v = min(across, width), max(0.0, across - width)
        commands.append(("m", (x + u, y + v)))
        commands.append(("l", (x + end_u, y + end_v)))
    return Path(tuple(commands), stroke=colour, width=thickness) if commands else None


def moved(path: Path, dx: float, dy: float) -> Path:
    """Move a shape."""
    commands = tuple(
        (command, tuple(v + (dy if at % 2 else dx) for at, v in enumerate(values)))
        for command, values in path.commands
    )
    return path._replace(commands=commands)
