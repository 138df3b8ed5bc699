"""Repeated word (BG611).

## What it does
In English, finds a word that stands twice in a row: “the the”, “took took”. Left out
are words that may be repeated (“had had”, “that that”, “very, very” with its comma),
names, and what is quoted.

## Why it matters
It is the slip that the one who wrote it does not see, and every reader does.

## Example
```yaml
title: Fund school meals through the summer
summary: The ministry should keep the the kitchens open in July.
```

Once is enough:
```yaml
title: Fund school meals through the summer
summary: The ministry should keep the kitchens open in July.
```
"""

import re
from collections.abc import Iterator
from itertools import compress

from briefgen.project import Case
from briefgen.rules.own_texts import own_words_in, with_any
from briefgen.rules.rule import Breach, Fix

_TWICE = re.compile(r"(?<![\w'’@/.-])(?P<once>[a-z]{2,}) (?P=once)(?![\w'’@/-])")
_MAY_BE = frozenset(
    """
    that had so very far much many long more well no now there again on in over up down
    out is who her his ha bye knock hush tut blah etc per cent had do don
    """.split()
)


def repeated_word(case: Case) -> Iterator[Breach]:
    """Look in every text for a word that stands twice in a row."""
    words = own_words_in(case).split()
    # As quickly as can be: the second may have a comma behind it, or be longer.
    begun = compress(words, map(str.startswith, words[1:], words))
    twice = {f"{word} {word}" for word in begun if word[1:]}
    for prose, *_ in with_any(twice, case):
        for found in _TWICE.finditer(prose.words):
            if found["once"] in _MAY_BE:
                continue
            place = prose.place(found[0], found.start())
            yield Breach(
                place.span,
                f"“{found[0]}”: the same word twice",
                hint=f"write “{found['once']}” once",
                part=place.part,
                nth=place.nth,
                fix=Fix(found["once"], safe=False),  # another word may have been meant
            )
