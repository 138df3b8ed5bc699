"""Conflicting transcriptions (BG405).

## What it does
Finds two quotations that are surely one, and differ in a word: they share most of
their words, in order. Where both stand so in the copy of one source, they are two.
Where the `corrections` speak of the words that differ, all is said. What a text has in
quotation marks is read as well, without what is in brackets and between ellipses; two
that one paragraph has side by side are two.

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
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from briefgen.diagnostics import Span
from briefgen.model.inlines import plain
from briefgen.model.quotations import (
    Comparison,
    Misplaced,
    Misquoted,
    Reversed,
    Verbatim,
)
from briefgen.project import Case
from briefgen.rules.own_texts import texts_of
from briefgen.rules.prose import Place, Prose, quoted_in
from briefgen.rules.rule import Breach
from briefgen.shared_words import shared

_SHARED = 3  # words in a row that two must share to be looked at
_MOST_TOGETHER = 20  # quotations with the same words in a row, of which each is tried
_FEWEST = 4  # words that two must have in common, in order;
_FEWEST_IN_A_TEXT = 5  # where one stands in a text, between quotation marks,
_FEWEST_IN_TEXTS = 7  # or both do: answers of a survey, and titles, are much alike
_MANY = 8  # words in common: hardly any two sentences have as many
_ALIKE = 0.7  # of their words
_MOST_WORDS = 200  # of a quotation that is looked at
_MOST_WORK = 4_000_000  # words held against words, in all: half a second


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@cache
def _left_out() -> re.Pattern[str]:
    return re.compile(r"\[[^\]]*\]|…|\.\.\.")


class _Said(NamedTuple):
    """Somebody's words, and where they are given."""

    words: list[str]
    span: Span
    compared: Comparison | None = None  # None: in a text, between quotation marks
    place: Callable[[str], Place] | None = None  # of the first such word of a text
    text: Prose | None = None  # in which it stands


def conflicting_transcriptions(case: Case) -> Iterator[Breach]:
    """Compare each quotation with those that share some words with it."""
    told = [_named(each) for each in case.comparisons if _counts(each)]
    told += (said for text in texts_of(case) for said in _in_marks(text.prose))
    told.sort(key=lambda each: each.span)
    words = [each.words for each in told]
    corrected = " ".join(plain(text) for text in case.brief.corrections).casefold()
    beside = _texts_with(told)
    work = 0
    for one, other in _pairs(words):
        if _are_two(told[one], told[other]):
            continue
        work += len(words[one]) * len(words[other])
        if work > _MOST_WORK:
            break  # nobody has as many quotations that are so much alike
        if _is_verbatim(told[other]) and not _is_verbatim(told[one]):
            one, other = other, one  # noqa: PLW2901 (the fault is that of the former)
        apart = _apart(words[one], words[other])
        if apart is None or not _are_one(told[one], told[other], apart):
            continue
        ones, others = (beside.get(_low(told[at]), set()) for at in (one, other))
        if ones & others:
            continue  # where one text has both, the author knows that they are two
        if all(w.casefold() in corrected for w in (*apart.here, *apart.there)):
            continue
        line = told[one].span.start[0]
        here, there = (
            f"“{' '.join(alone)}”" if alone else "nothing"
            for alone in (apart.here, apart.there)
        )
        part = apart.here[0] if apart.here else None
        place = Place(told[other].span, part or "", 1)
        if part is not None and (find := told[other].place) is not None:
            place = find(part)
        yield Breach(
            place.span,
            f"the quotation on line {line} has {there} where this has {here}",
            hint="quote one of them, and say in corrections: what the other has",
            part=part,
            nth=place.nth,
        )


def _named(comparison: Comparison) -> _Said:
    quotation = comparison.quotation
    words = _word().findall(quotation.words)[:_MOST_WORDS]
    return _Said(words, quotation.span, comparison)


