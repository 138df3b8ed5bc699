"""One document with everything in it that a brief can hold."""

from io import BytesIO

from PIL import Image

from briefgen.flowables import Path
from briefgen.model.values import PartialDate
from briefgen.paged import OutlineEntry, PagedDocument
from briefgen.pdf.metadata import Attachment, Metadata
from briefgen.structure import Content, Element, Numbering, Role
from tests.pdf.typeset import BOLD, ITALIC, LARGE, MARK, Typesetter

FULL_METADATA = Metadata(
    "Night buses & the “late” economy",
    "en-GB",
    ("Ada Lovelace", "Émilie du Châtelet"),
    "What the figures say",
    ("buses", "night <work>"),
    PartialDate(2015, 9),
    "briefgen 1.2.3",
    (Attachment("brief.yaml", b"title: x\n", "application/yaml", "Its source"),),
)
SQUARE = Path(
    (
        ("m", (0.0, 0.0)),
        ("l", (40.0, 0.0)),
        ("c", (50.0, 10.0, 50.0, 30.0, 40.0, 40.0)),
        ("l", (0.0, 40.0)),
        ("z", ()),
    ),
    fill="#c9d3df",
    stroke="#14304f",
    width=0.8,
)


def picture(mode: str = "RGBA") -> bytes:
    """Make a PNG file of a few pixels; with opacity, half of it is see-through."""
    image = Image.new(
        mode, (8, 6), 200 if mode == "L" else (200, 30, 30, 255)[: len(mode)]
    )
    if mode == "RGBA":
        image.paste((30, 30, 200, 90), (0, 0, 4, 6))
    buffer = BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()


def sample() -> PagedDocument:
    """Set the document: two pages with the marks of every page."""
    t = Typesetter()
    t.watermark("DRAFT")
    t.ground()
    elements = [*_opening(t), *_blocks(t)]
    split = t.words("This paragraph goes on ")
    _furniture(t, "Page 1 of 2")
    t.page()
    t.ground()
    t.words("on the next page. ", leaf=split)
    t.line()
    elements += [_p(split), *_figures(t), _table(t), *_notes(t)]
    _furniture(t, "Page 2 of 2")
    outline = (
        OutlineEntry(1, "The “first” section", "first"),
        OutlineEntry(2, "Figures", "figure-1"),
        OutlineEntry(1, "Notes", "note-1"),
    )
    return t.document(*elements, outline=outline)


def _furniture(t: Typesetter, folio: str) -> None:
    t.furniture("Night buses", 40.0)
    t.furniture("Night buses, again", 400.0)
    t.furniture(folio, 810.0)


def _p(*children: Element | Content) -> Element:
    return Element(Role.PARAGRAPH, children)


def _opening(t: Typesetter) -> list[Element]:
    title = Element(Role.TITLE, (t.words("Night buses", LARGE),))
    t.line()
    heading = Element(
        Role.HEADING_1, (t.words("The first section", BOLD),), anchor="first"
    )
    t.line()
    text = (
        t.words("An official finding is efficient in most "),
        Element(Role.EMPHASIS, (t.words("respects", ITALIC),)),
        t.words(" but "),
        Element(Role.STRONG, (t.words("not in all", BOLD),)),
        t.words(", says "),
        Element(
            Role.LINK,
            (t.words("the report of the inspectors, which is long"),),
            target="https://example.org/bücher?a=(1)",
        ),
        t.words(". It was hy\u00adphenated here"),
        Element(
            Role.REFERENCE,
            (
                Element(
                    Role.LINK,
                    (t.words("1", MARK),),
                    alt="Note 1",
                    target="#note-1",
                    anchor="call-1",
                ),
            ),
        ),
        t.words(", and called "),
        Element(Role.SPAN, (t.words("raison d’être", ITALIC),), language="fr"),
        t.words(" by the "),
        Element(Role.SPAN, (t.words("OECD"),), expansion="an organisation"),
        t.words(". "),
        Element(Role.QUOTE, (t.words("“So it is”"),)),
        t.words(" in "),
        Element(Role.CODE, (t.words("code"),)),
        t.words("; see "),
        Element(Role.LINK, (t.words("figure 1"),), target="#figure-1"),
        t.words("."),
    )
    t.line()
    justified = t.words("These words are set wider than they were. ", stretch=2.0)
    t.line()
    return [title, Element(Role.SECTION, (heading, _p(*text), _p(justified)))]


def _blocks(t: Typesetter) -> list[Element]:
    items = []
    for label in ("1. ", "2. "):
        mark = Element(Role.LABEL, (t.words(label, BOLD),))
        items.append(
            Element(
                Role.LIST_ITEM,
                (mark, Element(Role.LIST_BODY, (t.words("An item of the list. "),))),
            )
        )
        t.line()
    listing = Element(Role.LIST, tuple(items), numbering=Numbering.DECIMAL)
    quote = Element(Role.BLOCK_QUOTE, (_p(t.words("Less is more. ", ITALIC)),))
    t.line()
    aside = Element(Role.ASIDE, (_p(t.words("Limited by the above. ")),))
    t.line()
    return [listing, quote, aside]


def _figures(t: Typesetter) -> list[Element]:
    drawing = t.path(SQUARE)
    t.words("a label ", leaf=drawing)
    t.path(SQUARE, leaf=drawing)
    for _ in range(4):
        t.line()
    caption = Element(Role.CAPTION, (t.words("Figure 1. Buses. "),))
    t.line()
    figure = Element(
        Role.FIGURE, (drawing, caption), alt="Buses, falling", anchor="figure-1"
    )
    photograph = Element(Role.FIGURE, (t.image("x (1).png", picture()),), alt="A map")
    grey = Element(Role.FIGURE, (t.image("grey.png", picture("L")),), alt="A plan")
    words = t.words("Confidence ")
    bars = Element(Role.FIGURE, (t.path(SQUARE),), alt="high", actual_text=None)
    for _ in range(4):
        t.line()
    return [figure, photograph, grey, _p(words, bars)]


def _table(t: Typesetter) -> Element:
    caption = Element(Role.CAPTION, (t.words("Table 1. "),))
    t.line()
    head = Element(
        Role.TABLE_ROW,
        (
            Element(Role.HEADER_CELL, (t.words("Line "),), scope="Column"),
            Element(
                Role.HEADER_CELL,
                (t.words("Both ways "),),
                scope="Column",
                column_span=2,
            ),
        ),
    )
    t.line()
    row = Element(
        Role.TABLE_ROW,
        (
            Element(Role.HEADER_CELL, (t.words("N1 "),), scope="Row"),
            Element(Role.CELL, (t.words("12 "),)),
            Element(Role.CELL),
        ),
    )
    t.line()
    parts = (Element(Role.TABLE_HEAD, (head,)), Element(Role.TABLE_BODY, (row,)))
    return Element(Role.TABLE, (caption, *parts))


def _notes(t: Typesetter) -> list[Element]:
    back = Element(
        Role.LINK, (t.words("1 ", MARK),), alt="Back to the text", target="#call-1"
    )
    words = _p(t.words("What a note says. "))
    note = Element(Role.NOTE, (Element(Role.LABEL, (back,)), words), anchor="note-1")
    nothing = Element(Role.ASIDE, (_p(Content()),))
    return [note, nothing]
