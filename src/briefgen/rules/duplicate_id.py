"""Duplicate id (BG301).

## What it does
Finds an id that two things bear, a section whose id is the name of a fixed part, so
that `parts` could mean either, and a part that stands in `parts` twice.

## Why it matters
Anything that names the id would name the first of the two, and the brief would
say of one thing what was meant for another.

## Example
```yaml
title: Letting defectors speak
findings:
  - id: reasons
    claim: Those who left gave four main reasons.
    evidence: [icsr2015]
  - id: reasons
    claim: Experts disagree on how long credibility lasts.
    evidence: [icsr2015]
sources:
  icsr2015: {type: report, title: Narratives of defectors, issued: 2015-09}
```

Give each its own:
```yaml
title: Letting defectors speak
findings:
  - id: reasons
    claim: Those who left gave four main reasons.
    evidence: [icsr2015]
  - id: lasting
    claim: Experts disagree on how long credibility lasts.
    evidence: [icsr2015]
sources:
  icsr2015: {type: report, title: Narratives of defectors, issued: 2015-09}
```
"""

from collections.abc import Iterator

from briefgen.diagnostics import Span
from briefgen.model.brief import PART_NAMES
from briefgen.model.fields import place
from briefgen.project import Case
from briefgen.rules.rule import Breach


def duplicate_id(case: Case) -> Iterator[Breach]:
    """Look each id up among those before it."""
    seen: dict[str, Span] = {}
    for owner, name, value, *_ in case.fields:
        if name == "id" and isinstance(value, str):
            span = place(value, owner.span)
            if value in seen:
                yield Breach(
                    span,
                    f"the id “{value}” is taken: see line {seen[value].start[0]}",
                    hint="ids are unique; change one of the two, and what names it",
                )
            seen.setdefault(value, span)
    for section in case.brief.sections:
        if section.id in PART_NAMES:
            yield Breach(
                place(section.id, section.span),
                f"“{section.id}” is the name of a part of every brief",
                hint="give the section an id of its own",
            )
    for parts in (case.brief.parts, *(e.parts for e in case.brief.editions.values())):
        for at, part in enumerate(parts):
            if part in parts[:at]:
                yield Breach(
                    place(part, case.brief.span),
                    f"“{part}” stands twice among the parts",
                    hint="each is printed once: leave it out here, or above",
                )
