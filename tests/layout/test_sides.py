"""On a left page that faces another, the margin column stands left of the text."""

import pytest

from briefgen.flowables import Card, Columns, Flowable, Frame, Grid, Roomy, Stack
from briefgen.layout.change_bars import Colours, with_bars
from briefgen.layout.pages import lay_out
from briefgen.paged import Page
from tests.layout.setting import (
    block,
    composition,
    faces,
    find,
    lines,
    master,
    note,
    pages,
    run,
    span,
)
from tests.layout.test_margin import (
    BAR,
    GAP,
    MAIN,
    SIDE,
    TIE,
    beside,
    card,
    rectangles,
    tall_card,
)

ASIDE, LEFT, RIGHT = GAP + SIDE, 20.0, 220.0  # the ends of the measure on the page
TEXT = LEFT + ASIDE
ROOM = 2.0 + 4.0  # of a card's bar, and between that and its words
EDGE = "#cc0000"


def left_page(*flowables: Flowable) -> Page:
    """Set flowables on a second page, which is a left one."""
    _, page = pages(lines(12), *flowables, left=master(aside=ASIDE))
    return page


def in_text(*flowables: Flowable) -> Stack:
    return Stack(flowables, right=ASIDE)


def framed(width: float, *flowables: Flowable) -> Stack:
    box = Frame(flowables, (2.0, 2.0, 2.0, 2.0), edges=(("left", 1.0, EDGE),))
    return Stack((box,), right=200.0 - width)


def test_a_card_stands_at_the_outer_edge_and_the_text_beside_it() -> None:
    page = left_page(beside(block("item"), cards=(card("c1"),)))

    assert find(page, "c1").x == LEFT
    assert find(page, "item").x == TEXT
    assert find(page, "c1").y == find(page, "item").y


def test_on_right_pages_all_stands_as_it_was_measured() -> None:
    row = beside(block("item"), cards=(card("c1"),))

    first, _ = pages(row, lines(12), left=master(aside=ASIDE))

    assert find(first, "item").x == LEFT
    assert find(first, "c1").x == LEFT + MAIN + GAP + ROOM


def test_the_bar_of_a_card_stands_by_the_text_and_its_tie_between_them() -> None:
    page = left_page(beside(block("item"), cards=(card("c1"),)))

    ((left, _, right, _),) = rectangles(page, BAR)
    assert (left, right) == (LEFT + SIDE - 2.0, LEFT + SIDE)
    ((left, _, right, _),) = rectangles(page, TIE)
    assert left == LEFT + SIDE
    assert LEFT + SIDE < right < TEXT


def test_the_bracket_of_a_card_on_several_items_is_reversed() -> None:
    row = beside(block("one"), block("two"), cards=(card("c1", last=1),))

    page = left_page(row)

    ends = [(left, right) for left, _, right, _ in rectangles(page, TIE)]
    assert min(left for left, _ in ends) == LEFT + SIDE
    assert LEFT + SIDE < max(right for _, right in ends) < TEXT


def test_words_without_a_bar_end_by_the_text() -> None:
    page = left_page(beside(block("item"), cards=(Card((block("sure"),), 0, 0),)))

    words = find(page, "sure")
    assert words.x + words.width == pytest.approx(LEFT + SIDE)


def test_what_a_card_calls_and_what_is_as_wide_as_the_page_stay() -> None:
    noted = card(block(run("c1", note=note("said"))))

    page = left_page(beside(block("item"), cards=(noted,)), block("across"))

    assert find(page, "across").x == find(page, "said").x == LEFT


@pytest.mark.parametrize(("full", "x"), [(False, TEXT), (True, LEFT)])
def test_what_takes_the_room_it_needs_stands_where_that_is(
    full: bool,  # noqa: FBT001 (a parameter of the test)
    x: float,
) -> None:
    page = left_page(Roomy((block("small"),), right=ASIDE, full=full))

    assert find(page, "small").x == x


@pytest.mark.parametrize(("width", "x"), [(MAIN, TEXT), (200.0, LEFT)])
def test_a_box_moves_with_what_is_in_it(width: float, x: float) -> None:
    page = left_page(framed(width, block("boxed")))

    assert find(page, "boxed").x == x + 2.0
    assert [left for left, *_ in rectangles(page, EDGE)] == [x]


def test_a_box_that_goes_on_is_drawn_on_each_page_where_it_stands() -> None:
    made = pages(framed(MAIN, lines(20)), left=master(aside=ASIDE))

    edges = [[left for left, *_ in rectangles(page, EDGE)] for page in made]
    assert edges == [[LEFT], [TEXT]]


def test_the_head_of_a_table_that_goes_on_moves_with_its_rows() -> None:
    def row(words: str) -> Columns:
        return Columns(((block(words),),), (1.0,), 0.0)

    rows = tuple(row(f"row{n}") for n in range(14))
    table = in_text(Grid((row("head"),), rows, span()))

    first, second = pages(table, left=master(aside=ASIDE))

    assert find(first, "head").x == find(first, "row0").x == LEFT
    assert find(second, "head").x == find(second, "row13").x == TEXT


def test_a_sign_at_the_foot_of_a_page_moves_with_what_it_stands_under() -> None:
    signed = Stack((block("last"),), right=ASIDE, sign=(block("more overleaf"),))
    _, page, _ = pages(
        lines(12), signed, Stack((lines(12),), together=True), left=master(aside=ASIDE)
    )

    assert find(page, "more").x == find(page, "last").x == TEXT


def test_a_line_over_text_stands_below_the_cards_though_it_is_as_narrow() -> None:
    row = beside(block("item"), cards=(tall_card(4, "c"),))
    over = Stack((block("over"),), right=ASIDE, clear=True)

    page = left_page(row, over)

    assert find(page, "over").x == TEXT
    assert find(page, "over").y == find(page, "c4").y + 12.0


@pytest.mark.parametrize(
    ("words", "is_right"), [("item", True), ("c1", False), ("across", False)]
)
def test_a_bar_beside_what_changed_stands_in_the_nearer_margin(
    words: str,
    is_right: bool,  # noqa: FBT001 (a parameter of the test)
) -> None:
    changed = span()
    item, side, across = (
        block(each, span=changed if each == words else span())
        for each in ("item", "c1", "across")
    )
    row = beside(item, cards=(card(side),))
    made = composition(lines(12), row, across, left=master(aside=ASIDE))

    document = lay_out(made, faces()).value
    _, page = with_bars(document, made, [(changed,)], Colours(EDGE, "#ffffff")).pages

    ((left, _, right, _),) = rectangles(page, EDGE)
    assert left > RIGHT if is_right else right < LEFT
