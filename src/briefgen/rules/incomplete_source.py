"""Incomplete source (BG403).

## What it does
Finds a source that lacks what a work of its type cannot be found without: a title (or
where it stands, or whose it is); the journal of an article, the book of a chapter, the
author of a thesis, the address of a web page, the number of a patent. What
is known only `via` another source is found through that one.

## Why it matters
A reference is there so that a reader can look. With the journal missing, it only
claims that there is something to look at.

## Example
```yaml
title: Fund school meals through the summer
summary: Children lose the weight gained in term time [@doe2024].
sources:
  doe2024:
    type: article-journal
    title: Summer hunger
    author: [{family: Doe, given: Jane}]
    issued: 2024
```

Say where it stands:
```yaml
title: Fund school meals through the summer
summary: Children lose the weight gained in term time [@doe2024].
sources:
  doe2024:
    type: article-journal
    title: Summer hunger
    author: [{family: Doe, given: Jane}]
    issued: 2024
    container-title: Journal of School Health
```
"""

from collections.abc import Iterator, Mapping

from briefgen.model.fields import place
from briefgen.model.sources import Source
from briefgen.project import Case
from briefgen.rules.rule import Breach

_Needs = tuple[tuple[str, ...], ...]

_NAMED: _Needs = (("title", "container-title", "author"),)
"""Of each field in brackets, one at least."""

_NEEDED: Mapping[str, _Needs] = {
    "article-journal": (("container-title", "container-title-short"),),
    "chapter": (("container-title", "DOI"),),
    "entry-dictionary": (("container-title", "publisher", "URL"),),
    "entry-encyclopedia": (("container-title", "publisher", "URL"),),
    "interview": (("title", "author", "interviewer"),),
    "paper-conference": (
        ("container-title", "event-title", "publisher", "URL", "DOI"),
    ),
    "patent": (("number",),),
    "thesis": (("author",),),
    "webpage": (("URL", "archived"),),
}


def incomplete_source(case: Case) -> Iterator[Breach]:
    """Hold each source against what its type needs."""
    for key, source in case.brief.sources.items():
        needed = _NEEDED.get(source.type, ()) if source.via is None else ()
        named = () if source.type == "interview" else _NAMED
        for either in (*named, *needed):
            if not any(_has(source, name) for name in either):
                kind = source.type.replace("-", " ").replace("_", " ")
                yield Breach(
                    place(key, source.span),
                    f"“{key}” ({kind}) has no {' or '.join(either)}",
                    hint=f"add {either[0]}: …",
                )


def _has(source: Source, name: str) -> bool:
    return bool(getattr(source, name.replace("-", "_")))
