"""Pages of placed items: what layout makes, and all that the PDF writer draws.

Places are points from the top left corner of the page, y growing downwards.
"""

from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

from briefgen.flowables import Look, Path
from briefgen.fonts import Shaped
from briefgen.record import record
from briefgen.structure import Artifact, Content, Element, Owner
from briefgen.units import Rect
from briefgen.vectors import Vector


class PlacedText(NamedTuple):
    """Words of one look on one line, shaped; spaces are words of their own."""

    owner: Owner
    x: float
    y: float  # the baseline
    look: Look
    words: tuple[Shaped, ...]
    width: float
    stretch: float = 0.0  # added to each space: justified lines


class PlacedPath(NamedTuple):
    """A vector shape; its commands count from `x`, `y`."""

    owner: Owner
    x: float
    y: float
    path: Path


class PlacedImage(NamedTuple):
    """An image in a rectangle."""

    owner: Owner
    rect: Rect
    image: str


class PlacedWatermark(NamedTuple):
    """Words turned about the middle of the page; always an artifact."""

    owner: Artifact
    words: tuple[Shaped, ...]
    look: Look
    width: float
    angle: float


Image: TypeAlias = bytes | Vector
"""A picture: the bytes of a PNG or JPEG file, or shapes."""

Placed: TypeAlias = PlacedText | PlacedPath | PlacedImage | PlacedWatermark


@record
class Page:
    """One page, its items in the order in which they are drawn.

    That is: artifacts of layout, content in reading order, artifacts of pagination.
    """

    width: float
    height: float
    items: tuple[Placed, ...]


class OutlineEntry(NamedTuple):
    """A bookmark; `level` counts from 1."""

    level: int
    title: str
    anchor: str


@record
class PagedDocument:
    """Every page, beside the tree that its items belong to."""

    pages: tuple[Page, ...]
    root: Element
    outline: tuple[OutlineEntry, ...]
    images: Mapping[str, Image]
    first_number: int = 1  # of the first page
    front: int = 0  # pages before the first that is counted
    facing: bool = False  # printed on both sides, the first page on the right
    poor_ends: tuple[int, ...] = ()
    """Pages, by their index, that leave a few lines of a part to the next, or have no
    room to say where what they break off goes on.
    """


def image_names(document: PagedDocument) -> dict[str, str]:
    """Give each image that is printed the name by which the pages call it."""
    items = (item for page in document.pages for item in page.items)
    printed = [item.image for item in items if isinstance(item, PlacedImage)]
    return {key: f"I{at}" for at, key in enumerate(dict.fromkeys(printed), start=1)}


def last_page_share(document: PagedDocument) -> float:
    """Say how far down the last page is full: a share of its height."""
    return _share(document.pages[-1])


def first_page_share(document: PagedDocument) -> float:
    """Say how far down the first page is full, if others follow it."""
    return _share(document.pages[0]) if document.pages[1:] else 1.0


def emptiest_share(document: PagedDocument) -> float:
    """Say how far down the emptiest page is full, save the last one."""
    return min(map(_share, document.pages[:-1]), default=1.0)


def _share(page: Page) -> float:
    heard = (item for item in page.items if isinstance(item.owner, Content))
    lows = [
        item.y if isinstance(item, PlacedText) else item.rect.y + item.rect.height
        for item in heard
        if isinstance(item, PlacedText | PlacedImage)
    ]
    return max(lows, default=0.0) / page.height
