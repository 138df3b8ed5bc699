"""A brief's quotations, and what became of each when it met its source's own text."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeAlias

from briefgen.diagnostics import Span
from briefgen.model.blocks import PullQuote
from briefgen.model.fields import Field
from briefgen.model.inlines import plain


class Quotation(NamedTuple):
    """Somebody's words as a brief gives them, with the source that has them."""

    span: Span
    words: str
    source: str  # its key
    at: str | None = None  # locator
    translated: bool = False


class Verbatim(NamedTuple):
    """The source has these words."""


class Misplaced(NamedTuple):
    """The source has these words, and not where the locator says."""

    where: str  # “p. 14”


class Reversed(NamedTuple):
    """The source has these words, but a marked edit among them turns their sense."""

    word: str  # the negation
    said: str  # what the source has there
    added: bool = False  # by the edit; else it is lost


class Misquoted(NamedTuple):
    """The source has other words, or none that are like these.

    Both texts have their differing words between asterisks.
    """

    written: str
    said: str | None  # None: nothing in the source is like it
    part: str  # the first differing word, as the author wrote it,
    nth: int  # and which of those in the quotation it is


class Unchecked(NamedTuple):
    """The quotation was not compared."""

    reason: str
    expected: bool = False  # the copy is known to be kept elsewhere


Verdict: TypeAlias = Verbatim | Misplaced | Reversed | Misquoted | Unchecked


class Comparison(NamedTuple):
    """A quotation, and what came of comparing it."""

    quotation: Quotation
    verdict: Verdict


class Tally(NamedTuple):
    """How many of a brief's quotations are as their sources have them."""

    checked: int = 0
    of: int = 0
    kept_elsewhere: int = 0  # of which there is a copy, and not here


def quotations(found: Iterable[Field]) -> Iterator[Quotation]:
    """Yield every quotation in some fields that names its source."""
    for owner, name, value, *_ in found:
        lifted = name == "text" and isinstance(owner, PullQuote)
        if not lifted and name != "quote":
            continue
        source = getattr(owner, "source", None)
        if source is not None:
            words = value if isinstance(value, str) else plain(value)
            span = getattr(value, "span", owner.span)
            translated = getattr(owner, "translated", False)
            yield Quotation(span, words, source, owner.at, translated)


def tally(comparisons: Iterable[Comparison]) -> Tally:
    """Count the quotations that could be compared, and those that were found so."""
    verdicts = [each.verdict for each in comparisons if not each.quotation.translated]
    return Tally(
        sum(isinstance(each, Verbatim | Misplaced | Reversed) for each in verdicts),
        len(verdicts),
        sum(isinstance(each, Unchecked) and each.expected for each in verdicts),
    )
