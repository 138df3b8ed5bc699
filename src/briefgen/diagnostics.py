"""How every stage says that something is wrong, and where.

A stage never prints and never stops at the first fault. It returns what it
could make beside the `Diagnostic`s it found, so that an author mends a brief in
one go. Exceptions are left for two cases: a fault of ours (`assert`, and the
traceback is wanted) and a fault of the machine (`OSError`, shown by the CLI).
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


class Severity(StrEnum):
    """Whether a brief may still be printed. Errors stop the PDF."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


class Span(NamedTuple):
    """A stretch of a source file, from `start` up to but not including `end`.

    Lines and columns count from 1, as editors show them; a column counts code
    points. `path` is as the author named the file, never an absolute host path.
    """

    path: str
    start: tuple[int, int]
    end: tuple[int, int]

    def __str__(self) -> str:
        """Read as `path:line:column`, which terminals turn into a link."""
        line, column = self.start
        return f"{self.path}:{line}:{column}"


NOWHERE = Span("", (1, 1), (1, 1))
"""The place of what no file holds: a dict given to the API, a default."""


class Edit(NamedTuple):
    """A stretch of a file, and what to write in its place.

    It is `safe` where nothing else can have been meant.
    """

    span: Span
    text: str
    safe: bool = True


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing that is wrong at one place, and what would mend it.

    `code` and `name` are those of the rule (`BG502`,
    `argument/unsupported-recommendation`). There is an `edit` where the remedy is
    certain enough to be carried out.
    """

    code: str
    name: str
    span: Span
    message: str
    hint: str | None = None
    severity: Severity = Severity.ERROR
    edit: Edit | None = None


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """What a stage made, beside what it has to say about it."""

    value: T
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether nothing stands against printing."""
        return not any(d.severity is Severity.ERROR for d in self.diagnostics)
