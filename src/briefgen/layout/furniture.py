"""Page masters to the ink that every page has: running heads, folios, watermarks."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from briefgen.diagnostics import NOWHERE
from briefgen.flowables import (
    Align,
    Furniture,
    InLine,
    PageMaster,
    Run,
    TextBlock,
    Wrap,
)
from briefgen.layout.lines import set_lines, shaped_words
from briefgen.layout.slab import Ink, LateText, filled, shifted
from briefgen.layout.words import Faces, stretches, text_width
from briefgen.paged import Placed, PlacedWatermark
from briefgen.structure import Artifact
from briefgen.units import Rect

Count: TypeAlias = Callable[[Run, int], int]
"""Gives the number that a run prints on the page with this index."""


class Furnisher:
    """Furnishes pages; what is alike on all of them is set once."""

    def __init__(self, faces: Faces, count: Count) -> None:
        self._faces = faces
        self._count = count
        self._alike: dict[Furniture, list[Placed]] = {}

    def furnish(self, master: PageMaster, page: int) -> list[Placed]:
        """Set the furniture of a page, known by its index."""
        inked = list[Placed]()
        for furniture in master.furniture:
            if any(isinstance(each, Run) and each.late for each in furniture.inlines):
                inked += self._set(furniture, page)
            else:
                if furniture not in self._alike:
                    self._alike[furniture] = self._set(furniture, page)
                inked += self._alike[furniture]
        return inked

    def watermark(self, master: PageMaster) -> list[PlacedWatermark]:
        """Set the words across a page, if it has any."""
        mark = master.watermark
        if mark is None:
            return []
        words = shaped_words(mark.text, mark.look, self._faces)
        width = sum(text_width(word, mark.look) for word in words)
        owner = Artifact.PAGINATION
        return [PlacedWatermark(owner, words, mark.look, width, mark.angle)]

    def _set(self, furniture: Furniture, page: int) -> list[Placed]:
        inlines = tuple(self._filled_in(each, page) for each in furniture.inlines)
        texts = stretches(inlines, self._faces, {}, hyphenate=False)
        # One line, however long: furniture has nowhere to go on.
        width = max(text.places[-1].end for text in texts)
        block = TextBlock(inlines, 0.0, NOWHERE, wrap=Wrap.GREEDY)
        lines = set_lines(block, 0.0, width, self._faces, {})
        white = furniture.width - width - 2 * furniture.padding
        left = furniture.x
        if furniture.align is not Align.LEFT:
            left += white if furniture.align is Align.RIGHT else white / 2
        ink = list[Ink]()
        if furniture.fill is not None:
            top = furniture.baseline + furniture.descent - furniture.height
            wide = width + 2 * furniture.padding
            ink.append(filled(Rect(left, top, wide, furniture.height), furniture.fill))
        for line in lines.lines:
            down = furniture.baseline - lines.baseline
            ink += (shifted(each, left + furniture.padding, down) for each in line.ink)
        return [
            each._replace(owner=Artifact.PAGINATION)
            for each in ink
            if not isinstance(each, LateText)  # none: they are filled in
        ]

    def _filled_in(self, inline: InLine, page: int) -> InLine:
        if isinstance(inline, Run) and inline.late:
            return replace(inline, text=str(self._count(inline, page)), late=None)
        return inline
