"""Slabs to sheets, page by page: what reaches over all columns, columns, notes.

What takes the room it needs, and finds too little of it, waits for the next page: what
is told after it goes on in its place. Every page takes at least one slab, or one line
of a note: filling ends.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from briefgen.composition import NoteFoot
from briefgen.diagnostics import Diagnostic
from briefgen.flowables import Card, FootNote
from briefgen.layout import faults
from briefgen.layout.foot import Foot
from briefgen.layout.frame import FrameFiller, MeasureNote, Room, Story, story_of
from briefgen.layout.region import Columned, fill_columns
from briefgen.layout.sheet import Cursor, Entry, set_down
from briefgen.layout.slab import Around, Reach, Slab


class Paper(NamedTuple):
    """What the pages are like."""

    first: float  # height of the first page's text,
    rest: float  # and of the others'
    grid: float  # from baseline to baseline
    foot: NoteFoot
    columns: int = 1
    pitch: float = 0.0  # from one column to the next
    turned: float = 0.0  # height of the text of a page on its side


class Frame(NamedTuple):
    """Slabs in their places, one under the other: a page, or a column of it."""

    entries: list[Entry]
    left: float  # of its left edge, from that of the text
    before: tuple[Around, ...]  # around the slab before its first
    after: tuple[Around, ...]  # around the one after its last


class Sheet(NamedTuple):
    """A page's frames, and the notes at its foot."""

    frames: list[Frame]
    foot: Foot
    turned: bool = False  # on its side

    @property
    def entries(self) -> list[Entry]:
        """All slabs in their places, frame by frame."""
        return [entry for frame in self.frames for entry in frame.entries]


class Filled(NamedTuple):
    """All pages; the cards that none could hold; what there is to say of them."""

    sheets: list[Sheet]
    unheld: set[Card]
    diagnostics: list[Diagnostic]
    unsigned: list[int]  # pages with no room to say where what they break off goes on


def fill(
    slabs: Sequence[Slab],
    paper: Paper,
    note: MeasureNote,
    first_of_page: Slab | None = None,
    parts: Collection[Slab] = (),
) -> Filled:
    """Fill pages with slabs; `note` measures what is called from them.

    `first_of_page` begins a page; `parts` are the slabs that begin one of the brief.
    """
    filled = Filled([], set(), [], [])
    _call_once(slabs)
    story = story_of(slabs, note, paper.grid, parts)
    at, left = 0, tuple[Slab, ...]()
    while at < len(slabs) or left or not filled.sheets:
        turned = at < len(slabs) and story.slabs[at].reach is Reach.TURNED
        height = paper.rest if filled.sheets else paper.first
        tall = paper.turned if turned else height
        start = _Start(at, tall, left, turned, first_of_page)
        story, page = _filled(story, start, paper)
        at, left = page.at, page.foot.left
        if at < len(slabs) and not page.signed_off():
            filled.unsigned.append(len(filled.sheets))
        filled.sheets.append(Sheet(page.frames, page.foot, turned))
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


class _Start(NamedTuple):
    """Where a page begins, and how it is: at which slab, with what is left of notes."""

    at: int
    height: float
    left: Sequence[Slab]
    turned: bool
    next: Slab | None  # begins the next one, wherever this ends

    def stop(self, story: Story) -> int:
        """Find where the page ends at the latest."""
        later = range(self.at + 1, len(story.slabs) if self.next else 0)
        slabs = story.slabs
        return next((n for n in later if slabs[n] is self.next), len(slabs))


def _filled(story: Story, start: _Start, paper: Paper) -> "tuple[Story, _Page]":
    """Fill a page; what waits stands after it, in the story that is given back."""
    page, waiting = _Page(story, start, paper, start.stop(story)), list[Slab]()
    while page.waits is not None:
        first, end = page.waits
        bound = first
        while bound > start.at and story.slabs[bound - 1].bond:
            bound -= 1
        turned = story.slabs[first].reach is Reach.TURNED
        if start.at < bound < first and not turned:
            # What is bound to it waits with it.
            page = _Page(story, start, paper, bound)
            break
        slabs = story.slabs
        later = story._replace(slabs=(*slabs[:first], *slabs[end:]))
        stop = min(_next_roomy(later.slabs, first), start.stop(later))
        tried = _Page(later, start, paper, stop)
        end_of_parts = _whole_parts(later, first, tried.at)
        if end_of_parts < tried.at and not turned:
            tried = _Page(later, start, paper, end_of_parts)
        goes_on = turned or tried.at < len(later.slabs)
        if tried.at <= first or not goes_on:
            break
        story, page = later, tried
        waiting += slabs[first:end]
    here = page.at
    whole = (*story.slabs[:here], *waiting, *story.slabs[here:])
    return story._replace(slabs=whole), page


def _whole_parts(story: Story, first: int, at: int) -> int:
    """Say before which slab a page ends, on which slabs from `first` on overtake.

    It is `at` or an earlier one: behind what waits, its own part may go on, or another
    one begin. In the middle of another it would be taken for a thing of that.
    """
    slabs, parts = story.slabs, story.parts
    overtaking = [n for n in range(first, at) if slabs[n] in parts]
    if not overtaking or at == len(slabs) or slabs[at] in parts:
        return at
    return overtaking[-1]


