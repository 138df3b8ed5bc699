"""Sets the key messages, each with its finding and how sure that is."""

from dataclasses import replace

from briefgen.compose.columns import beside, hang, main
from briefgen.compose.piece import Line, Piece, line_of, piece_of
from briefgen.compose.roles import marker
from briefgen.compose.scale_words import likelihood
from briefgen.compose.scribe import Scribe
from briefgen.compose.section import part
from briefgen.flowables import Card, Hanging, TextBlock
from briefgen.model.brief import Finding, KeyMessage
from briefgen.structure import Element, Numbering, Role


def key_messages(scribe: Scribe) -> Piece:
    """Set every message on a row of its own."""
    pieces = [
        _message(scribe, message, first=at == 0)
        for at, message in enumerate(scribe.brief.key_messages)
    ]
    rows = piece_of(*pieces)
    listed = Piece(
        (Element(Role.LIST, rows.elements, numbering=Numbering.DISC),), rows.flowables
    )
    return part(scribe, "key-messages", scribe.brief.span, listed)


def _message(scribe: Scribe, message: KeyMessage, *, first: bool) -> Piece:
    style = scribe.style
    role = style.type.body
    item = scribe.argument.by_id.get(message.finding or "")
    text = scribe.text(message.text, role)
    sign = scribe.words("•", marker(role))
    likely, badge = Line(), Line()
    if item is not None and isinstance(item.what, Finding):
        sign = scribe.sign(item)
        likely = likelihood(scribe, item.what)
        badge = scribe.badge(item.what.confidence, contested=bool(item.what.contested))
    margin = bool(style.grid.margin_column)
    sure = [each for each in (likely, badge) if each.inlines]
    if not margin:
        for each in sure:
            gap = scribe.words(" \u00a0", style.type.confidence)
            text = line_of(text, gap, each)
        sure.clear()
    words = scribe.paragraph(text, role, message.span)
    small = style.type.confidence
    beneath = piece_of(*(scribe.paragraph(each, small, message.span) for each in sure))
    body = Element(Role.LIST_BODY, (*words.elements, *beneath.elements))
    label = TextBlock(sign.inlines, role.leading, message.span)
    before = 0.0 if first else 3.0
    hanging = Hanging(label, hang(style), words.flowables, before=before, together=True)
    listed = Element(Role.LIST_ITEM, (Element(Role.LABEL, sign.children), body))
    if not margin:
        return main(Piece((listed,), (hanging,)), style)
    cards = (Card(beneath.flowables, 0, 0),) if beneath.flowables else ()
    row = beside(((replace(hanging, before=0.0),),), cards, style, before=before)
    return Piece((listed,), (row,))
