"""Vectors in a file: forms that a page draws as it draws images."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pikepdf
import pytest

from briefgen.pdf.conformance import Conformance
from briefgen.read.svg.places import MOST_WINDOWS
from briefgen.structure import Element, Role
from briefgen.vectors import (
    UNMOVED,
    Clip,
    Commands,
    Gradient,
    Group,
    Matrix,
    Pen,
    Shape,
    Stop,
    Vector,
)
from tests.pdf.reading import opened
from tests.pdf.typeset import Typesetter, pdf_of
from tests.pdf_checks import Thing
from tests.verapdf import VeraPdf

SQUARE: Commands = (
    ("m", (10.0, 20.0)),
    ("l", (60.0, 20.0)),
    ("c", (70.0, 30.0, 70.0, 40.0, 60.0, 50.0)),
    ("z", ()),
)
STOPS = (Stop(0.0, "#ff0000"), Stop(0.5, "#00ff00"), Stop(0.5, "#0000ff"))
RUN = Gradient(
    circles=False,
    coords=(0.0, 0.0, 1.0, 0.0),
    stops=(*STOPS, Stop(1.0, "#ffffff")),
    matrix=Matrix(50, 0, 0, 30, 10, 20),
)
RED = Shape(SQUARE, UNMOVED, fill="#ff0000")
LINE = Pen("#0000ff", 2.5, cap=1, join=2, miter=7.0, dash=(4.0, 2.0), offset=-1.0)


def document_with(
    *items: Shape | Group, conformance: Conformance = Conformance.UA1
) -> bytes:
    t = Typesetter()
    vector = Vector(200.0, 100.0, items)
    figure = Element(Role.FIGURE, (t.image("picture", vector),), alt="A picture")
    return pdf_of(t.document(figure), conformance)


@contextmanager
def form_of(*items: Shape | Group) -> Iterator[Thing]:
    """Give the form of a picture with these items."""
    with opened(document_with(*items)) as pdf:
        yield pdf.pages[0].Resources.XObject.I1


def code(form: Thing) -> list[str]:
    """Give the lines of a form's content."""
    return str(form.read_bytes().decode("ascii")).splitlines()


def test_a_form_maps_its_picture_to_the_unit_square_upside_down() -> None:
    with form_of(RED) as form:
        assert form.Subtype == "/Form"
        assert [float(value) for value in form.BBox] == [0, 0, 200, 100]
        assert [float(value) for value in form.Matrix] == [
            1 / 200,
            0,
            0,
            -1 / 100,
            0,
            1,
        ]


def test_a_shape_is_its_path_and_what_fills_it() -> None:
    with form_of(RED) as form:
        assert code(form) == [
            "q",
            "1 0 0 rg",
            "10 20 m 60 20 l 70 30 70 40 60 50 c h f",
            "Q",
        ]


@pytest.mark.parametrize(
    ("shape", "end"),
    [
        (replace(RED, even_odd=True), "f*"),
        (replace(RED, pen=LINE), "B"),
        (replace(RED, pen=LINE, even_odd=True), "B*"),
        (replace(RED, fill=None, pen=LINE, even_odd=True), "S"),
    ],
)
def test_a_shape_is_painted_as_it_is_meant(shape: Shape, end: str) -> None:
    with form_of(shape) as form:
        assert code(form)[-2].endswith(f" h {end}")


def test_a_pen_is_put_on_whole() -> None:
    with form_of(replace(RED, fill=None, pen=LINE)) as form:
        assert code(form)[1:4] == ["0 0 1 RG", "2.5 w 1 J 2 j 7 M", "[4 2] 11 d"]


def test_a_pen_is_moved_with_its_shape() -> None:
    moved = replace(RED, matrix=Matrix(1, 0.25, 0, 3, 5, 5))
    with form_of(moved) as form:
        assert code(form)[:2] == ["q", "1 0.25 0 3 5 5 cm"]


@pytest.mark.parametrize("scale", [1e-5, 2.0, 1e5])
def test_places_are_written_as_finely_as_they_are_drawn(scale: float) -> None:
    commands = tuple(
        (name, tuple(value / 3 / scale for value in values)) for name, values in SQUARE
    )
    shape = Shape(commands, Matrix(scale, 0, 0, scale, 0, 0), fill="#ff0000")
    with form_of(shape) as form:
        instructions = list(pikepdf.parse_content_stream(form))
    (matrix,) = (each for each in instructions if str(each.operator) == "cm")
    factor = float(matrix.operands[0])
    (line,) = (each for each in instructions if str(each.operator) == "l")
    assert float(line.operands[0]) * factor == pytest.approx(20, abs=0.005)


