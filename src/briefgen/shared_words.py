"""Two lists of words to the longest row that both have, in order: as `diff` does it."""

from collections.abc import Sequence


def shared(ones: Sequence[str], others: Sequence[str]) -> list[tuple[int, int]]:
    """Give the places of the words that two lists share, in the one and the other."""
    rows = [[0] * (len(others) + 1) for _ in range(len(ones) + 1)]
    for at in range(len(ones) - 1, -1, -1):
        row, below = rows[at], rows[at + 1]
        for by in range(len(others) - 1, -1, -1):
            row[by] = (
                below[by + 1] + 1
                if ones[at] == others[by]
                else max(below[by], row[by + 1])
            )
    pairs, at, by = list[tuple[int, int]](), 0, 0
    while at < len(ones) and by < len(others):
        if ones[at] == others[by]:
            pairs.append((at, by))
            at, by = at + 1, by + 1
        elif rows[at + 1][by] >= rows[at][by + 1]:
            at += 1
        else:
            by += 1
    return pairs
