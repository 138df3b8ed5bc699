"""Sets what stands above and below a figure or a table: number, title, notes."""

from typing import TypeAlias

from briefgen.compose.piece import Piece, line_of, piece_of
from briefgen.compose.scribe import Scribe
from briefgen.diagnostics import Span
from briefgen.flowables import Stroke
from briefgen.model.argument import Labelled
from briefgen.model.blocks import (
    ArgumentMap,
    Callout,
    Chart,
    EvidenceTable,
    Figure,
    Stat,
    Table,
)
from briefgen.model.inlines import Text
from briefgen.structure import Element, Role

Captioned: TypeAlias = Figure | Chart | ArgumentMap | Table | EvidenceTable


def labelled(scribe: Scribe, block: Captioned | Stat | Callout) -> Labelled:
    """Find a block among what the argument has numbered."""
    return next(
        item for item in scribe.argument.labelled.values() if item.what is block
    )


def above(scribe: Scribe, block: Captioned, usual: str = "") -> Piece:
    """Set the stroke, the number and the title; under that of a chart its measure.

    `usual` are the words of a title that an author leaves out.
    """
    style = scribe.style
    thin = style.strokes.section
    stroke = Stroke(
        thin.width,
        style.colour(thin.colour),
        before=style.grid.baseline,
        after=4.0,
        keep=True,
    )
    name = scribe.name(labelled(scribe, block))
    if isinstance(block, Figure) and block.marking is not None:
        name += f" \u00b7 {block.marking}"
    number = scribe.words(name, style.type.figure_number)
    title = scribe.text(block.caption, style.type.figure_title)
    if not block.caption:
        title = scribe.words(usual, style.type.figure_title)
    under = scribe.text(
        block.subtitle if isinstance(block, Chart) else (), style.type.meta
    )
    head = scribe.paragraph(number, style.type.figure_number, block.span, keep=True)
    after = 0.0 if under.inlines else 4.0
    words = scribe.paragraph(
        title, style.type.figure_title, block.span, keep=True, after=after
    )
    more = scribe.paragraph(under, style.type.meta, block.span, keep=True, after=4.0)
    parts = (head, words, more)
    caption = Element(
        Role.CAPTION, tuple(each for part in parts for each in part.elements[:1])
    )
    notes = tuple(each for part in parts for each in part.elements[1:])
    set_parts = tuple(each for part in parts for each in part.flowables)
    return Piece((caption, *notes), (stroke, *set_parts))


def below(
    scribe: Scribe, notes: Text, source: str | None, credit: str | None, span: Span
) -> Piece:
    """Set the notes, the source and the credit."""
    role = scribe.style.type.figure_note
    pieces = list[Piece]()
    if notes:
        line = scribe.text(notes, role)
        pieces.append(scribe.paragraph(line, role, span, before=4.0))
    if source is not None:
        name = scribe.words(scribe.locale.label("source"), role, bold=True)
        who = scribe.words(scribe.short_name(source), role)
        line = line_of(name, who, scribe.cite(source, role))
        pieces.append(scribe.paragraph(line, role, span, before=4.0))
    if credit is not None:
        name = scribe.words(scribe.locale.label("credit"), role, bold=True)
        line = line_of(name, scribe.words(credit, role))
        pieces.append(scribe.paragraph(line, role, span, before=4.0))
    return piece_of(*pieces)