def test_what_is_seen_through_says_how_far() -> None:
    with form_of(replace(RED, fill_opacity=0.25)) as form:
        (name, state) = next(iter(form.Resources.ExtGState.items()))
        assert f"{name} gs" in code(form)
        assert float(state.ca) == 0.25
        assert float(state.CA) == 1


def test_an_outline_that_is_seen_through_shows_the_fill_under_it() -> None:
    with form_of(replace(RED, pen=replace(LINE, opacity=0.5))) as form:
        ends = [line.rsplit(" ", 1)[-1] for line in code(form)]
        assert [end for end in ends if end in {"f", "S", "B"}] == ["f", "S"]


def test_a_group_on_glass_is_a_form_of_its_own() -> None:
    with form_of(Group((RED, RED), opacity=0.5)) as form:
        (inner,) = form.Resources.XObject.values()
        assert inner.Group.S == "/Transparency"
        assert code(inner).count("1 0 0 rg") == 2
        assert [float(value) for value in inner.Matrix] == [1, 0, 0, 1, 0, 0]


@pytest.mark.parametrize("paint", ["fill", "pen"])
def test_a_gradient_that_is_seen_through_is_a_group(paint: str) -> None:
    shape = replace(RED, fill=RUN, fill_opacity=0.5)
    if paint == "pen":
        shape = replace(RED, fill=None, pen=Pen(RUN, 2.0, opacity=0.5))
    with form_of(shape) as form:
        (inner,) = form.Resources.XObject.values()
        assert "/Pattern" in inner.Resources


def test_a_clip_stands_before_what_it_clips() -> None:
    with form_of(Group((RED,), clip=Clip(SQUARE, even_odd=True))) as form:
        lines = code(form)
        assert lines[2] == "W* n"
        assert lines.count("q") == lines.count("Q") == 2


def test_a_gradient_is_a_pattern_in_the_places_of_the_picture() -> None:
    shape = Shape(SQUARE, Matrix(2, 0, 0, 2, 1, 1), fill=RUN)
    with form_of(shape) as form:
        (pattern,) = form.Resources.Pattern.values()
        assert [float(value) for value in pattern.Matrix] == [100, 0, 0, 60, 21, 41]
        shading = pattern.Shading
        assert shading.ShadingType == 2
        assert shading.ColorSpace == "/DeviceRGB"
        function = shading.Function
        assert function.FunctionType == 3
        # Two colours in one place are no piece: the colour changes there at once.
        assert [float(bound) for bound in function.Bounds] == [0.5]
        colours = [[float(v) for v in each.C1] for each in function.Functions]
        assert colours == [[0, 1, 0], [1, 1, 1]]


def test_the_same_gradient_is_another_pattern_where_its_shape_is_moved() -> None:
    shapes = (Shape(SQUARE, Matrix(e=float(n)), fill=RUN) for n in range(3))
    with form_of(*shapes) as form:
        assert len(form.Resources.Pattern) == 3


def test_the_same_picture_gives_the_same_bytes() -> None:
    items = (replace(RED, fill=RUN), Group((RED, RED), opacity=0.5))
    assert document_with(*items) == document_with(*items)


EVERYTHING = (
    RED,
    replace(RED, fill=RUN, pen=replace(LINE, paint=RUN), fill_opacity=0.5),
    replace(
        RED,
        fill=replace(RUN, circles=True, coords=(0.4, 0.4, 0.0, 0.5, 0.5, 0.5)),
        pen=replace(LINE, opacity=0.3),
    ),
    Group((Group((RED, RED), opacity=0.5), RED), 0.7, Clip(SQUARE, even_odd=False)),
)


@pytest.mark.parametrize("flavour", ["ua1", "3a", "ua2", "4"])
def test_vectors_keep_the_standards(verapdf: VeraPdf, flavour: str) -> None:
    conformance = Conformance.UA2 if flavour in {"ua2", "4"} else Conformance.UA1
    pdf = document_with(*EVERYTHING, conformance=conformance)

    assert not verapdf.failures(pdf, flavour)


@pytest.mark.parametrize("flavour", ["3a", "4"])
def test_windows_in_windows_keep_the_standards(verapdf: VeraPdf, flavour: str) -> None:
    item: Shape | Group = RED
    for _ in range(MOST_WINDOWS):
        item = Group((item,), 1.0, Clip(SQUARE, even_odd=False))
    conformance = Conformance.UA2 if flavour == "4" else Conformance.UA1

    assert not verapdf.failures(document_with(item, conformance=conformance), flavour)
