"""The columns of a table to their widths: as shared, but no word leaves its column."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeAlias

from briefgen.flowables import Columns, Flowable, Grid, Hanging, TextBlock
from briefgen.layout.stacking import Space

Narrowest: TypeAlias = Callable[[TextBlock], float]
"""Measures the widest word of a text that no line may part."""

_ROUNDING = 0.01  # points


def fitted(grid: Grid, space: Space, narrowest: Narrowest) -> Grid:
    """Give a table columns that hold their words, where its measure has room for all.

    Each column has its share of the measure; what is too narrow for its widest word
    takes from those that are not.
    """
    first = grid.head[0] if grid.head else grid.rows[0]
    free = space.width - first.gap * (len(first.widths) - 1)

    def alike(row: Columns) -> bool:
        return row.widths == first.widths

    every = [row for row in (*grid.head, *grid.rows) if alike(row)]
    needs = [
        max(_need(row.cells[at], narrowest) for row in every)
        for at in range(len(first.widths))
    ]
    widths = _shared(first.widths, needs, free)

    def widened(row: Columns) -> Columns:
        return replace(row, widths=widths) if alike(row) else row

    head, rows = tuple(map(widened, grid.head)), tuple(map(widened, grid.rows))
    return replace(grid, head=head, rows=rows)


def _need(cell: Iterable[Flowable], narrowest: Narrowest) -> float:
    """Measure how narrow a cell may be."""
    widest = 0.0
    for flowable in cell:
        match flowable:
            case TextBlock():
                widest = max(widest, narrowest(flowable) + _ROUNDING)
            case Hanging():
                inside = _need(flowable.body, narrowest)
                widest = max(widest, flowable.width + inside)
            case _:
                pass  # it takes the width that it is given
    return widest


def _shared(
    shares: Sequence[float], needs: Sequence[float], free: float
) -> tuple[float, ...]:
    """Share a width: by shares, but each column at least what it needs."""
    if sum(needs) > free:
        return tuple(shares)
    fixed = set[int]()
    while True:
        rest = free - sum(needs[at] for at in fixed)
        total = sum(share for at, share in enumerate(shares) if at not in fixed) or 1.0
        widths = [
            needs[at] if at in fixed else rest * share / total
            for at, share in enumerate(shares)
        ]
        short = {at for at, width in enumerate(widths) if width < needs[at] - _ROUNDING}
        if not short - fixed:
            return tuple(widths)
        fixed |= short
