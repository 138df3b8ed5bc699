"""Bare percentage (BG515).

## What it does
In English, finds a percentage of people or things who say or do something ("62 per
cent agreed") where neither its sentence says of whom, nor anything near it how many
there were; and one of those asked ("of respondents") where nothing near it says how
many these were. Changes and rates ("rose by 4 per cent") are left alone.

## Why it matters
Sixty-two per cent of a thousand households and of thirteen friends print alike (OSR:
give the base). A reader cannot weigh a share without its whole.

## Example
```yaml
title: Fund school meals through the summer
findings:
  - id: lunch
    claim: Most families skip a meal in July.
    evidence: [doe2024]
    body: In July, 62 per cent said that they skip lunch.
sources:
  doe2024: {type: report, title: Summer hunger survey, issued: 2024}
```

Say of how many:
```yaml
title: Fund school meals through the summer
findings:
  - id: lunch
    claim: Most families skip a meal in July.
    evidence: [doe2024]
    body: Of 540 families, 62 per cent said in July that they skip lunch.
sources:
  doe2024: {type: report, title: Summer hunger survey, issued: 2024}
```
"""

import re
from collections.abc import Iterator

from briefgen.model.brief import Brief
from briefgen.model.fields import fields
from briefgen.model.inlines import Text, plain
from briefgen.model.walk import texts
from briefgen.project import Case
from briefgen.rules.prose import own_words, sentences
from briefgen.rules.quantities import quantities
from briefgen.rules.rule import Breach

_SHARE = r"(?P<share>\d+(?:\.\d+)?\s?(?:%|[Pp]er ?cent))"
_SHARE_OF_SOME = re.compile(
    rf"{_SHARE},?\s(?:(?:also|now|still|even|already|never|always|often|\w+ly)\s)?(?P<did>[a-z]+)"
)
_ASKED_ONES = (
    r"(?:the |all |our )?(?:respondents|participants|interviewees|sample\b"
    r"|(?:those|people|adults) (?:who were |that were )?"
    r"(?:asked|polled|surveyed|interviewed|questioned))"
)
_SHARES_OF_ASKED = (
    re.compile(rf"{_SHARE},? of {_ASKED_ONES}"),
    re.compile(
        rf"\b(?:[Oo]f|[Aa]mong(?:st)?) {_ASKED_ONES},? (?:some |about |only )?{_SHARE}"
    ),
)
_DID = frozenset(
    """
    agree agreed disagree disagreed approve approved support supported oppose opposed
    favor favored favour favoured say said think thought believe believed want wanted
    prefer preferred reported answered reply replied responded feel felt vote voted
    were are had have use used know knew left stayed returned live lived work worked
    own owned trust trusted expect expected fear feared smoke smoked drink drank could
    cannot lack lacked skip skipped
    """.split()
)
_THINGS = re.compile(
    r"\s(?!per ?cent|percentage|halves|thirds|quarters"
    r"|(?:fif|six|seven|eigh|nin|ten)ths\b)[a-z]"
)
_OF_WHOM = re.compile(r"\b(?:of|among|amongst)\b", re.IGNORECASE)
_AMONG = re.compile(
    r"\bamong(?:st)?\b|\bof (?:the )?\d|\b(?:referendum|elections?|ballot)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?:survey|polls?\b|polled|(?<!when )(?<!if )ask(?:ed|ing)"
    r"|interview|respondent|participant|sample|census|registers?\b"
    r"|every\b(?! (?:day|night|week|month|year)\b)|all\b|each\b|n\s?=)",
    re.IGNORECASE,
)


def bare_percentage(case: Case) -> Iterator[Breach]:
    """Ask each share of a whole for the whole, near enough to be read with it."""
    if case.brief.language.base != "en":
        return
    for part, near in _parts(case.brief):
        for text in part:
            words = own_words(text).words
            if _may_share(words):
                yield from _bare(text, near)


def _may_share(words: str) -> bool:
    """Say, as quickly as can be, whether a share may be told of."""
    return "%" in words or "cent" in words


def _parts(brief: Brief) -> Iterator[tuple[tuple[Text, ...], object]]:
    """Yield the texts that are read together, and what tells of the whole for them."""
    messages = tuple(message.text for message in brief.key_messages)
    yield (
        (*texts(brief.summary), *messages),
        (brief.summary, messages, brief.findings),
    )
    yield tuple(texts(brief.context)), brief.context
    for finding in brief.findings:
        yield (finding.claim, *texts(finding.body)), finding
    for recommendation in brief.recommendations:
        yield (recommendation.action, *texts(recommendation.body)), recommendation
    for section in brief.sections:
        yield tuple(texts(section.body)), section


def _bare(text: Text, near: object) -> Iterator[Breach]:
    prose = own_words(text)
    for sentence in sentences(prose):
        if not _may_share(sentence.words):
            continue
        for share in _bare_shares(sentence.words, near):
            place = prose.place(share["share"], sentence.start + share.start())
            yield Breach(
                place.span,
                f"“{share['share']}” says not of how many",
                hint="say of whom, and how many they were: “of 540 families, …”",
                part=place.part,
                nth=place.nth,
            )


def _bare_shares(sentence: str, near: object) -> Iterator[re.Match[str]]:
    """Yield the shares of nobody knows whom, and those of nobody knows how many."""
    for share in _SHARE_OF_SOME.finditer(sentence):
        # “Heard of it”, “asked of them”: behind the verb, “of” tells of something else.
        told = _OF_WHOM.search(sentence, 0, share.end()) or _AMONG.search(sentence)
        if share["did"] in _DID and not told and not _tells_the_whole(near):
            yield share
    for pattern in _SHARES_OF_ASKED:
        for share in pattern.finditer(sentence):
            if not any(map(_counts, _words(near))):
                yield share


def _tells_the_whole(near: object) -> bool:
    """Say whether a count, or who was asked, stands in any of these texts."""
    return any(_ASKED.search(words) or _counts(words) for words in _words(near))


def _words(near: object) -> Iterator[str]:
    texts = (each.value for each in fields(near) if not isinstance(each.value, str))
    return map(plain, texts)


def _counts(words: str) -> bool:
    """Say whether anything is counted: a number above one, of something."""
    return any(
        number.value > 1 and _THINGS.match(words, number.end)
        for number in quantities(words)
    )
