"""Less exact style (BG413).

## What it does
Says so where citations are written by a CSL file (`citations.style: house.csl`), and
where that file has no list of works.

## Why it matters
The built-in styles are checked to the comma. A CSL file is run by citeproc-py, which
tells works of the same author and year apart by nothing, joins no years or numbers,
and knows only some fields: what it writes is to be read again before it is printed.

## Example
```yaml
title: Fund school meals through the summer
citations: {style: house.csl}
```

Where a built-in style will do, take that:
```yaml
title: Fund school meals through the summer
citations: {style: apa}
```
"""

from collections.abc import Iterator

from briefgen.model.csl import CSL_ENDING
from briefgen.model.fields import place
from briefgen.project import Case
from briefgen.rules.rule import Breach


def less_exact_style(case: Case) -> Iterator[Breach]:
    """Look for a citation style that is a file."""
    asked = case.brief.citations
    if asked is None or not asked.style or not asked.style.endswith(CSL_ENDING):
        return
    span = place(asked.style, asked.span)
    yield Breach(
        span,
        f"citations by “{asked.style}” are less exact than those of a built-in style",
        hint="read each of them in the PDF, and in the list of sources",
    )
    if case.csl is not None and not case.csl.listing:
        yield Breach(
            span,
            f"“{asked.style}” has no bibliography: the list of sources stays empty",
            hint="take a version of the style that has one",
        )
