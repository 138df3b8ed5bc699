"""Sets an argument as a table: who rests on what, and what limits whom."""

from dataclasses import replace

from briefgen.compose.columns import HANG, measure
from briefgen.compose.evidence_rows import header, how_sure
from briefgen.compose.piece import Line, Piece, line_of
from briefgen.compose.roles import strong, with_signs
from briefgen.compose.scribe import Scribe
from briefgen.diagnostics import Span
from briefgen.flowables import Columns, Edge, Flowable, Grid, Stack, Tab
from briefgen.model.argument import Labelled
from briefgen.model.brief import Caveat, Finding, Recommendation
from briefgen.model.inlines import plain
from briefgen.structure import Element, Role
from briefgen.style import StrokeStyle, TypeRole

_ROOMY = 38.0  # times the type size: a measure that three columns have room in
_WIDTHS = (0.42, 0.26, 0.32)  # shares: a statement, what it rests on, what limits it
_GAP = 9.0  # points between two columns
_PADDING = 3.0  # points above and below the words of a row


def argument_table(scribe: Scribe, span: Span, *, full: bool) -> Piece:
    """Set a row for each recommendation, then one for each finding."""
    style, strokes = scribe.style, scribe.style.strokes
    room = measure(style) - style.grid.number_column
    roomy = full and room >= _ROOMY * style.type.table.size
    items = [
        *scribe.argument.of_kind("recommendation"),
        *scribe.argument.of_kind("finding"),
    ]
    last = _edge(scribe, strokes.table_head)
    head, seen_head = _head(scribe, last, roomy=roomy)
    heard, rows = list[Element](), list[Columns]()
    for item in items:
        edge = last if item is items[-1] else _edge(scribe, strokes.table_row)
        row, seen = _row(scribe, item, edge, roomy=roomy)
        heard.append(row)
        rows.append(seen)
    grid = Grid((seen_head,), tuple(rows), span, after=style.grid.baseline)
    parts = (
        Element(Role.TABLE_HEAD, (head,)),
        Element(Role.TABLE_BODY, tuple(heard)),
    )
    return Piece((Element(Role.TABLE, parts),), (grid,))


def _edge(scribe: Scribe, stroke: StrokeStyle) -> Edge:
    return ("bottom", stroke.width, scribe.style.colour(stroke.colour))


def _head(scribe: Scribe, edge: Edge, *, roomy: bool) -> tuple[Element, Columns]:
    role, span = scribe.style.type.table_head, scribe.brief.span
    keys = ("map-statement", "map-rests-on", "map-gates")
    lines = [scribe.words(scribe.locale[key], role) for key in keys]
    cells = [Element(Role.HEADER_CELL, line.children, scope="Column") for line in lines]
    seen: tuple[tuple[Flowable, ...], ...]
    if roomy:
        seen = tuple((scribe.block(line, role, span),) for line in lines)
    else:
        white = Line((), (Tab(HANG),))
        parted = (each for line in lines for each in (line, white))
        seen = ((scribe.block(line_of(*parted), role, span),),)
    columns = _columns(seen, edge)
    return Element(Role.TABLE_ROW, tuple(cells)), replace(columns, pad_top=0.0)


def _row(
    scribe: Scribe, item: Labelled, edge: Edge, *, roomy: bool
) -> tuple[Element, Columns]:
    style, what = scribe.style, item.what
    role = style.type.table
    small = with_signs(role)
    if isinstance(what, Recommendation):
        action = scribe.text(what.action, strong(role))
        statement = header(scribe, item, action, strong(role))
        rests = _rests(scribe, item, what, small)
    else:
        assert isinstance(what, Finding)
        statement = header(scribe, item, scribe.text(what.claim, role), role)
        rests = how_sure(scribe, what)
    lines = (rests, _limits(scribe, item, small))
    cells = [Element(Role.CELL, line.children) for line in lines]
    blocks = [
        (scribe.block(line, small, what.span),) if line.inlines else ()
        for line in lines
    ]
    element = Element(Role.TABLE_ROW, (statement.heard, *cells))
    if roomy:
        return element, _columns((statement.seen, *blocks), edge)
    under = Stack(tuple(each for block in blocks for each in block), left=HANG)
    return element, _columns(((*statement.seen, under),), edge)


def _columns(cells: tuple[tuple[Flowable, ...], ...], edge: Edge) -> Columns:
    widths = _WIDTHS if len(cells) > 1 else (1.0,)
    return Columns(
        cells, widths, _GAP, edges=(edge,), pad_top=_PADDING, pad_bottom=_PADDING
    )


def _rests(
    scribe: Scribe, item: Labelled, what: Recommendation, role: TypeRole
) -> Line:
    """Write what a recommendation rests on: findings, or whose word."""
    locale, found = scribe.locale, scribe.argument.rests_on[item.anchor]
    if found:
        return scribe.signs(found, role)
    if what.on_authority_of is None:
        return scribe.words(locale["no-finding"], role)
    name = scribe.short_name(what.on_authority_of)
    return scribe.words(locale["authority"].format(name=name), role)


def _limits(scribe: Scribe, item: Labelled, role: TypeRole) -> Line:
    """Write each caveat by its sign and its label."""
    caveats, what = scribe.argument.caveats_on.get(item.anchor, ()), item.what
    if not caveats and isinstance(what, Recommendation):
        known = what.caveats == "none known"
        return scribe.words(
            scribe.locale["no-caveat" if known else "no-caveat-named"], role
        )
    named = [
        line_of(scribe.sign(each), scribe.words(f"\u00a0{_label(each)}", role))
        for each in caveats
    ]
    return scribe.apart(named, "; ", role)


def _label(item: Labelled) -> str:
    caveat = item.what
    assert isinstance(caveat, Caveat)
    return caveat.label or plain(caveat.point) or caveat.quote or ""
