"""The two sets of standards that a file can meet."""

from enum import StrEnum


class Conformance(StrEnum):
    """What a file promises. Each member is one file that keeps all its promises."""

    UA1 = "ua1"
    """PDF 1.7, PDF/UA-1 and PDF/A-3a: what readers and archives know today."""
    UA2 = "ua2"
    """PDF 2.0, PDF/UA-2, PDF/A-4f (PDF/A-4 if nothing is attached), and WTPDF 1.0
    for accessibility and reuse."""

    @property
    def version(self) -> tuple[int, int]:
        """The version of PDF."""
        return (1, 7) if self is Conformance.UA1 else (2, 0)
