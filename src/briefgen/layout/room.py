"""What takes the room that it needs to slabs of a column, or over all columns."""

from typing import NamedTuple

from briefgen.flowables import Roomy
from briefgen.layout.measure import Measurer
from briefgen.layout.slab import Reach, Slab
from briefgen.layout.stacking import Space, bind, height

_LESS = 0.9  # of the page that it takes up in its column: then it goes over all


class Spaces(NamedTuple):
    """The spaces of a page."""

    column: Space
    page: Space
    turned: Space | None  # of a page on its side, if that is wider


class Placed(NamedTuple):
    """Slabs, and how far they reach."""

    slabs: list[Slab]
    reach: Reach


def in_its_room(roomy: Roomy, measurer: Measurer, spaces: Spaces) -> Placed:
    """Measure what stands in its column if it can, and else over all columns.

    What does not fit there either is set on a turned page, or there, and reported.
    """
    placed = _placed(roomy, measurer, spaces)
    for slab in placed.slabs:
        slab.roomy, slab.reach = roomy, placed.reach
    return placed


def _placed(roomy: Roomy, measurer: Measurer, spaces: Spaces) -> Placed:
    column, page, turned = spaces
    inside = column.inset(roomy.left, roomy.right)
    across = page.inset(roomy.indent, 0.0)
    said = len(measurer.diagnostics)
    narrow = [] if roomy.full else measurer.slabs(roomy.flowables, inside)
    fits = not roomy.full and len(measurer.diagnostics) == said
    del measurer.diagnostics[said:]
    wide = measurer.slabs(roomy.flowables, across)
    if fits and not _takes_less(wide, across, narrow, inside):
        del measurer.diagnostics[said:]
        return Placed(bind(narrow, roomy, inside), Reach.COLUMN)
    found = measurer.diagnostics[said:]
    if found and roomy.turned and turned is not None:
        del measurer.diagnostics[said:]
        wider = measurer.slabs(roomy.flowables, turned)
        if len(measurer.diagnostics) == said:
            return Placed(bind(wider, roomy, turned), Reach.TURNED)
        measurer.diagnostics[said:] = found
    return Placed(bind(wide, roomy, across), Reach.PAGE)


def _takes_less(
    wide: list[Slab], across: Space, narrow: list[Slab], inside: Space
) -> bool:
    """Say whether slabs take up less of a page over all columns than in one.

    In one that cannot hold them they go on in the next, which is worse.
    """
    tall = height(narrow)
    less = height(wide) * across.width < _LESS * tall * inside.width
    return less or (tall > inside.tall and across.width > inside.width)
