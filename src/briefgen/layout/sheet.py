"""Slabs one under the other: where each comes to stand on a sheet.

A sheet is a page, or the endless strip on which a cell or a card is set.
"""

from math import ceil
from typing import NamedTuple

from briefgen.layout.slab import Slab

_ROUNDING = 0.01  # points by which a slab may miss the grid, or reach too far


class Cursor(NamedTuple):
    """How far a sheet is filled, in the main column and in the margin."""

    y: float = 0.0
    after: float = 0.0  # white space due
    fresh: bool = True  # nothing stands on the sheet as yet
    edge: float = float("inf")  # left end of the cards in the margin,
    free: float = 0.0  # which is free from here down


class Entry(NamedTuple):
    """A slab in its place, and the tops of its cards."""

    slab: Slab
    top: float
    cards: tuple[float, ...] = ()

    @property
    def bottom(self) -> float:
        """Where the slab ends."""
        return self.top + self.slab.height


def set_down(slab: Slab, cursor: Cursor, grid: float) -> tuple[Entry, Cursor]:
    """Put a slab under what stands on a sheet; `grid` is 0 where there is none.

    What reaches into the margin goes below the cards there; what has a card of its
    own goes low enough for the card to be level with it.
    """
    white = max(cursor.after, slab.before)
    top = cursor.y if cursor.fresh else cursor.y + white
    if cursor.free and slab.right > cursor.edge + _ROUNDING:
        top = max(top, cursor.free + white)
    if slab.room is not None:
        above, gap = slab.room
        gap = max(gap, slab.before) if cursor.free else 0.0
        top = max(top, cursor.free + gap + above)
    if slab.snap and grid:
        top = ceil((top - _ROUNDING) / grid) * grid
    below = top + slab.height
    if not slab.cards:
        return Entry(slab, top), cursor._replace(y=below, after=slab.after, fresh=False)
    tops, edge, free = list[float](), cursor.edge, cursor.free
    for card in slab.cards:
        place = free + card.card_gap if tops else max(top + card.level, free)
        tops.append(place)
        free = place + card.panel.height
        edge = min(edge, card.left)
    after = Cursor(below, slab.after, fresh=False, edge=edge, free=free)
    return Entry(slab, top, tuple(tops)), after
