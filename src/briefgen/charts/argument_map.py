"""Draws an argument as a circuit: findings, lanes, gates of caveats, recommendations.

No line reaches a recommendation but through the gate that names what limits it. A dot
joins a finding to a lane; lines that cross without one do not meet; a ring has nothing
beneath it. Lines run between the boxes and never over words.
"""

from collections.abc import Sequence
from functools import cache

from briefgen.charts.circuit import (
    MOST_ADVICE,
    MOST_CLAIMS,
    MOST_LIMITS,
    Circuit,
)
from briefgen.charts.circuit_boxes import (
    DENSITIES,
    PAD,
    Boxes,
    Columns,
    boxes,
    columns,
)
from briefgen.charts.circuit_ink import (
    LANE_THICK,
    Place,
    draw_advice,
    draw_claim,
    draw_gate,
)
from briefgen.charts.manner import OUTLINE, Manner
from briefgen.charts.sketch import Sketch
from briefgen.charts.wrapping import wrapped
from briefgen.flowables import Artwork, Misfit, Ruler
from briefgen.shapes import circle, line

_BETWEEN, _WIDEST = 7.0, 22.0  # points between two boxes, at least and at most
_UNDER_HEADS, _HEADS_APART = 12.0, 6.0
_OVER_KEY, _MOST_KEY = 10.0, 8  # points, and lines
_THIN = 1.0  # points: a line from a finding
_DOT = 2.7  # the radius of dot and ring
_RING = 9.0  # points from a ring to its gate
_CLEAR = 6.0  # points between two lines that run alongside


def argument_map(
    circuit: Circuit, manner: Manner, width: float, ruler: Ruler
) -> Artwork:
    """Draw the argument as fully as the page has room; or say that a table does."""
    ruler = cache(ruler)  # the same words are tried again and again
    drawn = _too_many(circuit) or _drawn(circuit, manner, width, ruler)
    if isinstance(drawn, Artwork):
        return drawn
    sketch = Sketch(manner, width, ruler)
    lines = wrapped(circuit.instead, manner.plain, width, ruler, most=8) or ()
    sketch.draw(line(((0.0, 0.5), (width, 0.5)), manner.hairline, OUTLINE))
    tall = len(lines) * manner.leading
    sketch.write_level(lines, 0.0, PAD + tall / 2, manner.plain)
    return sketch.drawing(PAD + tall)._replace(told=drawn)


def _too_many(circuit: Circuit) -> Misfit | None:
    counted = (len(circuit.claims), len(circuit.advice), circuit.limits)
    most = (MOST_CLAIMS, MOST_ADVICE, MOST_LIMITS)
    if all(one <= other for one, other in zip(counted, most, strict=True)):
        return None
    names = ("findings", "recommendations", "caveats")
    here, there = (
        ", ".join(f"{n:,} {name}" for n, name in zip(numbers, names, strict=True))
        for numbers in (counted, most)
    )
    return Misfit(
        f"an argument of {here} cannot be read as a map, which has up to {there}",
        "the table in its place says the same; `evidence_table` says more",
    )


def _drawn(
    circuit: Circuit, manner: Manner, width: float, ruler: Ruler
) -> Artwork | Misfit:
    at = columns(circuit, width)
    if isinstance(at, Misfit):
        return at
    why = Misfit(
        "an argument map is taller than this page has room",
        "join findings that say the same; the table in its place says all",
    )
    for density in DENSITIES:
        made = boxes(circuit, at, density, manner, ruler)
        if isinstance(made, Misfit):
            why = made
            continue
        sketch = Sketch(manner, width, ruler)
        top = _heads(sketch, circuit, at)
        if isinstance(top, Misfit):
            return top
        end = top + _height(made)
        bottom = _key(sketch, circuit.key, end)
        if bottom <= circuit.tall:
            _join(sketch, made, at, top)
            return sketch.drawing(bottom)
    return why


def _key(sketch: Sketch, words: str, top: float) -> float:
    """Say how to read the map, under it. Gives the end."""
    look, leading = sketch.manner.quiet, sketch.manner.leading
    lines = wrapped(words, look, sketch.width, sketch.ruler, most=_MOST_KEY) or ()
    sketch.write_lines(lines, 0.0, top + _OVER_KEY + 0.75 * leading, look)
    return top + (_OVER_KEY + len(lines) * leading if lines else 0.0)


