"""Slabs to columns side by side, between what reaches over all of them.

Notes stand at the foot of the page: how tall that is, is known when the columns are
filled. So they are filled above a foot that only ever grows. Columns whose slabs all
have room are made as short as they can be: their ends are about level.
"""

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from briefgen.layout.foot import Foot
from briefgen.layout.frame import FrameFiller, Room, Story
from briefgen.layout.sheet import Cursor
from briefgen.layout.slab import Slab

_ROUNDING = 0.01  # points
_STEP = 6.0  # points by which columns are made longer until they hold everything
_LONGER = 48.0  # points by which they may be longer than that, to be more even
_LAST = 0.3  # what white at the end of the last column counts, if it holds anything


class Columned(NamedTuple):
    """Columns that are filled, the notes of the page, and how far it is full."""

    fillers: list[FrameFiller]
    foot: Foot
    cursor: Cursor


def fill_columns(
    story: Story, at: int, end: int, room: Room, count: int
) -> Columned | None:
    """Fill columns with slabs from `at` on and before `end`.

    None where not even one of them has room under what stands above.
    """
    room = room._replace(
        cursor=_head(story, at, room.cursor), bare=room.bare or bool(room.foot.slabs)
    )
    region = _Region(story._replace(note=_no_slabs), at, end, room, count)
    foot, reserved, holds = room.foot, room.foot.height, False
    fillers = list[FrameFiller]()
    while not holds and reserved < room.height:
        fillers = region.filled(room.height - reserved)
        last = fillers[-1].at if fillers else at
        foot = _with_notes(story, at, last, room.foot)
        holds = foot.height <= reserved + _ROUNDING
        reserved = max(reserved, foot.height)
    if not (fillers and holds):
        if room.bare:
            return None
        # One slab and its notes fill a page: the notes are parted.
        alone = FrameFiller(story, at, end, room)
        return Columned([alone], alone.foot, alone.cursor) if alone.entries else None
    if fillers[-1].at == end:
        fillers = region.balanced(fillers, room.height - reserved)
    low = max(map(_low, fillers))
    after = max(each.cursor.after for each in fillers)
    return Columned(fillers, foot, Cursor(low, after, fresh=False))


def _no_slabs(_: object) -> list[Slab]:
    """Measure no note: those of all columns go to the foot together."""
    return []


def _head(story: Story, at: int, above: Cursor) -> Cursor:
    """Say where columns begin under what stands above."""
    top = max(above.y, above.free)
    if not above.fresh:
        top += max(above.after, story.slabs[at].before)
    if story.grid:
        top = ceil((top - _ROUNDING) / story.grid) * story.grid
    return Cursor(top)


def _with_notes(story: Story, at: int, last: int, foot: Foot) -> Foot:
    """Add the notes that are called from some slabs."""
    notes = [story.note(note) for slab in story.slabs[at:last] for note in slab.notes]
    return foot.add([slab for note in notes for slab in note])


class _Region:
    """Slabs to be set in columns that begin at one height."""

    def __init__(self, story: Story, at: int, end: int, room: Room, count: int) -> None:
        self._story = story
        self._at = at
        self._end = end
        self._room = room._replace(foot=Foot(room.foot.style))
        self._count = count

    def filled(self, low: float) -> list[FrameFiller]:
        """Fill columns down to `low`, one after the other; at least one, or none."""
        fillers, at = list[FrameFiller](), self._at
        for number in range(self._count):
            bare = self._room.bare or number > 0
            room = self._room._replace(height=low, bare=bare)
            filler = FrameFiller(self._story, at, self._end, room)
            if not filler.entries:
                break
            fillers.append(filler)
            at = filler.at
            if at == self._end:
                break
        return fillers

    def balanced(self, fillers: Sequence[FrameFiller], low: float) -> list[FrameFiller]:
        """Make columns that hold everything as short as they can be."""
        top = self._room.cursor.y
        total = sum(_low(filler) - top for filler in fillers)
        height = top + total / self._count
        self._room = self._room._replace(bare=True)
        best, longest = list(fillers), low
        while height < min(low, longest):
            tried = self.filled(height)
            if tried and tried[-1].at == self._end:
                if longest == low:
                    longest = height + _LONGER
                best = min(best, tried, key=self._white)
            height += _STEP
        return best

    def _white(self, fillers: Sequence[FrameFiller]) -> float:
        """Measure how long columns are, and how uneven; a short last one is usual.

        An empty one is not: what stands in the others could be shorter.
        """
        lows = [_low(filler) for filler in fillers]
        lows += [self._room.cursor.y] * (self._count - len(lows))
        longest = max(lows)
        *before, last = lows
        share = _LAST if len(fillers) == self._count else 1.0
        uneven = sum(longest - low for low in before) + share * (longest - last)
        return longest + uneven


def _low(filler: FrameFiller) -> float:
    return max(filler.cursor.y, filler.cursor.free)
