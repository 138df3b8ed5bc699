"""Sets what stands apart from the running text: pull quotes and callouts."""

from dataclasses import replace
from typing import Literal

from briefgen.compose.caption import labelled
from briefgen.compose.cards import strips_on
from briefgen.compose.piece import Line, Piece, line_of, piece_of
from briefgen.compose.scribe import Scribe
from briefgen.flowables import Edge, Flowable, Frame, Stack, Stroke
from briefgen.model.blocks import Callout, PullQuote
from briefgen.structure import Element, Role
from briefgen.style import Style


def pull_quote(scribe: Scribe, block: PullQuote) -> Piece:
    """Set somebody's words large between two strokes, and never split them.

    The words are heard: a listener can skip a block quote, but cannot bring back
    an artifact.
    """
    style = scribe.style
    role, small = style.type.pull_quote, style.type.attribution
    quote = scribe.quotation(block.text, role)
    parts = list[Line]()
    if block.by is not None:
        parts.append(scribe.voice(block.by, small))
    if block.source is not None:
        nameless = block.by is None
        parts.append(scribe.cite(block.source, small, block.at, first=nameless))
    voice = line_of(*parts)
    words = scribe.paragraph(quote, role, block.span, keep=True, keep_lines=True)
    said = scribe.paragraph(voice, small, block.span, before=4.0)
    flowables = _lined((*words.flowables, *said.flowables), style)
    element = Element(
        Role.BLOCK_QUOTE,
        (*words.elements, *said.elements),
        anchor=_anchor(scribe, block.id),
    )
    return Piece((element,), (Stack(flowables, together=True),))


def _lined(words: tuple[Flowable, ...], style: Style) -> tuple[Flowable, ...]:
    """Set a pull quote between its lines, or beside one; nothing of it is parted."""
    thin, padding = style.strokes.section, style.pull_quote.padding
    colour, white = style.colour(thin.colour), style.grid.baseline
    if style.pull_quote.strokes != "around":
        line: tuple[Edge, ...] = (("left", thin.width, colour),)
        drawn = style.pull_quote.strokes == "left"
        left = padding + thin.width if drawn else 0.0
        edges = line if drawn else ()
        frame = Frame(words, (0.0, 0.0, 0.0, left), edges=edges)
        return (replace(frame, before=white, after=white),)
    stroke = Stroke(thin.width, colour, keep=True)
    return (
        replace(stroke, before=white, after=padding),
        *(replace(each, keep=True) for each in words),
        replace(stroke, before=padding, keep=False, after=white),
    )


def callout(scribe: Scribe, block: Callout, inner: Piece) -> Piece:
    """Set a box beside the argument, and under it what limits it.

    A warning looks like a caveat.
    """
    style = scribe.style
    item = labelled(scribe, block)
    limited = bool(scribe.argument.caveats_on.get(item.anchor))
    warning = block.kind == "warning"
    role = replace(style.type.caveat_label, colour="caveat" if warning else "primary")
    title = scribe.paragraph(
        scribe.text(block.title, role), role, block.span, keep=True
    )
    edge = style.strokes.caveat_bar if warning else style.strokes.section
    side: Literal["left", "top"] = "left" if warning else "top"
    frame = Frame(
        (*title.flowables, *inner.flowables),
        (7.0, 0.0, 7.0, 8.0 if warning else 0.0),
        fill=style.colour("caveat-tint") if warning else None,
        edges=((side, edge.width, style.colour(edge.colour)),),
        before=style.grid.baseline,
        after=0.0 if limited else style.grid.baseline,
        keep=limited,
    )
    element = Element(
        Role.ASIDE,
        (*title.elements, *inner.elements),
        anchor=scribe.anchor(item.anchor),
    )
    limits = strips_on(scribe, item.anchor, element)
    return piece_of(Piece((element,), (frame,)), limits)


def _anchor(scribe: Scribe, name: str | None) -> str | None:
    return None if name is None else scribe.anchor(name)
