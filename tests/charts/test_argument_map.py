"""Whatever the argument: its map can be read back, box by box and line by line."""

import os
import re
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.charts.argument_map import argument_map
from briefgen.charts.circuit import (
    MOST_ADVICE,
    MOST_CLAIMS,
    MOST_LIMITS,
    Advice,
    Circuit,
    Claim,
)
from briefgen.charts.manner import manner_of
from briefgen.compose.marks import bars, half_disc, sign
from briefgen.flowables import Artwork, Mark, Path
from briefgen.model.brief import Level
from briefgen.structure import Artifact
from briefgen.units import Rect
from tests.charts.test_any_data import (
    LOCALES,
    NEAR,
    STYLE,
    bounds,
    meet,
    reach,
    ruler,
)

EXAMPLES = int(os.environ.get("BRIEFGEN_CHARTS", "40"))
LOCALE = LOCALES["en"]
assert LOCALE is not None
MANNER = manner_of(STYLE, LOCALE)
HEADS = ("Findings", "Rest on", "Limited by", "Recommendations")
KEY = "How to read. A dot joins a finding to a lane; a ring has none beneath it."
BADGES = (
    None,
    (half_disc(STYLE), "Contested"),
    (bars(Level.MODERATE, STYLE), "Moderate confidence"),
)
SIGN = re.compile(r"[FRC]\d+")
TALL = 660.0  # points that a page of A4 has under a heading
APART = 3.0  # points between two lines that run alongside

WORDS = st.lists(st.text("abcdefgéŁÄ", min_size=1, max_size=9), min_size=1)
TEXTS = WORDS.map(" ".join)
places = st.integers


class Read(NamedTuple):
    """What a reader takes from a map: the boxes, top to bottom, and who joins whom."""

    claims: list[Rect]
    gates: list[Rect]
    advice: list[Rect]
    rests_on: list[set[int]]


def mark(letter: str, number: int) -> Mark:
    kinds = {"F": "finding", "R": "recommendation", "C": "caveat"}
    return sign(kinds[letter], number, Artifact.LAYOUT, STYLE)  # type: ignore[arg-type] # one of them


@st.composite
def circuits(draw: st.DrawFn, most: int = MOST_LIMITS) -> Circuit:
    """Draw an argument up to the limits of a map."""
    labels = draw(st.lists(TEXTS, min_size=MOST_LIMITS, max_size=MOST_LIMITS))
    numbers = st.sets(places(0, MOST_LIMITS - 1), max_size=most).map(sorted)
    claims = tuple(
        Claim(
            mark("F", at + 1),
            draw(TEXTS),
            draw(st.sampled_from(BADGES)),
            tuple(mark("C", number + 1) for number in draw(numbers)),
        )
        for at in range(draw(places(0, MOST_CLAIMS)))
    )
    found = places(0, len(claims) - 1) if claims else st.nothing()
    advice = []
    for at in range(draw(places(1, MOST_ADVICE))):
        rests = sorted(draw(st.sets(found))) if claims else []
        limits = [(mark("C", n + 1), labels[n]) for n in draw(numbers)]
        advice.append(
            Advice(
                mark("R", at + 1),
                draw(TEXTS),
                tuple(rests),
                "" if rests else "no finding",
                tuple(limits),
                "" if limits else "no caveat named",
            )
        )
    tall = draw(st.floats(250.0, 640.0))
    return Circuit(claims, tuple(advice), HEADS, KEY, "See the table.", tall)


@settings(max_examples=EXAMPLES, deadline=None)
@given(circuits(), st.floats(110.0, 560.0))
def test_a_map_is_clear_or_a_table_is_all_there_is(
    circuit: Circuit, width: float
) -> None:
    artwork = argument_map(circuit, MANNER, width, ruler)

    assert_clear(artwork, width)
    if artwork.told is not None:
        assert artwork.told.message
        assert artwork.told.hint
        assert "".join(label.text for label in artwork.labels)
        return
    read = read_map(artwork)
    assert artwork.height <= circuit.tall
    assert read.rests_on == [set(each.rests_on) for each in circuit.advice]
    assert_apart(artwork, read)
    assert_signed(artwork, circuit, read)


@settings(max_examples=EXAMPLES, deadline=None)
@given(circuits(most=4), st.floats(480.0, 560.0))
def test_an_argument_within_the_limits_is_drawn_on_a_page_of_usual_width(
    circuit: Circuit, width: float
) -> None:
    artwork = argument_map(circuit._replace(tall=TALL), MANNER, width, ruler)

    assert artwork.told is None


