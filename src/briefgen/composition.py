"""A brief as it is heard and as it is set: what compose makes, and layout places."""

from collections.abc import Mapping
from dataclasses import field
from typing import NamedTuple, TypeAlias

from briefgen.diagnostics import Span
from briefgen.flowables import Flowable, PageMaster
from briefgen.paged import Image, OutlineEntry
from briefgen.record import entity
from briefgen.structure import Element
from briefgen.vectors import Vector


class NoteFoot(NamedTuple):
    """The foot of a page with notes: a stroke, and the white space about it."""

    gap: float = 7.0  # at least, between the text and the stroke
    thickness: float = 0.5
    colour: str = "#000000"
    width: float = 72.0  # of the stroke, from the left of the measure
    after: float = 3.5  # between the stroke and the first note
    between: float = 0.0  # between two notes
    columns: int = 1  # in which the notes stand
    pitch: float = 0.0  # from one column to the next


class Raster(NamedTuple):
    """An image file as it was read, and its size in pixels."""

    data: bytes
    width: int
    height: int


AnyPicture: TypeAlias = Raster | Vector
"""What a figure shows: both have a width and a height."""


class Binding(NamedTuple):
    """A caveat and what it qualifies: their first ink must stand on one page."""

    statement: Element
    card: Element
    span: Span  # of the caveat, where an author finds it
    name: str  # what the caveat is called in a message


class PageLimit(NamedTuple):
    """How long a brief may be, and where its author said so."""

    pages: int
    span: Span
    what: str = "the brief"  # or the edition of it, as a message calls it
    given_up: tuple[str, ...] = ()  # parts that it leaves out for want of room
    spare: tuple[str, ...] = ()  # parts that it prints, and the argument can spare


class WordLimit(NamedTuple):
    """How many words a brief may print, and how many it prints."""

    words: int
    printed: int
    span: Span  # where an author is told
    said: Span  # where the limit stands: in the brief, or in its project's settings


@entity
class Composition:
    """One brief: its structure tree, and the flowables that its leaves own.

    Every leaf of `root` is the owner of something in `flowables`, or of a note
    called from there; reading order is the order of the leaves, wherever on a page
    the ink may stand.
    """

    root: Element
    flowables: tuple[Flowable, ...]
    first: PageMaster
    rest: PageMaster
    baseline: float  # of the grid, from the top of each page's text
    turned: PageMaster | None = None  # for what needs a page on its side
    last_page: float = 0.0  # how far down the last page should be full: a share
    left: PageMaster | None = None  # of left pages, where pages face each other
    first_number: int = 1  # of the first page
    columns: int = 1  # of what is not set across the page
    gutter: float = 0.0  # between two columns
    outline: tuple[OutlineEntry, ...] = ()
    parts: Mapping[str, tuple[Element, ...]] = field(default_factory=dict)
    """What is heard of each part, by the name that an author has for it."""
    images: Mapping[str, Image] = field(default_factory=dict)
    foot: NoteFoot = NoteFoot()
    limit: PageLimit | None = None
    word_limit: WordLimit | None = None
    bindings: tuple[Binding, ...] = ()
