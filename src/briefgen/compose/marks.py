"""Draws the signs: circle F, open square O, square R, lozenge C, bars and half disc.

Shape, letter and word carry the meaning, colour only repeats it. Sizes are those
of the design: a sign never opens the leading.
"""

from typing import Literal, TypeAlias

from briefgen.flowables import Look, Mark, Path
from briefgen.model.brief import Level
from briefgen.structure import Artifact, Owner
from briefgen.style import Style

Signed: TypeAlias = Literal["finding", "option", "recommendation", "caveat"]

LETTER: dict[str, str] = {
    "finding": "F",
    "option": "O",
    "recommendation": "R",
    "caveat": "C",
}
_LABEL = 6.8  # points; letters in marks may be smaller than any text
REACH = 56.0  # points: the line of all per cents
_THINNEST = 1.0  # points: the least part of it
_KAPPA = 0.5523  # control points of a quarter circle, as a share of its radius


def sign(kind: Signed, number: int, owner: Owner, style: Style) -> Mark:
    """Draw the sign of a finding, an option, a recommendation or a caveat."""
    primary, caveat = style.colour("primary"), style.colour("caveat")
    paper = style.colour("paper")
    match kind:
        case "finding":
            width, rise, ink = 13.0, 9.6, primary
            shape = _circle(6.5, -3.1, 5.95, fill=paper, stroke=primary, width=0.85)
        case "option":
            width, rise, ink = 12.4, 8.6, primary
            shape = _box(
                0.875, -7.725, 10.65, 10.65, fill=paper, stroke=primary, thickness=0.85
            )
        case "recommendation":
            width, rise, ink = 12.4, 8.6, style.colour("on-primary")
            shape = _box(0.45, -8.15, 11.5, 11.5, fill=primary)
        case "caveat":
            solid = style.caveats.sign == "solid"
            paper, ink = (
                (caveat, style.colour("on-caveat")) if solid else (paper, caveat)
            )
            width, rise = 19.3, 10.4
            corners = ((9.65, -10.0), (18.7, -3.1), (9.65, 3.8), (0.6, -3.1))
            shape = _polygon(corners, fill=paper, stroke=caveat, width=1.0)
    look = Look("sans-bold", _LABEL, ink)
    label = f"{LETTER[kind]}{number}"
    return Mark(owner, width, rise, 3.6, (shape,), label, look, width / 2, 0.78)


def bars(level: Level, style: Style) -> Mark:
    """Draw how sure a finding is: as many of three rising bars as filled.

    The word stands beside them and is what is heard; the bars are an artifact.
    """
    filled = {Level.HIGH: 3, Level.MODERATE: 2, Level.LOW: 1, Level.VERY_LOW: 0}[level]
    ink = style.colour("primary")
    shapes = tuple(
        _box(
            0.44 + 3.14 * at,
            -height,
            2.18,
            height,
            fill=ink if at < filled else None,
            stroke=ink,
            thickness=0.52,
        )
        for at, height in enumerate((1.92, 3.92, 5.92))
    )
    return Mark(Artifact.LAYOUT, 12.9, 6.4, 0.4, shapes)


def reach(low: float, high: float, style: Style) -> Mark:
    """Draw a range of per cents on the line from none to all of them.

    The figures stand beside it and are what is heard; the drawing is an artifact.
    """
    left, right = REACH * low / 100, REACH * high / 100
    width = max(right - left, _THINNEST)
    line = _box(0.0, -2.9, REACH, 0.5, fill=style.colour("muted"))
    filled = _box(
        min(left, REACH - width), -4.9, width, 4.5, fill=style.colour("primary")
    )
    return Mark(Artifact.LAYOUT, REACH, 5.0, 0.0, (line, filled))


def half_disc(style: Style) -> Mark:
    """Draw the sign of a contested finding: a disc, half of it filled."""
    ink = style.colour("primary")
    ring = _circle(4.6, -2.9, 3.1, stroke=ink, width=0.7)
    k = _KAPPA * 3.1
    half = Path(
        (
            ("m", (4.6, -6.0)),
            ("c", (4.6 - k, -6.0, 1.5, -2.9 - k, 1.5, -2.9)),
            ("c", (1.5, -2.9 + k, 4.6 - k, 0.2, 4.6, 0.2)),
            ("z", ()),
        ),
        fill=ink,
    )
    return Mark(Artifact.LAYOUT, 12.9, 6.4, 0.6, (ring, half))


def _box(  # noqa: PLR0913 (a rectangle and its paint)
    x: float,
    y: float,
    width: float,
    height: float,
    *,
    fill: str | None = None,
    stroke: str | None = None,
    thickness: float = 0.0,
) -> Path:
    corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
    return _polygon(corners, fill=fill, stroke=stroke, width=thickness)


def _polygon(
    corners: tuple[tuple[float, float], ...],
    *,
    fill: str | None = None,
    stroke: str | None = None,
    width: float = 0.0,
) -> Path:
    first, *others = corners
    commands = (("m", first), *(("l", corner) for corner in others), ("z", ()))
    return Path(commands, fill, stroke, width)


def _circle(  # noqa: PLR0913 (a circle and its paint)
    x: float,
    y: float,
    radius: float,
    *,
    fill: str | None = None,
    stroke: str | None = None,
    width: float = 0.0,
) -> Path:
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
    return Path(commands, fill, stroke, width)
