"""Sets events in a list, each after its date."""

from dataclasses import replace

from briefgen.compose.piece import Piece, line_of
from briefgen.compose.roles import marker
from briefgen.compose.scribe import Scribe
from briefgen.flowables import Hanging, TextBlock
from briefgen.model.blocks import Timeline
from briefgen.structure import Element, Role

_LETTER = 0.52  # of the type size: about the width of a letter of a date
_GAP = 10.0  # points between a date and what happened
_WIDEST = 0.45  # of the main column: dates


def timeline(scribe: Scribe, block: Timeline) -> Piece:
    """Set dates in a column of their own, events beside them."""
    style = scribe.style
    role = replace(style.type.caveat, colour="ink")
    strong = marker(role)
    dates = [scribe.locale.period(event.date) for event in block.events]
    longest = max(map(len, dates), default=0) * _LETTER * role.size + _GAP
    width = min(longest, _WIDEST * style.grid.measure)
    items, rows, half = list[Element](), list[Hanging](), style.grid.baseline / 2
    for at, (event, words) in enumerate(zip(block.events, dates, strict=True)):
        date = scribe.words(words, strong)
        line = scribe.text(event.event, role)
        if event.source is not None:
            line = line_of(line, scribe.cite(event.source, role))
        body = scribe.paragraph(line, role, event.span)
        label = Element(Role.PARAGRAPH, date.children)
        heard = Element(Role.LIST_BODY, (label, *body.elements))
        items.append(Element(Role.LIST_ITEM, (heard,)))
        rows.append(
            Hanging(
                TextBlock(date.inlines, role.leading, event.span),
                width,
                body.flowables,
                before=half if at == 0 else 2.0,
                after=half if at == len(dates) - 1 else 0.0,
                together=True,
            )
        )
    return Piece((Element(Role.LIST, tuple(items)),), tuple(rows))
