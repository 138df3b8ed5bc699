"""Filled sheets to what is wrong with them as a whole: length, parted caveats."""

from collections.abc import Callable, Iterator, Sequence

from briefgen.composition import Binding, PageLimit, WordLimit
from briefgen.diagnostics import Diagnostic
from briefgen.layout import faults
from briefgen.layout.fill import Sheet
from briefgen.layout.slab import Item, SideCard, Slab
from briefgen.paged import PlacedText
from briefgen.structure import Element

_FIRST_WORDS = 8  # of the line that is the first too many


def too_long(sheets: Sequence[Sheet], limit: PageLimit | None) -> Iterator[Diagnostic]:
    """Find the first line beyond the last page that the brief may have."""
    if limit is None or len(sheets) <= limit.pages:
        return
    sheet = sheets[limit.pages]
    slabs = [entry.slab for entry in sheet.entries] or list(sheet.foot.slabs)
    slab = next((slab for slab in slabs if _words(slab)), slabs[0])
    yield faults.too_long(slab.span, _words(slab), len(sheets), limit)


def too_wordy(limit: WordLimit | None) -> Iterator[Diagnostic]:
    """Find a brief that prints more words than it may."""
    if limit is not None and limit.printed > limit.words:
        yield faults.too_wordy(limit)


def _words(slab: Slab) -> str:
    texts = [ink for ink in slab.ink if isinstance(ink, PlacedText)]
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
