"""Bad grade (BG411).

## What it does
Reads the Admiralty grade of a source (`reliability: B2`): a letter from A to F for the
source, a figure from 1 to 6 for what it says. A figure of 1, *confirmed*, wants
`confirmed_by` two sources that are independent: not the source itself, not one known
through it or through the other, and of different outlets.

## Why it matters
"Confirmed" is the strongest word of the scale, and the easiest to give away. Two
accounts of one press release confirm nothing.

## Example
```yaml
title: Letting defectors speak
summary: The term was cut [@gazette].
sources:
  gazette: {type: article-newspaper, container-title: The Gazette, reliability: B1}
```

Name what confirms it, or give the grade that it has:
```yaml
title: Letting defectors speak
summary: The term was cut [@gazette].
sources:
  gazette: {type: article-newspaper, container-title: The Gazette, reliability: B2}
```
"""

import re
from collections.abc import Iterator
from functools import cache

from briefgen.model.fields import place
from briefgen.project import Case
from briefgen.rules.rule import Breach
from briefgen.rules.single_source import known_through, outlet

_ENOUGH = 2  # independent sources that confirm


@cache
def _grade() -> re.Pattern[str]:
    return re.compile(r"[A-F][1-6]")


def bad_grade(case: Case) -> Iterator[Breach]:
    """Read each grade, and count what confirms it."""
    sources = case.brief.sources
    for key, source in sources.items():
        grade = source.reliability
        if grade is None:
            continue
        span = place(grade, source.span)
        if not _grade().fullmatch(grade):
            hint = "write a letter from A to F and a figure from 1 to 6: B2"
            yield Breach(span, f"“{grade}” is not an Admiralty grade", hint)
        elif grade.endswith("1"):
            own = outlet(known_through(key, sources), sources)
            others = {
                outlet(known_through(each, sources), sources)
                for each in source.confirmed_by
                if each in sources
            } - {own}
            if len(others) < _ENOUGH:
                yield Breach(
                    span,
                    f"“{grade}” says that “{key}” is confirmed, and"
                    f" {len(others) or 'no'} independent"
                    f" source{'s' * (len(others) != 1)} confirm"
                    f"{'s' * (len(others) == 1)} it",
                    hint="add confirmed_by: two sources of other outlets; or write"
                    f" {grade[0]}2",
                )
