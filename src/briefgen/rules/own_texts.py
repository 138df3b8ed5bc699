"""A brief to all that its author says in it, text by text: what BG6 reads.

Left out are block quotations and pull quotes, which are somebody else's, and what is
no text: names, titles of works, labels, quotations.
"""

from collections.abc import Iterator
from typing import NamedTuple

from briefgen.model.blocks import Column, Heading, Table
from briefgen.model.fields import Field
from briefgen.model.inlines import Note, Text
from briefgen.model.walk import inlines
from briefgen.project import Case
from briefgen.rules.prose import Prose, own_words
from briefgen.rules.remembered import latest

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
    return _read(case.fields) if case.brief.language.base == "en" else ()


def texts_of(case: Case) -> tuple[OwnText, ...]:
    """Give the same texts, in whatever language they are."""
    return _read(case.fields)


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
