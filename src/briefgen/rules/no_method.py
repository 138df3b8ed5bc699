"""No method (BG952).

## What it does
In a brief with `status: final` that has findings, finds that nothing tells how its
evidence was searched for and chosen: no `methods`, no callout of that kind, and no
section of that name.

## Why it matters
What was looked for, where, and what was left out decides what a brief can find. Two
briefs of three do not say (a count of evidence briefs found 34 % that did), and
their readers cannot tell a review from a choice of favourites.

## Example
```yaml
title: Fund school meals through the summer
status: final
disclosure: {funding: none, interests: none}
findings:
  - id: weight
    claim: Children lose the weight gained in term time.
    evidence: [doe2024]
sources:
  doe2024: {type: report, title: Summer hunger survey, issued: 2024}
```

Say how the evidence was found:
```yaml
title: Fund school meals through the summer
status: final
disclosure: {funding: none, interests: none}
findings:
  - id: weight
    claim: Children lose the weight gained in term time.
    evidence: [doe2024]
methods: The register of surveys was searched; one was found, and read in full.
sources:
  doe2024: {type: report, title: Summer hunger survey, issued: 2024}
```
"""

import re
from collections.abc import Iterator

from briefgen.model.blocks import Callout
from briefgen.model.fields import place
from briefgen.model.inlines import plain
from briefgen.project import Case
from briefgen.rules.rule import Breach

_METHOD = re.compile(r"m[eé]thod", re.IGNORECASE)  # in all languages that we print


def no_method(case: Case) -> Iterator[Breach]:
    """Ask a final brief how its evidence was found."""
    brief = case.brief
    if brief.status != "final" or not brief.findings or brief.methods:
        return
    boxes = (item.what for item in case.argument.of_kind("block"))
    if any(isinstance(box, Callout) and box.kind == "method" for box in boxes):
        return
    if any(_METHOD.search(f"{s.id} {plain(s.title)}") for s in brief.sections):
        return
    yield Breach(
        place(brief.title, brief.span),
        "nothing tells how the evidence was searched for and chosen",
        hint="add methods:, if only a sentence or two",
    )
