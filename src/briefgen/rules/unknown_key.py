"""Unknown key (BG401).

## What it does
Finds a citation `[@key]`, and a `source`, `via`, `issued_by` or `on_authority_of`,
whose key is not one of the brief's `sources`. `issued_by` may name a voice too.

## Why it matters
The reader would be sent to a source that the brief does not list, and the evidence
would rest on nothing that can be looked up.

## Example
```yaml
title: Fund school meals through the summer
summary: Children lose the weight gained in term time [@doe2042].
sources:
  doe2024: {type: report, title: Summer hunger survey, issued: 2024}
```

Write the key as it stands under `sources`:
```yaml
title: Fund school meals through the summer
summary: Children lose the weight gained in term time [@doe2024].
sources:
  doe2024: {type: report, title: Summer hunger survey, issued: 2024}
```
"""

from collections.abc import Iterator

from briefgen.assets import BIBLIOGRAPHY
from briefgen.diagnostics import Span
from briefgen.model.fields import place
from briefgen.model.inlines import Citation
from briefgen.model.uses import cited_in
from briefgen.project import Case, Fault
from briefgen.rules.rule import Breach
from briefgen.rules.wording import meant, renamed


def unknown_key(case: Case) -> Iterator[Breach]:
    """Look up every cite key of the brief."""
    bare = {
        place(cite.key, cite.span)
        for citation in case.every(Citation)
        if citation.narrative
        for cite in citation.cites[:1]
    }
    if any(isinstance(each, Fault) for each in case.assets[BIBLIOGRAPHY].values()):
        return  # that is told, and nobody knows what it has
    for key, span, field in cited_in(case.fields, case.inlines):
        if field != "issued_by" or key not in case.brief.people:
            yield from _look_up(case, key, span, bare=span in bare)


def _look_up(case: Case, key: str, span: Span, *, bare: bool) -> Iterator[Breach]:
    if key in case.brief.sources:
        return
    known = [*case.brief.sources, *case.offered]
    item = case.argument.by_id.get(key)
    otherwise = "add it under sources:"
    if item is not None:
        otherwise = f"“{key}” is a {item.kind}: link to it as [](#{key})"
    hint = meant(key, known, otherwise)
    if bare:  # the name of an account, most likely
        hint = f"{hint}; if “@{key}” is no citation, write \\@{key}"
    yield Breach(
        span,
        f"“{key}” is not one of the brief's sources",
        hint,
        part=key,
        fix=renamed(key, known) if item is None else None,
    )
