"""Unclosed quotation (BG415).

## What it does
Finds a double quotation mark that opens a quotation which nothing closes: the text
ends, or another quotation begins. Where the next paragraph begins with such a mark, the
quotation goes on there. Inches (5") and marks that stand alone open nothing. Of „ and «
only the last of a text is looked at: whether anything behind it closes it.

## Why it matters
A reader cannot tell where somebody's words end and the brief's begin; nor can briefgen,
which then takes the brief's own words for quoted ones, and does not read them.

## Example
```yaml
title: Letting defectors speak
context: |
  The report speaks of "a powerful tool against the group, and makes four
  recommendations.
```

Close it where the quoted words end:
```yaml
title: Letting defectors speak
context: |
  The report speaks of "a powerful tool" against the group, and makes four
  recommendations.
```
"""

import re
from collections.abc import Iterator
from functools import cache

from briefgen.project import Case
from briefgen.rules.all_words import all_words
from briefgen.rules.own_texts import texts_of
from briefgen.rules.prose import Prose
from briefgen.rules.rule import Breach

_SHOWN = 3  # words of a quotation that are told
_GOES_ON = frozenset('"“„«»')


@cache
def _marks() -> re.Pattern[str]:
    before, after = r"(?<![^\s(\[/\u2013\u2014])", r"(?=[\w\[‘'(…])"
    return re.compile(rf"(?P<open>{before}[\"“]{after})|[\"“”]")


def unclosed_quotation(case: Case) -> Iterator[Breach]:
    """Look in each text for a mark that opens, and is not closed before the next."""
    words = all_words(case)
    otherwise = "„" in words or "«" in words
    if not otherwise and '"' not in words and "“" not in words:
        return
    waiting = list[Breach]()  # these may go on in the next paragraph
    for prose, _, _, note in texts_of(case):
        if waiting and not note:
            if prose.written[:1] not in _GOES_ON:
                yield from waiting
            waiting.clear()
        begun = list[int]()
        if ('"' in prose.written or "“" in prose.written) and "„" not in prose.written:
            interrupted, left = _unclosed(prose.written)
            for at in interrupted:
                yield _told(prose, at)
            begun = [left] if left is not None else []
        if otherwise:
            begun += _unclosed_otherwise(prose.written)
        told = [_told(prose, at) for at in begun]
        if note:
            yield from told
        else:
            waiting += told
    yield from waiting


def _unclosed(text: str) -> tuple[list[int], int | None]:
    """Give where quotations begin that another interrupts, or the end."""
    interrupted, begun = list[int](), None
    for mark in _marks().finditer(text):
        if mark["open"] and begun is not None:
            interrupted.append(begun)
        begun = mark.start() if mark["open"] else None
    return interrupted, begun


def _unclosed_otherwise(text: str) -> Iterator[int]:
    """Yield where the last „ and the last « of a text stand, if nothing closes them."""
    at = text.rfind("„")
    behind = text[at + 1 :]
    if at >= 0 and behind[:1].strip() and not any(mark in behind for mark in '“”"'):
        yield at
    at = text.rfind("«")
    inward = -1 < text.find("»") < text.find("«")  # »as here«
    if at >= 0 and not inward and "»" not in text[at:]:
        yield at


def _told(prose: Prose, at: int) -> Breach:
    words = prose.written[at:].split(" ")[:_SHOWN]
    place = prose.begins(at, _SHOWN)
    return Breach(
        place.span,
        f"the quotation that begins with {' '.join(words)} is not closed",
        hint="put the closing quotation mark where the quoted words end",
        part=place.part,
        nth=place.nth,
    )
