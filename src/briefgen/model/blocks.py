"""The block kinds: one record each, and the union of them all.

To add a kind: write its record here, add it to `Block` (and to `WRITTEN`
where an author writes it as a mapping), and give it a composer of the same name
in `compose/`. mypy and `tests/test_shelves.py` point at whatever is missing.
"""

from collections.abc import Mapping
from dataclasses import field
from dataclasses import field as dataclass_field
from typing import ClassVar, Literal, TypeAlias

from briefgen.diagnostics import Span
from briefgen.model.inlines import Text
from briefgen.model.plot import Plot
from briefgen.model.values import Id, Period
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
    image: str  # a path inside the project folder; PNG, JPEG or SVG
    alt: str = ""  # the rule BG701 asks for it
    caption: Text = ()  # what it is, above it
    source: str | None = None  # a key of `sources`
    credit: str | None = None  # who made the picture
    width: Literal["column", "full"] = "column"  # of the text, or of the page
    marking: str | None = None  # of the picture alone
    id: Id | None = None  # as in `map`; links name it


@record
class Data:
    """Rows of named values: in a file of the project, or written out."""

    SHORT: ClassVar[str] = "file"
    LIST: ClassVar[str] = "records"
    span: Span
    file: str | None = None  # CSV or JSON, inside the project folder
    records: tuple[Mapping[str, str], ...] = ()  # rows: a name and a value each


ChartType: TypeAlias = Literal[
    "bar",
    "horizontal",
    "grouped",
    "stacked",
    "line",
    "area",
    "dot",
    "slope",
    "waffle",
    "timeline",
]


@record
class Chart:
    """Numbers drawn to scale, under a title that says what they show."""

    span: Span
    type: ChartType  # how the numbers are drawn
    data: Data  # a CSV or JSON file, or a list of rows
    x: str  # the column of names or dates
    y: tuple[str, ...] = field(metadata={"one": True})  # the columns of numbers
    title: Text  # the message: what the numbers show
    subtitle: Text = ()  # measure, unit, period
    alt: str = ""  # the rule BG701 asks for it
    unit: str = ""  # stands with each number: %, £, km
    emphasis: tuple[str, ...] = field(
        default=(), metadata={"one": True}
    )  # names that stand out
    zero: bool = True  # whether a scale of lines starts there too
    notes: Text = ()  # below it
    source: str | None = None  # a key of `sources`
    caveat: str | None = None  # the id of what limits it; the two are never parted
    illustrative: bool = False  # whether its numbers are invented
    table: bool = False  # whether the data are printed too
    width: Literal["column", "full"] = "column"  # of the text, or of the page
    id: Id | None = None  # as in `posts`; links name it
    plot: Plot | None = field(default=None, metadata={"made": True})  # of data, x, y

    @property
    def caption(self) -> Text:
        """Its title, by the name that other figures have for it."""
        return self.title


@record
class Stat:
    """A number that is set large, what it counts, and what limits it."""

    span: Span
    value: str  # the number
    label: Text  # what it counts
    source: str | None = None  # a key of `sources`
    caveat: str | None = None  # the id of what limits it; the two are never parted
    id: Id | None = None  # as in `people-who-left`; links name it


@record
class Stats:
    """Large numbers side by side."""

    LIST: ClassVar[str] = "items"
    span: Span
    items: tuple[Stat, ...]  # the numbers


@record
class Event:
    """What happened, and when."""

    span: Span
    date: Period  # 2014-12, or from one to another: 2015-09-18/2015-09-21
    event: Text  # what happened
    source: str | None = None  # a key of `sources`


@record
class Timeline:
    """Events in a list, each after its date."""

    LIST: ClassVar[str] = "events"
    span: Span
    events: tuple[Event, ...]  # in their order


@record
class Column:
    """A column of a table."""

    SHORT: ClassVar[str] = "title"
    span: Span
    title: Text  # its heading
    field: str | None = None  # the column of the data; left out: the one of this title
    align: Literal["left", "right", "centre"] | None = None  # left out: numbers right
    width: float | None = None  # share of the measure, against the other columns
    decimals: int | None = dataclass_field(
        default=None, metadata={"made": True}
    )  # of its numbers


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
    data: Data | None = None  # in place of rows: a CSV or JSON file, or rows


@record
class EvidenceTable:
    """What each recommendation rests on, down to the place in the source."""

    span: Span
    caption: Text = ()  # what it is, above it; left out: words of ours
    notes: Text = ()  # below it
    width: Literal["column", "full"] = "full"  # of the text, or of the page
    id: Id | None = None  # as in `evidence`; links name it


@record
class ArgumentMap:
    """The argument as a drawing: findings, caveats and recommendations, joined."""

    span: Span
    title: Text = ()  # what it shows; left out: words of ours
    alt: str = ""  # left out: words of ours, for the table under it says the same
    notes: Text = ()  # below it
    width: Literal["column", "full"] = "full"  # of the text, or of the page
    id: Id | None = None  # as in `argument`; links name it

    @property
    def caption(self) -> Text:
        """Its title, by the name that other figures have for it."""
        return self.title


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
    | Chart
    | Stats
    | Timeline
    | Table
    | EvidenceTable
    | ArgumentMap
    | PullQuote
    | Callout
)
Body: TypeAlias = tuple[Block, ...]
"""More than prose: what stands in a `body`, in order."""

WRITTEN: dict[
    str,
    type[
        Figure
        | Chart
        | Stats
        | Timeline
        | Table
        | EvidenceTable
        | ArgumentMap
        | PullQuote
        | Callout
    ],
] = {
    "figure": Figure,
    "chart": Chart,
    "stats": Stats,
    "timeline": Timeline,
    "table": Table,
    "evidence_table": EvidenceTable,
    "argument_map": ArgumentMap,
    "quote": PullQuote,
    "callout": Callout,
}
"""The kinds that a body's list names by a key."""
