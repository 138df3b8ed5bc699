"""A table to slabs: its rows, its head on each page, and what limits it on each.

A row that would take much of a page is one slab for each of its lines.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from briefgen.flowables import Columns, Flowable, GoesOn, Grid
from briefgen.layout.around import edge_of
from briefgen.layout.panel import as_panel, inked
from briefgen.layout.rows import SetPanel, SetSlabs, cell_places, row
from briefgen.layout.sheet import Cursor, Entry, set_down
from briefgen.layout.slab import Bond, Ink, Slab, filled
from briefgen.layout.stacking import Space, height, lone
from briefgen.paged import PlacedPath
from briefgen.structure import Artifact, Content
from briefgen.units import Rect

_WHOLE = 1 / 3  # of a page: a row, or a table, that stays whole
_LIMITED = 1 / 2  # of a page: a table that stays whole with what limits it
_UNDER_LIMITS = 6.0  # points between what limits a table and its head
_UNDER_HEAD = 3.0  # points between the head and what limits rows that go on
_ROUNDING = 0.01  # points
_FEWEST = 2  # rows of a table at the foot of a page, or at the head of the next


def table(
    grid: Grid, space: Space, set_panel: SetPanel, set_slabs: SetSlabs
) -> list[Slab]:
    """Set a table; each of its rows knows what to show where it starts a page."""
    head = [slab for each in grid.head for slab in _whole(each, grid, space, set_panel)]
    for slab in head:
        slab.bond = Bond.FAST
    rows = _Rows(grid, space, set_panel, set_slabs).body()
    body = [slab for slabs in rows for slab in slabs]
    limits = set_slabs(grid.limits, space)
    every = [*head, *body, *limits]
    if height(every) <= (_LIMITED if limits else _WHOLE) * space.tall:
        _bind(every, Bond.TOGETHER)
        return every

    @cache
    def said_again(flowables: tuple[Flowable, ...]) -> tuple[Slab, ...]:
        """Set what limits a table, or rows of it, and was heard before."""
        if not flowables:
            return ()
        slab = _copy(lone(as_panel(set_slabs(flowables, space)), space, grid.span))
        slab.before = _UNDER_HEAD
        return (slab,)

    again = tuple(map(_copy, head))
    if limits:
        _bind(limits, Bond.KEEP)
        limits[-1].bond, limits[-1].after = Bond.KEEP, _UNDER_LIMITS
        short = (replace(slab, after=_UNDER_LIMITS) for slab in said_again(grid.again))
        again = (*short, *again)
    goes_on = grid.goes_on or (GoesOn(),) * len(rows)
    for columns, slabs, shown in zip(grid.rows, rows, goes_on, strict=True):
        begins = (*again, *said_again(shown.begins))
        parted = (*again, *said_again(shown.parted))
        _show_again(slabs, begins, parted, columns.pad_top)
    return [*limits, *head, *body]


def _show_again(
    row: Sequence[Slab],
    begins: tuple[Slab, ...],
    parted: tuple[Slab, ...],
    white: float,
) -> None:
    """Say what a row shows where one of its slabs starts a page: its first, or another.

    The first has white at its top; those of a box in a cell show nothing over it.
    """
    lower = (*parted[:-1], replace(parted[-1], after=white)) if parted else ()
    for number, slab in enumerate(row):
        if not slab.around:
            slab.repeat = lower if number else begins


def _copy(slab: Slab) -> Slab:
    """Make a slab one that is seen but not heard a second time."""
    return replace(slab, ink=_copied(slab.ink), notes=())


def _bind(slabs: Sequence[Slab], bond: Bond) -> None:
    for slab in slabs[:-1]:
        slab.bond = max(slab.bond, bond)


def _whole(
    columns: Columns, grid: Grid, space: Space, set_panel: SetPanel
) -> list[Slab]:
    """Set a row as one slab."""
    slab = row(columns, space, set_panel)
    slab.before, slab.after = columns.before, columns.after
    slab.span, slab.name = grid.span, "a row of this table"
    slab.bond = Bond.KEEP if columns.keep else Bond.NONE
    return [slab]


class _Rows:
    """The rows of a table."""

    def __init__(
        self, grid: Grid, space: Space, set_panel: SetPanel, set_slabs: SetSlabs
    ) -> None:
        self._grid = grid
        self._space = space
        self._set_panel = set_panel
        self._set_slabs = set_slabs

    def body(self) -> list[list[Slab]]:
        """Set all rows; neither the first nor the last stands on a page alone."""
        rows = [self._row(each) for each in self._grid.rows]
        *others, _ = rows or [[]]
        for slabs in (*others[: _FEWEST - 1], *others[1 - _FEWEST :]):
            slabs[-1].bond = max(slabs[-1].bond, Bond.LINES)
        return rows

    def _row(self, columns: Columns) -> list[Slab]:
        whole = _whole(columns, self._grid, self._space, self._set_panel)
        if whole[0].height <= _WHOLE * self._space.tall:
            return whole
        return self._parted(columns) or whole

    def _parted(self, columns: Columns) -> list[Slab]:
        """Set a row as a slab for each of its lines; none where they do not agree."""
        space = self._space
        places = cell_places(columns, space)
        cells = [
            self._set_slabs(cell, Space(left, width, space.tall))
            for cell, (left, width) in zip(columns.cells, places, strict=True)
        ]
        if any(slab.around or slab.cards for slabs in cells for slab in slabs):
            return self._alone(columns, cells) if len(cells) == 1 else []
        placed = _level([_set_down(slabs) for slabs in cells], columns.pad_top)
        cuts = _cuts(placed)
        slices = [
            self._slice(columns, placed, top, low)
            for top, low in zip([0.0, *cuts], cuts, strict=False)
        ]
        slices[-1].bond = Bond.KEEP if columns.keep else Bond.NONE
        slices[0].before, slices[-1].after = columns.before, columns.after
        return slices

    def _alone(self, columns: Columns, cells: Sequence[list[Slab]]) -> list[Slab]:
        """Give the slabs of a single cell, with the edge of its row under them."""
        (slabs,) = cells
        low = Slab(columns.pad_bottom, right=self._space.left + self._space.width)
        last = self._edge(columns, low, first=False, last=True)
        slabs[-1].bond = Bond.FAST
        return [*slabs, last]

    def _slice(
        self, columns: Columns, cells: list[list[Entry]], top: float, low: float
    ) -> Slab:
        """Set what stands in all cells between two heights."""
        ink, grounds = list[Ink](), list[PlacedPath]()
        entries = [
            each
            for cell in cells
            for each in cell
            if top - _ROUNDING <= each.top < low - _ROUNDING
        ]
        for entry in entries:
            placed, under = inked(entry, 0.0, -top)
            ink += placed
            grounds += under
        last = low == max(cell[-1].bottom for cell in cells if cell)
        slab = Slab(
            low - top + (columns.pad_bottom if last else 0.0),
            tuple(ink),
            tuple(grounds),
            tuple(note for entry in entries for note in entry.slab.notes),
            right=self._space.left + self._space.width,
            span=self._grid.span,
            name="a row of this table",
        )
        if not top:
            base = [e.top + e.slab.baseline for e in entries if e.slab.baseline]
            slab.baseline = max(base, default=None)
        return self._edge(columns, slab, first=not top, last=last)

    def _edge(self, columns: Columns, slab: Slab, *, first: bool, last: bool) -> Slab:
        """Draw the edges and the grounds of a row that a part of it has."""
        whole = Rect(self._space.left, 0.0, self._space.width, slab.height)
        left_out = {side for side, has in (("top", first), ("bottom", last)) if not has}
        cells = [
            whole._replace(x=left, width=width)
            for left, width in cell_places(columns, self._space)
        ]
        boxes = [(whole, columns.edges), *zip(cells, columns.cell_edges, strict=False)]
        edges = [
            filled(edge_of(box, side, thickness), colour)
            for box, sides in boxes
            for side, thickness, colour in sides
            if side not in left_out
        ]
        under = [
            filled(cell, ground)
            for cell, ground in zip(cells, columns.grounds, strict=False)
            if ground is not None
        ]
        slab.ink, slab.grounds = (*edges, *slab.ink), (*under, *slab.grounds)
        return slab


def _set_down(slabs: Sequence[Slab]) -> list[Entry]:
    """Set the slabs of a cell one under the other."""
    cursor, entries = Cursor(), list[Entry]()
    for slab in slabs:
        entry, cursor = set_down(slab, cursor, 0.0)
        entries.append(entry)
    return entries


def _level(cells: list[list[Entry]], white: float) -> list[list[Entry]]:
    """Lower the words of cells until their first lines are level."""
    bases = [cell[0].slab.baseline if cell else None for cell in cells]
    base = max((each for each in bases if each is not None), default=0.0)
    return [
        [entry._replace(top=entry.top + white + base - (own or base)) for entry in cell]
        for cell, own in zip(cells, bases, strict=True)
    ]


def _cuts(cells: list[list[Entry]]) -> list[float]:
    """Find the heights at which no cell has a line, or lines that are bound."""
    entries = [entry for cell in cells for entry in cell]
    held = list[tuple[float, float]]()
    for cell in cells:
        for entry, after in pairwise(cell):
            bound = entry.slab.bond is not Bond.NONE
            held.append((entry.top, after.bottom if bound else entry.bottom))
        held += [(entry.top, entry.bottom) for entry in cell[-1:]]
    lows = sorted({entry.bottom for entry in entries}, reverse=True)
    cuts = list[float]()
    for low in lows:
        between = any(
            top + _ROUNDING < low < bottom - _ROUNDING for top, bottom in held
        )
        if not between and (not cuts or low < cuts[-1] - _ROUNDING):
            cuts.append(low)
    return cuts[::-1]


def _copied(inked: tuple[Ink, ...]) -> tuple[Ink, ...]:
    """Make ink a copy that is seen but not heard a second time."""
    return tuple(
        ink._replace(owner=Artifact.PAGINATION)
        if isinstance(ink.owner, Content)
        else ink
        for ink in inked
    )
