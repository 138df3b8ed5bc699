"""Conflicting transcriptions (BG405).

## What it does
Finds two quotations that are surely one, and differ in a word: they share most of
their words, in order. Where both stand so in the copy of one source, they are two.
Where the `corrections` speak of the words that differ, all is said.

## Why it matters
Somebody has said one thing. A brief that gives their words in two ways, or takes them
from two accounts that do, shows that one is wrong; a reader who notices doubts both.

## Example
```yaml
title: Letting defectors speak
findings:
  - id: value
    claim: The report asks governments to listen.
    evidence:
      - {source: first, quote: recognise the value and credibility of such accounts}
      - {source: second, quote: reorganise the value and credibility of such accounts}
sources:
  first: {type: article-newspaper, title: A report on accounts, issued: 2015-09-21}
  second: {type: article-newspaper, title: Accounts that count, issued: 2015-09-22}
```

Keep the right one, and say what the other is:
```yaml
title: Letting defectors speak
findings:
  - id: value
    claim: The report asks governments to listen.
    evidence:
      - {source: first, quote: recognise the value and credibility of such accounts}
      - second
corrections:
  - One article has "reorganise", which we take for a slip.
sources:
  first: {type: article-newspaper, title: A report on accounts, issued: 2015-09-21}
  second: {type: article-newspaper, title: Accounts that count, issued: 2015-09-22}
```
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from briefgen.model.inlines import plain
from briefgen.model.quotations import Comparison, Misquoted, Verbatim
from briefgen.project import Case
from briefgen.rules.rule import Breach
from briefgen.shared_words import shared

_SHARED = 3  # words in a row that two must share to be looked at
_MOST_TOGETHER = 20  # quotations with the same words in a row, of which each is tried
_FEWEST = 4  # words that two must have in common, in order
_ALIKE = 0.7  # of their words
_MOST_WORDS = 200  # of a quotation that is looked at


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def conflicting_transcriptions(case: Case) -> Iterator[Breach]:
    """Compare each quotation with those that share some words with it."""
    told = [each for each in case.comparisons if _counts(each)]
    told.sort(key=lambda each: each.quotation.span)
    words = [_word().findall(each.quotation.words)[:_MOST_WORDS] for each in told]
    corrected = " ".join(plain(text) for text in case.brief.corrections).casefold()
    for one, other in _pairs(words):
        if _are_two(told[one], told[other]):
            continue
        apart = _apart(words[one], words[other])
        if apart is None or all(
            word.casefold() in corrected for word in (*apart.here, *apart.there)
        ):
            continue
        line = told[one].quotation.span.start[0]
        here, there = (
            f"“{' '.join(alone)}”" if alone else "nothing" for alone in apart
        )
        yield Breach(
            told[other].quotation.span,
            f"the quotation on line {line} has {there} where this has {here}",
            hint="quote one of them, and say in corrections: what the other has",
            part=apart.here[0] if apart.here else None,
            nth=1,
        )


def _counts(comparison: Comparison) -> bool:
    """Whether these are the words of a source, as far as is known."""
    misquoted = isinstance(comparison.verdict, Misquoted)  # that is BG404's to tell
    return not (misquoted or comparison.quotation.translated)


def _pairs(words: list[list[str]]) -> list[tuple[int, int]]:
    """Give the quotations, by twos, that share some words in a row."""
    rows: dict[tuple[str, ...], list[int]] = {}
    for at, each in enumerate(words):
        low = [word.casefold() for word in each]
        for start in range(len(low) - _SHARED + 1):
            together = rows.setdefault(tuple(low[start : start + _SHARED]), [])
            if at not in together[-1:] and len(together) < _MOST_TOGETHER:
                together.append(at)
    return sorted(
        {
            (one, other)
            for together in rows.values()
            for at, one in enumerate(together)
            for other in together[at + 1 :]
        }
    )


def _are_two(one: Comparison, other: Comparison) -> bool:
    """Whether both were found, word for word, in one source: it says both."""
    found = isinstance(one.verdict, Verbatim) and isinstance(other.verdict, Verbatim)
    return found and one.quotation.source == other.quotation.source


class _Apart(NamedTuple):
    """The words that each of two quotations has alone."""

    here: list[str]
    there: list[str]


def _apart(ones: list[str], others: list[str]) -> _Apart | None:
    """Give what differs in two lists of words, if the two are surely one quotation."""
    low, lower = ([word.casefold() for word in words] for words in (ones, others))
    pairs = shared(low, lower)
    if len(pairs) < max(_FEWEST, _ALIKE * (len(ones) + len(others)) / 2):
        return None
    kept, also_kept = ({pair[side] for pair in pairs} for side in (0, 1))
    there = [word for at, word in enumerate(ones) if at not in kept]
    here = [word for at, word in enumerate(others) if at not in also_kept]
    part_of_other = not (here and there) and _in_a_row(low, lower)
    return None if part_of_other else _Apart(here, there)


def _in_a_row(ones: list[str], others: list[str]) -> bool:
    """Whether one is a part of the other, or both are the same."""
    part, whole = sorted((" ".join(ones), " ".join(others)), key=len)
    return f" {part} " in f" {whole} "