def full(claims: int, advice: int, limits: int, words: str = "words of it") -> Circuit:
    """Make an argument in which all rests on all, and each caveat limits all."""
    signs = tuple(mark("C", n + 1) for n in range(limits))
    return Circuit(
        tuple(Claim(mark("F", n + 1), words) for n in range(claims)),
        tuple(
            Advice(
                mark("R", n + 1),
                words,
                tuple(range(claims)),
                limits=tuple((each, words) for each in signs),
            )
            for n in range(advice)
        ),
        HEADS,
        KEY,
        "See the table.",
        tall=640.0,
    )


def test_the_largest_argument_is_drawn_with_all_its_lines() -> None:
    circuit = full(MOST_CLAIMS, MOST_ADVICE, MOST_LIMITS)
    artwork = argument_map(circuit, MANNER, 482.0, ruler)
    read = read_map(artwork)

    assert artwork.told is None
    assert read.rests_on == [{*range(MOST_CLAIMS)}] * MOST_ADVICE
    assert_clear(artwork, 482.0)
    assert_apart(artwork, read)
    assert_signed(artwork, circuit, read)


@pytest.mark.parametrize(
    ("claims", "advice", "limits"), [(13, 8, 12), (12, 9, 12), (12, 8, 13)]
)
def test_above_the_limits_the_table_has_the_word(
    claims: int, advice: int, limits: int
) -> None:
    artwork = argument_map(full(claims, advice, limits), MANNER, 482.0, ruler)

    assert artwork.told is not None
    assert f"{claims} findings, {advice} recommendations" in artwork.told.message
    assert [label.text for label in artwork.labels] == ["See the table."]


def test_a_column_too_narrow_for_words_of_their_size_has_the_table() -> None:
    artwork = argument_map(full(3, 2, 2), MANNER, 160.0, ruler)

    assert artwork.told is not None
    assert "width: full" in artwork.told.hint


def test_a_word_that_no_box_holds_is_named() -> None:
    circuit = full(1, 1, 1, "Donaudampfschifffahrtsgesellschaftskapitänspatente")
    artwork = argument_map(circuit, MANNER, 320.0, ruler)

    assert artwork.told is not None
    assert "Donaudampfschifffahrt" in artwork.told.message


def test_words_are_cut_only_where_the_page_has_no_room() -> None:
    words = "one two three four five six seven eight nine ten eleven twelve"
    roomy = argument_map(full(2, 1, 1, words), MANNER, 482.0, ruler)
    tight = argument_map(full(12, 8, 12, f"{words} {words}"), MANNER, 482.0, ruler)

    assert "…" not in "".join(label.text for label in roomy.labels)
    assert "…" in "".join(label.text for label in tight.labels)


def test_no_letter_is_smaller_than_the_style_says_but_those_of_signs() -> None:
    artwork = argument_map(full(12, 8, 12), MANNER, 482.0, ruler)
    sizes = {each.look.size for each in artwork.labels if not SIGN.fullmatch(each.text)}

    assert sizes == {STYLE.type.chart_label.size}


def test_it_is_the_same_each_time() -> None:
    circuit = full(5, 3, 4)

    assert argument_map(circuit, MANNER, 482.0, ruler) == argument_map(
        circuit, MANNER, 482.0, ruler
    )


def assert_clear(artwork: Artwork, width: float) -> None:
    """Hold words against words and lines, and everything against the frame."""
    boxes = [reach(label) for label in artwork.labels]
    for one, other in combinations(boxes, 2):
        assert not meet(one, other), (one, other)
    for rect in (*boxes, *map(bounds, artwork.shapes)):
        assert rect.x >= -NEAR
        assert rect.y >= -NEAR
        assert rect.right <= width + NEAR, (rect, width)
        assert rect.bottom <= artwork.height + NEAR, (rect, artwork.height)
    for stroke in map(bounds, lines(artwork)):
        for rect in boxes:
            assert not touch(stroke, rect), (stroke, rect)


def assert_apart(artwork: Artwork, read: Read) -> None:
    """Hold boxes against boxes and lines, and lines against those alongside."""
    frames = [*read.claims, *read.gates, *read.advice]
    for one, other in combinations(frames, 2):
        assert not meet(one, other)
    drawn = [bounds(path) for path in lines(artwork)]
    for stroke in drawn:
        for frame in frames:
            inner = Rect(
                *(frame.x + NEAR, frame.y + NEAR),
                *(frame.width - 2 * NEAR, frame.height - 2 * NEAR),
            )
            assert not touch(stroke, inner), (stroke, frame)
    for one, other in combinations(drawn, 2):
        level = not one.height and not other.height
        upright = not one.width and not other.width
        if level and abs(one.y - other.y) < APART:
            assert min(one.right, other.right) <= max(one.x, other.x)
        if upright and abs(one.x - other.x) < APART:
            assert min(one.bottom, other.bottom) <= max(one.y, other.y)


