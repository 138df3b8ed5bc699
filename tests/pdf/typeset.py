"""Words to paged documents, naively: what the tests of the PDF writer write.

A `Typesetter` keeps a cursor that goes down the page. Its methods place something
and give the leaf that owns it, from which a test builds its tree.
"""

from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path as FilePath

from briefgen.flowables import Look, Path
from briefgen.fonts import SOFT_HYPHEN, Face, Shaped
from briefgen.paged import (
    Image,
    OutlineEntry,
    Page,
    PagedDocument,
    Placed,
    PlacedImage,
    PlacedPath,
    PlacedText,
    PlacedWatermark,
)
from briefgen.pdf.conformance import Conformance
from briefgen.pdf.metadata import Metadata
from briefgen.pdf.writer import write_pdf
from briefgen.structure import Artifact, Content, Element, Owner, Role
from briefgen.units import Rect

WIDTH, HEIGHT = 595.0, 842.0
LEFT, MEASURE, LEADING = 72.0, 300.0, 14.0
BODY = Look("serif", 10.0, "#1b1e23")
BOLD = Look("bold", 10.0, "#1b1e23")
ITALIC = Look("italic", 10.0, "#1b1e23")
LARGE = Look("bold", 20.0, "#14304f", tracking=-0.2)
MARK = Look("serif", 6.6, "#14304f", rise=3.4)


def read_face(package: str, file: str) -> Face:
    """Read a face that a package of fonts holds."""
    spec = find_spec(package)
    assert spec is not None
    assert spec.origin is not None
    path = FilePath(spec.origin).parent / "files" / file
    return Face(path.stem, path.read_bytes())


def read_faces() -> Mapping[str, Face]:
    """Read the faces of the looks above, which have shaped nothing yet."""
    return {
        "serif": read_face("font_source_serif_pro", "SourceSerifPro-Regular.ttf"),
        "italic": read_face("font_source_serif_pro", "SourceSerifPro-It.ttf"),
        "bold": read_face("font_source_sans_pro", "SourceSansPro-Bold.ttf"),
    }


class Typesetter:
    """A cursor on a page, and the pages so far."""

    def __init__(self, faces: Mapping[str, Face] | None = None) -> None:
        self.faces = faces or FACES
        self.images: dict[str, Image] = {}
        self._x, self._y = LEFT, 72.0
        self._pages: list[Page] = []
        self._items: list[Placed] = []

    def words(
        self,
        text: str,
        look: Look = BODY,
        leaf: Content | None = None,
        stretch: float = 0.0,
    ) -> Content:
        """Place words behind those before them; lines are broken where they are full.

        A space at the end of a line stays on it; a soft hyphen ends one.
        """
        owner = leaf or Content()
        shape = self.faces[look.face].shape
        line: list[Shaped] = []
        cut = text.replace(" ", "\0 \0").replace(SOFT_HYPHEN, f"{SOFT_HYPHEN}\0")
        for part in filter(None, cut.split("\0")):
            word = shape(part)
            full = self._x + self._width([*line, word], look, stretch) > LEFT + MEASURE
            if line and full and part != " ":
                self._line(owner, look, line, stretch)
                self.line()
                line = []
            line.append(word)
            if part.endswith(SOFT_HYPHEN):
                self._line(owner, look, line, stretch)
                self.line()
                line = []
        self._line(owner, look, line, stretch)
        return owner

    def _line(
        self, owner: Owner, look: Look, line: list[Shaped], stretch: float
    ) -> None:
        if line:
            width = self._width(line, look, stretch)
            self._items.append(
                PlacedText(owner, self._x, self._y, look, tuple(line), width, stretch)
            )
            self._x += width

    @staticmethod
    def _width(line: list[Shaped], look: Look, stretch: float) -> float:
        return sum(
            word.width * look.size / 1000
            + look.tracking * len(word.glyphs)
            + (stretch if word.text == " " else 0.0)
            for word in line
        )

    def line(self) -> None:
        """Go to the next line."""
        self._x, self._y = LEFT, self._y + LEADING

    def path(self, path: Path, leaf: Content | None = None) -> Content:
        """Place a shape, from the cursor."""
        owner = leaf or Content()
        self._items.append(PlacedPath(owner, self._x, self._y, path))
        return owner

    def image(self, name: str, data: Image, leaf: Content | None = None) -> Content:
        """Place an image, a hundred points wide, and go on below it."""
        owner = leaf or Content()
        self.images[name] = data
        self._items.append(PlacedImage(owner, Rect(LEFT, self._y, 100.0, 60.0), name))
        self._y += 60.0
        self.line()
        return owner

    def ground(self) -> None:
        """Place a grey ground under the whole text."""
        shape = (("m", (0.0, 0.0)), ("l", (MEASURE, 0.0)), ("l", (MEASURE, 700.0)))
        path = Path((*shape, ("l", (0.0, 700.0)), ("z", ())), fill="#eeeeee")
        self._items.append(PlacedPath(Artifact.LAYOUT, LEFT, 60.0, path))

    def furniture(self, text: str, y: float) -> None:
        """Place words that each page has."""
        words = tuple(self.faces["bold"].shape(part) for part in text.split("_"))
        width = self._width(list(words), BOLD, 0.0)
        self._items.append(PlacedText(Artifact.PAGINATION, LEFT, y, BOLD, words, width))

    def watermark(self, text: str) -> None:
        """Place a word across the page."""
        look = Look("bold", 90.0, "#ecedee")
        words = (self.faces["bold"].shape(text),)
        width = self._width(list(words), look, 0.0)
        self._items.append(
            PlacedWatermark(Artifact.PAGINATION, words, look, width, 45.0)
        )

    def page(self) -> None:
        """Go to the next page."""
        self._pages.append(Page(WIDTH, HEIGHT, tuple(self._items)))
        self._items = []
        self._x, self._y = LEFT, 72.0

    def document(
        self, *children: Element, outline: tuple[OutlineEntry, ...] = ()
    ) -> PagedDocument:
        """Give the pages so far, beside a tree of these elements."""
        self.page()
        root = Element(Role.DOCUMENT, children)
        return PagedDocument(tuple(self._pages), root, outline, self.images)


FACES = read_faces()
METADATA = Metadata("A title (with brackets)", "en-GB", ("Ada Lovelace",))


def pdf_of(
    document: PagedDocument,
    conformance: Conformance = Conformance.UA1,
    metadata: Metadata = METADATA,
    faces: Mapping[str, Face] | None = None,
) -> bytes:
    """Write a document, where a test is about none of the rest."""
    return write_pdf(document, metadata, faces or FACES, conformance)
