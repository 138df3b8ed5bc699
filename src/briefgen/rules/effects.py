"""An English sentence → where it says flatly that something has had an effect.

Not by patterns, which would have to hold hundreds of words, but word by word: a verb
of effect, the noun before it that it is said of, and what stands behind it.
"""

import re
from collections.abc import Sequence

from briefgen.rules.word_lists import word_lists

_VERBS = ("moves", "affects", "helps", "stops", "gives")
_JOINED = re.compile(r" (?:[\d.,]+ )?")  # nothing but a number stands between
_WORD = re.compile(r"[a-z]+(?:[’'-][a-z]+)*")
_AUXILIARY = frozenset(
    "has have had also then soon now still since both alone that which".split()
)
_MORE = frozenset("more less greater fewer new better".split())
_LINKS = frozenset("of in for on to at with".split())
_FARTHEST = 4  # words between such a link and the verb
_NEAR = 4  # words behind the verb in which an outcome is looked for
# Behind a verb of effect these begin no object: “the fee hurt by”, “price cuts are”.
_NO_OBJECT = frozenset(
    """
    by in on at to from with for of as and or but when while since after before until
    than is are was were be been has have had will would may might can could should must
    did do does that which who its down out past along through around back
    """.split()
)


def effect(sentence: str) -> tuple[int, int] | None:
    """Give where the words begin and end that tell of an effect, if there are any."""
    lists = word_lists("causes")
    lowered = sentence.lower()
    if len(lowered) != len(sentence):
        return None
    found = [*_WORD.finditer(lowered)]
    words = [each[0] for each in found]
    verbs = frozenset().union(*(lists[name] for name in _VERBS))
    if verbs.isdisjoint(words):
        return None
    for at, word in enumerate(words[:-1]):
        between = lowered[found[at].end() : found[at + 1].start()]
        if word in verbs and _JOINED.fullmatch(between) and _tells(words, at):
            return found[at].start(), found[at + 1].end()
    return None


def _tells(words: Sequence[str], at: int) -> bool:
    """Say whether the verb here is one of effect, by what stands around it."""
    if words[at + 1] in _NO_OBJECT or words[at + 1].endswith("ly"):
        return False
    lists = word_lists("causes")
    behind = words[at + 1 : at + 1 + _NEAR]
    verb, outcome = words[at], not lists["outcomes"].isdisjoint(behind)
    told = (
        verb in lists["affects"]
        or (verb in lists["moves"] and outcome)
        or (verb in lists["helps"] and "to" in behind[1:])
        or (verb in lists["stops"] and "from" in behind[1:])
        or (verb in lists["gives"] and outcome and not _MORE.isdisjoint(behind))
    )
    return told and _subject(words, at) is not None


def _subject(words: Sequence[str], at: int) -> str | None:
    """Give the measure or condition that a verb is said of, if it is said of one."""
    lists = word_lists("causes")
    nouns = lists["measures"] | lists["conditions"]
    before = at - 1
    while before >= 0 and (words[before] in _AUXILIARY or words[before].endswith("ly")):
        before -= 1
    if before < 0:
        return None
    if words[before] in nouns:
        return words[before]
    # “The closure of two clinics raised …”: the noun before the nearest link.
    for link in range(before - 1, max(0, before - _FARTHEST) - 1, -1):
        if words[link] in _LINKS:
            head = words[link - 1] if link else ""
            return head if head in nouns else None
    return None
