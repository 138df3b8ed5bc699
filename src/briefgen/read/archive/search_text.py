"""A text to what quotations are looked for in: its words, one behind another."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from briefgen.read.archive.spelling import PARTS, agree, folded, lowered

_MOST_PLACES = 200  # at which the same words are looked at,
_MOST_WORDS = 50_000  # and words, at all of these


class Spelt:
    """Words, what parts them, and their letters without either.

    Most of two texts can so be compared at once, and the rest at few places.
    """

    def __init__(self, text: str, *, guessed: bool = False) -> None:
        self.text = folded(text)
        self.guessed = guessed  # whether its spaces were
        parts = PARTS.split(self.text)
        self.words = parts[1::2]
        self.gaps = parts[0::2]  # what stands before each word, and behind the last
        self.letters = "".join(self.words)
        self.bounds = [0, *accumulate(map(len, self.words))]

    @cached_property
    def starts(self) -> list[int]:
        """The place in the text at which each word begins."""
        gaps = accumulate(map(len, self.gaps))
        return [gap + bound for gap, bound in zip(gaps, self.bounds, strict=True)]

    @cached_property
    def low(self) -> str:
        """The letters in lower case."""
        return lowered(self.letters)

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Where each word stands among the words, in lower case."""
        places: dict[str, list[int]] = {}
        for at, word in enumerate(self.words):
            places.setdefault(word.lower(), []).append(at)
        return places

    def gap(self, letter: int) -> str:
        """Give what stands before a letter, behind the one before it."""
        at = bisect_left(self.bounds, letter)
        return self.gaps[at] if self.bounds[at] == letter else ""

    def at(self, letter: int) -> int:
        """Give the place in the text of a letter."""
        word = bisect_right(self.bounds, letter) - 1
        return self.starts[word] + letter - self.bounds[word]

    def parts_at(self, letter: int) -> bool:
        """Whether a word begins or ends at a letter."""
        return self.bounds[bisect_left(self.bounds, letter)] == letter

    def within(self, start: int, end: int) -> list[int]:
        """Give the letters with which words begin, behind one and before another."""
        first, last = bisect_right(self.bounds, start), bisect_left(self.bounds, end)
        return self.bounds[first:last]


class Piece(NamedTuple):
    """Words of a quotation that stand together in its source.

    The case of letters is `free` at some of them. `reach` says how many letters may
    stand between it and the piece before; None: any number.
    """

    words: Spelt
    free: Collection[int] = frozenset()
    reach: int | None = None
    starts: bool = True  # with a whole word, and
    ends: bool = True
    edit: str = ""  # marks of what is changed between it and the piece before


def occurrences(said: Spelt, piece: Piece, start: int) -> Iterator[int]:
    """Yield each letter of a text from `start` on at which a piece begins verbatim."""
    at = start - 1
    most = _MOST_WORDS // len(piece.words.words)
    for _ in range(min(max(most, 1), _MOST_PLACES)):
        at = said.low.find(piece.words.low, at + 1)
        if at < 0:
            return
        if _is_same(said, piece, at):
            yield at


def _is_same(said: Spelt, piece: Piece, at: int) -> bool:
    wanted = piece.words
    end = at + len(wanted.letters)
    if (piece.starts and not said.parts_at(at)) or (
        piece.ends and not said.parts_at(end)
    ):
        return False
    pairs = zip(said.letters[at:end], wanted.letters, strict=True)
    if any(
        one != other and place not in piece.free
        for place, (one, other) in enumerate(pairs)
    ):
        return False
    parted = {bound - at for bound in said.within(at, end)}
    parted.update(wanted.within(0, end - at))
    return all(
        agree(wanted.gap(bound), said.gap(at + bound), guessed=said.guessed)
        for bound in parted
    )
