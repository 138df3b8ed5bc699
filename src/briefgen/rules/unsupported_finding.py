"""Unsupported finding (BG501).

## What it does
Finds a finding without evidence. Positions under `contested` count as evidence,
and an assumption that says so (`basis: assumption`) needs none.

## Why it matters
A reader who acts on a finding relies on what is behind it. A claim that names
nothing behind it is an opinion in the dress of a finding, and analytic standards
(ICD 206) ask for the source of every claim of fact.

## Example
```yaml
title: Fund school meals through the summer
findings:
  - id: weight
    claim: Children lose the weight gained in term time.
```

Name what shows it:
```yaml
title: Fund school meals through the summer
findings:
  - id: weight
    claim: Children lose the weight gained in term time.
    evidence: [doe2024]
sources:
  doe2024: {type: report, title: Summer hunger survey, issued: 2024}
```
"""

from collections.abc import Iterator

from briefgen.model.fields import place
from briefgen.project import Case
from briefgen.rules.rule import Breach
from briefgen.rules.wording import quoted


def unsupported_finding(case: Case) -> Iterator[Breach]:
    """Ask each finding for evidence."""
    for finding in case.brief.findings:
        if finding.evidence or finding.contested or finding.basis == "assumption":
            continue
        yield Breach(
            place(finding.claim, finding.span),
            f"{quoted(finding.claim)} has no evidence",
            hint="add evidence: [a source], or say basis: assumption",
        )
