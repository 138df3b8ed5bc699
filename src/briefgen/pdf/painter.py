"""Placed items to the operators of a page, each inside its owner's marked content.

Marked content is opened and closed only where the owner changes, and a graphics
state is written only where it differs from the one before.
"""

from collections.abc import Mapping
from math import cos, radians, sin

from briefgen.flowables import Look
from briefgen.paged import (
    Page,
    PlacedImage,
    PlacedPath,
    PlacedText,
    PlacedWatermark,
)
from briefgen.pdf.canvas import TaggedCanvas
from briefgen.pdf.ink import Drawn, Ink, Mark, Trace
from briefgen.pdf.resources import Resources
from briefgen.pdf.syntax import colour, fine, number, numbers
from briefgen.structure import Artifact, Content

_UNSET = Look("", 0.0, "")
_LAYOUT = "/Artifact<</Type/Layout>>BDC"
_PAGINATION = "/Artifact<</Type/Pagination>>BDC"
_HEADER = "/Artifact<</Type/Pagination/Subtype/Header>>BDC"
_FOOTER = "/Artifact<</Type/Pagination/Subtype/Footer>>BDC"
_WATERMARK = "/Artifact<</Type/Pagination/Subtype/Watermark>>BDC"
_EDGE = 0.1  # of a page's height: where heads and feet stand
_PATH = {"m": "m", "l": "l", "c": "c", "z": "h"}


class Painter:
    """Draws pages on a canvas, and keeps where each leaf's ink went.

    `tags` names the structure type that each leaf is marked with.
    """

    def __init__(
        self,
        canvas: TaggedCanvas,
        tags: Mapping[Content, str],
        resources: Resources,
    ) -> None:
        self.ink = Ink()
        self._canvas = canvas
        self._tags = tags
        self._faces = resources.faces
        self._images = resources.images
        self._write = canvas.addLiteral
        self._height = 0.0
        self._reset()

    def _reset(self) -> None:
        self._mark: Content | str | None = None  # a leaf, or an artifact's operator
        self._in_text = False
        self._look = _UNSET
        self._fill = self._stroke = ""
        self._width = 1.0
        self._dash: tuple[float, ...] = ()

    def paint(self, page: Page) -> None:
        """Draw the items of a page in their order."""
        self._height = page.height
        self._canvas.setPageSize((page.width, page.height))
        self.ink.pages.append([])
        for item in page.items:
            match item:
                case PlacedText():
                    self._text(item)
                case PlacedPath():
                    self._path(item)
                case PlacedImage():
                    self._image(item)
                case PlacedWatermark():
                    self._watermark(item, page)
        self._close()
        self._canvas.end_page()
        self._reset()

    # Marked content.

    def _open(self, item: Drawn, y: float) -> None:
        """Go on in the marked content of an item's owner, or begin it."""
        owner = item.owner
        if isinstance(owner, Content):
            page = len(self.ink.pages) - 1
            self.ink.traces[owner].append(Trace(page, item))
            if owner is not self._mark:
                self._close()
                leaves = self.ink.pages[page]
                self.ink.marks[owner].append(Mark(page, len(leaves)))
                self._write(f"/{self._tags[owner]}<</MCID {len(leaves)}>>BDC")
                leaves.append(owner)
                self._mark = owner
        elif owner is Artifact.LAYOUT:
            self._open_artifact(_LAYOUT)
        elif y < _EDGE * self._height:
            self._open_artifact(_HEADER)
        elif y > (1 - _EDGE) * self._height:
            self._open_artifact(_FOOTER)
        else:
            self._open_artifact(_PAGINATION)

    def _open_artifact(self, operator: str) -> None:
        if self._mark != operator:
            self._close()
            self._write(operator)
            self._mark = operator

    def _close(self) -> None:
        self._end_text()
        if self._mark is not None:
            self._write("EMC")
            self._mark = None

    def _begin_text(self) -> None:
        if not self._in_text:
            self._write("BT")
            self._in_text = True

    def _end_text(self) -> None:
        if self._in_text:
            self._write("ET")
            self._in_text = False

    # Items.

    def _text(self, item: PlacedText) -> None:
        self._open(item, item.y)
        self._begin_text()
        look = item.look
        self._wear(look)
        show = self._faces[look.face].show
        if item.stretch:
            wider = f"){number(-1000 * item.stretch / look.size)}("
            shown = "".join(
                [
                    show(word) + wider if word.text == " " else show(word)
                    for word in item.words
                ]
            )
        else:
            shown = "".join([show(word) for word in item.words])
        place = f"{number(item.x)} {number(self._height - item.y)}"
        self._write(f"1 0 0 1 {place} Tm[({shown})]TJ")

    def _wear(self, look: Look) -> None:
        """Change to a look, by what differs from the one before."""
        self._fill_with(look.colour)
        old = self._look
        if look is old:
            return
        if look.face != old.face or look.size != old.size:
            resource = self._faces[look.face].resource
            self._write(f"/{resource} {number(look.size)} Tf")
        if look.rise != old.rise:
            self._write(f"{number(look.rise)} Ts")
        if look.tracking != old.tracking:
            self._write(f"{fine(look.tracking)} Tc")
        self._look = look

    def _fill_with(self, value: str) -> None:
        if value != self._fill:
            self._write(f"{colour(value)} rg")
            self._fill = value

    def _path(self, item: PlacedPath) -> None:
        self._open(item, item.y)
        self._end_text()
        path = item.path
        if path.fill:
            self._fill_with(path.fill)
        if path.stroke and path.stroke != self._stroke:
            self._write(f"{colour(path.stroke)} RG")
            self._stroke = path.stroke
        if path.stroke and path.width != self._width:
            self._write(f"{number(path.width)} w")
            self._width = path.width
        if path.stroke and path.dash != self._dash:
            self._write(f"[{numbers(*path.dash)}] 0 d")
            self._dash = path.dash
        x, y = item.x, self._height - item.y
        pieces = []
        for command, values in path.commands:
            for at in range(0, len(values), 2):
                pieces += [number(x + values[at]), number(y - values[at + 1])]
            pieces.append(_PATH[command])
        match bool(path.fill), bool(path.stroke):
            case True, True:
                pieces.append("B")
            case True, False:
                pieces.append("f")
            case False, True:
                pieces.append("S")
            case _:
                pieces.append("n")
        self._write(" ".join(pieces))

    def _image(self, item: PlacedImage) -> None:
        self._open(item, item.rect.y)
        self._end_text()
        rect = item.rect
        matrix = numbers(
            rect.width, 0, 0, rect.height, rect.x, self._height - rect.bottom
        )
        self._write(f"q {matrix} cm /{self._images[item.image]} Do Q")

    def _watermark(self, item: PlacedWatermark, page: Page) -> None:
        self._open_artifact(_WATERMARK)
        self._begin_text()
        self._wear(item.look)
        show = self._faces[item.look.face].show
        shown = "".join(show(word) for word in item.words)
        # The words' middle, at about half the height of their capitals.
        turn = radians(item.angle)
        c, s = cos(turn), sin(turn)
        left, down = item.width / 2, 0.35 * item.look.size
        x = page.width / 2 - left * c + down * s
        y = page.height / 2 - left * s - down * c
        matrix = f"{fine(c)} {fine(s)} {fine(-s)} {fine(c)}"
        self._write(f"{matrix} {numbers(x, y)} Tm[({shown})]TJ")
