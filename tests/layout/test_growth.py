"""Four times as much takes four times as long to lay out, not sixteen times."""

from collections.abc import Callable
from time import process_time

import pytest

from briefgen.composition import Composition
from briefgen.flowables import Beside, Card, Flowable, FootNote, Stack, Wrap
from briefgen.layout.pages import lay_out
from tests.layout.setting import (
    LOREM,
    block,
    composition,
    faces,
    lines,
    master,
    run,
    span,
)

PAGE = master(width=595.0, height=842.0, measure=480.0, bottom=790.0)


def words(number: int, wrap: Wrap) -> Flowable:
    return block(f"{LOREM} " * (number // 50), wrap=wrap, hyphenate=True)


def rows(number: int) -> Flowable:
    items = tuple((lines(2),) for _ in range(number))
    cards = tuple(Card((lines(3),), n, n, span=span()) for n in range(number))
    return Beside(items, cards, 300.0, 20.0, 160.0)


SIZES: dict[str, Callable[[int], Flowable]] = {
    "words in a ragged paragraph": lambda n: words(n * 10, Wrap.RAGGED),
    "words in a justified paragraph": lambda n: words(n * 10, Wrap.JUSTIFIED),
    "words in a column with many hyphens": lambda n: Stack(
        (words(n * 5, Wrap.JUSTIFIED),), right=430.0
    ),
    "paragraphs": lambda n: Stack(tuple(lines(2) for _ in range(n))),
    "paragraphs bound together": lambda n: Stack(
        tuple(block("one", keep=True) for _ in range(n)), together=True
    ),
    "lines of one note": lambda n: block(run("1", note=FootNote((lines(n),)))),
    "items with a card": rows,
    "letters of an address": lambda n: block(run("/ab" * n, breakable=True)),
    "letters without a mark to part them": lambda n: block(
        run("x" * n * 3, breakable=True)
    ),
    "soft hyphens": lambda n: block("ab\u00ad" * n * 2),
}


@pytest.mark.parametrize("kind", SIZES)
def test_time_grows_as_the_brief_does(kind: str) -> None:
    once, four_times = (
        composition(SIZES[kind](number), first=PAGE) for number in (400, 1600)
    )
    lay_out(once, faces())  # its words are shaped by now

    assert seconds(four_times) < 9 * seconds(once)


def seconds(made: Composition) -> float:
    """Time the layout, at its best of three."""
    times = []
    for _ in range(3):
        start = process_time()
        lay_out(made, faces())
        times.append(process_time() - start)
    return min(times)
