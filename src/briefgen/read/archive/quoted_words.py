"""A quotation to the pieces that must stand in its source, one after the other.

A writer may leave words out (`…`, `[…]`), put words in (`[sic]`, `[the minister]`),
or change a letter (`[T]he`); all of that is marked. At its opening a quotation may
have a capital or a small letter as the sentence around it wants, as newspapers and
most manuals of style have it; anywhere else the case of letters is the source's.
"""

import re
from collections.abc import Iterator
from typing import TypeAlias

from briefgen.read.archive.search_text import Piece, Spelt, occurrences
from briefgen.read.archive.spelling import folded

Stand: TypeAlias = tuple[tuple[int, int], ...]
"""The first letter of each piece in a text, and the one behind its last."""

_EDITED = re.compile(r"\[ ?… ?\]|…|\[[^\[\]]*\]")
_LETTER = re.compile(r"\[([^\W\d_])\](?=\w)")
_REPLACED = 80  # letters of a source that words in brackets may stand for
_MOST_PIECES = 100
_MOST_TRIED = 2_000  # ways to put the pieces of one quotation into its source


class Quoted:
    """The words of one quotation, whole and in pieces."""

    def __init__(self, words: str) -> None:
        words = folded(words)
        self.whole = _piece(words, None, opens=True)
        self.pieces = tuple(_pieces(words))
        self._tries = 0

    def places(self, said: Spelt) -> Iterator[Stand]:
        """Yield where the quotation stands in a text."""
        if not self.whole.words.letters:
            return
        found = False
        for at in occurrences(said, self.whole, 0):
            found = True
            yield (_span(self.whole, at),)
        if not found and self.pieces != (self.whole,):
            self._tries = _MOST_TRIED
            yield from self._in_pieces(said)

    def missing(self, said: Spelt) -> Piece:
        """Give the first piece that the text does not have behind those before it."""
        at = 0
        for piece in self.pieces:
            place = next(occurrences(said, piece, at), None)
            if place is None:
                return piece
            at = place + len(piece.words.letters)
        return self.whole

    def _in_pieces(self, said: Spelt) -> Iterator[Stand]:
        if not 0 < len(self.pieces) <= _MOST_PIECES:
            return
        first, *rest = self.pieces
        # A search behind the last place of a piece would read all the text in vain.
        behind = tuple((each, said.low.rfind(each.words.low)) for each in rest)
        if any(last < 0 for _, last in behind):
            return
        for at in occurrences(said, first, 0):
            others = self._follow(said, behind, at + len(first.words.letters))
            if others is not None:
                yield (_span(first, at), *others)

    def _follow(
        self, said: Spelt, pieces: tuple[tuple[Piece, int], ...], start: int
    ) -> Stand | None:
        """Find where some pieces stand, each behind the one before it.

        With each piece comes the last place at which its letters stand.
        """
        if not pieces:
            return ()
        (first, last), *rest = pieces
        if start > last:
            return None
        for at in occurrences(said, first, start):
            self._tries -= 1
            too_far = first.reach is not None and at - start > first.reach
            if too_far or self._tries < 0:
                return None
            others = self._follow(said, tuple(rest), at + len(first.words.letters))
            # Were nothing said of how far it may be, the first place is as good as any.
            if others is not None:
                return (_span(first, at), *others)
            if all(each.reach is None for each, _ in rest):
                return None
        return None


def _span(piece: Piece, at: int) -> tuple[int, int]:
    return at, at + len(piece.words.letters)


def _pieces(words: str) -> Iterator[Piece]:
    start, reach, touched, between = 0, None, False, ""
    edits = [
        found
        for found in _EDITED.finditer(words)
        if not _LETTER.match(words, found.start())
    ]
    for edit in edits:
        here = words[start : edit.start()]
        omitted = "…" in edit[0]
        touches = not omitted and here[-1:].isalnum()  # work[ed]
        opens = not words[:start].strip()
        piece = _piece(here, reach, opens=opens, starts=not touched, ends=not touches)
        if piece.words.letters:
            yield piece._replace(edit=between)
            between = ""
            reach = None if omitted else _REPLACED
        else:  # nothing between two edits: the wider counts
            reach = None if omitted or (start and reach is None) else _REPLACED
        start = edit.end()
        between += edit[0]
        touched = not omitted and words[start : start + 1].isalnum()
    last = _piece(words[start:], reach, opens=not start, starts=not touched)
    if last.words.letters:
        yield last._replace(edit=between)


def _piece(
    words: str,
    reach: int | None,
    *,
    opens: bool,
    starts: bool = True,
    ends: bool = True,
) -> Piece:
    """Give some words of a quotation; `opens`: they are its first."""
    spelt = Spelt(words)
    marked = {found.start(1) for found in _LETTER.finditer(spelt.text)}
    free = {
        spelt.bounds[at] + place - start
        for at, (start, word) in enumerate(zip(spelt.starts, spelt.words, strict=False))
        for place in range(start, start + len(word))
        if place in marked
    }
    return Piece(spelt, frozenset(free | {0} if opens else free), reach, starts, ends)
