"""English words to the numbers in them: what a brief counts, in digits or in words.

Left out is what only looks like a number: a year, a day, an ordinal, a part of a name
(“COVID-19”, “Article 50”, “9/11”).
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from briefgen.rules.prose import occurrences
from briefgen.rules.remembered import remembered

_SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen"),
    *("seventeen", "eighteen", "nineteen"),
)
_TENS = (
    *("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"),
)
_VALUES = {word: value for value, word in enumerate(_SMALL)} | {
    word: value * 10 for value, word in enumerate(_TENS, start=2)
}
_SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "bn": 1_000_000_000,
    "tn": 1_000_000_000_000,
}
_MONEY = {"m": 1_000_000, "k": 1_000, "p": 1}  # £12m, $40k, 14p
_SIGNS = frozenset("£$€¥")
_FIRST = "|".join(_VALUES)
_WORD = f"{_FIRST}|hundred|thousand|million|billion|trillion"
_MONTHS = frozenset(
    """
    january february march april may june july august september october november
    december
    """.split()
)
# Before a number they make a name of it: page 12, resolution 2178, since 14.
_NAMING = _MONTHS | frozenset(
    """
    no p pp para paras version age aged since resolution section article paragraph page
    rule chapter clause directive regulation goal table figure line route bus room class
    grade phase stage level group day week question
    """.split()
)
# Any other with a capital makes a name, too, save where a sentence begins with it.
_OPENING = frozenset(
    """
    a all an and another around about at almost between but by every fewer for from if
    in its just less more most nearly of on only or our over roughly some than that the
    their these those to under up when while with
    """.split()
)
_DIGITS = re.compile(
    # Begun with a digit, before its two forms part: so it is looked for twice as fast.
    r"(?P<digits>\d(?:\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)"
    r"|\d*(?:,\d{3})*(?:\.\d+)?))"
    r"(?:\s?(?P<scale>(?:hundred|thousand|million|billion|trillion|bn|tn)\b)"
    r"|(?P<money>[mkp])\b)?"
    r"(?![\w/:]|-\w|\.\d|,\d)"
)
_NO_COUNT = re.compile(r"0\d")  # of a telephone, or a time of day
_JOINED = "/#&.,:§-"  # before digits: they belong to what stands there
_WORDS = re.compile(rf"(?:{_FIRST})(?:(?:-|\s(?:and\s)?)(?:{_WORD}))*\b")
_COMPOUND = re.compile(r"-(?!odd\b)[a-z]")  # sixteen-year-olds, as 16-year-olds
_WORD_BEFORE = re.compile(r"([^\W\d_]+)\.?\s\Z")
_WORD_BEHIND = re.compile(r"\s([A-Za-z]+)")
_FIRST_YEAR, _LAST_YEAR = 1800, 2100


class Quantity(NamedTuple):
    """A number as it is written, and where in the words."""

    value: Decimal
    written: str
    start: int

    @property
    def end(self) -> int:
        """Give the place behind it."""
        return self.start + len(self.written)

    @property
    def step(self) -> Decimal:
        """Give the place value of its last digit that counts: 10 of 460, 0.1 of 2.5."""
        digits = self.value.normalize().as_tuple()
        exponent = digits.exponent
        return Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)


@remembered
def quantities(words: str) -> tuple[Quantity, ...]:
    """Give the numbers of some English words, in order."""
    found = list[Quantity]()
    for digits in _DIGITS.finditer(words):
        before = words[max(0, digits.start() - 2) : digits.start()]
        if before and (before[-1].isalnum() or before[-1] in _JOINED):
            continue
        goes_on = before[:1].isdigit() and before[1:].isspace()
        if goes_on or _NO_COUNT.match(digits[0]):
            continue
        if digits["money"] in {"m", "k"} and before[-1:] not in _SIGNS:
            continue  # 12m is a length
        if digits["scale"] or digits["money"] or not _names(digits, words):
            found.append(Quantity(_digits(digits), digits[0], digits.start()))
    lowered = words.lower()
    if len(lowered) == len(words):
        for number in _in_words(lowered):
            written = words[number.start() : number.end()]
            found.append(Quantity(_value(number[0]), written, number.start()))
        found.sort(key=lambda quantity: quantity.start)
    return tuple(found)


def _in_words(lowered: str) -> Iterator[re.Match[str]]:
    """Yield the numbers in words, tried only where one of these may begin.

    To search for all of them at once takes ten times as long: every other letter of a
    text is one that some number begins with.
    """
    end = 0
    here = [word for word in _VALUES if word in lowered]
    starts = {start for word in here for start in occurrences(word, lowered)}
    for start in sorted(starts):
        number = _WORDS.match(lowered, start) if start >= end else None
        if number is not None and not lowered[:start][-1:].isalnum():
            end = number.end()
            if not _COMPOUND.match(lowered, end):
                yield number


def _digits(found: re.Match[str]) -> Decimal:
    scale = _SCALES.get(found["scale"]) or _MONEY.get(found["money"], 1)
    return Decimal(re.sub(r"[,\s]", "", found["digits"])) * scale


def _names(found: re.Match[str], words: str) -> bool:
    """Say whether a number is a year, a day, or a part of a name."""
    digits = found["digits"]
    year = len(digits) == len(str(_LAST_YEAR)) and digits.isdecimal()
    if year and _FIRST_YEAR <= int(digits) <= _LAST_YEAR:
        return True
    behind = _WORD_BEHIND.match(words, found.end())
    if behind and behind[1][0].isupper() and behind[1].casefold() in _MONTHS:
        return True
    before = _WORD_BEFORE.search(words[max(0, found.start() - 24) : found.start()])
    if before is None:
        return False
    word = before[1].casefold()
    if word in _MONTHS:
        return before[1][0].isupper()
    return word in _NAMING or (before[1][0].isupper() and word not in _OPENING)


def _value(words: str) -> Decimal:
    """Add up a number in words: two hundred and twelve, fifty-eight."""
    total = part = 0
    for word in re.split(r"[-\s]+", words):
        if word in _VALUES:
            part += _VALUES[word]
        elif word == "hundred":
            part = (part or 1) * 100
        elif word != "and":
            total += (part or 1) * _SCALES[word]
            part = 0
    return Decimal(total + part)
