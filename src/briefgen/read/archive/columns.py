"""Pieces of a page's text → the text in the order in which it is read.

Most producers draw one column after the other, and the order of drawing is that of
reading. Some draw row by row, across the columns: read so, every other line would be of
another sentence, and a right quotation would be found nowhere.
"""

from collections.abc import Sequence
from itertools import pairwise
from statistics import fmean
from typing import NamedTuple

_FEWEST_ROWS = 4
_FEWEST_WORDS = 4.0  # of a line of prose, on the average; cells of a table have less
_SAME_ROW = 2.0  # points
_APART = 100.0  # points from the start of a column to that of the next, at least


class PlacedWords(NamedTuple):
    """Some words that are drawn at once, and where they begin, in points."""

    x: float
    y: float
    text: str


def by_column(pieces: Sequence[PlacedWords]) -> str | None:
    """Give the text column by column; None where the order of drawing is the right one.

    What stands before the first row that two columns share, and behind the last, stays.
    """
    rows = [
        at
        for at, (one, other) in enumerate(pairwise(pieces))
        if abs(one.y - other.y) < _SAME_ROW and other.x - one.x > _APART
    ]
    if len(rows) < _FEWEST_ROWS:
        return None
    words = (fmean(len(pieces[at + n].text.split()) for at in rows) for n in (0, 1))
    if min(words) < _FEWEST_WORDS:
        return None
    first, last = rows[0], rows[-1] + 2
    border = min(pieces[at + 1].x for at in rows) - _SAME_ROW
    shared = pieces[first:last]
    ordered = (
        *pieces[:first],
        *(piece for piece in shared if piece.x < border),
        *(piece for piece in shared if piece.x >= border),
        *pieces[last:],
    )
    return "\n".join(piece.text.strip() for piece in ordered)
