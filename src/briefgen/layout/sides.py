"""What stands in the text and beside it to its place on a left page.

All is measured with the margin column at the right of the text. On the left one of two
pages that face each other it is at the left, further from the fold: the text makes room
for it, and what is as wide as the page stays.
"""

from typing import NamedTuple

from briefgen.layout.margin import indent
from briefgen.layout.slab import Reach, SideCard, Slab
from briefgen.paged import PlacedText
from briefgen.units import Rect

_ROUNDING = 0.01  # points


class Sides(NamedTuple):
    """How wide a page's text is, with what stands beside it; and on which side."""

    measure: float = 0.0
    aside: float = 0.0  # what stands beside the text, at its left; 0: at its right

    def of_text(self, slab: Slab) -> float:
        """Say how far to the right a slab stands from where it was measured."""
        room = self.measure - self.aside + _ROUNDING
        is_wide = slab.reach is not Reach.COLUMN or slab.right > room
        return 0.0 if is_wide else self.aside

    def of_card(self, card: SideCard) -> float:
        """Say the same of the words of a card.

        Its bar stands next to the text; where it has none, its words end there.
        """
        if not self.aside:
            return 0.0
        if card.card.bar is None:
            texts = [ink for ink in card.panel.ink if isinstance(ink, PlacedText)]
            end = max((text.x + text.width for text in texts), default=self.measure)
            return self.measure - card.left - end
        return -card.left - indent(card.card)

    def between(self, rect: Rect) -> Rect:
        """Give the place of a stroke between text and card, or beside one of them."""
        return rect._replace(x=self.measure - rect.right) if self.aside else rect


USUAL = Sides()
"""The margin column is at the right."""
