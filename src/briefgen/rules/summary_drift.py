"""Summary drift (BG513).

## What it does
Finds a figure in the summary or a key message that stands nowhere else in the brief,
and a summary that does not link to a major caveat. Figures are compared in English
alone: above twelve, or with a fraction or a percentage; years and days are none. A
rounded figure is carried by the exact one, in words by the same in digits, and "31 per
cent" by 230 of 742; "seven in ten" by any share that comes to it, such as 68 per cent,
or 412 of 590.

## Why it matters
Most readers read the summary and no more (OSR: what is said there holds as much as
what is said below). A figure that is only there has no evidence behind it, and is
often one that was mended below and forgotten above. A major caveat that is not there
is not told.

## Example
```yaml
title: Letting defectors speak
summary: The report studied 56 people who had left.
findings:
  - id: reasons
    claim: Fifty-eight people who left gave four main reasons.
    evidence: [icsr2015]
sources:
  icsr2015: {type: report, title: Narratives of defectors, issued: 2015-09}
```

Say the same in both places:
```yaml
title: Letting defectors speak
summary: The report studied 58 people who had left.
findings:
  - id: reasons
    claim: Fifty-eight people who left gave four main reasons.
    evidence: [icsr2015]
sources:
  icsr2015: {type: report, title: Narratives of defectors, issued: 2015-09}
```
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from briefgen.model.fields import every
from briefgen.model.inlines import Code, CrossReference, Text, Words
from briefgen.model.walk import all_caveats, inlines, texts
from briefgen.project import Case
from briefgen.rules.proportions import proportions, shares, told_shares
from briefgen.rules.prose import Prose, own_words
from briefgen.rules.quantities import Quantity, quantities
from briefgen.rules.rule import Breach
from briefgen.rules.wording import quoted

_COUNTED = 12  # up to so many, a summary may have counted for itself
_SHARE = re.compile(r"\s?(?:%|per ?cent|percentage)", re.IGNORECASE)
_ABOUT = re.compile(
    r"\b(?:about|almost|around|nearly|roughly|some|over|under|(?:more|fewer|less) than"
    r"|at (?:least|most)|up to|close to|an estimated)\s\Z",
    re.IGNORECASE,
)
_LONGEST = 32  # characters: more than any of these has
_TELL = "tell it in a finding, with its evidence, or as it stands there"
_OF_ALL = re.compile(r"\sof\s(?:the\s|all\s)?")
_ONE_IN = re.compile(r"\b(?:1|one) (?:in|out of) (?:every )?\Z", re.IGNORECASE)
_NEAR = Decimal("0.1")  # of a round figure that says it is not exact
_FIVE = 5
_BELOW = frozenset(
    (
        *("findings", "context", "caveats", "options", "recommendations"),
        *("alternatives", "methods", "glossary", "sources"),
    )
)
_STRINGS = frozenset(("alt", "quote"))  # with words that carry a figure, as texts do


class _Below:
    """The numbers of all that a summary sums up, read as far as they are asked for."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._read: list[Decimal] = []
        self._unread = (n for words in _words(case) for n in quantities(words))

    def shares(self) -> Iterator[Fraction]:
        """Yield the shares that any of its texts may tell of."""
        for words in _words(self._case):
            yield from shares(words)

    def tells(self, share: Fraction, room: Fraction) -> bool:
        """Say whether one of its texts tells of a share, give or take some room."""
        return any(
            abs(told - share) <= room
            for words in _words(self._case)
            for told in told_shares(words)
        )

    def carries(self, value: Decimal, room: Decimal) -> bool:
        """Say whether one of them is a value, give or take some room."""
        if any(abs(known - value) <= room for known in self._read):
            return True
        for number in self._unread:
            self._read.append(number.value)
            if abs(number.value - value) <= room:
                return True
        return False


