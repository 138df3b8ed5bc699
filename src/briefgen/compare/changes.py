"""Two briefs → what changed in meaning from one to the other, caveats first."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from briefgen.compare.pairs import pairs
from briefgen.compare.statements import Statement, Written, statements

ORDER = (
    *("caveat", "recommendation", "finding", "option", "section", "brief"),
    *("source", "person", "data"),
)
_NAMES = ("claim", "action", "point", "label", "title", "name", "quote")
_NUMBER = re.compile(r"(?<![\w.,])[+\-\u2212]?\d+(?:[.,]\d+)*(?:\s?%)?")


class Change(NamedTuple):
    """One thing that the two briefs do not both say."""

    kind: str  # of what changed, as in `ORDER`
    key: str  # its id as it is now, or as it was where it is gone
    how: Literal["added", "removed", "changed", "renamed"]
    field: str = ""  # of what is changed, in words
    old: str = ""
    new: str = ""
    weaker: str = ""  # what limits less than before, in words
    numbers_gone: tuple[str, ...] = ()  # that were in the words, and are not now
    numbers_come: tuple[str, ...] = ()


def changes(old: Written, new: Written) -> tuple[Change, ...]:
    """Give what changed, in the order of `ORDER`."""
    late = statements(new)
    paired = pairs(statements(old), late)
    found = [
        Change(before.kind, after.key, "renamed", "id", before.key, after.key)
        for before, after in paired
        if before is not None and after is not None and before.key != after.key
    ]
    if found:  # what rests on a renamed item names it otherwise, and is the same
        renamed = {change.old: change.new for change in found}
        paired = pairs(statements(old, renamed), late)
    there = {each.key for each in late}
    for before, after in paired:
        found += _between(before, after, there)
    return tuple(sorted(found, key=lambda change: ORDER.index(change.kind)))


def _between(
    before: Statement | None, after: Statement | None, there: set[str]
) -> Iterator[Change]:
    if before is None:
        assert after is not None, "a pair has one of the two"
        yield Change(after.kind, after.key, "added", new=_name(after))
        return
    if after is None:
        lost = [each for each in before.about if each in there]
        weaker = ""
        if before.kind == "caveat" and lost:
            weaker = f"it limited {', '.join(lost)}"
        yield Change(
            before.kind, before.key, "removed", old=_name(before), weaker=weaker
        )
        return
    for field in dict.fromkeys((*before.says, *after.says)):
        old, new = before.says.get(field, ""), after.says.get(field, "")
        if old != new:
            numbers = _numbers(old), _numbers(new)
            yield Change(
                after.kind,
                after.key,
                "changed",
                field,
                old,
                new,
                _weaker(before, after, field, there),
                tuple(each for each in numbers[0] if each not in numbers[1]),
                tuple(each for each in numbers[1] if each not in numbers[0]),
            )


def _weaker(before: Statement, after: Statement, field: str, there: set[str]) -> str:
    """Say what a caveat limits less than before; nothing where it is not so."""
    if before.kind != "caveat":
        return ""
    if field == "severity" and before.says.get(field) == "major":
        return "it was a major one"
    lost = [each for each in before.about if each not in after.about and each in there]
    if field == "limits" and lost:
        return f"it no longer limits {', '.join(lost)}"
    return ""


def _name(statement: Statement) -> str:
    """Give the words by which a reader knows a statement."""
    named = (statement.says[name] for name in _NAMES if name in statement.says)
    return next(named, "")


def _numbers(words: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_NUMBER.findall(words)))
