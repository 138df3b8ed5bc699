"""Flowables to pages of twelve lines: white, bonds, boxes, columns, tables."""

import pytest

from briefgen.flowables import (
    Align,
    Columns,
    Drawing,
    Flowable,
    Frame,
    Grid,
    Hanging,
    Look,
    Path,
    Picture,
    Stack,
    Stroke,
)
from briefgen.paged import Page, PlacedImage, PlacedPath
from briefgen.structure import Artifact, Content
from tests.layout.setting import (
    artifacts,
    block,
    find,
    first_words,
    laid_out,
    lines,
    master,
    pages,
    run,
    span,
    text_of,
)

TOP = 20.0
BASE = 9.25  # of the letters, in a line on a leading of 12


def drawing(height: float, **how: bool) -> Drawing:
    path = Path((("m", (0.0, 0.0)), ("l", (9.0, height)), ("z", ())), fill="#000000")
    return Drawing(Content(), 9.0, height, (path,), **how)


def first_lines(*flowables: Flowable) -> list[str]:
    """Say with which line each page begins."""
    return [first_words(page)[0] for page in pages(*flowables)]


def test_pages_are_filled_line_by_line() -> None:
    assert first_lines(lines(30, widows=1, orphans=1)) == ["a1", "a13", "a25"]


def test_two_lines_at_least_go_on() -> None:
    assert first_lines(lines(13)) == ["a1", "a12"]


def test_two_lines_at_least_stay() -> None:
    assert first_lines(lines(11), lines(4, name="b")) == ["a1", "b1"]


def test_a_heading_stands_with_the_text_under_it() -> None:
    heading = block("heading", keep=True)

    assert first_lines(lines(10), heading, lines(4, name="b")) == ["a1", "heading"]


def test_what_is_never_split_moves_as_one() -> None:
    assert first_lines(lines(8), lines(5, name="b", keep_lines=True)) == ["a1", "b1"]


def test_what_belongs_together_moves_as_one() -> None:
    stack = Stack((block("one"), block("two"), block("three")), together=True)

    assert first_lines(lines(10), stack) == ["a1", "one"]


def test_what_belongs_together_is_parted_where_no_page_can_hold_it() -> None:
    stack = Stack((lines(8), lines(8, name="b")), together=True)

    assert first_lines(stack) == ["a1", "b5"]


def test_parting_what_is_bound_is_said() -> None:
    outcome = laid_out(*(block(f"b{n}", keep=True) for n in range(14)))

    assert [first_words(page)[0] for page in outcome.value.pages] == ["b0", "b12"]
    assert [found.code for found in outcome.diagnostics] == ["BG904"]
    assert outcome.ok  # a warning


def test_of_two_white_spaces_the_larger_counts() -> None:
    (page,) = pages(block("one", after=6.0), block("two", before=10.0))

    assert find(page, "two").y - find(page, "one").y == 12.0 + 10.0


def test_no_white_stands_at_the_head_of_a_page() -> None:
    first, second = pages(lines(12), block("b", before=30.0))

    assert find(first, "a1").y == TOP + BASE
    assert find(second, "b").y == TOP + BASE


def test_what_snaps_stands_on_the_next_baseline() -> None:
    (page,) = pages(Stroke(1.0, "#000000"), block("one", snap=True))

    assert find(page, "one").y == TOP + 12.0 + BASE


def test_a_stack_is_set_in_from_both_sides() -> None:
    (page,) = pages(Stack((block("one", align=Align.RIGHT),), left=15.0, right=30.0))

    one = find(page, "one")
    assert one.x + one.width == pytest.approx(20.0 + 200.0 - 30.0)


def test_a_label_hangs_level_with_its_text() -> None:
    big = Look("sans", 20.0, "#000000")
    body = block(run("body", big), leading=24.0)

    (page,) = pages(Hanging(block("label"), 50.0, (body,)))

    assert find(page, "label").y == find(page, "body").y
    assert find(page, "body").x - find(page, "label").x == 50.0


def test_a_large_label_makes_room_for_itself() -> None:
    big = Look("sans", 40.0, "#000000")
    label = block(run("label", big), leading=48.0)

    (page,) = pages(block("one"), Hanging(label, 100.0, (block("body"),)), block("two"))

    assert find(page, "label").y == find(page, "body").y
    assert find(page, "label").y - find(page, "one").y > 30.0
    assert find(page, "two").y >= find(page, "label").y + 20.0


