"""Sets a part of a brief under its heading, with the stroke that opens it."""

from briefgen.compose.columns import across, over_text
from briefgen.compose.headings import list_heading, numbered
from briefgen.compose.piece import Line, Piece, piece_of
from briefgen.compose.scribe import Scribe
from briefgen.diagnostics import Span
from briefgen.flowables import Stroke
from briefgen.structure import Element, Role

_OVER_HEADING = 6.0  # points between the stroke and the heading


def heading(
    scribe: Scribe, title: Line, span: Span, anchor: str, *, wide: bool = False
) -> Piece:
    """Set the heading of a part, bound to what follows: text, or something `wide`."""
    style = scribe.style
    heavy, role = style.strokes.heavy, style.type.h1
    words = scribe.paragraph(
        title,
        role,
        span,
        Role.HEADING_1,
        before=_OVER_HEADING if heavy.width else role.before,
        keep=True,
        snap=not heavy.width,
        anchor=anchor,
    )
    words = numbered(scribe, scribe.section_number(anchor), role, words)
    words = words if wide else over_text(words, style)
    stroke = Stroke(
        heavy.width,
        style.colour(heavy.colour),
        before=role.before,
        keep=True,
        snap=True,
    )
    drawn = (stroke, *words.flowables) if heavy.width else words.flowables
    whole = Piece(words.elements, drawn)
    return across(whole, style, keep=True) if style.headings.across else whole


def part(
    scribe: Scribe, name: str, span: Span, body: Piece, *, wide: bool = False
) -> Piece:
    """Set a part under its usual heading; nothing to print, no heading."""
    if not body.flowables:
        return Piece()
    words = scribe.locale.headings[name]
    title = scribe.words(words, scribe.style.type.h1)
    anchor = f"part.{name}"
    return section(scribe, title, words, span, anchor=anchor, body=body, wide=wide)


def section(  # noqa: PLR0913 (a heading and its place)
    scribe: Scribe,
    title: Line,
    words: str,
    span: Span,
    *,
    anchor: str,
    body: Piece,
    wide: bool = False,
) -> Piece:
    """Set a body under a heading, and list it in the outline."""
    head = heading(scribe, title, span, anchor, wide=wide)
    whole = piece_of(head, body)
    element = Element(Role.SECTION, whole.elements)
    list_heading(scribe, scribe.section_number(anchor), words, anchor)
    return Piece((element,), whole.flowables)
