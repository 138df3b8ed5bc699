"""A brief to all that its author says in it, text by text: what BG6 reads.

Left out are block quotations and pull quotes, which are somebody else's, and what is
no text: names, titles of works, labels, quotations.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from briefgen.model.blocks import BlockQuote, Column, Heading, PullQuote, Table
from briefgen.model.brief import Brief
from briefgen.model.fields import fields
from briefgen.model.inlines import Note, Text
from briefgen.model.walk import inlines
from briefgen.rules.prose import Prose, own_words

TELLING_OF_NAMES = frozenset(("glossary", "corrections"))
"""Parts that speak of names as names, and use them so."""

_OTHERS = (BlockQuote, PullQuote)
_SHORT = (Column, Heading, Table)
_TITLES = frozenset(("title", "subtitle"))


class OwnText(NamedTuple):
    """Some words of an author, and where they are printed."""

    prose: Prose
    part: str  # as `parts` names it, or a section's id; "" where it is in none
    running: bool  # False: a heading, a title, a cell
    note: bool = False


def own_texts(brief: Brief) -> tuple[OwnText, ...]:
    """Give the texts of a brief in English, in the order of its fields; else none."""
    return _read(_Itself(brief)) if brief.language.base == "en" else ()


class _Itself:
    """A brief as a key: the same object, not one with the same words."""

    def __init__(self, brief: Brief) -> None:
        self.brief = brief

    def __hash__(self) -> int:
        return id(self.brief)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Itself) and other.brief is self.brief


@lru_cache(maxsize=1)
def _read(key: _Itself) -> tuple[OwnText, ...]:
    """Read a brief once for all the rules that ask for it, one after the other."""
    return tuple(_texts(key.brief))


def _texts(brief: Brief) -> Iterator[OwnText]:
    for name in brief.__match_args__:
        value = getattr(brief, name)
        if name == "sections":
            for section in brief.sections:
                yield from _of(section, section.id)
        elif value and not isinstance(value, str):
            yield from _of(value, name.replace("_", "-"))


def _of(thing: object, part: str) -> Iterator[OwnText]:
    for owner, name, value in fields(thing, without=_OTHERS):
        if isinstance(value, str):
            continue
        running = not isinstance(owner, _SHORT) and _TITLES.isdisjoint((name, part))
        yield OwnText(own_words(value), part, running)
        for note in _notes(value):
            yield OwnText(own_words(note), part, running, note=True)


def _notes(text: Text) -> Iterator[Text]:
    return (each.inlines for each in inlines(text) if isinstance(each, Note))
