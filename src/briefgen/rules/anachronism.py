"""Anachronism (BG408).

## What it does
Finds dates that cannot all be right: a work issued after the brief that cites it, a
work seen (`accessed`) or archived before it was issued; a work that is known `via` an
older one; a recommendation that was due before the brief; and, as a warning, what is
still to come. A date that is known to a month or a year is wrong only where all of it
is. What is about (`1920~`) is never wrong.

## Why it matters
One of the dates is a slip, or the work is not the one that was read. A reader who
notices it doubts the rest.

## Example
```yaml
title: Letting defectors speak
date: 2015-09-28
summary: Those who left gave four reasons [@icsr].
sources:
  icsr: {type: report, title: Narratives of defectors, issued: 2051-09}
```

Set the date right:
```yaml
title: Letting defectors speak
date: 2015-09-28
summary: Those who left gave four reasons [@icsr].
sources:
  icsr: {type: report, title: Narratives of defectors, issued: 2015-09}
```
"""

import re
from collections.abc import Iterator

from briefgen.diagnostics import Severity
from briefgen.model.fields import place
from briefgen.model.sources import Source
from briefgen.model.values import Due, PartialDate
from briefgen.model.work_date import WorkDate
from briefgen.project import Case
from briefgen.rules.rule import Breach

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_AFTER = re.compile(
    r"\b(?:after|since|from|following|nach|seit|après|depuis|suivant)\b", re.IGNORECASE
)
_HINT = "set the date right; where it is not known, leave it out"
_Date = PartialDate | WorkDate | str | None


def anachronism(case: Case) -> Iterator[Breach]:
    """Compare the dates of each source with one another, the brief's and today."""
    written = case.brief.date
    for recommendation in case.brief.recommendations:
        due = recommendation.due
        if due is not None and _is_past(due, written):
            yield Breach(
                place(due, recommendation.span),
                f"it is due {due}, before the brief that recommends it ({written})",
                "set one of the two dates right",
            )
    for key, source in case.brief.sources.items():
        for message, date in _wrong(case, key, source):
            yield _told(case, key, message, date)
        for message, date in _to_come(case, key, source):
            yield _told(case, key, message, date)._replace(severity=Severity.WARNING)


def _told(case: Case, key: str, message: str, date: str) -> Breach:
    """Tell it at the date, where that stands in the brief and not in another file."""
    source = case.brief.sources[key]
    if source.span.path != case.brief.span.path:
        return Breach(place(key, source.span), message, _HINT)
    return Breach(source.span, message, _HINT, part=date)


def _is_past(due: Due, written: PartialDate | None) -> bool:
    """Say whether it is before the brief: its date, or all years of a phrase."""
    if due.date is not None or written is None:
        return _after(written, due.date)
    years = [int(year) for year in _YEAR.findall(due)]
    return bool(years) and max(years) < written.year and not _AFTER.search(due)


def _to_come(case: Case, key: str, source: Source) -> Iterator[tuple[str, str]]:
    """Say which dates are in the future: as far as this machine's clock is right."""
    issued, accessed = source.issued, source.accessed
    told = _after(issued, case.brief.date)
    if not told and _after(issued, case.today):
        message = f"“{key}” is issued {issued}, which is still to come"
        yield message, f"issued: {issued}"
    if _after(accessed, case.today):
        message = f"“{key}” was accessed {accessed}, which is still to come"
        yield message, f"accessed: {accessed}"


def _wrong(case: Case, key: str, source: Source) -> Iterator[tuple[str, str]]:
    """Say what cannot be, and of which date."""
    issued, written = source.issued, case.brief.date
    if _after(issued, written):
        message = f"“{key}” is issued {issued}, after the brief that cites it"
        yield f"{message} ({written})", f"issued: {issued}"
    if _after(issued, source.accessed):
        message = f"“{key}” was accessed {source.accessed}, before it was issued"
        yield f"{message} ({issued})", f"accessed: {source.accessed}"
    archived = source.archived.date if source.archived is not None else None
    if _after(issued, archived):
        message = f"“{key}” was archived {archived}, before it was issued"
        yield f"{message} ({issued})", f"date: {archived}"
    through = case.brief.sources.get(source.via or "")
    if through is not None and _after(issued, through.issued):
        message = f"“{key}” ({issued}) is known via “{source.via}”, which is older"
        yield f"{message} ({through.issued})", f"issued: {issued}"


def _after(one: _Date, other: _Date) -> bool:
    """Whether all of one time is later than all of another; not where not known."""
    first, last = _day(one, first=True), _day(other, first=False)
    return first is not None and last is not None and first > last


def _day(date: _Date, *, first: bool) -> tuple[int, int, int] | None:
    """Give the first or the last day of a time."""
    if isinstance(date, WorkDate):
        if date.circa or date.begin is None:
            return None
        open_end = date.season is not None  # winter runs into the next year
        date = date.begin if first else (date.end or date.begin)
        if open_end:
            return (date.year, 1, 1) if first else (date.year + 1, 12, 31)
    if not isinstance(date, PartialDate):
        return None
    other_month, other_day = (1, 1) if first else (12, 31)
    return (date.year, date.month or other_month, date.day or other_day)
