"""Sets a picture with its number, its title, its source and its alt text."""

from briefgen.compose.caption import above, below, labelled
from briefgen.compose.cards import strips_on
from briefgen.compose.columns import measure
from briefgen.compose.piece import Piece, piece_of
from briefgen.compose.scribe import Scribe
from briefgen.flowables import Picture, Stack
from briefgen.model.blocks import Figure
from briefgen.structure import Content, Element, Role

_TALLEST = 0.55  # of the page's height: a picture leaves room for what it shows


def figure(scribe: Scribe, block: Figure) -> Piece:
    """Set a picture as wide as its column, never larger than it can be sharp."""
    style = scribe.style
    caption = above(scribe, block)
    image = scribe.images[block.image]
    full = block.width == "full"
    width = style.grid.measure
    if full:
        width = measure(style) - style.grid.number_column
    height = width * image.height / image.width
    tallest = _TALLEST * style.page.paper[1]
    # Lower is narrower, too: nothing of a picture is cut or pressed.
    width, height = (style.figures.height * side for side in (width, height))
    if height > tallest:
        width, height = width * tallest / height, tallest
    leaf = Content()
    picture = Picture(
        leaf, block.image, width, height, block.span, before=4.0, keep=True
    )
    # Caption first, since it is drawn first (PDF 2.0, 14.8.4.8.4: first or last).
    heard = Element(
        Role.FIGURE,
        (*caption.elements[:1], leaf),
        alt=block.alt,
        anchor=scribe.anchor(labelled(scribe, block).anchor),
    )
    notes = piece_of(
        below(scribe, (), block.source, block.credit, block.span),
        strips_on(scribe, labelled(scribe, block).anchor, heard),
    )
    whole = piece_of(
        Piece((heard, *caption.elements[1:]), (*caption.flowables, picture)), notes
    )
    stack = Stack(whole.flowables, together=True, after=style.grid.baseline)
    return Piece(whole.elements, (stack,))
