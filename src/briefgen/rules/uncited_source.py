"""Uncited source (BG402).

## What it does
Finds a source under `sources` that nothing cites: no `[@key]`, no evidence, caveat,
figure or recommendation, and no other source that is known `via` it. While a key
is cited that no source has, nothing is said: one of these may have been meant.

## Why it matters
A list of sources tells a reader what the brief rests on. A work in it that nothing
cites makes the ground look broader than it is.

## Example
```yaml
title: Fund school meals through the summer
summary: Children lose the weight gained in term time [@doe2024].
sources:
  doe2024: {type: report, title: Summer hunger survey, issued: 2024}
  roe2023: {type: report, title: Meals in winter, issued: 2023}
```

Cite it where it is used, or leave it out:
```yaml
title: Fund school meals through the summer
summary: Children lose the weight gained in term time [@doe2024].
sources:
  doe2024: {type: report, title: Summer hunger survey, issued: 2024}
```
"""

from collections.abc import Iterator

from briefgen.model.fields import place
from briefgen.model.uses import cited_in
from briefgen.project import Case
from briefgen.rules.rule import Breach


def uncited_source(case: Case) -> Iterator[Breach]:
    """Look for sources whose key stands nowhere else."""
    cited = {use.key for use in cited_in(case.fields, case.inlines)}
    if not cited <= case.brief.sources.keys():
        return  # one of these was meant, and misspelt
    for key, source in case.brief.sources.items():
        if key not in cited:
            yield Breach(
                place(key, source.span),
                f"nothing cites the source “{key}”",
                hint=f"cite it, [@{key}], or leave it out",
            )
