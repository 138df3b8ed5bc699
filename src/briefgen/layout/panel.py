"""Slabs to a panel: set one under the other as one piece, as tall as it must be."""

from collections.abc import Iterable

from briefgen.flowables import FootNote
from briefgen.layout.around import draw
from briefgen.layout.sheet import Cursor, Entry, set_down
from briefgen.layout.sides import USUAL, Sides
from briefgen.layout.slab import Ink, Panel, Slab, moved, shifted
from briefgen.paged import PlacedPath


def as_panel(slabs: Iterable[Slab]) -> Panel:
    """Set slabs as one piece."""
    cursor, entries = Cursor(), list[Entry]()
    for slab in slabs:
        entry, cursor = set_down(slab, cursor, 0.0)
        entries.append(entry)
    baseline = middle = last = None
    grounds, strokes = draw(entries)
    ink, notes = list[Ink](strokes), list[FootNote]()
    for slab, top, _ in entries:
        if baseline is None and slab.baseline is not None:
            baseline = top + slab.baseline
        if middle is None and slab.middle is not None:
            middle = top + slab.middle
        if slab.last is not None:
            last = top + slab.last
        notes += slab.notes
    for entry in entries:
        placed, under = inked(entry, 0.0, 0.0)
        ink += placed
        grounds += under
    height = max(cursor.y, cursor.free)
    return Panel(
        tuple(ink), tuple(grounds), height, baseline, middle, last, tuple(notes)
    )


def inked(
    entry: Entry, dx: float, dy: float, sides: Sides = USUAL
) -> tuple[list[Ink], list[PlacedPath]]:
    """Give the ink of a slab and of its cards in its place, and what lies under it."""
    slab, top, tops = entry
    right, down = dx + sides.of_text(slab), top + dy
    ink = [shifted(piece, right, down) for piece in slab.ink]
    under = [moved(ground, right, down) for ground in slab.grounds]
    for card, place in zip(slab.cards, tops, strict=True):
        right = dx + sides.of_card(card)
        ink += [shifted(piece, right, place + dy) for piece in card.panel.ink]
        under += [moved(ground, right, place + dy) for ground in card.panel.grounds]
    return ink, under
