"""Shapes and words of a chart, gathered as they are drawn: to a drawing."""

import re
from collections.abc import Sequence
from typing import Literal, TypeAlias

from briefgen.charts.manner import Manner
from briefgen.flowables import Artwork, Label, Look, Mark, Path, Ruler
from briefgen.shapes import moved

Anchor: TypeAlias = Literal["left", "right", "middle"]


_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")
_CAP_HEIGHT = 0.66  # of the type size: about that of Latin capitals


class Sketch:
    """A chart in the making. Places count from its top left corner."""

    def __init__(self, manner: Manner, width: float, ruler: Ruler) -> None:
        self.manner = manner
        self.width = width
        self.ruler = ruler
        self._shapes: list[Path] = []
        self._labels: list[Label] = []

    def draw(self, *shapes: Path | None) -> None:
        """Add shapes; the first lies lowest."""
        self._shapes += (shape for shape in shapes if shape is not None)

    def write(
        self, words: str, x: float, y: float, look: Look, anchor: Anchor = "left"
    ) -> float:
        """Write words on a baseline at `y`; give the width that they take.

        Their apostrophes are those of the text.
        """
        words = _APOSTROPHE.sub("’", words)
        width = self.ruler(words, look)
        left = x - {"left": 0.0, "middle": width / 2, "right": width}[anchor]
        if words:
            self._labels.append(Label(left, y, words, look))
        return width

    def write_lines(
        self,
        lines: Sequence[str],
        x: float,
        y: float,
        look: Look,
        anchor: Anchor = "left",
    ) -> None:
        """Write lines one under the other, the first on a baseline at `y`."""
        for number, words in enumerate(lines):
            self.write(words, x, y + number * self.manner.leading, look, anchor)

    def write_level(
        self,
        lines: Sequence[str],
        x: float,
        middle: float,
        look: Look,
        anchor: Anchor = "left",
    ) -> None:
        """Write lines one under the other, their middle at a height."""
        above = (len(lines) - 1) * self.manner.leading / 2
        self.write_lines(lines, x, middle - above + _drop(look), look, anchor)

    def stamp(self, mark: Mark, x: float, y: float) -> None:
        """Set down a sign from the left end of its baseline."""
        self.draw(*(moved(shape, x, y) for shape in mark.shapes))
        if mark.look is not None:
            middle = x + mark.label_x
            self.write(mark.label, middle, y - mark.label_y, mark.look, "middle")

    def drawing(self, height: float) -> Artwork:
        """Give what has been drawn: all of it within this height."""
        return Artwork(height, tuple(self._shapes), tuple(self._labels))


def _drop(look: Look) -> float:
    """Say how far below the middle of its letters a baseline is."""
    return _CAP_HEIGHT * look.size / 2
