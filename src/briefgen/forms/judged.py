"""What every form is made of: a file, and what was found in it."""

from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import NamedTuple

from briefgen.diagnostics import Diagnostic
from briefgen.report import shown


class Judged(NamedTuple):
    """A brief as it was named, with what is wrong with it."""

    name: str
    diagnostics: tuple[Diagnostic, ...]


def every(briefs: Iterable[Judged]) -> Iterator[Diagnostic]:
    """Yield what was found, brief by brief."""
    for brief in briefs:
        yield from brief.diagnostics


def told(found: Diagnostic, between: str = "\n") -> str:
    """Give the fact and the remedy, with nothing unseen in them."""
    return between.join(shown(text) for text in (found.message, found.hint) if text)


def posix(path: str) -> str:
    """Give a path as programs on any system read it."""
    return PurePath(path).as_posix()
