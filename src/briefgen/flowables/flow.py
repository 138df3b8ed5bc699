"""What flows down the pages: lines, text blocks, and the boxes that hold them.

They are one module since they are one type: a run may call a note, which holds
flowables, which hold runs.
"""

from collections.abc import Callable
from enum import StrEnum
from typing import Literal, NamedTuple, TypeAlias

from briefgen.diagnostics import Span
from briefgen.flowables.artwork import Artwork, Edge, Look, Misfit, Path, Ruler
from briefgen.record import entity
from briefgen.structure import Owner


class PageOf(NamedTuple):
    """The page on which an anchor stands: known after layout, its width before."""

    anchor: str


@entity
class Run:
    """A stretch of words with one look and one owner.

    U+00A0 is a space that neither breaks nor stretches, U+00AD a place where a
    word may be parted. A run starts a new word only where it has a space.
    """

    owner: Owner
    text: str
    look: Look
    language: str = "en"
    late: PageOf | Literal["page", "pages", "next"] | None = None  # replaces `text`
    note: "FootNote | None" = None  # goes to the foot of the page where this stands
    breakable: bool = False  # may be broken at punctuation: an address
    between: bool = False  # a sign that parts two things: gone where a line ends


@entity
class Mark:
    """A small drawing in a line, as wide as a word: a sign, confidence bars.

    Shapes and label are placed from the left end of its baseline. `owner` answers
    for the label's letters and the shapes alike.
    """

    owner: Owner
    width: float
    height: float  # above the baseline
    depth: float  # below it
    shapes: tuple[Path, ...] = ()
    label: str = ""
    look: Look | None = None  # of the label
    label_x: float = 0.0  # of the label's middle, from the left
    label_y: float = 0.0  # of its baseline, above that of the line


@entity
class LineEnd:
    """A line that the author ends."""


@entity
class Tab:
    """White space of a fixed width inside a line; it may be a line's end."""

    width: float


@entity
class Phantom:
    """White space as wide as words would be: numbers align on their points."""

    text: str
    look: Look


InLine: TypeAlias = Run | Mark | LineEnd | Tab | Phantom


class Wrap(StrEnum):
    """How lines are broken. All but `GREEDY` weigh the whole paragraph."""

    RAGGED = "ragged"
    JUSTIFIED = "justified"
    BALANCED = "balanced"  # as many lines as needed, of even length: headings
    GREEDY = "greedy"


class Align(StrEnum):
    """Where the lines of a ragged text stand in their measure."""

    LEFT = "left"
    RIGHT = "right"
    CENTRE = "centre"


class Hyphens(NamedTuple):
    """Which words a dictionary may part, and how often."""

    shortest: int = 7  # letters of a word,
    before: int = 3  # of its part that stays,
    after: int = 3  # and of the part that goes
    ladder: int = 2  # lines running that may end in a hyphen
    capitals: bool = False  # whether capitalised words are parted too


@entity
class TextBlock:
    """Text that layout breaks into lines of the measure it is given."""

    inlines: tuple[InLine, ...]
    leading: float
    span: Span  # where an author finds it, should it not fit
    wrap: Wrap = Wrap.RAGGED
    align: Align = Align.LEFT
    indent: float = 0.0  # of the first line; negative: it hangs out
    hyphenate: bool = False
    hyphens: Hyphens = Hyphens()
    widows: int = 2
    orphans: int = 2
    before: float = 0.0
    after: float = 0.0
    keep: bool = False
    snap: bool = False  # its first line stands on the baseline grid
    keep_lines: bool = False  # never split


@entity
class Stroke:
    """A drawn line across the measure (a printer's rule)."""

    thickness: float
    colour: str
    before: float = 0.0
    after: float = 0.0
    keep: bool = False
    snap: bool = False
    width: float | None = None  # from the left; None: the whole measure


@entity
class Picture:
    """An image, scaled to this size."""

    owner: Owner
    image: str  # a key of the document's images
    width: float
    height: float
    span: Span
    before: float = 0.0
    after: float = 0.0
    keep: bool = False


@entity
class Drawing:
    """Vector shapes set as a block, from its top left corner."""

    owner: Owner
    width: float
    height: float
    shapes: tuple[Path, ...]
    before: float = 0.0
    after: float = 0.0
    keep: bool = False


@entity
class Fitted:
    """Artwork that is made to the measure that it is given, once that is known."""

    owner: Owner
    draw: Callable[[float, Ruler], Artwork | Misfit]
    span: Span  # where an author finds it, should it not fit
    before: float = 0.0
    after: float = 0.0
    keep: bool = False


@entity
class Stack:
    """Flowables one under the other, set in from the sides."""

    flowables: tuple["Flowable", ...]
    left: float = 0.0
    right: float = 0.0
    before: float = 0.0
    after: float = 0.0
    keep: bool = False
    together: bool = False  # on one page, where a page can hold it
    across: bool = False  # over all columns of a page, if it stands in nothing else
    clear: bool = False  # below the cards in the margin, though it does not reach there
    sign: tuple[
        "Flowable", ...
    ] = ()  # under it, where the page ends with it: artifacts


