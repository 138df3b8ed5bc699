"""Sets the recommendations at a glance, each with what limits it.

Every caveat on a recommendation stands in full beside it, and spans those of its
recommendations that stand together.
"""

from dataclasses import replace
from typing import NamedTuple

from briefgen.compose.cards import caveat_card
from briefgen.compose.columns import over_text
from briefgen.compose.limited import caveat_place, joined
from briefgen.compose.pairs import heard, hinge
from briefgen.compose.piece import Line, Piece, piece_of
from briefgen.compose.sayings import run
from briefgen.compose.scribe import Scribe
from briefgen.compose.section import part
from briefgen.compose.statement import GLANCE, home, issued_by, statement_of
from briefgen.flowables import Card, Flowable, Stack, Stroke, TextBlock
from briefgen.model.argument import Labelled
from briefgen.structure import Element, Role


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
    if caveat_place(scribe.style) == "under":
        spans = _apart(spans)
    pieces = [issued_by(scribe, items)]
    groups = _groups(len(items), spans)
    for at, (first, last) in enumerate(groups):
        if at and (caveat_place(scribe.style) == "margin"):
            pieces.append(_between(scribe))
        here = [span for span in spans if first <= span.first <= last]
        group = _group(scribe, items[first : last + 1], here, first)
        more = items[last + 1 :]
        pieces.append(_signed(scribe, group, more) if more else group)
    return part(scribe, GLANCE, scribe.brief.span, piece_of(*pieces))


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
    place = caveat_place(scribe.style)
    joint = hinge(scribe) if place == "pair" and spans else Line()
    for at, item in enumerate(items):
        statement = statement_of(scribe, item, place)
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
            Element(Role.LIST_ITEM, (element,), anchor=home(scribe, item, GLANCE))
            for item, element in zip(items, elements, strict=True)
        ),
    )
    row = joined(scribe, tuple(rows), tuple(cards), joint)
    return Piece((listed,), row.flowables)


def _signed(scribe: Scribe, group: Piece, following: tuple[Labelled, ...]) -> Piece:
    """Have a page that ends with a group say where the next recommendations are."""
    (first, *rest), locale = following, scribe.locale
    role, span = scribe.style.type.meta, first.what.span
    words = locale["is-on"].format(what=scribe.name(first), page="{page}")
    if rest:
        joint = "–" if rest[1:] else f"\u00a0{locale['and']}\u00a0"
        numbers = f"{first.number}{joint}{rest[-1].number}"
        words = locale["follow-from"].format(numbers=numbers, page="{page}")
    before, _, after = words.partition("{page}")
    page = replace(run(scribe, "0", role), late="next")
    parts = (run(scribe, before, role), page)
    block = TextBlock(
        (*parts, run(scribe, after, role)) if after else parts,
        role.leading,
        span,
        before=scribe.style.grid.baseline / 2,
    )
    *others, last = group.flowables
    stack = last if isinstance(last, Stack) else Stack((last,))
    sign = over_text(Piece((), (block,)), scribe.style).flowables
    return Piece(group.elements, (*others, replace(stack, sign=sign)))


def _between(scribe: Scribe) -> Piece:
    line = scribe.style.strokes.hairline
    colour = scribe.style.colour(line.colour)
    stroke = Stroke(line.width, colour, before=10.0, after=10.0, keep=True)
    return Piece((), (stroke,))
