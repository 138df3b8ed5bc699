"""Sets the recommendations: at a glance with what limits them, and in full.

At a glance every caveat on a recommendation stands in full beside it, and spans
those of its recommendations that stand together.
"""

from contextlib import suppress
from dataclasses import replace
from typing import NamedTuple

from briefgen.compose.body import body
from briefgen.compose.cards import cards_on, caveat_card, stood_under
from briefgen.compose.columns import HANG, beside, hang, inset, main
from briefgen.compose.pairs import heard, hinge, pair
from briefgen.compose.piece import Line, Piece, line_of, piece_of
from briefgen.compose.roles import strong
from briefgen.compose.scribe import Scribe
from briefgen.compose.section import part
from briefgen.flowables import (
    Align,
    Card,
    Flowable,
    Frame,
    Hanging,
    Stack,
    Stroke,
    TextBlock,
)
from briefgen.model.argument import Labelled
from briefgen.model.brief import Recommendation
from briefgen.model.inlines import Text, Words, plain
from briefgen.model.values import PartialDate
from briefgen.model.walk import issuer_of_all
from briefgen.paged import OutlineEntry
from briefgen.structure import Element, Role
from briefgen.style import Style, TypeRole

_GLANCE, _FULL = "recommendations-at-a-glance", "recommendations"
_DOT = "\u00a0\u00b7 "
_BETWEEN = 14.0  # points between two recommendations
_SIGN_HIGH = 14.0  # points: the least leading of a line with signs
_TAB = 19.0  # points: the strip that holds the sign


class Span(NamedTuple):
    """A caveat and the recommendations, by index, beside which one card stands."""

    caveat: Labelled
    first: int
    last: int
    again: bool = False  # it stood beside another one before, in full


def at_a_glance(scribe: Scribe) -> Piece:
    """Set every recommendation with its caveats; those sharing one stand together."""
    items = scribe.argument.of_kind("recommendation")
    spans = _spans(scribe, items)
    if _place(scribe.style) == "under":
        spans = _apart(spans)
    pieces = [_issued_by(scribe, items)]
    groups = _groups(len(items), spans)
    for at, (first, last) in enumerate(groups):
        if at and (_place(scribe.style) == "margin"):
            pieces.append(_between(scribe))
        here = [span for span in spans if first <= span.first <= last]
        pieces.append(_group(scribe, items[first : last + 1], here, first))
    return part(scribe, _GLANCE, scribe.brief.span, piece_of(*pieces))


def _spans(scribe: Scribe, items: tuple[Labelled, ...]) -> list[Span]:
    """Find for each caveat the runs of neighbours that it qualifies."""
    spans = list[Span]()
    for caveat in scribe.argument.of_kind("caveat"):
        qualified = scribe.argument.qualifies[caveat.anchor]
        places = [at for at, item in enumerate(items) if item in qualified]
        for at in places:
            if spans and spans[-1].caveat is caveat and spans[-1].last == at - 1:
                spans[-1] = spans[-1]._replace(last=at)
            else:
                spans.append(Span(caveat, at, at))
    return sorted(spans, key=lambda span: (span.first, -span.last))


def _apart(spans: list[Span]) -> list[Span]:
    """Repeat each caveat at every recommendation that it qualifies."""
    single = [
        Span(span.caveat, at, at)
        for span in spans
        for at in range(span.first, span.last + 1)
    ]
    single.sort(key=lambda span: span.first)
    said = list[Labelled]()
    for number, span in enumerate(single):
        single[number] = span._replace(again=span.caveat in said)
        said.append(span.caveat)
    return single


def _place(style: Style) -> str:
    """Say where caveats on recommendations stand: a style may have no margin."""
    place = style.caveats.by_recommendations
    return "under" if place == "margin" and not style.grid.margin_column else place


def _groups(count: int, spans: list[Span]) -> list[tuple[int, int]]:
    """Cut the recommendations where no caveat spans the cut."""
    groups, first = list[tuple[int, int]](), 0
    for at in range(count):
        if not any(span.first <= at < span.last for span in spans):
            groups.append((first, at))
            first = at + 1
    return groups


