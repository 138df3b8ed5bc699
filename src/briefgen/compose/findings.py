"""Sets the findings: sign and claim, confidence, caveats beside, body, evidence.

A contested finding shows its positions side by side, at equal size, and averages
nothing.
"""

import re
from dataclasses import replace

from briefgen.compose.body import body, spread, takes_room
from briefgen.compose.cards import by_text, cards_on, in_margin, stood_under
from briefgen.compose.columns import beside, hang, inset, main, wide
from briefgen.compose.pen import WIDE_DOT
from briefgen.compose.piece import Line, Piece, line_of, piece_of
from briefgen.compose.scale_words import likelihood
from briefgen.compose.scribe import Scribe
from briefgen.compose.section import part
from briefgen.flowables import (
    Columns,
    Edge,
    Flowable,
    Hanging,
    Run,
    Stack,
    TextBlock,
)
from briefgen.model.argument import Labelled
from briefgen.model.blocks import Body, Paragraph
from briefgen.model.brief import Evidence, Finding, Position
from briefgen.model.calls import gathered
from briefgen.model.inlines import Text, Words, plain
from briefgen.model.walk import ends_in_prose, evidence_of, shown, uncited
from briefgen.paged import OutlineEntry
from briefgen.structure import Element, Role
from briefgen.style import TypeRole

_FULL, _GLANCE = "findings", "findings-at-a-glance"
_STOPPED = re.compile(r"(?:^|[\w)\]%])\.$")
_SHORTENED = re.compile(
    r"\b(?:[A-Z]|al|etc|usw|Co|Inc|Ltd)\.$"
)  # whose stop is its own
_NARROW = 200.0  # points: in a column as wide as that no two quotations stand


def findings(scribe: Scribe) -> Piece:
    """Set every finding in its order; at a glance without body and quotations."""
    items = scribe.argument.of_kind("finding")
    pieces = [_finding(scribe, item, first=at == 0) for at, item in enumerate(items)]
    return part(scribe, scribe.part, scribe.brief.span, piece_of(*pieces))


def _finding(scribe: Scribe, item: Labelled, *, first: bool) -> Piece:
    finding = item.what
    assert isinstance(finding, Finding)
    style = scribe.style
    anchor = scribe.anchor(item.anchor)
    head = _claim(scribe, item)
    meta = _meta(scribe, finding)
    elements, cards = cards_on(scribe, item.anchor, by_text(style), head.elements[0])
    opening = (*head.flowables, *meta.flowables)
    sides = _positions(scribe, finding)
    parted = bool(sides.flowables) or any(takes_room(block) for block in finding.body)
    apart = parted or not in_margin(style)  # from the text, which is wide or below
    rest = Piece()
    if scribe.part == _FULL:
        rest = _body(scribe, finding, apart=apart)
        quotations = _quotations(scribe, finding)
        rest = piece_of(rest, main(quotations, style) if apart else quotations)
    before = 0.0 if first else style.grid.baseline
    if not sides.flowables and not rest.flowables:  # nothing else is bound to it
        opening = (*opening[:-1], replace(opening[-1], keep=False))
    flowables: list[Flowable]
    if not in_margin(style):
        bound = bool(cards or sides.flowables or rest.flowables)
        claim = Piece((), (Stack(opening, before=before, keep=bound),))
        under = inset(Piece((), stood_under(cards, style)), style)
        flowables = [*main(claim, style, keep=bound).flowables, *under.flowables]
        flowables += [*sides.flowables, *rest.flowables]
        if scribe.part == _GLANCE and not sides.flowables:  # short: read at one look
            flowables = [Stack(tuple(flowables), together=True)]
    elif parted:
        row = beside((opening,), cards, style, before=before, keep=True)
        flowables = [row, *sides.flowables, *rest.flowables]
    else:
        row = beside(((*opening, *rest.flowables),), cards, style, before=before)
        flowables = [row]
    heard = (
        *head.elements,
        *meta.elements,
        *elements,
        *sides.elements,
        *rest.elements,
    )
    section = Element(Role.SECTION, heard, anchor=anchor)
    scribe.outline.append(OutlineEntry(2, plain(finding.claim), item.anchor))
    return Piece((section,), tuple(flowables))


