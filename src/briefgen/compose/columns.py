"""The two columns of a page: what stands in the main one, what beside it."""

from briefgen.compose.piece import Piece
from briefgen.flowables import Beside, Card, Flowable, Frame, Stack
from briefgen.style import Style

HANG = 21.0
"""Points: the column of a sign before its statement."""


def aside_width(style: Style) -> float:
    """Give how far the margin column reaches into the measure of the page."""
    grid = style.grid
    return grid.gap + grid.margin_column if grid.margin_column else 0.0


def measure(style: Style) -> float:
    """Give the whole measure of the page: main and margin column."""
    return style.grid.measure + aside_width(style)


def main(piece: Piece, style: Style, *, keep: bool = False) -> Piece:
    """Set a piece in the main column."""
    stack = Stack(piece.flowables, right=aside_width(style), keep=keep)
    return Piece(piece.elements, (stack,) if piece.flowables else ())


def beside(  # noqa: PLR0913 (a row and its spacing)
    items: tuple[tuple[Flowable, ...], ...],
    cards: tuple[Card, ...],
    style: Style,
    *,
    before: float = 0.0,
    after: float = 0.0,
    keep: bool = False,
    together: bool = False,
) -> Beside | Stack:
    """Set items in the main column, and cards in the margin beside them.

    A style without a margin column has each card under the last of its items.
    """
    grid = style.grid
    if not grid.margin_column:
        under = tuple(
            flowable
            for at, item in enumerate(items)
            for flowable in _over(item, [card for card in cards if card.last == at])
        )
        return Stack(under, before=before, after=after, keep=keep, together=together)
    return Beside(
        items,
        cards,
        main=grid.measure,
        gap=grid.gap,
        side=grid.margin_column,
        card_gap=0.5 * grid.baseline,
        before=before,
        after=after,
        keep=keep,
        together=together,
    )


def _over(item: tuple[Flowable, ...], cards: list[Card]) -> tuple[Flowable, ...]:
    """Set cards under an item, bound to it."""
    if not cards:
        return item
    *others, last = cards
    bound = (_framed(card, keep=True) for card in others)
    return (Stack(item, keep=True), *bound, _framed(last))


def _framed(card: Card, *, keep: bool = False) -> Frame:
    bar = card.bar
    return Frame(
        card.flowables,
        (0.0, 0.0, 0.0, card.padding + (bar[0] if bar else 0.0)),
        edges=(("left", *bar),) if bar else (),
        before=4.0,
        after=4.0,
        keep=keep,
    )
