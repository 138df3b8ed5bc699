"""Strong on weak (BG511).

## What it does
Finds a recommendation of `strength: strong` of which every finding has low or very
low confidence, and whose body gives no reasons. In English also finds "we suggest"
where the strength is strong, and "we recommend" where it is conditional or weak.

## Why it matters
A strong recommendation tells everybody to act. On evidence of low certainty that
can be right (where delay costs lives, say), but then the reason has to be told;
and the two verbs are the words by which readers know the two strengths (GRADE).

## Example
```yaml
title: Fund school meals through the summer
findings:
  - id: weight
    claim: Children lose the weight gained in term time.
    confidence: {level: low, because: one small survey}
    evidence: [doe2024]
recommendations:
  - action: Keep school kitchens open in July and August.
    strength: strong
    rests_on: [weight]
sources:
  doe2024: {type: report, title: Summer hunger survey, issued: 2024}
```

Give the reason, or recommend less strongly:
```yaml
title: Fund school meals through the summer
findings:
  - id: weight
    claim: Children lose the weight gained in term time.
    confidence: {level: low, because: one small survey}
    evidence: [doe2024]
recommendations:
  - action: Keep school kitchens open in July and August.
    strength: conditional
    rests_on: [weight]
sources:
  doe2024: {type: report, title: Summer hunger survey, issued: 2024}
```
"""

import re
from collections.abc import Iterator

from briefgen.model.argument import Labelled
from briefgen.model.brief import Finding, Level, Recommendation
from briefgen.model.fields import place
from briefgen.model.inlines import plain
from briefgen.project import Case
from briefgen.rules.rule import Breach
from briefgen.rules.wording import quoted

_LOW = (Level.LOW, Level.VERY_LOW)
_VERB = re.compile(r"we (?:strongly )?(recommend|suggest)\b", re.IGNORECASE)
_STRENGTH_OF = {"recommend": ("strong",), "suggest": ("conditional", "weak")}


def strong_on_weak(case: Case) -> Iterator[Breach]:
    """Compare each recommendation's strength with what it rests on, and its verb."""
    english = case.brief.language.base == "en"
    for item in case.argument.of_kind("recommendation"):
        recommendation = item.what
        assert isinstance(recommendation, Recommendation)
        strength = (recommendation.strength or "").casefold()
        if strength not in ("strong", "conditional", "weak"):
            continue
        span = place(recommendation.strength, recommendation.span)
        on = case.argument.rests_on[item.anchor]
        if strength == "strong" and _weak(on) and not recommendation.body:
            yield Breach(
                span,
                f"{quoted(recommendation.action)} is strong, and rests on"
                " low confidence alone",
                hint="say in its body why it is strong all the same,"
                " or write strength: conditional",
            )
        verb = _VERB.match(plain(recommendation.action)) if english else None
        if verb and strength not in _STRENGTH_OF[verb[1].casefold()]:
            yield Breach(
                span,
                f"the strength is {strength}, and the words are “{verb[0]}”",
                hint="“we recommend” is strong, “we suggest” conditional",
            )


def _weak(findings: tuple[Labelled, ...]) -> bool:
    """Say whether there are findings, and none of them better than of low confidence.

    One that does not say how sure it is may be sure.
    """
    sure = [item.what.confidence for item in findings if isinstance(item.what, Finding)]
    return bool(sure) and all(one is not None and one.level in _LOW for one in sure)
