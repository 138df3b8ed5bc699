"""Repeated word (BG611).

## What it does
In English, finds a word that stands twice in a row: “the the”, “took took”; and two
small ones that do, “of the of the”. Left out are words that may be repeated (“had had”,
“that that”, “very, very” with its comma), verbs of two clauses that meet (“who can
can”, “what it is is”), names, and what is quoted.

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
from itertools import compress, count
from operator import eq

from briefgen.project import Case
from briefgen.rules.own_texts import with_any, word_by_word
from briefgen.rules.rule import Breach, Fix

_CAPITAL = "The We They It This These He She You And But For With From By At".split()
_TWICE = re.compile(
    r"(?<![\w'’@/.-])(?:(?P<once>[a-z]{2,}|a) (?P=once)"
    # No name is so: “Will will come” is right, “We we came” is not.
    rf"|{'|'.join(f'(?:{word} {word.lower()})' for word in _CAPITAL)}"
    r"|(?P<pair>(?:of|in|to|for|on|at|by|with|from|and|that)"
    r" (?:the|an?|its|their|this)) (?P=pair))(?![\w'’@/-])"
)
_MAY_BE = frozenset(
    """
    that had so very far much many long more well no now there again on in over up down
    out who her his ha bye knock hush tut blah etc per cent had do don
    """.split()
)
_VERBS = frozenset(
    """
    is are was were be can cannot could will would shall should may might must does did
    has have
    """.split()
)
# “What it is is unclear”, “whoever did did so”: one clause ends, the other goes on.
_MEETING = re.compile(
    r"\b(?:(?:what|which|where|how|who|whom)\s[^.;:,!?]+"
    r"|(?:whatever|whichever|whoever|wherever)\s[^.;:,!?]*"
    r"|all\s(?:it|there|he|she|they|we|you)\s)\Z",
    re.IGNORECASE,
)
_WHO = re.compile(r"\bwho\s\Z", re.IGNORECASE)
_THE = re.compile(r"\bthe\s\Z", re.IGNORECASE)
_PAUSE = re.compile(r"[;,.:!?]|\s?[—–]|\s(?:not|never|ever)\b|\Z")


def repeated_word(case: Case) -> Iterator[Breach]:
    """Look in every text for a word that stands twice in a row."""
    for prose, *_ in with_any(_traces(word_by_word(case)), case):
        for found in _TWICE.finditer(prose.words):
            once = found["pair"] or found[0].split(" ")[0]
            if once in _MAY_BE or _two_clauses_meet(once, found, prose.words):
                continue
            place = prose.place(found[0], found.start())
            yield Breach(
                place.span,
                f"“{found[0]}”: the same {'words' if found['pair'] else 'word'} twice",
                hint=f"write “{once}” once",
                part=place.part,
                nth=place.nth,
                fix=Fix(once, safe=False),  # another word may have been meant
            )


def _traces(words: list[str]) -> set[str]:
    """Give, as quickly as can be, what may stand twice in a row: one word or two."""
    twice = {f"{word} {word}" for word in compress(words, map(eq, words, words[1:]))}
    for at in compress(count(), map(eq, words, words[2:])):
        pair = words[at : at + 2]
        if words[at + 2 : at + 4] == pair:
            twice.add(" ".join(pair + pair))
    return twice


def _two_clauses_meet(word: str, twice: re.Match[str], words: str) -> bool:
    """Say whether the one word ends a clause, and the other goes on behind it."""
    before = words[: twice.start()]
    if word == "one":
        return _THE.search(before) is not None
    if _WHO.search(before):  # “who smoke smoke”; but “who were were asked” is a slip
        paused = _PAUSE.match(words, twice.end()) is not None
        return paused or word == "cannot" or word not in _VERBS
    return word in _VERBS and _MEETING.search(before) is not None
