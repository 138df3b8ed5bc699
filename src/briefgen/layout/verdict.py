"""Filled sheets to what is wrong with them as a whole: length, parted caveats."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from briefgen.composition import Binding, PageLimit, WordLimit
from briefgen.diagnostics import Diagnostic
from briefgen.layout import faults
from briefgen.layout.fill import Sheet
from briefgen.layout.slab import Item, Reach, SideCard, Slab
from briefgen.paged import PlacedText
from briefgen.structure import Content, Element, Owner, leaves

_FIRST_WORDS = 8  # of the line that is the first too many


def too_long(
    sheets: Sequence[Sheet],
    limit: PageLimit | None,
    parts: Mapping[str, tuple[Element, ...]],
) -> Iterator[Diagnostic]:
    """Find the first line beyond the last page that the brief may have, and its part.

    `parts` has what is heard of each.
    """
    if limit is None or len(sheets) <= limit.pages:
        return
    sheet = sheets[limit.pages]
    slabs = [entry.slab for entry in sheet.entries] or list(sheet.foot.slabs)
    slab = next((slab for slab in slabs if _words(slab)), slabs[0])
    part_of: dict[Owner, str] = {
        leaf: part
        for part, heard in parts.items()
        for element in heard
        for leaf in leaves(element)
    }
    rooms = _rooms(sheets, part_of)
    spilt = faults.Spilt(
        slab.span,
        _words(slab),
        _part(slab, part_of),
        max(rooms, key=rooms.__getitem__, default=None),
    )
    yield faults.too_long(spilt, len(sheets), limit)


def _part(slab: Slab, part_of: Mapping[Owner, str]) -> str | None:
    found = (part_of.get(ink.owner) for ink in slab.ink)
    return next((part for part in found if part is not None), None)


def _rooms(
    sheets: Sequence[Sheet], part_of: Mapping[Owner, str]
) -> Mapping[str, float]:
    """Measure the room of each part: points of a page, all of its columns."""
    rooms, columns = dict[str, float](), sheets[0].foot.style.columns
    for entry in (entry for sheet in sheets for entry in sheet.entries):
        part = _part(entry.slab, part_of)
        if part is not None:
            share = columns if entry.slab.reach is Reach.COLUMN else 1
            rooms[part] = rooms.get(part, 0.0) + entry.slab.height / share
    return rooms


def too_wordy(limit: WordLimit | None) -> Iterator[Diagnostic]:
    """Find a brief that prints more words than it may."""
    if limit is not None and limit.printed > limit.words:
        yield faults.too_wordy(limit)


def _words(slab: Slab) -> str:
    # The head of a table that goes on is a copy: no line of it is one too many.
    texts = [
        ink
        for ink in slab.ink
        if isinstance(ink, PlacedText) and isinstance(ink.owner, Content)
    ]
    words = [word.text for text in texts for word in text.words]
    return " ".join("".join(words).split()[:_FIRST_WORDS])


def separated(
    bindings: Sequence[Binding], page_of: Callable[[Element], int | None]
) -> Iterator[Diagnostic]:
    """Find caveats whose first ink is not on the page of what they qualify."""
    for binding in bindings:
        pages = page_of(binding.statement), page_of(binding.card)
        if None not in pages and pages[0] != pages[1]:
            yield faults.separated(binding.span, f"“{binding.name}”")


def unspanned(sheets: Sequence[Sheet]) -> Iterator[Diagnostic]:
    """Find cards whose bracket would have to go on to another column or page."""
    ends: dict[Item, int] = {}
    cards = list[tuple[SideCard, int]]()
    frames = (frame for sheet in sheets for frame in sheet.frames)
    for number, frame in enumerate(frames):
        for entry in frame.entries:
            for around in entry.slab.around:
                if isinstance(around, Item):
                    ends[around] = number
            cards += ((card, number) for card in entry.slab.cards)
    for card, number in cards:
        if card.first is not card.last and ends[card.last] != number:
            yield faults.separated(card.card.span, "a caveat on several items")
