"""Confidence with likelihood (BG603).

## What it does
In English, on ICD 203, on a scale of your own that enforces it and in a brief of
`kind: assessment`, finds a sentence that says both how likely something is and how
sure the brief is of it ("we have high confidence that a strike is likely").
Confidence in somebody ("confidence in the police") is another thing.

## Why it matters
How likely something is and how good the evidence for that is are two statements.
In one sentence the reader takes them for one, and multiplies them: ICD 203 forbids
it.

## Example
```yaml
title: Kitchens in the summer
standards: [icd203]
findings:
  - id: strike
    claim: We have moderate confidence that a strike in July is likely.
    likelihood: likely
    confidence: {level: moderate, because: two accounts agree}
    evidence: [doe2024]
sources:
  doe2024: {type: report, title: Cooks in the summer, issued: 2024}
```

Say the one, and then the other:
```yaml
title: Kitchens in the summer
standards: [icd203]
findings:
  - id: strike
    claim: A strike in July is likely.
    likelihood: likely
    confidence: {level: moderate, because: two accounts agree}
    evidence: [doe2024]
sources:
  doe2024: {type: report, title: Cooks in the summer, issued: 2024}
```
"""

import re
from collections.abc import Iterator
from functools import cache

from briefgen.project import Case
from briefgen.rules.rule import Breach
from briefgen.rules.yardstick import enforced, spoken


def confidence_with_likelihood(case: Case) -> Iterator[Breach]:
    """Look for a confidence in each sentence that has a likelihood."""
    if not enforced(case, "language/confidence-with-likelihood", "assessment"):
        return
    told = set[tuple[str, object]]()
    for each in spoken(case.brief):
        sure = _sure().search(each.sentence) if "onfiden" in each.sentence else None
        key = (each.sentence, each.place.span)
        if sure and key not in told:
            told.add(key)
            yield Breach(
                each.place.span,
                f"“{each.words}” and “{sure[0]}” stand in one sentence",
                hint="say in one how likely it is, and in another how sure you are",
                part=each.place.part,
                nth=each.place.nth,
            )


@cache
def _sure() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?:very )?(?:high|low)|moderate|medium|fair|great|full|some|little)"
        r"(?: (?:level|degree) of)? confidence\b(?! (?:interval|limit|level)s?\b)"
        r"(?! in (?!(?:this|that|it)[,.;)]"
        r"|(?:this|our|these|that) (?:judg|assess|find|estimate|conclusion)))"
        r"|\bconfidence: (?:very )?(?:high|moderate|medium|low)(?=[.,;)]|\Z)"
        r"|\b(?:our|its) confidence that [^.;:]{3,80} (?:is|remains) (?:only )?"
        r"(?:very )?(?:high|moderate|medium|low|limited)\b"
        r"|\b(?:am|are|is|be|remain) (?:\w+ly )?confident that\b"
        r"|\b(?:our|its) (?:level of )?confidence(?: in (?:this|that|it))?"
        r" (?:is|remains) (?:only )?(?:very )?(?:high|moderate|medium|low|limited)\b",
        re.IGNORECASE,
    )
