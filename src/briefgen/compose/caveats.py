"""Sets the part that lists the caveats, with what the brief does about each."""

from dataclasses import replace

from briefgen.compose.cards import caveat_words, framed
from briefgen.compose.columns import inset
from briefgen.compose.marks import LETTER
from briefgen.compose.piece import Line, Piece, line_of, piece_of
from briefgen.compose.scribe import Scribe
from briefgen.compose.section import part
from briefgen.flowables import Hanging, TextBlock
from briefgen.model.argument import Labelled
from briefgen.model.brief import Caveat
from briefgen.structure import Element, Role

_PART = "caveats"
_SIGN = 26.0  # points: the column of the lozenge


def caveats(scribe: Scribe) -> Piece:
    """Set each caveat that stands nowhere else in full, or has a response."""
    pieces = [
        _whole(scribe, item) if scribe.in_full(item) else _answer(scribe, item)
        for item in scribe.argument.of_kind("caveat")
        if scribe.in_full(item) or _what(item).response
    ]
    return part(
        scribe, _PART, scribe.brief.span, inset(piece_of(*pieces), scribe.style)
    )


def _what(item: Labelled) -> Caveat:
    assert isinstance(item.what, Caveat)
    return item.what


def _whole(scribe: Scribe, item: Labelled) -> Piece:
    """Set a caveat as a card, and the response under it."""
    caveat, role = _what(item), scribe.style.type.caveat
    words = caveat_words(scribe, item, role)
    if caveat.response:
        label = scribe.words(scribe.locale.label("response"), role, bold=True)
        line = line_of(label, scribe.text(caveat.response, role))
        words = piece_of(words, scribe.paragraph(line, role, caveat.span))
    frame = framed(words.flowables, scribe.style)
    anchor = scribe.anchor(item.anchor)
    return Piece((Element(Role.ASIDE, words.elements, anchor=anchor),), (frame,))


def _answer(scribe: Scribe, item: Labelled) -> Piece:
    """Set what the brief does about a caveat that stands in full elsewhere."""
    caveat, role = _what(item), scribe.style.type.caveat
    small = replace(scribe.style.type.side_note, leading=role.leading)
    sign = scribe.label(item, role)
    name = replace(scribe.style.type.caveat_label, size=role.size)
    parts = list[Line]()
    if caveat.label is not None:
        parts += [scribe.words(caveat.label, name), scribe.words(", ", small)]
    parts.append(scribe.page_of(item.anchor, "page", small))
    signed = [
        other
        for other in scribe.argument.qualifies[item.anchor]
        if other.kind in LETTER
    ]
    if signed:
        parts.append(scribe.words(f", {scribe.locale['on']}\u00a0", small))
        parts.append(scribe.signs(tuple(signed), small))
    parts += [scribe.words(". ", small), scribe.text(caveat.response, role)]
    line = line_of(*parts)
    words = scribe.paragraph(line, role, caveat.span)
    label = TextBlock(sign.inlines, role.leading, caveat.span)
    hanging = Hanging(label, _SIGN, words.flowables, after=4.0, together=True)
    first, *notes = words.elements
    named = replace(first, children=(*sign.children, *first.children))
    return Piece((named, *notes), (hanging,))
