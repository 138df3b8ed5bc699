"""Inconsistent term (BG608).

## What it does
In English, finds a name that the project's `terms` have another for, and a word that
is not spelt as the brief's `language` spells it: American in en-GB, British in en-US.
Where no language is written, it finds the fewer of two spellings that are mixed, and
so it does with -ise and -ize. Quotations, code, titles, names ("World Trade Center"),
the glossary and what speaks of a name as a name ("also known as") are left alone.

## Why it matters
Two names are read as two things: a reader who meets ISIL after Islamic State looks for
the difference. Two spellings are read as two authors, of whom one did not read the
other.

## Example
```yaml
title: Fund school meals through the summer
language: en-GB
summary: Each center cooks for four neighbourhoods.
```

Spell all of it in one way:
```yaml
title: Fund school meals through the summer
language: en-GB
summary: Each centre cooks for four neighbourhoods.
```
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from briefgen.model.values import Language
from briefgen.project import Case
from briefgen.rules.own_texts import (
    TELLING_OF_NAMES,
    OwnText,
    own_texts,
    with_any,
    word_by_word,
)
from briefgen.rules.prose import Place, Prose, Sentence, sentences
from briefgen.rules.rule import Breach, Fix
from briefgen.rules.spelling import Marker, Side, Spelling, spellings, telling

_AMERICAN = frozenset(("US", "PH", "LR"))
_BRITISH = frozenset(
    "GB IE AU NZ ZA IN MT SG HK KE NG GH UG TZ ZM ZW MW BW NA JM TT PK BD LK".split()
)
_AS_A_NAME = re.compile(
    r"\b(?:known as|called|formerly|renamed|spel(?:t|led)|abbreviated"
    r"|(?:[Tt]he|[Aa]) (?:term|name|word|acronym|label)s?)\b|\(also\b"
)
_ARTICLE = re.compile(r"\b[Aa]n?\s\Z")
_IN_A_NAME = re.compile(r"\s[A-Z][a-z]")


class _Stands(NamedTuple):
    """A word that has two spellings, in one of a brief's texts."""

    spelling: Spelling
    place: Place


def inconsistent_term(case: Case) -> Iterator[Breach]:
    """Hold the words of each text against the project's terms, and the language."""
    stand = list[_Stands]()
    terms = case.settings.terms
    for own in own_texts(case) if terms else ():
        if own.part not in TELLING_OF_NAMES:
            yield from _variants(own, terms)
    told = telling(word_by_word(case))
    for own in with_any(told, case):
        if own.part in TELLING_OF_NAMES:
            continue
        for spelling in spellings(own.prose.words, told):
            place = own.prose.place(spelling.word, spelling.start)
            stand.append(_Stands(spelling, place))
    yield from _misspelt(stand, case.brief.language)


def _variants(own: OwnText, terms: Mapping[str, str]) -> Iterator[Breach]:
    words = own.prose.words
    lowered = words.lower()
    traced = [variant for variant in terms if variant.lower() in lowered]
    for sentence in sentences(own.prose) if traced else ():
        if _AS_A_NAME.search(sentence.words):
            continue
        for variant in traced:
            for start in _uses(variant, terms[variant], sentence):
                yield _variant(own.prose, variant, terms[variant], start)


def _uses(variant: str, preferred: str, sentence: Sentence) -> Iterator[int]:
    """Yield where a variant stands, and is no part of a name or of the term itself."""
    first = re.escape(variant[0])
    if variant[0].islower():
        first = f"[{first}{re.escape(variant[0].upper())}]"
    pattern = (
        rf"(?<![\w@#/.-]){first}{re.escape(variant[1:])}(?=(?:s|['’]s)?(?![\w@/]))"
    )
    right = [
        found.span() for found in re.finditer(re.escape(preferred), sentence.words)
    ]
    for found in re.finditer(pattern, sentence.words):
        within = any(a <= found.start() and found.end() <= b for a, b in right)
        if not within and not _IN_A_NAME.match(sentence.words, found.end()):
            yield sentence.start + found.start()


def _variant(prose: Prose, variant: str, preferred: str, start: int) -> Breach:
    written = prose.words[start : start + len(variant)]
    place = prose.place(written, start)
    opening = written[0] != variant[0]  # of a sentence
    article = _ARTICLE.search(prose.words, 0, start)
    right = preferred[0].upper() + preferred[1:] if opening else preferred
    return Breach(
        place.span,
        f"“{written}” is called “{preferred}” in this project",
        hint=f"write “{preferred}”",
        part=place.part,
        nth=place.nth,
        fix=Fix(right, safe=not article or _vowel(written) == _vowel(preferred)),
    )


def _vowel(word: str) -> bool:
    return word[0].lower() in "aeiou"


def _misspelt(stand: list[_Stands], language: Language) -> Iterator[Breach]:
    """Find what is spelt as the brief is not."""
    region = language.region if language.span.path else ""
    wrong: Side | None = None
    if region in _AMERICAN:
        wrong = "British"
    elif region in _BRITISH:
        wrong = "American"
    elif region:
        return  # a country that has habits of its own
    for marker in ("words", "-ise"):
        of_one = [each for each in stand if each.spelling.marker == marker]
        lawful = wrong if marker == "words" or wrong == "British" else None
        yield from (
            _mixed(of_one, marker)
            if lawful is None
            else (_foreign(e, language) for e in of_one if e.spelling.side == lawful)
        )


def _foreign(found: _Stands, language: Language) -> Breach:
    word, _, side, other, _ = found.spelling
    return Breach(
        found.place.span,
        f"“{word}” is {side} spelling, and the brief's language is {language}",
        hint=f"write “{other}”",
        part=found.place.part,
        nth=found.place.nth,
        fix=Fix(other),
    )


def _mixed(stand: list[_Stands], marker: Marker) -> Iterator[Breach]:
    """Find the fewer of two spellings; where they are as many, the later."""
    sides = [each.spelling.side for each in stand]
    if len(set(sides)) <= 1:
        return
    usual = max(sides, key=sides.count)  # the first of those that are as many
    example = next(each for each in stand if each.spelling.side == usual)
    for each in stand:
        word, _, side, other, _ = each.spelling
        if side != usual:
            what = f"is {side} spelling" if marker == "words" else "is spelt otherwise"
            yield Breach(
                each.place.span,
                f"“{word}” {what} than “{example.spelling.word}”"
                f" (line {example.place.span.start[0]})",
                hint=f"write “{other}”, or change the others",
                part=each.place.part,
                nth=each.place.nth,
                fix=Fix(other, safe=False),  # the others may be the wrong ones
            )
