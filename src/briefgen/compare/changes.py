"""Two briefs → what changed in meaning from one to the other, caveats first."""

import re
from collections import Counter
from collections.abc import Iterator

from briefgen.compare.pairs import Pair, pairs
from briefgen.compare.statements import Statement, Written, statements
from briefgen.model.changes import Change
from briefgen.model.wording import as_typed

ORDER = (
    *("caveat", "recommendation", "finding", "option", "section", "brief"),
    *("source", "person", "data"),
)
_NAMES = ("claim", "action", "point", "label", "title", "name", "quote")
_NUMBER = re.compile(r"(?<![\w.,])[+\-\u2212]?\d+(?:[.,]\d+)*(?:\s?%)?")


def changes(old: Written, new: Written) -> tuple[Change, ...]:
    """Give what changed, in the order of `ORDER`."""
    paired, found = paired_statements(old, new)
    there = {after.key for _, after in paired if after is not None}
    for before, after in paired:
        found += _between(before, after, there)
    return tuple(sorted(found, key=lambda change: ORDER.index(change.kind)))


def paired_statements(
    old: Written, new: Written
) -> tuple[tuple[Pair, ...], list[Change]]:
    """Pair the statements of two briefs; the changes are those of their keys alone."""
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
    return paired, found


def _between(
    before: Statement | None, after: Statement | None, there: set[str]
) -> Iterator[Change]:
    if before is None:
        assert after is not None, "a pair has one of the two"
        yield Change(after.kind, after.key, "added", new=_name(after))
        return
    if after is None:
        freed, weaker = _freed(before, None, there), ""
        if freed:
            weaker = f"it limited {', '.join(freed)}"
        gone = Change(before.kind, before.key, "removed", old=_name(before))
        yield gone._replace(weaker=weaker, freed=freed)
        return
    for field in dict.fromkeys((*before.says, *after.says)):
        old, new = before.says.get(field, ""), after.says.get(field, "")
        if as_typed(old) != as_typed(new):
            numbers = _numbers(old), _numbers(new)
            freed = _freed(before, after, there) if field == "limits" else ()
            yield Change(
                after.kind,
                after.key,
                "changed",
                field,
                old,
                new,
                _weaker(before, field, freed),
                tuple(numbers[0] - numbers[1]),
                tuple(numbers[1] - numbers[0]),
                freed,
            )


def _freed(
    before: Statement, after: Statement | None, there: set[str]
) -> tuple[str, ...]:
    """Give what a caveat limited, is still there, and is limited by it no more."""
    if before.kind != "caveat":
        return ()
    now = after.about if after is not None else ()
    return tuple(each for each in before.about if each not in now and each in there)


def _weaker(before: Statement, field: str, freed: tuple[str, ...]) -> str:
    """Say what a caveat limits less than before; nothing where it is not so."""
    if before.kind == "caveat" and before.says.get(field) == "major":
        return "it was a major one"
    return f"it no longer limits {', '.join(freed)}" if freed else ""


def _name(statement: Statement) -> str:
    """Give the words by which a reader knows a statement."""
    named = (statement.says[name] for name in _NAMES if name in statement.says)
    return next(named, "")


def _numbers(words: str) -> Counter[str]:
    """Count the numbers in words; a date or an address alone is none."""
    return Counter(_NUMBER.findall(words) if " " in words else ())
