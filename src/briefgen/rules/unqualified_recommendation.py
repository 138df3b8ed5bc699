"""Unqualified recommendation (BG506).

## What it does
In a brief with `status: final`, finds a recommendation that has no caveat and does
not say `caveats: none known`. A caveat on a finding that it rests on is not yet one
of the recommendation: it would be printed elsewhere.

## Why it matters
Every course of action has a limit, a cost or a risk. Where none is told a reader
cannot know whether there is none or nobody looked (Harvard's guide to policy memos).
"None known" says that somebody looked.

## Example
```yaml
title: Fund school meals through the summer
status: final
disclosure: {funding: none, interests: none}
findings:
  - id: weight
    claim: Children lose the weight gained in term time.
    evidence: [doe2024]
recommendations:
  - id: open
    action: Keep school kitchens open in July and August.
    to: [Ministry of Education]
    due: before the budget of 2025
    rests_on: [weight]
methods: The register of surveys was searched; one was found, and read in full.
sources:
  doe2024: {type: report, title: Summer hunger survey, issued: 2024}
```

Say what limits it:
```yaml
title: Fund school meals through the summer
status: final
disclosure: {funding: none, interests: none}
findings:
  - id: weight
    claim: Children lose the weight gained in term time.
    evidence: [doe2024]
caveats:
  - {point: Some schools have no kitchen., qualifies: [open]}
recommendations:
  - id: open
    action: Keep school kitchens open in July and August.
    to: [Ministry of Education]
    due: before the budget of 2025
    rests_on: [weight]
methods: The register of surveys was searched; one was found, and read in full.
sources:
  doe2024: {type: report, title: Summer hunger survey, issued: 2024}
```
"""

from collections.abc import Iterator

from briefgen.model.argument import Argument, Labelled
from briefgen.model.brief import Recommendation
from briefgen.model.fields import place
from briefgen.project import Case
from briefgen.rules.rule import Breach
from briefgen.rules.wording import listed, quoted


def unqualified_recommendation(case: Case) -> Iterator[Breach]:
    """Ask each recommendation of a final brief what limits it."""
    if case.brief.status != "final":
        return
    for item in case.argument.of_kind("recommendation"):
        recommendation = item.what
        assert isinstance(recommendation, Recommendation)
        if recommendation.caveats or item.anchor in case.argument.caveats_on:
            continue
        yield Breach(
            place(recommendation.action, recommendation.span),
            f"{quoted(recommendation.action)} has no caveat",
            hint=_hint(case.argument, item),
        )


def _hint(argument: Argument, item: Labelled) -> str:
    """Name the caveats of its findings, which may well be its own."""
    near = dict.fromkeys(
        f"“{caveat.what.id}”"
        for finding in argument.rests_on[item.anchor]
        for caveat in argument.caveats_on.get(finding.anchor, ())
        if caveat.what.id is not None
    )
    if not near or item.what.id is None:
        return "name it under qualifies: of a caveat, or write caveats: none known"
    return (
        f"what it rests on is limited by {listed([*near])}:"
        f" is “{item.what.id}” to stand under qualifies: there too?"
    )
