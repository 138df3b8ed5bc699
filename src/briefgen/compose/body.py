"""Sets a body: paragraphs, lists, headings, quotations, and the blocks with boxes."""

from dataclasses import replace
from typing import assert_never

from briefgen.compose.argument_map import argument_map
from briefgen.compose.boxes import callout, pull_quote
from briefgen.compose.chart import chart
from briefgen.compose.columns import hang, main, roomy
from briefgen.compose.evidence_table import evidence_table
from briefgen.compose.figure import figure
from briefgen.compose.headings import hangs, list_heading, numbered
from briefgen.compose.piece import Piece, line_of, piece_of
from briefgen.compose.roles import marker
from briefgen.compose.scribe import Scribe
from briefgen.compose.stats import in_a_row, stats
from briefgen.compose.table import table
from briefgen.compose.timeline import timeline
from briefgen.flowables import Hanging, LineEnd, Stack, TextBlock
from briefgen.model.blocks import (
    ArgumentMap,
    Block,
    BlockQuote,
    Body,
    Callout,
    Chart,
    CodeBlock,
    EvidenceTable,
    Figure,
    Heading,
    ItemList,
    Paragraph,
    PullQuote,
    Stats,
    Table,
    Timeline,
)
from briefgen.model.inlines import plain
from briefgen.model.plot import Plot
from briefgen.structure import Element, Numbering, Role
from briefgen.style import Style, TypeRole

_LIST_INDENT = 14.0  # points: where the words of an item begin, at least
_LABEL_LETTER = 5.5  # points that each letter of its number takes
_QUOTE_INDENT = 14.0
_MARK, _STAT = 6.0, 72.0  # points of a column for each mark of a chart, each number
_LEVELS = (Role.HEADING_2, Role.HEADING_3, Role.HEADING_4)


def body(  # noqa: PLR0913 (blocks and their place)
    scribe: Scribe,
    blocks: Body,
    role: TypeRole | None = None,
    *,
    under: int = 1,
    snap: bool = True,
    running: bool = False,
) -> Piece:
    """Set blocks under a heading of level `under`, in the body's role or another.

    Text whose leading is that of the grid stands on it, save inside a box. `running`
    text has its place beside the column of numbers, and is counted there.
    """
    role = role or scribe.style.type.body
    snap = snap and role.leading == scribe.style.grid.baseline
    pieces, last = list[Piece](), None
    for block in blocks:
        after_paragraph = isinstance(last, Paragraph)
        piece = _block(scribe, block, role, under, snap=snap, indented=after_paragraph)
        if running and under == 1 and isinstance(block, Heading):
            pieces.append(_numbered(scribe, block, piece))
        elif running:
            pieces.append(_beside_number(scribe, block, role, piece))
        else:
            pieces.append(piece)
        last = block
    return piece_of(*pieces)


def spread(scribe: Scribe, blocks: Body, *, under: int = 1) -> Piece:
    """Set blocks in the main column; what needs more of the page takes it."""
    role, style = scribe.style.type.body, scribe.style
    pieces, narrow = list[Piece](), list[Block]()

    def set_narrow() -> None:
        text = body(scribe, tuple(narrow), role, under=under, running=True)
        pieces.append(main(text, style))
        narrow.clear()

    for block in blocks:
        if takes_room(block):
            set_narrow()
            full, turned = _is_full(block, style), isinstance(block, Table)
            piece = _block(scribe, block, role, under, full=full)
            pieces.append(roomy(piece, style, full=full, turned=turned))
        else:
            narrow.append(block)
    set_narrow()
    return piece_of(*pieces)


def _beside_number(scribe: Scribe, block: Block, role: TypeRole, piece: Piece) -> Piece:
    """Set a block right of the column of numbers; a paragraph has its number there."""
    style = scribe.style
    is_counted = style.headings.numbering in ("paragraphs", "both")
    if is_counted and isinstance(block, Paragraph):
        number = scribe.words(f"{scribe.next_paragraph()}.\u00a0", role)
        label = TextBlock(number.inlines, role.leading, block.span)
        first, *notes = piece.elements
        counted = replace(first, children=(*number.children, *first.children))
        hanging = Hanging(label, hang(style), piece.flowables)
        return Piece((counted, *notes), (hanging,))
    return _right_of_numbers(piece, style)


def _right_of_numbers(piece: Piece, style: Style) -> Piece:
    """Set a piece right of the column of numbers, where there is one."""
    if not style.grid.number_column or not piece.flowables:
        return piece
    stack = Stack(piece.flowables, left=style.grid.number_column)
    return Piece(piece.elements, (stack,))


def _numbered(scribe: Scribe, block: Heading, piece: Piece) -> Piece:
    """Give a heading right under that of its part its number, if it bears one."""
    number = scribe.next_heading(block.level)
    level, role = _rank(scribe, block, under=1)
    if not number or not piece.flowables:
        return _right_of_numbers(piece, scribe.style)
    anchor = f"heading.{number}"
    list_heading(scribe, number, plain(block.text), anchor, level)
    first, *notes = piece.elements
    heading = Piece((replace(first, anchor=anchor), *notes), piece.flowables)
    whole = numbered(scribe, number, role, heading)
    if hangs(number, role, scribe.style):
        return whole
    return _right_of_numbers(whole, scribe.style)


