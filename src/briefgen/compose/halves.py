"""Sets blocks in two columns of about equal length, each block whole."""

from collections.abc import Sequence

from briefgen.compose.piece import Piece, piece_of
from briefgen.flowables import (
    Columns,
    Flowable,
    Grid,
    Hanging,
    Run,
    Stack,
    Stroke,
    TextBlock,
)
from briefgen.style import Style

_LINE = 30
"""Letters that the end of a paragraph counts for: half a line is empty on average."""


def in_two_columns(pieces: Sequence[Piece], style: Style) -> Piece:
    """Set small parts side by side under a stroke."""
    pieces = [piece for piece in pieces if piece.flowables]
    if not pieces:
        return Piece()
    if style.grid.columns > 1:
        # One that is alone may be parted, or it would leave the other columns white.
        whole = (Stack(p.flowables, together=len(pieces) > 1) for p in pieces)
        return Piece(piece_of(*pieces).elements, tuple(whole))
    lengths = [sum(map(length, piece.flowables)) for piece in pieces]
    cut = _even_cut(lengths)
    left, right = piece_of(*pieces[:cut]), piece_of(*pieces[cut:])
    thin = style.strokes.section
    stroke = Stroke(
        thin.width, style.colour(thin.colour), before=style.grid.baseline, keep=True
    )
    columns = _halves(left.flowables, right.flowables, style)
    return Piece((*left.elements, *right.elements), (stroke, columns))


def halved(flowables: Sequence[Flowable], style: Style) -> Columns:
    """Set flowables in two columns, those of the left one first."""
    cut = _even_cut([length(flowable) for flowable in flowables])
    return _halves(tuple(flowables[:cut]), tuple(flowables[cut:]), style)


def _halves(
    left: tuple[Flowable, ...], right: tuple[Flowable, ...], style: Style
) -> Columns:
    """Set two stacks side by side."""
    return Columns((left, right), (1.0, 1.0), style.grid.gap, align="top", pad_top=4.0)


def _even_cut(lengths: Sequence[int]) -> int:
    """Find where to cut, so that the left column is the longer by the least."""
    cuts = range(1, len(lengths) + 1)
    return min(cuts, key=lambda at: abs(sum(lengths[:at]) - sum(lengths[at:])))


def length(flowable: Flowable) -> int:
    """Estimate how long a flowable is, in letters."""
    match flowable:
        case TextBlock():
            runs = (each for each in flowable.inlines if isinstance(each, Run))
            return sum(len(run.text) for run in runs) + _LINE
        case Grid():
            return 2 * _LINE * len(flowable.rows)  # of a key: each row takes a line
        case Hanging():
            return sum(map(length, flowable.body))
        case Stack():
            return sum(map(length, flowable.flowables))
        case _:
            return _LINE
