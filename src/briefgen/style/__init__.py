"""Every style token: its name, its type, its default, its caption.

One file, one subject; this is their contents page. The defaults are the look of
`institute`.
"""

from briefgen.style.blocks import LOWEST
from briefgen.style.citing import Citing
from briefgen.style.fit import Fit, Step
from briefgen.style.fonts import Family, Fonts
from briefgen.style.furniture import (
    BAND,
    Footer,
    MarkingStrip,
    RunningHead,
    WatermarkStyle,
)
from briefgen.style.ink import Colours, Strokes, StrokeStyle
from briefgen.style.kinds import VARIABLES, Origin
from briefgen.style.opening import Masthead, Opening
from briefgen.style.page import PAPER, GridStyle, PageStyle
from briefgen.style.parts import LOZENGE, Caveats, Headings, Recommendations
from briefgen.style.style import Style
from briefgen.style.typography import Type, TypeRole

__all__ = [
    "BAND",
    "LOWEST",
    "LOZENGE",
    "PAPER",
    "VARIABLES",
    "Caveats",
    "Citing",
    "Colours",
    "Family",
    "Fit",
    "Fonts",
    "Footer",
    "GridStyle",
    "Headings",
    "MarkingStrip",
    "Masthead",
    "Opening",
    "Origin",
    "PageStyle",
    "Recommendations",
    "RunningHead",
    "Step",
    "StrokeStyle",
    "Strokes",
    "Style",
    "Type",
    "TypeRole",
    "WatermarkStyle",
]
