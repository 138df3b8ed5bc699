"""Sets the evidence table: recommendation, findings, evidence, source, row by row.

Where the page has room these are four columns; in a narrow one each stands under the
one before, set in. Either way the same table is heard: what spans rows says so.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache, partial
from typing import NamedTuple

from briefgen.compose.caption import above, below, labelled
from briefgen.compose.cards import rows_again, strips_again, strips_on
from briefgen.compose.columns import HANG, across, measure
from briefgen.compose.evidence_rows import Cell, Group, Head, groups
from briefgen.compose.piece import Line, Piece, line_of, piece_of
from briefgen.compose.scribe import Scribe
from briefgen.compose.section import part
from briefgen.diagnostics import Span
from briefgen.flowables import Columns, Edge, Flowable, GoesOn, Grid, Stack, Tab
from briefgen.model.argument import Labelled
from briefgen.model.blocks import EvidenceTable
from briefgen.structure import Content, Element, Role
from briefgen.style import StrokeStyle

_ROOMY = 42.0  # times the type size: a measure that four columns have room in
_GAP = 9.0  # points between two columns
_PADDING = 3.0  # points above and below the words of a row
_BETWEEN = 3.0  # points between two pieces of evidence
_STEP = 12.0  # points by which a narrow table sets in what rests on the row above
_TOGETHER = 4  # pieces of evidence that a page never parts
_BANDS, _REST = (0.25, 0.75), (0.36, 0.64)
_GROUNDS = (0.58, 0.42)
"""Shares: a recommendation, and what it rests on; of that a finding, and its evidence;
of that what it is, and its source."""


class _Look(NamedTuple):
    """How the rows are drawn."""

    roomy: bool  # side by side
    advised: bool  # there are recommendations to start from
    line: Edge  # under what belongs together
    last: Edge  # under the table


class _Row(NamedTuple):
    """A row as it is seen, and what it goes on with: a recommendation, a finding."""

    seen: Columns
    begins: tuple[Labelled, ...]  # where a page begins with it,
    parted: tuple[Labelled, ...]  # or with a later line of it


def evidence_part(scribe: Scribe) -> Piece:
    """Set the table as a part of its own, over all columns of the page."""
    heard, grid = _table(scribe, scribe.brief.span, full=True)
    table = Piece((Element(Role.TABLE, heard),), (grid,))
    whole = part(scribe, scribe.part, scribe.brief.span, table, wide=True)
    return across(whole, scribe.style)


def evidence_table(scribe: Scribe, block: EvidenceTable, *, full: bool) -> Piece:
    """Set the table with number and title; `full`: as wide as the page."""
    title = scribe.locale.headings["evidence-table"]
    caption = above(scribe, block, title)
    heard, grid = _table(scribe, block.span, full=full)
    item = labelled(scribe, block)
    element = Element(
        Role.TABLE,
        (*caption.elements[:1], *heard),
        anchor=scribe.anchor(item.anchor),
    )
    limits = strips_on(scribe, item.anchor, element)
    notes = below(scribe, block.notes, None, None, block.span)
    grid = replace(
        grid,
        limits=limits.flowables,
        again=strips_again(scribe, item.anchor),
        keep=bool(notes.flowables),
    )
    white = Stack((), after=scribe.style.grid.baseline)
    return piece_of(
        # Who hears a table should know what limits it before the first row.
        Piece((*limits.elements, element, *caption.elements[1:])),
        Piece((), (*caption.flowables, grid)),
        notes,
        Piece((), (white,)),
    )


def _table(
    scribe: Scribe, span: Span, *, full: bool
) -> tuple[tuple[Element, Element], Grid]:
    style, strokes = scribe.style, scribe.style.strokes
    room = measure(style) - style.grid.number_column
    look = _Look(
        roomy=full and room >= _ROOMY * style.type.table.size,
        advised=bool(scribe.brief.recommendations),
        line=_edge(scribe, strokes.table_row),
        last=_edge(scribe, strokes.table_head),
    )
    head, seen_head = _head(scribe, look)
    heard, rows = list[Element](), list[_Row]()
    found = groups(scribe)
    for group in found:
        heard += _heard(group, look)
        last = group is found[-1]
        drawn = _side_by_side if look.roomy else _set_in
        rows += drawn(group, look, look.last if last else look.line)
    again = cache(partial(rows_again, scribe))
    grid = Grid(
        (seen_head,),
        tuple(row.seen for row in rows),
        span,
        goes_on=tuple(GoesOn(again(row.begins), again(row.parted)) for row in rows),
    )
    body = Element(Role.TABLE_BODY, tuple(heard))
    return (Element(Role.TABLE_HEAD, (head,)), body), grid


def _edge(scribe: Scribe, stroke: StrokeStyle) -> Edge:
    return ("bottom", stroke.width, scribe.style.colour(stroke.colour))


def _head(scribe: Scribe, look: _Look) -> tuple[Element, Columns]:
    role, span = scribe.style.type.table_head, scribe.brief.span
    keys = ("recommendation", "finding", "evidence", "source")
    lines = [scribe.words(scribe.locale[key], role) for key in keys]
    lines = lines if look.advised else lines[1:]
    heard = tuple(
        Element(Role.HEADER_CELL, line.children, scope="Column") for line in lines
    )
    if look.roomy:
        cells = [(scribe.block(line, role, span),) for line in lines]
        seen = _columns(cells[0] if look.advised else (), _nested(*cells[-3:]), look)
    else:
        white = Line((), (Tab(_STEP),))
        parted = (each for line in lines for each in (line, white))
        seen = _line((scribe.block(line_of(*parted), role, span),), 0.0)
    element = Element(Role.TABLE_ROW, heard)
    return element, replace(seen, edges=(look.last,), pad_top=0.0, pad_bottom=_PADDING)


def _heard(group: Group, look: _Look) -> Iterator[Element]:
    """Yield the rows of a group: what spans several of them is in the first."""
    spanned = sum(len(band.lines) for band in group.bands)
    first = [replace(group.head.heard, row_span=spanned)] if look.advised else []
    for band in group.bands:
        if band.head is not None:
            first.append(replace(band.head.heard, row_span=len(band.lines)))
        columns = 2 if band.head is not None else 3
        for cells in band.lines:
            widest = columns - len(cells) + 1
            tds = (
                Element(Role.CELL, _with_notes(line), column_span=widest)
                for line, _ in cells
            )
            yield Element(Role.TABLE_ROW, (*first, *tds))
            first = []


def _with_notes(line: Line) -> tuple[Element | Content, ...]:
    """Give what is heard in a cell: a row holds cells and nothing else."""
    return (*line.children, *line.notes)


def _items(*heads: Head | None) -> tuple[Labelled, ...]:
    """Give what heads state."""
    items = (head.item for head in heads if head is not None)
    return tuple(item for item in items if item is not None)


def _side_by_side(group: Group, look: _Look, edge: Edge) -> Iterator[_Row]:
    """Yield the rows of a group in four columns; a page may end between them."""
    left, begins = group.head.seen, _items()
    for band in group.bands:
        parted = _items(group.head, band.head)
        middle = band.head.seen if band.head is not None else ()
        for start in range(0, len(band.lines), _TOGETHER):
            some = band.lines[start : start + _TOGETHER]
            right = tuple(_pair(cells, start + at) for at, cells in enumerate(some))
            rest = (_beside(middle, right),) if band.head is not None else right
            row = _columns(left, rest, look)
            over = start + _TOGETHER >= len(band.lines)
            if over and band is group.bands[-1]:
                row = replace(row, edges=(edge,))
            elif over:
                edges: tuple[tuple[Edge, ...], ...] = ((look.line,),)
                row = replace(row, cell_edges=((), *edges) if look.advised else edges)
            yield _Row(row, begins, parted)
            left, begins = group.head.again, parted
            middle = band.head.again if band.head is not None else ()
        begins = _items(group.head)


def _columns(
    left: tuple[Flowable, ...], rest: tuple[Flowable, ...], look: _Look
) -> Columns:
    cells = (left, rest) if look.advised else (rest,)
    widths = _BANDS if look.advised else (1.0,)
    return Columns(cells, widths, _GAP, pad_top=_PADDING, pad_bottom=_PADDING)


def _nested(
    finding: tuple[Flowable, ...],
    evidence: tuple[Flowable, ...],
    source: tuple[Flowable, ...],
) -> tuple[Flowable, ...]:
    right = Columns((evidence, source), _GROUNDS, _GAP)
    return (_beside(finding, (right,)),)


def _beside(finding: tuple[Flowable, ...], evidence: tuple[Flowable, ...]) -> Columns:
    return Columns((finding, evidence), _REST, _GAP)


def _pair(cells: tuple[Cell, ...], at: int) -> Flowable:
    """Set evidence and source beside one another, or words that stand for both."""
    before = _BETWEEN if at % _TOGETHER else 0.0
    seen = tuple(flowables for _, flowables in cells)
    if len(seen) == 1:
        return Stack(seen[0], before=before)
    return Columns(seen, _GROUNDS, _GAP, before=before)


def _set_in(group: Group, look: _Look, edge: Edge) -> Iterator[_Row]:
    """Yield the rows of a group, each under what it speaks for, set in by its sign."""
    left, above = 0.0, _items(group.head)
    if look.advised:
        row = _line(group.head.seen, left, keep=True)
        yield _Row(replace(row, pad_top=_PADDING), (), above)
        left = _STEP
    for band in group.bands:
        inner = left + HANG if band.head is not None else HANG
        both = _items(group.head, band.head)
        if band.head is not None:
            yield _Row(_line(band.head.seen, left, keep=True), above, both)
        for cells in band.lines:
            over = cells is band.lines[-1] and band is group.bands[-1]
            row = _line(tuple(each for _, seen in cells for each in seen), inner)
            if over:
                row = replace(row, pad_bottom=_PADDING, edges=(edge,))
            yield _Row(row, both, both)


def _line(seen: tuple[Flowable, ...], left: float, *, keep: bool = False) -> Columns:
    words = (Stack(seen, left=left),)
    half = _PADDING / 2
    return Columns((words,), (1.0,), 0.0, pad_top=half, pad_bottom=half, keep=keep)
