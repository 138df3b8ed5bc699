"""Two texts → one, in which what went and what came is marked."""

from collections.abc import Iterator
from difflib import SequenceMatcher

_MOST_STEPS = 4_000_000  # of the comparison: words of the one times words of the other
_AROUND = 5  # words that are told on either side of a change


def marked(old: str, new: str) -> str:
    """Write what changed as `[-old-]` and `{+new+}`, with some words around it."""
    before, after = old.split(), new.split()
    if not before or not after or len(before) * len(after) > _MOST_STEPS:
        return _swapped(before, after)
    return " ".join(_parts(before, after))


def _parts(before: list[str], after: list[str]) -> Iterator[str]:
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    steps = matcher.get_opcodes()
    for at, (kind, start, end, low, high) in enumerate(steps):
        if kind != "equal":
            yield _swapped(before[start:end], after[low:high])
            continue
        words = before[start:end]
        head = words[:_AROUND] if at else []
        tail = words[-_AROUND:] if at < len(steps) - 1 else []
        if len(words) <= len(head) + len(tail):
            yield " ".join(words)
        else:
            yield " ".join((*head, "…", *tail))


def _swapped(before: list[str], after: list[str]) -> str:
    gone = f"[-{' '.join(before)}-]" if before else ""
    come = f"{{+{' '.join(after)}+}}" if after else ""
    return gone + come
