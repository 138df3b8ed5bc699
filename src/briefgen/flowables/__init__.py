"""The few primitives that layout can place. It never sees a block kind.

Lengths are points. A flowable takes the whole measure it is given; what stands
to the left or right of it is said by the flowable around it. `before` and
`after` are white space: of two that meet the larger counts, and at the head of a
page none. `keep` binds a flowable to the next one.
"""

from briefgen.flowables.artwork import Artwork, Edge, Label, Look, Misfit, Path, Ruler
from briefgen.flowables.flow import (
    Align,
    Beside,
    Card,
    Columns,
    Drawing,
    Fitted,
    Flowable,
    FootNote,
    Frame,
    GoesOn,
    Grid,
    Hanging,
    Hyphens,
    InLine,
    LineEnd,
    Mark,
    PageOf,
    Phantom,
    Picture,
    Roomy,
    Run,
    Stack,
    Stroke,
    Tab,
    TextBlock,
    Wrap,
)
from briefgen.flowables.furniture import Furniture, PageMaster, Watermark

__all__ = [
    "Align",
    "Artwork",
    "Beside",
    "Card",
    "Columns",
    "Drawing",
    "Edge",
    "Fitted",
    "Flowable",
    "FootNote",
    "Frame",
    "Furniture",
    "GoesOn",
    "Grid",
    "Hanging",
    "Hyphens",
    "InLine",
    "Label",
    "LineEnd",
    "Look",
    "Mark",
    "Misfit",
    "PageMaster",
    "PageOf",
    "Path",
    "Phantom",
    "Picture",
    "Roomy",
    "Ruler",
    "Run",
    "Stack",
    "Stroke",
    "Tab",
    "TextBlock",
    "Watermark",
    "Wrap",
]
