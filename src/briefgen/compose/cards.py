"""Sets a caveat as a card: mark, label, what it qualifies, words, voice.

In full where it first stands; on a later page its short form, with the page where
it stands in full. It is never smaller than what it limits.
"""

from collections.abc import Sequence
from dataclasses import replace

from briefgen.compose.marks import LETTER
from briefgen.compose.piece import Line, Piece, line_of, piece_of
from briefgen.compose.roles import strong, with_signs
from briefgen.compose.scribe import Scribe
from briefgen.flowables import Card, Edge, Flowable, Frame, Hanging, TextBlock
from briefgen.model.argument import Labelled
from briefgen.model.brief import Caveat
from briefgen.model.inlines import plain
from briefgen.structure import Element, Role
from briefgen.style import Style, TypeRole

_ATTRIBUTION = 1.75  # points above and below the voice
_SIGNS_HIGH = 15.0  # points: where lines with signs stand one on the other


def caveat_card(  # noqa: PLR0913 (a caveat and its place)
    scribe: Scribe,
    item: Labelled,
    beside: TypeRole,
    items: tuple[int, int] = (0, 0),
    *,
    again: bool = False,
    narrow: bool = False,
) -> tuple[Element, Card]:
    """Set a caveat beside what it qualifies, as large as `beside`.

    `items` are the first and the last of the items that the card spans. Said `again`
    in the same part, it is short; where its column is `narrow`, its lozenge has none.
    """
    style = scribe.style
    piece = caveat_words(scribe, item, beside, again=again, narrow=narrow)
    bar, tie = style.strokes.caveat_bar, style.strokes.caveat_tie
    card = Card(
        piece.flowables,
        *items,
        bar=(bar.width, style.colour(bar.colour)),
        padding=style.caveats.padding,
        tie=(tie.width, style.colour(tie.colour)),
        span=item.what.span,
        stretch=items[0] != items[1],
    )
    anchor = scribe.anchor(item.anchor) if scribe.in_full(item) else None
    return Element(Role.ASIDE, piece.elements, anchor=anchor), card


def by_text(style: Style) -> TypeRole:
    """Give the look of a caveat on running text, which is never larger."""
    text, caveat = style.type.body, style.type.caveat
    return text if text.size > caveat.size else caveat


def in_margin(style: Style) -> bool:
    """Say whether caveats stand in the margin: a style may have none."""
    return style.caveats.place == "margin" and bool(style.grid.margin_column)


def stood_under(cards: Sequence[Card], style: Style) -> tuple[Frame, ...]:
    """Set cards under what stands before them, and bind each to the next."""
    last = len(cards) - 1
    return tuple(
        framed(card.flowables, style, keep=at < last) for at, card in enumerate(cards)
    )


def framed(
    flowables: tuple[Flowable, ...], style: Style, *, keep: bool = False
) -> Frame:
    """Draw the lines and the ground of a caveat around its words."""
    edges: tuple[Edge, ...]
    caveats, bar = style.caveats, style.strokes.caveat_bar
    colour, thin = style.colour(bar.colour), style.strokes.caveat_tie
    filled = caveats.ground != "paper"
    white = style.grid.baseline / 3
    air = white if filled or caveats.bar == "around" else 0.0
    if caveats.bar == "left":
        padding = (air, air, air, caveats.padding + bar.width)
        edges = (("left", bar.width, colour),)
    else:
        sides = caveats.padding if filled else 0.0
        padding = (air, sides, air, sides)
        foot: Edge = ("bottom", thin.width, style.colour(thin.colour))
        edges = (("top", bar.width, colour), foot)
    return Frame(
        flowables,
        padding,
        fill=style.colour(caveats.ground) if filled else None,
        edges=edges,
        before=white,
        after=white,
        keep=keep,
    )


