"""The bytes of a PDF and what it was made from → what must not be so (BG905, BG906)."""

from collections.abc import Callable, Iterator
from itertools import islice
from typing import TypeAlias, TypeVar

from briefgen.diagnostics import Diagnostic, Span
from briefgen.preflight.broken_links import broken_links
from briefgen.preflight.broken_tree import broken_tree
from briefgen.preflight.expected import Expected
from briefgen.preflight.foreign_content import foreign_content
from briefgen.preflight.lost_text import lost_sentences, lost_text
from briefgen.preflight.reading import Reading
from briefgen.preflight.syntax import Unreadable
from briefgen.preflight.unembedded_font import unembedded_font
from briefgen.preflight.unowned_ink import unowned_ink
from briefgen.preflight.wrong_claims import wrong_claims
from briefgen.preflight.wrong_order import wrong_order

T = TypeVar("T")
Check: TypeAlias = Callable[[Reading, Expected], Iterator[str]]

CHECKS: tuple[Check, ...] = (
    unowned_ink,
    wrong_order,
    broken_tree,
    broken_links,
    unembedded_font,
    foreign_content,
    wrong_claims,
)
_MOST = 10  # faults of a kind that are told
_OURS = "this is a fault of briefgen; please report it with the brief"


def preflight(data: bytes, expected: Expected) -> tuple[Diagnostic, ...]:
    """Read a finished PDF back, and say what is wrong with it."""
    start = expected.span._replace(end=expected.span.start)
    try:
        reading = Reading(data)
        found = [
            _fault("BG906", "output/not-conformant", start, fault)
            for check in CHECKS
            for fault in _first(check(reading, expected))
        ]
        found += [
            _fault("BG905", "output/lost-text", start, fault)
            for fault in _first(lost_text(reading, expected))
        ]
        found += [
            _fault("BG905", "output/lost-text", lost.span, f"“{lost.words}” is lost")
            for lost in _first(lost_sentences(reading, expected))
        ]
    except (Unreadable, KeyError, IndexError, TypeError, AttributeError) as fault:
        # A thing of another kind than its place asks for, wherever it is met.
        message = f"the PDF cannot be read back: {type(fault).__name__} {fault}"
        return (_fault("BG906", "output/not-conformant", start, message),)
    return tuple(found)


def _first(found: Iterator[T]) -> Iterator[T]:
    return islice(found, _MOST)


def _fault(code: str, name: str, span: Span, message: str) -> Diagnostic:
    return Diagnostic(code, name, span, message, _OURS)
