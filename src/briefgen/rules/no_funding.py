"""No funding (BG951).

## What it does
In a brief with `status: final`, finds that `disclosure` says nothing of who paid for
it, or of what interests its authors have. "None" is an answer.

## Why it matters
Who pays for advice may shape it, and readers discount what hides it more than what
tells it (Transparify rates institutes by just this). A brief that says nothing
leaves open whether there was nobody or nobody to be named.

## Example
```yaml
title: Fund school meals through the summer
status: final
disclosure:
  review: not peer reviewed
methods: The register of surveys was searched; none was found.
```

Say who paid, and what else ties the authors:
```yaml
title: Fund school meals through the summer
status: final
disclosure:
  funding: a grant of the Example Foundation, which saw no draft
  interests: none
  review: not peer reviewed
methods: The register of surveys was searched; none was found.
```
"""

from collections.abc import Iterator

from briefgen.model.fields import place
from briefgen.project import Case
from briefgen.rules.rule import Breach
from briefgen.rules.wording import listed


def no_funding(case: Case) -> Iterator[Breach]:
    """Ask a final brief who paid for it."""
    brief = case.brief
    if brief.status != "final":
        return
    lacks = {}
    if brief.disclosure is None or not brief.disclosure.funding:
        lacks["who paid for it"] = "funding"
    if brief.disclosure is None or not brief.disclosure.interests:
        lacks["what interests its authors have"] = "interests"
    if lacks:
        yield Breach(
            brief.disclosure.span
            if brief.disclosure is not None
            else place(brief.title, brief.span),
            f"the brief does not tell {listed([*lacks])}",
            hint=f"add {listed([*lacks.values()])} to disclosure:, if only as “none”",
        )
