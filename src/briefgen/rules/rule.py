"""What a rule is: a function from a case to the places where it is broken."""

from collections.abc import Iterator
from typing import NamedTuple, Protocol

from briefgen.diagnostics import Severity, Span
from briefgen.project import Case


class Fix(NamedTuple):
    """What to write in place of the words that a breach is about.

    It is `safe` where nothing else can have been meant: `--fix` takes no other.
    """

    text: str
    safe: bool = True


class Breach(NamedTuple):
    """One place where a rule is broken. Validation adds the code, name and level.

    `severity` is for the rare place that weighs more than the rule's own level; `firm`
    for one that no setting lets pass, since there would be nothing to print. `part` is
    for a few words of a longer text: validation looks them up between the ends of
    `span`, which is all that a text knows of its place; the `nth` there are, else as
    many as the rule has told of them. A `literal` breach is one only where the file has
    the part as it is, without a backslash before it. A `fix` takes the place of just
    these, or else of all between the ends of `span`.
    """

    span: Span
    message: str
    hint: str | None = None
    severity: Severity | None = None
    part: str | None = None
    nth: int | None = None
    firm: bool = False
    fix: Fix | None = None
    literal: bool = False


class Rule(Protocol):
    """A pure function of a case. It reads no files and keeps no state."""

    def __call__(self, case: Case, /) -> Iterator[Breach]:
        """Yield a breach for each place where the rule is broken."""


class Entry(NamedTuple):
    """A line of the table: what a code stands for.

    Without a `rule` a stage reports it itself; its manual page stands in `elsewhere/`.
    """

    name: str
    severity: Severity
    rule: Rule | None = None
