"""Slabs under slabs: white space, bonds, and labels that hang beside them."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple, Protocol

from briefgen.diagnostics import Span
from briefgen.layout.slab import Bond, Panel, Slab, moved, shifted

_LEADING_WHITE = 2.0
"""Points by which a level label may rise above the top of its line."""


class Space(NamedTuple):
    """Where flowables are set: from `left` on, and how tall a page can hold them."""

    left: float
    width: float
    tall: float

    def inset(self, left: float, right: float) -> "Space":
        """Give the space within these two margins."""
        return Space(self.left + left, self.width - left - right, self.tall)


class Spaced(Protocol):
    """What every flowable says about its surroundings."""

    @property
    def before(self) -> float:
        """White space above."""

    @property
    def after(self) -> float:
        """White space below."""

    @property
    def keep(self) -> bool:
        """Whether it is bound to the next flowable."""


def bind(
    slabs: list[Slab], flowable: Spaced, space: Space, *, together: bool = False
) -> list[Slab]:
    """Give the slabs of a flowable its white space and its bonds.

    What no page can hold is not kept together.
    """
    if not slabs:
        return slabs
    first, last = slabs[0], slabs[-1]
    first.before = max(first.before, flowable.before)
    last.after = max(last.after, flowable.after)
    if together and height(slabs) <= space.tall:
        for slab in slabs[:-1]:
            slab.bond = max(slab.bond, Bond.TOGETHER)
    if flowable.keep:
        last.bond = max(last.bond, Bond.KEEP)
    return slabs


def height(slabs: Sequence[Slab]) -> float:
    """Measure slabs one under the other, cards beside them left out."""
    tall = sum(slab.height for slab in slabs)
    return tall + sum(
        max(upper.after, lower.before) for upper, lower in pairwise(slabs)
    )


def first_line(slabs: Sequence[Slab]) -> tuple[int, float]:
    """Find the slab with the first line, and how far its top lies below the first's.

    Slabs without any line are as good as one: the first of them.
    """
    down = 0.0
    for number, slab in enumerate(slabs):
        if number:
            down += max(slabs[number - 1].after, slab.before)
        if slab.baseline is not None:
            return number, down
        down += slab.height
    return 0, 0.0


def hang(label: Panel, slabs: list[Slab]) -> list[Slab]:
    """Put a label beside slabs, level with their first line."""
    if not slabs:
        return slabs
    number, down = first_line(slabs)
    # A level label may stand in the white of its line's leading; it takes up no more
    # room than one whose top is level, so that what follows stays on the grid.
    reach = down + label.height
    baseline = slabs[number].baseline
    if baseline is not None and label.baseline is not None:
        down += baseline - label.baseline
    first = slabs[0]
    if down < -_LEADING_WHITE:
        _lower(first, -down)
        reach -= down
        down = 0.0
    first.ink = (*(shifted(ink, 0.0, down) for ink in label.ink), *first.ink)
    grounds = (moved(ground, 0.0, down) for ground in label.grounds)
    first.grounds = (*grounds, *first.grounds)
    first.notes = (*label.notes, *first.notes)
    for upper, slab in enumerate(slabs[:-1]):
        reach -= slab.height
        if reach <= 0 and upper >= number:
            return slabs
        slab.bond = Bond.FAST
        reach -= max(slab.after, slabs[upper + 1].before)
    last = slabs[-1]
    last.height = max(last.height, reach)
    return slabs


def lone(panel: Panel, space: Space, span: Span) -> Slab:
    """Make a panel a slab of its own."""
    return Slab(
        panel.height,
        panel.ink,
        panel.grounds,
        panel.notes,
        baseline=panel.baseline,
        middle=panel.middle,
        last=panel.last,
        right=space.left + space.width,
        span=span,
    )


def _lower(slab: Slab, by: float) -> None:
    """Give a slab more white at its top."""
    slab.height += by
    slab.ink = tuple(shifted(ink, 0.0, by) for ink in slab.ink)
    slab.grounds = tuple(moved(ground, 0.0, by) for ground in slab.grounds)
    slab.cards = tuple(card._replace(level=card.level + by) for card in slab.cards)
    if slab.baseline is not None:
        slab.baseline += by
    if slab.middle is not None:
        slab.middle += by
    if slab.last is not None:
        slab.last += by
