"""Slabs: the pieces that pages are filled with, and that no page can part.

A line of text, a picture, a table row. Whatever flowables stand around it (a box,
an item with cards in the margin), a slab only names; where those begin and end on a
page is seen when its slabs have been placed.
"""

from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple, TypeAlias

from briefgen.diagnostics import NOWHERE, Span
from briefgen.flowables import Card, FootNote, Frame, Look, Path, Roomy, Run
from briefgen.paged import PlacedImage, PlacedPath, PlacedText
from briefgen.structure import Artifact, Owner
from briefgen.units import Rect


class LateText(NamedTuple):
    """Where a number will stand that is known only when the pages are."""

    owner: Owner
    x: float
    y: float
    look: Look
    run: Run


Ink: TypeAlias = PlacedText | PlacedPath | PlacedImage | LateText


class Bond(IntEnum):
    """How fast a slab holds to the next; where one must go, the least goes first."""

    NONE = 0
    TOGETHER = 1
    KEEP = 2
    LINES = 3  # widows and orphans
    FAST = 4  # a box and its first line


class Panel(NamedTuple):
    """Slabs set one under the other as one piece: a cell, a card."""

    ink: tuple[Ink, ...]
    grounds: tuple[PlacedPath, ...]
    height: float
    baseline: float | None  # of the first line
    middle: float | None  # of the first line's box, which ties aim at
    last: float | None  # of the last line's box
    notes: tuple[FootNote, ...]


class Box:
    """A frame that slabs stand in, in its place. Identity is its name."""

    __slots__ = ("frame", "left", "width")

    def __init__(self, frame: Frame, left: float, width: float) -> None:
        self.frame = frame
        self.left = left
        self.width = width

    @property
    def above(self) -> float:
        """White space over the first slab on a page."""
        return self.frame.padding[0]

    @property
    def below(self) -> float:
        """White space under the last one."""
        return self.frame.padding[2]


class Item:
    """What cards in the margin qualify. Identity is its name."""

    __slots__ = ()


class Reach(IntEnum):
    """How much of a page what stands on it may take."""

    COLUMN = 0
    PAGE = 1  # all columns of it
    TURNED = 2  # of a page of its own that is turned


Around: TypeAlias = Box | Item


class SideCard(NamedTuple):
    """A card, measured, and where its column and its items are."""

    card: Card
    panel: Panel  # its ink stands where it belongs from left to right
    level: float  # of its top, from that of the slab it is level with
    left: float  # of its bar
    gap: float  # between its column and the main one
    card_gap: float  # white space to the card above
    first: Item
    last: Item


@dataclass(slots=True, eq=False)
class Slab:
    """A piece of a page. Places count from its top, and from the text's left edge."""

    height: float
    ink: tuple[Ink, ...] = ()
    grounds: tuple[PlacedPath, ...] = ()
    notes: tuple[FootNote, ...] = ()
    before: float = 0.0
    after: float = 0.0
    bond: Bond = Bond.NONE
    snap: bool = False  # its top stands on the baseline grid
    baseline: float | None = None
    middle: float | None = None
    last: float | None = None
    right: float = 0.0  # how far it may reach
    around: tuple[Around, ...] = ()  # from the outside in
    cards: tuple[SideCard, ...] = ()  # level with its first line
    room: tuple[float, float] | None = None  # what a card needs: above its top, between
    repeat: tuple["Slab", ...] = ()  # shown above it where it starts a page
    sign: tuple["Slab", ...] = ()  # shown under it where it ends a page
    reach: Reach = Reach.PAGE
    roomy: Roomy | None = None  # what it is of, if that takes the room it needs
    span: Span = NOWHERE
    name: str = "a line of this text"  # to its author


def shifted(ink: Ink, dx: float, dy: float) -> Ink:
    """Move a piece of ink."""
    # The most frequent first, and taken apart at once: every item comes by here.
    if isinstance(ink, PlacedText):
        owner, x, y, look, words, width, stretch = ink
        return PlacedText(owner, x + dx, y + dy, look, words, width, stretch)
    if isinstance(ink, PlacedPath):
        return moved(ink, dx, dy)
    if isinstance(ink, LateText):
        return ink._replace(x=ink.x + dx, y=ink.y + dy)
    rect = ink.rect
    return ink._replace(rect=rect._replace(x=rect.x + dx, y=rect.y + dy))


def moved(path: PlacedPath, dx: float, dy: float) -> PlacedPath:
    """Move a shape."""
    owner, x, y, commands = path
    return PlacedPath(owner, x + dx, y + dy, commands)


def filled(rect: Rect, colour: str) -> PlacedPath:
    """Make a filled rectangle, which is how grounds and straight lines are drawn."""
    _, _, width, height = rect
    commands = (
        ("m", (0.0, 0.0)),
        ("l", (width, 0.0)),
        ("l", (width, height)),
        ("l", (0.0, height)),
        ("z", ()),
    )
    return PlacedPath(Artifact.LAYOUT, rect.x, rect.y, Path(commands, fill=colour))
