"""The tokens of colours and drawn lines.

A colour token anywhere is a role of `colours`; only `colours` itself holds values.
"""

from dataclasses import field
from typing import Any

from briefgen.diagnostics import NOWHERE, Span
from briefgen.record import record
from briefgen.style.kinds import Colour, Length, Role, token


@record
class Colours:
    """Tokens under `colours:`, the only place for values."""

    span: Span = NOWHERE
    ink: Colour = token("#1B1E23", "Running text")
    muted: Colour = token("#565B63", "Text of second rank")
    paper: Colour = token("#FFFFFF", "The page")
    primary: Colour = token("#14304F", "Headings, marks of findings")
    on_primary: Colour = token("#FFFFFF", "Letters on primary")
    primary_tint: Colour = token("#C9D3DF", "Grounds beside primary")
    caveat: Colour = token("#97370F", "Caveats")
    on_caveat: Colour = token("#FFFFFF", "Letters on caveat")
    caveat_tint: Colour = token("#FAF1EA", "Grounds of caveats")
    hairline: Colour = token("#D5D2CB", "Lines between rows; decorative")
    box_edge: Colour = token("#8F9398", "Edges that carry meaning")
    band: Colour = token("#14304F", "Ground of the band at the head of page 1")
    on_band: Colour = token("#FFFFFF", "All words on the band")
    marking_ground: Colour = token("#000000", "Ground of a marking")
    on_marking: Colour = token("#FFFFFF", "Letters of a marking")
    watermark: Colour = token("#ECEDEE", "The word across a draft")


@record
class StrokeStyle:
    """Tokens of one stroke under `strokes:`."""

    span: Span = NOWHERE
    width: Length = token(0.8, "How thick", most=72.0)
    colour: Role = token("ink", "Its colour")


def stroke(width: float, colour: str) -> Any:  # noqa: ANN401 (a field)
    """Declare a stroke."""
    value = StrokeStyle(width=width, colour=colour)
    return field(default=value, metadata={"caption": "A drawn line"})


@record
class Strokes:
    """Tokens under `strokes:`."""

    span: Span = NOWHERE
    heavy: StrokeStyle = stroke(2.5, "primary")
    masthead_above: StrokeStyle = stroke(0.0, "ink")
    masthead_below: StrokeStyle = stroke(2.5, "primary")
    band_foot: StrokeStyle = stroke(0.0, "primary")
    section: StrokeStyle = stroke(0.8, "ink")
    hairline: StrokeStyle = stroke(0.5, "hairline")
    box: StrokeStyle = stroke(1.0, "primary")
    pair: StrokeStyle = stroke(0.0, "ink")
    pair_hinge: StrokeStyle = stroke(2.5, "caveat")
    caveat_bar: StrokeStyle = stroke(2.5, "caveat")
    caveat_tie: StrokeStyle = stroke(0.8, "caveat")
    table_top: StrokeStyle = stroke(0.0, "ink")
    table_head: StrokeStyle = stroke(1.0, "ink")
    table_row: StrokeStyle = stroke(0.5, "hairline")
    table_foot: StrokeStyle = stroke(1.0, "ink")
    running_head: StrokeStyle = stroke(0.0, "ink")
    footer: StrokeStyle = stroke(0.0, "ink")
    thin: StrokeStyle = stroke(0.8, "box-edge")
