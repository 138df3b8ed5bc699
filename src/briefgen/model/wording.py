"""Two texts → one, in pieces: what stayed, what went, and what came."""

import re
from collections.abc import Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Literal, NamedTuple, TypeAlias

How: TypeAlias = Literal["same", "removed", "added"]
_Word: TypeAlias = tuple[str, str]  # the white space before it, and the word

_MOST_STEPS = 4_000_000  # of the comparison: words of the one times words of the other
_ALIKE = 0.2  # of the longer one, the share that must stay for words to be compared
_WORD = re.compile(r"(\s*)([,;:.!?]+(?=\s|$)|(?:(?![,;:.!?]+(?:\s|$))\S)+)")
_MARKS = str.maketrans("“”„«»‘’‚", '"""""\'\'\'')
_AROUND = 5  # words that are told on either side of a change


class Passage(NamedTuple):
    """Words of one of the texts, or of both."""

    how: How
    words: str
    apart: bool = True  # white space stands before them


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


def words_in(text: str) -> Iterator[_Word]:
    """Yield each word, and each mark that ends one, with the white space before it."""
    yield from _WORD.findall(text)


def as_typed(words: str) -> str:
    """Give words with the quotation marks of a keyboard: how they look is no change."""
    return words.translate(_MARKS)


def passages(old: str, new: str) -> Iterator[Passage]:
    """Give what changed, with some words around it; an ellipsis for all others.

    A line of a text stands for itself, as one of several reasons does.
    """
    last = ""
    for passage in _by_lines(old, new):
        words = passage.words
        if last.endswith("…"):  # one is enough
            words = words.removeprefix("…").lstrip()
        if words:
            yield passage._replace(words=words)
            last = words


def _by_lines(old: str, new: str) -> Iterator[Passage]:
    before, after = old.split("\n"), new.split("\n")
    walk = tuple(steps([*map(as_typed, before)], [*map(as_typed, after)]))
    for step in walk:
        if step.same:
            yield Passage("same", "…" if len(walk) > 1 else new)
            continue
        pairs = zip_longest(before[step.before], after[step.after], fillvalue="")
        for number, (early, late) in enumerate(pairs):
            if number:
                yield Passage("same", "…")
            yield from _within(early, late)


def _within(old: str, new: str) -> Iterator[Passage]:
    """Give what changed in a line."""
    before, after = [*words_in(old)], [*words_in(new)]
    walk = tuple(steps(_keys(before), _keys(after)))
    for at, step in enumerate(walk):
        gone, come = before[step.before], after[step.after]
        if not step.same:
            if gone:
                yield Passage("removed", _joined(gone), _stands_apart(gone, at))
            if come:
                yield Passage("added", _joined(come), _stands_apart(come, at))
            continue
        head = come[:_AROUND] if at else []
        tail = come[-_AROUND:] if at < len(walk) - 1 else []
        if len(come) > len(head) + len(tail):
            come = [
                *head,
                (" ", "…"),
                *((" ", word) for _, word in tail[:1]),
                *tail[1:],
            ]
        apart = _stands_apart(come, at) or _stands_apart(gone, at)
        yield Passage("same", _joined(come), apart)


def _keys(words: Sequence[_Word]) -> list[str]:
    return [as_typed(word) for _, word in words]


def _joined(words: Sequence[_Word]) -> str:
    """Put words behind one another, without the white space before the first."""
    return "".join((" " if white else "") + word for white, word in words).lstrip(" ")


def _stands_apart(words: Sequence[_Word], at: int) -> bool:
    return not at or bool(words[0][0])


_SIGNS = {"same": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}


def marked(old: str, new: str) -> str:
    """Write what changed as `[-old-]` and `{+new+}`, with some words around it."""
    written, last = "", ""
    for how, words, apart in passages(old, new):
        swapped = (last, how) == ("removed", "added")
        gap = " " if written and apart and not swapped else ""
        written += gap + _SIGNS[how].format(words)
        last = how
    return written
