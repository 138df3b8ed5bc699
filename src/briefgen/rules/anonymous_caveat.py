"""Anonymous caveat (BG504).

## What it does
Finds a caveat that somebody voices of whom neither role, title, affiliation nor
source is given. A caveat of the brief's own, without `by`, needs none.

## Why it matters
A warning weighs as much as the one who gives it. "Peter Neumann says" tells a
reader nothing; "the director of the institute whose report this is" does
(ICD 206: who says it, and how do they know?).

## Example
```yaml
title: Letting defectors speak
findings:
  - id: reasons
    claim: Those who left gave four main reasons.
    evidence: [icsr2015]
people:
  elsaid: {name: Hamed El-Said}
caveats:
  - point: Credibility fades.
    by: elsaid
    qualifies: [reasons]
sources:
  icsr2015: {type: report, title: Narratives of defectors, issued: 2015-09}
```

Say who that is:
```yaml
title: Letting defectors speak
findings:
  - id: reasons
    claim: Those who left gave four main reasons.
    evidence: [icsr2015]
people:
  elsaid: {name: Hamed El-Said, role: Professor of political economy}
caveats:
  - point: Credibility fades.
    by: elsaid
    qualifies: [reasons]
sources:
  icsr2015: {type: report, title: Narratives of defectors, issued: 2015-09}
```
"""

from collections.abc import Iterator

from briefgen.model.fields import place
from briefgen.model.walk import all_caveats
from briefgen.project import Case
from briefgen.rules.rule import Breach
from briefgen.rules.wording import quoted


def anonymous_caveat(case: Case) -> Iterator[Breach]:
    """Ask each caveat with a voice who that is."""
    people = case.brief.people
    for caveat in all_caveats(case.brief):
        voice = caveat.by
        if voice is None or caveat.source is not None:
            continue
        # A key that names nobody is BG302's to report.
        person = voice if voice.key is None else people.get(voice.key)
        if person is None or person.role or person.title or person.affiliation:
            continue
        yield Breach(
            place(voice.key or voice.name, voice.span),
            f"nothing tells who {quoted(person.name or '')} is, who gives this caveat",
            hint="add a role, a title or an affiliation, or the source that has it",
        )