def _claim(scribe: Scribe, item: Labelled) -> Piece:
    finding = item.what
    assert isinstance(finding, Finding)
    role = scribe.style.type.h2
    sign = scribe.label(item, role, linked=False)
    claim = _without_stop(scribe.text(finding.claim, role))
    words = scribe.block(claim, role, finding.span, snap=True, keep=True)
    label = TextBlock(sign.inlines, role.leading, finding.span)
    hanging = Hanging(label, hang(scribe.style), (words,), keep=True)
    element = Element(Role.HEADING_2, (*sign.children, *claim.children))
    return Piece((element, *claim.notes), (hanging,))


def _without_stop(line: Line) -> Line:
    """Drop the full stop of a sentence that serves as a heading."""
    if not line.inlines:
        return line
    last = line.inlines[-1]
    if not isinstance(last, Run):
        return line
    if not last.text.endswith(".") or last.text.endswith(".."):
        return line
    trimmed = replace(last, text=last.text[:-1])
    return line._replace(inlines=(*line.inlines[:-1], trimmed))


def _meta(scribe: Scribe, finding: Finding) -> Piece:
    style = scribe.style
    role = style.type.meta
    badge = scribe.badge(finding.confidence, contested=bool(finding.contested))
    parts = [badge]
    if finding.marking is not None:
        marking = scribe.words(finding.marking, role, bold=True)
        parts = [scribe.dotted((marking, badge), role)]
    reasons = list[Line]()
    if finding.confidence is not None and finding.confidence.because:
        reasons.append(scribe.text(finding.confidence.because, role))
    if finding.contested and finding.confidence is not None:
        # The sign says that it is contested; how sure the brief is, words say.
        level = scribe.locale.confidence[finding.confidence.level.value]
        reasons.append(scribe.words(scribe.locale.inside(level), role))
    if finding.basis is not None:
        basis = scribe.locale.basis[finding.basis].replace(" ", "\u00a0")
        reasons.append(scribe.words(basis, role))
    if reasons:
        gap = " " if badge.inlines else ""
        parts += [scribe.words(gap, role), scribe.dotted(reasons, role)]
    likely = likelihood(scribe, finding)
    if likely.inlines:
        parts = [scribe.dotted((likely, line_of(*parts)), role, WIDE_DOT)]
    keys = evidence_of(finding)
    if scribe.part != _GLANCE:
        keys = () if ends_in_prose(finding) else uncited(finding)
    if keys:
        if not likely.inlines and not badge.inlines and not reasons:
            parts.append(scribe.words(scribe.locale["source"], role))
        gap = " " if scribe.typesetter.in_words else ""
        parts.append(scribe.words(gap, role))
        citation = gathered(keys, finding.span)
        parts.append(scribe.citation(citation, role, clear=True))
    line = line_of(*parts)
    tall = replace(role, leading=style.type.confidence.leading)
    piece = scribe.paragraph(line, tall, finding.span)
    return Piece(piece.elements, (Stack(piece.flowables, left=hang(style), keep=True),))


def _body(scribe: Scribe, finding: Finding, *, apart: bool) -> Piece:
    """Set the body; evidence that it does not cite is cited at its end."""
    blocks = _with_evidence(scribe, finding)
    if any(takes_room(block) for block in blocks):
        return spread(scribe, blocks, under=2)
    piece = body(scribe, blocks, scribe.style.type.body, under=2, running=True)
    return main(piece, scribe.style) if apart else piece


def _with_evidence(scribe: Scribe, finding: Finding) -> Body:
    """Put the citation of uncited evidence behind the last sentence of the body."""
    keys = uncited(finding)
    if not keys or not ends_in_prose(finding):
        return finding.body
    *blocks, last = finding.body
    assert isinstance(last, Paragraph)
    citation = gathered(keys, finding.span)
    if not scribe.typesetter.in_words:
        return (*blocks, replace(last, text=(*last.text, citation)))
    said, stop = _unstopped(last.text)
    gap = Words(last.span, " ")
    return (*blocks, replace(last, text=(*said, gap, citation, *stop)))


