"""Sets the part that lists every caveat, with what the brief does about it."""

from briefgen.compose.cards import caveat_words
from briefgen.compose.columns import main
from briefgen.compose.piece import Piece, line_of, piece_of
from briefgen.compose.scribe import Scribe
from briefgen.compose.section import part
from briefgen.flowables import Frame, Stack
from briefgen.model.argument import Labelled
from briefgen.model.brief import Caveat
from briefgen.structure import Element, Role

_PART = "caveats"


def caveats(scribe: Scribe) -> Piece:
    """Set each caveat that stands nowhere else in full, or has a response."""
    pieces = [
        _caveat(scribe, item)
        for item in scribe.argument.of_kind("caveat")
        if _full_here(scribe, item) or _what(item).response
    ]
    return part(scribe, _PART, scribe.brief.span, main(piece_of(*pieces), scribe.style))


def _what(item: Labelled) -> Caveat:
    assert isinstance(item.what, Caveat)
    return item.what


def _full_here(scribe: Scribe, item: Labelled) -> bool:
    return scribe.resolved.full_caveats.get(item.anchor) == _PART


def _caveat(scribe: Scribe, item: Labelled) -> Piece:
    style = scribe.style
    caveat, role = _what(item), style.type.caveat
    words = caveat_words(scribe, item, _PART, role)
    if caveat.response:
        label = scribe.words(f"{scribe.locale['response']}: ", role, bold=True)
        response = scribe.text(caveat.response, role)
        words = piece_of(
            words, scribe.paragraph(line_of(label, response), role, caveat.span)
        )
    bar = style.strokes.caveat_bar
    frame = Frame(
        words.flowables,
        (0.0, 0.0, 0.0, 8.0 + bar.width),
        edges=(("left", bar.width, style.colour(bar.colour)),),
    )
    anchor = scribe.anchor(item.anchor) if _full_here(scribe, item) else None
    element = Element(Role.ASIDE, words.elements, anchor=anchor)
    return Piece((element,), (Stack((frame,), after=style.grid.baseline / 2),))
