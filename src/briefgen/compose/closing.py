"""Sets the parts that say how a brief was made, and what would change it."""

from collections.abc import Iterable
from dataclasses import replace

from briefgen.compose.body import body, spread
from briefgen.compose.cards import cards_on
from briefgen.compose.columns import beside, main
from briefgen.compose.piece import Line, Piece, line_of, piece_of
from briefgen.compose.scribe import Scribe
from briefgen.compose.section import part, section
from briefgen.diagnostics import Span
from briefgen.flowables import Hanging, TextBlock
from briefgen.model.brief import Section
from briefgen.model.inlines import Text, plain
from briefgen.structure import Element, Numbering, Role
from briefgen.style import TypeRole

_INDENT = 14.0  # points: where the words of an item begin


def context(scribe: Scribe) -> Piece:
    """Set what the brief is about."""
    return part(
        scribe, "context", scribe.brief.span, spread(scribe, scribe.brief.context)
    )


def own_section(scribe: Scribe, name: str) -> Piece:
    """Set a part of the author's own, with the caveats on it beside its opening."""
    item = scribe.argument.by_id[name]
    own = item.what
    assert isinstance(own, Section)
    style = scribe.style
    title = scribe.text(own.title, style.type.h1)
    statement = Element(Role.SECTION, title.children)  # bound by its first leaf
    elements, cards = cards_on(scribe, item.anchor, name, style.type.caveat, statement)
    if cards:
        set_body = body(scribe, own.body)
        row = beside((set_body.flowables,), cards, style)
        whole = Piece((*elements, *set_body.elements), (row,))
    else:
        whole = spread(scribe, own.body)
    anchor = scribe.anchor(item.anchor) or item.anchor
    words = plain(own.title)
    return section(scribe, title, words, own.span, anchor=anchor, body=whole)


def listed(scribe: Scribe, name: str, texts: Iterable[Text]) -> Piece:
    """Set texts as a list under a part's heading."""
    role = scribe.style.type.body
    items, flowables = list[Element](), list[Hanging]()
    for text in texts:
        mark = replace(role, weight="semibold", colour="primary")
        label = scribe.words("•", mark)
        span = text[0].span if text else scribe.brief.span
        words = scribe.paragraph(scribe.text(text, role), role, span)
        items.append(_item(label, words))
        block = TextBlock(label.inlines, role.leading, span)
        flowables.append(Hanging(block, _INDENT, words.flowables))
    element = Element(Role.LIST, tuple(items), numbering=Numbering.DISC)
    piece = Piece((element,), tuple(flowables)) if items else Piece()
    return part(scribe, name, scribe.brief.span, main(piece, scribe.style))


def _item(label: Line, words: Piece) -> Element:
    return Element(
        Role.LIST_ITEM,
        (
            Element(Role.LABEL, label.children),
            Element(Role.LIST_BODY, words.elements),
        ),
    )


def methods(scribe: Scribe) -> Piece:
    """Set how the brief was made."""
    role = _small(scribe)
    piece = body(scribe, scribe.brief.methods, role)
    return part(scribe, "methods", scribe.brief.span, main(piece, scribe.style))


def acknowledgements(scribe: Scribe) -> Piece:
    """Set whom the brief thanks."""
    piece = body(scribe, scribe.brief.acknowledgements, _small(scribe))
    name = "acknowledgements"
    return part(scribe, name, scribe.brief.span, main(piece, scribe.style))


def _small(scribe: Scribe) -> TypeRole:
    return scribe.style.type.table


def glossary(scribe: Scribe) -> Piece:
    """Set the terms with what they mean, in the order of the author."""
    role = _small(scribe)
    pieces = []
    for term, meaning in scribe.brief.glossary.items():
        strong = replace(role, weight="semibold")
        span = meaning[0].span if meaning else scribe.brief.span
        line = line_of(
            scribe.words(f"{term}\u2002", strong), scribe.text(meaning, role)
        )
        pieces.append(scribe.paragraph(line, role, span, before=2.0))
    piece = piece_of(*pieces)
    return part(scribe, "glossary", scribe.brief.span, main(piece, scribe.style))


def corrections(scribe: Scribe) -> Piece:
    """Set which quotations are printed otherwise than in a source, and why."""
    role = _small(scribe)
    pieces = [
        scribe.paragraph(scribe.text(text, role), role, text[0].span, before=2.0)
        for text in scribe.brief.corrections
        if text
    ]
    return part(
        scribe, "corrections", scribe.brief.span, main(piece_of(*pieces), scribe.style)
    )


def disclosure(scribe: Scribe) -> Piece:
    """Set money and interests, review and tools, licence and contact."""
    brief, locale = scribe.brief, scribe.locale
    role = _small(scribe)
    told = brief.disclosure
    lines = list[tuple[str, Line, Span]]()
    if told is not None:
        for key in ("funding", "interests", "review", "ai"):
            text: Text = getattr(told, key)
            lines.append((locale[key], scribe.text(text, role), told.span))
    if brief.license is not None:
        lines.append((locale["license"], scribe.words(brief.license, role), brief.span))
    if brief.contact is not None:
        contact = brief.contact
        words = scribe.words(contact.name or "", role)
        if contact.email is not None:
            gap = scribe.words(" " if contact.name else "", role)
            address = scribe.address(f"mailto:{contact.email}", contact.email, role)
            words = line_of(words, gap, address)
        lines.append((locale["contact"], words, contact.span))
    if brief.review_by is not None:
        when = locale["review-by"].format(date=locale.date(brief.review_by))
        lines.append(("", scribe.words(f"{when}.", role), brief.span))
    pieces = []
    for name, line, span in lines:
        strong = replace(role, weight="semibold")
        head = scribe.words(f"{name}\u2002" if name else "", strong)
        if line.inlines:
            pieces.append(scribe.paragraph(line_of(head, line), role, span, before=2.0))
    piece = piece_of(*pieces)
    return part(scribe, "disclosure", scribe.brief.span, main(piece, scribe.style))
