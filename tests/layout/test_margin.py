"""Cards in the margin: level with their item, on its page, tied to it."""

import pytest

from briefgen.flowables import Beside, Card, Flowable, Look
from briefgen.paged import Page, PlacedPath
from tests.layout.setting import (
    artifacts,
    block,
    find,
    first_words,
    laid_out,
    lines,
    note,
    pages,
    run,
    span,
    text_of,
)

BAR, TIE = "#aa0000", "#bb0000"
MAIN, GAP, SIDE = 120.0, 20.0, 60.0
CARD_LEFT = 20.0 + MAIN + GAP


def card(
    *words: str | Flowable, first: int = 0, last: int = 0, stretch: bool = False
) -> Card:
    made = tuple(block(each) if isinstance(each, str) else each for each in words)
    return Card(made, first, last, (2.0, BAR), 4.0, (1.0, TIE), span(), stretch)


def tall_card(number: int, name: str) -> Card:
    return card(*(f"{name}{n}" for n in range(1, number + 1)))


def beside(*items: Flowable | tuple[Flowable, ...], cards: tuple[Card, ...]) -> Beside:
    made = tuple(item if isinstance(item, tuple) else (item,) for item in items)
    return Beside(made, cards, MAIN, GAP, SIDE, card_gap=6.0)


def rectangles(page: Page, fill: str) -> list[tuple[float, float, float, float]]:
    """Give filled rectangles: left, top, right and bottom."""
    found = []
    for item in artifacts(page):
        assert isinstance(item, PlacedPath)
        if item.path.fill == fill:
            width, height = item.path.commands[2][1]
            found.append((item.x, item.y, item.x + width, item.y + height))
    return found


def test_a_card_is_level_with_the_first_line_of_its_item() -> None:
    big = Look("sans", 20.0, "#000000")
    item = block(run("item", big), leading=24.0)

    (page,) = pages(block("one"), beside(item, cards=(card("c1"),)))

    assert find(page, "c1").y == find(page, "item").y
    assert find(page, "c1").x == CARD_LEFT + 2.0 + 4.0


def test_what_the_letters_of_a_card_need_above_pushes_the_item_down() -> None:
    big = Look("sans", 40.0, "#000000")
    large = card(block(run("c", big), leading=48.0))

    (page,) = pages(beside(block("item"), cards=(large,)))

    assert find(page, "c").y == find(page, "item").y
    assert find(page, "item").y > 20.0 + 30.0


def test_cards_of_one_item_stand_one_under_the_other() -> None:
    (page,) = pages(beside(block("item"), cards=(tall_card(2, "c"), card("d1"))))

    assert find(page, "d1").y - find(page, "c1").y == 24.0 + 6.0


def test_text_in_the_main_column_goes_on_beside_a_card() -> None:
    row = beside(block("item"), (block("more"),), cards=(tall_card(4, "c"),))

    (page,) = pages(row)

    assert find(page, "more").y == find(page, "c2").y


def test_text_across_the_measure_starts_below_the_cards() -> None:
    row = beside(block("item"), cards=(tall_card(4, "c"),))

    (page,) = pages(row, block("across"))

    assert find(page, "across").y == find(page, "c4").y + 12.0


def test_an_item_with_a_card_starts_where_the_card_has_room() -> None:
    row = beside(
        block("one"),
        block("two"),
        cards=(tall_card(4, "c"), card("d1", first=1, last=1)),
    )

    (page,) = pages(row)

    assert find(page, "d1").y == find(page, "two").y == find(page, "c4").y + 12.0 + 6.0


def test_a_card_stays_on_the_page_of_its_item() -> None:
    row = beside(block("item"), cards=(tall_card(4, "c"),))

    first, second = pages(lines(9), row)

    assert "item" not in first_words(first)
    assert first_words(second) == ["item", "c2", "c3", "c4"]


def test_an_item_that_goes_on_leaves_its_card_where_it_begins() -> None:
    row = beside(lines(20), cards=(card("c1"),))

    first, *_ = pages(row)

    assert find(first, "c1").y == find(first, "a1").y


def test_a_card_that_no_page_can_hold_is_set_under_its_item() -> None:
    row = beside(block("item"), cards=(tall_card(13, "c"),))

    first, second = pages(row, block("after"))

    assert find(first, "c1").y == find(first, "item").y + 12.0 + 6.0
    assert find(first, "c1").x == 20.0 + 2.0 + 4.0
    assert first_words(second)[-1] == "after"
    assert rectangles(first, BAR)  # it keeps its bar


