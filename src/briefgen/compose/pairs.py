"""Sets recommendations and what limits them in the two halves of a row."""

from briefgen.compose.columns import across, measure
from briefgen.compose.piece import Line, Piece, line_of
from briefgen.compose.scribe import Scribe
from briefgen.diagnostics import Span
from briefgen.flowables import (
    Align,
    Card,
    Columns,
    Edge,
    Flowable,
    Mark,
    Path,
    Stack,
    Stroke,
)
from briefgen.structure import Artifact, Element, Role
from briefgen.style import Style

_HALVES = (0.53, 0.47)  # shares of the measure: what is said, and what limits it
_HINGED = (0.46, 0.11, 0.43)  # with a word between them
_LETTER = 0.6  # of the type size: about as wide as a letter of it is at most
_DASH = 10.0  # points: the line before and after that word


def pair(
    scribe: Scribe,
    items: tuple[tuple[Flowable, ...], ...],
    cards: tuple[Card, ...],
    hinge: Line,
    span: Span,
) -> Piece:
    """Set items in the left half of a row, and the cards on them in the right.

    A card that limits several of them stands once, and spans them all.
    """
    style, strokes = scribe.style, scribe.style.strokes
    box, middle = strokes.pair, strokes.pair_hinge
    white = style.recommendations.row_padding
    colour = style.colour(box.colour)
    frame = list[Edge]()
    if box.width:
        frame += [("top", box.width, colour), ("bottom", box.width, colour)]
    else:
        row = strokes.thin
        frame.append(("bottom", row.width, style.colour(row.colour)))
    left, right = list(frame), list(frame)
    if box.width:
        left.append(("left", box.width, colour))
        right.append(("right", box.width, colour))
    ground: str | None = None
    if cards:
        right.append(("left", middle.width, style.colour(middle.colour)))
        ground = style.colour(style.caveats.ground)
    said = Stack(_rows(items, style))
    limits = Stack(_cards(cards, style), left=middle.width)
    cells: tuple[tuple[Flowable, ...], ...] = ((said,), (limits,))
    widths: tuple[float, ...] = _HALVES
    edges: tuple[tuple[Edge, ...], ...] = (tuple(left), tuple(right))
    grounds: tuple[str | None, ...] = (None, ground)
    if not cards:
        cells, widths, edges = ((said,),), (1.0,), ((*left, *right),)
    elif hinge.inlines:
        role = style.type.caveat_label
        word = scribe.block(hinge, role, span, align=Align.RIGHT, before=0.0)
        cells, widths = ((said,), (word,), (limits,)), _hinged(scribe)
        edges, grounds = (edges[0], tuple(frame), edges[1]), (None, None, ground)
    columns = Columns(
        cells,
        widths,
        0.0,
        cell_edges=edges,
        grounds=grounds,
        pad_top=white,
        pad_bottom=white,
    )
    return across(Piece((), (columns,)), style)


def _hinged(scribe: Scribe) -> tuple[float, ...]:
    """Share the measure: on a narrow page the word between the halves takes more."""
    letters = len(scribe.locale["but"]) + 2  # and the spaces around them
    room = 2 * _DASH + letters * _LETTER * scribe.style.type.caveat_label.size
    left, middle, right = _HINGED
    middle = max(middle, room / measure(scribe.style))
    rest = (1.0 - middle) / (left + right)
    return left * rest, middle, right * rest


def hinge(scribe: Scribe) -> Line:
    """Write the word that joins the halves of a row, between two short lines."""
    style = scribe.style
    if not style.caveats.hinge:
        return Line()
    role, tie = style.type.caveat_label, style.strokes.caveat_tie
    stroke = Path(
        (("m", (0.0, -3.0)), ("l", (_DASH, -3.0))),
        stroke=style.colour(tie.colour),
        width=tie.width,
    )
    dash = Line((), (Mark(Artifact.LAYOUT, _DASH, 4.0, 0.0, (stroke,)),))
    word = scribe.locale.inside(scribe.locale["but"])
    return line_of(dash, scribe.words(f"\u00a0{word}\u00a0", role), dash)


def heard(hinge: Line) -> tuple[Element, ...]:
    """Give the paragraph through which the word of a hinge is heard."""
    return (Element(Role.PARAGRAPH, hinge.children),) if hinge.children else ()


def _rows(
    items: tuple[tuple[Flowable, ...], ...], style: Style
) -> tuple[Flowable, ...]:
    thin, white = style.strokes.thin, style.recommendations.row_padding
    colour, inside = style.colour(thin.colour), _inside(style)
    rows = list[Flowable]()
    for at, item in enumerate(items):
        if at:
            rows.append(Stroke(thin.width, colour, before=white, after=white))
        rows.append(Stack(item, left=inside, right=style.caveats.padding))
    return tuple(rows)


def _inside(style: Style) -> float:
    return style.caveats.padding if style.strokes.pair.width else 0.0


def _cards(cards: tuple[Card, ...], style: Style) -> tuple[Flowable, ...]:
    white, padding = style.recommendations.row_padding, style.caveats.padding
    return tuple(
        Stack(card.flowables, left=padding, right=padding, before=white if at else 0.0)
        for at, card in enumerate(cards)
    )
