"""Sets the parts that say how a brief was made, and what would change it."""

from collections.abc import Iterable, Iterator

from briefgen.compose.body import body, spread, takes_room
from briefgen.compose.cards import by_text, cards_on, in_margin, stood_under
from briefgen.compose.columns import beside, inset, over_text
from briefgen.compose.headings import list_heading, numbered
from briefgen.compose.key import keys
from briefgen.compose.piece import Line, Piece, line_of, piece_of
from briefgen.compose.roles import marker, strong
from briefgen.compose.scribe import Scribe
from briefgen.compose.section import part, section
from briefgen.flowables import Hanging, TextBlock
from briefgen.model.brief import Contact, Section, Waiver
from briefgen.model.inlines import Text, plain
from briefgen.model.printed import LENT
from briefgen.model.walk import is_read
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
    elements, cards = cards_on(scribe, item.anchor, by_text(style), statement)
    if cards and in_margin(style):
        wide = (at for at, block in enumerate(own.body) if takes_room(block))
        cut = next(wide, len(own.body))
        opening = body(scribe, own.body[:cut], running=True)
        row = beside((opening.flowables,), cards, style)
        head = Piece((*elements, *opening.elements), (row,))
        whole = piece_of(head, spread(scribe, own.body[cut:]))
    else:
        under = Piece(elements, stood_under(cards, style))
        whole = piece_of(inset(under, style), spread(scribe, own.body))
    if own.marking is not None:
        role = style.type.meta
        mark = scribe.words(own.marking, role, bold=True)
        marked = scribe.paragraph(mark, role, own.span, keep=True)
        whole = piece_of(over_text(marked, style), whole)
    anchor = scribe.anchor(item.anchor) or item.anchor
    words = plain(own.title)
    return section(scribe, title, words, own.span, anchor=anchor, body=whole)


def lent(scribe: Scribe) -> Piece:
    """Set the figures that the text refers to, where their own part is not printed."""
    own = scribe.argument.by_id[LENT].what
    assert isinstance(own, Section)
    return part(scribe, "figures", own.span, spread(scribe, own.body))


def listed(scribe: Scribe, name: str, texts: Iterable[Text]) -> Piece:
    """Set texts as a list under a part's heading."""
    role = scribe.style.type.body
    items, flowables = list[Element](), list[Hanging]()
    for text in texts:
        mark = marker(role)
        label = scribe.words("•", mark)
        span = text[0].span if text else scribe.brief.span
        words = scribe.paragraph(scribe.text(text, role), role, span)
        items.append(_item(label, words))
        block = TextBlock(label.inlines, role.leading, span)
        flowables.append(Hanging(block, _INDENT, words.flowables))
    element = Element(Role.LIST, tuple(items), numbering=Numbering.DISC)
    piece = Piece((element,), tuple(flowables)) if items else Piece()
    return part(scribe, name, scribe.brief.span, inset(piece, scribe.style))


def _item(label: Line, words: Piece) -> Element:
    return Element(
        Role.LIST_ITEM,
        (
            Element(Role.LABEL, label.children),
            Element(Role.LIST_BODY, words.elements),
        ),
    )


def methods(scribe: Scribe) -> Piece:
    """Set how the brief was made, and what its author let pass."""
    made = body(scribe, scribe.brief.methods, _small(scribe))
    passed = [_waived(scribe, each) for each in scribe.brief.waivers if each.public]
    return _small_part(scribe, piece_of(made, *_counted(scribe), *passed))


def _counted(scribe: Scribe) -> Iterator[Piece]:
    """Count the sources that were read, and the quotations that were checked."""
    locale, role = scribe.locale, _small(scribe)
    sources = scribe.brief.sources.values()
    read = sum(is_read(source) for source in sources)
    if read < len(sources):
        words = locale["sources-read"].format(n=read, of=len(sources))
        yield _run_in(scribe, locale.headings["sources"], scribe.words(words, role))
    checked = scribe.resolved.checked
    if checked.of:
        words = locale["quotations-checked"].format(n=checked.checked, of=checked.of)
        if checked.kept_elsewhere:
            away = locale["quotations-elsewhere"].format(n=checked.kept_elsewhere)
            words = f"{words} {away}"
        yield _run_in(scribe, locale["quotations"], scribe.words(words, role))


