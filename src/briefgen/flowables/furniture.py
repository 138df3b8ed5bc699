"""What the pages of one kind have in common, whatever flows over them."""

from typing import Literal

from briefgen.diagnostics import NOWHERE, Span
from briefgen.flowables.artwork import Look
from briefgen.flowables.flow import Align, InLine
from briefgen.record import entity
from briefgen.units import Rect


@entity
class Furniture:
    """A line of every page: running head, folio, marking. Always an artifact.

    Nothing else on the page may meet it. What `may_be_cut` is the copy of something
    that stands elsewhere; the rest is whole, or a fault at `span`.
    """

    kind: Literal["Header", "Footer"]
    inlines: tuple[InLine, ...]
    x: float
    baseline: float
    width: float
    align: Align = Align.LEFT
    fill: str | None = None  # ground behind the words
    padding: float = 0.0  # of the ground, left and right
    height: float = 0.0  # of the ground
    descent: float = 0.0  # of the ground, below the baseline
    span: Span = NOWHERE
    may_be_cut: bool = False


@entity
class Watermark:
    """Words across the page, under everything else."""

    text: str
    look: Look
    angle: float  # degrees, anticlockwise


@entity
class PageMaster:
    """What every page of one kind has, and where its text stands."""

    width: float
    height: float
    left: float
    top: float
    measure: float
    bottom: float  # nothing but furniture below
    furniture: tuple[Furniture, ...] = ()
    watermark: Watermark | None = None
    strokes: tuple[tuple[Rect, str], ...] = ()  # each with its colour
    aside: float = 0.0  # of the measure: what stands beside the text, at its left
