"""Unread source (BG406).

## What it does
Finds a source with `read: false` that does not say through which other it is known:
an error where a finding, a caveat or a quotation rests on it, else a warning.

## Why it matters
Who cites a work from hand to hand passes on the slips of each hand. "Quoted in" tells
a reader how near the brief has come to what it cites (ICD 206).

## Example
```yaml
title: Letting defectors speak
findings:
  - {id: reasons, claim: Those who left gave four reasons., evidence: [icsr]}
sources:
  icsr: {type: report, title: Narratives of defectors, issued: 2015, read: false}
```

Say where you know it from:
```yaml
title: Letting defectors speak
findings:
  - {id: reasons, claim: Those who left gave four reasons., evidence: [icsr]}
sources:
  icsr: {type: report, title: Narratives of defectors, issued: 2015, via: sputnik}
  sputnik: {type: article-newspaper, container-title: Sputnik}
```
"""

from collections.abc import Iterator

from briefgen.diagnostics import Severity
from briefgen.model.fields import place
from briefgen.model.walk import all_caveats
from briefgen.project import Case
from briefgen.rules.rule import Breach


def unread_source(case: Case) -> Iterator[Breach]:
    """Look for works that were not read, and came from nowhere."""
    brief = case.brief
    rested_on = {each.source for finding in brief.findings for each in finding.evidence}
    rested_on |= {each.source for each in all_caveats(brief) if each.source is not None}
    rested_on |= {quotation.source for quotation, _ in case.comparisons}
    for key, source in brief.sources.items():
        if source.read is False and source.via is None:
            yield Breach(
                place(key, source.span),
                f"“{key}” was not read, and nothing says where it is known from",
                hint="add via: the source that tells of it",
                severity=None if key in rested_on else Severity.WARNING,
            )
