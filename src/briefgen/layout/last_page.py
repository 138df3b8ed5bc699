"""A last page that is nearly empty to one with a part of the page before on it."""

from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import takewhile

from briefgen.layout.fill import Filled, Sheet
from briefgen.layout.slab import Slab
from briefgen.structure import Content


def evened(
    fill: Callable[[Slab | None], Filled],
    starts: Sequence[Collection[Slab]],
    share: Callable[[Sheet], float],
    least: float,
) -> Filled:
    """Fill pages, and let none of the last two be emptier than it must be.

    `fill` fills them, and ends a page before a slab. Of the `starts` on the page before
    the last, as few go on to the last as make it as full as is asked for; those that
    stand first in the list are tried before the others.
    """
    whole = fill(None)
    if len(whole.sheets) == 1 or share(whole.sheets[-1]) >= least:
        return whole
    _, *later = (entry.slab for entry in whole.sheets[-2].entries)
    for begins in map(set, starts):
        for slab in reversed(later):
            if slab in begins:
                tried = fill(slab)
                if (
                    len(tried.sheets) == len(whole.sheets)
                    and len(tried.diagnostics) <= len(whole.diagnostics)
                    and min(map(share, tried.sheets[-2:])) >= least
                ):
                    return tried
    return whole


def starts_of(slabs: Sequence[Slab], heads: Collection[Content]) -> Iterator[Slab]:
    """Yield the slabs that begin what has one of these leaves in its head."""
    for place, slab in enumerate(slabs):
        if any(ink.owner in heads for ink in slab.ink):
            above = takewhile(lambda each: each.bond, reversed(slabs[:place]))
            yield slabs[place - sum(1 for _ in above)]
