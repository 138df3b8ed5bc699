"""Sets recommendations with what limits them, where the style has that."""

from dataclasses import replace

from briefgen.compose.cards import stood_under
from briefgen.compose.columns import beside, inset, main
from briefgen.compose.pairs import pair
from briefgen.compose.piece import Line, Piece, piece_of
from briefgen.compose.scribe import Scribe
from briefgen.flowables import Card, Flowable, Stack, Stroke
from briefgen.style import Style

_BETWEEN = 14.0  # points between two recommendations


def caveat_place(style: Style) -> str:
    """Say where caveats on recommendations stand: a style may have no margin."""
    place = style.caveats.by_recommendations
    return "under" if place == "margin" and not style.grid.margin_column else place


def joined(
    scribe: Scribe,
    rows: tuple[tuple[Flowable, ...], ...],
    cards: tuple[Card, ...],
    joint: Line,
) -> Piece:
    """Set recommendations with their caveats where the style has these."""
    style = scribe.style
    match caveat_place(style):
        case "pair":
            return pair(scribe, rows, cards, joint, scribe.brief.span)
        case "under":
            pieces = [
                _with_under(row, [card for card in cards if card.first == at], style)
                for at, row in enumerate(rows)
            ]
            return piece_of(*pieces)
        case _:
            first, *others = rows
            apart = ((replace(row[0], before=_BETWEEN), *row[1:]) for row in others)
            return Piece((), (beside((first, *apart), cards, style, together=True),))


def _with_under(row: tuple[Flowable, ...], cards: list[Card], style: Style) -> Piece:
    """Set a recommendation in the column, under a line, and its caveats under it."""
    line, white = style.strokes.box, style.grid.baseline / 2
    colour = style.colour(line.colour)
    stroke = Stroke(line.width, colour, before=white, after=white / 2, keep=True)
    drawn = (stroke,) if style.recommendations.card == "open" else ()
    item = Stack((*drawn, *row), before=white, keep=bool(cards), together=bool(cards))
    under = inset(Piece((), stood_under(cards, style)), style)
    return piece_of(main(Piece((), (item,)), style, keep=bool(cards)), under)
