"""Superseded (BG409).

## What it does
Finds a source that is `changed` (retracted, corrected, reversed on appeal) and used as
if it were not: a finding or a section that cites it and not the `source` that changed
it; or, where none is named, a finding that rests on it and that no caveat limits.

## Why it matters
The change stands in the list of sources, where few look. Who reads the finding takes
the sentence that was reduced, or the figure that was withdrawn, for what holds.

## Example
```yaml
title: Letting defectors speak
findings:
  - id: term
    claim: The two men were jailed for twelve years.
    evidence: [trial]
summary: The term was cut on appeal [@appeal].
sources:
  trial:
    type: article-newspaper
    container-title: The Gazette
    issued: 2014-12
    changed: {source: appeal, note: sentence reduced on appeal}
  appeal: {type: legal_case, title: R v A, number: "1886", issued: 2015-12}
```

Say so where it is used:
```yaml
title: Letting defectors speak
findings:
  - id: term
    claim: The two men were jailed, for a term that was cut on appeal.
    evidence: [trial, appeal]
sources:
  trial:
    type: article-newspaper
    container-title: The Gazette
    issued: 2014-12
    changed: {source: appeal, note: sentence reduced on appeal}
  appeal: {type: legal_case, title: R v A, number: "1886", issued: 2015-12}
```
"""

from collections.abc import Iterator

from briefgen.diagnostics import Span
from briefgen.model.brief import Finding
from briefgen.model.uses import works_of
from briefgen.project import Case
from briefgen.rules.rule import Breach
from briefgen.rules.wording import quoted


def superseded(case: Case) -> Iterator[Breach]:
    """Look at each finding and section that uses a work which was changed."""
    brief = case.brief
    changed = {
        key: source.changed
        for key, source in brief.sources.items()
        if source.changed is not None
    }
    if not changed:
        return
    for part in (*brief.findings, *brief.sections):
        works = works_of(part)
        for key in works.keys() & changed.keys():
            by = changed[key].source
            if by is not None and by not in works:
                yield _breach(key, works[key], f"by “{by}”, which is not cited here")
            elif by is None and isinstance(part, Finding) and not _limited(case, part):
                yield _breach(key, works[key], f"({quoted(changed[key].note)})")


def _limited(case: Case, finding: Finding) -> bool:
    return finding.id in case.argument.caveats_on


def _breach(key: str, span: Span, how: str) -> Breach:
    return Breach(
        span,
        f"“{key}” was changed {how}",
        hint="say so here: cite what changed it, or add a caveat",
    )
