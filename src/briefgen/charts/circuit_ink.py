"""Draws the boxes of an argument map: findings, gates, recommendations."""

from collections.abc import Sequence
from typing import NamedTuple

from briefgen.charts.circuit_boxes import (
    BAR,
    LIMIT,
    PAD,
    PITCH,
    ROW,
    SIGN,
    STRIP,
    AdviceBox,
    ClaimBox,
    Columns,
    label_height,
)
from briefgen.charts.manner import OUTLINE
from briefgen.charts.sketch import Sketch
from briefgen.flowables import Mark
from briefgen.shapes import box, line, polygon
from briefgen.units import Rect

LANE_THICK = 1.8  # points: a lane, and what it goes on as

_HEAD, _HALF = 6.0, 3.4  # of an arrow: its length, and half its width
_EDGE = 1.0  # of the box of a recommendation


class Place(NamedTuple):
    """A box, from its top, and the height at which its line leaves or enters."""

    top: float
    height: float
    y: float


def draw_claim(sketch: Sketch, each: ClaimBox, at: Columns, place: Place) -> None:
    """Draw a finding: sign and words, how sure it is, and the signs of its caveats."""
    manner, half = sketch.manner, OUTLINE / 2
    rect = Rect(half, place.top + half, at.claims - OUTLINE, place.height - OUTLINE)
    frame = box(rect, fill=manner.paper, stroke=manner.edge, thickness=OUTLINE)
    sketch.draw(frame)
    _stand(sketch, each.claim.sign, (SIGN - each.claim.sign.width) / 2, place.y)
    y = place.top + PAD
    tall = len(each.lines) * manner.leading
    sketch.write_level(each.lines, SIGN, y + tall / 2, manner.plain)
    y += tall
    if each.claim.badge is not None:
        sign, _ = each.claim.badge
        tall = len(each.sure) * manner.leading
        sketch.write_level(each.sure, SIGN + sign.width, y + tall / 2, manner.quiet)
        sketch.stamp(sign, SIGN, y + manner.leading * 0.75)
        y += tall
    _rows(sketch, each.claim.limits, SIGN, y, each.in_row)


def draw_gate(sketch: Sketch, each: AdviceBox, at: Columns, place: Place) -> None:
    """Draw the gate: a bar, and behind it what limits the recommendation."""
    manner, limits = sketch.manner, each.advice.limits
    left = at.gate + BAR + PAD
    rect = Rect(at.gate, place.top, at.gate_width, place.height)
    if not limits:
        inner = Rect(
            *(rect.x + OUTLINE / 2, rect.y + OUTLINE / 2),
            *(rect.width - OUTLINE, rect.height - OUTLINE),
        )
        dash = (2.0, 2.0)
        sketch.draw(box(inner, stroke=manner.muted, thickness=OUTLINE, dash=dash))
        middle = place.top + place.height / 2
        sketch.write_level(each.unlimited, left, middle, manner.quiet)
        return
    sketch.draw(
        box(rect, fill=manner.limit_ground),
        box(rect._replace(width=BAR), fill=manner.limit),
    )
    signs = [sign for sign, _ in limits]
    if not each.labels:
        rows = -(-len(signs) // each.in_row)
        y = place.top + (place.height - rows * ROW) / 2
        _rows(sketch, signs, left, y, each.in_row)
        return
    tall = sum(label_height(label, manner) for label in each.labels)
    y = place.top + (place.height - tall) / 2
    for sign, label in zip(signs, each.labels, strict=True):
        middle = y + label_height(label, manner) / 2
        _stand(sketch, sign, left, middle)
        sketch.write_level(label, left + LIMIT, middle, manner.plain)
        y += label_height(label, manner)


def draw_advice(sketch: Sketch, each: AdviceBox, at: Columns, place: Place) -> None:
    """Draw the arrow from the gate, and the recommendation at its end."""
    manner, x, y = sketch.manner, at.advice, place.y
    end = at.gate + at.gate_width
    sketch.draw(
        line(((end, y), (x - _HEAD, y)), manner.solid, LANE_THICK),
        polygon(
            ((x, y), (x - _HEAD, y - _HALF), (x - _HEAD, y + _HALF)),
            fill=manner.solid,
        ),
    )
    half = _EDGE / 2
    rect = Rect(
        *(x + half, place.top + half),
        *(at.advice_width - _EDGE, place.height - _EDGE),
    )
    sketch.draw(
        box(rect, fill=manner.paper, stroke=manner.solid, thickness=_EDGE),
        box(Rect(x, place.top, STRIP, place.height), fill=manner.solid),
    )
    sign, middle = each.advice.sign, place.top + place.height / 2
    _stand(sketch, sign, x + (STRIP - sign.width) / 2, middle)
    said = len(each.lines) * manner.leading
    top = middle - (said + len(each.beneath) * manner.leading) / 2
    left = x + STRIP + PAD
    sketch.write_level(each.lines, left, top + said / 2, manner.strong)
    under = len(each.beneath) * manner.leading
    sketch.write_level(each.beneath, left, top + said + under / 2, manner.quiet)


def _rows(
    sketch: Sketch, signs: Sequence[Mark], x: float, y: float, in_row: int
) -> None:
    for number, sign in enumerate(signs):
        row, column = divmod(number, in_row)
        _stand(sketch, sign, x + column * PITCH, y + (row + 0.5) * ROW)


def _stand(sketch: Sketch, mark: Mark, x: float, middle: float) -> None:
    """Set down a sign, its middle at a height."""
    sketch.stamp(mark, x, middle + (mark.height - mark.depth) / 2)
