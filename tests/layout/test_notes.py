"""Notes stand at the foot of the page of their call."""

from briefgen.composition import NoteFoot
from briefgen.flowables import Columns, Flowable, FootNote, Frame, Grid, Hanging, Run
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
)

FOOT = NoteFoot(gap=6.0, thickness=1.0, after=5.0)  # with its white as tall as a line


def call(called: FootNote, mark: str = "1") -> Run:
    return run(mark, note=called)


def calling(words: str, *notes: FootNote) -> Flowable:
    return block(words, *(call(each) for each in notes))


def long_note(number: int, name: str = "n") -> FootNote:
    return FootNote((lines(number, name=name),))


def words_on(*flowables: Flowable) -> list[list[str]]:
    return [first_words(page) for page in pages(*flowables, foot=FOOT)]


def test_a_note_stands_at_the_very_foot_below_a_stroke() -> None:
    (page,) = pages(calling("one", long_note(1)), foot=FOOT)

    assert find(page, "n1").y == 164.0 - 12.0 + 9.25
    (stroke,) = artifacts(page)
    assert isinstance(stroke, PlacedPath)
    assert stroke.y == 164.0 - 12.0 - 5.0 - 1.0


def test_notes_keep_their_distance() -> None:
    notes = note("one"), note("two")

    (page,) = pages(calling("a1", *notes), foot=FOOT._replace(between=3.0))

    assert find(page, "two").y - find(page, "one").y == 10.0 + 3.0


def test_text_leaves_room_for_the_notes_it_calls() -> None:
    first, second = words_on(lines(8), calling("b1", long_note(1)), lines(3, name="c"))

    assert first == [f"a{n}" for n in range(1, 9)] + ["b1", "n1"]
    assert second == ["c1", "c2", "c3"]


def test_a_line_moves_with_its_note_where_there_is_no_room() -> None:
    first, second = words_on(lines(11), calling("b1", long_note(1)))

    assert "b1" not in first
    assert second == ["b1", "n1"]


def test_notes_keep_the_order_of_their_calls() -> None:
    (page,) = words_on(
        calling("a1", long_note(1, "x"), long_note(1, "y")),
        calling("b1", long_note(1, "z")),
    )

    assert page == ["a1", "b1", "x1", "y1", "z1"]


def test_a_long_note_is_parted_rather_than_a_page_left_white() -> None:
    first, second = words_on(lines(2), calling("b1", long_note(14)))

    assert first[:3] == ["a1", "a2", "b1"]
    assert first[3:] == [f"n{n}" for n in range(1, 9)]
    assert second == [f"n{n}" for n in range(9, 15)]


def test_a_note_longer_than_a_page_goes_on_until_it_ends() -> None:
    sheets = words_on(calling("a1", long_note(40)), block("after"))

    notes = [word for words in sheets for word in words if word.startswith("n")]
    assert notes == [f"n{n}" for n in range(1, 41)]
    assert sheets[-1][0] == "after"


def test_no_note_comes_before_the_rest_of_the_one_before_it() -> None:
    sheets = words_on(
        calling("a1", long_note(14, "x")), *(calling("b1", long_note(1, "y")),)
    )

    notes = [word for words in sheets for word in words if word[0] in "xy"]
    assert notes == [f"x{n}" for n in range(1, 15)] + ["y1"]
    assert "b1" in sheets[1]


def test_what_is_bound_to_a_call_leaves_less_room_for_its_note() -> None:
    opening = block(run("a1\n", note=long_note(20)), keep=True)

    first, *_ = words_on(opening, lines(3, name="b", keep_lines=True))

    assert first[:4] == ["a1", "b1", "b2", "b3"]
    assert first[4:] == [f"n{n}" for n in range(1, 8)]


def test_a_note_called_from_anywhere_stands_on_the_page_of_its_call() -> None:
    places: list[Flowable] = [
        Hanging(block("x", call(note("note"))), 40.0, (block("body"),)),
        Frame((calling("x", note("note")),), (4.0,) * 4),
        Columns(((calling("x", note("note")),), (block("y"),)), (1.0, 1.0), 9.0),
        Grid((), (Columns(((calling("x", note("note")),),), (1.0,), 0.0),), span()),
    ]
    for place in places:
        _, second = pages(lines(12), place, foot=FOOT)

        assert find(second, "note").y > 150.0


def test_a_note_in_a_table_head_is_shown_once() -> None:
    head = Columns(((calling("head", note("note")),),), (1.0,), 0.0)
    rows = tuple(Columns(((block(f"row{n}"),),), (1.0,), 0.0) for n in range(20))

    first, second = pages(Grid((head,), rows, span()), foot=FOOT)

    assert find(first, "note")
    assert "note" not in first_words(second)


def test_a_note_called_from_a_note_follows_it() -> None:
    inner = long_note(1, "inner")
    outer = FootNote((block("outer", call(inner, "2")),))

    (page,) = words_on(calling("a1", outer))

    assert page == ["a1", "outer", "inner1"]


def test_a_note_called_twice_is_printed_once() -> None:
    once = long_note(1)

    first, second = words_on(
        calling("a1", once), lines(12, name="b"), calling("c1", once)
    )

    assert first.count("n1") + second.count("n1") == 1


def test_a_note_that_cannot_begin_on_its_page_is_said_and_not_lost() -> None:
    beside_it = calling("x", note("note"))
    as_tall_as_a_page = Columns(((lines(12),), (beside_it,)), (1.0, 1.0), 9.0)

    outcome = laid_out(as_tall_as_a_page, foot=FOOT)

    assert [found.code for found in outcome.diagnostics] == ["BG907"]
    assert [page for page in outcome.value.pages if has(page, "note")] == [
        outcome.value.pages[1]
    ]


def has(page: Page, word: str) -> bool:
    return word in first_words(page)
