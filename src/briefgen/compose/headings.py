"""Puts numbers before headings, and lists these in the outline under them."""

from dataclasses import replace

from briefgen.compose.piece import Piece
from briefgen.compose.scribe import Scribe
from briefgen.flowables import Hanging, TextBlock
from briefgen.paged import OutlineEntry
from briefgen.structure import Element, Role
from briefgen.style import Style, TypeRole

_DIGIT = 0.62  # of the type size: what a sign of a number takes, with room


def numbered(scribe: Scribe, number: str, role: TypeRole, heading: Piece) -> Piece:
    """Put a number before a heading: in the column of numbers, where it fits there."""
    if not number or not heading.flowables:
        return heading
    element, *notes = heading.elements
    (block,) = heading.flowables
    assert isinstance(block, TextBlock)
    hung = hangs(number, role, scribe.style)
    gap = "\u00a0" if hung else "\u2002"
    label = scribe.words(f"{_shown(number, scribe.style)}{gap}", role)
    named = (Element(Role.LABEL, label.children), *element.children)
    heard = (replace(element, children=named), *notes)
    if not hung:
        inlines = (*label.inlines, *block.inlines)
        return Piece(heard, (replace(block, inlines=inlines),))
    sign = TextBlock(label.inlines, role.leading, block.span)
    column = scribe.style.grid.number_column
    return Piece(heard, (Hanging(sign, column, (block,), keep=block.keep),))


def hangs(number: str, role: TypeRole, style: Style) -> bool:
    """Say whether a number has room in the column of numbers."""
    letters = len(_shown(number, style)) + 1
    return letters * _DIGIT * role.size <= style.grid.number_column


def list_heading(
    scribe: Scribe, number: str, words: str, anchor: str, level: int = 1
) -> None:
    """List a heading in the outline, behind its number if it has one."""
    title = f"{_shown(number, scribe.style)} {words}" if number else words
    scribe.outline.append(OutlineEntry(level, title, anchor))


def _shown(number: str, style: Style) -> str:
    return f"{number}." if style.headings.stop else number
