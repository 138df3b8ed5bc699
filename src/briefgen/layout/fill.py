"""Slabs to sheets, page by page: what reaches over all columns, columns, notes.

Every page takes at least one slab, or one line of a note: filling ends.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from briefgen.composition import NoteFoot
from briefgen.diagnostics import Diagnostic
from briefgen.flowables import Card, FootNote
from briefgen.layout import faults
from briefgen.layout.foot import Foot
from briefgen.layout.frame import FrameFiller, MeasureNote, Room, Story
from briefgen.layout.region import Columned, fill_columns
from briefgen.layout.sheet import Cursor, Entry
from briefgen.layout.slab import Around, Slab


class Paper(NamedTuple):
    """What the pages are like."""

    first: float  # height of the first page's text,
    rest: float  # and of the others'
    grid: float  # from baseline to baseline
    foot: NoteFoot
    columns: int = 1
    pitch: float = 0.0  # from one column to the next


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

    @property
    def entries(self) -> list[Entry]:
        """All slabs in their places, frame by frame."""
        return [entry for frame in self.frames for entry in frame.entries]


class Filled(NamedTuple):
    """All pages; the cards that none could hold; what there is to say."""

    sheets: list[Sheet]
    unheld: set[Card]
    diagnostics: list[Diagnostic]


def fill(slabs: Sequence[Slab], paper: Paper, note: MeasureNote) -> Filled:
    """Fill pages with slabs; `note` measures what is called from them."""
    filled = Filled([], set(), [])
    _call_once(slabs)
    story = Story(slabs, note, paper.grid)
    at, left = 0, tuple[Slab, ...]()
    while at < len(slabs) or left or not filled.sheets:
        height = paper.rest if filled.sheets else paper.first
        page = _Page(story, at, height, paper)
        page.take(left)
        at, left = page.at, page.foot.left
        filled.sheets.append(Sheet(page.frames, page.foot))
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


class _Page:
    """One page being filled, from slab `at` on."""

    def __init__(self, story: Story, at: int, height: float, paper: Paper) -> None:
        self.at = at
        self.frames: list[Frame] = []
        self.foot = Foot(paper.foot)
        self.unheld: set[Card] = set()
        self.diagnostics: list[Diagnostic] = []
        self._story = story
        self._height = height
        self._paper = paper
        self._cursor = Cursor()

    def take(self, left: Sequence[Slab]) -> None:
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
        while self.at < len(slabs):
            end = self._end_of_region()
            if slabs[self.at].narrow:
                whole = self._take_columns(end, above)
            else:
                above = self._take_across(end)
                whole = above.at == end
            if not whole or self.foot.left:
                break

    def _end_of_region(self) -> int:
        """Find where what reaches over all columns ends, or what stands in one."""
        slabs, narrow = self._story.slabs, self._story.slabs[self.at].narrow
        later = range(self.at, len(slabs))
        return next((n for n in later if slabs[n].narrow != narrow), len(slabs))

    def _room(self) -> Room:
        more = self._paper.rest - self._height
        return Room(self._cursor, self._height, self.foot, more, bool(self.frames))

    def _take_across(self, end: int) -> FrameFiller:
        """Take slabs that reach over all columns."""
        filler = FrameFiller(self._story, self.at, end, self._room())
        self._keep(filler)
        return filler

    def _keep(self, filler: FrameFiller, left: float = 0.0) -> None:
        """Put what a frame holds on the page."""
        self.at, self.foot, self._cursor = filler.at, filler.foot, filler.cursor
        self.unheld |= filler.unheld
        self.diagnostics += filler.diagnostics
        if filler.entries:
            around = self._story.around
            before, after = around(filler.first - 1), around(filler.at)
            self.frames.append(Frame(filler.entries, left, before, after))

    def _take_columns(self, end: int, above: FrameFiller | None) -> bool:
        """Take slabs that stand in columns; tell whether all of them."""
        region = self._columned(end, self._room())
        if region is None and above is not None and above.is_bound:
            # What stands above belongs to the columns: it goes on with them.
            if above.can_give_up or len(self.frames) > 1:
                self.frames.pop()
                above.give_up_bound()
                self._keep(above)
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