def assert_signed(artwork: Artwork, circuit: Circuit, read: Read) -> None:
    """Find each caveat at the gate, or in the box, of what it qualifies."""
    for claim, frame in zip(circuit.claims, read.claims, strict=True):
        wanted = [claim.sign.label, *(each.label for each in claim.limits)]
        assert signs_in(artwork, frame) == sorted(wanted)
    for each, frame, gate in zip(circuit.advice, read.advice, read.gates, strict=True):
        assert signs_in(artwork, frame) == [each.sign.label]
        assert signs_in(artwork, gate) == sorted(sign.label for sign, _ in each.limits)


def signs_in(artwork: Artwork, frame: Rect) -> list[str]:
    return sorted(
        label.text
        for label in artwork.labels
        if SIGN.fullmatch(label.text) and touch(reach(label), frame)
    )


def read_map(artwork: Artwork) -> Read:
    """Read a map as a person does: follow each line back from its gate."""
    claims = frames(artwork, MANNER.paper, MANNER.edge)
    advice = frames(artwork, MANNER.paper, MANNER.solid)
    gates = sorted(
        frames(artwork, MANNER.limit_ground, None) + frames(artwork, None, MANNER.muted)
    )
    gates.sort(key=lambda gate: gate.y)
    dots = [middle(path) for path in circles(artwork, filled=True)]
    rings = [middle(path) for path in circles(artwork, filled=False)]
    strokes = [bounds(path) for path in lines(artwork)]
    rests_on = []
    for gate in gates:
        (entry,) = (
            each
            for each in strokes
            if not each.height and near(each.right, gate.x) and inside(each.y, gate)
        )
        ringed = [at for at in rings if near(at[1], entry.y)]
        lanes = [each for each in strokes if not each.width and near(each.x, entry.x)]
        assert bool(ringed) is not bool(lanes)
        joined = {
            number
            for number, claim in enumerate(claims)
            for x, y in dots
            if near(x, entry.x) and inside(y, claim)
            if any(lane.y - 1 <= y <= lane.bottom + 1 for lane in lanes)
            if any(
                near(each.y, y) and near(each.x, claim.right) and each.right >= x - NEAR
                for each in strokes
            )
        }
        rests_on.append(joined)
    joints = [
        (x, y) for x, y in dots if any(near(x, s.x) for s in strokes if not s.width)
    ]
    assert joints == dots
    assert len(dots) == sum(map(len, rests_on))
    return Read(claims, gates, advice, rests_on)


def frames(artwork: Artwork, fill: str | None, stroke: str | None) -> list[Rect]:
    """Give the boxes of some paint, from top to bottom."""
    found = [
        bounds(path)
        for path in artwork.shapes
        if (path.fill, path.stroke) == (fill, stroke)
        and len(path.commands) == 5  # four corners, and closed
        and bounds(path).width > 40
    ]
    return sorted(found, key=lambda rect: rect.y)


def lines(artwork: Artwork) -> Iterator[Path]:
    """Yield the open strokes that run between boxes; the one under the heads too."""
    for path in artwork.shapes:
        if (
            path.stroke
            and not path.fill
            and [c for c, _ in path.commands] == ["m", "l"]
        ):
            yield path


def circles(artwork: Artwork, *, filled: bool) -> Iterator[Path]:
    for path in artwork.shapes:
        round_ = sum(command == "c" for command, _ in path.commands) == 4
        small = bounds(path).width < 7.0
        solid = path.fill == MANNER.solid and path.stroke is None
        ring = path.fill is None and path.stroke == MANNER.solid
        if round_ and small and (solid if filled else ring) and path.width != 0.7:
            yield path


def middle(path: Path) -> tuple[float, float]:
    box = bounds(path)
    return box.x + box.width / 2, box.y + box.height / 2


def near(one: float, other: float) -> bool:
    return abs(one - other) < NEAR


def inside(y: float, frame: Rect) -> bool:
    return frame.y < y < frame.bottom


def touch(one: Rect, other: Rect) -> bool:
    return min(one.right, other.right) >= max(one.x, other.x) and min(
        one.bottom, other.bottom
    ) >= max(one.y, other.y)
