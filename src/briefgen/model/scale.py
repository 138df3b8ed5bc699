"""A word scale: by which words something is graded, and what each of them stands for.

Those that come with briefgen stand in `scales/`, one YAML file each; an organisation
writes its own in the same form.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import ClassVar, Literal, NamedTuple, Self, TypeAlias

from briefgen.diagnostics import Span
from briefgen.model.values import Language
from briefgen.record import record

_NUMBER = r"([0-9]{1,3}(?:\.[0-9]{1,3})?)"
_RANGE = rf"(>?){_NUMBER} ?[-–] ?(<?){_NUMBER}(?: ?%)?"  # made when first asked
_ALL = 100.0  # per cent

Graded: TypeAlias = Literal[
    "likelihood",
    "confidence",
    "strength",
    "reliability",
    "credibility",
    "method",
    "marking",
]
"""What a row grades: how likely something is, how sure a finding, how strong a
recommendation; a source, what it says, the method of a study; who may read."""

Enforced: TypeAlias = Literal[
    "language/off-yardstick",
    "language/confidence-with-likelihood",
    "language/unreasoned-confidence",
]


class Range(NamedTuple):
    """Which probabilities a word stands for, in per cent."""

    low: float
    high: float
    over: bool = False  # more than `low`, and not `low` itself
    under: bool = False  # less than `high`

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `55–75`, `>0-5` or `95–<100 %`."""
        found = re.fullmatch(_RANGE, text)
        if found is None:
            message = f"“{text}” is not a range such as 55–75, >0–5 or 95–<100"
            raise ValueError(message)
        low, high = float(found[2]), float(found[4])
        if not low < high <= _ALL:
            message = f"“{text}” does not rise, or ends above {_ALL:g}"
            raise ValueError(message)
        return cls(low, high, bool(found[1]), bool(found[3]))

    def __str__(self) -> str:
        """Write as it is read, with an en dash."""
        over, under = ">" * self.over, "<" * self.under
        return f"{over}{self.low:g}–{under}{self.high:g}"


@record
class Wording:
    """A step in another language."""

    SHORT: ClassVar[str] = "word"
    span: Span
    word: str | None = None  # its word there
    means: str | None = None  # what it stands for, there


@record
class Step:
    """One step of a row: its word, and what that stands for."""

    SHORT: ClassVar[str] = "word"
    span: Span
    word: str  # as a brief writes it
    also: tuple[str, ...] = ()  # further words for the same
    range: Range | None = None  # of probability, in per cent
    means: str | None = None  # what it stands for
    wordings: Mapping[str, Wording] = field(
        default_factory=dict, metadata={"key": "in"}
    )
    """The same in other languages."""

    def words(self, language: Language) -> Iterator[str]:
        """Yield the words by which a brief in a language may name the step."""
        yield self.word
        yield from self.also
        other = self.wordings.get(language.base)
        if other is not None and other.word is not None:
            yield other.word


@record
class Row:
    """Steps that grade one thing, in their order."""

    span: Span
    grades: Graded  # what it is about
    steps: tuple[Step, ...]  # from the least to the most, or as they are known

    def step(self, word: str, language: Language) -> Step | None:
        """Give the step that a word names, in a brief in this language."""
        wanted = " ".join(word.casefold().split())
        for step in self.steps:
            if any(wanted == known.casefold() for known in step.words(language)):
                return step
        return None


@record
class Scale:
    """A word scale. Of two rows that grade one thing a brief uses one."""

    span: Span
    name: str  # as it is printed
    rows: tuple[Row, ...]  # one for each thing that is graded
    language: Language = Language("en")  # of its words, as in `en`
    enforces: tuple[Enforced, ...] = ()
    """Rules of which a breach is an error in a brief on this scale."""

    def rows_of(self, graded: Graded) -> tuple[Row, ...]:
        """Give the rows that grade one thing: as a rule one, or none."""
        return tuple(row for row in self.rows if row.grades == graded)
