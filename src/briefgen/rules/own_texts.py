"""A brief to all that its author says in it, text by text: what BG6 reads.

Left out are block quotations and pull quotes, which are somebody else's, and what is
no text: names, titles of works, labels, quotations.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from briefgen.model.blocks import Column, Heading, Table
from briefgen.model.fields import Field
from briefgen.model.inlines import Note, Text
from briefgen.model.walk import inlines
from briefgen.project import Case
from briefgen.rules.prose import Prose, own_words

TELLING_OF_NAMES = frozenset(("glossary", "corrections"))
"""Parts that speak of names as names, and use them so."""

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
    return _read(_Itself(case.fields)) if case.brief.language.base == "en" else ()


class _Itself:
    """The fields of a brief as a key: the same object, not one with the same words."""

    def __init__(self, fields: tuple[Field, ...]) -> None:
        self.fields = fields

    def __hash__(self) -> int:
        return id(self.fields)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Itself) and other.fields is self.fields


@lru_cache(maxsize=1)
def _read(key: _Itself) -> tuple[OwnText, ...]:
    """Read a brief once for all the rules that ask for it, one after the other."""
    return tuple(_texts(key.fields))


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
