"""Sets a table: a head that is shown again on each page, with what limits the rows."""

from dataclasses import replace
from itertools import zip_longest
from typing import Any

from briefgen.compose.caption import above, below, labelled
from briefgen.compose.cards import strips_again, strips_on
from briefgen.compose.piece import Line, Piece, piece_of
from briefgen.compose.scribe import Scribe
from briefgen.flowables import Align, Columns, Edge, Grid, Phantom, Run
from briefgen.model.blocks import Chart, Column, Table
from briefgen.model.fields import place
from briefgen.model.inlines import Text, Words, plain
from briefgen.model.plot import Plot
from briefgen.structure import Content, Element, Role
from briefgen.style import StrokeStyle, Style, TypeRole

_ALIGN = {"left": Align.LEFT, "right": Align.RIGHT, "centre": Align.CENTRE}
_NARROWEST, _WIDEST = 6, 40  # characters that a column counts at least, at most


def table(scribe: Scribe, block: Table) -> Piece:
    """Set number and title, head, rows, what limits them, notes."""
    caption, anchor = above(scribe, block), labelled(scribe, block).anchor
    keep = bool(block.notes or block.source)
    parts, grid = _grid(scribe, block, keep=keep)
    # PDF/UA-1, 7.5, and PDF 2.0, 14.8.4.8.3: the caption is the table's first child.
    heard = Element(
        Role.TABLE, (*caption.elements[:1], *parts), anchor=scribe.anchor(anchor)
    )
    limits = strips_on(scribe, anchor, heard)
    limited = replace(grid, limits=limits.flowables, again=strips_again(scribe, anchor))
    notes = below(scribe, block.notes, block.source, None, block.span)
    return piece_of(
        # Who hears a table should know what limits it before the first row.
        Piece((*limits.elements, heard, *caption.elements[1:])),
        Piece((), (*caption.flowables, limited)),
        notes,
        Piece((), (_space(scribe.style.grid.baseline / 2),)),
    )


def data_table(scribe: Scribe, chart: Chart, plot: Plot) -> Piece:
    """Set what a chart draws as a table under it."""
    span, numeric = chart.span, bool(plot.series)
    names = (chart.x, *chart.y) if numeric else (chart.y[0], chart.x)
    columns = [Column(span, (Words(span, name),)) for name in names]
    numbers = [
        replace(each, align="right", decimals=plot.decimals if numeric else None)
        for each in columns[1:]
    ]
    rows = list[tuple[Text, ...]]()
    for at, name in enumerate(plot.names):
        cells: list[Text] = [(Words(span, name),)]
        for series in plot.series:
            value = series.values[at]
            written = "" if value is None else f"{value:.{plot.decimals}f}"
            cells.append((Words(span, written),) if written else ())
        if plot.periods:
            cells.append((Words(span, scribe.locale.period(plot.periods[at])),))
        rows.append(tuple(cells))
    block = Table(span, (columns[0], *numbers), tuple(rows))
    parts, grid = _grid(scribe, block, keep=False)
    after = _space(scribe.style.grid.baseline)
    return Piece((Element(Role.TABLE, parts),), (grid, after))


def _grid(
    scribe: Scribe, block: Table, *, keep: bool
) -> tuple[tuple[Element, Element], Grid]:
    """Set the head and the rows."""
    style, widths = scribe.style, _widths(block)
    head_role, role = style.type.table_head, style.type.table
    head, head_columns = _row(
        scribe,
        block,
        tuple(column.title for column in block.columns),
        role=head_role,
        widths=widths,
        edge=style.strokes.table_head,
        ground=style.table.head_ground,
        head=True,
    )
    elements, rows = list[Element](), list[Columns]()
    for at, row in enumerate(block.rows):
        last = at == len(block.rows) - 1
        edge = style.strokes.table_foot if last else style.strokes.table_row
        ground = style.table.zebra if at % 2 else "paper"
        look: Any = {"role": role, "widths": widths, "edge": edge, "ground": ground}
        element, columns = _row(scribe, block, row, **look)
        elements.append(element)
        rows.append(columns)
    grid = Grid((head_columns,), tuple(rows), block.span, keep=keep)
    table_head = Element(Role.TABLE_HEAD, (head,))
    return (table_head, Element(Role.TABLE_BODY, tuple(elements))), grid