def _group(
    scribe: Scribe, items: tuple[Labelled, ...], spans: list[Span], offset: int
) -> Piece:
    elements, rows, cards = list[Element](), list[tuple[Flowable, ...]](), list[Card]()
    said = dict[str, Element]()
    bound = list[tuple[Labelled, Labelled, Element]]()
    place = _place(scribe.style)
    joint = hinge(scribe) if place == "pair" and spans else Line()
    for at, item in enumerate(items):
        statement = _statement(scribe, item, place)
        said[item.anchor] = statement.elements[0]
        elements.append(Element(Role.LIST_BODY, statement.elements))
        rows.append(statement.flowables)
        for span in spans:
            if span.first - offset != at:
                continue
            reach = (span.first - offset, span.last - offset)
            size = scribe.style.type.statement
            how = {"again": span.again, "narrow": place == "pair"}
            element, card = caveat_card(scribe, span.caveat, size, reach, **how)
            for limited in items[at : span.last - offset + 1]:
                bound.append((limited, span.caveat, element))
            # A caveat is heard right after the first statement that it limits.
            but = () if cards else heard(joint)
            elements[-1] = replace(
                elements[-1], children=(*elements[-1].children, *but, element)
            )
            cards.append(card)
    for limited, caveat, asides in bound:
        scribe.bind(said[limited.anchor], caveat, asides)
    listed = Element(
        Role.LIST,
        tuple(
            Element(Role.LIST_ITEM, (element,), anchor=_home(scribe, item, _GLANCE))
            for item, element in zip(items, elements, strict=True)
        ),
    )
    row = _joined(scribe, tuple(rows), tuple(cards), joint)
    return Piece((listed,), row.flowables)


def _joined(
    scribe: Scribe,
    rows: tuple[tuple[Flowable, ...], ...],
    cards: tuple[Card, ...],
    joint: Line,
) -> Piece:
    """Set recommendations with their caveats where the style has these."""
    style = scribe.style
    match _place(style):
        case "pair":
            return pair(scribe, rows, cards, joint, scribe.brief.span)
        case "under":
            pieces = [
                _with_under(row, [card for card in cards if card.first == at], style)
                for at, row in enumerate(rows)
            ]
            return piece_of(*pieces)
        case _:
            first, *others = rows
            apart = ((replace(row[0], before=_BETWEEN), *row[1:]) for row in others)
            return Piece((), (beside((first, *apart), cards, style, together=True),))


def _with_under(row: tuple[Flowable, ...], cards: list[Card], style: Style) -> Piece:
    """Set a recommendation in the column, under a line, and its caveats under it."""
    line, white = style.strokes.box, style.grid.baseline / 2
    colour = style.colour(line.colour)
    stroke = Stroke(line.width, colour, before=white, after=white / 2, keep=True)
    drawn = (stroke,) if style.recommendations.card == "open" else ()
    item = Stack((*drawn, *row), before=white, keep=bool(cards), together=bool(cards))
    under = inset(Piece((), stood_under(cards, style)), style)
    return piece_of(main(Piece((), (item,)), style, keep=bool(cards)), under)


def _home(scribe: Scribe, item: Labelled, here: str) -> str | None:
    """Give a recommendation's anchor where it stands in its fullest form."""
    fullest = _FULL if _FULL in scribe.resolved.parts else _GLANCE
    return scribe.anchor(item.anchor) if here == fullest else None


def _between(scribe: Scribe) -> Piece:
    line = scribe.style.strokes.hairline
    colour = scribe.style.colour(line.colour)
    stroke = Stroke(line.width, colour, before=10.0, after=10.0, keep=True)
    return Piece((), (stroke,))


def _issued_by(scribe: Scribe, items: tuple[Labelled, ...]) -> Piece:
    """Say whose recommendations these are, where all come from one source."""
    source = issuer_of_all(scribe.brief)
    if source is None:
        return Piece()
    role = scribe.style.type.side_note
    line = _issuer(scribe, source, role)
    piece = scribe.paragraph(line, role, items[0].what.span, keep=True, after=10.0)
    return inset(piece, scribe.style, keep=True)


