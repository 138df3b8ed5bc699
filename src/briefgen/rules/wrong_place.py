"""Wrong place (BG416).

## What it does
Finds a place in a work that cannot be: page 0, a range of pages that runs backwards
(“pp. 40–31”), a page before or behind those on which an article or a chapter stands,
and a source whose own pages run backwards. Of a work with a copy the pages are those of
the copy, which quotations are looked for in: there only the first two are looked at.

## Why it matters
A reader who looks it up finds nothing there, and begins to doubt what does stand there.

## Example
```yaml
title: Letting defectors speak
findings:
  - id: exits
    claim: Most left for want of what they had been promised [@doe2016, p. 12].
    basis: reported
    confidence: {level: low, because: one study of few}
    evidence:
      - {source: doe2016, at: pp. 108-103}
sources:
  doe2016:
    type: article-journal
    title: Why they left
    author: [{family: Doe, given: Jane}]
    container-title: Journal of Exits
    page: 101-119
    issued: 2016
```

Cite the pages of the journal:
```yaml
title: Letting defectors speak
findings:
  - id: exits
    claim: Most left for want of what they had been promised [@doe2016, p. 112].
    basis: reported
    confidence: {level: low, because: one study of few}
    evidence:
      - {source: doe2016, at: pp. 103-108}
sources:
  doe2016:
    type: article-journal
    title: Why they left
    author: [{family: Doe, given: Jane}]
    container-title: Journal of Exits
    page: 101-119
    issued: 2016
```
"""

import re
from collections.abc import Iterator

from briefgen.diagnostics import Span
from briefgen.model.fields import place
from briefgen.model.inlines import Citation
from briefgen.model.places import read_place
from briefgen.model.sources import Source
from briefgen.project import Case
from briefgen.rules.rule import Breach

_IN_ANOTHER = frozenset(
    """
    article-journal article-magazine article-newspaper chapter paper-conference
    entry-dictionary entry-encyclopedia
    """.split()
)
_RANGE = re.compile(r"(\d{1,9})\s*(?:--?|–)\s*(\d{1,9})")
_BESIDE = re.compile(r"\s*(?:,|&|\band\b|\bund\b|\bet\b)\s*")


def wrong_place(case: Case) -> Iterator[Breach]:
    """Hold each place in a work against the pages that the work has."""
    for key, source in case.brief.sources.items():
        pages = _range(source.page or "")
        if pages is not None and pages[1] < pages[0]:
            yield Breach(
                place(source.page, source.span),
                f"the pages of “{key}” run backwards: {source.page}",
                hint="write the first page, and then the last",
            )
    for key, label, locator, span in _places(case):
        message = ""
        if label == "page":
            message = _wrong(key, locator, case.brief.sources.get(key))
        if message:
            yield Breach(span, message, hint="look it up once more")


def _places(case: Case) -> Iterator[tuple[str, str | None, str, Span]]:
    """Yield each place in a work: its key, and the parts of the place."""
    for field in case.fields:
        key = getattr(field.owner, "source", None) if field.name == "at" else None
        if key and isinstance(field.value, str):
            _, label, locator, _ = read_place(field.value)
            yield key, label, locator or "", field.span
    for inline in case.inlines:
        if isinstance(inline, Citation):
            for cite in inline.cites:
                yield cite.key, cite.label, cite.locator or "", cite.span


def _wrong(key: str, locator: str, source: Source | None) -> str:
    """Say what is wrong with some pages of a work; nothing where all may be right."""
    own = None
    if source is not None and source.type in _IN_ANOTHER and not _has_copy(source):
        own = _range(source.page or "")
    for part in _BESIDE.split(locator):
        pages = _range(part) or _range(f"{part}–{part}")
        if pages is None:
            continue
        first, last = pages
        if last < first:
            return f"pages {part} of “{key}” run backwards"
        if first == 0:
            return f"“{key}” has no page 0"
        if (
            own is not None
            and own[0] < own[1]
            and not own[0] <= first <= last <= own[1]
        ):
            return f"page {part} of “{key}”, which stands on pages {own[0]} to {own[1]}"
    return ""


def _has_copy(source: Source) -> bool:
    return source.archived is not None or source.archive_copy is not None


def _range(pages: str) -> tuple[int, int] | None:
    """Give the first and the last of some pages: of 155–71, these are 155 and 171."""
    found = _RANGE.fullmatch(pages)
    if found is None:
        return None
    first, last = found.groups()
    return int(first), int(first[: max(0, len(first) - len(last))] + last)
