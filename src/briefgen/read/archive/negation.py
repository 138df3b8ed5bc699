"""A marked edit and the words that it stands for → the negation lost or added by it.

Precise rather than complete: what is left out of a long way, of a parenthesis or over
the end of a sentence often holds a “not” that has nothing to do with what is left.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from briefgen.model.quotations import Reversed
from briefgen.read.archive.search_text import Piece, Spelt

_NEGATION = re.compile(
    r"(?:not|never|no|nor|neither|nobody|cannot|hardly|scarcely|barely|rarely|seldom"
    r"|nicht|nie|niemals|kaum|kein(?:e[mnrs]?)?|ne|pas|jamais|n'\w+|\w+n't)",
    re.IGNORECASE,
)
_HARMLESS = re.compile(
    r"\b(?:not (?:only|just|merely|least|without|to mention)|(?:or|if) not"
    r"|no (?:doubt|less|matter|wonder)|nicht (?:nur|zuletzt|ohne)|kein zweifel"
    r"|pas (?:seulement|sans))\b|\bno\. ?\d",
    re.IGNORECASE,
)
_APART = re.compile(r"[.?!;:()\f]|^\s*[,–—-]")
_WORD = re.compile(r"\w+(?:'\w+)?")
_MOST_WORDS = 12


def reversal(
    pieces: Sequence[Piece], stand: Sequence[tuple[int, int]], said: Spelt
) -> Reversed | None:
    """Say which edit between some pieces, at their places in a text, turns its sense.

    Only edits inside a clause are told: in them a negation belongs to what is kept.
    """
    for piece, ((_, end), (start, _)) in zip(pieces[1:], pairwise(stand), strict=False):
        first, last = said.at(end - 1) + 1, said.at(start)
        gone = said.text[first:last]
        lost = None if _negations(piece.edit) else _near(gone)
        added = None if _negations(gone) else _ending(piece.edit)
        word = lost or added
        if word is not None:
            return Reversed(word, _around(said.text, first, last), added=lost is None)
    return None


def _negations(words: str) -> list[str]:
    plain = _HARMLESS.sub(" ", words)
    return [word for word in _WORD.findall(plain) if _NEGATION.fullmatch(word)]


def _near(gone: str) -> str | None:
    """Give the negation that stands beside what is kept: first, second or last."""
    words = _WORD.findall(gone)
    if _APART.search(gone) or not 0 < len(words) <= _MOST_WORDS:
        return None
    negations = _negations(gone)
    beside = (*words[:2], words[-1])
    return next((word for word in beside if word in negations), None)


def _ending(edit: str) -> str | None:
    """Give the negation that ends what is put in: [not], [did not]."""
    words = _WORD.findall(edit)
    return words[-1] if words and words[-1] in _negations(edit) else None


def _around(text: str, first: int, last: int) -> str:
    """Give what stands for the edit, with the word before it and the one behind."""
    before = text[max(first - 80, 0) : first].rsplit(None, 1)[-1:]
    behind = text[last : last + 80].split(None, 1)[:1]
    return " ".join([*before, *text[first:last].split(), *behind])
