"""Stale (BG954).

## What it does
Finds a brief whose `review_by` has passed, and one that calls itself a draft, in its
version or in its title, while its `status` is another; also an embargo whose day has
passed, or that ends before the brief's own date. What is `superseded` is not
asked. The day is that of the machine, or of SOURCE_DATE_EPOCH. It is an error in a
brief with `status: final`, which nothing lets
pass, else a warning.

## Why it matters
Advice ages: a reader who meets an old brief takes it for today's. The day set for its
review was a promise. A draft that does not say so is quoted as if it were final;
under `status: draft` each page says so.

## Example
```yaml
title: Fund school meals through the summer
date: 2014-11
review_by: 2015-11
```

Review it, and set the next day:
```yaml
title: Fund school meals through the summer
date: 2015-10
review_by: 2999
```
"""

import re
from collections.abc import Iterator

from briefgen.model.fields import place
from briefgen.model.inlines import plain
from briefgen.model.values import PartialDate
from briefgen.project import Case
from briefgen.rules.rule import Breach
from briefgen.rules.wording import quoted

_NAME = r"(?:draft|entwurf|brouillon)"
_VERSION = re.compile(rf"\b{_NAME}\b", re.IGNORECASE)
_TITLE = re.compile(rf"{_NAME}\s?:.*|.*[(\[]{_NAME}[)\]]", re.IGNORECASE)


def stale(case: Case) -> Iterator[Breach]:
    """Compare the day of review with today's, and the status with the brief's words."""
    brief = case.brief
    if brief.status == "superseded":
        return
    due = brief.review_by
    if due is not None and case.today is not None and _past(due, case.today):
        yield Breach(
            brief.span,
            f"the brief was to be reviewed by {due}",
            hint="review it and set the next day, or write status: superseded",
            part="review_by:",
        )
    yield from _embargo(case)
    if brief.status == "draft":
        return
    for words, named in (
        (brief.version or "", _VERSION.search(brief.version or "")),
        (brief.title, _TITLE.fullmatch(plain(brief.title))),
    ):
        if named:
            yield Breach(
                place(words, brief.span),
                f"{quoted(words)} calls the brief a draft, and its status does not",
                hint="write status: draft, or leave the word out",
            )


def _embargo(case: Case) -> Iterator[Breach]:
    embargo, today, date = case.brief.embargo, case.today, case.brief.date
    if embargo is None:
        return
    message = hint = ""
    if date is not None and _past(embargo.day, date):
        message = f"the embargo ends on {embargo.day}, before the brief's date, {date}"
        hint = "set a later day, or take the embargo out"
    elif today is not None and _past(embargo.day, today):
        message = f"the embargo ended on {embargo.day}"
        hint = "take it out: each page still says that nobody may publish the brief"
    if message:
        yield Breach(place(embargo, case.brief.span), message, hint=hint)


def _past(due: PartialDate, today: PartialDate) -> bool:
    """Say whether all of a day, a month or a year is over."""
    last = (due.year, due.month or 12, due.day or 31)
    return last < (today.year, today.month or 1, today.day or 1)
