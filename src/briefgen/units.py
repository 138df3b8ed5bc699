"""Lengths and places on a page, in points (1/72 inch) from its top left corner."""

from typing import NamedTuple

MM = 72 / 25.4
"""One millimetre in points."""

POINTS = {"mm": MM, "cm": 10 * MM, "in": 72.0, "pt": 1.0}
"""Points in each unit of length."""


class Rect(NamedTuple):
    """A rectangle: `x` and `y` of its top left corner, both growing inwards."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height
