"""The statements of two briefs → which of them are the same one, then and now.

By their keys; what is left, by how many words they share: a renamed item is the same
item.
"""

import re
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from briefgen.compare.statements import Statement

Pair: TypeAlias = tuple[Statement | None, Statement | None]

_ALIKE = 0.5  # of all their words, the share that two have both
_MOST_COMPARED = 200  # of a kind, on either side: each is held against each
_WORD = re.compile(r"\w+")


def pairs(old: Iterable[Statement], new: Iterable[Statement]) -> tuple[Pair, ...]:
    """Pair what is the same; None stands for what the other brief does not have."""
    before = {(each.kind, each.key): each for each in old}
    after = {(each.kind, each.key): each for each in new}
    gone = [each for key, each in before.items() if key not in after]
    come = [each for key, each in after.items() if key not in before]
    partner = {id(late): early for early, late in _likely(gone, come)}
    found: list[Pair] = []
    for key, late in after.items():
        found.append((before.get(key) or partner.get(id(late)), late))
    taken = {id(early) for early in partner.values()}
    found += [(each, None) for each in gone if id(each) not in taken]
    return tuple(found)


def _likely(
    gone: list[Statement], come: list[Statement]
) -> Iterator[tuple[Statement, Statement]]:
    """Pair the likest first; each has one partner at most."""
    early, late = gone[:_MOST_COMPARED], come[:_MOST_COMPARED]
    words = {id(each): _words(each) for each in (*early, *late)}
    likeness = [
        (_share(words[id(one)], words[id(other)]), at, to)
        for at, one in enumerate(early)
        for to, other in enumerate(late)
        if one.kind == other.kind
    ]
    paired_old, paired_new = set[int](), set[int]()
    for share, at, to in sorted(likeness, key=lambda each: (-each[0], *each[1:])):
        if share < _ALIKE:
            return
        if at not in paired_old and to not in paired_new:
            paired_old.add(at)
            paired_new.add(to)
            yield early[at], late[to]


def _words(statement: Statement) -> frozenset[str]:
    return frozenset(_WORD.findall(" ".join(statement.says.values()).casefold()))


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one | other else 0.0
