"""Colour alone (BG703).

## What it does
In English, finds words that point at a part of a figure or a table by its colour and
nothing else: "the red line", "shown in green", "the blue bars". It reads captions,
notes, and the texts that link to a figure or a table. Where the sentence tells the part
by something else as well (dashed, upper, hatched, labelled), all is well.

## Why it matters
One man in twelve does not tell red from green, and many a brief is printed in black and
white (WCAG 1.4.1). Who cannot see the colour loses the point.

## Example
```yaml
title: Fund school meals through the summer
context:
  - table:
      columns: [Month, Ate at school, Others]
      rows: [[June, "31.2", "31.0"], [September, "30.8", "31.3"]]
      notes: Losses are printed in red.
```

Tell it by something that everybody sees:
```yaml
title: Fund school meals through the summer
context:
  - table:
      columns: [Month, Ate at school, Others]
      rows: [[June, "31.2", "31.0"], [September, "30.8*", "31.3"]]
      notes: Losses are printed in red, and have an asterisk.
```
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from briefgen.model.blocks import Figure, Table
from briefgen.model.inlines import CrossReference, Text
from briefgen.model.walk import inlines
from briefgen.project import Case
from briefgen.rules.all_words import all_words
from briefgen.rules.prose import own_words, sentences
from briefgen.rules.rule import Breach

_TRACES = (
    *("red", "green", "blue", "yellow", "orange", "purple", "pink", "brown", "grey"),
    "gray",
)


def colour_alone(case: Case) -> Iterator[Breach]:
    """Read what is said of figures and tables."""
    if case.brief.language.base != "en" or not _has_pictures(case):
        return
    traces = _traces(all_words(case), _TRACES)
    for field in case.fields if traces else ():
        if isinstance(field.value, str):
            continue
        if not _traces(own_words(field.value).words, traces):
            continue
        of_one = isinstance(field.owner, Figure | Table)
        if of_one or _links_to_one(case, field.value):
            yield from _alone(field.value)


def _traces(words: str, known: Sequence[str]) -> list[str]:
    """Give, as quickly as can be, the colours that may be named."""
    lowered = words.lower()
    return [trace for trace in known if trace in lowered]


def _has_pictures(case: Case) -> bool:
    argument = case.argument
    return bool(argument.of_kind("figure") or argument.of_kind("table"))


def _links_to_one(case: Case, text: Text) -> bool:
    known = case.argument.by_id
    return any(
        isinstance(each, CrossReference)
        and each.target in known
        and isinstance(known[each.target].what, Figure | Table)
        for each in inlines(text)
    )


def _alone(text: Text) -> Iterator[Breach]:
    prose = own_words(text)
    for sentence in sentences(prose):
        found = _pointing().search(sentence.words)
        if found is None or _otherwise().search(sentence.words.lower()):
            continue
        if not _idiom().search(sentence.words[: found.start()]):
            place = prose.place(found[0], sentence.start + found.start())
            yield Breach(
                place.span,
                f"“{found[0]}” is told by its colour alone",
                hint="tell it by its place, its pattern or a label, too",
                part=place.part,
                nth=place.nth,
            )


@cache
def _pointing() -> re.Pattern[str]:
    """Make the pattern when a trace first asks for it."""
    colour = (
        r"(?:(?:light|dark|pale|bright)[ -])?"
        r"(?:red|green|blue|yellow|orange|purple|pink|brown|gr[ae]y)"
    )
    return re.compile(
        rf"\b(?:[Tt]he |[Ee]ach |[Aa]ll |[Ii]ts )?{colour} (?:lines?|bars?|curves?"
        r"|dots?|columns?|segments?|slices?|bands?|shading)\b"
        r"|\b(?:marked|shown|shaded|drawn|printed|coloured|colored|highlighted|plotted"
        rf"|displayed|given|set|picked out) in {colour}\b(?! and\b)"
        rf"|\(in {colour}\)"
    )


@cache
def _otherwise() -> re.Pattern[str]:
    """Make the pattern of what tells a part from the others without its colour."""
    return re.compile(
        r"\b(?:dashed|dotted|solid|broken|thick|thin|wide|bold|hatched|striped|patterned"
        r"|upper|lower|top|bottom|left|right|first|second|third|last|middle|outer|inner"
        r"|highest|lowest|longer|longest|shorter|shortest|label(?:led|ed|s)?"
        r"|marked with|letters?|numbers?|symbols?|signs?|crossed|underlined|starred"
        r"|asterisks?|arrows?|circles?|squares?|triangles?|diamonds?|crosses)\b"
    )


@cache
def _idiom() -> re.Pattern[str]:
    """Make the pattern of what ends where a colour is none."""
    return re.compile(
        r"\b(?:cross|draw|drew|set|over|bottom|beyond)\w*\s(?:a|the|that)?\s?\Z"
    )