def test_the_last_of_several_cards_gives_way_first() -> None:
    row = beside(block("item"), cards=(tall_card(7, "c"), tall_card(6, "d")))

    (page, *_) = pages(row)

    assert find(page, "c1").y == find(page, "item").y
    assert find(page, "d1").x == 20.0 + 2.0 + 4.0
    assert find(page, "d1").y > find(page, "item").y


def test_notes_called_from_a_card_stand_on_its_page() -> None:
    words = block("c1", run("1", note=note("note")))

    (page,) = pages(beside(block("item"), cards=(card(words),)))

    assert find(page, "note").y > find(page, "c1").y


# What is drawn.


def test_the_bar_is_as_tall_as_the_card() -> None:
    (page,) = pages(beside(lines(4), cards=(tall_card(2, "c"),)))

    assert rectangles(page, BAR) == [(CARD_LEFT, 20.0, CARD_LEFT + 2.0, 44.0)]


def test_a_bar_that_stretches_ends_with_its_items() -> None:
    row = beside(block("one"), block("two"), cards=(card("c", last=1, stretch=True),))

    (page,) = pages(row)

    assert rectangles(page, BAR) == [(CARD_LEFT, 20.0, CARD_LEFT + 2.0, 44.0)]


def test_a_tie_runs_from_the_bar_to_the_first_line_across_the_gap() -> None:
    (page,) = pages(beside(lines(3), cards=(card("c1"),)))

    ((left, top, right, bottom),) = rectangles(page, TIE)
    assert (top + bottom) / 2 == 20.0 + 6.0
    assert right == CARD_LEFT
    assert 20.0 + MAIN <= left < right


def test_a_second_card_beside_its_item_is_tied_straight_to_it() -> None:
    (page,) = pages(beside(lines(8), cards=(card("c1"), card("d1"))))

    (_, tie) = rectangles(page, TIE)
    assert (tie[1] + tie[3]) / 2 == find(page, "d1").y - 3.25


def test_a_second_card_below_its_item_is_tied_up_to_it() -> None:
    row = beside(block("item"), cards=(tall_card(3, "c"), card("d1")))

    (page,) = pages(row)

    low = find(page, "d1").y - 3.25
    ties = rectangles(page, TIE)
    upright = [tie for tie in ties if tie[3] - tie[1] > 2.0]
    assert [(tie[1] + 0.5, tie[3] - 0.5) for tie in upright] == [(26.0, low)]
    assert not [tie for tie in ties if tie[0] < 20.0 + MAIN]


def test_several_items_are_bracketed_from_first_line_to_last() -> None:
    items = (block("one"), (block("two"), block("three")))

    (page,) = pages(beside(*items, cards=(card("c1", last=1),)))

    ties = rectangles(page, TIE)
    (upright,) = [tie for tie in ties if tie[3] - tie[1] > 2.0]
    assert (upright[1] + 0.5, upright[3] - 0.5) == (26.0, 20.0 + 24.0 + 6.0)
    flat = sorted((tie[1] + tie[3]) / 2 for tie in ties if tie is not upright)
    assert flat == [26.0, 26.0, 50.0]  # two ticks, and the stub to the card


def test_brackets_do_not_lie_on_each_other() -> None:
    cards = (card("c1", last=2), card("d1", last=1), card("e1", first=1, last=2))
    row = beside(*(block(f"item{n}") for n in range(3)), cards=cards)

    (page,) = pages(row)

    upright = [tie for tie in rectangles(page, TIE) if tie[3] - tie[1] > 2.0]
    assert len(upright) == 3
    assert len({tie[0] for tie in upright}) == 3
    assert all(20.0 + MAIN < tie[0] < CARD_LEFT for tie in upright)


def test_items_with_a_card_in_common_stay_together() -> None:
    row = beside(block("one"), block("two"), cards=(card("c1", last=1),))

    _, second = pages(lines(11), row)

    assert first_words(second) == ["one", "two"]


def test_items_that_no_page_can_hold_with_their_card_are_an_error_at_the_card() -> None:
    common = card("c1", last=1)

    outcome = laid_out(beside(lines(8), lines(8, name="b"), cards=(common,)))

    found = [d for d in outcome.diagnostics if d.code == "BG902"]
    assert [d.span for d in found] == [common.span]
    assert not outcome.ok


@pytest.mark.parametrize("number", range(1, 14))
def test_words_in_the_margin_never_leave_the_page(number: int) -> None:
    row = beside(lines(3), cards=(tall_card(number, "c"), card("d1")))

    outcome = laid_out(lines(5, name="b"), row)

    assert outcome.ok
    for page in outcome.value.pages:
        texts = [item for item in page.items if text_of(item)]
        assert all(getattr(item, "y", 0.0) < 164.0 for item in texts)
