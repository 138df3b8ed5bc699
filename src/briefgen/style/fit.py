"""The tokens of what is tightened for the sake of fewer pages."""

from typing import Literal, TypeAlias

from briefgen.diagnostics import NOWHERE, Span
from briefgen.record import record
from briefgen.style.kinds import token

Step: TypeAlias = Literal["figures", "sections", "rows", "lead", "small-print"]
"""What may be tightened, so that a brief has fewer pages."""


@record
class Fit:
    """Tokens under `fit:`: what is tightened for the sake of fewer pages, and when."""

    span: Span = NOWHERE
    pages: int = token(0, "Pages that a brief is to fit on, if it can; 0: any", most=99)
    last_page: float = token(
        0.34,
        "A last page emptier than this share is taken in; where it cannot be, it "
        "begins with a part of the page before",
        most=1.0,
    )
    emptiest: float = token(
        0.6,
        "Another page emptier than this share makes figures lower, if that fills it; "
        "the first, whatever may be tightened",
        most=1.0,
    )
    steps: tuple[Step, ...] = token(
        ("figures", "sections", "rows", "lead", "small-print", "figures"),
        "What is tightened, one after the other, and perhaps again: the height of "
        "figures, white space, rows, the bottom line, sources and small print",
    )
