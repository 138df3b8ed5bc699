"""Duplicate source (BG410).

## What it does
Finds two sources that are one work: with one DOI, or with one address and no different
titles, or with one title, one year and no different container, number or author.

## Why it matters
One work under two numbers counts twice: two findings seem to rest on two sources, and
a reader who looks both up finds the same page.

## Example
```yaml
title: Fund school meals through the summer
summary: Children lose weight [@doe2024], and boys lose more [@doe].
sources:
  doe2024: {type: report, title: Summer hunger survey, issued: 2024-03}
  doe: {type: report, title: Summer Hunger Survey, issued: 2024}
```

Keep one:
```yaml
title: Fund school meals through the summer
summary: Children lose weight [@doe2024], and boys lose more [@doe2024, p. 7].
sources:
  doe2024: {type: report, title: Summer hunger survey, issued: 2024-03}
```
"""

import re
from collections.abc import Hashable, Iterator
from functools import cache

from briefgen.model.fields import place
from briefgen.model.sources import Source
from briefgen.model.work_date import WorkDate
from briefgen.project import Case
from briefgen.rules.rule import Breach

_MOST_ALIKE = 20  # sources with one sign of which each is compared
_APART = ("container_title", "number", "volume", "issue", "page", "edition", "via")
"""Fields of which two different values make two works."""


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    return (
        re.compile(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", re.IGNORECASE),
        re.compile(r"^https?://(?:www\.)?|/+$", re.IGNORECASE),
        re.compile(r"[\W_]+"),
    )


def duplicate_source(case: Case) -> Iterator[Breach]:
    """Look up each source among those before it."""
    known: dict[Hashable, list[str]] = {}
    sources = case.brief.sources
    for key, source in sources.items():
        same = dict.fromkeys(
            (other, what)
            for what, sign in _signs(source)
            for other in known.get(sign, ())
            if what == "DOI" or not _differ(source, sources[other])
        )
        for sign in (sign for _, sign in _signs(source)):
            alike = known.setdefault(sign, [])
            alike += [key] * (len(alike) < _MOST_ALIKE)
        for other, what in [*same][:1]:
            yield Breach(
                place(key, source.span),
                f"“{key}” and “{other}” are one work: they have one {what}",
                hint=f"keep “{other}”, and cite it in the place of this",
            )


def _signs(source: Source) -> Iterator[tuple[str, Hashable]]:
    """Yield what a work is known by: what that is called, and the thing itself."""
    doi, address, marks = _patterns()
    if source.DOI is not None:
        yield "DOI", ("DOI", doi.sub("", source.DOI.strip()).casefold())
    if source.URL is not None:
        yield "address", ("URL", address.sub("", source.URL))
    title = marks.sub("", (source.title or "").casefold())
    year = source.issued.year if isinstance(source.issued, WorkDate) else None
    if title and year is not None:
        yield "title and year", (title, year)


def _differ(one: Source, other: Source) -> bool:
    """Whether anything says that these are two works all the same."""
    titles = {_title(each) for each in (one, other) if each.title}
    dois = {each.DOI.casefold() for each in (one, other) if each.DOI}
    authors = {_first(each) for each in (one, other) if each.author}
    if max(map(len, (titles, dois, authors))) > 1:
        return True
    return any(
        getattr(one, name)
        and getattr(other, name)
        and getattr(one, name) != getattr(other, name)
        for name in _APART
    )


def _title(source: Source) -> str:
    return _patterns()[2].sub("", (source.title or "").casefold())


def _first(source: Source) -> str:
    name = source.author[0]
    words = (name.family or name.literal or "").casefold().split()
    return words[-1] if words else ""
