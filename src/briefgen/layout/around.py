"""Placed slabs to what is drawn around them: boxes, and the ties of cards.

All of it is straight, and an artifact: grounds first, then strokes.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from briefgen.layout.sheet import Entry
from briefgen.layout.sides import USUAL, Sides
from briefgen.layout.slab import Around, Box, Item, SideCard, filled
from briefgen.paged import PlacedPath
from briefgen.units import Rect

_INSET = 1 / 7  # share of the gap that ties leave white beside the main column


@dataclass(slots=True)
class Extent:
    """Where on a sheet a box or an item begins and ends."""

    top: float
    bottom: float
    first: float | None  # the middle of its first line,
    last: float | None  # and of its last
    dx: float  # how far to the right it is moved, on a left page


class Drawn(NamedTuple):
    """What is drawn around slabs, under and over their grounds."""

    grounds: list[PlacedPath]
    strokes: list[PlacedPath]


def draw(
    entries: Sequence[Entry],
    before: tuple[Around, ...] = (),
    after: tuple[Around, ...] = (),
    sides: Sides = USUAL,
) -> Drawn:
    """Draw what is around the slabs of a sheet.

    `before` and `after` are around the last slab of the sheet before and the first
    of the next one: a box that is parted is closed on both sheets.
    """
    extents = _extents(entries, sides)
    if not extents:
        return Drawn([], [])
    _close(extents, entries, before, after)
    grounds, strokes = list[PlacedPath](), list[PlacedPath]()
    for around, extent in extents.items():
        if isinstance(around, Box):
            _draw_box(around, extent, grounds, strokes)
    bars, lines = list[PlacedPath](), list["_Line"]()
    for entry in entries:
        if entry.cards:
            bars += _bars(entry, extents, sides)
            lines += _ties(entry, extents)
    return Drawn(grounds, [*strokes, *bars, *_in_lanes(lines, sides)])


def _extents(entries: Sequence[Entry], sides: Sides) -> dict[Around, Extent]:
    extents: dict[Around, Extent] = {}
    for entry in entries:
        slab, top = entry.slab, entry.top
        for around in slab.around:
            found = extents.get(around)
            if found is None:
                dx = sides.of_text(slab)
                found = extents[around] = Extent(top, entry.bottom, None, None, dx)
            found.bottom = max(found.bottom, entry.bottom)
            if slab.middle is not None:
                found.first = top + slab.middle if found.first is None else found.first
            if slab.last is not None:
                found.last = top + slab.last
    return extents


def _close(
    extents: dict[Around, Extent],
    entries: Sequence[Entry],
    before: tuple[Around, ...],
    after: tuple[Around, ...],
) -> None:
    """Give a box that goes on from sheet to sheet its padding on each."""
    white = 0.0
    for around in reversed(entries[0].slab.around):
        if isinstance(around, Box) and around in before:
            white += around.above
            extents[around].top -= white
    white = 0.0
    for around in reversed(entries[-1].slab.around):
        if isinstance(around, Box) and around in after:
            white += around.below
            extents[around].bottom += white


def _draw_box(
    box: Box, extent: Extent, grounds: list[PlacedPath], strokes: list[PlacedPath]
) -> None:
    frame = box.frame
    above, right, below, left = frame.bleed
    whole = Rect(
        box.left - left + extent.dx,
        extent.top - above,
        left + box.width + right,
        above + extent.bottom - extent.top + below,
    )
    if frame.fill is not None:
        grounds.append(filled(whole, frame.fill))
    if frame.strip is not None:
        width, colour = frame.strip
        grounds.append(filled(whole._replace(width=width), colour))
    strokes += [
        filled(edge_of(whole, side, thick), c) for side, thick, c in frame.edges
    ]


def edge_of(box: Rect, side: str, thickness: float) -> Rect:
    """Give the rectangle that draws one edge of a box, inside it."""
    match side:
        case "top":
            return box._replace(height=thickness)
        case "bottom":
            return box._replace(y=box.bottom - thickness, height=thickness)
        case "left":
            return box._replace(width=thickness)
        case _:
            return box._replace(x=box.right - thickness, width=thickness)


def _bars(
    entry: Entry, extents: dict[Around, Extent], sides: Sides
) -> Iterator[PlacedPath]:
    cards = entry.slab.cards
    for number, (card, top) in enumerate(zip(cards, entry.cards, strict=True)):
        if card.card.bar is None:
            continue
        bottom = top + card.panel.height
        if card.card.stretch and number == len(cards) - 1:
            bottom = max(bottom, extents[_end(card, extents)].bottom)
        width, colour = card.card.bar
        bar = Rect(card.left, top, width, bottom - top)
        yield filled(sides.between(bar), colour)


def _end(card: SideCard, extents: dict[Around, Extent]) -> Item:
    """Give the last of a card's items that stands on the sheet, its first at least."""
    return card.last if card.last in extents else card.first


class _Line(NamedTuple):
    """A tie: from where it leaves its items to where it meets its card."""

    card: SideCard
    ends: tuple[float, ...]  # where it points at items
    meets: float  # the card's first line

    @property
    def high(self) -> float:
        return min(*self.ends, self.meets)

    @property
    def low(self) -> float:
        return max(*self.ends, self.meets)


def _ties(entry: Entry, extents: dict[Around, Extent]) -> Iterator[_Line]:
    cards = entry.slab.cards
    for number, (card, top) in enumerate(zip(cards, entry.cards, strict=True)):
        first, last = extents[card.first], extents[_end(card, extents)]
        if card.card.tie is None or first.first is None:
            continue
        middle = card.panel.middle
        meets = first.first if middle is None else top + middle
        if card.first is not card.last:
            end = last.bottom if last.last is None else last.last
            yield _Line(card, (first.first, end), meets)
        elif not number:
            yield _Line(card, (first.first, first.first), first.first)
        elif meets <= first.bottom:
            yield _Line(card, (meets, meets), meets)
        else:
            yield _Line(card, (first.first, first.first), meets)


def _in_lanes(lines: list[_Line], sides: Sides) -> Iterator[PlacedPath]:
    """Draw ties so that those with an upright part do not lie on each other.

    The shorter stand nearer to the items: a longer one turns in above and below.
    """
    upright = [line for line in lines if line.high != line.low]
    upright.sort(key=lambda line: line.low - line.high)
    lanes: list[list[_Line]] = []
    for line in upright:
        for lane in lanes:
            if all(line.low < o.high or o.low < line.high for o in lane):
                lane.append(line)
                break
        else:
            lanes.append([line])
    places = {
        id(line): (number + 1) / (len(lanes) + 1)
        for number, lane in enumerate(lanes)
        for line in lane
    }
    for line in lines:
        for rect, colour in _drawn(line, places.get(id(line))):
            yield filled(sides.between(rect), colour)


def _drawn(line: _Line, share: float | None) -> Iterator[tuple[Rect, str]]:
    card, tie = line.card, line.card.card.tie
    assert tie is not None
    width, colour = tie
    left = card.left - card.gap * (1 - _INSET)
    if share is None:
        across = card.left - left
        yield Rect(left, line.meets - width / 2, across, width), colour
        return
    lane = card.left - card.gap * (1 - share)
    for end in dict.fromkeys(line.ends):
        yield Rect(left, end - width / 2, lane - left, width), colour
    tall = line.low - line.high + width
    yield Rect(lane - width / 2, line.high - width / 2, width, tall), colour
    yield Rect(lane, line.meets - width / 2, card.left - lane, width), colour
