"""The structure tree: what a brief says to those who hear it.

The tree is made once, in reading order, and knows nothing of pages. Its leaves
are `Content`: layout hands each item that it places the leaf (or `Artifact`) it
was given, and the PDF writer joins the two. Untagged ink cannot be written down.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import TypeAlias

from briefgen.record import entity


class Role(StrEnum):
    """Structure types, under their names in ISO 32000-1, 14.8.4, and ISO 32000-2.

    `TITLE`, `EMPHASIS`, `STRONG` and `ASIDE` are standard in PDF 2.0 only; the
    writer maps them for PDF 1.7, as it maps `REFERENCE` and `NOTE` for PDF 2.0.
    """

    DOCUMENT = "Document"
    SECTION = "Sect"
    DIVISION = "Div"
    TITLE = "Title"
    HEADING_1 = "H1"
    HEADING_2 = "H2"
    HEADING_3 = "H3"
    HEADING_4 = "H4"
    PARAGRAPH = "P"
    BLOCK_QUOTE = "BlockQuote"
    ASIDE = "Aside"
    LIST = "L"
    LIST_ITEM = "LI"
    LABEL = "Lbl"
    LIST_BODY = "LBody"
    TABLE = "Table"
    TABLE_HEAD = "THead"
    TABLE_BODY = "TBody"
    TABLE_ROW = "TR"
    HEADER_CELL = "TH"
    CELL = "TD"
    FIGURE = "Figure"
    CAPTION = "Caption"
    SPAN = "Span"
    EMPHASIS = "Em"
    STRONG = "Strong"
    QUOTE = "Quote"
    CODE = "Code"
    LINK = "Link"
    REFERENCE = "Reference"
    NOTE = "Note"


class Artifact(StrEnum):
    """Ink that carries no content, and that a screen reader passes over."""

    PAGINATION = "Pagination"
    LAYOUT = "Layout"


class Decoration(StrEnum):
    """A line that is drawn along words (ISO 32000-1, table 344)."""

    UNDERLINE = "Underline"
    LINE_THROUGH = "LineThrough"


class Numbering(StrEnum):
    """How the labels of a list count (ISO 32000-1, table 347)."""

    NONE = "None"
    DISC = "Disc"
    DECIMAL = "Decimal"
    LOWER_ALPHA = "LowerAlpha"


@entity
class Content:
    """A leaf of the tree: ink that is heard. Identity is its name."""


@entity
class Element:
    """A structure element. Identity is its name: two equal paragraphs are two."""

    role: Role
    children: tuple["Element | Content", ...] = ()
    alt: str | None = None  # of a link: what its annotation says
    actual_text: str | None = None
    language: str | None = None  # BCP 47, where it differs from what is around it
    anchor: str | None = None  # name of the place where its first ink stands
    target: str | None = None  # of a link: `#anchor`, or an address
    scope: str | None = None  # of a header cell: Column or Row
    numbering: Numbering | None = None  # of a list
    column_span: int = 1  # of a cell
    row_span: int = 1  # of a cell
    decoration: Decoration | None = None  # of a span: what is drawn along its words
    expansion: str | None = None  # what an abbreviation stands for


Owner: TypeAlias = Content | Artifact
"""Who answers for a piece of ink. No item can be placed without one."""


def elements(element: Element) -> Iterator[Element]:
    """Yield an element and all under it, in reading order."""
    yield element
    for child in element.children:
        if isinstance(child, Element):
            yield from elements(child)


def leaves(element: Element) -> Iterator[Content]:
    """Yield the leaves under an element in reading order."""
    for child in element.children:
        if isinstance(child, Content):
            yield child
        else:
            yield from leaves(child)