def takes_room(block: Block) -> bool:
    """Say whether a block may need more of the page than its column."""
    if isinstance(block, Figure | EvidenceTable):  # they can be made smaller
        return block.width == "full"
    return isinstance(block, Chart | ArgumentMap | Stats | Table)


def _is_full(block: Block, style: Style) -> bool:
    """Say whether a block has the whole measure of the page in any case."""
    measure = style.grid.measure
    match block:
        case Chart(plot=Plot() as plot):
            marks = len(plot.names) * max(len(plot.series), 1)
            return block.width == "full" or marks * _MARK > measure
        case Stats():
            return in_a_row(block, style) * _STAT > measure
        case Figure() | ArgumentMap() | Table() | EvidenceTable():
            return block.width == "full"
        case _:
            return False


def _block(  # noqa: PLR0913 (a block and its place)
    scribe: Scribe,
    block: Block,
    role: TypeRole,
    under: int,
    *,
    snap: bool = True,
    indented: bool = False,
    full: bool = False,
) -> Piece:
    match block:
        case Paragraph():
            line = scribe.text(block.text, role)
            indent = role.indent if indented else 0.0
            return scribe.paragraph(line, role, block.span, indent=indent, snap=snap)
        case Heading():
            return _heading(scribe, block, under)
        case ItemList():
            return _list(scribe, block, role, under, snap=snap)
        case BlockQuote():
            inner = body(scribe, block.body, role, under=under, snap=snap)
            half = scribe.style.grid.baseline / 2
            stack = Stack(inner.flowables, left=_QUOTE_INDENT, before=half, after=half)
            return Piece((Element(Role.BLOCK_QUOTE, inner.elements),), (stack,))
        case CodeBlock():
            return _code(scribe, block)
        case Figure():
            return figure(scribe, block)
        case Chart():
            return chart(scribe, block)
        case Stats():
            return stats(scribe, block)
        case Timeline():
            return timeline(scribe, block)
        case Table():
            return table(scribe, block)
        case ArgumentMap():
            return argument_map(scribe, block, full=full)
        case EvidenceTable():
            return evidence_table(scribe, block, full=full)
        case PullQuote():
            return pull_quote(scribe, block)
        case Callout():
            aside = scribe.style.type.caveat
            inner = body(scribe, block.body, aside, under=under, snap=False)
            return callout(scribe, block, inner)
        case _:
            assert_never(block)


def _heading(scribe: Scribe, block: Heading, under: int) -> Piece:
    level, role = _rank(scribe, block, under=under)
    line = scribe.text(block.text, role)
    return scribe.paragraph(
        line,
        role,
        block.span,
        _LEVELS[level - 2],
        keep=True,
        snap=True,
        before=scribe.style.grid.baseline / 2,
    )


def _rank(scribe: Scribe, block: Heading, *, under: int) -> tuple[int, TypeRole]:
    """Give the level of a heading, and its look."""
    level = min(under + block.level, len(_LEVELS) + 1)
    roles = scribe.style.type
    return level, roles.h2 if level == 2 else roles.h3  # noqa: PLR2004 (a level)


def _list(
    scribe: Scribe, block: ItemList, role: TypeRole, under: int, *, snap: bool
) -> Piece:
    items, flowables = list[Element](), list[Hanging]()
    tight = all(len(item) == 1 for item in block.items)
    half = scribe.style.grid.baseline / 2
    for at, item in enumerate(block.items):
        words = "•" if block.start is None else f"{block.start + at}."
        mark = marker(role)
        label = scribe.words(words, mark)
        look = replace(role, after=0.0) if tight else role
        inner = body(scribe, item, look, under=under, snap=snap)
        items.append(
            Element(
                Role.LIST_ITEM,
                (
                    Element(Role.LABEL, label.children),
                    Element(Role.LIST_BODY, inner.elements),
                ),
            )
        )
        last = at == len(block.items) - 1
        flowables.append(
            Hanging(
                TextBlock(label.inlines, role.leading, block.span),
                max(_LIST_INDENT, _LABEL_LETTER * len(words) + 1.0),
                inner.flowables,
                before=half if at == 0 or not tight else role.after / 2,
                after=half if last else 0.0,
            )
        )
    numbering = Numbering.DISC if block.start is None else Numbering.DECIMAL
    return Piece(
        (Element(Role.LIST, tuple(items), numbering=numbering),), tuple(flowables)
    )


def _code(scribe: Scribe, block: CodeBlock) -> Piece:
    role = scribe.style.type.code
    lines = [
        scribe.words(words, role, typed=True)
        for words in block.text.expandtabs(4).splitlines()
    ]
    broken = [
        line_of(line, line._replace(children=(), inlines=(LineEnd(),)))
        for line in lines
    ]
    line = line_of(*broken)
    element = Element(Role.PARAGRAPH, (Element(Role.CODE, line.children),))
    half = scribe.style.grid.baseline / 2
    text = scribe.block(
        line._replace(inlines=line.inlines[:-1]),
        role,
        block.span,
        before=half,
        after=half,
    )
    return Piece((element,), (Stack((text,), left=_QUOTE_INDENT),))
