"""Artwork: shapes, and words over them, drawn to a width."""

from collections.abc import Callable
from typing import Literal, NamedTuple, TypeAlias

Edge: TypeAlias = tuple[Literal["top", "right", "bottom", "left"], float, str]
"""A stroke along one side of a box: its side, its thickness, its colour."""


class Look(NamedTuple):
    """How letters look."""

    face: str  # a key of the style's faces: `serif-regular`, `sans-semibold-italic`
    size: float
    colour: str  # #rrggbb
    rise: float = 0.0  # above the baseline
    tracking: float = 0.0  # added after each letter


class Path(NamedTuple):
    """A vector shape: `m`ove, `l`ine, `c`urve and `z` close, y growing downwards."""

    commands: tuple[tuple[str, tuple[float, ...]], ...]
    fill: str | None = None
    stroke: str | None = None
    width: float = 0.0
    dash: tuple[float, ...] = ()  # strokes and gaps, in turn; none: an unbroken line


class Label(NamedTuple):
    """Words in a piece of artwork, from the left end of their baseline."""

    x: float
    y: float
    text: str
    look: Look


class Misfit(NamedTuple):
    """Why there is no artwork of a width, and what an author can do about it."""

    message: str
    hint: str


class Artwork(NamedTuple):
    """Shapes, and words over them, as they were drawn to a width."""

    height: float
    shapes: tuple[Path, ...]
    labels: tuple[Label, ...] = ()
    told: Misfit | None = None  # why it only says what it would have shown


Ruler: TypeAlias = Callable[[str, Look], float]
"""Measures words in a look: what is measured is what will be placed."""
