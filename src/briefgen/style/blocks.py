"""The tokens of blocks: tables, figures, quotes, numbers, notes, sources, badges."""

from typing import Literal

from briefgen.diagnostics import NOWHERE, Span
from briefgen.record import record
from briefgen.style.kinds import Length, Role, token
from briefgen.units import MM


@record
class TableStyle:
    """Tokens under `table:`; its lines are among the strokes, as `table-row`."""

    span: Span = NOWHERE
    row_padding: Length = token(
        3.0, "White space above and below the words of a row", most=36.0
    )
    gap: Length = token(9.0, "Between two columns", most=72.0)
    sides: Length = token(
        0.0, "White space left and right of a row, inside its ground", most=72.0
    )
    head_ground: Role = token("paper", "What lies under the head; `paper`: nothing")
    zebra: Role = token("paper", "What lies under every second row; `paper`: nothing")


LOWEST = 0.5
"""Of a figure's usual height: a chart that is lower tells no difference."""


@record
class FiguresStyle:
    """Tokens under `figures:`."""

    span: Span = NOWHERE
    height: float = token(
        1.0, "Height of pictures and charts, of what is usual", least=LOWEST, most=1.0
    )


@record
class PullQuoteStyle:
    """Tokens under `pull-quote:`."""

    span: Span = NOWHERE
    strokes: Literal["around", "left", "none"] = token(
        "around", "Where its lines are drawn: above and below, at its left, nowhere"
    )
    padding: Length = token(5.0, "Between its lines and its words", most=72.0)


@record
class StatsStyle:
    """Tokens under `stats:`: large numbers side by side."""

    span: Span = NOWHERE
    columns: int = token(4, "Numbers in a row, at most", least=1, most=6)
    gap: Length = token(12.0, "Between two numbers", most=72.0)
    padding: Length = token(4.0, "Between a number and the line over it", most=36.0)


@record
class NotesStyle:
    """Tokens under `notes:`: the notes at the foot of a page."""

    span: Span = NOWHERE
    above: Length = token(7.0, "Between the text and the line over them", most=72.0)
    stroke: Length | None = token(
        None, "How long that line is; left out: 72pt, or over all columns"
    )
    below: Length = token(3.5, "Between that line and the first of them", most=36.0)
    between: Length = token(0.0, "Between two notes", most=36.0)


@record
class SourcesStyle:
    """Tokens under `sources:`: the list of works."""

    span: Span = NOWHERE
    hang: Length = token(18.0, "Column of the numbers, at least", most=30 * MM)
    indent: Length = token(
        10.0,
        "How far an entry without a number is set in, but for its first line",
        most=30 * MM,
    )
    between: Length = token(1.8, "Between two works", most=36.0)
    halves: bool = token(
        default=True, caption="Whether a short list stands in two columns"
    )


@record
class BadgeStyle:
    """Tokens under `confidence:`: how sure a finding is. A word always says it."""

    span: Span = NOWHERE
    sign: Literal["bars", "none"] = token(
        "bars", "What is drawn before the word: bars, half a disc if contested; nothing"
    )


@record
class Keeps:
    """Tokens under `keeps:`: what no page parts."""

    span: Span = NOWHERE
    orphans: int = token(
        2, "Lines of a paragraph at the foot of a page, at least", least=1, most=6
    )
    widows: int = token(
        2, "Lines of a paragraph at the head of a page, at least", least=1, most=6
    )
