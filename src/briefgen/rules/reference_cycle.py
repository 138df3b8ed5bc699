"""Reference cycle (BG303).

## What it does
Finds a source that is known only through itself (`via`), and one that was changed
by itself (`changed`), be it by way of others.

## Why it matters
"Quoted in" has to end at something that somebody has read. In a circle nobody has
read anything, however many sources it lists.

## Example
```yaml
title: Letting defectors speak
summary: It is told by those who left [@interview].
sources:
  interview: {type: interview, title: A talk in Raqqa, via: column}
  column: {type: article-newspaper, title: What they say, via: interview}
```

Name the one that was read:
```yaml
title: Letting defectors speak
summary: It is told by those who left [@interview].
sources:
  interview: {type: interview, title: A talk in Raqqa, via: column}
  column: {type: article-newspaper, title: What they say}
```
"""

from collections.abc import Iterator, Mapping

from briefgen.model.fields import place
from briefgen.project import Case
from briefgen.rules.rule import Breach


def reference_cycle(case: Case) -> Iterator[Breach]:
    """Follow each source to the one that it is known through, or was changed by."""
    sources = case.brief.sources
    via = {key: source.via for key, source in sources.items() if source.via}
    yield from _circles(case, via, "is known through")
    changed = {
        key: source.changed.source
        for key, source in sources.items()
        if source.changed is not None and source.changed.source
    }
    yield from _circles(case, changed, "was changed by")


def _circles(case: Case, leads_to: Mapping[str, str], how: str) -> Iterator[Breach]:
    seen: set[str] = set()
    for start in leads_to:
        path: list[str] = []
        key = start
        while key in leads_to and key not in seen:
            seen.add(key)
            path.append(key)
            key = leads_to[key]
        if key in path:
            circle = [*path[path.index(key) :], key]
            yield Breach(
                place(leads_to[key], case.brief.sources[key].span),
                "a circle: " + f", which {how} ".join(f"“{name}”" for name in circle),
                hint="name the source that was read, and let the chain end there",
            )