def _in_marks(prose: Prose) -> Iterator[_Said]:
    """Yield the words that a text gives as somebody's, where they are some."""
    for quoted, at in quoted_in(prose):
        start = 0
        for left_out in (*_left_out().finditer(quoted), None):
            stop = left_out.start() if left_out else len(quoted)
            piece, begin = quoted[start:stop], at + start
            words = _word().findall(piece)
            if _FEWEST <= len(words) <= _MOST_WORDS:

                def find(word: str, piece: str = piece, begin: int = begin) -> Place:
                    return prose.place(word, begin + piece.index(word))

                yield _Said(words, find(words[0]).span, None, find, prose)
            start = left_out.end() if left_out else stop


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


def _texts_with(told: list[_Said]) -> dict[tuple[str, ...], set[int]]:
    """Give the texts that have some words in quotation marks."""
    texts: dict[tuple[str, ...], set[int]] = {}
    for said in told:
        if said.text is not None:
            texts.setdefault(_low(said), set()).add(id(said.text))
    return texts


def _low(said: _Said) -> tuple[str, ...]:
    return tuple(word.casefold() for word in said.words)


def _are_two(one: _Said, other: _Said) -> bool:
    """Whether both were found, word for word, in one source: it says both."""
    first, second = one.compared, other.compared
    return (
        first is not None
        and second is not None
        and _is_verbatim(one)
        and _is_verbatim(other)
        and first.quotation.source == second.quotation.source
    )


def _are_one(one: _Said, other: _Said, apart: "_Apart") -> bool:
    """Whether two are surely one, where a text does not say whose words it gives."""
    in_texts = (one.compared is None) + (other.compared is None)
    if not in_texts:
        return True
    # A phrase that both have may stand in two sentences; but not so many words.
    slip = len(apart.here) == len(apart.there) == 1 and apart.common >= _MANY
    if in_texts == 1:
        return slip or (apart.inside and apart.common >= _FEWEST_IN_A_TEXT)
    differs = any(not word.isdecimal() for word in (*apart.here, *apart.there))
    return differs and (slip or apart.inside) and apart.common >= _FEWEST_IN_TEXTS


def _is_verbatim(said: _Said) -> bool:
    """Whether the source has these words, if not where the author says."""
    found = said.compared.verdict if said.compared is not None else None
    return isinstance(found, Verbatim | Misplaced | Reversed)


class _Apart(NamedTuple):
    """The words that each of two quotations has alone."""

    here: list[str]
    there: list[str]
    common: int  # words that both have
    inside: bool  # they differ between such words, not before or after them alone


def _apart(ones: list[str], others: list[str]) -> _Apart | None:
    """Give what differs in two lists of words, if the two are surely one quotation."""
    low, lower = ([word.casefold() for word in words] for words in (ones, others))
    pairs = shared(low, lower)
    if len(pairs) < _FEWEST:
        return None
    # Where one goes on, or begins sooner, it quotes more: that is no difference.
    (first, start), (last, stop) = pairs[0], pairs[-1]
    before = min(first, start)
    after = min(len(ones) - last, len(others) - stop)
    here, there = (
        slice(start - before, stop + after),
        slice(first - before, last + after),
    )
    ones, low, others, lower = ones[there], low[there], others[here], lower[here]
    if len(pairs) < _ALIKE * (len(ones) + len(others)) / 2 or low == lower:
        return None
    pairs = shared(low, lower)
    kept, also_kept = ({pair[side] for pair in pairs} for side in (0, 1))
    return _Apart(
        [word for at, word in enumerate(others) if at not in also_kept],
        [word for at, word in enumerate(ones) if at not in kept],
        len(pairs),
        inside=_rows(pairs) > 1,
    )


def _rows(pairs: list[tuple[int, int]]) -> int:
    """Count the rows of two words and more that two lists share."""
    rows = length = 0
    for pair, before in zip(pairs, [None, *pairs], strict=False):
        follows = before is not None and pair == (before[0] + 1, before[1] + 1)
        length = length + 1 if follows else 1
        rows += length == 2  # noqa: PLR2004 (the second of a row)
    return rows
