"""Items and their cards in the margin to slabs: cards ride on an item's first line."""

from collections.abc import Sequence

from briefgen.flowables import Beside, Card
from briefgen.layout.slab import Bond, Item, Panel, SideCard, Slab
from briefgen.layout.stacking import Space, first_line


def indent(card: Card) -> float:
    """Say how far the words of a card stand from its left edge."""
    return card.padding + (card.bar[0] if card.bar else 0.0)


def inside(beside: Beside, card: Card, space: Space) -> Space:
    """Give the space for the words of a card in the margin."""
    left = space.left + beside.main + beside.gap + indent(card)
    return Space(left, beside.side - indent(card), space.tall)


def beside(
    flowable: Beside,
    items: Sequence[list[Slab]],
    cards: Sequence[tuple[Card, Panel]],
    space: Space,
) -> list[Slab]:
    """Join items with the cards that stand beside them."""
    edge = space.left + flowable.main
    for slabs in items:
        if not slabs:
            slabs.append(Slab(0.0, right=edge))
    named = [Item() for _ in items]
    for item, slabs in zip(named, items, strict=True):
        for slab in slabs:
            slab.around = (item, *slab.around)
    stacks: dict[int, list[SideCard]] = {}
    for card, panel in cards:
        if card.first != card.last:
            _hold_together(items[card.first : card.last + 1])
        stacks.setdefault(card.first, []).append(
            SideCard(
                card,
                panel,
                0.0,
                edge + flowable.gap,
                flowable.gap,
                flowable.card_gap,
                named[card.first],
                named[card.last],
            )
        )
    for number, stack in stacks.items():
        _ride(stack, items[number], flowable.card_gap)
    return [slab for slabs in items for slab in slabs]


def _hold_together(items: Sequence[list[Slab]]) -> None:
    slabs = [slab for item in items for slab in item]
    for slab in slabs[:-1]:
        slab.bond = max(slab.bond, Bond.TOGETHER)


def _ride(stack: list[SideCard], slabs: list[Slab], gap: float) -> None:
    """Put a stack of cards on the slab with the first line of their item."""
    number, down = first_line(slabs)
    for slab in slabs[:number]:
        slab.bond = Bond.FAST
    first, slab = stack[0], slabs[number]
    level = 0.0
    if slab.baseline is not None and first.panel.baseline is not None:
        level = slab.baseline - first.panel.baseline
    slab.cards = (*slab.cards, first._replace(level=level), *stack[1:])
    slab.notes += tuple(note for card in stack for note in card.panel.notes)
    above = -(down + level)
    if slabs[0].room is not None:
        above = max(above, slabs[0].room[0])
    slabs[0].room = (above, gap)
