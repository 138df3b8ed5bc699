"""Bars stand in the margin beside what changed, and lines along its words."""

from dataclasses import replace

import pytest

from briefgen.composition import Composition
from briefgen.diagnostics import Span
from briefgen.flowables import Look, PageMaster, Run, TextBlock
from briefgen.layout.change_bars import Colours, with_bars, with_lines
from briefgen.layout.pages import lay_out
from briefgen.paged import PlacedPath, PlacedText
from briefgen.pipeline.faces import Faces
from briefgen.structure import Artifact, Content, Decoration, Element, Role
from briefgen.style import Style

LOOK = Look("serif-regular", 10.0, "#112233")
COLOURS = Colours("#000000", "#ffffff")
HERE, THERE = (Span("b.yaml", (line, 1), (line, 9)) for line in (1, 2))


def composition(
    *, decoration: Decoration | None = None, **other: object
) -> Composition:
    """Make a page of two lines: one at `HERE`, decorated, and one at `THERE`."""
    one, two = Content(), Content()
    marked = Element(Role.SPAN, (one,), decoration=decoration)
    blocks = [
        TextBlock((Run(leaf, words, LOOK),), 14.0, span)
        for leaf, words, span in ((one, "Words here", HERE), (two, "and there", THERE))
    ]
    master = PageMaster(400.0, 300.0, 50.0, 40.0, 300.0, 260.0)
    made = Composition(
        Element(Role.DOCUMENT, (Element(Role.PARAGRAPH, (marked, two)),)),
        tuple(blocks),
        master,
        master,
        0.0,
    )
    return replace(made, **other)  # type: ignore[arg-type] # fields of it


def drawn(made: Composition, *beside: Span) -> list[PlacedPath]:
    pages = lay_out(made, Faces(Style().fonts)).value
    (page,) = with_bars(pages, made, [(each,) for each in beside], COLOURS).pages
    return [item for item in page.items if isinstance(item, PlacedPath)]


def height(path: PlacedPath) -> float:
    return max(y for _, each in path.path.commands for y in each[1::2])


def test_nothing_changed_nothing_drawn() -> None:
    assert drawn(composition()) == []


def test_a_bar_stands_left_of_what_changed_as_tall_as_that_is() -> None:
    (bar,) = drawn(composition(), HERE)

    assert bar.owner is Artifact.LAYOUT
    assert bar.x + 2.0 < 50.0
    assert 8.0 < height(bar) < 14.0
    assert bar.path.fill == "#000000"


def test_bars_of_lines_that_meet_are_one() -> None:
    (bar,) = drawn(composition(), HERE, THERE)

    assert height(bar) > 20.0


def test_in_a_margin_without_room_it_stands_nearer() -> None:
    narrow = PageMaster(400.0, 300.0, 6.0, 40.0, 300.0, 260.0)

    (bar,) = drawn(composition(first=narrow, rest=narrow), HERE)

    assert 0.0 < bar.x < 4.0


def test_on_a_band_it_has_the_colour_of_the_words_there() -> None:
    made = composition()
    pages = lay_out(made, Faces(Style().fonts)).value
    colours = Colours("#000000", LOOK.colour)

    (page,) = with_bars(pages, made, [(HERE,)], colours).pages

    (bar,) = (item for item in page.items if isinstance(item, PlacedPath))
    assert bar.path.fill == LOOK.colour


@pytest.mark.parametrize("decoration", Decoration)
def test_a_line_is_drawn_along_words_as_long_as_they_are(
    decoration: Decoration,
) -> None:
    made = composition(decoration=decoration)
    pages = lay_out(made, Faces(Style().fonts)).value

    (page,) = with_lines(pages, made).pages

    (line,) = (item for item in page.items if isinstance(item, PlacedPath))
    words = next(item for item in page.items if isinstance(item, PlacedText))
    under = decoration is Decoration.UNDERLINE
    assert (line.y > words.y) is under
    long = max(x for _, each in line.path.commands for x in each[::2])
    assert 0.8 * words.width < long <= words.width


def test_marks_lie_under_the_words() -> None:
    made = composition(decoration=Decoration.LINE_THROUGH)
    pages = lay_out(made, Faces(Style().fonts)).value

    (page,) = with_bars(pages, made, (), COLOURS).pages

    kinds = [isinstance(item.owner, Content) for item in page.items]
    assert kinds == sorted(kinds)
