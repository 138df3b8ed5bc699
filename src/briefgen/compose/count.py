"""Counts the words that a piece prints: what a limit on words means."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from briefgen.flowables import (
    Beside,
    Columns,
    Drawing,
    Fitted,
    Flowable,
    Frame,
    Grid,
    Hanging,
    Picture,
    Roomy,
    Run,
    Stack,
    Stroke,
    TextBlock,
)


def count_words(flowables: Iterable[Flowable]) -> int:
    """Count words; those of notes, and the raised marks that call them, are none."""
    return sum(map(_words, _blocks(flowables)))


def _words(block: TextBlock) -> int:
    runs = (each for each in block.inlines if isinstance(each, Run))
    text = "".join(run.text for run in runs if not run.look.rise)
    return sum(any(map(str.isalnum, word)) for word in text.split())


def _blocks(flowables: Iterable[Flowable]) -> Iterator[TextBlock]:
    for flowable in flowables:
        match flowable:
            case TextBlock():
                yield flowable
            case Stack() | Roomy() | Frame():
                yield from _blocks(flowable.flowables)
            case Hanging():
                yield from _blocks(flowable.body)
            case Columns():
                for cell in flowable.cells:
                    yield from _blocks(cell)
            case Grid():
                parts = (*flowable.head, *flowable.rows, *flowable.limits)
                yield from _blocks(parts)
            case Beside():
                for item in flowable.items:
                    yield from _blocks(item)
                for card in flowable.cards:
                    yield from _blocks(card.flowables)
            case Stroke() | Picture() | Drawing() | Fitted():
                pass
            case _:
                assert_never(flowable)
