"""What one brief says and another does not: the changes in meaning between the two."""

from typing import Literal, NamedTuple

from briefgen.model.values import PartialDate


class Change(NamedTuple):
    """One thing that two briefs do not both say."""

    kind: str  # of what changed: caveat, recommendation, finding, …
    key: str  # its id as it is now, or as it was where it is gone
    how: Literal["added", "removed", "changed", "renamed"]
    field: str = ""  # of what is changed, in words
    old: str = ""
    new: str = ""
    weaker: str = ""  # what limits less than before, in words
    numbers_gone: tuple[str, ...] = ()  # that were in the words, and are not now
    numbers_come: tuple[str, ...] = ()
    freed: tuple[str, ...] = ()  # keys of what a caveat limited, and does no more


class Version(NamedTuple):
    """One of two briefs that are compared, as a reader knows it."""

    name: str  # of its file
    title: str
    version: str
    date: PartialDate | None


class Comparison(NamedTuple):
    """Two briefs, and what changed from one to the other."""

    before: Version
    after: Version
    changes: tuple[Change, ...]
