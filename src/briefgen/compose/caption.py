"""Sets what stands above and below a figure or a table: number, title, notes."""

from briefgen.compose.piece import Piece, line_of, piece_of
from briefgen.compose.scribe import Scribe
from briefgen.diagnostics import Span
from briefgen.flowables import Stroke
from briefgen.model.argument import Labelled
from briefgen.model.blocks import Callout, Figure, Table
from briefgen.model.inlines import Text
from briefgen.structure import Element, Role


def labelled(scribe: Scribe, block: Figure | Table | Callout) -> Labelled:
    """Find a block among what the argument has numbered."""
    return next(
        item for item in scribe.argument.labelled.values() if item.what is block
    )


def above(scribe: Scribe, block: Figure | Table) -> Piece:
    """Set the stroke, the number and the title."""
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
    head = scribe.paragraph(number, style.type.figure_number, block.span, keep=True)
    words = scribe.paragraph(
        title, style.type.figure_title, block.span, keep=True, after=4.0
    )
    caption = Element(
        Role.CAPTION,
        (*head.elements[:1], *words.elements[:1]),
    )
    notes = words.elements[1:]
    return Piece((caption, *notes), (stroke, *head.flowables, *words.flowables))


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
        name = scribe.words(f"{scribe.locale['source']}: ", role, bold=True)
        who = scribe.words(scribe.short_name(source), role)
        line = line_of(name, who, scribe.cite(source, role))
        pieces.append(scribe.paragraph(line, role, span, before=4.0))
    if credit is not None:
        name = scribe.words(f"{scribe.locale['credit']}: ", role, bold=True)
        line = line_of(name, scribe.words(credit, role))
        pieces.append(scribe.paragraph(line, role, span, before=4.0))
    return piece_of(*pieces)
