"""Unbound caveat (BG503).

## What it does
Finds a caveat that qualifies nothing. Also finds `qualifies` on a caveat that is
written under a recommendation: it limits that recommendation and nothing else.

## Why it matters
A caveat is printed beside what it limits, where a reader who decides will see it
(OSR: "where it is said"). One that limits nothing can only end in a list at the
back, which is where warnings go to be missed.

## Example
```yaml
title: Letting defectors speak
findings:
  - id: reasons
    claim: Those who left gave four main reasons.
    evidence: [icsr2015]
caveats:
  - point: The sample chose itself.
sources:
  icsr2015: {type: report, title: Narratives of defectors, issued: 2015-09}
```

Say what it limits:
```yaml
title: Letting defectors speak
findings:
  - id: reasons
    claim: Those who left gave four main reasons.
    evidence: [icsr2015]
caveats:
  - point: The sample chose itself.
    qualifies: [reasons]
sources:
  icsr2015: {type: report, title: Narratives of defectors, issued: 2015-09}
```
"""

from collections.abc import Iterator

from briefgen.model.blocks import Chart, Stat
from briefgen.model.brief import Caveat
from briefgen.model.fields import place
from briefgen.project import Case
from briefgen.rules.rule import Breach
from briefgen.rules.wording import quoted


def unbound_caveat(case: Case) -> Iterator[Breach]:
    """Ask each caveat what it limits."""
    carried = {  # by a chart or a large number that names it
        item.what.caveat
        for item in case.argument.labelled.values()
        if isinstance(item.what, Chart | Stat)
    }
    for caveat in case.brief.caveats:
        if not caveat.qualifies and caveat.id not in carried - {None}:
            yield Breach(
                place(caveat.point, caveat.span),
                f"the caveat {_name(caveat)} qualifies nothing",
                hint="add qualifies: [the id of what it limits]",
            )
    for recommendation in case.brief.recommendations:
        if recommendation.caveats == "none known":
            continue
        for caveat in recommendation.caveats:
            if caveat.qualifies:
                yield Breach(
                    place(caveat.qualifies[0], caveat.span),
                    f"the caveat {_name(caveat)} is written under a recommendation,"
                    " and qualifies that alone",
                    hint="move it to caveats: and name the recommendation there too",
                )


def _name(caveat: Caveat) -> str:
    return quoted(caveat.label or caveat.point or caveat.quote or caveat.id or "")
