"""Sets the key messages, each with its finding and how sure that is."""

from briefgen.compose.columns import HANG, beside
from briefgen.compose.piece import Piece, piece_of
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
    words = scribe.paragraph(scribe.text(message.text, role), role, message.span)
    heard = [*words.elements]
    label = TextBlock((), role.leading, message.span)
    cards: tuple[Card, ...] = ()
    children: tuple[Element, ...]
    if item is not None and isinstance(item.what, Finding):
        sign = scribe.sign(item)
        label = TextBlock(sign.inlines, role.leading, message.span)
        badge = scribe.badge(item.what.confidence, contested=bool(item.what.contested))
        sure = scribe.paragraph(badge, style.type.confidence, message.span)
        heard += sure.elements
        first_element = Element(Role.LABEL, sign.children)
        cards = (Card(sure.flowables, 0, 0),) if sure.flowables else ()
        children = (first_element, Element(Role.LIST_BODY, tuple(heard)))
    else:
        children = (Element(Role.LIST_BODY, tuple(heard)),)
    hanging = Hanging(label, HANG, words.flowables)
    before = 0.0 if first else 3.0
    row = beside(((hanging,),), cards, style, before=before)
    return Piece((Element(Role.LIST_ITEM, children),), (row,))
