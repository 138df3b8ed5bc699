"""Sets the recommendations in full: each in a frame, what limits it beside it."""

from dataclasses import replace

from briefgen.compose.body import body
from briefgen.compose.cards import cards_on
from briefgen.compose.columns import HANG, hang
from briefgen.compose.limited import caveat_place, joined
from briefgen.compose.pairs import heard, hinge
from briefgen.compose.piece import Line, Piece, line_of, piece_of
from briefgen.compose.roles import strong
from briefgen.compose.scribe import Scribe
from briefgen.compose.section import part
from briefgen.compose.statement import (
    FULL,
    GLANCE,
    action_line,
    home,
    issued_by,
    meta_line,
    meta_role,
    recommendation_of,
)
from briefgen.flowables import Align, Flowable, Frame, Hanging, Stack, TextBlock
from briefgen.model.argument import Labelled
from briefgen.model.brief import Recommendation
from briefgen.model.inlines import plain
from briefgen.paged import OutlineEntry
from briefgen.structure import Element, Role
from briefgen.style import Style

_TAB = 19.0  # points: the strip that holds the sign


def in_full(scribe: Scribe) -> Piece:
    """Set every recommendation in a frame of its own, its caveats beside it."""
    items = scribe.argument.of_kind("recommendation")
    issued = Piece() if GLANCE in scribe.resolved.parts else issued_by(scribe, items)
    pieces = [issued]
    pieces += [_card(scribe, item, first=at == 0) for at, item in enumerate(items)]
    return part(scribe, FULL, scribe.brief.span, piece_of(*pieces))


def _card(scribe: Scribe, item: Labelled, *, first: bool) -> Piece:
    recommendation = recommendation_of(item)
    style, place = scribe.style, caveat_place(scribe.style)
    role = style.type.statement
    anchor = home(scribe, item, FULL)
    action = scribe.paragraph(
        action_line(scribe, recommendation.action),
        role,
        item.what.span,
        Role.HEADING_2,
        keep=True,
    )
    tab = style.recommendations.card == "tab" and place != "pair"
    sign = _in_tab(scribe, item) if tab else scribe.label(item, role, linked=False)
    meta = scribe.paragraph(
        meta_line(scribe, item), meta_role(scribe), item.what.span, after=3.0
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
    row = joined(scribe, ((held,),), cards, joint)
    flowables = (Stack(row.flowables, before=before, across=place == "pair"),)
    heard_in_order = (
        *(named, *notes, *meta.elements),
        *(*heard(joint), *elements),
        *words.elements,
    )
    scribe.outline.append(OutlineEntry(2, plain(recommendation.action), item.anchor))
    section = Element(Role.SECTION, heard_in_order, anchor=anchor)
    return Piece((section,), flowables)


def _assessed(scribe: Scribe, recommendation: Recommendation) -> Piece:
    """Set what was assessed, and what was not."""
    role = scribe.style.type.meta
    lines = list[Line]()
    for criterion, result in recommendation.assessed.items():
        named = f"{criterion[:1].upper()}{criterion[1:]}\u00a0"
        name = scribe.words(named, strong(role))
        lines.append(line_of(name, scribe.words(result, role)))
    line = scribe.dotted(lines, role)
    return scribe.paragraph(line, role, recommendation.span, before=3.0)


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