def caveat_words(
    scribe: Scribe,
    item: Labelled,
    beside: TypeRole,
    *,
    again: bool = False,
    narrow: bool = False,
) -> Piece:
    """Set what a caveat says: in full in its first part, else in short."""
    caveat = item.what
    assert isinstance(caveat, Caveat)
    style = scribe.style
    size = max(beside.size, style.type.caveat.size)
    role = replace(style.type.caveat, size=size, leading=beside.leading)
    full = scribe.in_full(item) and not again
    words = _full(scribe, caveat, role) if full else _short(scribe, caveat, role)
    column = 0.0 if narrow else style.caveats.sign_column
    gap = replace(style.type.caveat_label, size=role.size)
    # The space is as wide as the label's letters, or a reader of the text loses it.
    sign = line_of(scribe.sign(item, linked=False), scribe.words("\u00a0", gap))
    label = _label(scribe, item, role)
    first = label if column else line_of(sign, label)
    lines: list[tuple[Line, TypeRole]] = [(first, role)]
    lines += [(line, role) for line in words]
    voice = scribe.style.type.attribution
    lines.append((_voice(scribe, item, voice, full=full), voice))
    elements, blocks = list[Element](), list[TextBlock]()
    for line, kind in lines:
        last = kind is voice
        elements += [Element(Role.PARAGRAPH, line.children), *line.notes]
        air = _ATTRIBUTION if last else 0.0
        blocks.append(
            scribe.block(line, kind, caveat.span, keep=not last, before=air, after=air)
        )
    if not column:
        return Piece(tuple(elements), tuple(blocks))
    named = replace(elements[0], children=(*sign.children, *elements[0].children))
    lozenge = TextBlock(sign.inlines, role.leading, caveat.span)
    hanging = Hanging(lozenge, column, tuple(blocks))
    return Piece((named, *elements[1:]), (hanging,))


def _label(scribe: Scribe, item: Labelled, role: TypeRole) -> Line:
    caveat = item.what
    assert isinstance(caveat, Caveat)
    label = replace(scribe.style.type.caveat_label, size=role.size)
    small = scribe.style.type.side_note
    qualified = _shown(scribe, item)
    signed = [q for q in qualified if q.kind in LETTER]
    named = [q for q in qualified if q not in signed and q.anchor in scribe.targets]
    unseen = [q for q in qualified if q not in signed and q not in named]
    parts = [scribe.words(f"{_called(scribe, caveat)} ", label)]
    if qualified:
        parts.append(scribe.words(f"{_on(scribe)}\u00a0", small))
    parts.append(scribe.signs(tuple(signed), small))
    for at, other in enumerate(named):
        gap = ", " if at or signed else ""
        name = scribe.words(scribe.name(other), small)
        parts += [scribe.words(gap, small), scribe.to(other, name)]
    if unseen:
        gap = ", " if signed or named else ""
        parts.append(scribe.words(f"{gap}{_unseen(scribe, unseen)}", small))
    return line_of(*parts)


def _unseen(scribe: Scribe, items: Sequence[Labelled]) -> str:
    """Name what a caveat limits and is not printed: a number would be of nothing."""
    called = list[str]()
    for item in items:
        title = plain(
            getattr(item.what, "caption", ()) or getattr(item.what, "title", ())
        )
        called.append(scribe.typesetter.quoted(title) if title else scribe.name(item))
    where = f" ({scribe.locale['in-full-brief']})" if scribe.resolved.excerpt else ""
    return f"{', '.join(called)}{where}"


def _called(scribe: Scribe, caveat: Caveat) -> str:
    """Write the word that opens a caveat, and whether it is a major one."""
    word = scribe.style.caveats.word
    key = f"{word}-major" if caveat.severity == "major" else word
    return scribe.locale[key].replace(" ", "\u00a0")


def _on(scribe: Scribe) -> str:
    """Write the word between a caveat and what it limits."""
    word = scribe.style.caveats.word
    return scribe.locale["on" if word == "caveat" else "qualifies"]


def _shown(scribe: Scribe, item: Labelled) -> tuple[Labelled, ...]:
    """Give what a caveat qualifies in the part that is being set.

    The part that lists the caveats shows all of it: nothing is lost, and a card
    names what it stands beside.
    """
    qualified = scribe.argument.qualifies[item.anchor]
    if scribe.part == "caveats":
        return qualified
    return tuple(q for q in qualified if q.anchor in scribe.printed)


def _full(scribe: Scribe, caveat: Caveat, role: TypeRole) -> list[Line]:
    lines = [scribe.text(caveat.point, role)]
    if caveat.quote is not None:
        quote = replace(scribe.style.type.caveat_quote, size=role.size)
        lines.append(scribe.quoted(caveat.quote, quote, translated=caveat.translated))
    return [line for line in lines if line.inlines]


def _short(scribe: Scribe, caveat: Caveat, role: TypeRole) -> list[Line]:
    if caveat.label is not None:
        return [scribe.words(f"{caveat.label}.", role)]
    if not caveat.point and caveat.quote is not None:
        return [scribe.quoted(caveat.quote, role, translated=caveat.translated)]
    return [scribe.text(caveat.point, role)]