def _unstopped(text: Text) -> tuple[Text, Text]:
    """Part a text from its full stop: a citation in words stands before it.

    Any other stop, or that of an abbreviation, stays with its words.
    """
    last = text[-1] if text else None
    if not isinstance(last, Words):
        return text, ()
    words = last.text.rstrip()
    if not _STOPPED.search(words) or _SHORTENED.search(words):
        return text, ()
    bare = (Words(last.span, words[:-1]),) if words != "." else ()
    return (*text[:-1], *bare), (Words(last.span, "."),)


def _positions(scribe: Scribe, finding: Finding) -> Piece:
    """Set the positions of a contested finding side by side, at equal size.

    In a narrow column they stand one under the other.
    """
    if not finding.contested:
        return Piece()
    style = scribe.style
    cells = [_position(scribe, p, at) for at, p in enumerate(finding.contested)]
    baseline = style.grid.baseline
    edges = list[tuple[Edge, ...]]()
    for at in range(len(cells)):
        colour = style.colour(_role(scribe, at).colour)
        width = style.strokes.section.width
        edges.append((("top", width, colour), ("bottom", width, colour)))
    elements = tuple(Element(Role.BLOCK_QUOTE, cell.elements) for cell in cells)
    if style.grid.columns > 1 and style.grid.measure < _NARROW:
        # Neither alone at the head of a column: that would be no disagreement.
        alone = tuple(_alone(cell, baseline) for cell in cells)
        return Piece(elements, (Stack(alone, together=True),))
    columns = Columns(
        tuple(cell.flowables for cell in cells),
        (1.0,) * len(cells),
        style.grid.gap,
        cell_edges=tuple(edges),
        pad_top=5.0,
        pad_bottom=6.0,
        before=baseline / 2,
        after=baseline / 2,
    )
    if style.grid.columns > 1:
        return Piece(elements, (columns,))
    return wide(Piece(elements, (columns,)), style)


def _alone(cell: Piece, baseline: float) -> Stack:
    """Set a position over the full width of a narrow column."""
    return Stack(cell.flowables, before=baseline / 3, together=True)


def _role(scribe: Scribe, index: int) -> TypeRole:
    roles = scribe.style.type
    return roles.contested_counter if index % 2 else roles.contested


def _position(scribe: Scribe, position: Position, index: int) -> Piece:
    style = scribe.style
    role = _role(scribe, index)
    small = style.type.attribution
    quote = scribe.paragraph(
        scribe.quoted(position.quote, role, translated=position.translated),
        role,
        position.span,
        keep=True,
    )
    voice = line_of(
        scribe.voice(position.by, small),
        scribe.cite(position.source, small, position.at),
    )
    return piece_of(quote, scribe.paragraph(voice, small, position.span, before=4.0))


def _quotations(scribe: Scribe, finding: Finding) -> Piece:
    """Set the quotations that an author shows with the finding."""
    return piece_of(*(_quotation(scribe, each) for each in shown(finding)))


def _quotation(scribe: Scribe, evidence: Evidence) -> Piece:
    style = scribe.style
    role, small = style.type.caveat_quote, style.type.attribution
    assert evidence.quote is not None
    quote = scribe.paragraph(
        scribe.quoted(evidence.quote, role, translated=evidence.translated),
        role,
        evidence.span,
        keep=True,
    )
    parts = list[Line]()
    if evidence.by is not None:
        parts.append(scribe.voice(evidence.by, small))
    nameless = evidence.by is None
    parts.append(scribe.cite(evidence.source, small, evidence.at, first=nameless))
    voice = scribe.paragraph(line_of(*parts), small, evidence.span)
    words = piece_of(quote, voice)
    half = style.grid.baseline / 2
    stack = Stack(words.flowables, left=hang(style), before=half, together=True)
    return Piece((Element(Role.BLOCK_QUOTE, words.elements),), (stack,))
