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
    key: str | None = None
    name: str | None = None
    role: str | None = None
    title: str | None = None
    affiliation: str | None = None


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
    caption: Text = ()
    source: str | None = None
    credit: str | None = None
    width: Literal["column", "full"] = "column"
    id: Id | None = None


@record
class Column:
    """A column of a table."""

    SHORT: ClassVar[str] = "title"
    span: Span
    title: Text
    align: Literal["left", "right", "centre"] = "left"
    width: float | None = None  # share of the measure, against the other columns


@record
class Table:
    """Rows under named columns. The first cell of a row is its heading."""

    span: Span
    columns: tuple[Column, ...]
    rows: tuple[tuple[Text, ...], ...] = ()
    caption: Text = ()
    notes: Text = ()
    source: str | None = None
    width: Literal["column", "full"] = "column"
    id: Id | None = None
    data: str | None = field(
        default=None, metadata={"later": "a table read from a data file"}
    )


@record
class PullQuote:
    """Somebody's words, lifted out and set large."""

    span: Span
    text: Text
    by: Voice | None = None
    source: str | None = None
    at: str | None = None  # locator
    id: Id | None = None


@record
class Callout:
    """A box beside the argument."""

    span: Span
    body: "Body"
    title: Text = ()
    kind: Literal["note", "method", "warning"] = "note"
    id: Id | None = None


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
