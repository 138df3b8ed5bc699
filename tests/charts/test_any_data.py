"""Whatever the data: a chart or a reason, no words over words, none off the frame."""

import os
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.charts import CHARTS
from briefgen.charts.manner import manner_of
from briefgen.diagnostics import NOWHERE
from briefgen.flowables import Artwork, Label, Look, Misfit, Path
from briefgen.layout.measure import Kept, Measurer
from briefgen.model.blocks import Chart, Data
from briefgen.model.inlines import Words
from briefgen.model.plot import Plot
from briefgen.model.values import Language, Placed
from briefgen.pipeline.faces import Faces
from briefgen.read.datasets import dataset_of
from briefgen.read.locale import read_locale
from briefgen.read.plots import read_plot
from briefgen.style import Style
from briefgen.units import Rect

EXAMPLES = int(os.environ.get("BRIEFGEN_CHARTS", "40"))
STYLE = Style()
MEASURER = Measurer(Faces(STYLE.fonts), Kept(set(), {}, {}))
LOCALES = {name: read_locale(Language(name)).value for name in ("en", "de", "fr")}
NEAR = 0.6  # points: strokes and round letters may reach out as far

WORDS = st.text("abcdefghij lmnop-ÄéŁ", min_size=1, max_size=50)
NUMBERS = st.one_of(
    st.integers(-1_000, 1_000).map(str),
    st.decimals(-(10**9), 10**9, places=3).map(str),
    st.sampled_from(["", "NA", "0", "1", "0.000000001", "999999999999999", "-0.5"]),
)
COUNTS = st.integers(0, 400).map(str)
DATES = st.one_of(
    st.integers(1900, 2100).map(str),
    st.builds("{}-{:02}".format, st.integers(1990, 2030), st.integers(1, 12)),
    st.just("2016-09/2021-08"),
)


@st.composite
def charts(draw: st.DrawFn, kind: str) -> tuple[Chart, list[dict[str, str]]]:
    """Draw a chart of a kind, and its rows."""
    most = {"slope": 2, "bar": 1, "horizontal": 1, "waffle": 1, "timeline": 1}.get(
        kind, 4
    )
    least = 2 if kind in {"slope", "grouped", "stacked"} else 1
    y = draw(st.lists(WORDS, min_size=least, max_size=most, unique=True))
    names = DATES if kind == "timeline" or draw(st.booleans()) else WORDS
    numbers: st.SearchStrategy[str] = {"timeline": WORDS, "waffle": COUNTS}.get(
        kind, NUMBERS
    )
    equal = draw(st.booleans())
    if equal and kind != "timeline":
        numbers = st.just(draw(numbers))
    rows = [
        {"x": name, **{f"y{at}": draw(numbers) for at in range(len(y))}}
        for name in draw(st.lists(names, max_size=30, unique=kind != "timeline"))
    ]
    columns = {f"y{at}": name for at, name in enumerate(y)}
    named = [{columns.get(k, "the names"): v for k, v in row.items()} for row in rows]
    chart = Chart(
        NOWHERE,
        kind,  # type: ignore[arg-type] # one of them
        Data(NOWHERE),
        "the names",
        tuple(y),
        (Words(NOWHERE, "T"),),
        unit=draw(st.sampled_from(["", "%", "£", "km"])),
        zero=draw(st.booleans()),
    )
    stressed = draw(st.booleans())
    if named and stressed:
        chart = replace(chart, emphasis=(draw(st.sampled_from(y)),))
    return chart, named


@pytest.mark.parametrize("kind", CHARTS)
def test_there_is_a_chart_or_a_reason(kind: str) -> None:
    drawn = set[bool]()

    @settings(max_examples=EXAMPLES, deadline=None)
    @given(charts(kind), st.floats(120.0, 520.0), st.sampled_from(sorted(LOCALES)))
    def check(
        made: tuple[Chart, list[dict[str, str]]], width: float, language: str
    ) -> None:
        chart, rows = made
        keyed = [{Placed(k): Placed(v) for k, v in row.items()} for row in rows]
        data = dataset_of("the data", keyed)
        if data.value is None:
            assert data.diagnostics
            return
        plot = read_plot(replace(chart, emphasis=()), data.value)
        if plot.value is None:
            assert plot.diagnostics
            return
        artwork = drawing(chart, plot.value, width, language)
        drawn.add(isinstance(artwork, Artwork))
        if isinstance(artwork, Misfit):
            assert artwork.message
            assert artwork.hint
        else:
            assert_clear(artwork, width)

    check()
    assert True in drawn


def drawing(chart: Chart, plot: Plot, width: float, language: str) -> Artwork | Misfit:
    locale = LOCALES[language]
    assert locale is not None
    manner = manner_of(
        STYLE, locale, emphasis=chart.emphasis, unit=chart.unit, zero=chart.zero
    )
    return CHARTS[chart.type](plot, manner, width, ruler)


def ruler(words: str, look: Look) -> float:
    return MEASURER._ruler(words, look)  # noqa: SLF001 (that of the pages)


def assert_clear(artwork: Artwork, width: float) -> None:
    """Compare the boxes of all words with one another, and all ink with the frame."""
    boxes = [reach(label) for label in artwork.labels]
    for one, other in combinations(zip(boxes, artwork.labels, strict=True), 2):
        assert not meet(one[0], other[0]), (one, other)
    frame = Rect(-NEAR, -NEAR, width + 2 * NEAR, artwork.height + 2 * NEAR)
    for box in (*boxes, *map(bounds, artwork.shapes)):
        assert box.x >= frame.x, box
        assert box.y >= frame.y, box
        assert box.right <= frame.right, (box, width)
        assert box.bottom <= frame.bottom, (box, artwork.height)
    for rect, label in zip(boxes, artwork.labels, strict=True):
        for shape in artwork.shapes:
            if shape.stroke and not shape.fill and not shape.dash:
                for end in segments(shape):
                    assert not crosses(end, rect), (label, end)


def reach(label: Label) -> Rect:
    """Give the box of a label: up to its capitals, down to its baseline."""
    up = 0.66 * label.look.size
    return Rect(label.x, label.y - up, ruler(label.text, label.look), up)


def bounds(path: Path) -> Rect:
    values = [value for _, place in path.commands for value in place]
    left, top = min(values[::2]), min(values[1::2])
    return Rect(left, top, max(values[::2]) - left, max(values[1::2]) - top)


def meet(one: Rect, other: Rect) -> bool:
    return (
        min(one.right, other.right) - max(one.x, other.x) > NEAR
        and min(one.bottom, other.bottom) - max(one.y, other.y) > NEAR
    )


def segments(path: Path) -> Iterator[Rect]:
    """Yield the boxes of straight strokes that run along or down a page."""
    last = (0.0, 0.0)
    for command, place in path.commands:
        if command == "l" and (place[0] == last[0] or place[1] == last[1]):
            x, y = min(place[0], last[0]), min(place[1], last[1])
            yield Rect(x, y, abs(place[0] - last[0]), abs(place[1] - last[1]))
        if command in {"m", "l"}:
            last = (place[0], place[1])


def crosses(stroke: Rect, box: Rect) -> bool:
    """Say whether an upright stroke runs through words from top to bottom."""
    inside = box.x + NEAR < stroke.x < box.right - NEAR
    return (
        not stroke.width and inside and stroke.y < box.y and stroke.bottom > box.bottom
    )
