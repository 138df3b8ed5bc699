"""How much a brief may be: what its author, or its project, has set."""

from briefgen.diagnostics import Span
from briefgen.record import record


@record
class Limits:
    """How long the brief may be, and how hard to read."""

    span: Span
    pages: int | None = None  # as in `4`
    words: int | None = None  # of its printed text
    sentence: int | None = None  # words of the longest; the rule BG605 has its own
    grade: int | None = None  # of school, by Flesch and Kincaid: see BG606
