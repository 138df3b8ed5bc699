"""A misspelt word to the known word that was most likely meant."""

import re
from collections.abc import Collection, Iterable

_FEWEST = 4  # letters of a word in which a slip can be told from another word
_PART = re.compile(r"\d+|[^\W\d_]+")


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Give the known word that is fewest edits away, if that is near enough to name.

    An edit adds, drops or changes a letter, or swaps two neighbours. Near enough is
    one edit for every three letters; case does not count.
    """
    near = _within(word, known, len(word) // 3)
    return min(near, key=lambda each: each[0])[1] if near else None


def sole(word: str, known: Collection[str]) -> str | None:
    """Give the known word that is near enough to name, where there is just one."""
    near = {candidate for _, candidate in _within(word, known, len(word) // 3)}
    return near.pop() if len(near) == 1 else None


def is_alone(word: str, known: Collection[str]) -> bool:
    """Whether one of the known words is two edits nearer than all others.

    In two or three letters there is no room for that.
    """
    right = nearest(word, known)
    if right is None or len(word) < _FEWEST:
        return False
    least = _edits(word.casefold(), right.casefold())
    return {right} == {each for _, each in _within(word, known, least + 1)}


def is_slip(word: str, known: str) -> bool:
    """Whether a name can hardly be any other than the known one, mistyped.

    A letter is missing, doubled, too many or has changed places, or the case or what
    stands between words is another. One letter for another, or another number, may
    well be another name: `cost-a` and `cost-b`, `doe2023` and `doe2024`.
    """
    parts, wanted = (_PART.findall(each.casefold()) for each in (word, known))
    return len(parts) == len(wanted) and all(
        one == other
        or (
            min(len(one), len(other)) >= _FEWEST
            and one.isalpha()
            and (len(one) != len(other) or sorted(one) == sorted(other))
            and _edits(one, other) == 1
        )
        for one, other in zip(parts, wanted, strict=True)
    )


def _within(word: str, known: Iterable[str], most: int) -> list[tuple[int, str]]:
    """Give the known words that are so many edits away at most, with their edits."""
    if len(word) > 64:  # noqa: PLR2004 (no word that somebody mistyped)
        return []
    near = []
    for candidate in known:
        if abs(len(candidate) - len(word)) <= most:
            edits = _edits(word.casefold(), candidate.casefold())
            if edits <= most:
                near.append((edits, candidate))
    return near


def _edits(one: str, other: str) -> int:
    """Count the edits between two words (optimal string alignment)."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        before, above, row = row, before, [i]
        for j, wanted in enumerate(other, start=1):
            edits = min(
                before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted)
            )
            swapped = i > 1 and j > 1 and one[i - 2 : i] == other[j - 2 : j][::-1]
            row.append(min(edits, above[j - 2] + 1) if swapped else edits)
    return row[-1]
