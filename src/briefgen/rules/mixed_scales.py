"""Mixed scales (BG602).

## What it does
Finds a second scale of likelihood under `standards`, and, on a scale that has two
rows of words for the same ranges (ICD 203), a word of the row that the brief does not
use. That is the row of its first likelihood; in English the brief's own sentences
count as well.

## Why it matters
"Likely" begins at 55 per cent on one scale and at 66 on another; “probable” beside
“likely” lets the reader look for a difference where there is none. ICD 203 asks for
one row of words in one product.

## Example
```yaml
title: Kitchens in the summer
standards: [icd203]
findings:
  - id: strike
    claim: The cooks will strike in July.
    likelihood: likely
    confidence: {level: moderate, because: two accounts agree}
    evidence: [doe2024]
    body: It is highly improbable that they strike in August.
sources:
  doe2024: {type: report, title: Cooks in the summer, issued: 2024}
```

Keep to one row:
```yaml
title: Kitchens in the summer
standards: [icd203]
findings:
  - id: strike
    claim: The cooks will strike in July.
    likelihood: likely
    confidence: {level: moderate, because: two accounts agree}
    evidence: [doe2024]
    body: It is very unlikely that they strike in August.
sources:
  doe2024: {type: report, title: Cooks in the summer, issued: 2024}
```
"""

from collections.abc import Iterator

from briefgen.diagnostics import Span
from briefgen.model.fields import place
from briefgen.model.scale import Row, Scale
from briefgen.project import Case
from briefgen.rules.prose import Place
from briefgen.rules.rule import Breach
from briefgen.rules.wording import listed
from briefgen.rules.yardstick import spoken


def mixed_scales(case: Case) -> Iterator[Breach]:
    """Look for a second scale of likelihood, and for words of a second row."""
    if case.scales is None:
        return
    names = dict.fromkeys(case.brief.standards)
    named = zip(names, case.scales, strict=True)
    likely = [(name, scale) for name, scale in named if scale.rows_of("likelihood")]
    for name, scale in likely[1:]:
        first = likely[0][1]
        yield Breach(
            place(name, case.brief.span),
            f"{first.name} and {scale.name} both grade likelihood",
            hint="keep one of them: the same word stands for another range in each",
        )
    for _, scale in likely[:1]:
        rows = scale.rows_of("likelihood")
        if len(rows) > 1:
            yield from _other_row(case, scale, rows)


def _other_row(case: Case, scale: Scale, rows: tuple[Row, ...]) -> Iterator[Breach]:
    used: Row | None = None
    first, line = "", 0
    for word, norm, at in _words(case):
        own = [row for row in rows if row.step(norm, case.brief.language)]
        if not own or used in own:
            continue
        if used is None:
            used, first, line = own[0], word, at.span.start[0]
            continue
        yield Breach(
            at.span,
            f"“{word}” is of another row of {scale.name} than “{first}” on line {line}",
            hint=f"keep to {listed([step.word for step in used.steps])}",
            part=at.part,
            nth=at.nth,
        )


def _words(case: Case) -> Iterator[tuple[str, str, Place]]:
    """Yield the brief's words of likelihood: as written, as a scale has them, where."""
    for finding in case.brief.findings:
        word = finding.likelihood
        if word is not None:
            span: Span = place(word, finding.span)
            yield word, word, Place(span, word, 1)
    for each in spoken(case.brief):
        yield each.words, each.norm, each.place