def _heads(sketch: Sketch, circuit: Circuit, at: Columns) -> float | Misfit:
    """Name the columns; the lanes only where their name has room. Gives the end."""
    manner, ruler = sketch.manner, sketch.ruler
    look = manner.strong._replace(colour=manner.muted)
    claims, lanes, gates, advice = circuit.heads
    named = (
        (claims, 0.0, at.claims),
        (gates, at.gate, at.gate_width),
        (advice, at.advice, at.advice_width),
    )
    lines = [wrapped(words, look, room, ruler) for words, _, room in named]
    if None in lines:
        return Misfit(
            "the heads of an argument map are wider than its columns",
            "give it “width: full”; the table under it says the same",
        )
    tall = max(len(each or ()) for each in lines) * manner.leading
    for (_, x, _), each in zip(named, lines, strict=True):
        sketch.write_lines(each or (), x, manner.leading * 0.75, look)
    free = max(ruler(words, look) for words in lines[0] or ("",)) + _HEADS_APART
    right = at.gate - 2 * _HEADS_APART
    if at.lanes and right - ruler(lanes, look) > free:
        sketch.write(lanes, right, manner.leading * 0.75, look, "right")
    y = tall + _HEADS_APART / 2
    sketch.draw(line(((0.0, y), (sketch.width, y)), manner.ink, OUTLINE))
    return y + _UNDER_HEADS


def _stacked(heights: Sequence[float], gap: float) -> float:
    return sum(heights) + gap * max(len(heights) - 1, 0)


def _height(made: Boxes) -> float:
    left = [each.height for each in made.claims]
    right = [each.height for each in made.advice]
    return max(_stacked(left, _BETWEEN), _stacked(right, _BETWEEN))


def _join(sketch: Sketch, made: Boxes, at: Columns, top: float) -> None:
    """Draw all boxes, and the lines between them."""
    whole = _height(made)
    claims = _placed([each.height for each in made.claims], top, whole)
    advice = _placed([each.height for each in made.advice], top, whole)
    taken = [place.y for place in claims]
    advice = [place._replace(y=_free(place, taken)) for place in advice]
    _lines(sketch, made, at, claims, advice)
    for claim, place in zip(made.claims, claims, strict=True):
        draw_claim(sketch, claim, at, place)
    for each, place in zip(made.advice, advice, strict=True):
        draw_gate(sketch, each, at, place)
        draw_advice(sketch, each, at, place)


def _placed(heights: Sequence[float], top: float, whole: float) -> list[Place]:
    """Set boxes one under the other, spread over the whole height as far as is good."""
    free = whole - _stacked(heights, 0.0)
    gap = min(max(free / max(len(heights) - 1, 1), _BETWEEN), _WIDEST)
    places, y = list[Place](), top
    for height in heights:
        places.append(Place(y, height, y + height / 2))
        y += height + gap
    return places


def _free(place: Place, taken: Sequence[float]) -> float:
    """Find the height nearest the middle at which no finding's line runs."""
    reach = int(place.height / 2 - _CLEAR)
    steps = sorted(range(-2 * reach, 2 * reach + 1), key=lambda step: (abs(step), step))
    free = (
        place.y + step / 2
        for step in steps
        if all(abs(place.y + step / 2 - y) >= _CLEAR for y in taken)
    )
    return next(free, place.y)


def _lines(
    sketch: Sketch,
    made: Boxes,
    at: Columns,
    claims: Sequence[Place],
    advice: Sequence[Place],
) -> None:
    """Draw a line from each finding to its lanes, and from these to the gates."""
    manner = sketch.manner
    ends: dict[int, float] = {}
    for number, each in enumerate(made.advice):
        for claim in each.advice.rests_on:
            ends[claim] = max(ends.get(claim, 0.0), at.lanes[number])
    for claim, x in sorted(ends.items()):
        y = claims[claim].y
        sketch.draw(line(((at.claims, y), (x, y)), manner.ink, _THIN))
    for number, (each, place) in enumerate(zip(made.advice, advice, strict=True)):
        ys = [claims[claim].y for claim in each.advice.rests_on]
        x = at.lanes.get(number, at.gate - _RING)
        start = x if ys else x + _DOT
        sketch.draw(
            line(((start, place.y), (at.gate, place.y)), manner.solid, LANE_THICK)
        )
        if not ys:
            ring = circle((x, place.y), _DOT, stroke=manner.solid, thickness=1.2)
            sketch.draw(ring)
            continue
        # Square ends meet at a corner without a notch.
        low, high = min(*ys, place.y), max(*ys, place.y)
        half = LANE_THICK / 2
        low -= half if low == place.y else 0.0
        high += half if high == place.y else 0.0
        sketch.draw(line(((x, low), (x, high)), manner.solid, LANE_THICK))
        sketch.draw(*(circle((x, y), _DOT, fill=manner.solid) for y in ys))
