"""Notes to the foot of a page, line by line, parted where they must be."""

from collections.abc import Sequence
from itertools import takewhile
from math import inf
from typing import NamedTuple

from briefgen.composition import NoteFoot
from briefgen.layout.slab import Bond, Slab

_ROUNDING = 0.01  # points
_STEP = 1.0  # points by which columns of notes are made longer until they hold all
_FEWEST = 2  # lines of a note on the page of its call, if it has as many


class Foot(NamedTuple):
    """The notes at the foot of a page, and what goes on to the next."""

    style: NoteFoot
    slabs: tuple[Slab, ...] = ()
    tops: tuple[float, ...] = ()  # below the top of the stroke's white
    lefts: tuple[float, ...] = ()  # right of the first column's left edge
    height: float = 0.0
    left: tuple[Slab, ...] = ()

    def add(self, slabs: Sequence[Slab]) -> "Foot":
        """Add slabs."""
        if not slabs:
            return self
        return self._with((*self.slabs, *slabs))

    def part(self, notes: Sequence[Sequence[Slab]], room: float) -> "Foot | None":
        """Add notes as far as there is room for the foot; the rest goes on.

        None where not even the beginning of each note fits.
        """
        slabs = [slab for note in notes for slab in note]
        must = len(slabs) - len(notes[-1]) + min(_FEWEST, len(notes[-1]))
        for count in range(self._fitting(slabs, room), must - 1, -1):
            if count == len(slabs) or slabs[count - 1].bond is Bond.NONE:
                foot = self.add(slabs[:count])
                if foot.height <= room + _ROUNDING:  # bonds may make it taller
                    return foot._replace(left=tuple(slabs[count:]))
        return None

    def begin(self, slabs: Sequence[Slab], room: float) -> "Foot":
        """Add as many slabs as there is room for, whatever their bonds, or none."""
        count = self._fitting(slabs, room)
        while count > 1 and self.add(slabs[:count]).height > room + _ROUNDING:
            count -= 1
        return self.add(slabs[:count])._replace(left=tuple(slabs[count:]))

    def _fitting(self, slabs: Sequence[Slab], room: float) -> int:
        room -= self._head
        columns = _columns((*self.slabs, *slabs), room)[: self.style.columns]
        fit = takewhile(lambda bottoms: bottoms[-1] <= room + _ROUNDING, columns)
        return max(sum(map(len, fit)) - len(self.slabs), 0)

    @property
    def _head(self) -> float:
        return self.style.gap + self.style.thickness + self.style.after

    def _with(self, slabs: tuple[Slab, ...]) -> "Foot":
        """Set slabs in columns that are as short as they can be."""
        style, head = self.style, self._head
        columns = _columns(slabs, inf)
        if style.columns > 1:
            height = columns[0][-1] / style.columns
            columns = _columns(slabs, height, bound=True)
            while len(columns) > style.columns:
                height += _STEP
                columns = _columns(slabs, height, bound=True)
        tops, lefts = list[float](), list[float]()
        at = 0
        for number, bottoms in enumerate(columns):
            for bottom in bottoms:
                tops.append(head + bottom - slabs[at].height)
                lefts.append(number * style.pitch)
                at += 1
        low = head + max(bottoms[-1] for bottoms in columns)
        return self._replace(
            slabs=slabs, tops=tuple(tops), lefts=tuple(lefts), height=low
        )


def _columns(
    slabs: Sequence[Slab], room: float, *, bound: bool = False
) -> list[list[float]]:
    """Say where slabs end in columns of a height; the first of each has room.

    What is `bound` together stays in one column, though it be longer.
    """
    columns = list[list[float]]()
    last: Slab | None = None
    for at, slab in enumerate(slabs):
        white = max(last.after, slab.before) if last is not None else 0.0
        low = columns[-1][-1] + white + slab.height if columns else slab.height
        held = bound and last is not None and last.bond is not Bond.NONE
        end = low + (_bound(slabs, at) if bound else 0.0)
        if columns and (held or end <= room + _ROUNDING):
            columns[-1].append(low)
        else:
            columns.append([slab.height])
        last = slab
    return columns


def _bound(slabs: Sequence[Slab], at: int) -> float:
    """Measure the slabs that are bound to one, under it."""
    total = 0.0
    while slabs[at].bond is not Bond.NONE and at + 1 < len(slabs):
        upper, at = slabs[at], at + 1
        total += max(upper.after, slabs[at].before) + slabs[at].height
    return total
