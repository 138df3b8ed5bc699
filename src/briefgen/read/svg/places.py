"""Where an element of a picture is drawn, and what is said of it there."""

from typing import NamedTuple

from briefgen.read.svg.looks import Look, Said
from briefgen.read.svg.numbers import bounded, bounded_matrix, reading, transform
from briefgen.read.svg.outlines import Steps, View
from briefgen.read.svg.tree import Branch
from briefgen.vectors import UNMOVED, Matrix, moved

MOST_WINDOWS = 20
"""Clips and panes of glass, one in the other: PDF/A allows 28 states of graphics."""

_FARTHEST = 1e9  # where a clip may reach: PDF has no larger numbers
_CLEAR = {"clip-path": "none", "opacity": "1"}


class Place(NamedTuple):
    """Where an element is drawn: what it inherits, where it goes, what it stands in."""

    inherited: Said
    matrix: Matrix
    view: View
    above: tuple[Branch, ...]
    used: tuple[Branch, ...] = ()  # through which uses it is drawn
    depth: int = 0
    windows: int = 0  # how many clips and panes of glass it is seen through

    def inside(self, branch: Branch, look: Look, matrix: Matrix, view: View) -> "Place":
        """Give the place of what stands in an element."""
        return Place(
            look.inherited,
            matrix,
            view,
            (*self.above, branch),
            self.used,
            self.depth + 1,
            self.windows
            + any(look.own.get(name, clear) != clear for name, clear in _CLEAR.items()),
        )

    def at(self, x: float, y: float) -> "Place":
        """Give a place that is moved in its own measures."""
        return self._replace(matrix=Matrix(e=x, f=y).within(self.matrix))


def moved_by(look: Look, outer: Matrix) -> Matrix:
    """Give where an element's places go. Raises `BadValueError`."""
    said = look.own.get("transform", "none")
    with reading("transform"):
        own = UNMOVED if said == "none" else transform(said)
        return bounded_matrix(own.within(outer))


def framed(steps: Steps, matrix: Matrix) -> Steps:
    """Give a path in the places of the picture. Raises `BadValueError`."""
    frame = moved(steps, matrix)
    for _, values in frame:
        for value in values:
            bounded(value, most=_FARTHEST)
    return frame
