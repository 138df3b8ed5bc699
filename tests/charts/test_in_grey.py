"""Charts in grey: lightness, hatching, dash or marker tell a series from the next."""

from itertools import pairwise

import pytest

from briefgen.charts import CHARTS
from briefgen.charts.manner import FILLS, Manner, manner_of
from briefgen.contrast import lightness
from briefgen.diagnostics import NOWHERE
from briefgen.flowables import Artwork, Path
from briefgen.layout.measure import Kept, Measurer
from briefgen.model.plot import Plot, Series
from briefgen.model.values import Language
from briefgen.pipeline.faces import Faces
from briefgen.read.cascade import read_style
from briefgen.read.legibility import GREYS_APART
from briefgen.read.locale import read_locale
from briefgen.style import Style
from briefgen.units import Rect
from tests.make import ROOT

STYLES = sorted(path.stem for path in ROOT.glob("styles/*.yaml"))
NAMES = ("2021", "2022", "2023")
MOST = {"grouped": 4, "stacked": 5, "area": 5, "line": 8, "dot": 4}  # series

in_each_style = pytest.mark.parametrize("look", STYLES)


def style(name: str) -> Style:
    found = read_style(name, ROOT).value
    assert found is not None
    return found


def manner(look: Style, *emphasis: str) -> Manner:
    locale = read_locale(Language("en")).value
    assert locale is not None
    return manner_of(look, locale, emphasis=emphasis)


def artwork(kind: str, count: int, look: str, *emphasis: str) -> Artwork:
    """Draw a chart of so many series, which do not cross."""
    series = tuple(
        Series(NOWHERE, f"Series {at}", (10.0 * at + 5, 10.0 * at + 6, 10.0 * at + 7))
        for at in range(count)
    )
    plot = Plot(NOWHERE, NAMES, series)
    found = style(look)
    ruler = Measurer(Faces(found.fonts), Kept(set(), {}, {}))._ruler  # noqa: SLF001 (that of the pages)
    drawn = CHARTS[kind](plot, manner(found, *emphasis), 460.0, ruler)
    assert isinstance(drawn, Artwork)
    return drawn


def is_told(one: tuple[Path, ...], other: tuple[Path, ...]) -> bool:
    """Whether two fills are told apart without their colour."""
    if len(one) != len(other):
        return True  # one of them is hatched
    fills = [shapes[0].fill for shapes in (one, other)]
    assert fills[0] is not None
    assert fills[1] is not None
    return abs(lightness(fills[0]) - lightness(fills[1])) >= GREYS_APART


def form(shape: Path) -> object:
    """Give what a shape is, wherever it stands, in whatever colour."""
    x, y = shape.commands[0][1]
    steps = (
        tuple(round(value - (y if at % 2 else x), 1) for at, value in enumerate(values))
        for _, values in shape.commands
    )
    return tuple(steps), bool(shape.stroke)


@in_each_style
def test_each_fill_is_told_from_the_next_in_grey(look: str) -> None:
    drawn = manner(style(look))
    fills = [drawn.fill(Rect(0, 0, 30, 30), kind) for kind in range(FILLS)]

    assert all(is_told(one, other) for one, other in pairwise(fills))


@in_each_style
@pytest.mark.parametrize("kind", ["grouped", "stacked"])
def test_the_bars_of_series_are_filled_one_by_one(kind: str, look: str) -> None:
    shapes = artwork(kind, MOST[kind], look).shapes
    filled = [shape.fill for shape in shapes if shape.fill and shape.stroke]

    drawn, box = manner(style(look)), Rect(0, 0, 9, 9)
    wanted = [drawn.fill(box, each)[0].fill for each in range(MOST[kind])]
    assert filled[: MOST[kind]] == wanted


@in_each_style
def test_areas_on_top_of_one_another_are_told_in_grey(look: str) -> None:
    shapes = artwork("area", MOST["area"], look).shapes
    fills = [shape.fill for shape in shapes if shape.fill and shape.stroke]

    assert len(fills) == MOST["area"]
    for one, other in pairwise(fills):
        assert one is not None
        assert other is not None
        assert abs(lightness(one) - lightness(other)) >= GREYS_APART


@in_each_style
@pytest.mark.parametrize("emphasis", [(), ("Series 2",)])
def test_lines_have_each_another_dash_and_marker(
    look: str, emphasis: tuple[str, ...]
) -> None:
    shapes = artwork("line", MOST["line"], look, *emphasis).shapes
    lines = [s for s in shapes if s.stroke and not s.fill and len(s.commands) == 3]
    markers = [s for s in shapes if s.fill]

    assert len({line.dash for line in lines}) == len(lines) == MOST["line"]
    signs = [form(each) for each in markers]
    assert len(signs) == MOST["line"]
    assert all(one != other for one, other in pairwise(signs))


@in_each_style
def test_what_is_stressed_is_thicker_than_the_rest(look: str) -> None:
    shapes = artwork("line", 3, look, "Series 1").shapes
    widths = [
        s.width for s in shapes if s.stroke and not s.fill and len(s.commands) == 3
    ]

    *_, second, first = sorted(widths)
    assert first > 1.5 * second


@in_each_style
def test_dots_of_series_have_each_another_form(look: str) -> None:
    shapes = artwork("dot", MOST["dot"], look).shapes
    signs = [form(shape) for shape in shapes if shape.fill]

    assert len(set(signs[-MOST["dot"] :])) == MOST["dot"]
