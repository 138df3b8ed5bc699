"""Placeholder (BG205).

## What it does
Finds text that was to be replaced: TODO, TBD, TBC, FIXME, lorem ipsum, ???, XX per
cent, “[insert figure]”, “[citation needed]”, and a variable that nobody has filled,
“{{ country }}”. That is an error in a brief whose status is `final`, else a warning.
Quotations and code are passed over, and so is TODO in Spanish, Portuguese and Galician,
where it is a word.
Also finds a required text that is empty and a caveat that says nothing, which are
errors in any brief: there is nothing to print.

## Why it matters
Nothing costs a brief its credit sooner than a “TBC” in print.

## Example
```yaml
title: Fund school meals through the summer
summary: Children lose TODO kilograms between June and September.
```

Write what was to be written:
```yaml
title: Fund school meals through the summer
summary: Children lose the weight gained in term time.
```
"""

import re
from collections.abc import Iterator

from briefgen.diagnostics import Severity, Span
from briefgen.model.inlines import (
    Citation,
    Code,
    Foreign,
    LineBreak,
    Text,
    Words,
)
from briefgen.model.walk import all_caveats
from briefgen.project import Case
from briefgen.rules.all_words import all_words
from briefgen.rules.rule import Breach

_MARK = re.compile(
    r"\b(?:TBD|TBC|FIXME|[Ll]orem [Ii]psum|LOREM IPSUM)\b|\?{3,}|(?P<word>\bTODO\b)"
    r"|\{\{ ?[\w.-]{1,40} ?\}\}|\bXX+(?=\s?(?:%|per ?cent\b|million\b|billion\b))"
    r"|\[(?i:insert|to be|citation needed|source needed|reference needed|tk\b)"
    r"[^\[\]]{0,60}\]"
)
# What each has in it: most briefs have none, and that is quickly seen.
_TRACES = ("TB", "FIXME", "TODO", "???", "orem", "OREM", "{{", "XX", "[")
_TODO_IS_A_WORD = ("es", "pt", "gl")


def placeholder(case: Case) -> Iterator[Breach]:
    """Look through every printed text."""
    weight = Severity.ERROR if case.brief.status == "final" else None
    traced = any(map(all_words(case).__contains__, _TRACES))
    for span, text, language in _stretches(case) if traced else ():
        for mark in _MARK.finditer(text):
            if mark["word"] and language.startswith(_TODO_IS_A_WORD):
                continue
            yield Breach(
                span,
                f"“{mark.group()}” is a placeholder",
                "write what is to stand here",
                weight,
                part=mark.group(),
            )
    for span, what in _empty(case) if case.whole else ():
        hint = "write it, or leave out what it belongs to"
        yield Breach(span, f"{what} is empty", hint, Severity.ERROR, firm=True)


def _stretches(case: Case) -> Iterator[tuple[Span, str, str]]:
    """Yield each stretch of words with its language."""
    language = case.brief.language
    for field in case.fields:
        if not field.printed or field.name == "quote":
            continue
        if isinstance(field.value, str):
            yield field.span, field.value, language
        else:
            yield from _words(field.value, language)


def _words(text: Text, language: str) -> Iterator[tuple[Span, str, str]]:
    for inline in text:
        match inline:
            case Words():
                yield inline.span, inline.text, language
            case Foreign():
                yield from _words(inline.inlines, inline.language)
            case Citation() | Code() | LineBreak():
                pass
            case _:
                yield from _words(inline.inlines, language)


def _empty(case: Case) -> Iterator[tuple[Span, str]]:
    brief = case.brief
    if not brief.title:
        yield brief.span, "the title"
    for message in brief.key_messages:
        if not message.text:
            yield message.span, "the key message"
    for finding in brief.findings:
        if not finding.claim:
            yield finding.span, "the claim"
    if brief.options is not None:
        for criterion in brief.options.criteria.values():
            if not criterion.name:
                yield criterion.span, "the criterion"
        for option in brief.options.items:
            if not option.name:
                yield option.span, "the option"
    for recommendation in brief.recommendations:
        if not recommendation.action:
            yield recommendation.span, "the action"
    for caveat in all_caveats(brief):
        if not caveat.point and not caveat.quote:
            yield caveat.span, "the caveat"
    for section in brief.sections:
        if not section.title:
            yield section.span, "the title of the section"
        if not section.body:
            yield section.span, "the section"