def _space(height: float) -> Columns:
    return Columns((), (), 0.0, after=height)


def _row(  # noqa: PLR0913 (a row and its look)
    scribe: Scribe,
    block: Table,
    texts: tuple[Text, ...],
    *,
    role: TypeRole,
    widths: tuple[float, ...],
    edge: StrokeStyle,
    ground: str,
    head: bool = False,
) -> tuple[Element, Columns]:
    style = scribe.style
    cells, blocks = list[Element](), []
    notes = list[Element]()
    for at, (column, text) in enumerate(zip_longest(block.columns, texts)):
        row_head = at == 0 and not head
        look = replace(role, weight="semibold") if row_head else role
        decimals = None if head or column is None else column.decimals
        line = (
            scribe.text(text or (), look)
            if decimals is None
            else _number(scribe, text or (), look, decimals)
        )
        notes += line.notes
        cells.append(_cell(line, head=head, row_head=row_head))
        align = _ALIGN[(column and column.align) or "left"]
        span = place(text or (), block.span)
        cell = scribe.block(line, look, span, align=align)
        blocks.append((cell,) if line.inlines else ())
    columns = Columns(
        tuple(blocks),
        widths,
        style.table.gap,
        edges=row_edges(style, edge, head=head),
        fill=style.colour(ground) if ground != "paper" else None,
        pad_top=row_top(style, head=head),
        pad_bottom=style.table.row_padding,
        pad_sides=style.table.sides,
    )
    # A row holds cells and nothing else: a note is heard in the cell that calls it.
    if notes:
        last = cells[-1]
        cells[-1] = replace(last, children=(*last.children, *notes))
    return Element(Role.TABLE_ROW, tuple(cells)), columns


def row_edges(style: Style, edge: StrokeStyle, *, head: bool) -> tuple[Edge, ...]:
    """Give the lines of a row: the one under it, and the one over the head."""
    top = style.strokes.table_top
    over: Edge = ("top", top.width, style.colour(top.colour))
    under: Edge = ("bottom", edge.width, style.colour(edge.colour))
    return (over, under) if head and top.width else (under,)


def row_top(style: Style, *, head: bool) -> float:
    """Give the white space over the words of a row; a bare head has none."""
    bare = not style.strokes.table_top.width and style.table.head_ground == "paper"
    return 0.0 if head and bare else style.table.row_padding


def _number(scribe: Scribe, text: Text, role: TypeRole, decimals: int) -> Line:
    """Write a number as the language does, and white for the decimals it lacks."""
    words = plain(text)
    if not words:
        return Line()
    own = len(words.partition(".")[2])
    line = scribe.words(scribe.locale.number(float(words), own), role)
    if own == decimals:
        return line
    lacking = "0" * (decimals - own)
    white = lacking if own else f"{scribe.locale.numerals.decimal}{lacking}"
    (run,) = line.inlines
    assert isinstance(run, Run)
    return line._replace(inlines=(run, Phantom(white, run.look)))


def _cell(line: Line, *, head: bool, row_head: bool) -> Element:
    children: tuple[Element | Content, ...] = line.children
    if head:
        return Element(Role.HEADER_CELL, children, scope="Column")
    if row_head:
        return Element(Role.HEADER_CELL, children, scope="Row")
    return Element(Role.CELL, children)


def _widths(block: Table) -> tuple[float, ...]:
    """Share the measure by what the columns hold, or as the author says."""
    shares = list[float]()
    for at, column in enumerate(block.columns):
        if column.width is not None:
            shares.append(column.width)
            continue
        texts = (column.title, *(row[at] for row in block.rows if at < len(row)))
        longest = max(len(plain(text)) for text in texts)
        shares.append(float(min(max(longest, _NARROWEST), _WIDEST)))
    return tuple(shares)
