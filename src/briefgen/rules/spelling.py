"""English words to those that Britain and America spell differently.

Names keep their own spelling (“World Trade Center”), so words with a capital are left
out, save at the start of a sentence.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Literal, NamedTuple, TypeAlias

from briefgen.rules.word_lists import word_list

Side: TypeAlias = Literal["British", "American"]
Marker: TypeAlias = Literal["words", "-ise"]

_TOKEN = re.compile(r"[a-z]{4,}")
_AS_ISE = re.compile(r"([a-z]{3,})i([sz])(e[ds]?|ing|ations?)")
_BEFORE = "#@/._&\\"  # in an address, a tag, a name of a file


class Spelling(NamedTuple):
    """A word where it stands, whose spelling it is, and how the others write it.

    What is spelt with -ise is one habit, and all the rest another: Britain has both
    -ise and -ize.
    """

    word: str
    start: int
    side: Side
    other: str
    marker: Marker


def telling(words: Iterable[str]) -> frozenset[str]:
    """Give what only one of the two countries spells so, and -ize: of small letters."""
    # Each once: most of a text is the same few hundred words.
    tokens = set(_TOKEN.findall(" ".join(set(words))))
    told = _table().keys() & tokens
    told |= {each for each in tokens if ("is" in each or "iz" in each) and _ise(each)}
    return frozenset(told)


def spellings(words: str, told: frozenset[str]) -> Iterator[Spelling]:
    """Yield where such words stand: `told` is what tells of these, or of more."""
    lowered = words.lower()
    if len(lowered) != len(words):  # as of a dotted İ: then no place is sure
        return
    table = _table()
    here = [each for each in told if each in lowered]
    for word, start in _places(words, lowered, here) if here else ():
        written = lowered[start : start + len(word)]
        side, other = table.get(written) or _ise(written) or ("British", "")
        if word[0].isupper():
            other = other.capitalize()
        marker: Marker = "words" if written in table else "-ise"
        yield Spelling(word, start, side, other, marker)


def _places(words: str, lowered: str, told: list[str]) -> Iterator[tuple[str, int]]:
    """Yield these words where they are no part of a name, or of another word."""
    either = "|".join(sorted(told, key=len, reverse=True))
    # Begun without a look behind, of lower-case letters: so it is quickly looked for.
    for found in re.finditer(rf"(?:{either})(?!\w)", lowered):
        start, end = found.span()
        before, word, behind = words[:start], words[start:end], words[end:]
        if before and (before[-1].isalnum() or before[-1] in _BEFORE):
            continue
        opens = word.istitle() and _opening().search(before[-4:])
        if word.islower() or (opens and not _of_a_name().match(behind)):
            yield word, start


def _ise(word: str) -> tuple[Side, str] | None:
    found = _AS_ISE.fullmatch(word)
    if found is None or found[1] not in _stems():
        return None
    british = found[2] == "s"
    other = f"{found[1]}i{'z' if british else 's'}{found[3]}"
    return ("British" if british else "American"), other


@cache
def _stems() -> frozenset[str]:
    return frozenset(stem for line in word_list("ise") for stem in line)


@cache
def _table() -> dict[str, tuple[Side, str]]:
    """Give each word that is of one side only, with that side and the other's word."""
    table: dict[str, tuple[Side, str]] = {}
    for british, american, *endings in word_list("spellings"):
        for ending in ("", *endings):
            pair = british.rstrip("!") + ending, american.rstrip("!") + ending
            if not british.endswith("!"):
                table[pair[0]] = "British", pair[1]
            if not american.endswith("!"):
                table[pair[1]] = "American", pair[0]
    return table


@cache
def _opening() -> re.Pattern[str]:
    """Make the pattern of what stands before a sentence."""
    return re.compile(r"(?:\A|[.!?…][\"”’)]*\s)[\"“‘(]*\Z")


@cache
def _of_a_name() -> re.Pattern[str]:
    """Make the pattern of what follows where a word begins a name."""
    return re.compile(r"\s(?:of|for|at|and|on|in)\s|\s?[^a-z\s]|\Z")
