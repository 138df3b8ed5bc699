"""SVG files to vectors: what is drawn, and where."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefgen.read.svg.picture import read_svg
from briefgen.vectors import UNMOVED, Gradient, Group, Matrix, Pen, Shape, Vector
from tests.read.svg.reading import HEAD, drawn, group, shape

FIXTURES = Path(__file__).with_name("fixtures")
BOX = '<rect width="10" height="5"'


def shapes(vector: Vector) -> Iterator[Shape]:
    """Yield all shapes of a picture."""
    waiting: list[Shape | Group] = list(vector.items)
    while waiting:
        item = waiting.pop(0)
        if isinstance(item, Shape):
            yield item
        else:
            waiting = [*item.items, *waiting]


def pen(inner: str) -> Pen:
    found = shape(inner).pen
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("name", "size", "count"),
    [("inkscape", (453.54, 264.57), 8), ("illustrator", (240, 120), 6)],
)
def test_what_a_program_exports_is_read_whole(
    name: str, size: tuple[float, float], count: int
) -> None:
    outcome = read_svg((FIXTURES / f"{name}.svg").read_bytes(), name)

    assert not outcome.diagnostics
    assert outcome.value is not None
    assert (outcome.value.width, outcome.value.height) == pytest.approx(size, abs=0.01)
    assert len(list(shapes(outcome.value))) == count


def test_a_plot_of_matplotlib_is_read_whole() -> None:
    outcome = read_svg((FIXTURES / "matplotlib.svg").read_bytes(), "plot.svg")

    assert not outcome.diagnostics
    assert outcome.value is not None
    found = list(shapes(outcome.value))
    # Ten letters and figures at the least, five markers of each line, the lines.
    assert sum(each.fill == "#000000" for each in found) > 30
    assert sum(each.fill == "#1f77b4" for each in found) > 5
    dashed = [each.pen for each in found if each.pen and each.pen.dash]
    assert {each.paint for each in dashed} >= {"#b0b0b0", "#ff7f0e"}
    assert all(each.join == 1 for each in dashed)  # what its sheet says of all


@pytest.mark.parametrize(
    ("inner", "ends"),
    [
        ('<rect x="1" y="2" width="10" height="5"/>', {(1, 2), (11, 7)}),
        ('<rect width="50%" height="50%"/>', {(0, 0), (50, 25)}),
        ('<circle cx="5" cy="5" r="2"/>', {(3, 5), (7, 5), (5, 3), (5, 7)}),
        ('<ellipse cx="5" cy="5" rx="2" ry="1"/>', {(3, 5), (5, 4)}),
        ('<polygon points="0,0 4 0,4 3"/>', {(0, 0), (4, 0), (4, 3)}),
        ('<path d="M0 0H4V3"/>', {(0, 0), (4, 0), (4, 3)}),
        ('<rect width="10" height="5" rx="9"/>', {(5, 0), (0, 2.5), (5, 5)}),
        ('<rect width="10" height="6" rx="2" ry="1"/>', {(2, 0), (0, 1), (10, 5)}),
    ],
)
def test_an_element_becomes_its_path(
    inner: str, ends: set[tuple[float, float]]
) -> None:
    steps = shape(inner).commands
    assert ends <= {values[-2:] for name, values in steps if name != "z"}
    assert shape(inner).fill == "#000000"


@pytest.mark.parametrize(
    "inner",
    [
        '<rect width="0" height="5"/>',
        '<circle r="0"/>',
        '<path d=""/>',
        '<polyline points=""/>',
        f'{BOX} fill="none"/>',
        f'{BOX} display="none"/>',
        f'{BOX} opacity="0"/>',
        f'{BOX} fill-opacity="0"/>',
        f'<g visibility="hidden">{BOX}/></g>',
        f'{BOX} transform="scale(0 1)"/>',
        f"<defs>{BOX}/></defs>",
        f"<symbol>{BOX}/></symbol>",
        '<line x2="9"/>',  # it has nothing to fill
        '<path d="M0 0L5 5L9 9Z"/>',
        "<title>T</title><desc>D</desc><metadata>M</metadata>",
    ],
)
def test_what_is_not_seen_is_not_drawn(inner: str) -> None:
    assert drawn(inner).items == ()


@pytest.mark.parametrize(
    ("said", "colour"),
    [
        ("red", "#ff0000"),
        ("#0A0", "#00aa00"),
        ("#0a0b0c", "#0a0b0c"),
        ("rgb(1, 2, 3)", "#010203"),
        ("rgb(100%,0%,50%)", "#ff0080"),
        ("rgb(0 10 300)", "#000aff"),
        ("hsl(120, 100%, 25%)", "#008000"),
        ("#14304f icc-color(Acme, 1, 2)", "#14304f"),
        ("url(#nowhere) blue", "#0000ff"),
    ],
)
def test_colours_are_read_as_they_are_written(said: str, colour: str) -> None:
    assert shape(f'{BOX} fill="{said}"/>').fill == colour


@pytest.mark.parametrize("said", ["#ff000080", "rgba(255, 0, 0, .5)", "#f008"])
def test_a_colour_may_be_seen_through(said: str) -> None:
    found = shape(f'{BOX} fill="{said}"/>')
    assert found.fill == "#ff0000"
    assert found.fill_opacity == pytest.approx(0.5, abs=0.04)


def test_what_is_said_of_a_group_goes_on_to_what_is_in_it() -> None:
    inner = f'<g fill="red" stroke="blue" stroke-width="2mm">{BOX} fill="lime"/></g>'
    found = shape(inner)
    assert found.fill == "#00ff00"
    assert found.pen is not None
    assert found.pen.paint == "#0000ff"
    assert found.pen.width == pytest.approx(7.559, abs=1e-3)


def test_the_current_colour_is_that_of_the_place_of_use() -> None:
    inner = f'<g color="teal"><g fill="currentColor">{BOX}/></g></g>'
    assert shape(inner).fill == "#008080"


@pytest.mark.parametrize(
    ("sheet", "colour"),
    [
        (".a{fill:red}", "#ff0000"),
        ("rect{fill:red}.a{fill:lime}", "#00ff00"),
        (".a{fill:lime}rect{fill:red}", "#00ff00"),
        ("#i{fill:red}.a.b{fill:lime}", "#ff0000"),
        (".a,.c{fill:red}", "#ff0000"),
        ("*{fill:red}", "#ff0000"),
        ("g .a{fill:red}", "#ff0000"),
        ("svg #g .b{fill:red} .a{fill:lime}", "#ff0000"),
        ("path .a{fill:red}", "#0000ff"),  # it stands in none
        (".a{fill:red}.a{fill:lime}", "#00ff00"),
        (".a{fill:red !important}.a{fill:lime}", "#ff0000"),
        ("/* .a{fill:lime} */ rect.b{fill:red}", "#ff0000"),
        ("<!-- .a{fill:red} -->", "#ff0000"),
        ("@font-face{font-family:x;src:y}.a{fill:red}", "#ff0000"),
        (".other{fill:red}", "#0000ff"),
    ],
)
def test_the_narrowest_rule_wins_and_of_equals_the_last(
    sheet: str, colour: str
) -> None:
    box = f'<g id="g">{BOX} id="i" class="a b" fill="blue"/></g>'
    assert shape(f"<style><![CDATA[{sheet}]]></style>{box}").fill == colour


def test_an_elements_own_style_stands_above_rules() -> None:
    inner = f'<style>#i{{fill:red}}</style>{BOX} id="i" style="fill: lime"/>'
    assert shape(inner).fill == "#00ff00"


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("translate(5)", (6, 2)),
        ("translate(5,7)", (6, 9)),
        ("scale(2)", (2, 4)),
        ("scale(2 3)", (2, 6)),
        ("matrix(1 0 0 1 5 5)", (6, 7)),
        ("rotate(90)", (-2, 1)),
        ("rotate(90 1 2)", (1, 2)),
        ("skewX(45)", (3, 2)),
        ("skewY(45)", (1, 3)),
        ("translate(10 0) scale(2)", (12, 4)),
        ("scale(2), translate(10 0)", (22, 4)),
    ],
)
def test_a_transform_moves_points(said: str, place: tuple[float, float]) -> None:
    matrix = shape(f'{BOX} transform="{said}"/>').matrix
    assert matrix.place(1, 2) == pytest.approx(place)


def test_transforms_of_groups_come_after_those_of_what_is_in_them() -> None:
    inner = f'<g transform="translate(5 0)">{BOX} transform="scale(2)"/></g>'
    assert shape(inner).matrix == Matrix(2, 0, 0, 2, 5, 0)


def test_a_pen_has_what_is_said_of_strokes() -> None:
    said = (
        'stroke="red" stroke-width="3" stroke-linecap="round" stroke-linejoin="bevel"'
        ' stroke-miterlimit="7" stroke-dasharray="1, 2 3" stroke-dashoffset="-1"'
        ' stroke-opacity="50%" fill="none"'
    )
    assert pen(f"{BOX} {said}/>") == Pen("#ff0000", 3, 1, 2, 7, (1, 2, 3), -1, 0.5)


@pytest.mark.parametrize("dash", ["none", "0", "0 0", ""])
def test_a_dash_of_nothing_is_a_line(dash: str) -> None:
    assert pen(f'{BOX} stroke="red" stroke-dasharray="{dash}"/>').dash == ()


def test_what_is_used_is_drawn_where_it_is_used() -> None:
    inner = (
        '<defs><rect id="r" width="1" height="1"/></defs>'
        '<use href="#r" x="5" y="6" fill="red" transform="scale(2)"/>'
    )
    found = shape(inner)
    assert found.fill == "#ff0000"
    assert found.matrix == Matrix(2, 0, 0, 2, 10, 12)


def test_a_symbol_is_fitted_to_its_use() -> None:
    inner = (
        '<symbol id="s" viewBox="0 0 10 10" preserveAspectRatio="xMinYMid">'
        f'{BOX}/></symbol><use xlink:href="#s" x="50" width="40" height="20"/>'
    )
    head = HEAD[:-1] + ' xmlns:xlink="http://www.w3.org/1999/xlink">'
    (item,) = drawn(inner, head).items
    assert isinstance(item, Group)
    assert item.clip is not None
    assert item.clip.commands[2] == ("l", (90.0, 20.0))
    (found,) = item.items
    assert isinstance(found, Shape)
    assert found.matrix == Matrix(2, 0, 0, 2, 50, 0)


@pytest.mark.parametrize(
    ("said", "matrix"),
    [
        ("", Matrix(1, 0, 0, 1, 25, 0)),
        ("xMinYMin", Matrix(1, 0, 0, 1, 0, 0)),
        ("xMaxYMid meet", Matrix(1, 0, 0, 1, 50, 0)),
        ("xMidYMax slice", Matrix(2, 0, 0, 2, 0, -50)),
        ("none", Matrix(2, 0, 0, 1, 0, 0)),
    ],
)
def test_a_view_box_is_fitted_to_its_window(said: str, matrix: Matrix) -> None:
    head = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50"'
        f' viewBox="0 0 50 50" preserveAspectRatio="{said}">'
    )
    assert shape(f"{BOX}/>", head).matrix == matrix


@pytest.mark.parametrize(
    ("said", "size"),
    [
        ('width="30" height="20"', (30, 20)),
        ('width="1in" height="72pt"', (96, 96)),
        ('width="100%" height="100%" viewBox="0 0 30 20"', (30, 20)),
        ('viewBox="-5 -5 30 20"', (30, 20)),
        ('width="60" viewBox="0 0 30 20"', (60, 40)),
        ('height="60" viewBox="0 0 30 20"', (90, 60)),
    ],
)
def test_a_picture_is_as_large_as_it_says(said: str, size: tuple[float, float]) -> None:
    found = drawn("", f'<svg xmlns="http://www.w3.org/2000/svg" {said}>')
    assert (found.width, found.height) == pytest.approx(size)


def test_a_single_shape_is_seen_through_by_itself() -> None:
    assert shape(f'<g opacity=".5">{BOX} fill-opacity=".5"/></g>').fill_opacity == 0.25


@pytest.mark.parametrize("inner", [f"{BOX}/>{BOX}/>", f'{BOX} stroke="red"/>'])
def test_several_that_are_seen_through_are_seen_as_one(inner: str) -> None:
    found = group(f'<g opacity=".5">{inner}</g>')
    assert found.opacity == 0.5
    assert found.clip is None


def test_a_clip_stands_in_the_places_of_the_picture() -> None:
    inner = (
        '<clipPath id="c"><path clip-rule="evenodd" d="M0 0H2V2Z"/></clipPath>'
        f'<g transform="translate(5 0)" clip-path="url(#c)">{BOX}/></g>'
    )
    clip = group(inner).clip
    assert clip is not None
    assert clip.even_odd
    assert clip.commands == (("m", (5, 0)), ("l", (7, 0)), ("l", (7, 2)), ("z", ()))


def test_of_a_switch_the_first_is_drawn_that_asks_for_nothing() -> None:
    inner = (
        '<switch><foreignObject requiredExtensions="x"/>'
        f'{BOX} fill="red"/>{BOX} fill="lime"/></switch>'
    )
    assert shape(inner).fill == "#ff0000"


def gradient(inner: str, said: str = "") -> Gradient:
    found = shape(f'{inner}{BOX} x="10" fill="url(#g)" {said}/>').fill
    assert isinstance(found, Gradient)
    return found


STOPS = (
    '<stop offset="25%" stop-color="red"/><stop offset=".75" style="stop-color:#00f"/>'
)


def test_a_gradient_runs_over_the_box_of_its_shape() -> None:
    found = gradient(f'<linearGradient id="g">{STOPS}</linearGradient>')
    assert not found.circles
    assert found.coords == (0.0, 0.0, 1.0, 0.0)
    assert found.matrix == Matrix(10, 0, 0, 5, 10, 0)
    assert [(stop.offset, stop.colour) for stop in found.stops] == [
        (0, "#ff0000"),
        (0.25, "#ff0000"),
        (0.75, "#0000ff"),
        (1, "#0000ff"),
    ]


def test_a_gradient_takes_from_another_what_it_does_not_say() -> None:
    inner = (
        f'<linearGradient id="o" x2="40" gradientUnits="userSpaceOnUse">{STOPS}'
        '</linearGradient><linearGradient id="g" href="#o" x1="5"/>'
    )
    found = gradient(inner)
    assert found.coords == (5.0, 0.0, 40.0, 0.0)
    assert found.matrix == UNMOVED


def test_the_focus_of_a_gradient_lies_in_its_circle() -> None:
    inner = f'<radialGradient id="g" fx="5" fy=".5">{STOPS}</radialGradient>'
    found = gradient(inner)
    assert found.circles
    assert found.coords == pytest.approx((0.995, 0.5, 0, 0.5, 0.5, 0.5))


@pytest.mark.parametrize(
    ("inner", "colour"),
    [
        ('<stop offset="0" stop-color="red"/>', "#ff0000"),
        (STOPS.replace("stop ", 'stop stop-opacity=".5" '), "#0000ff"),
    ],
)
def test_a_gradient_without_a_way_to_run_is_its_last_colour(
    inner: str, colour: str
) -> None:
    text = f'<linearGradient id="g" x2="0">{inner}</linearGradient>'
    found = shape(f'{text}{BOX} fill="url(#g)"/>')
    assert found.fill == colour
    assert found.fill_opacity == (0.5 if "opacity" in inner else 1)


def test_the_same_file_gives_the_same_picture() -> None:
    data = (FIXTURES / "inkscape.svg").read_bytes()
    assert read_svg(data, "p.svg").value == read_svg(data, "p.svg").value