@entity
class Roomy:
    """Flowables that take the room they need, where they stand in nothing else.

    That is their column, set in from its sides. Where they do not fit there, are longer
    than that, or would take up more of the page than over all of its columns, it is the
    whole measure: there they stand at the head of the next page rather than leave this
    one white. What may be `turned` has a page of its own, on its side, where even that
    is too narrow.
    """

    flowables: tuple["Flowable", ...]
    left: float = 0.0  # in their column,
    right: float = 0.0
    indent: float = 0.0  # and, from the left, over all columns
    full: bool = False  # over all columns in any case
    turned: bool = False  # on its side, at worst
    before: float = 0.0
    after: float = 0.0
    keep: bool = False


@entity
class Hanging:
    """A label in a column of its own, level with the first line of its body."""

    label: TextBlock
    width: float  # of the label's column; the body is set in by it
    body: tuple["Flowable", ...]
    before: float = 0.0
    after: float = 0.0
    keep: bool = False
    together: bool = False


@entity
class Frame:
    """Flowables in a box, with ground, edges and a filled strip at the left."""

    flowables: tuple["Flowable", ...]
    padding: tuple[float, float, float, float]  # top, right, bottom, left
    fill: str | None = None
    edges: tuple[Edge, ...] = ()
    strip: tuple[float, str] | None = None  # width and colour, inside the left edge
    label: TextBlock | None = None  # in the strip, level with the first line
    bleed: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)  # of the box, out
    before: float = 0.0
    after: float = 0.0
    keep: bool = False
    together: bool = True


@entity
class Columns:
    """Flowables side by side, first baselines level, never parted.

    What is too tall for a page is set one under the other instead.
    """

    cells: tuple[tuple["Flowable", ...], ...]
    widths: tuple[float, ...]  # shares of the measure
    gap: float
    edges: tuple[Edge, ...] = ()
    cell_edges: tuple[tuple[Edge, ...], ...] = ()
    grounds: tuple[str | None, ...] = ()  # of the cells, each as tall as the row
    fill: str | None = None  # ground of the whole row
    pad_top: float = 0.0
    pad_bottom: float = 0.0
    pad_sides: float = 0.0  # left and right of all cells
    align: Literal["baseline", "top"] = "baseline"
    before: float = 0.0
    after: float = 0.0
    keep: bool = False


class GoesOn(NamedTuple):
    """What is shown of a row under the head where a page begins with a part of it."""

    begins: tuple["Flowable", ...] = ()  # with its first line,
    parted: tuple["Flowable", ...] = ()  # or with a later one


@entity
class Grid:
    """Rows under a head that is shown again on each page; the copies are artifacts.

    What `limits` them stands under them, on their page. Where no page should be kept
    for that, it stands over them, and on each further page in short: `again`. What
    limits single rows, and stood over them on a page before, is in `goes_on`, row by
    row.
    """

    head: tuple[Columns, ...]
    rows: tuple[Columns, ...]
    span: Span
    limits: tuple["Flowable", ...] = ()
    again: tuple["Flowable", ...] = ()
    goes_on: tuple[GoesOn, ...] = ()  # for every row, or none
    before: float = 0.0
    after: float = 0.0
    keep: bool = False


@entity
class Card:
    """What stands in the margin, level with the items that it qualifies."""

    flowables: tuple["Flowable", ...]
    first: int  # index of the first of the items, and
    last: int  # of the last
    bar: tuple[float, str] | None = None  # width and colour of the bar at its left
    padding: float = 0.0  # between bar and words
    tie: tuple[float, str] | None = None  # width and colour of the line to its items
    span: Span | None = None  # where an author finds it
    stretch: bool = False  # the bar runs down to the end of the items


@entity
class Beside:
    """Items in the main column, with cards in the margin column beside them.

    The cards start level with the first line of their first item and stay on its
    page; what follows and reaches into the margin starts below them. Cards that no
    page can hold are set under the item instead. Several items with a card in common
    stay together.
    """

    items: tuple[tuple["Flowable", ...], ...]
    cards: tuple[Card, ...]
    main: float  # width of the main column, from the left of the measure
    gap: float
    side: float  # width of the margin column
    card_gap: float = 0.0  # between two cards
    before: float = 0.0
    after: float = 0.0
    keep: bool = False
    together: bool = False


Flowable: TypeAlias = (
    TextBlock
    | Stroke
    | Picture
    | Drawing
    | Fitted
    | Stack
    | Roomy
    | Hanging
    | Frame
    | Columns
    | Grid
    | Beside
)


@entity
class FootNote:
    """What goes to the foot of the page of its call, split where it must be."""

    flowables: tuple[Flowable, ...]
