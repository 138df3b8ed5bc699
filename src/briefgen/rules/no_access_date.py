"""No access date (BG407).

## What it does
Finds a source on the web (`webpage`, `post`, `post-weblog`, or any with a `URL` and no
date of its own) without the day on which it was seen (`accessed`) and without a copy
that stays (`archived`, `archive_copy`); and an address of a service that shortens
addresses, in sources and in links.

## Why it matters
Pages change and go. The day tells a reader which state of the page was meant; a copy
shows it (Bluebook 18.2.1). A short address hides where it leads, and dies with its
service.

## Example
```yaml
title: Fund school meals through the summer
summary: Children lose the weight gained in term time [@meals].
sources:
  meals: {type: webpage, title: Summer meals, URL: "https://example.org/meals"}
```

Say when you saw it:
```yaml
title: Fund school meals through the summer
summary: Children lose the weight gained in term time [@meals].
sources:
  meals:
    type: webpage
    title: Summer meals
    URL: https://example.org/meals
    accessed: 2024-05-02
```
"""

import re
from collections.abc import Iterator
from functools import cache

from briefgen.model.fields import place
from briefgen.model.inlines import Link
from briefgen.model.sources import Source
from briefgen.project import Case
from briefgen.rules.rule import Breach
from briefgen.rules.wording import quoted

_WEB = frozenset(("webpage", "post", "post-weblog"))
_SHORT = (
    r"https?://(?:www\.)?(?:t\.co|bit\.ly|goo\.gl|tinyurl\.com|ow\.ly|is\.gd|buff\.ly"
    r"|lnkd\.in|fb\.me|youtu\.be|rb\.gy|cutt\.ly|t\.ly|dlvr\.it|shorturl\.at)(?:/|$)"
)


@cache
def _short() -> re.Pattern[str]:
    return re.compile(_SHORT, re.IGNORECASE)


def no_access_date(case: Case) -> Iterator[Breach]:
    """Look at every source on the web, and at every address."""
    for key, source in case.brief.sources.items():
        if source.URL is None:
            continue
        span = place(source.URL, source.span)
        if _short().match(source.URL):
            yield Breach(span, *_hides(source.URL))
        elif _may_change(source):
            yield Breach(
                span,
                f"nothing says when “{key}” was seen on the web",
                hint="add accessed: 2024-05-02, or archived: the address of a copy",
            )
    for link in case.every(Link):
        if _short().match(link.target):
            yield Breach(link.span, *_hides(link.target))


def _may_change(source: Source) -> bool:
    dated = source.issued not in (None, "n.d.")
    kept = source.accessed or source.archived or source.archive_copy or source.DOI
    return not kept and (source.type in _WEB or not dated)


def _hides(address: str) -> tuple[str, str]:
    message = f"{quoted(address)} is a short address: it hides where it leads"
    return message, "follow it, and write the address that it ends at"
