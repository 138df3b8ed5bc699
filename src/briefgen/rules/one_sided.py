"""One-sided (BG508).

## What it does
Finds a finding under whose `contested` only one position stands.

## Why it matters
"Contested" promises the reader both sides, side by side. With one of them left out
the brief takes a side and looks as if it did not (ICD 203: alternatives are shown,
and shown fairly). What only one person holds is evidence, with `by`.

## Example
```yaml
title: Letting defectors speak
findings:
  - id: lasting
    claim: Experts disagree on how long credibility lasts.
    contested:
      - by: {name: Hamed El-Said, role: counterterrorism expert}
        quote: will lose their credibility
        source: sputnik2015
sources:
  sputnik2015: {type: article-newspaper, title: Interview, issued: 2015-09-22}
```

Show the other position too:
```yaml
title: Letting defectors speak
findings:
  - id: lasting
    claim: Experts disagree on how long credibility lasts.
    contested:
      - by: {name: Hamed El-Said, role: counterterrorism expert}
        quote: will lose their credibility
        source: sputnik2015
      - by: {name: ICSR, role: report}
        quote: No one has more credibility
        source: icsr2015
sources:
  sputnik2015: {type: article-newspaper, title: Interview, issued: 2015-09-22}
  icsr2015: {type: report, title: Narratives of defectors, issued: 2015-09}
```
"""

from collections.abc import Iterator

from briefgen.model.fields import place
from briefgen.project import Case
from briefgen.rules.rule import Breach
from briefgen.rules.wording import quoted


def one_sided(case: Case) -> Iterator[Breach]:
    """Count the positions of each contested finding."""
    for finding in case.brief.findings:
        if len(finding.contested) == 1:
            (position,) = finding.contested
            yield Breach(
                place(position.quote, position.span),
                f"{quoted(finding.claim)} is contested, and shows one position",
                hint="add the other, or make this one evidence:, with its by:",
            )
