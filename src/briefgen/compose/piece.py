"""What a composer hands back: words and blocks, as they are heard and as set."""

from typing import NamedTuple

from briefgen.flowables import Flowable, InLine
from briefgen.structure import Content, Element


class Line(NamedTuple):
    """Words: the leaves and elements they are heard through, and their runs."""

    children: tuple[Element | Content, ...] = ()
    inlines: tuple[InLine, ...] = ()
    notes: tuple[Element, ...] = ()  # heard after the paragraph that calls them


class Piece(NamedTuple):
    """Blocks: their elements, and the flowables that these own."""

    elements: tuple[Element, ...] = ()
    flowables: tuple[Flowable, ...] = ()


def line_of(*lines: Line) -> Line:
    """Put words behind one another."""
    return Line(
        tuple(child for line in lines for child in line.children),
        tuple(inline for line in lines for inline in line.inlines),
        tuple(note for line in lines for note in line.notes),
    )


def piece_of(*pieces: Piece) -> Piece:
    """Put blocks under one another."""
    return Piece(
        tuple(element for piece in pieces for element in piece.elements),
        tuple(flowable for piece in pieces for flowable in piece.flowables),
    )
