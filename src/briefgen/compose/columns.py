"""The columns of a page: what stands in the text, beside it, or over all of them."""

from dataclasses import replace

from briefgen.compose.piece import Piece
from briefgen.flowables import Beside, Card, Flowable, Roomy, Stack
from briefgen.style import Style

HANG = 21.0
"""Points: the column of a sign before its statement, at least."""


def hang(style: Style) -> float:
    """Give the width of the column in which signs stand before running text."""
    return max(HANG, style.grid.number_column)


def aside_width(style: Style) -> float:
    """Give how much of the measure of the page is free beside the text."""
    grid = style.grid
    if grid.columns > 1:
        return 0.0
    return measure(style) - grid.number_column - grid.measure


def measure(style: Style) -> float:
    """Give the whole measure of the page: all its columns."""
    grid, page = style.grid, style.page
    if grid.columns > 1 or grid.margin_column:
        return grid.width
    return max(grid.width, page.paper[0] - page.margins.inner - page.margins.outer)


def main(piece: Piece, style: Style, *, keep: bool = False) -> Piece:
    """Set running text: signs and numbers, which hang out, stand in it."""
    stack = Stack(piece.flowables, right=aside_width(style), keep=keep)
    return Piece(piece.elements, (stack,) if piece.flowables else ())


def inset(piece: Piece, style: Style, *, keep: bool = False) -> Piece:
    """Set a piece in the column of text, right of signs and numbers."""
    left, right = style.grid.number_column, aside_width(style)
    stack = Stack(piece.flowables, left=left, right=right, keep=keep)
    return Piece(piece.elements, (stack,) if piece.flowables else ())


def over_text(piece: Piece, style: Style) -> Piece:
    """Set a line that stands over running text, and is as wide as the page.

    Where pages face each other it is as wide as the text: it begins where that does on
    left pages, too.
    """
    right = aside_width(style)
    if not (style.page.facing and right and piece.flowables):
        return piece
    return Piece(piece.elements, (Stack(piece.flowables, right=right, clear=True),))


def wide(piece: Piece, style: Style) -> Piece:
    """Set a piece as wide as the page lets it, right of signs and numbers."""
    return roomy(piece, style, full=True)


def roomy(
    piece: Piece, style: Style, *, full: bool = False, turned: bool = False
) -> Piece:
    """Set a piece in the column of text, or as wide as the page if it needs that."""
    number, right = style.grid.number_column, aside_width(style)
    room = Roomy(piece.flowables, number, right, number, full=full, turned=turned)
    return Piece(piece.elements, (room,) if piece.flowables else ())


def across(
    piece: Piece, style: Style, *, keep: bool = False, after: float = 0.0
) -> Piece:
    """Set a piece over all columns of the page; in one column it stays as it is."""
    if style.grid.columns == 1 or not piece.flowables:
        return piece
    stack = Stack(piece.flowables, after=after, keep=keep, across=True)
    return Piece(piece.elements, (stack,))


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
        main=grid.number_column + grid.measure,
        gap=grid.gap,
        side=grid.margin_column,
        card_gap=0.5 * grid.baseline,
        before=before,
        after=after,
        keep=keep,
        together=together,
    )


def on_band(style: Style) -> Style:
    """Give a style as it looks on the band: one colour of letters, on one ground."""
    colours = style.colours
    words, ground = colours.on_band, colours.band
    return replace(
        style,
        colours=replace(
            colours,
            ink=words,
            muted=words,
            primary=words,
            caveat=words,
            hairline=words,
            box_edge=words,
            paper=ground,
            on_primary=ground,
            on_caveat=ground,
        ),
    )
