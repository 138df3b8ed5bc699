"""English words → the grade of school in which they can be read (Flesch and Kincaid).

The formula is that of Kincaid and others (1975): 0.39 words a sentence, plus 11.8
syllables a word, less 15.59.
"""

import re
from collections.abc import Sequence
from functools import cache

_VOWELS = re.compile(r"[aeiouy]+")
_HISSING = re.compile(r"[cs]hes\Z")  # of which the ending is heard


def grade(words: Sequence[str], sentences: int) -> float:
    """Give the grade that some words in so many sentences ask for."""
    heard = sum(map(syllables, words))
    return 0.39 * len(words) / sentences + 11.8 * heard / len(words) - 15.59


def syllables(word: str) -> int:
    """Count the syllables of a word as they are written: nearly those that are heard.

    What is not in small letters, an acronym or a number, counts as one.
    """
    if not word[1:].islower():
        return 1
    word = word.lower()
    count = len(_VOWELS.findall(word)) + len(_apart().findall(word))
    if _silent().search(word) and not _HISSING.search(word):
        count -= 1
    return max(count, 1)


@cache
def _apart() -> re.Pattern[str]:
    """Make the pattern of vowels apart: me-di-a, pre-vi-ous, and not so-cial."""
    return re.compile(
        r"i(?:a(?!ls?\b|ns?\b)|u|o(?!us|n))|(?<![ctxg])i(?:al|ous)|ea\b|eo(?![nup])|ua(?!r)"
        r"|[aeiou]ing\b"
    )


@cache
def _silent() -> re.Pattern[str]:
    """Make the pattern of endings of which no vowel is heard."""
    return re.compile(r"(?:[^aeiouyl]|[aeiouy]l)e\Z|[^aeioutdy]ed\Z|[^aeiouyszxgc]es\Z")
