"""Unreasoned confidence (BG604).

## What it does
Finds a finding that says how sure it is, and not why: a `confidence` without
`because`. It is an error on a scale that says so (PHIA, ICD 203, GRADE, CERQual) and
in a brief of `kind: assessment` or `evidence`, else a warning.

## Why it matters
"High confidence" is a claim like any other. What it rests on (how many sources, how
good, how well they agree) is what a reader needs to share it; PHIA, GRADE and
CERQual ask for it.

## Example
```yaml
title: Fund school meals through the summer
findings:
  - id: weight
    claim: Children lose the weight gained in term time.
    confidence: moderate
    evidence: [doe2024]
sources:
  doe2024: {type: report, title: Summer hunger survey, issued: 2024}
```

Say why:
```yaml
title: Fund school meals through the summer
findings:
  - id: weight
    claim: Children lose the weight gained in term time.
    confidence: {level: moderate, because: one survey of 540 families}
    evidence: [doe2024]
sources:
  doe2024: {type: report, title: Summer hunger survey, issued: 2024}
```
"""

from collections.abc import Iterator

from briefgen.project import Case
from briefgen.rules.rule import Breach
from briefgen.rules.yardstick import enforced


def unreasoned_confidence(case: Case) -> Iterator[Breach]:
    """Ask each finding that says how sure it is for a reason."""
    kinds = ("assessment", "evidence")
    weight = enforced(case, "language/unreasoned-confidence", *kinds)
    for finding in case.brief.findings:
        confidence = finding.confidence
        if confidence is None or confidence.because:
            continue
        level = confidence.level.value
        yield Breach(
            confidence.span,
            f"the confidence is {level}, and nothing says why",
            f"write confidence: {{level: {level}, because: …}}",
            weight,
        )
