"""The block kinds: one record each, and the union of them all.

To add a kind: write its record here, add it to `Block` (and to `WRITTEN`
where an author writes it as a mapping), and give it a composer of the same name
in `compose/`. mypy and `tests/test_shelves.py` point at whatever is missing.
"""

from dataclasses import field
from typing import ClassVar, Literal, TypeAlias

from briefgen.diagnostics import Span
from briefgen.model.inlines import Text
from briefgen.model.values import Id
from briefgen.record import record


@record
class Voice:
    """Who says something: a key of `people`, or a name written out."""

    SHORT: ClassVar[str] = "key"
    span: Span
    key: str | None = None  # a key of `people`
    name: str | None = None  # as in `Jane Doe`
    role: str | None = None  # as in `author of the survey`
    title: str | None = None  # as in `Professor`
    affiliation: str | None = None  # as in `Northgate Institute`
    named_because: str | None = None
    """Why a private person is named; it is not printed."""


@record
class Paragraph:
    """Running text."""

    span: Span
    text: Text


@record
class Heading:
    """A heading inside a body. Level 1 is the first level under its part."""

    span: Span
    level: int
    text: Text


@record
class ItemList:
    """A list; `start` is the first number of an ordered one, else None."""

    span: Span
    items: tuple["Body", ...]
    start: int | None = None


@record
class BlockQuote:
    """A longer quotation, set off."""

    span: Span
    body: "Body"


@record
class CodeBlock:
    """Lines to be taken literally."""

    span: Span
    text: str


@record
class Figure:
    """A picture with what it shows, in words."""

    span: Span
    image: str  # a path inside the project folder; PNG or JPEG
    alt: str = ""  # the rule BG701 asks for it
    caption: Text = ()  # what it is, above it
    source: str | None = None  # a key of `sources`
    credit: str | None = None  # who made the picture
    width: Literal["column", "full"] = "column"  # of the text, or of the page
    marking: str | None = None  # of the picture alone
    id: Id | None = None  # as in `map`; links name it


@record
class Column:
    """A column of a table."""

    SHORT: ClassVar[str] = "title"
    span: Span
    title: Text  # its heading
    align: Literal["left", "right", "centre"] = "left"  # where its cells stand
    width: float | None = None  # share of the measure, against the other columns


@record
class Table:
    """Rows under named columns. The first cell of a row is its heading."""

    span: Span
    columns: tuple[Column, ...]  # headings, or more of each column
    rows: tuple[tuple[Text, ...], ...] = ()  # lists of cells, one for each row
    caption: Text = ()  # what it is, above it
    notes: Text = ()  # below it
    source: str | None = None  # a key of `sources`
    width: Literal["column", "full"] = "column"  # of the text, or of the page
    id: Id | None = None  # as in `weights`; links name it
    data: str | None = field(
        default=None, metadata={"later": "a table read from a data file"}
    )


@record
class PullQuote:
    """Somebody's words, lifted out and set large."""

    span: Span
    text: Text  # the words
    by: Voice | None = None  # whose words they are
    source: str | None = None  # a key of `sources`
    at: str | None = None  # locator
    id: Id | None = None  # as in `empty-kitchens`


@record
class Callout:
    """A box beside the argument."""

    span: Span
    body: "Body"  # its words
    title: Text = ()  # its heading
    kind: Literal["note", "method", "warning"] = "note"
    """What it is: a note, a method, a warning."""
    id: Id | None = None  # as in `how-weighed`


Block: TypeAlias = (
    Paragraph
    | Heading
    | ItemList
    | BlockQuote
    | CodeBlock
    | Figure
    | Table
    | PullQuote
    | Callout
)
Body: TypeAlias = tuple[Block, ...]
"""More than prose: what stands in a `body`, in order."""

WRITTEN: dict[str, type[Figure | Table | PullQuote | Callout]] = {
    "figure": Figure,
    "table": Table,
    "quote": PullQuote,
    "callout": Callout,
}
"""The kinds that a body's list names by a key."""

LATER = ("chart", "stats", "timeline", "argument_map", "evidence_table")
"""Kinds that the format knows and this version does not draw."""
