"""A misspelt word to the known word that was most likely meant."""

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Give the known word that is fewest edits away, if that is near enough to name.

    An edit adds, drops or changes a letter, or swaps two neighbours. Near enough is
    one edit for every three letters; case does not count.
    """
    if len(word) > 64:  # noqa: PLR2004 (no word that somebody mistyped)
        return None
    best, fewest = None, len(word) // 3 + 1
    for candidate in known:
        if abs(len(candidate) - len(word)) < fewest:
            edits = _edits(word.casefold(), candidate.casefold())
            if edits < fewest:
                best, fewest = candidate, edits
    return best


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
