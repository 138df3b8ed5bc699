"""The lists of words that come with the rules: a name to its lines."""

from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).with_name("words")


@cache
def word_list(name: str) -> tuple[tuple[str, ...], ...]:
    """Give the words of each line of a list, read when a rule first asks for it."""
    text = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    lines = (line.split() for line in text.splitlines() if not line.startswith("#"))
    return tuple(tuple(line) for line in lines if line)


@cache
def word_lists(name: str) -> dict[str, frozenset[str]]:
    """Give the lists of a file whose lines begin with the name of theirs."""
    lists: dict[str, set[str]] = {}
    for of, *words in word_list(name):
        lists.setdefault(of, set()).update(words)
    return {of: frozenset(words) for of, words in lists.items()}
