"""Hard to read (BG606).

## What it does
In English, finds a paragraph that asks for more than 14 years of school (its
Flesch-Kincaid grade), or than `grade` under the brief's `limits` or the project's.
Quotations, code and titles in italics do not count. A text of fewer than 20 words is
passed over: of so few the formula says nothing.

## Why it matters
A minister reads a brief between two meetings, as a citizen does between two trains. The
grade counts only how long the words and the sentences are. It is no judge of sense, and
stays advice; but what it finds can nearly always be said in plainer words.

## Example
```yaml
title: Fund school meals through the summer
summary: >-
  Institutional discontinuities in nutritional provision disproportionately disadvantage
  economically vulnerable populations. Administrative harmonisation of interdepartmental
  responsibilities necessitates comprehensive organisational realignment. Implementation
  considerations notwithstanding, prioritisation of preventative interventions
  constitutes an indispensable precondition for sustainable educational attainment.
```

Say who does what:
```yaml
title: Fund school meals through the summer
summary: >-
  When school kitchens close, poor children eat less. Two ministries share the task, and
  each waits for the other. One of them should plan, pay and answer for the meals. Until
  that is settled, children will go on losing weight each summer, and will learn less
  when the term begins.
```
"""

import re
from collections.abc import Iterator

from briefgen.project import Case
from briefgen.rules.own_texts import own_texts
from briefgen.rules.prose import sentences
from briefgen.rules.readability import grade
from briefgen.rules.rule import Breach
from briefgen.rules.wording import quoted

_MOST = 14
_FEWEST = 20  # words that a formula made for whole pages can still judge
_SHOWN = 6

_WORD = re.compile(r"[^\W\d_](?:[\w'’-]*[^\W_])?|\d[\d.,]*")


def hard_to_read(case: Case) -> Iterator[Breach]:
    """Grade each paragraph, as far as its words are the author's own."""
    limits = case.brief.limits
    most = limits.grade if limits and limits.grade else _MOST
    for prose, _, running, _ in own_texts(case):
        if not running or len(prose.words) < _FEWEST:
            continue
        words = _WORD.findall(prose.words)
        if len(words) < _FEWEST:
            continue
        found = grade(words, len([*sentences(prose)]))
        if found > most:
            place = prose.begins(0, _SHOWN)
            yield Breach(
                place.span,
                f"{quoted(place.part + ' …')} asks for {found:.1f} years of school,"
                f" where {most} are the most",
                hint="shorten its sentences, and say who does what in plain words",
                part=place.part,
                nth=place.nth,
            )
