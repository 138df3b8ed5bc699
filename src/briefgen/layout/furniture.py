"""Page masters to the ink that every page has: running heads, folios, watermarks."""

from collections.abc import Callable
from dataclasses import replace
from math import cos, inf, radians, sin
from typing import NamedTuple, TypeAlias

from briefgen.diagnostics import NOWHERE, Diagnostic
from briefgen.flowables import (
    Align,
    Furniture,
    InLine,
    PageMaster,
    Run,
    TextBlock,
    Watermark,
    Wrap,
)
from briefgen.layout import faults
from briefgen.layout.linebreak import TOLERANCE
from briefgen.layout.lines import set_lines, shaped_words
from briefgen.layout.slab import Ink, LateText, filled, shifted
from briefgen.layout.words import Faces, stretches, text_width
from briefgen.paged import Placed, PlacedWatermark
from briefgen.structure import Artifact
from briefgen.units import Rect

Count: TypeAlias = Callable[[Run, int], int]
"""Gives the number that a run prints on the page with this index."""


_APART = 12.0  # points, at least, between two lines of furniture


class _Line(NamedTuple):
    """Furniture of one page: its numbers filled in, and where its words stand."""

    furniture: Furniture
    inlines: tuple[InLine, ...]
    left: float
    right: float


class Furnisher:
    """Furnishes pages; what is alike on all of them is set once."""

    def __init__(self, faces: Faces, count: Count) -> None:
        self._faces = faces
        self._count = count
        self._lines: dict[Furniture, _Line] = {}
        self._ink: dict[_Line, list[Placed]] = {}
        self.diagnostics = list[Diagnostic]()

    def furnish(self, master: PageMaster, page: int) -> list[Placed]:
        """Set the furniture of a page, known by its index."""
        lines = [self._line(furniture, page) for furniture in master.furniture]
        inked: list[Placed] = [
            filled(rect, colour)._replace(owner=Artifact.PAGINATION)
            for rect, colour in master.strokes
        ]
        for line in lines:
            others = [
                each
                for each in lines
                if each is not line and each.furniture.kind == line.furniture.kind
            ]
            if line.furniture.may_be_cut:
                ends = [each.left - _APART for each in others if each.left > line.left]
                inked += self._inked(self._cut(line, min(ends, default=inf)))
            else:
                self._check(line, others)
                inked += self._inked(line)
        return inked

    def watermark(self, master: PageMaster) -> list[PlacedWatermark]:
        """Set the words across a page, if it has any."""
        mark = master.watermark
        if mark is None:
            return []
        words = shaped_words(mark.text, mark.look, self._faces)
        width = sum(text_width(word, mark.look) for word in words)
        share = _share_on_page(mark, width, master)
        look = mark.look._replace(size=mark.look.size * share)
        owner = Artifact.PAGINATION
        return [PlacedWatermark(owner, words, look, width * share, mark.angle)]

    def _line(self, furniture: Furniture, page: int) -> _Line:
        if furniture in self._lines:
            return self._lines[furniture]
        inlines = tuple(self._filled_in(each, page) for each in furniture.inlines)
        line = self._placed(furniture, inlines)
        if inlines == furniture.inlines:
            self._lines[furniture] = line
        return line

    def _placed(self, furniture: Furniture, inlines: tuple[InLine, ...]) -> _Line:
        texts = stretches(inlines, self._faces, {}, hyphens=None)
        width = max(text.places[-1].end for text in texts) + 2 * furniture.padding
        left, white = furniture.x, furniture.width - width
        if furniture.align is not Align.LEFT:
            left += white if furniture.align is Align.RIGHT else white / 2
        return _Line(furniture, inlines, left, left + width)

    def _check(self, line: _Line, others: list[_Line]) -> None:
        """Report a line that leaves its place, or meets another that is whole.

        Of two that meet, the one to be shortened is the author's.
        """
        place = line.furniture
        met = [
            other.furniture.span
            for other in others
            if line.left < other.right and other.left < line.right
            if not other.furniture.may_be_cut
        ]
        if (
            line.left < place.x - TOLERANCE
            or line.right > place.x + place.width + TOLERANCE
            or (met and (place.span != NOWHERE or set(met) == {NOWHERE}))
        ):
            runs = (each.text for each in line.inlines if isinstance(each, Run))
            self.diagnostics.append(faults.too_wide_line(place.span, "".join(runs)))

    def _cut(self, line: _Line, end: float) -> _Line:
        """Leave out words at the end of a line until it has room."""
        end = min(end, line.furniture.x + line.furniture.width)
        (run,) = line.inlines
        while line.right > end + TOLERANCE and isinstance(run, Run) and run.text:
            kept = run.text.removesuffix("\u00a0…").rpartition(" ")[0]
            run = replace(run, text=f"{kept}\u00a0…" if kept else "")
            line = self._placed(line.furniture, (run,))
        return line

    def _inked(self, line: _Line) -> list[Placed]:
        if line not in self._ink:
            self._ink[line] = self._set(line)
        return self._ink[line]

    def _set(self, line: _Line) -> list[Placed]:
        furniture, width = line.furniture, line.right - line.left
        block = TextBlock(line.inlines, 0.0, NOWHERE, wrap=Wrap.GREEDY)
        lines = set_lines(block, 0.0, width, self._faces, {})
        ink = list[Ink]()
        if furniture.fill is not None:
            top = furniture.baseline + furniture.descent - furniture.height
            ground = Rect(line.left, top, width, furniture.height)
            ink.append(filled(ground, furniture.fill))
        for each in lines.lines:
            right = line.left + furniture.padding
            down = furniture.baseline - lines.baseline
            ink += (shifted(one, right, down) for one in each.ink)
        return [
            each._replace(owner=Artifact.PAGINATION)
            for each in ink
            if not isinstance(each, LateText)  # none: they are filled in
        ]

    def _filled_in(self, inline: InLine, page: int) -> InLine:
        if isinstance(inline, Run) and inline.late:
            return replace(inline, text=str(self._count(inline, page)), late=None)
        return inline


def _share_on_page(mark: Watermark, width: float, master: PageMaster) -> float:
    """Say how much of its size turned words can have, so that the page holds them."""
    turn, tall = radians(mark.angle), mark.look.size
    across = width * cos(turn) + tall * sin(turn)
    down = width * sin(turn) + tall * cos(turn)
    return min(1.0, master.width / across, master.height / down)
