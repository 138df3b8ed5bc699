"""Sets whom the brief is for, what they decide, and who may have it."""

from collections.abc import Iterator

from briefgen.compose.piece import Piece, line_of, piece_of
from briefgen.compose.roles import strong
from briefgen.compose.scribe import Scribe
from briefgen.flowables import Columns, Edge, Stack
from briefgen.model.fields import place
from briefgen.model.inlines import Text
from briefgen.structure import Element, Role
from briefgen.style import TypeRole

_NAME_AND_TEXT = (0.22, 0.78)  # shares of the measure


def addressed_beside(scribe: Scribe) -> bool:
    """Say whether the bottom line has beside it for whom the brief is."""
    style = scribe.style
    beside_it = style.opening.addressed == "beside" and style.grid.margin_column
    return bool(beside_it) and "summary" in scribe.resolved.parts


def for_whom(scribe: Scribe) -> Piece:
    """Set whom the brief is for, what they decide, and who may have it."""
    return piece_of(*(_addressed(scribe, key, text) for key, text in _told(scribe)))


def addressed_apart(scribe: Scribe) -> Piece:
    """Set whom the brief is for in a table or a row, under the title."""
    style = scribe.style
    if style.opening.addressed == "table":
        return _table(scribe)
    if style.opening.addressed == "beside":
        addressed = for_whom(scribe)
        under = Stack(addressed.flowables, before=style.grid.baseline)
        return Piece(addressed.elements, (under,)) if addressed.elements else Piece()
    told = [_addressed(scribe, key, text) for key, text in _told(scribe)]
    if not told:
        return Piece()
    thin, white = style.strokes.section, style.grid.baseline / 2
    edge: Edge = ("top", thin.width, style.colour(thin.colour))
    row = Columns(
        tuple(piece.flowables for piece in told),
        tuple(1.0 for _ in told),
        style.grid.gap,
        edges=(edge,),
        pad_top=white,
        before=style.grid.baseline,
        after=style.grid.baseline,
    )
    return Piece(piece_of(*told).elements, (row,))


def _table(scribe: Scribe) -> Piece:
    """Set whom the brief is for in rows, each with its name in front."""
    style = scribe.style
    role, strokes = style.type.body, style.strokes
    heavy, thin = strokes.section, strokes.thin
    elements, rows = list[Element](), list[Columns]()
    told = list(_told(scribe))
    for at, (key, text) in enumerate(told):
        name = scribe.words(f"{scribe.locale[key]}\u00a0", strong(role))
        words, span = scribe.text(text, role), place(text, scribe.brief.span)
        elements.append(Element(Role.PARAGRAPH, (*name.children, *words.children)))
        elements += words.notes
        last = heavy if at == len(told) - 1 else thin
        edges = list[Edge]()
        if not at:
            edges.append(("top", heavy.width, style.colour(heavy.colour)))
        edges.append(("bottom", last.width, style.colour(last.colour)))
        cells = (
            (scribe.block(name, role, span, after=0.0),),
            (scribe.block(words, role, span, after=0.0),),
        )
        white = style.grid.baseline / 3
        rows.append(
            Columns(
                cells,
                _NAME_AND_TEXT,
                style.grid.gap,
                edges=tuple(edges),
                pad_top=white,
                pad_bottom=white,
                before=0.0 if at else style.grid.baseline,
                keep=at < len(told) - 1,
            )
        )
    return Piece(tuple(elements), tuple(rows))


def _told(scribe: Scribe) -> Iterator[tuple[str, Text]]:
    brief = scribe.brief
    for key, text in (
        ("for", brief.audience),
        ("decision", brief.decision),
        ("distribution", brief.distribution),
    ):
        if text:
            yield key, text


def _addressed(scribe: Scribe, key: str, text: Text) -> Piece:
    role: TypeRole = scribe.style.type.side_note
    line = line_of(
        scribe.words(f"{scribe.locale[key]} ", strong(role)), scribe.text(text, role)
    )
    return scribe.paragraph(line, role, place(text, scribe.brief.span), after=5.25)
