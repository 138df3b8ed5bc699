"""Unassessed option (BG516).

## What it does
Finds an option that says nothing by one of the criteria, and an appraisal of fewer
than two options or by no criterion. In a brief of `kind: objective` also finds that
there are no options, and each recommendation: such a brief weighs and leaves the
choice to its reader.

## Why it matters
A gap in the table is read as “no cost” or “no risk”. What was not assessed has to be
called that: `not assessed` is a value like any other (SURE). One option alone is no
choice, but a recommendation in disguise.

## Example
```yaml
title: Children in the summer
options:
  criteria: {cost: Cost to the ministry, speed: Time to effect}
  items:
    - {name: Go on as now, baseline: true, values: {cost: none, speed: none}}
    - {name: Keep school kitchens open, values: {speed: at once}}
```

Say how it does, or that nobody has looked:
```yaml
title: Children in the summer
options:
  criteria: {cost: Cost to the ministry, speed: Time to effect}
  items:
    - {name: Go on as now, baseline: true, values: {cost: none, speed: none}}
    - name: Keep school kitchens open
      values: {cost: not assessed, speed: at once}
```
"""

from collections.abc import Iterator

from briefgen.model.brief import Options
from briefgen.model.fields import place
from briefgen.nearest import nearest
from briefgen.project import Case
from briefgen.rules.rule import Breach
from briefgen.rules.wording import listed, quoted


def unassessed_option(case: Case) -> Iterator[Breach]:
    """Ask each option how it does by each criterion."""
    brief = case.brief
    if brief.options is not None:
        yield from _gaps(brief.options)
    if brief.kind != "objective":
        return
    if brief.options is None:
        yield Breach(
            place(brief.title, brief.span),
            "an objective brief weighs options, and this one has none",
            hint="add options:, or take another kind: advocacy, assessment, evidence",
        )
    for recommendation in brief.recommendations:
        yield Breach(
            place(recommendation.action, recommendation.span),
            f"an objective brief recommends nothing, not even"
            f" {quoted(recommendation.action)}",
            hint="make it an option, or write kind: advocacy",
        )


def _gaps(options: Options) -> Iterator[Breach]:
    criteria = options.criteria
    if not criteria:
        hint = "add criteria: {cost: Cost to the ministry}"
        yield Breach(options.span, "nothing tells by what the options are judged", hint)
    if len(options.items) < 2:  # noqa: PLR2004 (a choice)
        hint = "add what happens if nothing is done, as baseline: true"
        yield Breach(
            options.span, "there are fewer than two options to choose from", hint
        )
    for option in options.items:
        # A misspelt criterion is told by BG302, and is no gap.
        meant = {nearest(key, criteria) for key in option.values if key not in criteria}
        gaps = [
            f"“{key}”"
            for key in criteria
            if key not in meant
            and (key not in option.values or not option.values[key].text)
        ]
        if gaps:
            yield Breach(
                place(option.name, option.span),
                f"{quoted(option.name)} says nothing by {listed(gaps)}",
                hint="say how it does there, if only “not assessed”",
            )
