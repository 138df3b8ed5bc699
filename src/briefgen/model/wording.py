"""Two texts → one, in pieces: what stayed, what went, and what came."""

from collections.abc import Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Literal, NamedTuple, TypeAlias

How: TypeAlias = Literal["same", "removed", "added"]

_MOST_STEPS = 4_000_000  # of the comparison: words of the one times words of the other
_ALIKE = 0.2  # of the longer one, the share that must stay for words to be compared
_AROUND = 5  # words that are told on either side of a change


class Passage(NamedTuple):
    """Words of one of the texts, or of both."""

    how: How
    words: str


class Step(NamedTuple):
    """What stands in place of what: slices of two sequences; equal ones are `same`."""

    same: bool
    before: slice
    after: slice


def steps(before: Sequence[Hashable], after: Sequence[Hashable]) -> Iterator[Step]:
    """Walk along two sequences.

    What has little in common is all another, and so is what takes too long to compare.
    """
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    if len(before) * len(after) <= _MOST_STEPS:
        stays = sum(block.size for block in matcher.get_matching_blocks())
        if stays and stays >= _ALIKE * max(len(before), len(after)):
            for kind, start, end, low, high in matcher.get_opcodes():
                yield Step(kind == "equal", slice(start, end), slice(low, high))
            return
    if before or after:
        same = before == after
        yield Step(same, slice(0, len(before)), slice(0, len(after)))


def passages(old: str, new: str) -> Iterator[Passage]:
    """Give what changed, with some words around it; an ellipsis for all others."""
    before, after = old.split(), new.split()
    walk = tuple(steps(before, after))
    for at, step in enumerate(walk):
        if step.same:
            words = before[step.before]
            head = words[:_AROUND] if at else []
            tail = words[-_AROUND:] if at < len(walk) - 1 else []
            if len(words) > len(head) + len(tail):
                words = [*head, "…", *tail]
            yield Passage("same", " ".join(words))
            continue
        if gone := before[step.before]:
            yield Passage("removed", " ".join(gone))
        if come := after[step.after]:
            yield Passage("added", " ".join(come))


_SIGNS = {"same": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}


def marked(old: str, new: str) -> str:
    """Write what changed as `[-old-]` and `{+new+}`, with some words around it."""
    written, last = "", "same"
    for how, words in passages(old, new):
        gap = " " if written and "same" in (how, last) else ""
        written += gap + _SIGNS[how].format(words)
        last = how
    return written