def _issuer(scribe: Scribe, source: str, role: TypeRole) -> Line:
    said = scribe.locale["issued-by"].format(name=scribe.short_name(source))
    return line_of(scribe.words(said, role), scribe.cite(source, role))


def _what(item: Labelled) -> Recommendation:
    assert isinstance(item.what, Recommendation)
    return item.what


def _statement(scribe: Scribe, item: Labelled, place: str) -> Piece:
    """Set sign, action and the line under it, hanging from the sign."""
    width = HANG if place == "pair" else hang(scribe.style)
    role = scribe.style.type.statement
    sign = scribe.label(item, role)
    action = scribe.paragraph(
        _action(scribe, _what(item).action), role, item.what.span, keep=True
    )
    meta = scribe.paragraph(_meta(scribe, item), _meta_role(scribe), item.what.span)
    label = TextBlock(sign.inlines, role.leading, item.what.span)
    words = piece_of(action, meta)
    hanging = Hanging(label, width, words.flowables, together=True)
    first, *others = words.elements
    named = replace(first, children=(*sign.children, *first.children))
    return Piece((named, *others), (hanging,))


def _action(scribe: Scribe, text: Text) -> Line:
    """Write an action, its verb set apart."""
    first, *rest = text
    told = scribe.locale.verb_first
    if not (told and isinstance(first, Words) and " " in first.text):
        return scribe.text(text, scribe.style.type.statement)
    verb, space, others = first.text.partition(" ")
    return line_of(
        scribe.text((Words(first.span, verb),), scribe.style.type.statement_verb),
        scribe.text(
            (Words(first.span, space + others), *rest), scribe.style.type.statement
        ),
    )


def _meta(scribe: Scribe, item: Labelled) -> Line:
    """Write who acts, by when, on what findings, within what limits."""
    recommendation = _what(item)
    role, locale = scribe.style.type.meta, scribe.locale
    parts = list[Line]()
    if recommendation.to:
        parts.append(scribe.words(", ".join(recommendation.to), strong(role)))
    parts.append(scribe.words(_due(scribe, recommendation), role))
    for key in ("priority", "strength"):
        value = getattr(recommendation, key)
        if value is not None:
            parts.append(scribe.words(locale[key].format(**{key: value}), role))
    parts.append(_basis(scribe, item))
    caveats = scribe.argument.caveats_on.get(item.anchor, ())
    if caveats:
        words = scribe.words(
            f"{locale['limited-by']}\u00a0".replace(" ", "\u00a0"), role
        )
        parts.append(line_of(words, scribe.signs(caveats, role)))
    elif recommendation.caveats == "none known":
        parts.append(scribe.words(locale["no-caveat"], role))
    issuer = recommendation.issued_by
    if issuer is not None and issuer_of_all(scribe.brief) is None:
        parts.append(_issuer(scribe, issuer, role))
    return scribe.apart(parts, _DOT, role)


def _due(scribe: Scribe, recommendation: Recommendation) -> str:
    """Say by when: a date in the words of the language, a phrase as it stands."""
    due = recommendation.due
    if due is None:
        return scribe.locale["no-date"]
    with suppress(ValueError):
        due = scribe.locale.date(PartialDate.parse(due))
    return scribe.locale["due"].format(due=due)


def _meta_role(scribe: Scribe) -> TypeRole:
    """Give the line under a statement room for the signs that stand in it."""
    role = scribe.style.type.meta
    return replace(role, leading=max(role.leading, _SIGN_HIGH))


def _basis(scribe: Scribe, item: Labelled) -> Line:
    recommendation = _what(item)
    role, locale = scribe.style.type.meta, scribe.locale
    rests = scribe.argument.rests_on[item.anchor]
    words = scribe.words(f"{locale['rests-on']}\u00a0".replace(" ", "\u00a0"), role)
    found = (
        line_of(words, scribe.signs(rests, role))
        if rests
        else scribe.words(locale["no-finding"], role)
    )
    key = recommendation.on_authority_of
    if key is None:
        return found
    name = locale["authority"].format(name=scribe.short_name(key))
    return line_of(
        scribe.words(name, role),
        scribe.cite(key, role),
        scribe.words("; ", role),
        found,
    )


