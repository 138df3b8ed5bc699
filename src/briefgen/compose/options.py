"""Sets the options: a row for each, a column for each criterion.

What limits an option stands in full under its row, inside the table: whoever copies
the row has it.
"""

from dataclasses import replace
from typing import NamedTuple

from briefgen.compose.cards import strips_on
from briefgen.compose.columns import hang, roomy
from briefgen.compose.piece import Line, Piece
from briefgen.compose.scribe import Scribe
from briefgen.compose.section import part
from briefgen.compose.table import row_edges, row_top
from briefgen.flowables import Columns, Grid, Hanging, TextBlock
from briefgen.model.argument import Labelled
from briefgen.model.brief import Option, Options
from briefgen.model.fields import place
from briefgen.model.inlines import plain
from briefgen.structure import Content, Element, Role
from briefgen.style import StrokeStyle

_PART = "options"
_UNDER_LIMITS = 4.0  # points below the caveats on an option
_NAME, _NARROWEST, _WIDEST = 26, 9, 24
"""Letters that a column counts: the names, and a criterion at least and at most."""


class _Row(NamedTuple):
    """A row of the table: what is heard, what is seen."""

    heard: Element
    seen: Columns


def options(scribe: Scribe) -> Piece:
    """Set every option with how it does by each criterion."""
    appraisal = scribe.brief.options
    assert appraisal is not None
    widths = _widths(appraisal)
    items = scribe.argument.of_kind("option")
    head = _head(scribe, appraisal, widths)
    rows = [
        row
        for item in items
        for row in _option(scribe, appraisal, item, widths, last=item is items[-1])
    ]
    half = scribe.style.grid.baseline / 2
    grid = Grid(
        (head.seen,), tuple(row.seen for row in rows), appraisal.span, after=half
    )
    heard = Element(
        Role.TABLE,
        (
            Element(Role.TABLE_HEAD, (head.heard,)),
            Element(Role.TABLE_BODY, tuple(row.heard for row in rows)),
        ),
    )
    table = Piece((heard,), (grid,))
    whole = part(scribe, _PART, appraisal.span, table, wide=True)
    return roomy(whole, scribe.style, full=True, turned=True)


def _head(scribe: Scribe, appraisal: Options, widths: tuple[float, ...]) -> _Row:
    role, span = scribe.style.type.table_head, appraisal.span
    lines = [scribe.words(scribe.locale["option"], role)]
    lines += [scribe.text(each.name, role) for each in appraisal.criteria.values()]
    cells = [(scribe.block(line, role, span),) for line in lines]
    heard = [Element(Role.HEADER_CELL, line.children, scope="Column") for line in lines]
    style, edge = scribe.style, scribe.style.strokes.table_head
    ground = style.table.head_ground
    columns = Columns(
        tuple(cells),
        widths,
        style.table.gap,
        edges=row_edges(style, edge, head=True),
        fill=style.colour(ground) if ground != "paper" else None,
        pad_top=row_top(style, head=True),
        pad_sides=style.table.sides,
    )
    return _row(scribe, heard, lines, columns, None)


def _option(
    scribe: Scribe,
    appraisal: Options,
    item: Labelled,
    widths: tuple[float, ...],
    *,
    last: bool,
) -> list[_Row]:
    """Set one option; what limits it is a row of its own, bound to it."""
    option = item.what
    assert isinstance(option, Option)
    role, strokes = scribe.style.type.table, scribe.style.strokes
    edge = strokes.table_foot if last else strokes.table_row
    name, stack = _name(scribe, item, option)
    lines = [name, *(_rating(scribe, option, key) for key in appraisal.criteria)]
    cells = [(scribe.block(line, role, option.span),) for line in lines[1:]]
    anchor = scribe.anchor(item.anchor)
    heard = [
        Element(Role.HEADER_CELL, name.children, scope="Row", anchor=anchor),
        *(Element(Role.CELL, line.children) for line in lines[1:]),
    ]
    look = scribe.style.table
    columns = Columns(
        (stack, *cells),
        widths,
        look.gap,
        pad_top=look.row_padding,
        pad_sides=look.sides,
    )
    limits = strips_on(scribe, item.anchor, heard[0], Role.DIVISION)
    if not limits.flowables:
        return [_row(scribe, heard, lines, columns, edge)]
    under = Columns((limits.flowables,), (1.0,), 0.0)
    cell = Element(Role.CELL, limits.elements, column_span=len(widths))
    return [
        _row(scribe, heard, lines, replace(columns, keep=True), None),
        _row(scribe, [cell], [], replace(under, pad_bottom=_UNDER_LIMITS), edge),
    ]


def _row(
    scribe: Scribe,
    heard: list[Element],
    lines: list[Line],
    columns: Columns,
    edge: StrokeStyle | None,
) -> _Row:
    """Finish a row: its edge, and the notes that it calls.

    A row holds cells and nothing else: notes are heard in the last of them.
    """
    notes = [note for line in lines for note in line.notes]
    *others, last = heard
    last = replace(last, children=(*last.children, *notes)) if notes else last
    if edge is not None:
        drawn = scribe.style.colour(edge.colour)
        columns = replace(columns, edges=(("bottom", edge.width, drawn),))
    white = max(columns.pad_bottom, scribe.style.table.row_padding)
    columns = replace(columns, pad_bottom=white)
    return _Row(Element(Role.TABLE_ROW, (*others, last)), columns)


def _name(
    scribe: Scribe, item: Labelled, option: Option
) -> tuple[Line, tuple[Hanging, ...]]:
    """Write sign and name; under it, if the others are measured against this one."""
    role = replace(scribe.style.type.table, weight="semibold")
    small, span = scribe.style.type.meta, place(option.name, option.span)
    sign = scribe.label(item, role, linked=False)
    name = scribe.text(option.name, role)
    words = [scribe.block(name, role, span)]
    heard: list[Element | Content] = [*sign.children, *name.children]
    if option.baseline:
        base = scribe.words(scribe.locale["baseline"], small)
        words.append(scribe.block(base, small, span))
        heard = [
            Element(Role.PARAGRAPH, line) for line in (tuple(heard), base.children)
        ]
    label = TextBlock(sign.inlines, role.leading, span)
    hanging = Hanging(label, hang(scribe.style), tuple(words))
    return Line(tuple(heard), (), name.notes), (hanging,)


def _rating(scribe: Scribe, option: Option, key: str) -> Line:
    role = scribe.style.type.table
    rating = option.values.get(key)
    if rating is None or not rating.text:
        return scribe.words(scribe.locale["not-assessed"], role)
    return scribe.text(rating.text, role)


def _widths(appraisal: Options) -> tuple[float, ...]:
    """Share the measure by the longest text that stands in a column."""
    shares = [float(_NAME)]
    for key, criterion in appraisal.criteria.items():
        texts = [criterion.name]
        texts += [
            item.values[key].text for item in appraisal.items if key in item.values
        ]
        longest = max(len(plain(text)) for text in texts)
        shares.append(float(min(max(longest, _NARROWEST), _WIDEST)))
    return tuple(shares)
