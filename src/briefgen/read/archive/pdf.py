"""A PDF file to the text of its pages, under the numbers that are printed on them.

A PDF may come from a stranger. Whatever is wrong in it, and wherever its reader takes
offence, there is one answer: no text, and why. What it may unpack to, how much may be
drawn and how long that may take is limited.
"""

from collections.abc import Sequence
from time import monotonic
from typing import Any, TypeAlias

from briefgen.pdfreader import OpenPdf, UnreadablePdf, opened
from briefgen.read.archive.columns import PlacedWords, by_column
from briefgen.read.archive.copy_text import Passage, Unreadable

Matrix: TypeAlias = Sequence[float]

_MOST_PAGES = 1_000
_MOST_DRAWN = 3_000_000  # operations of a file
_MOST_SECONDS = 20.0


def pages(data: bytes) -> tuple[Passage, ...]:
    """Give the pages of a PDF. Raises `Unreadable`."""
    try:
        with opened(data) as pdf:
            return _read(pdf)
    except UnreadablePdf as fault:
        raise Unreadable(str(fault)) from fault


def _read(pdf: OpenPdf) -> tuple[Passage, ...]:
    reader = pdf.reader
    if reader.is_encrypted:
        message = "is encrypted"
        raise UnreadablePdf(message)
    if not 0 < len(reader.pages) <= _MOST_PAGES:
        message = f"has {len(reader.pages):,} pages; 1 to {_MOST_PAGES:,} are read"
        raise UnreadablePdf(message)
    budget = _Budget()
    labels = reader.page_labels
    texts = [_text(page, budget) for page in reader.pages]
    if not any(text.strip() for text in texts):
        message = "has no text in it: its pages may be pictures"
        raise UnreadablePdf(message)
    return tuple(
        Passage(text, label, label) for text, label in zip(texts, labels, strict=True)
    )


def _text(page: Any, budget: "_Budget") -> str:  # noqa: ANN401 (a page of pypdf)
    """Give the text of a page in the order in which it is read, as far as is known."""
    pieces: list[PlacedWords] = []

    def see(text: str, shift: Matrix, at: Matrix, *_: object) -> None:
        if text.strip():
            x = at[4] * shift[0] + at[5] * shift[2] + shift[4]
            y = at[4] * shift[1] + at[5] * shift[3] + shift[5]
            pieces.append(PlacedWords(x, y, text))

    drawn = page.extract_text(visitor_operand_before=budget.spend, visitor_text=see)
    return by_column(pieces) or str(drawn)


class _Budget:
    """How much may still be drawn, and how long."""

    def __init__(self) -> None:
        self._operations = _MOST_DRAWN
        self._until = monotonic() + _MOST_SECONDS

    def spend(self, *_: object) -> None:
        """Count one operation of a page, or of a form that it draws."""
        self._operations -= 1
        if self._operations < 0 or monotonic() > self._until:
            message = f"draws more than can be read in {_MOST_SECONDS:.0f} seconds"
            raise UnreadablePdf(message)
