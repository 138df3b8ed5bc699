"""Wrong place (BG416).

## What it does
Finds a place in a work that cannot be: page 0, a range of pages that runs backwards
(“pp. 40–31”), a page before or behind those on which an article or a chapter stands,
and a source whose own pages run backwards. Pages with a letter (S12–S19) are held
against such pages alone, and those of an appendix or a supplement against none. Of a
work with a copy the pages are those of the copy, which quotations are looked for in:
there only the first two are looked at.

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
from typing import NamedTuple

from briefgen.diagnostics import Span
from briefgen.model.fields import place
from briefgen.model.inlines import Citation, plain
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
_RANGE = re.compile(
    r"(?P<series>[A-Za-z]{0,2})(?P<first>\d{1,9})\s*(?:--?|–)\s*"
    r"(?:(?P=series))?(?P<last>\d{1,9})"  # S12–S19, or S12–19
)
_THOUSANDS = re.compile(r"\d,\d{3}(?!\d)")  # or two pages: nobody can tell
_ELSEWHERE = re.compile(r"\b(?:appendix|supplement|annexe?|online)", re.IGNORECASE)
_OF_A_CHAPTER = re.compile(r"\s*(?:p\.?|page)\s*\d{1,2}-\d{1,2}\b")  # 5-2
_BESIDE = re.compile(r"\s*(?:,|&|\band\b|\bund\b|\bet\b)\s*")


class _Range(NamedTuple):
    """Pages from the first to the last, and the letter before both: S12–S19."""

    series: str
    first: int
    last: int


def wrong_place(case: Case) -> Iterator[Breach]:
    """Hold each place in a work against the pages that the work has."""
    for key, source in case.brief.sources.items():
        pages = _range(source.page or "")
        if pages is not None and pages.last < pages.first:
            yield Breach(
                place(source.page, source.span),
                f"the pages of “{key}” run backwards: {source.page}",
                hint="write the first page, and then the last",
            )
    for key, locator, written, span in _pages(case):
        message = _wrong(key, locator, written, case.brief.sources.get(key))
        if message:
            yield Breach(span, message, hint="look it up once more")


def _pages(case: Case) -> Iterator[tuple[str, str, str, Span]]:
    """Yield the pages of works that are named: of which work, which, how it is put."""
    for field in case.fields:
        key = getattr(field.owner, "source", None) if field.name == "at" else None
        if key and isinstance(field.value, str):
            _, label, locator, _ = read_place(field.value)
            if label == "page" and locator:
                yield key, locator, field.value, field.span
    for inline in case.inlines:
        if isinstance(inline, Citation):
            for cite in inline.cites:
                if cite.label == "page" and cite.locator:
                    written = f"{cite.at or ''} {plain(cite.suffix)}"
                    yield cite.key, cite.locator, written, cite.span


def _wrong(key: str, locator: str, written: str, source: Source | None) -> str:
    """Say what is wrong with some pages of a work; nothing where all may be right."""
    if _THOUSANDS.search(locator) or _ELSEWHERE.search(written):
        return ""
    own = None
    if source is not None and source.type in _IN_ANOTHER and not _has_copy(source):
        own = _range(source.page or "")
    for part in _BESIDE.split(locator):
        pages = _range(part) or _range(f"{part}–{part}")
        if pages is None:
            continue
        series, first, last = pages
        if last < first:
            if _OF_A_CHAPTER.match(written):
                continue
            return f"pages {part} of “{key}” run backwards"
        if first == 0:
            return f"“{key}” has no page 0"
        if (
            own is not None
            and own.first < own.last
            and series.casefold() == own.series.casefold()
            and not own.first <= first <= last <= own.last
        ):
            ends = f"{own.series}{own.first} to {own.series}{own.last}"
            return f"page {part} of “{key}”, which stands on pages {ends}"
    return ""


def _has_copy(source: Source) -> bool:
    return source.archived is not None or source.archive_copy is not None


def _range(pages: str) -> _Range | None:
    """Give the first and the last of some pages: of 155–71, these are 155 and 171."""
    found = _RANGE.fullmatch(pages)
    if found is None:
        return None
    series, first, last = found["series"], found["first"], found["last"]
    last = first[: max(0, len(first) - len(last))] + last
    return _Range(series, int(first), int(last))
