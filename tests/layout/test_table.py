"""Tables that go on: rows that are parted, and what limits them on each page."""

from dataclasses import replace

from briefgen.flowables import Columns, Frame, GoesOn, Grid, TextBlock
from briefgen.structure import Artifact
from tests.layout.setting import (
    artifacts,
    block,
    find,
    first_words,
    lines,
    pages,
    span,
    text_of,
)

# Pages hold twelve lines.
HEAD = Columns(((block("head"),),), (1.0,), 0.0)


def row(*cells: TextBlock) -> Columns:
    return Columns(tuple((cell,) for cell in cells), (1.0,) * len(cells), 10.0)


def table(*rows: Columns, limited: bool = False) -> Grid:
    if not limited:
        return Grid((HEAD,), rows, span())
    limits = Frame((block("limit in full"),), (0.0, 0.0, 0.0, 0.0))
    return Grid((HEAD,), rows, span(), (limits,), (block("limit again"),))


def short(number: int) -> tuple[Columns, ...]:
    return tuple(row(block(f"row{n}")) for n in range(1, number + 1))


def test_a_row_taller_than_a_page_goes_on_under_the_head() -> None:
    first, second = pages(table(row(lines(20))))

    assert first_words(first) == ["head", *(f"a{n}" for n in range(1, 12))]
    assert first_words(second) == [f"a{n}" for n in range(12, 21)]
    assert [text_of(each) for each in artifacts(second, Artifact.PAGINATION)] == [
        "head"
    ]


def test_the_lines_of_a_row_that_is_parted_stay_level() -> None:
    left, right = lines(20, name="a"), lines(18, name="b")

    first, second = pages(Grid((), (row(left, right),), span()))

    assert find(first, "a12").y == find(first, "b12").y
    assert find(second, "a13").y == find(second, "b13").y


def test_no_line_of_a_row_stands_alone_on_a_page() -> None:
    left, right = lines(13, name="a"), lines(12, name="b")

    first, second = pages(Grid((), (row(left, right),), span()))

    assert find(first, "a10")
    assert find(second, "a11").y == find(second, "b11").y


def test_a_short_table_is_not_parted() -> None:
    _, second = pages(lines(10), table(*short(2)))

    assert first_words(second) == ["head", "row1", "row2"]


def test_neither_the_first_nor_the_last_row_stands_alone() -> None:
    first, second = pages(lines(5), table(*short(7)))
    after, other = pages(lines(10), table(*short(7)))

    assert (first_words(first)[-1], first_words(second)) == ("row5", ["row6", "row7"])
    assert (first_words(after)[-1], first_words(other)[:2]) == ("a10", ["head", "row1"])


def test_what_limits_a_short_table_stands_under_it() -> None:
    _, second = pages(lines(10), table(*short(3), limited=True))

    assert first_words(second) == ["head", "row1", "row2", "row3", "limit"]


def test_what_limits_a_long_table_stands_over_it_and_again_on_each_page() -> None:
    first, second = pages(table(*short(14), limited=True))

    assert first_words(first)[:3] == ["limit", "head", "row1"]
    assert text_of(*artifacts(second, Artifact.PAGINATION)) == "limit againhead"
    assert find(second, "limit").y < find(second, "head").y < find(second, "row12").y


def test_what_limits_rows_stands_under_the_head_where_a_page_begins_with_them() -> None:
    goes_on = tuple(GoesOn((block(f"limit{n}"),)) for n in range(1, 15))

    first, second = pages(replace(table(*short(14)), goes_on=goes_on))

    assert not artifacts(first, Artifact.PAGINATION)
    assert text_of(*artifacts(second, Artifact.PAGINATION)) == "headlimit12"
    assert find(second, "head").y < find(second, "limit12").y < find(second, "row12").y


def test_what_limits_a_row_stands_over_the_lines_of_it_that_go_on() -> None:
    goes_on = (GoesOn((block("begun"),), (block("goes on"),)),)

    first, second = pages(replace(table(row(lines(20))), goes_on=goes_on))

    assert not artifacts(first, Artifact.PAGINATION)
    assert text_of(*artifacts(second, Artifact.PAGINATION)) == "headgoes on"


def test_an_edge_is_drawn_where_a_parted_row_ends() -> None:
    edged = Columns(((lines(20),),), (1.0,), 0.0, edges=(("bottom", 1.0, "#111111"),))

    first, second = pages(Grid((), (edged,), span()))

    assert not artifacts(first)
    assert len(artifacts(second)) == 1
