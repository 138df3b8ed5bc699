"""The tokens of paper, margins, columns and the grid of lines."""

from typing import Literal

from briefgen.diagnostics import NOWHERE, Span
from briefgen.record import record
from briefgen.style.kinds import Length, group, token
from briefgen.units import MM


@record
class Margins:
    """Tokens under `page: margins:`."""

    span: Span = NOWHERE
    top: Length = token(
        24 * MM, "Above the text, from the second page on", of="page height"
    )
    bottom: Length = token(18 * MM, "Below the text", of="page height")
    inner: Length = token(
        20 * MM, "Left of the text; right of it on left pages", of="page width"
    )
    outer: Length = token(
        20 * MM, "On the other side, beyond the margin column", of="page width"
    )


PAPER = {
    "A4": (210 * MM, 297 * MM),
    "A5": (148 * MM, 210 * MM),
    "letter": (612.0, 792.0),
    "legal": (612.0, 1008.0),
}
"""Width and height of each paper, upright, in points."""


@record
class PageStyle:
    """Tokens under `page:`."""

    span: Span = NOWHERE
    size: Literal["A4", "A5", "letter", "legal"] = token("A4", "Paper")
    width: Length | None = token(
        None, "Of paper of another size", least=70 * MM, most=2000 * MM
    )
    height: Length | None = token(
        None, "Of paper of another size", least=70 * MM, most=2000 * MM
    )
    orientation: Literal["portrait", "landscape"] = token("portrait", "Which way up")
    facing: bool = token(
        default=False,
        caption="Whether pages face each other: margins and margin column are mirrored "
        "on left ones",
    )
    first_number: int = token(1, "Number of the first page", least=1, most=9000)
    margins: Margins = group(Margins, "White space around the page")
    first_page_top: Length = token(
        20 * MM, "Above the text of the first page", of="page height"
    )

    @property
    def paper(self) -> tuple[float, float]:
        """Width and height of the page, the way up that it is."""
        usual = PAPER[self.size]
        width, height = self.width or usual[0], self.height or usual[1]
        return (width, height) if self.orientation == "portrait" else (height, width)


@record
class GridStyle:
    """Tokens under `grid:`."""

    span: Span = NOWHERE
    baseline: Length = token(
        14.0, "Baseline to baseline; blocks start on this grid", least=4.0, most=72.0
    )
    snap: Length | None = token(
        None,
        "Blocks start on multiples of it; left out: of the baseline; 0: anywhere",
        most=72.0,
    )
    measure: Length = token(
        106 * MM, "Width of the main column, or of each column", of="page width"
    )
    margin_column: Length = token(
        57 * MM, "Width of the margin column; 0: there is none", of="page width"
    )
    gap: Length = token(
        7 * MM, "Between main and margin column, or two columns", of="page width"
    )
    columns: int = token(1, "Columns of text on a page", least=1, most=4)
    number_column: Length = token(
        0.0, "Column of numbers and signs, left of the text", of="page width"
    )

    @property
    def step(self) -> float:
        """The step of the grid on which blocks start; 0: there is none."""
        return self.baseline if self.snap is None else self.snap

    @property
    def width(self) -> float:
        """The width of all columns: of text, of numbers, and the margin's."""
        text = self.number_column + self.measure
        if self.columns > 1:
            return self.columns * text + (self.columns - 1) * self.gap
        return text + self.gap + self.margin_column if self.margin_column else text
