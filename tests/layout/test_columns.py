"""Two columns: filled one after the other, level where something follows them."""

import pytest

from briefgen.composition import NoteFoot
from briefgen.flowables import Flowable, Run, Stack, TextBlock
from briefgen.paged import Page
from tests.layout.setting import block, find, lines, note, pages, run

TWO = {"columns": 2, "gutter": 20.0}


def over(*flowables: Flowable, keep: bool = False) -> Stack:
    return Stack(flowables, keep=keep, across=True)


def columned(*flowables: Flowable, foot: NoteFoot | None = None) -> tuple[Page, ...]:
    how = {**TWO, "foot": foot} if foot else TWO
    return pages(*flowables, **how)


def column(page: Page, words: str) -> int:
    return 0 if find(page, words).x < 120.0 else 1


def with_note(call: str, said: str) -> TextBlock:
    made: Run = run("1", note=note(said))
    return block(f"{call} ", made)


def test_what_does_not_fit_into_the_first_column_stands_in_the_second() -> None:
    page, after = columned(lines(26, name="a"))

    assert (column(page, "a12"), column(page, "a13")) == (0, 1)
    assert find(page, "a13").y == find(page, "a1").y
    assert find(after, "a25").x < 120.0


def test_the_last_columns_end_about_level() -> None:
    (page,) = columned(lines(8, name="a", orphans=1, widows=1))

    assert [column(page, f"a{n}") for n in (4, 5)] == [0, 1]


def test_no_column_is_left_empty_where_the_others_could_be_shorter() -> None:
    three = [lines(n, name=name, keep_lines=True) for n, name in ((3, "a"), (3, "b"))]
    last = [lines(3, name="c", keep_lines=True), lines(2, name="d", keep_lines=True)]

    (page,) = pages(*three, *last, columns=3, gutter=10.0)

    assert find(page, "a1").y == find(page, "b1").y == find(page, "c1").y


def test_columns_end_level_above_what_reaches_over_both() -> None:
    (page,) = columned(
        lines(6, name="a", orphans=1, widows=1),
        over(block("over")),
        lines(2, name="c", orphans=1, widows=1),
    )

    assert find(page, "a4").y == find(page, "a1").y
    assert find(page, "over").y == find(page, "a3").y + 12.0
    assert column(page, "c2") == 1


def test_columns_begin_level_under_what_reaches_over_both() -> None:
    (page,) = columned(
        over(block("over"), keep=True), lines(4, name="a", orphans=1, widows=1)
    )

    assert find(page, "a1").y == find(page, "a3").y == find(page, "over").y + 12.0


def test_a_heading_over_both_goes_on_with_columns_that_have_no_room() -> None:
    first, second = columned(
        over(lines(10, name="a")),
        over(block("heading"), keep=True),
        block("x", keep=True),
        lines(3, name="c", keep_lines=True),
    )

    assert find(second, "heading").y < find(second, "x").y
    assert find(first, "a10")


def test_notes_of_both_columns_stand_at_the_foot_of_the_page() -> None:
    (page,) = columned(
        with_note("left", "first"),
        lines(5, name="a"),
        with_note("right", "second"),
        foot=NoteFoot(gap=6.0, thickness=1.0, after=5.0),
    )

    assert find(page, "first").y == find(page, "second").y > find(page, "a5").y
    assert find(page, "first").x < 120.0 < find(page, "second").x


@pytest.mark.parametrize("called", [11, 12])
def test_a_column_leaves_room_for_the_notes_of_the_next(called: int) -> None:
    story = [*(block(f"l{n}") for n in range(called)), with_note("call", "said")]

    page, *_ = columned(*story, *(block(f"m{n}") for n in range(14)))

    lowest = max(
        find(page, f"l{n}").y for n in range(called) if column(page, f"l{n}") == 0
    )
    assert lowest < find(page, "said").y - 10.0


def test_a_note_longer_than_a_page_goes_on_and_on() -> None:
    long = note(*(f"word{n} " for n in range(300)))
    sheets = columned(block("call ", run("1", note=long)), lines(3, name="a"))

    assert len(sheets) > 1
    assert find(sheets[-1], "a3")
