"""No alt text (BG701).

## What it does
Finds a picture or a chart without alt text, and one whose alt text is its caption
or its file name.

## Why it matters
Who cannot see a picture hears its alt text instead (WCAG 1.1.1). The caption is
read out as well: a second time it tells nothing. Say what the picture shows.

## Example
```yaml
title: Letting defectors speak
context:
  - figure:
      image: posts.png
      caption: Promotion was mostly official
      alt: Promotion was mostly official
```

Say what one sees:
```yaml
title: Letting defectors speak
context:
  - figure:
      image: posts.png
      caption: Promotion was mostly official
      alt: Bar chart. Official accounts posted 62 of 80 times, private ones 18.
```
"""

from collections.abc import Iterator

from briefgen.model.blocks import ArgumentMap, Chart, Figure
from briefgen.model.fields import place
from briefgen.model.inlines import plain
from briefgen.project import Case
from briefgen.rules.rule import Breach
from briefgen.rules.wording import quoted


def no_alt_text(case: Case) -> Iterator[Breach]:
    """Ask each picture what it shows."""
    for item in case.argument.of_kind("figure"):
        figure = item.what
        if isinstance(figure, ArgumentMap):
            continue  # the table under it says the same
        assert isinstance(figure, Figure | Chart)
        alt, caption = _folded(figure.alt), figure.caption
        file = "" if isinstance(figure, Chart) else figure.image.rpartition("/")[2]
        if not alt:
            first = figure.image if isinstance(figure, Figure) else caption
            named = f"picture {quoted(file)}" if file else f"chart {quoted(caption)}"
            yield Breach(
                place(first, figure.span),
                f"the {named} has no alt text",
                hint="add alt: what one sees, for those who hear the brief",
            )
        elif alt == _folded(plain(caption)):
            yield Breach(
                place(figure.alt, figure.span),
                "the alt text repeats the caption, which is read out anyway",
                hint="say what one sees",
            )
        elif file and alt in {_folded(file), _folded(file.rpartition(".")[0])}:
            yield Breach(
                place(figure.alt, figure.span),
                f"the alt text is the name of the file, {quoted(file)}",
                hint="say what one sees",
            )


def _folded(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".")
