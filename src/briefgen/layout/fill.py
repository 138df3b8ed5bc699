"""Slabs to sheets, page by page: breaks, cards, and notes at the foot.

A page takes slabs until one does not fit, then ends at the last place where it may.
Every page takes at least one slab, or one line of a note: filling ends.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple, TypeAlias

from briefgen.composition import NoteFoot
from briefgen.diagnostics import Diagnostic
from briefgen.flowables import Card, FootNote
from briefgen.layout import faults
from briefgen.layout.foot import Foot
from briefgen.layout.sheet import Cursor, Entry, set_down
from briefgen.layout.slab import Around, Box, Slab

_ROUNDING = 0.01  # points
_EMPTY_ENOUGH = 0.5  # share of a page: a note is rather parted than this left white

MeasureNote: TypeAlias = Callable[[FootNote], list[Slab]]


class Paper(NamedTuple):
    """What the pages are like."""

    first: float  # height of the first page's text,
    rest: float  # and of the others'
    grid: float  # from baseline to baseline
    foot: NoteFoot


class Sheet(NamedTuple):
    """A page's slabs in their places, and the notes at its foot."""

    entries: list[Entry]
    foot: Foot
    before: tuple[Around, ...]  # around the last slab of the page before
    after: tuple[Around, ...]  # around the first of the next


class Filled(NamedTuple):
    """All pages; the cards that none could hold; what there is to say."""

    sheets: list[Sheet]
    unheld: set[Card]
    diagnostics: list[Diagnostic]


def fill(slabs: Sequence[Slab], paper: Paper, note: MeasureNote) -> Filled:
    """Fill pages with slabs; `note` measures what is called from them."""
    filled = Filled([], set(), [])
    _call_once(slabs)
    at, left = 0, tuple[Slab, ...]()
    while at < len(slabs) or left or not filled.sheets:
        height = paper.rest if filled.sheets else paper.first
        page = _Page(slabs, at, height, paper, note)
        page.take(left)
        before = slabs[at - 1].around if at else ()
        at, left = page.at, page.foot.left
        after = slabs[at].around if at < len(slabs) else ()
        filled.sheets.append(Sheet(page.entries, page.foot, before, after))
        filled.unheld.update(page.unheld)
        filled.diagnostics.extend(page.diagnostics)
    return filled


def _call_once(slabs: Iterable[Slab]) -> None:
    """Leave a note that is called twice to its first call."""
    called = set[FootNote]()
    for slab in slabs:
        if slab.notes:
            new = dict.fromkeys(note for note in slab.notes if note not in called)
            slab.notes = tuple(new)
            called.update(new)


class _Step(NamedTuple):
    """A slab set down, and how full the page is with it."""

    entry: Entry
    cursor: Cursor
    foot: Foot


class _Page:
    """One page being filled, from slab `at` on."""

    def __init__(
        self,
        slabs: Sequence[Slab],
        at: int,
        height: float,
        paper: Paper,
        note: MeasureNote,
    ) -> None:
        self.at = at
        self.unheld: set[Card] = set()
        self.diagnostics: list[Diagnostic] = []
        self._slabs = slabs
        self._height = height + _ROUNDING
        self._paper = paper
        self._note = note
        self._copies: list[Entry] = []  # of a table's head
        self._steps: list[_Step] = []
        self._cursor = Cursor()  # before the first step
        self._carried = Foot(paper.foot)

    @property
    def entries(self) -> list[Entry]:
        """What stands on the page."""
        entries = [step.entry for step in self._steps]
        return [*self._copies, *entries] if entries else []

    @property
    def foot(self) -> Foot:
        """The notes at its foot."""
        return self._steps[-1].foot if self._steps else self._carried

    def take(self, left: Sequence[Slab]) -> None:
        """Fill the page, first with what is left of the notes of the page before."""
        if left:
            self._carried = self._carried.begin(left, self._height)
            if not self._carried.slabs:
                self.diagnostics.append(faults.too_tall(left[0].span, left[0].name))
                rest = tuple(left[1:])
                self._carried = self._carried.add(left[:1])._replace(left=rest)
            if self._carried.left:
                return
        if self.at < len(self._slabs):
            self._open()
        while self.at < len(self._slabs) and self._set_next():
            pass

    def _open(self) -> None:
        """Begin with the padding of open boxes, and the head of an open table."""
        slab = self._slabs[self.at]
        around = self._slabs[self.at - 1].around if self.at else ()
        white = sum(
            box.above for box in slab.around if isinstance(box, Box) and box in around
        )
        self._cursor = Cursor(y=white)
        if not self.at or not self._slabs[self.at - 1].repeat:
            return
        for copy in slab.repeat:
            again = replace(copy, around=slab.around)
            entry, self._cursor = set_down(again, self._cursor, self._paper.grid)
            self._copies.append(entry)

    def _set_next(self) -> bool:
        """Set the next slab down; tell whether the page goes on."""
        slab = self._slabs[self.at]
        here = self._steps[-1].cursor if self._steps else self._cursor
        entry, cursor = set_down(slab, here, self._paper.grid)
        foot, notes = self.foot, list[list[Slab]]()
        if slab.notes:
            notes = [found for each in slab.notes if (found := self._note(each))]
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
        """Find the way out where a slab does not fit; tell if the page goes on.

        The page ends where it may, unless that leaves much of it white only because
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
        if cut or self._carried.slabs or self._next_is_taller(step):
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
        slab = self._slabs[self.at]
        if not slab.around or self.at + 1 == len(self._slabs):
            return 0.0
        following = self._slabs[self.at + 1].around
        return sum(
            box.below
            for box in slab.around
            if isinstance(box, Box) and box in following
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

    def _next_is_taller(self, step: _Step) -> bool:
        """Tell whether the first page, still bare, can leave a slab to the second."""
        more = self._paper.rest + _ROUNDING - self._height
        need = step.entry.slab.height + step.foot.height
        return not self._steps and more > 0 and need <= self._height + more