def in_full(scribe: Scribe) -> Piece:
    """Set every recommendation in a frame of its own, its caveats beside it."""
    items = scribe.argument.of_kind("recommendation")
    issued = Piece() if _GLANCE in scribe.resolved.parts else _issued_by(scribe, items)
    pieces = [issued]
    pieces += [_card(scribe, item, first=at == 0) for at, item in enumerate(items)]
    return part(scribe, _FULL, scribe.brief.span, piece_of(*pieces))


def _assessed(scribe: Scribe, recommendation: Recommendation) -> Piece:
    """Set what was assessed, and what was not."""
    role = scribe.style.type.meta
    lines = list[Line]()
    for criterion, result in recommendation.assessed.items():
        named = f"{criterion[:1].upper()}{criterion[1:]}\u00a0"
        name = scribe.words(named, strong(role))
        lines.append(line_of(name, scribe.words(result, role)))
    line = scribe.apart(lines, _DOT, role)
    return scribe.paragraph(line, role, recommendation.span, before=3.0)


def _card(scribe: Scribe, item: Labelled, *, first: bool) -> Piece:
    recommendation = _what(item)
    style, place = scribe.style, _place(scribe.style)
    role = style.type.statement
    anchor = _home(scribe, item, _FULL)
    action = scribe.paragraph(
        _action(scribe, recommendation.action),
        role,
        item.what.span,
        Role.HEADING_2,
        keep=True,
    )
    tab = style.recommendations.card == "tab" and place != "pair"
    sign = _in_tab(scribe, item) if tab else scribe.label(item, role, linked=False)
    meta = scribe.paragraph(
        _meta(scribe, item), _meta_role(scribe), item.what.span, after=3.0
    )
    head, *notes = action.elements
    named = replace(head, children=(*sign.children, *head.children))
    # Before the body, as they are heard: notes and voices count in that order.
    narrow = place == "pair"
    elements, cards = cards_on(scribe, item.anchor, role, named, narrow=narrow)
    joint = hinge(scribe) if place == "pair" and cards else Line()
    words = piece_of(
        body(scribe, recommendation.body, under=2, snap=False),
        _assessed(scribe, recommendation),
    )
    said = (*action.flowables, *meta.flowables, *words.flowables)
    label = TextBlock(sign.inlines, role.leading, item.what.span)
    if tab:
        held: Flowable = _tab(said, label, style)
    else:
        width = HANG if place == "pair" else hang(style)
        held = Hanging(label, width, said)
    before = 0.0 if first else style.grid.baseline
    row = _joined(scribe, ((held,),), cards, joint)
    flowables = (Stack(row.flowables, before=before, across=place == "pair"),)
    heard_in_order = (
        *(named, *notes, *meta.elements),
        *(*heard(joint), *elements),
        *words.elements,
    )
    scribe.outline.append(OutlineEntry(2, plain(recommendation.action), item.anchor))
    section = Element(Role.SECTION, heard_in_order, anchor=anchor)
    return Piece((section,), flowables)


def _in_tab(scribe: Scribe, item: Labelled) -> Line:
    """Write the sign as it stands in the strip of a card."""
    role = replace(scribe.style.type.folio, colour="on-primary")
    return line_of(scribe.letters(item, role), scribe.words("\u00a0", role))


def _tab(said: tuple[Flowable, ...], label: TextBlock, style: Style) -> Frame:
    """Set words in a box, the sign in a strip at its left."""
    box = style.strokes.box
    colour = style.colour(box.colour)
    return Frame(
        said,
        (6.0, 9.0, 7.0, _TAB + 10.0),
        edges=tuple(
            (side, box.width, colour) for side in ("top", "right", "bottom", "left")
        ),
        strip=(_TAB, colour),
        label=replace(label, align=Align.CENTRE),
    )
