"""Where the leaves of the tree are drawn, and how far their ink reaches."""

from collections import defaultdict
from typing import NamedTuple, TypeAlias

from briefgen.paged import PlacedImage, PlacedPath, PlacedText
from briefgen.structure import Content
from briefgen.units import Rect

_ABOVE = 0.8  # of the type size: about as far as Latin letters reach above
_BELOW = 0.22  # and below the baseline

Drawn: TypeAlias = PlacedText | PlacedPath | PlacedImage


class Mark(NamedTuple):
    """A sequence of marked content: its page, and its MCID there."""

    page: int
    number: int


class Trace(NamedTuple):
    """An item that a leaf owns, and the page that it is on."""

    page: int
    item: Drawn


class Ink:
    """What was drawn, by leaf; in drawing order."""

    def __init__(self) -> None:
        self.marks: defaultdict[Content, list[Mark]] = defaultdict(list)
        self.traces: defaultdict[Content, list[Trace]] = defaultdict(list)
        self.pages: list[list[Content]] = []  # by page, then by MCID


def reach(item: Drawn) -> Rect:
    """Give the rectangle that an item's ink fills; white space at its end is none."""
    match item:
        case PlacedText():
            size, top = item.look.size, item.y - item.look.rise
            width = item.width - _white(item)
            return Rect(item.x, top - _ABOVE * size, width, (_ABOVE + _BELOW) * size)
        case PlacedPath():
            values = [value for _, place in item.path.commands for value in place]
            grown = item.path.width / 2 if item.path.stroke else 0.0
            left, right = min(values[::2]) - grown, max(values[::2]) + grown
            top, bottom = min(values[1::2]) - grown, max(values[1::2]) + grown
            return Rect(item.x + left, item.y + top, right - left, bottom - top)
        case PlacedImage():
            return item.rect


def union(rects: list[Rect]) -> Rect:
    """Give the smallest rectangle around some, at least one."""
    left = min(rect.x for rect in rects)
    top = min(rect.y for rect in rects)
    right = max(rect.right for rect in rects)
    bottom = max(rect.bottom for rect in rects)
    return Rect(left, top, right - left, bottom - top)


def _white(text: PlacedText) -> float:
    """Measure the spaces at the end of a text."""
    white = 0.0
    for word in reversed(text.words):
        if word.text.strip():
            break
        white += word.width * text.look.size / 1000 + text.stretch + text.look.tracking
    return min(white, text.width)
