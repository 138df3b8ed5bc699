"""A text as its author's own words: what rules on language read, sentence by sentence.

What is quoted, code, foreign, the name of a work, a citation or a note is not the
author's own. In its place stands as much filling, so that a place in the words is one
in the text.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefgen.diagnostics import Span
from briefgen.model.inlines import (
    Citation,
    Code,
    CrossReference,
    Emphasis,
    Foreign,
    LineBreak,
    Note,
    Text,
    Words,
    plain,
)
from briefgen.rules.remembered import remembered
from briefgen.rules.sentence_ends import goes_on

FILLING = "_"  # a letter to regular expressions, and none that anybody writes

_QUOTED = re.compile(
    r"\"[^\"]*\"|“[^“”]*”|«[^«»]*»|„[^„“”]*[“”]"
    r"|(?<!\w)‘[^‘]*?’(?!\w)|(?<!\w)'[^']*'(?!\w)"
)
_MARK = re.compile(r"[\"“«„‘']")  # quickly not found, as in most texts
_BEGINNING = re.compile(rf"[^{FILLING} ]")
_BETWEEN = re.compile(
    r"(?P<end>[.!?…])[\"”’»)]*(?P<space>\s+)[\"“‘«(]*(?P<next>[A-Z0-9_])"
)


class Place(NamedTuple):
    """A stretch of the file, and a part of it: the nth there is of those words."""

    span: Span
    part: str
    nth: int


class Prose(NamedTuple):
    """The words of a text, and the stretches of the file that they come from."""

    words: str
    written: str  # the same, quotations and all
    stretches: tuple[tuple[int, Span], ...]  # where in the words each begins

    def place(self, part: str, at: int) -> Place:
        """Tell where in the file a part of the words stands, which begins here."""
        start, span = next(each for each in reversed(self.stretches) if each[0] <= at)
        return Place(span, part, self.written.count(part, start, at) + 1)

    def begins(self, at: int, most: int) -> Place:
        """Tell where some words stand that begin here, by the first of them.

        They are the `most` first, or as many as one stretch of the file holds.
        """
        found = _BEGINNING.search(self.written, at)
        at = found.start() if found else len(self.written)
        ends = [start for start, _ in self.stretches if start > at]
        end = min(ends, default=len(self.written))
        words = self.written[at:end].split(" ", most)
        return self.place(" ".join(words[:most]).rstrip(" ,;:"), at)


class Sentence(NamedTuple):
    """Some words of a prose that end as a sentence does, and where they begin."""

    words: str
    start: int


@remembered
def own_words(text: Text) -> Prose:
    """Give what the author says in a text, and not somebody else."""
    words: list[str] = []
    stretches: list[tuple[int, Span]] = []
    _collect(text, words, stretches, 0)
    joined = written = "".join(words)
    if _MARK.search(written):
        joined = _QUOTED.sub(_filled, written)
    return Prose(joined, written, tuple(stretches))


def occurrences(part: str, words: str) -> Iterator[int]:
    """Yield where some words have a part, wherever it begins."""
    at = words.find(part)
    while at >= 0:
        yield at
        at = words.find(part, at + 1)


def quoted_in(prose: Prose) -> Iterator[tuple[str, int]]:
    """Yield what stands in quotation marks, and where it begins."""
    if prose.words != prose.written:
        for found in _QUOTED.finditer(prose.written):
            yield found[0][1:-1], found.start() + 1


@remembered
def sentences(prose: Prose) -> tuple[Sentence, ...]:
    """Give the sentences of a prose, in order."""
    found: list[Sentence] = []
    start = 0
    for between in _BETWEEN.finditer(prose.words):
        stop, following = between.start("end"), between.start("next")
        if between["end"] == "." and goes_on(prose.words, stop, following):
            continue
        found.append(Sentence(prose.words[start : stop + 1], start))
        start = between.end("space")
    if start < len(prose.words):
        found.append(Sentence(prose.words[start:], start))
    return tuple(found)


def _is_name(words: str) -> bool:
    """Say whether words in italics are a title: they begin as one, without a stop."""
    return words[:1].isupper() and words[-1] not in ".!?:"


def _filled(quotation: re.Match[str]) -> str:
    """Fill a quotation; where a sentence ends with it, that still shows."""
    end = quotation[0][-2:]
    kept = end if end[0] in ".!?…" else ""
    return FILLING * (len(quotation[0]) - len(kept)) + kept


def _collect(
    text: Text, words: list[str], stretches: list[tuple[int, Span]], at: int
) -> int:
    for inline in text:
        match inline:
            case Words():
                piece = inline.text
            case Citation() | Note():
                continue
            case LineBreak():
                piece = " "
            case Code():
                piece = FILLING * len(inline.text)
            case Foreign():
                piece = FILLING * len(plain(inline.inlines))
            case CrossReference(inlines=()):
                piece = FILLING  # its label: “Finding 2”
            case Emphasis() if _is_name(plain(inline.inlines)):
                piece = FILLING * len(plain(inline.inlines))
            case _:
                at = _collect(inline.inlines, words, stretches, at)
                continue
        words.append(piece)
        stretches.append((at, inline.span))
        at += len(piece)
    return at