# Boxes.


def rectangles(page: Page, fill: str) -> list[tuple[float, float, float, float]]:
    """Give the filled rectangles of one colour: left, top, width and height."""
    found = []
    for item in artifacts(page):
        assert isinstance(item, PlacedPath)
        if item.path.fill == fill:
            width, height = item.path.commands[2][1]
            found.append((item.x, item.y, width, height))
    return found


def test_a_box_stands_around_its_text() -> None:
    frame = Frame((lines(2),), (3.0, 5.0, 7.0, 11.0), fill="#eeeeee")

    (page,) = pages(frame, block("after"))

    assert rectangles(page, "#eeeeee") == [(20.0, TOP, 200.0, 3.0 + 24.0 + 7.0)]
    assert find(page, "a1").x == 20.0 + 11.0
    assert find(page, "a1").y == TOP + 3.0 + BASE
    assert find(page, "after").y == TOP + 34.0 + BASE


def test_a_box_that_is_parted_is_closed_on_both_pages() -> None:
    frame = Frame(
        (lines(14),),
        (6.0, 0.0, 6.0, 0.0),
        fill="#eeeeee",
        edges=(("top", 1.0, "#111111"), ("bottom", 1.0, "#222222")),
        together=False,
    )

    first, second = pages(frame)

    assert rectangles(first, "#eeeeee") == [(20.0, TOP, 200.0, 6.0 + 11 * 12.0 + 6.0)]
    assert find(second, "a12").y == TOP + 6.0 + BASE
    assert rectangles(second, "#eeeeee") == [(20.0, TOP, 200.0, 6.0 + 3 * 12.0 + 6.0)]
    for page in (first, second):
        assert len(rectangles(page, "#111111")) == 1
        assert len(rectangles(page, "#222222")) == 1


def test_boxes_in_boxes_are_closed_from_the_inside_out() -> None:
    inner = Frame((lines(14),), (4.0, 0.0, 4.0, 0.0), fill="#bbbbbb", together=False)
    outer = Frame((inner,), (8.0, 0.0, 8.0, 0.0), fill="#aaaaaa", together=False)

    first, second = pages(outer)

    ((_, top, _, height),) = rectangles(first, "#aaaaaa")
    ((_, inner_top, _, inner_height),) = rectangles(first, "#bbbbbb")
    assert (inner_top, inner_top + inner_height) == (top + 8.0, top + height - 8.0)
    assert top + height <= 164.0
    assert first_words(second)[0] == "a11"
    ((_, top, _, _),) = rectangles(second, "#aaaaaa")
    assert top == TOP


def test_the_ground_of_an_outer_box_is_drawn_first() -> None:
    inner = Frame((block("one"),), (4.0,) * 4, fill="#bbbbbb")
    (page,) = pages(Frame((inner,), (4.0,) * 4, fill="#aaaaaa"))

    fills = [item.path.fill for item in page.items if isinstance(item, PlacedPath)]
    assert fills == ["#aaaaaa", "#bbbbbb"]


def test_the_label_in_a_strip_is_level_with_the_first_line() -> None:
    frame = Frame(
        (block("body"),),
        (6.0, 0.0, 6.0, 30.0),
        strip=(20.0, "#111111"),
        label=block("R2", align=Align.CENTRE),
    )

    (page,) = pages(frame)

    label = find(page, "R2")
    assert label.y == find(page, "body").y
    assert label.x + label.width / 2 == pytest.approx(20.0 + 10.0)
    assert rectangles(page, "#111111") == [(20.0, TOP, 20.0, 24.0)]


# Columns and tables.


def test_first_baselines_in_a_row_are_level() -> None:
    big = Look("sans", 20.0, "#000000")
    left, right = block(run("left", big), leading=24.0), block("right")

    (page,) = pages(Columns(((left,), (right,)), (1.0, 3.0), 20.0))

    assert find(page, "left").y == find(page, "right").y
    assert find(page, "right").x == 20.0 + 45.0 + 20.0


def test_a_row_can_be_level_at_its_top() -> None:
    square = drawing(40.0)
    words = block("words")

    (page,) = pages(Columns(((square,), (words,)), (1.0, 1.0), 0.0, align="top"))

    assert find(page, "words").y == TOP + BASE


