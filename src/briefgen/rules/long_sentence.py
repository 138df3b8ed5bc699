"""Long sentence (BG605).

## What it does
In English, finds a sentence of more than 25 words, or of more than `sentence` under
the brief's `limits` or the project's. Quotations, code, titles in italics and an
acronym that is being defined do not count. A semicolon parts sentences as a full stop
does, and of a list behind a colon each item is read by itself.

## Why it matters
A reader keeps a sentence in mind until it ends. Beyond 25 words most have to begin it
again (GOV.UK), and the condition in its middle is what they lose.

## Example
```yaml
title: Fund school meals through the summer
summary: >-
  The ministry should keep the school kitchens open in July and August because children
  who eat at school in term time lose the weight that they gained once the term is over.
```

Make it two:
```yaml
title: Fund school meals through the summer
summary: >-
  The ministry should keep the school kitchens open in July and August. Children who eat
  at school in term time lose the weight that they gained once the term is over.
```
"""

import re
from collections.abc import Iterator

from briefgen.project import Case
from briefgen.rules.own_texts import own_texts
from briefgen.rules.prose import FILLING, sentences
from briefgen.rules.rule import Breach
from briefgen.rules.wording import quoted

_MOST = 25
_SHOWN = 6  # words by which a sentence is told

_BETWEEN = str.maketrans(dict.fromkeys(f"—–{FILLING}", " "))
_DEFINED = re.compile(r"\s\([A-Z]{2,}s?\)")
_ITEMS = re.compile(r":\s(?=[^:;]*,[^:;]*,)")  # a list of three, or more
_COMMA = re.compile(r",\s")


def long_sentence(case: Case) -> Iterator[Breach]:
    """Count the words of each sentence, as far as they are the author's own."""
    limits = case.brief.limits
    most = limits.sentence if limits and limits.sentence else _MOST
    for prose, *_ in own_texts(case):
        if not _may_be_long(prose.words, most):
            continue
        for sentence in sentences(prose):
            if not _may_be_long(sentence.words, most):
                continue
            for piece, start in _pieces(sentence.words):
                count = _count(piece)
                if count > most:
                    place = prose.begins(sentence.start + start, _SHOWN)
                    yield Breach(
                        place.span,
                        f"{quoted(place.part + ' …')} has {count} words, where {most}"
                        " are the most",
                        hint="make two sentences of it, or leave out what it can spare",
                        part=place.part,
                        nth=place.nth,
                    )


def _may_be_long(words: str, most: int) -> bool:
    """Say, as quickly as can be, whether there are words enough."""
    return words.count(" ") + words.count("—") + words.count("–") >= most


def _count(piece: str) -> int:
    """Count what has a letter or a digit between two spaces or dashes."""
    words = _DEFINED.sub("", piece).translate(_BETWEEN).split()
    return sum(word[0].isalnum() or any(map(str.isalnum, word)) for word in words)


def _pieces(sentence: str) -> Iterator[tuple[str, int]]:
    """Yield what of a sentence is read at once, and where it begins."""
    start = 0
    for part in sentence.split("; "):
        opening = _ITEMS.search(part)
        if opening is None:
            yield part, start
        else:
            yield part[: opening.start()], start
            at = opening.end()
            for comma in (*_COMMA.finditer(part, at), None):
                end = comma.start() if comma else len(part)
                yield part[at:end], start + at
                at = comma.end() if comma else end
        start += len(part) + 2
