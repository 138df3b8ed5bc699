"""Stray markup (BG207).

## What it does
Finds signs that were meant for markup and are printed as they stand: `**`, `*` or `__`
before a word that nothing closes; a tag of HTML such as `<br>`, and `&amp;` in a plain
text; a source's key in brackets without its `@`, as in `[doe2016]`, `[see doe2016]` and
`(doe2016, p. 3)`; and curly quotation marks around a whole plain text, which quote
nothing in YAML. Code and quotations are passed over, and so is a sign with a backslash
before it, or one that belongs to a note of stars.

## Why it matters
A reader meets “see [doe2016]” or “**never”, and an author no message: to the parser all
of these are words.

## Example
```yaml
title: Letting defectors speak
version: “1.0”
summary: Defectors should *never be paid for it.
```

Close the one, and quote the other with straight marks:
```yaml
title: Letting defectors speak
version: "1.0"
summary: Defectors should *never* be paid for it.
```
"""

import re
from collections.abc import Iterator
from functools import cache

from briefgen.model.fields import Field
from briefgen.model.inlines import Words
from briefgen.model.sources import Name, Source
from briefgen.model.walk import inlines
from briefgen.project import Case
from briefgen.rules.all_words import all_words
from briefgen.rules.rule import Breach

_TRACES = ("*", "<", "&", "[", "“", "„", "__")
_TAGS = (
    "br|b|i|em|strong|p|u|s|sup|sub|small|span|div|a|img|h[1-6]|ul|ol|li|table|tr|td|th"
)
_BEFORE_A_KEY = r"(?:(?:see|cf\.?|in|e\.g\.|also|from)[ ,]+){0,2}"
_CURLY = re.compile(r"(?:“[^“”]*”|„[^„“”]*[“”])")
_STAR_NOTE = re.compile(r"\w\*{1,3}(?!\w)")  # the call of one: “Total*”
_TITLES = frozenset(("title", "label", "name"))  # may be somebody's words
_OTHERS = (Name, Source)  # have markup of their own


@cache
def _strays() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w*\\])(?P<stars>\*{1,3}|__)(?=[^\W\d_]{2})(?P<word>[\w'’-]+)"
        rf"|(?P<tag></?(?:{_TAGS})(?:\s[^<>]{{0,200}})?/?>)"
        rf"|\[{_BEFORE_A_KEY}(?P<key>\w[\w:.-]*)"
        r"(?:[,;] [^\[\]]{1,80})?\](?!\()"
    )


@cache
def _in_round_brackets() -> re.Pattern[str]:
    """Make the pattern of what looks like a key there: it ends in a year."""
    return re.compile(
        rf"\({_BEFORE_A_KEY}(?P<key>[A-Za-z][\w:.-]*(?:19|20)\d\d[a-z]?)"
        r"(?:[,;] [^()]{1,80})?\)"
    )


@cache
def _entity() -> re.Pattern[str]:
    return re.compile(r"&(?:amp|lt|gt|quot|apos|nbsp|[a-z]dash|#\d{1,6});")


def stray_markup(case: Case) -> Iterator[Breach]:
    """Look through all that is printed for what prints as nobody meant it."""
    words = all_words(case)
    keyed = _in_round_brackets().search(words) is not None
    if not keyed and not any(trace in words for trace in _TRACES):
        return
    noted = "*" in words and _STAR_NOTE.search(words) is not None
    for field in case.fields:
        if not field.printed or field.quoted or isinstance(field.owner, _OTHERS):
            continue
        if isinstance(field.value, str):
            yield from _in_string(field, field.value)
            continue
        for inline in inlines(field.value):
            if isinstance(inline, Words):
                yield from _in_words(case, inline, noted=noted)


def _in_words(case: Case, words: Words, *, noted: bool) -> Iterator[Breach]:
    text, told = words.text, list[tuple[re.Match[str], tuple[str, str] | None]]()
    for key in _in_round_brackets().finditer(text):
        told.append((key, _uncited(case, key)))
    for sign in _strays().finditer(text) if any(t in text for t in _TRACES) else ():
        told.append((sign, _meant(case, sign, noted=noted)))
    for found, saying in told:
        if saying is not None:
            yield Breach(words.span, *saying, part=found[0], literal=True)


def _meant(case: Case, found: re.Match[str], *, noted: bool) -> tuple[str, str] | None:
    """Say what a sign was meant for, and what to write; None where it is right."""
    stars = found["stars"]
    if stars:
        message = f"“{stars}” opens an emphasis here that nothing closes"
        hint = f"write {found[0]}{stars}, or \\* where a star is meant"
        return None if noted and "*" in stars else (message, hint)
    if found["tag"]:
        message = f"“{found[0]}” is HTML, and is printed as it stands"
        hint = "write Markdown, such as *stress*; an empty line parts paragraphs"
        return message, hint
    return _uncited(case, found)


def _uncited(case: Case, found: re.Match[str]) -> tuple[str, str] | None:
    """Say what a key in brackets was meant for."""
    key = found["key"]
    if key not in case.brief.sources or not _is_key(key):
        return None
    at = found.start("key") - found.start()
    message = f"“{found[0]}” cites nothing: the key of a source has an @ before it"
    return message, f"write [{found[0][1:at]}@{found[0][at:-1]}]"


def _is_key(words: str) -> bool:
    """Say whether some words can be no ordinary ones, put in by an author."""
    return re.search(r"\d", words) is not None


def _in_string(field: Field, text: str) -> Iterator[Breach]:
    entity = _entity().search(text) if "&" in text else None
    if entity is not None and "://" not in text:
        yield Breach(
            field.span,
            f"“{entity[0]}” is printed as it stands: a plain text has no markup",
            hint="write the sign itself",
            part=entity[0],
        )
    curly = text[:1] in {"“", "„"} and _CURLY.fullmatch(text)
    if curly and field.name not in _TITLES and field.name != "quote":
        yield Breach(
            field.span,
            f"the quotation marks of {text} are printed: in YAML they quote nothing",
            hint=f'write "{text[1:-1]}", with straight ones, or no marks at all',
        )
