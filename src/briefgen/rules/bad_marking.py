"""Marking (BG908).

## What it does
Finds a marking that is written as one of the Traffic Light Protocol and is none:
`TLP:WHITE`, which version 2.0 does not have, `TLP AMBER`, `tlp:red`, a translated
`TLP:ROUGE`. Also finds a finding, a section or a figure that is marked above its brief:
TLP:RED in a brief that is TLP:GREEN, or that bears no marking. Any other words may be a
marking, too, and are not compared. In a style, finds a marking of less than 12 points;
that it stands out from its ground is asked by BG702, and that it is at the head and the
foot of each page no style decides.

## Why it matters
Who receives a brief goes by the label on its pages. One that is misspelt binds nobody
(FIRST, TLP 2.0: labels are written so, and never translated); and what is marked above
its pages is passed on with them.

## Example
```yaml
title: Letting defectors speak
marking: TLP:WHITE
```

Write the label as it is:
```yaml
title: Letting defectors speak
marking: TLP:CLEAR
```
"""

import re
from collections.abc import Iterator

from briefgen.model.blocks import Figure
from briefgen.model.brief import Finding, Section
from briefgen.model.fields import place
from briefgen.project import Case
from briefgen.rules.rule import Breach, Fix
from briefgen.rules.wording import listed, meant, quoted

_TLP = re.compile(r"\s*TLP\b", re.IGNORECASE)
_SAME = {"TLP:WHITE": "TLP:CLEAR"}  # the name that it had before


def bad_marking(case: Case) -> Iterator[Breach]:
    """Compare each marking with the labels that there are, and with the brief's own."""
    labels = case.markings
    whole = case.brief.marking
    if whole is not None:
        yield from _mistaken(case, whole)
    for item in case.argument.labelled.values():
        part = item.what
        if not isinstance(part, Finding | Section | Figure) or part.marking is None:
            continue
        yield from _mistaken(case, part.marking)
        if part.marking in labels and _is_above(part.marking, whole, labels):
            bears = f"is marked {quoted(whole)}" if whole else "bears no marking"
            yield Breach(
                place(part.marking, part.span),
                f"this {item.kind} is marked {quoted(part.marking)}, and its brief"
                f" {bears}",
                hint=f"write marking: {part.marking} at the top of the brief,"
                " or take this out of it",
            )


def _mistaken(case: Case, marking: str) -> Iterator[Breach]:
    if not _TLP.match(marking) or marking in case.markings:
        return
    written = re.sub(r"[\s:_-]+", ":", marking.strip().upper(), count=1)
    right = _SAME.get(written, written)
    known = right in case.markings
    otherwise = f"the labels are {listed([*case.markings])}"
    hint = f"write {right}" if known else meant(written, [*case.markings], otherwise)
    yield Breach(
        place(marking, case.brief.span),
        f"{quoted(marking)} is not a label of TLP 2.0",
        hint=hint,
        fix=Fix(right) if known else None,
    )


def _is_above(marking: str, whole: str | None, labels: tuple[str, ...]) -> bool:
    """Say whether fewer may read a part than its brief; few come before many."""
    if whole is None:
        return marking != labels[-1]
    return whole in labels and labels.index(marking) < labels.index(whole)
