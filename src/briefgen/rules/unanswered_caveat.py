"""Unanswered caveat (BG505).

## What it does
Finds a major caveat without a response: what the brief does about it, or what those
who act on the brief should do. It is an error in a brief with `status: final`, which
nothing lets pass, which nothing lets
pass, else a warning.

## Why it matters
A serious warning that is left standing leaves the reader alone with it. Whoever
raises it owes a word on what follows (Harvard's guide to policy memos: name the
strongest objection, and answer it), if only that nothing can be done and why.

## Example
```yaml
title: Letting defectors speak
findings:
  - id: reasons
    claim: Those who left gave four main reasons.
    evidence: [icsr2015]
caveats:
  - point: Credibility fades under government pay.
    severity: major
    qualifies: [reasons]
sources:
  icsr2015: {type: report, title: Narratives of defectors, issued: 2015-09}
```

Say what is done about it:
```yaml
title: Letting defectors speak
findings:
  - id: reasons
    claim: Those who left gave four main reasons.
    evidence: [icsr2015]
caveats:
  - point: Credibility fades under government pay.
    severity: major
    qualifies: [reasons]
    response: Keep government's money off the stage.
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


def unanswered_caveat(case: Case) -> Iterator[Breach]:
    """Ask each major caveat what is done about it."""
    for caveat in all_caveats(case.brief):
        if caveat.severity != "major" or caveat.response:
            continue
        words = caveat.label or caveat.point or caveat.quote
        if words:
            yield Breach(
                place(words, caveat.span),
                f"the major caveat {quoted(words)} has no response",
                hint="add response: what is done about it, or why nothing can be",
            )
