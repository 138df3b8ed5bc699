"""Nothing to show (BG306).

## What it does
Finds an argument map in a brief without recommendations, and an evidence table in one
without findings.

## Why it matters
Both are made of the argument. Without one there is nothing to draw, and a reader finds
a title with nothing under it.

## Example
```yaml
title: Fund school meals through the summer
context:
  - argument_map: {}
findings:
  - id: weight
    claim: Children lose weight.
    evidence: [doe]
sources:
  doe: {type: report, title: Summer hunger survey, issued: 2024}
```

Leave it out, or say what the findings lead to:
```yaml
title: Fund school meals through the summer
context:
  - argument_map: {}
findings:
  - id: weight
    claim: Children lose weight.
    evidence: [doe]
recommendations:
  - action: Keep school kitchens open.
    rests_on: [weight]
sources:
  doe: {type: report, title: Summer hunger survey, issued: 2024}
```
"""

from collections.abc import Iterator

from briefgen.model.argument import bodies, nested
from briefgen.model.blocks import ArgumentMap, EvidenceTable
from briefgen.project import Case
from briefgen.rules.rule import Breach


def nothing_to_show(case: Case) -> Iterator[Breach]:
    """Hold what is made of the argument against what there is of it."""
    brief = case.brief
    for body in bodies(brief):
        for block in nested(body):
            match block:
                case ArgumentMap() if not brief.recommendations:
                    yield Breach(
                        block.span,
                        "this map has no recommendation to lead to",
                        hint="add recommendations:, or leave the map out",
                    )
                case EvidenceTable() if not brief.findings:
                    yield Breach(
                        block.span,
                        "this table has no finding to show the evidence of",
                        hint="add findings:, or leave the table out",
                    )
                case _:
                    pass