def _voice(scribe: Scribe, item: Labelled, role: TypeRole, *, full: bool) -> Line:
    caveat = item.what
    assert isinstance(caveat, Caveat)
    who = scribe.voice(caveat.by, role)
    if caveat.by is None and caveat.quote and caveat.source is not None:
        # Words that are quoted are not this brief's.
        who = scribe.words(scribe.short_name(caveat.source), strong(role))
    if full and caveat.source is not None:
        return line_of(who, scribe.cite(caveat.source, role, caveat.at))
    if full or item.anchor not in scribe.targets:
        return who
    where = scribe.page_of(item.anchor, "in-full-on", role)
    return line_of(who, scribe.words("; ", role), where)


def cards_on(
    scribe: Scribe,
    anchor: str,
    beside: TypeRole,
    statement: Element,
    *,
    narrow: bool = False,
) -> tuple[tuple[Element, ...], tuple[Card, ...]]:
    """Set every caveat on one thing beside the element that states it."""
    caveats = scribe.argument.caveats_on.get(anchor, ())
    pairs = [caveat_card(scribe, each, beside, narrow=narrow) for each in caveats]
    for caveat, (element, _) in zip(caveats, pairs, strict=True):
        scribe.bind(statement, caveat, element)
    return tuple(e for e, _ in pairs), tuple(c for _, c in pairs)


def strips_on(
    scribe: Scribe, anchor: str, statement: Element, role: Role = Role.ASIDE
) -> Piece:
    """Set every caveat on a figure or a table as a strip under it.

    `role` is how it is heard: no aside may stand in the cell of a table (ISO 32005).
    """
    pieces = list[Piece]()
    for caveat in scribe.argument.caveats_on.get(anchor, ()):
        pieces.append(strip(scribe, caveat, role))
        scribe.bind(statement, caveat, pieces[-1].elements[0])
    return piece_of(*pieces)


def strips_again(scribe: Scribe, anchor: str) -> tuple[TextBlock, ...]:
    """Set every caveat on a table in a line, for the pages on which it goes on.

    Nobody hears them: they say again what has been heard.
    """
    caveats = scribe.argument.caveats_on.get(anchor, ())
    return tuple(_in_a_line(scribe, each) for each in caveats)


def rows_again(scribe: Scribe, heads: Sequence[Labelled]) -> tuple[TextBlock, ...]:
    """Set every caveat on what heads some rows in a line, and which of them it limits.

    It is for the pages on which these rows go on without the words of their heads, and
    is heard as little as `strips_again`.
    """
    limited: dict[Labelled, list[Labelled]] = {}
    for head in heads:
        for caveat in scribe.argument.caveats_on.get(head.anchor, ()):
            limited.setdefault(caveat, []).append(head)
    return tuple(_in_a_line(scribe, each, *on) for each, on in limited.items())


def _in_a_line(scribe: Scribe, item: Labelled, *limited: Labelled) -> TextBlock:
    """Set the short form of a caveat in a line."""
    caveat = item.what
    assert isinstance(caveat, Caveat)
    role, small = scribe.style.type.caveat, scribe.style.type.attribution
    label = replace(scribe.style.type.caveat_label, size=role.size)
    says = caveat.label or plain(caveat.point) or caveat.quote or ""
    parts = [
        scribe.sign(item, linked=False),
        scribe.words(f"\u00a0{_called(scribe, caveat)} ", label),
    ]
    if limited:
        signs = [scribe.sign(each, linked=False) for each in limited]
        parts.append(scribe.words(f"{_on(scribe)}\u00a0", small))
        parts += [scribe.apart(signs, " ", small), scribe.words(" ", role)]
    parts.append(scribe.words(f"{says.rstrip('.')}. ", role))
    if item.anchor in scribe.targets:
        parts.append(scribe.page_of(item.anchor, "in-full-on", small))
    if limited:
        role = with_signs(role, _SIGNS_HIGH)
    return scribe.block(line_of(*parts), role, caveat.span, after=2.0)


def strip(scribe: Scribe, caveat: Labelled, role: Role = Role.ASIDE) -> Piece:
    """Set a caveat as a strip."""
    style = scribe.style
    bar = style.strokes.caveat_bar
    words = caveat_words(scribe, caveat, style.type.caveat)
    named = scribe.anchor(caveat.anchor) if scribe.in_full(caveat) else None
    element = Element(role, words.elements, anchor=named)
    frame = Frame(
        words.flowables,
        (4.0, 6.0, 4.0, 8.0 + bar.width),
        fill=style.colour("caveat-tint"),
        edges=(("left", bar.width, style.colour(bar.colour)),),
        before=4.0,
    )
    return Piece((element,), (frame,))
