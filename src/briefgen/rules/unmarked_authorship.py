"""Unmarked authorship (BG512).

## What it does
Finds a recommendation whose words and whose `issued_by` disagree on whose it is: one
that is all in quotation marks and issued by nobody; and, in English, one that begins
with "ICSR recommends" or the like, where ICSR is a voice or an author of the brief's
sources and nothing says `issued_by`, or with "we recommend" where somebody else has
issued it.

## Why it matters
A brief that reports what others advise may advise otherwise. A reader who takes the
one for the other acts on advice that nobody gave (ICD 203: tell what others hold
from what you judge). briefgen prints who issued what, if it knows.

## Example
```yaml
title: Letting defectors speak
people:
  icsr: {name: Northgate Institute}
findings:
  - {id: effect, claim: Stories can help., evidence: [icsr2015]}
recommendations:
  - action: Northgate Institute recommends to let defectors speak.
    rests_on: [effect]
sources:
  icsr2015: {type: report, title: Narratives of defectors, issued: 2015-09}
```

Say whose it is where briefgen sees it:
```yaml
title: Letting defectors speak
people:
  icsr: {name: Northgate Institute}
findings:
  - {id: effect, claim: Stories can help., evidence: [icsr2015]}
recommendations:
  - action: Let defectors speak.
    issued_by: icsr
    rests_on: [effect]
sources:
  icsr2015: {type: report, title: Narratives of defectors, issued: 2015-09}
```
"""

import re
from collections.abc import Iterator
from functools import cache

from briefgen.model.brief import Brief
from briefgen.model.fields import place
from briefgen.model.inlines import plain
from briefgen.model.sources import Source
from briefgen.project import Case
from briefgen.rules.rule import Breach
from briefgen.rules.wording import quoted

_MARKS = '“”„«»". !'
_VERB = r"(?:recommend|suggest|propose|advise|urge)"
_OURS = re.compile(rf"we (?:strongly )?{_VERB}\b", re.IGNORECASE)
_THEIRS = re.compile(
    rf"(?:the )?(.{{2,80}}?) (?:{_VERB}s|calls? (?:for|on|upon))\b", re.IGNORECASE
)


def unmarked_authorship(case: Case) -> Iterator[Breach]:
    """Compare what each recommendation's words say of its author with `issued_by`."""
    english = case.brief.language.base == "en"
    others = _others(case.brief) if english else {}
    for recommendation in case.brief.recommendations:
        action = plain(recommendation.action).strip()
        issued = recommendation.issued_by
        span = place(recommendation.action, recommendation.span)
        ours = _OURS.match(action) if english else None
        theirs = _THEIRS.match(action) if english else None
        if issued is not None and ours and not _is_own(case.brief, issued):
            yield Breach(
                span,
                f"“{ours[0]}”, says what “{issued}” has issued",
                hint="leave out “we”, or issued_by where the advice is your own",
            )
        elif issued is None and theirs and theirs[1].casefold() in others:
            yield Breach(
                span,
                f"{quoted(action)} is issued by nobody, and reads as another's",
                hint=f"add issued_by: {others[theirs[1].casefold()]},"
                " and begin with the verb",
            )
        elif issued is None and _quotation().fullmatch(action):
            yield Breach(
                span,
                f"the words {quoted(action.strip(_MARKS))} are somebody's,"
                " and nothing says whose",
                hint="add issued_by: the source, or the voice, that says so",
            )


def _others(brief: Brief) -> dict[str, str]:
    """Give the names of those who speak in the brief, with the keys to name them by."""
    names = {name: key for key, source in brief.sources.items() for name in _of(source)}
    names |= {person.name: key for key, person in brief.people.items()}
    own = _own(brief)
    return {
        name.casefold().removeprefix("the "): key
        for name, key in names.items()
        if name not in own
    }


def _is_own(brief: Brief, issued_by: str) -> bool:
    """Say whether a brief's authors, or its publisher, have issued something before."""
    source = brief.sources.get(issued_by)
    return source is not None and not _own(brief).isdisjoint(_of(source))


def _own(brief: Brief) -> set[str]:
    own = {author.name for author in brief.authors}
    return own if brief.publisher is None else own | {brief.publisher.name}


def _of(source: Source) -> Iterator[str]:
    """Yield the names under which a source may speak."""
    if source.publisher:
        yield source.publisher
    for author in source.author:
        if author.family and author.given:
            yield f"{author.given} {author.family}"
        yield from filter(None, (author.family, author.literal))


@cache
def _quotation() -> re.Pattern[str]:
    """Make the pattern of a text that is one quotation."""
    return re.compile(r'["“„«][^"“”„«»]+["”“»]\s*[.!]?')
