"""Notes to the foot of a page, line by line, parted where they must be."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from briefgen.composition import NoteFoot
from briefgen.layout.slab import Bond, Slab

_FEWEST = 2  # lines of a note on the page of its call, if it has as many


class Foot(NamedTuple):
    """The notes at the foot of a page, and what goes on to the next."""

    style: NoteFoot
    slabs: tuple[Slab, ...] = ()
    tops: tuple[float, ...] = ()  # below the top of the stroke's white
    height: float = 0.0
    left: tuple[Slab, ...] = ()

    def add(self, slabs: Sequence[Slab]) -> "Foot":
        """Add slabs."""
        if not slabs:
            return self
        tops = tuple(self._tops(slabs))
        return self._replace(
            slabs=(*self.slabs, *slabs),
            tops=(*self.tops, *tops),
            height=tops[-1] + slabs[-1].height,
        )

    def part(self, notes: Sequence[Sequence[Slab]], room: float) -> "Foot | None":
        """Add notes as far as there is room for the foot; the rest goes on.

        None where not even the beginning of each note fits.
        """
        slabs = [slab for note in notes for slab in note]
        must = len(slabs) - len(notes[-1]) + min(_FEWEST, len(notes[-1]))
        for count in range(self._fitting(slabs, room), must - 1, -1):
            if count == len(slabs) or slabs[count - 1].bond is Bond.NONE:
                return self.add(slabs[:count])._replace(left=tuple(slabs[count:]))
        return None

    def begin(self, slabs: Sequence[Slab], room: float) -> "Foot":
        """Add as many slabs as there is room for, whatever their bonds, or none."""
        count = self._fitting(slabs, room)
        return self.add(slabs[:count])._replace(left=tuple(slabs[count:]))

    def _fitting(self, slabs: Sequence[Slab], room: float) -> int:
        ends = (
            top + slab.height
            for top, slab in zip(self._tops(slabs), slabs, strict=True)
        )
        return sum(1 for _ in takewhile(lambda end: end <= room, ends))

    def _tops(self, slabs: Iterable[Slab]) -> Iterator[float]:
        """Say where slabs come to stand under those that are there."""
        style = self.style
        bottom = self.height or style.gap + style.thickness + style.after
        before = self.slabs[-1] if self.slabs else None
        for slab in slabs:
            if before is not None:
                bottom += max(before.after, slab.before)
            yield bottom
            bottom += slab.height
            before = slab
