"""The two columns of a page: what stands in the main one, what beside it."""

from briefgen.compose.piece import Piece
from briefgen.flowables import Beside, Card, Flowable, Stack
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
) -> Beside:
    """Set items in the main column, and cards in the margin beside them."""
    grid = style.grid
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
