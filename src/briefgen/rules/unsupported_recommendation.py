"""Unsupported recommendation (BG502).

## What it does
Finds a recommendation that rests on no finding and on nobody's authority.

## Why it matters
A reader must be able to ask of every recommendation: why? Advice that its own
evidence does not carry is the first thing that reviewers of briefs find (IDRC).
To have been issued by somebody is not a reason: say that you rely on them with
`on_authority_of`.

## Example
```yaml
title: Fund school meals through the summer
recommendations:
  - action: Keep school kitchens open in July and August.
```

Name the findings that it rests on:
```yaml
title: Fund school meals through the summer
findings:
  - id: weight
    claim: Children lose the weight gained in term time.
    evidence: [doe2024]
recommendations:
  - action: Keep school kitchens open in July and August.
    rests_on: [weight]
sources:
  doe2024: {type: report, title: Summer hunger survey, issued: 2024}
```
"""

from collections.abc import Iterator

from briefgen.model.fields import place
from briefgen.project import Case
from briefgen.rules.rule import Breach
from briefgen.rules.wording import quoted


def unsupported_recommendation(case: Case) -> Iterator[Breach]:
    """Ask each recommendation what it rests on."""
    for recommendation in case.brief.recommendations:
        if recommendation.rests_on or recommendation.on_authority_of:
            continue
        source = recommendation.issued_by or "a source"
        yield Breach(
            place(recommendation.action, recommendation.span),
            f"{quoted(recommendation.action)} rests on no finding",
            hint=f"add rests_on: [finding id], or on_authority_of: {source}",
        )
