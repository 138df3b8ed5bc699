"""Sets the key of a brief: what each word of its scales stands for.

A range is drawn as well as written.
"""

from briefgen.compose.columns import measure
from briefgen.compose.marks import REACH, bars, reach
from briefgen.compose.pen import WIDE_DOT
from briefgen.compose.piece import Line, Piece, line_of, piece_of
from briefgen.compose.roles import strong
from briefgen.compose.scale_words import in_tongue, range_of, said
from briefgen.compose.scribe import Scribe
from briefgen.flowables import Align, Columns, Grid, Mark, Run
from briefgen.model.brief import Brief, Level
from briefgen.model.scale import Graded, Row, Scale, Step
from briefgen.structure import Element, Role
from briefgen.style import TypeRole

_GAP = 8.0  # points between two columns of a key
_RANGE = 50.0  # points: the column of the ranges
_ROOM = 200.0  # points that a key has where a range is drawn as well as written
_LETTER, _CAPITAL = 0.56, 0.72  # of the size: what a letter takes, with room


def keys(scribe: Scribe) -> Piece:
    """Set the key of each word scale that the brief names."""
    used = [(scale, _used(scribe.brief, scale)) for scale in scribe.resolved.scales]
    return piece_of(*(_key(scribe, scale, row) for scale, rows in used for row in rows))


def _used(brief: Brief, scale: Scale) -> tuple[Row, ...]:
    """Give the rows that a brief uses; all, where it is not seen to use any.

    Of two rows that grade likelihood it is the one that has the words of its findings.
    """
    words = [each.likelihood for each in brief.findings if each.likelihood]
    rows = scale.rows_of("likelihood")
    spoken = [
        row for row in rows if any(row.step(word, brief.language) for word in words)
    ]
    used = [
        row
        for row in scale.rows
        if (row in (spoken or rows) if row in rows else _grades(brief, row.grades))
    ]
    return tuple(used) or scale.rows


def _grades(brief: Brief, graded: Graded) -> bool:
    match graded:
        case "confidence":
            return any(finding.confidence for finding in brief.findings)
        case "strength":
            return any(item.strength for item in brief.recommendations)
        case _:
            return True


def _key(scribe: Scribe, scale: Scale, row: Row) -> Piece:
    """Set one row: in a line where its words say all, else as a table."""
    role = scribe.style.type.small
    graded = scribe.words(f"{scribe.locale.graded[row.grades]}\u2002", strong(role))
    head = line_of(graded, in_tongue(scribe, scale.name, scale.language, role))
    if any(step.range or step.means for step in row.steps):
        return _table(scribe, scale, row, head)
    return _list(scribe, scale, row, head)


def _list(scribe: Scribe, scale: Scale, row: Row, head: Line) -> Piece:
    role = scribe.style.type.small
    lines, items = [head, scribe.words(": ", role)], list[Element]()
    for at, step in enumerate(row.steps):
        last = at == len(row.steps) - 1
        gap = scribe.words("" if last else WIDE_DOT, role, between=True)
        line = line_of(_word(scribe, scale, row, step, role), gap)
        lines.append(line)
        body = Element(Role.LIST_BODY, line.children)
        items.append(Element(Role.LIST_ITEM, (body,)))
    line = line_of(*lines)
    name = Element(Role.CAPTION, line_of(*lines[:2]).children)
    block = scribe.block(line, role, scribe.brief.span, after=4.0)
    return Piece((Element(Role.LIST, (name, *items)),), (block,))


def _table(scribe: Scribe, scale: Scale, row: Row, head: Line) -> Piece:
    role, span = scribe.style.type.small, scribe.brief.span
    rows = [_step(scribe, scale, row, step) for step in row.steps]
    caption = scribe.block(head, role, span, keep=True, after=1.5)
    grid = Grid((), tuple(columns for _, columns in rows), span, after=4.0)
    element = Element(
        Role.TABLE,
        (
            Element(Role.CAPTION, head.children),
            Element(Role.TABLE_BODY, tuple(element for element, _ in rows)),
        ),
    )
    return Piece((element,), (caption, grid))


def _step(
    scribe: Scribe, scale: Scale, row: Row, step: Step
) -> tuple[Element, Columns]:
    """Set a step: its word, its range, and what it means; or else the range drawn."""
    role = scribe.style.type.small
    ranged = any(other.range for other in row.steps)
    told = any(other.means for other in row.steps)
    drawn = ranged and not told and _half(scribe) >= _ROOM
    word = _word(scribe, scale, row, step, strong(role))
    room = _half(scribe) - _GAP
    wide = room - _RANGE - (_GAP + REACH if drawn else 0.0)
    columns = [(word, Align.LEFT, _width(scribe, scale, row) if told else wide)]
    if ranged:
        written = range_of(scribe, step.range) if step.range else ""
        columns.append((scribe.words(written, role), Align.RIGHT, _RANGE))
    if told:
        means = said(scribe, scale, step, "means", role)
        wide = room - sum(width for _, _, width in columns)
        columns.append((means, Align.LEFT, wide))
    heard = [
        Element(Role.CELL, line.children)
        if at
        else Element(Role.HEADER_CELL, line.children, scope="Row")
        for at, (line, _, _) in enumerate(columns)
    ]
    if drawn:
        sign = (reach(*step.range[:2], scribe.style),) if step.range else ()
        columns.append((Line((), sign), Align.LEFT, REACH))
    cells = tuple(
        (scribe.block(line, role, scribe.brief.span, align=align),)
        if line.inlines
        else ()
        for line, align, _ in columns
    )
    widths = tuple(width for _, _, width in columns)
    return Element(Role.TABLE_ROW, tuple(heard)), Columns(cells, widths, _GAP)


def _width(scribe: Scribe, scale: Scale, row: Row) -> float:
    """Estimate how wide the longest word of a row is; a long one is set in lines."""
    role = scribe.style.type.small
    lines = [_word(scribe, scale, row, step, role) for step in row.steps]
    widths = (
        sum(
            sum(_CAPITAL if c.isupper() else _LETTER for c in each.text) * role.size
            if isinstance(each, Run)
            else each.width
            for each in line.inlines
            if isinstance(each, Run | Mark)
        )
        for line in lines
    )
    return min(max(widths), _half(scribe) / 2)


def _half(scribe: Scribe) -> float:
    """Give half the measure, or one of several columns: a small part has no more."""
    grid = scribe.style.grid
    if grid.columns > 1:
        return grid.measure
    return (measure(scribe.style) - grid.gap) / 2


def _word(scribe: Scribe, scale: Scale, row: Row, step: Step, role: TypeRole) -> Line:
    """Write the word of a step, with the bars that a finding has under its claim."""
    line = said(scribe, scale, step, "word", role)
    if row.grades != "confidence":
        return line
    sign = bars(Level(step.word), scribe.style)
    return line._replace(inlines=(sign, *line.inlines))
