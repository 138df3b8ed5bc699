"""English words to the acronyms in them: where one is used, and where it is defined.

Left out is what only looks like one: a Roman numeral, a word in capitals for stress, a
heading in capitals, a part of a name (“MIT Press”), a code (“S/RES/2178”, “A-10”).
"""

import re
from collections.abc import Container, Iterator
from functools import cache
from typing import NamedTuple

from briefgen.rules.prose import FILLING
from briefgen.rules.word_lists import word_list, word_lists

_ACRONYM = re.compile(
    r"(?<![\w&/.@#$£€’'-])(?P<name>[A-Z]{2,8})(?:s|['’]s)?(?![\w&/@]|-[A-Z0-9]|\.\w)"
)
_RATING = re.compile(r"A+|B+|C+|D+|X+")  # AAA
_NAME_BEHIND = re.compile(r"\s[A-Z][a-z]")
_CAPITALS_BEFORE = re.compile(r"\b([A-Z]{2,})\s\Z")
_CAPITALS_BEHIND = re.compile(r"\s([A-Z]{2,})\b")
_STATE = re.compile(r"[A-Z][a-z]+,\s\Z")  # Albany, NY
_STATE_LETTERS = 2
_STATES = frozenset(
    """
    AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV
    NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY
    """.split()
)
_VOLUME_BEFORE = re.compile(r"\b\d{1,4}\s\Z")  # 1 WLR 303, 42 USC § 1983
_PAGE_BEHIND = re.compile(r"\s(?:§{1,2}\s?)?\d")
_BEFORE_IT = re.compile(r"\b([A-Z]{2})(?:,|,? (?:and|or|&))\s\Z")  # CA, NY and TX
_BEHIND_IT = re.compile(r"(?:,|,? (?:and|or|&))\s([A-Z]{2})\b")

_WORD = re.compile(r"[^\W\d_]+")
_SMALL = frozenset(
    "a an and at by de des du et for in la le of on or the to with".split()
)
_PAUSE_BEFORE = re.compile(r"(?:,| [—–])\s(?:or )?\Z|\s\Z")


class Used(NamedTuple):
    """An acronym where it stands; spelt out, where it is defined beside itself."""

    name: str
    start: int
    defined: bool
    spelt_out: bool  # letter by letter: no doubt that this is a definition


def acronyms(words: str, written: str, known: Container[str] = ()) -> Iterator[Used]:
    """Yield the acronyms of an author's words; quoted ones where they are defined.

    Those that are known need no look.
    """
    for found in _ACRONYM.finditer(written):
        name, start, end = found["name"], found.start(), found.end("name")
        if name in known:
            continue
        before, behind = written[max(0, start - 160) : start], written[end : end + 200]
        spelt_out = _spelt_out(name, before, behind)
        defined = spelt_out or bool(
            _opening().search(before) or _bracket_behind().match(behind)
        )
        own = words[start] != FILLING
        if defined or (own and not _is_something_else(name, before, behind)):
            yield Used(name, start, defined, spelt_out and own)


def says_in_full(name: str, words: str) -> bool:
    """Say whether some words begin, one after the other, with the letters of a name."""
    every = _WORD.findall(words)
    return any(_begin(name, every[at:], 1) for at in range(len(every)))


@cache
def known_acronyms(region: str = "") -> frozenset[str]:
    """Give the acronyms that need no definition, and those that a region knows."""
    everywhere = frozenset(name for line in word_list("acronyms") for name in line)
    return everywhere | word_lists("acronyms_at_home").get(region, frozenset())


def _is_something_else(name: str, before: str, behind: str) -> bool:
    """Say whether these capitals are no acronym, or only a part of a name."""
    if _RATING.fullmatch(name) or name.casefold() in _stressed():
        return True
    if _roman().fullmatch(name) or _NAME_BEHIND.match(behind):
        return True
    if len(name) == _STATE_LETTERS and _STATE.search(before):
        return True
    if name in _STATES:
        beside = (_BEFORE_IT.search(before), _BEHIND_IT.match(behind))
        if any(near and near[1] in _STATES for near in beside):
            return True
    if _of_a_series().search(before):
        return True
    if _VOLUME_BEFORE.search(before) and _PAGE_BEHIND.match(behind):
        return True
    around = (_CAPITALS_BEFORE.search(before), _CAPITALS_BEHIND.match(behind))
    return any(near and near[1] not in known_acronyms() for near in around)


def _spelt_out(name: str, before: str, behind: str) -> bool:
    """Say whether words right before or behind begin with its letters, in order."""
    opening = _opening().search(before) or _PAUSE_BEFORE.search(before)
    if opening and _begin(name, _WORD.findall(before[: opening.start()])[::-1], -1):
        return True
    pause = _pause_behind().match(behind)
    return pause is not None and _begin(name, _WORD.findall(behind[pause.end() :]), 1)


def _begin(name: str, words: list[str], step: int) -> bool:
    """Say whether the nearest words begin with the letters of a name, small ones apart.

    `step` is the direction in which they are read.
    """
    letters = [*name][::step]
    for word in words:
        if not letters:
            break
        if word[0].upper() == letters[0]:
            letters.pop(0)
        elif word.casefold() not in _SMALL:
            return False
    return not letters


@cache
def _stressed() -> frozenset[str]:
    """Give the words that some write in capitals to stress them."""
    return frozenset(
        """
        not and or all any no only must never always before after but both either new
        now none every each more less most per very do does to be draft note free stop
        yes by if then here first last done may can will shall should open closed
        tbc tbd todo fixme
        """.split()
    )


@cache
def _opening() -> re.Pattern[str]:
    """Make the pattern of what stands before an acronym that is being defined."""
    return re.compile(
        r"(?:\(|\b(?:or|called|known as|abbreviated(?: as| to)?|short)\s)"
        r"(?:(?:the|or|now|then|also|hereafter|henceforth|in short|known as|called)\s)*"
        rf"[\"“‘'{FILLING}]*\Z"
    )


@cache
def _bracket_behind() -> re.Pattern[str]:
    """Make the pattern of what it stands for, in brackets behind it."""
    return re.compile(
        r"[\"”’']?\s\((?!(?:in|from|at|see|by|since|until|for|on|with|e\.g|and|which|who"
        rf"|of)\b)[^\s()\d{FILLING}]+\s[^()]"
    )


@cache
def _pause_behind() -> re.Pattern[str]:
    """Make the pattern of what parts it from what it stands for."""
    return re.compile(
        r"[\"”’']?(?:,| [—–]|:)\s(?:the |an? |or |short for |which stands for )?"
        r"|\s(?:stands? for|means?|(?:is|are) short for)\s[\"“‘']?(?:the )?"
        r"|\s\((?:the )?"
    )


@cache
def _of_a_series() -> re.Pattern[str]:
    """Make the pattern of what makes capitals a number in a series."""
    return re.compile(
        r"\b(?i:annex|appendix|table|figure|form|group|type|class|category|grade|schedule"
        r"|line|model|option|plan|section|part|zone|block|bus|route|unit)\s\Z|\]\s\Z"
    )


@cache
def _roman() -> re.Pattern[str]:
    """Make the pattern of Roman numerals."""
    return re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
