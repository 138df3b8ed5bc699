"""A word to the places where a line may part it.

An author's soft hyphens and the hyphens of compounds count everywhere;
dictionary hyphenation only where a style asks for it; the punctuation of an
address only in a run that says it is one.
"""

import re
from collections.abc import Callable
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from briefgen.flowables import Hyphens

SOFT_HYPHEN = "\u00ad"

_USUAL = Hyphens()

_SPECIAL = re.compile("[-\u00ad\u2010\u2013\u2014/]")
_COMPOUND = re.compile(r"(?<=\w\w\w)[-\u2010\u2013/](?=\w\w\w)")
"""Short prefixes (re-use, un-Islamic) stay whole."""
_DASH = re.compile("(?<=.)\u2014+(?=.)")
_ADDRESS = re.compile(r"[/.?&=\-_:#~,;+@\u2013]+(?=.)|(?<=.)(?=%[\dA-Fa-f]{2})")
"""After its marks, and before a letter that is written as an escape: %20."""
_LETTERS = re.compile(r"[^\W\d_]+")

_AT_THE_END = 3  # letters of an address that never stand alone
_PART = 3  # letters that make a part of a compound
_DULL = 24  # letters of an address without a mark to break at


class Kind(IntEnum):
    """What a line breaks at; tables of costs are in this order."""

    SPACE = 0
    SHORT = 1  # the space after a word of one or two letters
    COMPOUND = 2  # after a hyphen or dash that is there in any case
    ADDRESS = 3  # after a mark of an address
    HYPHEN = 4  # a hyphen appears
    EMERGENCY = 5  # between any two letters of an address
    END = 6  # of the paragraph


class Cut(NamedTuple):
    """So many letters stay on the line that ends."""

    letters: int
    kind: Kind


def is_special(text: str) -> bool:
    """Tell whether a text may hold a place to part a word, hyphenation aside."""
    return _SPECIAL.search(text) is not None


def cuts(word: str) -> tuple[str, tuple[Cut, ...]]:
    """Give a word without its soft hyphens, and where it may be parted.

    A compound is parted after its hyphen or closed dash unless what follows is a
    capital (El-Said) or a figure (2014–15), or either part is under three letters.
    """
    places = []
    if SOFT_HYPHEN in word:
        pieces = word.split(SOFT_HYPHEN)
        word = "".join(pieces)
        letters = 0
        for piece in pieces[:-1]:
            letters += len(piece)
            if 0 < letters < len(word):
                places.append(Cut(letters, Kind.HYPHEN))
    for found in _COMPOUND.finditer(word):
        following = word[found.end()]
        if not following.isupper() and not following.isdigit():
            places.append(Cut(found.end(), Kind.COMPOUND))
    places += [Cut(found.end(), Kind.COMPOUND) for found in _DASH.finditer(word)]
    return word, _in_order(places)


def address_cuts(word: str) -> tuple[Cut, ...]:
    """Say where an address may be parted; no hyphen is ever added to it."""
    places, before = [], 0
    for found in [*_ADDRESS.finditer(word), None]:
        end = found.end() if found else len(word)
        places += [
            Cut(letters, Kind.EMERGENCY)
            for letters in range(before + _DULL, end - _AT_THE_END)
            if "%" not in word[letters - 2 : letters]  # an escape stays whole
        ]
        if found and end > before:
            places.append(Cut(end, Kind.ADDRESS))
            before = end
    return tuple(places)


def _no_dictionary(word: str) -> list[int]:  # noqa: ARG001 (as pyphen is called)
    return []


@lru_cache(maxsize=16)
def _dictionary(language: str) -> Callable[[str], list[int]]:
    # Patterns take 50 ms to load, and only styles that hyphenate want them.
    import pyphen  # noqa: PLC0415

    known = pyphen.language_fallback(language)
    if known is None:
        return _no_dictionary
    positions: Callable[[str], list[int]] = pyphen.Pyphen(lang=known).positions
    return positions


@lru_cache(maxsize=1 << 16)
def hyphens(word: str, language: str, limits: Hyphens = _USUAL) -> tuple[Cut, ...]:
    """Say where a dictionary parts a word, within the limits of a style."""
    if len(word) < limits.shortest:
        return ()
    found = [part for part in _LETTERS.finditer(word) if len(part[0]) >= _PART]
    if len(found) != 1:
        return ()  # a compound: its own hyphens are enough
    core, start = found[0][0], found[0].start()
    lower = core[1:] if limits.capitals else core
    if len(core) < limits.shortest or not lower.islower():
        return ()
    return tuple(
        Cut(start + letters, Kind.HYPHEN)
        for letters in _dictionary(language)(core)
        if limits.before <= letters <= len(core) - limits.after
    )


def _in_order(places: list[Cut]) -> tuple[Cut, ...]:
    """Sort; of two kinds at one place the lesser evil counts."""
    least = {cut.letters: cut for cut in sorted(places, reverse=True)}
    return tuple(reversed(least.values()))
