"""Slabs to one frame: a page, or a column of it, with the notes called from there.

A frame takes slabs until one does not fit, then ends at the last place where it may.
Unless it may stay bare, it takes at least one: filling ends.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple, TypeAlias

from briefgen.diagnostics import Diagnostic
from briefgen.flowables import Card, FootNote
from briefgen.layout import faults
from briefgen.layout.foot import Foot
from briefgen.layout.sheet import Cursor, Entry, set_down
from briefgen.layout.slab import Box, Slab

_ROUNDING = 0.01  # points
_EMPTY_ENOUGH = 0.5  # share of a frame: a note is rather parted than this left white

MeasureNote: TypeAlias = Callable[[FootNote], list[Slab]]


class Story(NamedTuple):
    """All slabs of a brief, in the order in which they are set, and their notes."""

    slabs: Sequence[Slab]
    note: MeasureNote
    grid: float  # from baseline to baseline; 0: there is none
    told: Sequence[Slab]  # all of them, in the order in which they are told
    places: Mapping[Slab, int]  # in that order
    parts: Collection[Slab] = ()  # those that begin a part

    def before(self, at: int) -> Slab | None:
        """Give the slab that is told before another, if there is one."""
        place = self.places[self.slabs[at]]
        return self.told[place - 1] if place else None

    def after(self, at: int) -> Slab | None:
        """Give the slab that is told after another, if there is one."""
        place = self.places[self.slabs[at]] + 1
        return self.told[place] if place < len(self.told) else None


def story_of(
    slabs: Sequence[Slab],
    note: MeasureNote,
    grid: float,
    parts: Collection[Slab] = (),
) -> Story:
    """Make a story of slabs that are set in the order in which they are told."""
    places = {slab: place for place, slab in enumerate(slabs)}
    return Story(slabs, note, grid, slabs, places, parts)


class Room(NamedTuple):
    """Where a frame is filled: from a cursor down to a height, above a foot."""

    cursor: Cursor
    height: float  # from the top of the page's text to the end of the frame
    foot: Foot
    more: float = 0.0  # by how much the next page is taller
    bare: bool = False  # whether nothing may be set: something else stands above


class _Step(NamedTuple):
    """A slab set down, and how full the page is with it."""

    entry: Entry
    cursor: Cursor
    foot: Foot


class FrameFiller:
    """One frame being filled, with slabs from `at` on and before `end`."""

    def __init__(self, story: Story, at: int, end: int, room: Room) -> None:
        self.at = self.first = at
        self.unheld: set[Card] = set()
        self.diagnostics: list[Diagnostic] = []
        self._story = story
        self._slabs = story.slabs
        self._room = room
        self._height = room.height + _ROUNDING
        self._copies: list[Entry] = []  # of a table's head
        self._steps: list[_Step] = []
        self._cursor = room.cursor  # before the first step
        if at < end:
            self._open()
        while self.at < end and self._set_next():
            pass

    @property
    def entries(self) -> list[Entry]:
        """What stands on the page."""
        entries = [step.entry for step in self._steps]
        return [*self._copies, *entries] if entries else []

    @property
    def foot(self) -> Foot:
        """The notes at the foot of the page."""
        return self._steps[-1].foot if self._steps else self._room.foot

    @property
    def cursor(self) -> Cursor:
        """How far the frame is filled."""
        return self._steps[-1].cursor if self._steps else self._cursor

    @property
    def is_bound(self) -> bool:
        """Whether the last slab holds to what follows the frame."""
        return bool(self._steps and self._steps[-1].entry.slab.bond)

    @property
    def can_give_up(self) -> bool:
        """Whether something would stay, if what is bound to what follows went on."""
        return self._last_break() > 0

    def give_up_bound(self) -> None:
        """Leave what holds to what follows to the next page, and all that it holds."""
        self._end(self._last_break())

    def _open(self) -> None:
        """Begin with the padding of open boxes, and the head of an open table."""
        slab, before = self._slabs[self.at], self._story.before(self.at)
        around = before.around if before is not None else ()
        white = sum(
            box.above for box in slab.around if isinstance(box, Box) and box in around
        )
        self._cursor = self._cursor._replace(y=self._cursor.y + white)
        if before is None or not before.repeat:
            return
        for copy in slab.repeat:
            again = replace(copy, around=slab.around, reach=slab.reach)
            entry, self._cursor = set_down(again, self._cursor, self._story.grid)
            self._copies.append(entry)

    def _set_next(self) -> bool:
        """Set the next slab down; tell whether the page goes on."""
        slab = self._slabs[self.at]
        here = self.cursor
        entry, cursor = set_down(slab, here, self._story.grid)
        foot, notes = self.foot, list[list[Slab]]()
        if slab.notes:
            notes = [found for each in slab.notes if (found := self._story.note(each))]
        end = cursor.y + self._padding()
        whole = foot.add([line for note in notes for line in note]) if notes else foot
        fits = max(end, cursor.free) + whole.height <= self._height
        step = _Step(entry, cursor, whole)
        if fits and not (notes and foot.left):
            self._steps.append(step)
            self.at += 1
            return True
        return self._end_or_force(step, notes, here.free, end)

    def _end_or_force(
        self, step: _Step, notes: list[list[Slab]], free: float, end: float
    ) -> bool:
        """Find the way out where a slab does not fit; tell if the frame goes on.

        The frame ends where it may, unless that leaves much of it white only because
        of notes that can be parted. Where it may end nowhere, everything on it is
        bound together, and the least evil is chosen.
        """
        slab, foot = step.entry.slab, self.foot
        low = max(end, step.cursor.free)
        only_notes = bool(notes) and low + foot.height <= self._height and not foot.left
        cut = self._last_break()
        white = not cut or self._steps[cut - 1].cursor.y < _EMPTY_ENOUGH * self._height
        if cut and not (only_notes and white):
            return self._end(cut)
        if only_notes:
            parted = foot.part(notes, self._height - low - self._bound())
            if parted is not None:
                return self._force(step._replace(foot=parted))
        # The next page may hold what this one cannot: notes of the page before take
        # up room here, or this is a first page with less of it.
        if cut or self._room.bare or self._room.foot.slabs or self._can_wait(step):
            return self._end(cut)
        if slab.cards and end + step.foot.height <= self._height:
            # Set down as if it had no cards: in the next attempt it has one less.
            self.unheld.add(slab.cards[-1].card)
            return self._force(step._replace(cursor=step.cursor._replace(free=free)))
        if self._steps:
            return self._end(self._weakest_break())
        return self._force(step._replace(foot=self._alone(slab, notes, low)))

    def _alone(self, slab: Slab, notes: list[list[Slab]], low: float) -> Foot:
        """Give the foot of a page that cannot even hold one slab and its notes."""
        foot, room = self.foot, self._height - low
        if room < foot.height:
            self.diagnostics.append(faults.too_tall(slab.span, slab.name))
        if not notes:
            return foot
        parted = foot.part(notes, room)
        if parted is not None:
            return parted
        self.diagnostics.append(faults.late_note(slab.span))
        return foot.begin([line for note in notes for line in note], room)

    def _force(self, step: _Step) -> bool:
        self._steps.append(step)
        self.at += 1
        return True

    def _end(self, keep: int) -> bool:
        """End the page after so many of its steps."""
        self.at -= len(self._steps) - keep
        del self._steps[keep:]
        return False

    def _padding(self) -> float:
        """Measure what boxes need that would go on after the next slab."""
        slab, following = self._slabs[self.at], self._story.after(self.at)
        if not slab.around or following is None:
            return 0.0
        return sum(
            box.below
            for box in slab.around
            if isinstance(box, Box) and box in following.around
        )

    def _bound(self) -> float:
        """Measure what is bound to the next slab, up to a page of it."""
        total, at = 0.0, self.at
        while self._slabs[at].bond and at + 1 < len(self._slabs):
            upper, at = self._slabs[at], at + 1
            lower = self._slabs[at]
            total += max(upper.after, lower.before) + lower.height
            if total > self._height:
                break
        return total

    def _last_break(self) -> int:
        """Count the steps up to the last place where the page may end; 0: none."""
        for count in range(len(self._steps), 0, -1):
            if not self._steps[count - 1].entry.slab.bond:
                return count
        return 0

    def _weakest_break(self) -> int:
        """Count the steps up to the last of the weakest bonds, and say so."""
        counts = range(1, len(self._steps) + 1)
        found = min(counts, key=lambda n: (self._steps[n - 1].entry.slab.bond, -n))
        parted = self._slabs[self.at - len(self._steps) + found]
        self.diagnostics.append(faults.parted(parted.span))
        return found

    def _can_wait(self, step: _Step) -> bool:
        """Tell whether a frame, still bare, can leave a slab to a taller page."""
        more = self._room.more
        need = step.entry.slab.height + step.foot.height
        return not self._steps and more > 0 and need <= self._height + more