def test_the_edges_of_a_row_are_as_low_as_its_tallest_cell() -> None:
    row = Columns(
        ((lines(2),), (block("short"),)),
        (1.0, 1.0),
        0.0,
        edges=(("bottom", 1.0, "#111111"),),
        cell_edges=((), (("bottom", 2.0, "#222222"),)),
        pad_top=3.0,
        pad_bottom=4.0,
    )

    (page,) = pages(row)

    bottom = TOP + 3.0 + 2 * 12.0 + 4.0
    assert rectangles(page, "#111111") == [(20.0, bottom - 1.0, 200.0, 1.0)]
    assert rectangles(page, "#222222") == [(120.0, bottom - 2.0, 100.0, 2.0)]


def test_a_row_is_never_parted() -> None:
    row = Columns(
        ((block("left"), block("l2"), block("l3")), (block("right"),)), (1, 1), 9
    )

    assert first_lines(lines(10), row) == ["a1", "left"]


def test_columns_too_tall_for_a_page_are_set_one_under_the_other() -> None:
    row = Columns(((lines(20),), (block("right"),)), (1.0, 1.0), 10.0)

    _, second = pages(row)

    assert first_words(second)[-1] == "right"
    assert find(second, "right").x == 20.0


def table(rows: int, *, head: str = "head") -> Grid:
    return Grid(
        (Columns(((block(head),),), (1.0,), 0.0, (("bottom", 1.0, "#111111"),)),),
        tuple(Columns(((block(f"row{n}"),),), (1.0,), 0.0) for n in range(1, rows + 1)),
        span(),
    )


def test_the_head_of_a_table_is_shown_again_but_not_heard_again() -> None:
    first, second, third = pages(table(30))

    assert first_words(first)[:2] == ["head", "row1"]
    assert first_words(second)[0] == "row12"
    assert first_words(third)[0] == "row23"
    for page in (second, third):
        (again,) = artifacts(page, Artifact.PAGINATION)
        assert text_of(again) == "head"
        assert len(rectangles(page, "#111111")) == 1


def test_the_head_of_a_table_stands_with_its_first_row() -> None:
    assert first_lines(lines(11), table(2)) == ["a1", "head"]


def test_a_table_that_moves_as_a_whole_shows_its_head_once() -> None:
    _, second = pages(lines(11), table(2))

    assert not artifacts(second, Artifact.PAGINATION)


def test_a_table_row_taller_than_a_page_is_an_error_at_the_table() -> None:
    row = Columns(((lines(20, keep_lines=True),),), (1.0,), 0.0)
    grid = Grid((), (row,), span())

    outcome = laid_out(grid)

    (found,) = outcome.diagnostics
    assert (found.code, found.span) == ("BG903", grid.span)


# Pictures.


def test_a_picture_is_placed_from_the_left() -> None:
    picture = Picture(Content(), "logo", 30.0, 40.0, span())

    (page,) = pages(block("one"), picture, images={"logo": b""})

    (placed,) = (item for item in page.items if isinstance(item, PlacedImage))
    assert placed.rect == (20.0, TOP + 12.0, 30.0, 40.0)
    assert placed.image == "logo"


def test_a_picture_larger_than_the_page_is_an_error_at_the_picture() -> None:
    for width, height in ((300.0, 40.0), (40.0, 300.0)):
        picture = Picture(Content(), "logo", width, height, span())

        (found,) = laid_out(picture).diagnostics

        assert (found.code, found.span) == ("BG903", picture.span)


def test_a_drawing_moves_to_the_next_page_when_it_must() -> None:
    first, second = pages(lines(6), drawing(80.0))

    assert not any(isinstance(item, PlacedPath) for item in first.items)
    assert any(isinstance(item, PlacedPath) for item in second.items)


def test_what_only_the_second_page_can_hold_waits_for_it() -> None:
    first, second = pages(drawing(100.0), first=master(top=120.0), rest=master())

    assert not first.items
    assert second.items


def test_a_stroke_is_an_artifact_across_the_measure() -> None:
    (page,) = pages(Stroke(2.0, "#111111"), Stroke(1.0, "#222222", width=50.0))

    assert rectangles(page, "#111111") == [(20.0, TOP, 200.0, 2.0)]
    assert rectangles(page, "#222222") == [(20.0, TOP + 2.0, 50.0, 1.0)]


def test_nothing_makes_one_bare_page() -> None:
    (page,) = pages()

    assert page.items == ()
