"""Draws the signs: circle F, open square O, square R, lozenge C, bars and half disc.

Shape, letter and word carry the meaning, colour only repeats it. Sizes are those
of the design: a sign never opens the leading.
"""

from typing import Literal, TypeAlias

from briefgen import shapes
from briefgen.flowables import Look, Mark
from briefgen.model.brief import Level
from briefgen.structure import Artifact, Owner
from briefgen.style import LOZENGE, Style
from briefgen.units import Rect

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


def sign(kind: Signed, number: int, owner: Owner, style: Style) -> Mark:
    """Draw the sign of a finding, an option, a recommendation or a caveat."""
    primary, caveat = style.colour("primary"), style.colour("caveat")
    paper = style.colour("paper")
    match kind:
        case "finding":
            width, rise, ink = 13.0, 9.6, primary
            shape = shapes.circle(
                (6.5, -3.1), 5.95, fill=paper, stroke=primary, thickness=0.85
            )
        case "option":
            width, rise, ink = 12.4, 8.6, primary
            shape = shapes.box(
                Rect(0.875, -7.725, 10.65, 10.65),
                fill=paper,
                stroke=primary,
                thickness=0.85,
            )
        case "recommendation":
            width, rise, ink = 12.4, 8.6, style.colour("on-primary")
            shape = shapes.box(Rect(0.45, -8.15, 11.5, 11.5), fill=primary)
        case "caveat":
            solid = style.caveats.sign == "solid"
            paper, ink = (
                (caveat, style.colour("on-caveat")) if solid else (paper, caveat)
            )
            width, rise = LOZENGE, 10.4
            corners = ((9.65, -10.0), (18.7, -3.1), (9.65, 3.8), (0.6, -3.1))
            shape = shapes.polygon(corners, fill=paper, stroke=caveat, thickness=1.0)
    look = Look("sans-bold", _LABEL, ink)
    label = f"{LETTER[kind]}{number}"
    return Mark(owner, width, rise, 3.6, (shape,), label, look, width / 2, 0.78)


def bars(level: Level, style: Style) -> Mark:
    """Draw how sure a finding is: as many of three rising bars as filled.

    The word stands beside them and is what is heard; the bars are an artifact.
    """
    filled = {Level.HIGH: 3, Level.MODERATE: 2, Level.LOW: 1, Level.VERY_LOW: 0}[level]
    ink = style.colour("primary")
    drawn = tuple(
        shapes.box(
            Rect(0.44 + 3.14 * at, -height, 2.18, height),
            fill=ink if at < filled else None,
            stroke=ink,
            thickness=0.52,
        )
        for at, height in enumerate((1.92, 3.92, 5.92))
    )
    return Mark(Artifact.LAYOUT, 12.9, 6.4, 0.4, drawn)


def reach(low: float, high: float, style: Style) -> Mark:
    """Draw a range of per cents on the line from none to all of them.

    The figures stand beside it and are what is heard; the drawing is an artifact.
    """
    left, right = REACH * low / 100, REACH * high / 100
    width = max(right - left, _THINNEST)
    line = shapes.box(Rect(0.0, -2.9, REACH, 0.5), fill=style.colour("muted"))
    filled = shapes.box(
        Rect(min(left, REACH - width), -4.9, width, 4.5), fill=style.colour("primary")
    )
    return Mark(Artifact.LAYOUT, REACH, 5.0, 0.0, (line, filled))


def half_disc(style: Style) -> Mark:
    """Draw the sign of a contested finding: a disc, half of it filled."""
    ink = style.colour("primary")
    ring = shapes.circle((4.6, -2.9), 3.1, stroke=ink, thickness=0.7)
    half = shapes.half_disc((4.6, -2.9), 3.1, ink)
    return Mark(Artifact.LAYOUT, 12.9, 6.4, 0.6, (ring, half))
