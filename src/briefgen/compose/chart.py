"""Sets a chart with its message, its measure, what limits it, and where it is from."""

from functools import partial

from briefgen.charts import CHARTS
from briefgen.charts.manner import Manner, manner_of
from briefgen.charts.scale import ticks
from briefgen.charts.stamp import stamp
from briefgen.compose.caption import above, below, labelled
from briefgen.compose.cards import strips_on
from briefgen.compose.piece import Piece, piece_of
from briefgen.compose.scribe import Scribe
from briefgen.compose.table import data_table
from briefgen.flowables import Fitted, Stack
from briefgen.model.blocks import Chart
from briefgen.model.plot import Plot
from briefgen.structure import Content, Element, Role

_AIR = 7.0  # points above and below the drawing
_MOST_NAMED = 12  # numbers that are not there, one by one


def chart(scribe: Scribe, block: Chart) -> Piece:
    """Set caption, drawing, caveats, notes; and the data, where they are asked for."""
    assert block.plot is not None, "what has no plot is an error"
    style, plot = scribe.style, block.plot
    manner = _manner(scribe, block)
    caption = above(scribe, block)
    leaf, marked = Content(), _stamped(scribe, block, manner)
    draw = partial(CHARTS[block.type], plot, manner)
    drawing = Fitted(leaf, draw, block.span, before=_AIR, after=_AIR, keep=True)
    item = labelled(scribe, block)
    head, *notes = caption.elements
    heard = Element(
        Role.FIGURE,
        (_with(head, marked), leaf),
        alt=block.alt,
        anchor=scribe.anchor(item.anchor),
    )
    flowables = (*caption.flowables, *marked.flowables, drawing)
    whole = piece_of(
        Piece((heard, *notes), flowables),
        strips_on(scribe, item.anchor, heard),
        _said(scribe, block, plot),
        below(scribe, block.notes, block.source, None, block.span),
    )
    stack = Stack(whole.flowables, together=True, after=style.grid.baseline)
    if not block.table:
        return Piece(whole.elements, (stack,))
    return piece_of(Piece(whole.elements, (stack,)), data_table(scribe, block, plot))


def _manner(scribe: Scribe, block: Chart) -> Manner:
    return manner_of(
        scribe.style,
        scribe.locale,
        emphasis=block.emphasis,
        unit=block.unit,
        zero=block.zero,
    )


def _with(caption: Element, more: Piece) -> Element:
    return Element(Role.CAPTION, (*caption.children, *more.elements))


def _stamped(scribe: Scribe, block: Chart, manner: Manner) -> Piece:
    """Say that the numbers are invented, where the chart or the whole brief does."""
    if not (block.illustrative or scribe.brief.illustrative):
        return Piece()
    leaf, words = Content(), scribe.locale["illustrative-data"]
    said = Element(Role.PARAGRAPH, (leaf,))
    draw = partial(stamp, words, manner)
    flowable = Fitted(leaf, draw, block.span, before=4.0, keep=True)
    return Piece((said,), (flowable,))


def _said(scribe: Scribe, block: Chart, plot: Plot) -> Piece:
    """Say which numbers are not there, and that a scale does not start at nothing."""
    role, lines = scribe.style.type.figure_note, list[str]()
    lacking = [
        f"{series}, {name}" if plot.series[1:] else name
        for series, name in plot.lacking()
    ]
    if lacking:
        more = ", …" if len(lacking) > _MOST_NAMED else ""
        names = "; ".join(lacking[:_MOST_NAMED]) + more
        lines.append(scribe.locale["lacking"].format(names=names))
    values = [v for series in plot.series for v in series.values if v is not None]
    floating = block.type == "dot" or (block.type == "line" and not block.zero)
    if (
        floating
        and not ticks(values, zero=False).low <= 0 <= ticks(values, zero=False).high
    ):
        lines.append(scribe.locale["not-from-zero"])
    line = scribe.words(" ".join(lines), role)
    return scribe.paragraph(line, role, block.span, before=4.0)