def standards(scribe: Scribe) -> Piece:
    """Set what the words of each scale stand for that the brief names."""
    return _small_part(scribe, keys(scribe))


def _waived(scribe: Scribe, waiver: Waiver) -> Piece:
    words = scribe.locale["waived-rule"].format(
        rule=waiver.rule, line=waiver.lines[0], reason=waiver.reason
    )
    line = scribe.words(words, _small(scribe))
    return _run_in(scribe, scribe.locale["waived"], line)


def acknowledgements(scribe: Scribe) -> Piece:
    """Set whom the brief thanks."""
    return _small_part(
        scribe, body(scribe, scribe.brief.acknowledgements, _small(scribe))
    )


def glossary(scribe: Scribe) -> Piece:
    """Set the terms with what they mean, in the order of the author."""
    terms = scribe.brief.glossary.items()
    return _small_part(
        scribe,
        piece_of(
            *(
                _run_in(scribe, term, scribe.text(meaning, _small(scribe)))
                for term, meaning in terms
            )
        ),
    )


def corrections(scribe: Scribe) -> Piece:
    """Set which quotations are printed otherwise than in a source, and why."""
    texts = scribe.brief.corrections
    return _small_part(
        scribe,
        piece_of(*(_run_in(scribe, "", scribe.text(t, _small(scribe))) for t in texts)),
    )


def disclosure(scribe: Scribe) -> Piece:
    """Set money and interests, review and tools, marking, licence and contact."""
    brief, locale, role = scribe.brief, scribe.locale, _small(scribe)
    lines = list[tuple[str, Line]]()
    if brief.disclosure is not None:
        for key in ("funding", "interests", "review", "ai"):
            text: Text = getattr(brief.disclosure, key)
            lines.append((locale[key], scribe.text(text, role)))
    if brief.marking is not None:
        # On the pages the marking is furniture, which nobody hears.
        lines.append((locale["marking"], scribe.words(brief.marking, role)))
    if brief.license is not None:
        lines.append((locale["license"], scribe.words(brief.license, role)))
    if brief.contact is not None:
        lines.append((locale["contact"], _contact(scribe, brief.contact)))
    if brief.review_by is not None:
        when = locale.by(brief.review_by, "review-by", "date")
        lines.append(("", scribe.words(f"{when}.", role)))
    told = [_run_in(scribe, name, line) for name, line in lines if line.inlines]
    return _small_part(scribe, piece_of(*told))


def _contact(scribe: Scribe, contact: Contact) -> Line:
    role = _small(scribe)
    words = scribe.words(contact.name or "", role)
    if contact.email is None:
        return words
    gap = scribe.words(" " if contact.name else "", role)
    address = scribe.address(f"mailto:{contact.email}", contact.email, role)
    return line_of(words, gap, address)


def _small(scribe: Scribe) -> TypeRole:
    return scribe.style.type.small


def _run_in(scribe: Scribe, name: str, line: Line) -> Piece:
    """Set a paragraph, its name in front."""
    role = _small(scribe)
    head = scribe.words(f"{name}\u2002" if name else "", strong(role))
    return scribe.paragraph(line_of(head, line), role, scribe.brief.span, after=2.0)


def _small_part(scribe: Scribe, piece: Piece) -> Piece:
    """Set a part in small type under a small heading; `columns` sets them in two."""
    if not piece.flowables:
        return Piece()
    words, span = scribe.locale.headings[scribe.part], scribe.brief.span
    anchor, role = f"part.{scribe.part}", scribe.style.type.h3
    head = scribe.paragraph(
        scribe.words(words, role),
        role,
        span,
        Role.HEADING_1,
        before=scribe.style.grid.baseline / 2,
        keep=True,
        anchor=anchor,
    )
    number = scribe.section_number(anchor)
    whole = piece_of(numbered(scribe, number, role, head), piece)
    list_heading(scribe, number, words, anchor)
    return Piece((Element(Role.SECTION, whole.elements),), whole.flowables)


SMALL = frozenset(
    (
        *("methods", "standards", "glossary", "corrections", "acknowledgements"),
        "disclosure",
    )
)
"""Parts about the making of a brief: set small, and side by side where they meet."""
