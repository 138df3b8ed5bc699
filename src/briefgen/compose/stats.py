"""Sets large numbers side by side, and under them what limits each."""

from briefgen.compose.caption import labelled
from briefgen.compose.cards import strip
from briefgen.compose.piece import Piece, line_of, piece_of
from briefgen.compose.scribe import Scribe
from briefgen.flowables import Columns, Stack
from briefgen.model.argument import Labelled
from briefgen.model.blocks import Stat, Stats
from briefgen.structure import Element, Role
from briefgen.style import Style


def stats(scribe: Scribe, block: Stats) -> Piece:
    """Set numbers in rows of so many at most; a row and its caveats stay together."""
    baseline = scribe.style.grid.baseline
    each = in_a_row(block, scribe.style)
    pieces = [
        _row(scribe, block.items[at : at + each])
        for at in range(0, len(block.items), each or 1)
    ]
    stacks = tuple(
        Stack(piece.flowables, before=baseline, after=baseline, together=True)
        for piece in pieces
    )
    return Piece(piece_of(*pieces).elements, stacks)


def in_a_row(block: Stats, style: Style) -> int:
    """Say how many numbers stand side by side: rows are about even."""
    rows = -(-len(block.items) // style.stats.columns)
    return -(-len(block.items) // max(rows, 1))


def _row(scribe: Scribe, items: tuple[Stat, ...]) -> Piece:
    style = scribe.style
    cells = [_stat(scribe, item) for item in items]
    edge = style.strokes.section
    caveats = dict.fromkeys(
        caveat
        for item in items
        for caveat in scribe.argument.caveats_on.get(labelled(scribe, item).anchor, ())
    )
    columns = Columns(
        tuple(cell.flowables for cell in cells),
        (1.0,) * len(cells),
        style.stats.gap,
        cell_edges=((("top", edge.width, style.colour(edge.colour)),),) * len(cells),
        pad_top=style.stats.padding,
        keep=bool(caveats),
    )
    elements = [cell.elements[0] for cell in cells]
    notes = tuple(note for cell in cells for note in cell.elements[1:])
    limits = [_limit(scribe, caveat, items, elements) for caveat in caveats]
    heard = (Element(Role.LIST, tuple(elements)), *notes)
    return piece_of(Piece(heard, (columns,)), *limits)


def _stat(scribe: Scribe, item: Stat) -> Piece:
    """Set one number, and under it what it counts."""
    type_ = scribe.style.type
    value = scribe.words(item.value, type_.stat_value)
    label = scribe.text(item.label, type_.stat_label)
    if item.source is not None:
        label = line_of(label, scribe.cite(item.source, type_.stat_label))
    blocks = (
        scribe.block(value, type_.stat_value, item.span, keep=True),
        scribe.block(label, type_.stat_label, item.span),
    )
    said = (
        Element(Role.PARAGRAPH, value.children),
        Element(Role.PARAGRAPH, label.children),
    )
    anchor = scribe.anchor(labelled(scribe, item).anchor)
    heard = Element(Role.LIST_ITEM, (Element(Role.LIST_BODY, said),), anchor=anchor)
    return Piece((heard, *label.notes), blocks)


def _limit(
    scribe: Scribe, caveat: Labelled, items: tuple[Stat, ...], elements: list[Element]
) -> Piece:
    piece = strip(scribe, caveat)
    for item, element in zip(items, elements, strict=True):
        if caveat in scribe.argument.caveats_on.get(labelled(scribe, item).anchor, ()):
            scribe.bind(element, caveat, piece.elements[0])
    return piece
