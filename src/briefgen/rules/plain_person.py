"""Plain person (BG417).

## What it does
Finds an author, an editor or the like who is written out as one name and looks like a
person: `author: Jane Doe`. A name so written is a body's. Looked at are names of two
or three words that begin with a common given name, or with initials; what has a word of
an organisation in it (“Institute”, “Stiftung”) is left alone.

## Why it matters
A body is never inverted, shortened, or sorted by its last word: readers find "(Jane
Doe, 2025)" where the style has "(Doe, 2025)", and look for the work under D.

## Example
```yaml
title: Fund school meals through the summer
summary: Children lose the weight gained in term time [@doe2024].
sources:
  doe2024: {type: report, title: Summer hunger survey, author: Jane Doe, issued: 2024}
```

Say which is the family name:
```yaml
title: Fund school meals through the summer
summary: Children lose the weight gained in term time [@doe2024].
sources:
  doe2024:
    type: report
    title: Summer hunger survey
    author: [{family: Doe, given: Jane}]
    issued: 2024
```

A body of that name is `author: {literal: Jane Doe}`.
"""

import re
from collections.abc import Iterator
from dataclasses import fields
from functools import cache

from briefgen.model.fields import place
from briefgen.model.sources import Name, Source
from briefgen.project import Case
from briefgen.rules.rule import Breach
from briefgen.rules.word_lists import word_list

_ROLES = tuple(each.name for each in fields(Source) if each.type == tuple[Name, ...])
_PARTS = range(2, 4)  # words of a name that is taken apart
_BODIES = frozenset(
    """academy agency association bank board bureau centre center charity city club
    college commission committee company co council curie department foundation fund
    group hospital house inc institute international lab lewis ltd ministry network news
    observatory office partners planck police press school society team trust union
    university
    akademie amt bank bund gesellschaft gmbh gruppe hochschule institut schule stiftung
    universität verband verein verlag zentrum
    académie agence association banque comité commission conseil école fondation groupe
    hôpital ministère observatoire société université""".split()
)
"""Words of organisations; and what follows a given name in the names of a few."""


def plain_person(case: Case) -> Iterator[Breach]:
    """Look at each name that is written out, whoever it is of."""
    for source in case.brief.sources.values():
        if source.span.path != case.brief.span.path:
            continue  # a library tells persons from bodies itself
        for role in _ROLES:
            for name in getattr(source, role):
                parts = _person(name)
                if parts is not None:
                    given, family = parts
                    yield Breach(
                        place(name.literal, name.span),
                        f"“{name.literal}” looks like a person, and is cited as a body",
                        hint=f"write {{family: {family}, given: {given}}};"
                        f" of a body, {{literal: {name.literal}}}",
                    )


def _person(name: Name) -> tuple[str, str] | None:
    """Give the given and the family name of a person; None: it may be a body."""
    literal = name.literal
    if not literal or place(literal, name.span) != name.span:
        return None  # who writes `literal` means it
    words = literal.split()
    *given, family = words
    if len(words) not in _PARTS or not _word().fullmatch(family):
        return None
    initials = [bool(_initials().fullmatch(word)) for word in given]
    named = [bool(_word().fullmatch(word)) for word in given]
    known = given[0] in _given() or all(initials)
    if not known or not all(map(any, zip(initials, named, strict=True))):
        return None
    bodies = _BODIES.intersection(re.split(r"[\s-]", literal.casefold()))
    return None if bodies else (" ".join(given), family)


@cache
def _given() -> frozenset[str]:
    return frozenset(word for line in word_list("given_names") for word in line)


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_a-z][\w’'-]+")


@cache
def _initials() -> re.Pattern[str]:
    return re.compile(r"(?:[^\W\d_a-z]\.-?)+")
