"""English words to the proportions in them: “seven in ten”, “two thirds”, “41 %”.

A proportion is told in many ways, and a summary may tell it in another than the text
that it sums up: “two in five” for 412 of 1,012.
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from briefgen.rules.quantities import quantities

_BETWEEN = re.compile(r"\s(?:in|out\sof|of\severy)\s(?:every\s)?")
_OF = re.compile(r"\sof\s")  # “two of four clubs” is a count; of ten, a share
_OF_MANY = re.compile(
    r"\s(?:(?:[a-z]+\s){,2}out\s)?(?:of|in)\s(?:(?:the|all|its|our|their|these|those)\s)?"
)  # 230 of the 742, 230 homes out of 742
_OF_BEFORE = re.compile(r"\b[Oo]f\s(?:(?:the|all|its|our|their|these|those)\s)?\Z")
_ITS_SHARE = re.compile(
    r"\s[^.;:\d]{1,60},\s(?:only\s|just\s|some\s)?"
)  # of 742 homes, 230
_LONGEST = 12  # characters of such words
_TIME = re.compile(
    r"\s(?:second|minute|hour|day|week|month|year|round|vote|lesson)s?\b"
)
_SHARE = re.compile(r"\s?(?:%|per ?cent)", re.IGNORECASE)
_PARTS = {
    "half": Fraction(1, 2),
    "halves": Fraction(1, 2),
    "third": Fraction(1, 3),
    "quarter": Fraction(1, 4),
    "fifth": Fraction(1, 5),
    "sixth": Fraction(1, 6),
    "eighth": Fraction(1, 8),
    "tenth": Fraction(1, 10),
}
_PART = re.compile(
    rf"\b(?:(?P<many>two|three|four|five|seven|nine)[\s-])?(?P<part>{'|'.join(_PARTS)})s?\b",
    re.IGNORECASE,
)
_MANY = {"two": 2, "three": 3, "four": 4, "five": 5, "seven": 7, "nine": 9}
_MOST = re.compile(r"\b(?:most|majority)\b", re.IGNORECASE)
_OF_SOME = re.compile(
    r"\b(?:(?:an?|one|(?P<many>two|three))[\s-](?P<part>third|quarter|fifth)s?|(?P<half>half))"
    r"(?=\sof\s(?:the|all|those|these|them|its|their)\b)",
    re.IGNORECASE,
)
_LARGEST = 12  # of what; above that a summary's numbers are looked for one by one
_ROOM = Fraction(1, 20)  # of a third, a half
_LEAST = Fraction(1, 80)  # of one in ten
_WIDER = Fraction(3, 2)  # where it says that it is not exact


class Proportion(NamedTuple):
    """So many in so many, or such a part of all, where the words stand that say it."""

    share: Fraction
    room: Fraction  # by which it may have been rounded to such words
    start: int
    end: int

    def holds(self, share: Fraction, *, about: bool) -> bool:
        """Say whether a share is this one, as it would be rounded to such words."""
        return abs(share - self.share) <= self.room * (_WIDER if about else 1)


def proportions(words: str) -> Iterator[Proportion]:
    """Yield what is told as so many in so many, of twelve at most, or as a part."""
    for some, of in pairwise(quantities(words)):
        between = words[some.end : of.start]
        small = 1 <= some.value < of.value <= _LARGEST
        whole = some.value == int(some.value) and of.value == int(of.value)
        of_ten = of.value == 10 and _OF.fullmatch(between)  # noqa: PLR2004 (fingers)
        told = small and whole and (of_ten or _BETWEEN.fullmatch(between))
        if told and not _TIME.match(words, of.end) and not _SHARE.match(words, of.end):
            share = Fraction(some.value) / Fraction(of.value)
            # “One in eight” is not one in seven; “three in eight” is half of a step.
            room = share**2 / 2 if some.value == 1 else Fraction(1, 2 * int(of.value))
            yield Proportion(share, max(room, _LEAST), some.start, of.end)
    for part in _OF_SOME.finditer(words):
        named = (part["part"] or part["half"]).lower()
        share = _MANY.get((part["many"] or "").lower(), 1) * _PARTS[named]
        yield Proportion(share, _ROOM, part.start(), part.end())


def told_shares(words: str) -> Iterator[Fraction]:
    """Yield the shares that some words tell for certain: 7 %, 230 of the 742."""
    found = quantities(words)
    for number in found:
        if _SHARE.match(words, number.end):
            yield Fraction(number.value) / 100
    for one, other in pairwise(found):
        between = words[one.end : other.start]
        if 0 < one.value < other.value and _OF_MANY.fullmatch(between):
            yield Fraction(one.value) / Fraction(other.value)
        whole = _OF_BEFORE.search(words, max(0, one.start - _LONGEST), one.start)
        if whole and 0 < other.value < one.value and _ITS_SHARE.fullmatch(between):
            yield Fraction(other.value) / Fraction(one.value)


def shares(words: str) -> Iterator[Fraction]:
    """Yield all shares that some words may tell of; of any two numbers, the ratio."""
    found = quantities(words)
    for number in found:
        if _SHARE.match(words, number.end):
            yield Fraction(number.value) / 100
    for part in _PART.finditer(words):
        yield _MANY.get((part["many"] or "").lower(), 1) * _PARTS[part["part"].lower()]
    for one in found:
        for other in found:
            if 0 < one.value < other.value:
                share = Fraction(one.value) / Fraction(other.value)
                yield share
                yield 1 - share  # “lost a third of its value”: from 90 to 60
    if _MOST.search(words):
        yield from (Fraction(percent, 100) for percent in range(51, 100))
