"""What takes the room that it needs: a column, or all of a page; tables in theirs."""

from briefgen.diagnostics import Outcome
from briefgen.flowables import Columns, Edge, Flowable, Frame, Grid, Roomy, Stack
from briefgen.paged import OutlineEntry, Page, PagedDocument
from briefgen.structure import Artifact, Element, Role
from tests.layout.setting import (
    artifacts,
    block,
    find,
    laid_out,
    lines,
    master,
    owners,
    pages,
    span,
    text_of,
)

# Two columns of 90, on a measure of 200.
TWO = {"columns": 2, "gutter": 20.0}


def row(*words: str, shares: tuple[float, ...] = ()) -> Columns:
    cells = tuple((block(each),) for each in words)
    return Columns(cells, shares or (1.0,) * len(cells), 4.0)


def table(*rows: Columns) -> Grid:
    return Grid(rows[:1], rows[1:], span())


def roomy(*flowables: Flowable, full: bool = False) -> Roomy:
    return Roomy(flowables, full=full)


def test_what_fits_its_column_stands_in_it() -> None:
    (page,) = pages(lines(4, name="a", orphans=1, widows=1), roomy(block("end")), **TWO)

    assert find(page, "end").x > 120.0


def test_what_does_not_fit_its_column_goes_over_all_of_them() -> None:
    wide = row("extraordinarily", "uncomplicated", "long")

    (page,) = pages(lines(4, orphans=1, widows=1), roomy(table(wide, wide)), **TWO)

    assert find(page, "a3").x > 120.0
    assert find(page, "extra").y > find(page, "a2").y
    assert find(page, "long").x > 120.0


def test_what_takes_less_of_the_page_there_goes_over_all_columns() -> None:
    (page,) = pages(roomy(table(row("year", "the group and the rest"))), **TWO)
    (other,) = pages(roomy(table(row("year", "the group"))), **TWO)

    assert find(page, "the").x > 120.0
    assert find(other, "the").x < 120.0


def test_a_style_of_one_column_has_room_beside_it() -> None:
    words = block("one two three four")
    (page,) = pages(Roomy((words,), right=150.0), Roomy((words,), indent=30.0))

    assert find(page, "three").y > find(page, "one").y


def test_it_stands_over_all_columns_where_it_is_told_to() -> None:
    (page,) = pages(
        lines(4, orphans=1, widows=1), roomy(block("end"), full=True), **TWO
    )

    assert find(page, "end").x == find(page, "a1").x


def test_in_something_else_it_has_the_room_there() -> None:
    (page,) = pages(Stack((roomy(block("end"), full=True),), left=20.0), **TWO)

    assert find(page, "end").x == 40.0


def test_what_finds_no_room_stands_at_the_head_of_the_next_page() -> None:
    first, second = pages(
        lines(20, name="a"),
        roomy(lines(6, name="b", keep_lines=True), full=True),
        lines(12, name="c", orphans=1, widows=1),
        **TWO,
    )

    assert find(first, "c1").x == find(first, "a13").x > 120.0
    assert find(first, "c4")
    assert find(second, "b1").y < find(second, "b6").y < find(second, "c5").y


def test_nothing_that_takes_its_room_overtakes_another() -> None:
    first, second = pages(
        lines(20, name="a"),
        roomy(lines(6, name="b", keep_lines=True), full=True),
        block("c"),
        roomy(block("d")),
        block("e"),
        **TWO,
    )

    assert find(first, "c")
    assert find(second, "b1").y < find(second, "d").y


def in_parts(*parts: tuple[Flowable, ...]) -> tuple[Page, ...]:
    """Lay out parts over two columns."""
    sections = tuple(
        Element(Role.SECTION, tuple(dict.fromkeys(owners(part))), anchor=f"part.{n}")
        for n, part in enumerate(parts)
    )
    return pages(
        *(flowable for part in parts for flowable in part),
        root=Element(Role.DOCUMENT, sections),
        outline=tuple(
            OutlineEntry(1, s.anchor or "", s.anchor or "") for s in sections
        ),
        **TWO,
    )


def test_what_waits_stands_in_no_part_that_is_not_its_own() -> None:
    first, second = in_parts(
        (lines(20, name="a"),),
        (roomy(lines(6, name="b", keep_lines=True), full=True),),
        (lines(2, name="c"),),
        (lines(6, name="d", orphans=1, widows=1),),
    )

    assert find(first, "c2")
    assert find(second, "b6").y < find(second, "d1").y


