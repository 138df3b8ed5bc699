"""A brief to all that its author says in it, text by text: what BG6 reads.

Left out are block quotations and pull quotes, which are somebody else's, and what is
no text: names, titles of works, labels, quotations.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import NamedTuple

from briefgen.model.blocks import Column, Heading, Table
from briefgen.model.fields import Field
from briefgen.model.inlines import Note, Text
from briefgen.model.walk import inlines
from briefgen.project import Case
from briefgen.rules.prose import Prose, occurrences, own_words
from briefgen.rules.remembered import latest

TELLING_OF_NAMES = frozenset(("glossary", "corrections"))
"""Parts that speak of names as names, and use them so."""

_SPACES = "\u00a0\u2009\u202f"  # that a line is not broken at, or narrow ones
_STOPS = ".,;:!?()"
_SHORT = (Column, Heading, Table)
_TITLES = frozenset(("title", "subtitle"))


class OwnText(NamedTuple):
    """Some words of an author, and where they are printed."""

    prose: Prose
    part: str  # as `parts` names it, or a section's id; "" where it is in none
    running: bool  # False: a heading, a title, a cell
    note: bool = False


def own_texts(case: Case) -> tuple[OwnText, ...]:
    """Give the texts of a brief in English, in the order of its fields; else none."""
    return _read(case.fields) if case.brief.language.base == "en" else ()


def texts_of(case: Case) -> tuple[OwnText, ...]:
    """Give the same texts, in whatever language they are."""
    return _read(case.fields)


def own_words_in(case: Case) -> str:
    """Give the words of these texts, in small letters: most that is sought is in none.

    Between two texts is a line break, and in none of them; spaces are plain ones.
    """
    return _joined(own_texts(case))[0]


def word_by_word(case: Case) -> list[str]:
    """Give the same words one by one, without the stops that follow them."""
    return _parted(own_texts(case))


def with_any(parts: Iterable[str], case: Case) -> Iterator[OwnText]:
    """Yield the texts that have one of these parts, which is in small letters."""
    joined, starts = _joined(own_texts(case))
    at = {place for part in parts for place in occurrences(part, joined)}
    for index in sorted({bisect_right(starts, place) - 1 for place in at}):
        yield own_texts(case)[index]


@latest
def _joined(texts: tuple[OwnText, ...]) -> tuple[str, list[int]]:
    """Give all words at once, and where those of each text begin."""
    words = [own.prose.words.lower() for own in texts]
    starts = [0, *accumulate(len(each) + 1 for each in words)]
    joined = "\n".join(words)
    for space in _SPACES:
        joined = joined.replace(space, " ")
    return joined, starts


@latest
def _parted(texts: tuple[OwnText, ...]) -> list[str]:
    words = _joined(texts)[0]
    for stop in _STOPS:
        words = words.replace(stop, " ")
    return words.split()


@latest
def _read(fields: tuple[Field, ...]) -> tuple[OwnText, ...]:
    """Read a brief once for all the rules that ask for it, one after the other."""
    return tuple(_texts(fields))


def _texts(fields: tuple[Field, ...]) -> Iterator[OwnText]:
    for owner, name, value, part, quoted in fields:
        if isinstance(value, str) or quoted:
            continue
        running = not isinstance(owner, _SHORT) and name not in _TITLES
        yield OwnText(own_words(value), part, running)
        for note in _notes(value):
            yield OwnText(own_words(note), part, running, note=True)


def _notes(text: Text) -> Iterator[Text]:
    return (each.inlines for each in inlines(text) if isinstance(each, Note))