def summary_drift(case: Case) -> Iterator[Breach]:
    """Look for each figure of the summary in what it sums up, and for each caveat."""
    brief = case.brief
    if brief.language.base == "en":
        below = _Below(case)
        for text in texts(brief.summary):
            yield from _drifted(below, text, "the summary")
        for message in brief.key_messages:
            yield from _drifted(below, message.text, "a key message")
    if not brief.summary:
        return
    linked = {link.target for link in every(CrossReference, brief.summary)}
    if not linked <= case.argument.by_id.keys():
        return  # one leads nowhere, and that is told: it may be meant for a caveat
    for caveat in all_caveats(brief):
        if caveat.severity == "major" and caveat.id not in linked:
            name = quoted(caveat.label or caveat.point or caveat.quote or "")
            yield Breach(
                brief.summary[0].span,
                f"the summary leaves out the major caveat {name}",
                hint=f"link to it where it limits what is said, as in"
                f" [its words](#{caveat.id or 'its-id'})",
            )


def _drifted(below: _Below, text: Text, where: str) -> Iterator[Breach]:
    yield from _figures(below, text, where)
    yield from _proportions(below, text, where)


def _figures(below: _Below, text: Text, where: str) -> Iterator[Breach]:
    prose = own_words(text)
    for figure in quantities(prose.words):
        whole = figure.value == int(figure.value)
        share = _SHARE.match(prose.words, figure.end)
        if whole and figure.value <= _COUNTED and not share:
            continue
        room = figure.step / 2
        if _is_about(prose.words, figure.start):
            room = max(room, min(figure.value * _NEAR, _roundness(figure)))
        told = below.carries(figure.value, room) or _is_rest(prose, figure, below)
        if not told and not _is_share(prose, figure, below, room):
            place = prose.place(figure.written, figure.start)
            yield Breach(
                place.span,
                f"“{figure.written}” stands in {where} and nowhere below it",
                hint=_TELL,
                part=place.part,
                nth=place.nth,
            )


def _is_about(words: str, at: int) -> bool:
    """Say whether what begins here is told to be no exact figure."""
    return _ABOUT.search(words, max(0, at - _LONGEST), at) is not None


def _is_rest(prose: Prose, figure: Quantity, below: _Below) -> bool:
    """Say whether it is the rest of a count below: “31 of 46” where 15 were not."""
    behind = _OF_ALL.match(prose.words, figure.end)
    numbers = quantities(prose.words) if behind else ()
    whole = next((n.value for n in numbers if behind and n.start == behind.end()), None)
    return whole is not None and all(
        below.carries(value, Decimal(0)) for value in (whole, whole - figure.value)
    )


def _is_share(prose: Prose, figure: Quantity, below: _Below, room: Decimal) -> bool:
    """Say whether it is a share that is told otherwise below: 31 % as 230 of 742."""
    value = Fraction(figure.value)
    if _SHARE.match(prose.words, figure.end):
        return below.tells(value / 100, Fraction(room) / 100)
    if _ONE_IN.search(prose.words, max(0, figure.start - _LONGEST), figure.start):
        return below.tells(1 / value, 1 / value**2)
    return False


def _proportions(below: _Below, text: Text, where: str) -> Iterator[Breach]:
    """Look for each “seven in ten” as what it comes to, however that is told."""
    prose = own_words(text)
    for each in proportions(prose.words):
        about = _is_about(prose.words, each.start)
        if not any(each.holds(share, about=about) for share in below.shares()):
            written = prose.words[each.start : each.end]
            place = prose.place(written, each.start)
            yield Breach(
                place.span,
                f"“{written}” stands in {where}, and no such share below it",
                hint=_TELL,
                part=place.part,
                nth=place.nth,
            )


def _roundness(figure: Quantity) -> Decimal:
    """Say how coarse a figure is: 1 of 62, 5 of 65, 10 of 60."""
    by_fives = (figure.value / figure.step) % _FIVE == 0
    return figure.step * _FIVE if by_fives else figure.step


def _words(case: Case) -> Iterator[str]:
    """Yield all that a summary sums up, text by text, one finding after the other."""
    below = _BELOW | {section.id for section in case.brief.sections}
    for field in case.fields:
        if field.part not in below:
            continue
        if not isinstance(field.value, str):
            yield _all_words(field.value)
        elif field.name in _STRINGS:
            yield field.value


def _all_words(text: Text) -> str:
    """Give the words of a text, those of its notes included."""
    return " ".join(i.text for i in inlines(text) if isinstance(i, Words | Code))