def test_what_waits_lets_nothing_pass_where_that_would_part_the_next_part() -> None:
    first, second = in_parts(
        (lines(20, name="a"),),
        (roomy(lines(6, name="b", keep_lines=True), full=True),),
        (lines(12, name="c", orphans=1, widows=1),),
    )

    assert "c1" not in text_of(*first.items)
    assert find(second, "b6").y < find(second, "c1").y


def test_what_waits_lets_the_text_of_its_own_part_pass() -> None:
    first, second = in_parts(
        (
            lines(20, name="a"),
            roomy(lines(6, name="b", keep_lines=True), full=True),
            lines(12, name="c", orphans=1, widows=1),
        ),
    )

    assert find(first, "c4")
    assert find(second, "b6").y < find(second, "c5").y


def test_what_is_bound_to_it_waits_with_it() -> None:
    first, second = pages(
        lines(20, name="a"),
        block("heading", keep=True),
        roomy(lines(6, name="b", keep_lines=True), full=True),
        lines(8, name="c"),
        **TWO,
    )

    assert find(first, "a20")
    assert find(second, "heading").y < find(second, "b1").y


def test_what_would_come_last_for_waiting_does_not_wait() -> None:
    first, second = pages(
        lines(20, name="a"),
        roomy(lines(6, name="b", keep_lines=True), full=True),
        lines(2, name="c"),
        **TWO,
    )

    assert find(first, "a20")
    assert find(second, "b6").y < find(second, "c1").y


def test_a_parted_box_and_a_parted_table_go_on_under_what_has_waited() -> None:
    long = Grid((row("head"),), tuple(row(f"row{n}") for n in range(14)), span())
    edges: tuple[Edge, ...] = (("left", 1.0, "#111111"),)
    first, second = pages(
        lines(16, name="a"),
        roomy(lines(6, name="b", keep_lines=True), full=True),
        Frame((long,), (2.0, 2.0, 2.0, 2.0), edges=edges, together=False),
        **TWO,
    )

    assert find(first, "row0")
    again = [text_of(each) for each in artifacts(second, Artifact.PAGINATION)]
    assert again[0] == "head"
    assert find(second, "b6").y < find(second, "head").y


LANDSCAPE = master(width=320.0, height=240.0, measure=280.0, bottom=200.0)


def test_what_even_a_page_cannot_hold_stands_on_a_page_on_its_side() -> None:
    grid = table(*(row(*(["extraordinary"] * 4)) for _ in range(3)))

    first, second, third = pages(
        lines(4, name="a"),
        Roomy((grid,), turned=True),
        lines(24, name="b"),
        **TWO,
        turned=LANDSCAPE,
    )

    assert (second.width, second.height) == (320.0, 240.0)
    assert (first.width, third.width) == (240.0, 240.0)
    assert find(first, "b1")
    assert find(second, "extra")
    assert find(third, "b24")


def test_a_page_on_its_side_may_be_the_last() -> None:
    grid = table(row(*(["extraordinary"] * 4)))

    first, second = pages(
        Roomy((grid,), turned=True), block("b"), **TWO, turned=LANDSCAPE
    )

    assert first.width == 320.0
    assert find(second, "b")


def told(*flowables: Flowable) -> Outcome[PagedDocument]:
    return laid_out(*flowables, **TWO)


def test_a_table_that_no_page_holds_is_one_error_with_its_widest_word() -> None:
    grid = table(*(row(*(["incomprehensible"] * 4)) for _ in range(3)))

    (found,) = told(roomy(grid)).diagnostics

    assert (found.code, found.span) == ("BG903", grid.span)
    assert "“incomprehensible” is wider than" in found.message
    assert found.message.endswith("and so are 11 more")


def test_a_column_is_as_wide_as_its_widest_word() -> None:
    shares = (1.0, 20.0)

    (page,) = pages(table(row("extraordinarily", "b", shares=shares)))

    assert find(page, "b").x > find(page, "extra").x + find(page, "extra").width


def test_columns_that_hold_their_words_have_the_shares_that_were_asked_for() -> None:
    (page,) = pages(table(row("a", "b", shares=(1.0, 3.0))))

    assert find(page, "b").x == 20.0 + (200.0 - 4.0) / 4 + 4.0
