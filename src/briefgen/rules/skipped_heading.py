"""Skipped heading (BG707).

## What it does
Finds a heading that lies more than one level below the heading before it. Inside a
text the first level is `#`: the heading of its part stands above it.

## Why it matters
Who listens to a brief moves through it by the levels of its headings. A jump from
the first to the third sounds like a section that went missing, and PDF/UA-1 (7.4.2)
forbids it.

## Example
```yaml
title: Fund school meals through the summer
context: |
  # What the schools do

  They close their kitchens in June.

  ### Rural schools

  They have none to close.
```

Make it the next level:
```yaml
title: Fund school meals through the summer
context: |
  # What the schools do

  They close their kitchens in June.

  ## Rural schools

  They have none to close.
```
"""

from collections.abc import Iterator

from briefgen.model.argument import bodies
from briefgen.model.blocks import BlockQuote, Body, Callout, Heading, ItemList
from briefgen.project import Case
from briefgen.rules.rule import Breach


def skipped_heading(case: Case) -> Iterator[Breach]:
    """Compare each heading of a text with the one before it."""
    for body in bodies(case.brief):
        above = 0
        for heading in _headings(body):
            if heading.level > above + 1:
                before = (
                    f"follows one of level {above}"
                    if above
                    else "is the first of its text"
                )
                yield Breach(
                    heading.span,
                    f"this heading of level {heading.level} {before}",
                    hint=f"begin it with {'#' * (above + 1)}",
                )
            above = heading.level


def _headings(body: Body) -> Iterator[Heading]:
    for block in body:
        match block:
            case Heading():
                yield block
            case BlockQuote() | Callout():
                yield from _headings(block.body)
            case ItemList():
                for item in block.items:
                    yield from _headings(item)
            case _:
                pass
