"""No addressee (BG510).

## What it does
In a brief with `status: final`, finds a recommendation that says not who is to act,
and one of the brief's own that says not by when. One that somebody else has issued
may have no date: it is printed as they left it.

## Why it matters
What is everybody's task is nobody's. Reviewers of briefs ask of each recommendation
who acts, and when (RAND; Harvard's guide to policy memos). A draft may still have to
find out.

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
  - action: Keep school kitchens open in July and August.
    rests_on: [weight]
    caveats: none known
methods: The register of surveys was searched; one was found, and read in full.
sources:
  doe2024: {type: report, title: Summer hunger survey, issued: 2024}
```

Say who acts, and by when:
```yaml
title: Fund school meals through the summer
status: final
disclosure: {funding: none, interests: none}
findings:
  - id: weight
    claim: Children lose the weight gained in term time.
    evidence: [doe2024]
recommendations:
  - action: Keep school kitchens open in July and August.
    to: [Ministry of Education]
    due: before the budget of 2025
    rests_on: [weight]
    caveats: none known
methods: The register of surveys was searched; one was found, and read in full.
sources:
  doe2024: {type: report, title: Summer hunger survey, issued: 2024}
```
"""

from collections.abc import Iterator

from briefgen.model.fields import place
from briefgen.project import Case
from briefgen.rules.rule import Breach
from briefgen.rules.wording import listed, quoted


def no_addressee(case: Case) -> Iterator[Breach]:
    """Ask each recommendation of a final brief who acts, and by when."""
    if case.brief.status != "final":
        return
    for recommendation in case.brief.recommendations:
        lacks = {}
        if not recommendation.to:
            lacks["who acts"] = "to: [who acts]"
        if not recommendation.due and recommendation.issued_by is None:
            lacks["by when"] = "due: a day, a month or a phrase"
        if lacks:
            yield Breach(
                place(recommendation.action, recommendation.span),
                f"{quoted(recommendation.action)} says not {listed([*lacks])}",
                hint=f"add {listed([*lacks.values()])}",
            )
