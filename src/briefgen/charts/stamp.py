"""Words to a stamp: framed, so that a copied chart keeps them."""

from briefgen.charts.manner import Manner
from briefgen.charts.sketch import Sketch
from briefgen.flowables import Artwork, Ruler
from briefgen.shapes import box
from briefgen.units import Rect

_PADDING = 5.0
_TRACKING = 0.6


def stamp(words: str, manner: Manner, width: float, ruler: Ruler) -> Artwork:
    """Draw a frame about words in capitals."""
    look = manner.strong._replace(colour=manner.ink, tracking=_TRACKING)
    sketch, tall = Sketch(manner, width, ruler), manner.leading + 4.0
    wide = min(ruler(words.upper(), look) + 2 * _PADDING, width)
    sketch.draw(
        box(Rect(0.5, 0.5, wide - 1.0, tall - 1.0), stroke=manner.ink, thickness=1.0)
    )
    sketch.write_level([words.upper()], _PADDING, tall / 2, look)
    return sketch.drawing(tall)
