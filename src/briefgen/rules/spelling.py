"""English words to those that Britain and America spell differently.

Names keep their own spelling (“World Trade Center”), so words with a capital are left
out, save at the start of a sentence.
"""

import re
from collections.abc import Iterator
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


def spellings(words: str) -> Iterator[Spelling]:
    """Yield the words that only one of the two countries spells so; and -ize."""
    tokens = set(_TOKEN.findall(words.lower()))
    table = _table()
    told = table.keys() & tokens
    told |= {each for each in tokens if ("is" in each or "iz" in each) and _ise(each)}
    for word in _places(words, told) if told else ():
        written = word[0].lower()
        side, other = table.get(written) or _ise(written) or ("British", "")
        if word[0][0].isupper():
            other = other.capitalize()
        marker: Marker = "words" if written in table else "-ise"
        yield Spelling(word[0], word.start(), side, other, marker)


def _places(words: str, told: set[str]) -> Iterator[re.Match[str]]:
    """Yield these words where they are no part of a name."""
    either = "|".join(sorted(told, key=len, reverse=True))
    for found in re.finditer(rf"(?<!\w)(?i:{either})(?!\w)", words):
        before, behind = words[: found.start()], words[found.end() :]
        if before[-1:] and before[-1] in _BEFORE:
            continue
        opens = found[0].istitle() and _opening().search(before[-4:])
        if found[0].islower() or (opens and not _of_a_name().match(behind)):
            yield found


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