def _next_roomy(slabs: Sequence[Slab], at: int) -> int:
    """Find what takes its room next: it does not overtake what waits."""
    later = range(at, len(slabs))
    return next((n for n in later if slabs[n].roomy is not None), len(slabs))


class _Page:
    """One page, filled with slabs up to `stop`."""

    def __init__(self, story: Story, start: _Start, paper: Paper, stop: int) -> None:
        self.at = start.at
        self.frames: list[Frame] = []
        self.foot = Foot(paper.foot)
        self.unheld: set[Card] = set()
        self.diagnostics: list[Diagnostic] = []
        self.waits: tuple[int, int] | None = None  # what would rather stand later
        self._story = story
        self._stop = stop
        self._height = start.height
        self._turned = start.turned
        self._paper = paper
        self._cursor = Cursor()
        self._take(start.left)

    def signed_off(self) -> bool:
        """Show under the last slab where it goes on; tell whether there was room.

        Where there is little, it takes the white over it, and half of that over notes.
        """
        entries = self.frames[-1].entries if self.frames else []
        last = entries[-1] if entries else None
        if last is None or not last.slab.sign:
            return True
        cursor, signs = Cursor(last.bottom, last.slab.after, fresh=False), list[Entry]()
        for slab in last.slab.sign:
            sign = replace(slab, reach=last.slab.reach)
            entry, cursor = set_down(sign, cursor, 0.0)
            signs.append(entry)
        foot = self.foot.height - (self.foot.style.gap / 2 if self.foot.slabs else 0.0)
        short = max(cursor.y + foot - self._height, 0.0)
        if signs[0].top - short < last.bottom:
            return False
        entries += (entry._replace(top=entry.top - short) for entry in signs)
        return True

    def _take(self, left: Sequence[Slab]) -> None:
        """Fill the page, first with what is left of the notes of the page before."""
        if left:
            self.foot = self.foot.begin(left, self._height)
            if not self.foot.slabs:
                self.diagnostics.append(faults.too_tall(left[0].span, left[0].name))
                rest = tuple(left[1:])
                self.foot = self.foot.add(left[:1])._replace(left=rest)
            if self.foot.left:
                return
        slabs, above = self._story.slabs, None
        while self.at < self._stop:
            end, reach = self._end_of_region(), slabs[self.at].reach
            if self._turned is not (reach is Reach.TURNED):
                self.waits = None if self._turned else (self.at, end)
                break
            if reach is Reach.COLUMN and self._paper.columns > 1:
                whole, above = self._take_columns(end, above), None
            else:
                above = self._take_across(end, above)
                whole = above is not None and above.at == end
            if not whole or self.foot.left:
                break

    def _end_of_region(self) -> int:
        """Find where what reaches over all columns ends, or what stands in one."""
        slabs, first = self._story.slabs, self._story.slabs[self.at]
        alone = first.roomy if first.reach is not Reach.COLUMN else None

        def differs(slab: Slab) -> bool:
            roomy = slab.roomy if slab.reach is not Reach.COLUMN else None
            return slab.reach is not first.reach or roomy is not alone

        later = range(self.at, self._stop)
        return next((n for n in later if differs(slabs[n])), self._stop)

    def _room(self) -> Room:
        more = self._paper.rest - self._height
        return Room(self._cursor, self._height, self.foot, more, bool(self.frames))

    def _take_across(self, end: int, above: FrameFiller | None) -> FrameFiller | None:
        """Take slabs that reach over all columns."""
        filler = FrameFiller(self._story, self.at, end, self._room())
        if not filler.entries and self.frames:
            first = self._story.slabs[self.at]
            if first.roomy is not None and first.reach is Reach.PAGE:
                self.waits = self.at, end
                return None
            if above is not None and above.is_bound:
                if self._gave_up(above):
                    return None
                room = self._room()._replace(bare=False)
                filler = FrameFiller(self._story, self.at, end, room)
        self._keep(filler)
        return filler

    def _keep(self, filler: FrameFiller, left: float = 0.0) -> None:
        """Put what a frame holds on the page."""
        self.at, self.foot, self._cursor = filler.at, filler.foot, filler.cursor
        self.unheld |= filler.unheld
        self.diagnostics += filler.diagnostics
        if filler.entries:
            before = self._story.before(filler.first)
            after = self._story.after(filler.at - 1)
            outside = before.around if before is not None else ()
            beyond = after.around if after is not None else ()
            self.frames.append(Frame(filler.entries, left, outside, beyond))

    def _gave_up(self, above: FrameFiller) -> bool:
        """Leave what is bound to what has no room here to the next page, if we can."""
        if not (above.can_give_up or len(self.frames) > 1):
            return False
        self.frames.pop()
        above.give_up_bound()
        self._keep(above)
        return True

    def _take_columns(self, end: int, above: FrameFiller | None) -> bool:
        """Take slabs that stand in columns; tell whether all of them."""
        region = self._columned(end, self._room())
        if region is None and above is not None and above.is_bound:
            # What stands above belongs to the columns: it goes on with them.
            if self._gave_up(above):
                return False
            region = self._columned(end, self._room()._replace(bare=False))
        if region is None:
            return False
        for number, filler in enumerate(region.fillers):
            self._keep(filler, number * self._paper.pitch)
        self.foot, self._cursor = region.foot, region.cursor
        return self.at == end

    def _columned(self, end: int, room: Room) -> Columned | None:
        return fill_columns(self._story, self.at, end, room, self._paper.columns)
