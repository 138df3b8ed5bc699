"""Off yardstick (BG601).

## What it does
In a brief that names a word scale, finds what is not of that scale: a `likelihood`,
a `confidence` or a `strength` of another name; and in English a word of likelihood in
the brief's own sentences ("very likely" where the scale has “highly likely”). Also
finds a `likelihood` in a brief that names no scale. Left alone are quotations, what
others are told to have said, questions, and words with a second meaning ("may",
"probable cause", "the likely winner", "more likely").

It is an error on a scale that says so (PHIA, ICD 203) and in a brief of
`kind: assessment`, else a warning.

## Why it matters
"Very likely" is 65 per cent to one reader and 95 to the next. A scale ends that, as
long as every word of likelihood is one of its own (ICD 203, PHIA).

## Example
```yaml
title: Kitchens in the summer
standards: [phia]
findings:
  - id: strike
    claim: It is very likely that the cooks will strike in July.
    likelihood: very likely
    confidence: {level: moderate, because: two accounts agree}
    evidence: [doe2024]
sources:
  doe2024: {type: report, title: Cooks in the summer, issued: 2024}
```

Use the words of the scale:
```yaml
title: Kitchens in the summer
standards: [phia]
findings:
  - id: strike
    claim: It is highly likely that the cooks will strike in July.
    likelihood: highly likely
    confidence: {level: moderate, because: two accounts agree}
    evidence: [doe2024]
sources:
  doe2024: {type: report, title: Cooks in the summer, issued: 2024}
```
"""

from collections.abc import Iterator

from briefgen.diagnostics import Severity, Span
from briefgen.model.fields import place
from briefgen.model.scale import Graded
from briefgen.project import Case
from briefgen.rules.rule import Breach
from briefgen.rules.wording import listed, meant
from briefgen.rules.yardstick import enforced, rows_of, spoken

_NO_SCALE = "name one: standards: [phia], or icd203, ipcc, a file of your own"


def off_yardstick(case: Case) -> Iterator[Breach]:
    """Look for each word that grades something among those of the brief's scales."""
    if case.scales is None:
        return
    weight = enforced(case, "language/off-yardstick", "assessment")
    for span, graded, word in _graded(case):
        yield from _look_up(case, span, graded, word, weight)
    known = rows_of(case, "likelihood")
    for each in spoken(case.brief) if known else ():
        if not any(row.step(each.norm, case.brief.language) for _, row in known):
            yield Breach(
                each.place.span,
                f"“{each.words}” is no likelihood of {_names(case, 'likelihood')}",
                f"its words are {listed(_words(case, 'likelihood'))}",
                weight,
                part=each.place.part,
                nth=each.place.nth,
            )


def _graded(case: Case) -> Iterator[tuple[Span, Graded, str]]:
    """Yield what the fields of a brief grade, and the word that they do it by."""
    for finding in case.brief.findings:
        if finding.likelihood is not None:
            span = place(finding.likelihood, finding.span)
            yield span, "likelihood", finding.likelihood
        if finding.confidence is not None and rows_of(case, "confidence"):
            yield finding.confidence.span, "confidence", finding.confidence.level.value
    for item in case.brief.recommendations:
        own = item.issued_by is None and item.strength is not None
        if own and rows_of(case, "strength"):
            assert item.strength is not None
            yield place(item.strength, item.span), "strength", item.strength


def _look_up(
    case: Case, span: Span, graded: Graded, word: str, weight: Severity | None
) -> Iterator[Breach]:
    rows = rows_of(case, graded)
    if not rows:
        message = f"“{word}” is of no scale: a reader cannot know how likely that is"
        yield Breach(span, message, _NO_SCALE, weight)
    elif not any(row.step(word, case.brief.language) for _, row in rows):
        words = _words(case, graded)
        yield Breach(
            span,
            f"“{word}” is no {graded} of {_names(case, graded)}",
            meant(word, words, f"its words are {listed(words)}"),
            weight,
        )


def _names(case: Case, graded: Graded) -> str:
    names = dict.fromkeys(f"“{scale.name}”" for scale, _ in rows_of(case, graded))
    return listed([*names])


def _words(case: Case, graded: Graded) -> list[str]:
    """Give the words by which the scales grade: of two rows those of the first."""
    rows = {scale.name: row for scale, row in reversed(rows_of(case, graded))}
    return [step.word for row in rows.values() for step in row.steps]
