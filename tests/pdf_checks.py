"""A PDF to what is wrong with its tags, where validators see nothing.

veraPDF passes a file whose tree is read in another order than it is drawn, whose
links have no way to their annotations, whose lines run together when they are read,
and more. Each of these was made once by mistake, and passed every profile.
"""

import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any, NamedTuple, TypeAlias

import pikepdf

Thing: TypeAlias = Any
"""An object of a PDF; pikepdf gives some as plain numbers, which its types deny."""

_SHOWING = frozenset({"Tj", "TJ", "f", "S", "B", "Do", "f*", "B*", "b", "sh"})
_IN_LINE = frozenset(
    {"Span", "Em", "Strong", "Quote", "Code", "Link", "Reference", "Lbl"}
)
_MAY_END_A_LINE = tuple(" \u00a0\u00ad-\u2010\u2013\u2014/")
_ENTRY = re.compile(r"<([0-9A-F]{4})> <([0-9A-F]+)>")


class Mark(NamedTuple):
    """The name of a sequence of marked content."""

    page: int
    number: int


class Piece(NamedTuple):
    """Words that are shown at once."""

    text: str
    y: float


class Drawn(NamedTuple):
    """A sequence of marked content, as it is drawn."""

    tag: str
    pieces: list[Piece]


def faults(data: bytes) -> list[str]:
    """Say what is wrong; empty where nothing is."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return list(_Checker(pdf).faults())


def heard(data: bytes) -> list[str]:
    """Give what a listener gets: the tags, indented by depth, each with its words."""
    with pikepdf.open(BytesIO(data)) as pdf:
        checker = _Checker(pdf)
        assert not list(checker.pages())
        return list(checker.heard(pdf.Root.StructTreeRoot.K[0], 0))


class _Checker:
    """One file, checked."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pdf = pdf
        root = pdf.Root.StructTreeRoot
        entries = list(root.ParentTree.Nums)
        self._parents = {
            int(key): value
            for key, value in zip(entries[::2], entries[1::2], strict=True)
        }
        pages: list[Thing] = list(pdf.pages)
        self._numbers = {page.objgen: number for number, page in enumerate(pages)}
        self._drawn: dict[Mark, Drawn] = {}
        self._order: list[Mark] = []
        self._annotations: dict[tuple[int, int], Thing] = {}
        self._notes: dict[str, Thing] = {}
        self._last: tuple[tuple[int, int], int, Piece] | None = None  # block, page

    def faults(self) -> Iterator[str]:
        """Check everything."""
        yield from self.pages()
        top = self._pdf.Root.StructTreeRoot.K[0]
        yield from self._element(top, top)
        yield from self._marks()
        yield from self._links()
        yield from self._ids()
        suspects = self._pdf.Root.MarkInfo.get("/Suspects", False)
        if suspects is not False:
            yield f"Suspects is {suspects!r}"

    def heard(self, element: Thing, depth: int) -> Iterator[str]:
        """Read an element and all under it."""
        tag = "  " * depth + str(element.S)[1:]
        lines: list[str] = []
        words = ""
        for kid in element.get("/K", []):
            if isinstance(kid, int) or kid.get("/Type") == "/MCR":
                drawn = self._drawn[self._name(element, kid)]
                words += "".join(piece.text for piece in drawn.pieces)
            elif "/S" in kid:
                if words:
                    lines.append(f"{'  ' * (depth + 1)}“{words}”")
                    words = ""
                lines += self.heard(kid, depth + 1)
        if not lines:
            yield f"{tag} “{words}”" if words else tag
            return
        yield tag
        yield from lines
        if words:
            yield f"{'  ' * (depth + 1)}“{words}”"

    # Pages.

    def pages(self) -> Iterator[str]:
        """Check each page's content, and keep what it draws."""
        for number, page in enumerate(self._pdf.pages):
            fonts = {
                key: _read_to_unicode(font)
                for key, font in page.Resources.get("/Font", {}).items()
            }
            yield from self._page(number, page, fonts)

    def _page(
        self, number: int, page: pikepdf.Page, fonts: Mapping[str, Mapping[str, str]]
    ) -> Iterator[str]:
        """Check that all ink is in one marked content, and each of them ends."""
        open_: list[str] = []
        mark: Mark | None = None
        replaced = in_text = False
        font: Mapping[str, str] = {}
        y = 0.0
        operations: Thing = pikepdf.parse_content_stream(page)
        for operands, operator in operations:
            name = str(operator)
            if name in _SHOWING and not open_:
                yield f"page {number + 1}: {name} that nobody owns"
            if name in {"BT", "ET"}:
                if in_text is (name == "BT"):
                    yield f"page {number + 1}: {name} out of turn"
                in_text = name == "BT"
            elif name == "Tf":
                font = fonts[str(operands[0])]
            elif name == "Tm":
                y = float(operands[5])
            elif name in {"BDC", "BMC"}:
                tag = str(operands[0])[1:]
                properties: Thing = operands[1] if len(operands) > 1 else {}
                if "/ActualText" in properties and mark:
                    text = str(properties.ActualText)
                    self._drawn[mark].pieces.append(Piece(text, y))
                    replaced = True
                elif open_:
                    yield f"page {number + 1}: {tag} inside {open_[-1]}"
                elif in_text:
                    yield f"page {number + 1}: {tag} begins inside a text object"
                if "/MCID" in properties:
                    mark = Mark(number, int(properties.MCID))
                    self._drawn[mark] = Drawn(tag, [])
                open_.append(tag)
            elif name == "EMC":
                if not open_:
                    yield f"page {number + 1}: an end without a beginning"
                elif open_.pop() and not open_:
                    mark = None
                replaced = False
            elif name == "TJ" and mark and not replaced:
                text = "".join(_decode(part, font) for part in operands[0])
                if text:
                    self._drawn[mark].pieces.append(Piece(text, y))
        if open_:
            yield f"page {number + 1}: {open_[-1]} does not end"

    # The tree.

    def _element(self, element: Thing, block: Thing) -> Iterator[str]:
        """Check a structure element, and all under it."""
        tag = str(element.S)[1:]
        if tag not in _IN_LINE:
            block = element
        if "/ID" in element:
            self._notes[str(element.ID)] = element
        if tag == "Figure" and "/BBox" not in element.get("/A", {}):
            yield "a Figure without BBox"
        if tag in {"Note", "FENote"} and "/ID" not in element:
            yield f"a {tag} without ID"
        if tag == "FENote" and "/Ref" not in element:
            yield "an FENote that knows no call"
        for kid in element.get("/K", []):
            if isinstance(kid, int) or kid.get("/Type") == "/MCR":
                yield from self._mark(element, self._name(element, kid), block)
            elif "/S" in kid:
                if kid.P.objgen != element.objgen:
                    yield f"a {str(kid.S)[1:]} with the wrong parent"
                yield from self._element(kid, block)
            else:
                self._annotations[kid.Obj.objgen] = element

    def _name(self, element: Thing, kid: Thing) -> Mark:
        holder = element if isinstance(kid, int) or "/Pg" not in kid else kid
        number = kid if isinstance(kid, int) else kid.MCID
        return Mark(self._numbers[holder.Pg.objgen], int(number))

    def _mark(self, element: Thing, mark: Mark, block: Thing) -> Iterator[str]:
        """Check that ink and element know each other, and that words stay apart."""
        tag = str(element.S)[1:]
        self._order.append(mark)
        drawn = self._drawn.get(mark)
        if drawn is None or drawn.tag != tag:
            yield f"{tag} holds {mark}, drawn as {drawn and drawn.tag}"
            return
        key = int(self._pdf.pages[mark.page].StructParents)
        parent = self._parents[key][mark.number]
        if parent.objgen != element.objgen:
            yield f"the parent tree gives {mark} to a {str(parent.S)[1:]}, not a {tag}"
        if str(block.S) == "/Figure":
            return
        for piece in drawn.pieces:
            if self._last:
                of, page, last = self._last
                apart = (
                    last.text.endswith(_MAY_END_A_LINE)
                    or not piece.text[0].isalnum()
                    or "://" in last.text  # an address parts at any of its signs
                )
                moved = page != mark.page or last.y != piece.y
                if of == block.objgen and moved and not apart:
                    yield f"“{last.text}” runs into “{piece.text}”"
            self._last = (block.objgen, mark.page, piece)

    def _marks(self) -> Iterator[str]:
        """Check that all ink is read, once, and as it is drawn."""
        for mark in self._drawn.keys() - set(self._order):
            yield f"{mark} is never read"
        if len(self._order) != len(set(self._order)):
            yield "something is read twice"
        for one, other in zip(self._order, self._order[1:], strict=False):
            # What waits for the next page is read where it is told.
            if other.page == one.page and other < one:
                yield f"{other} is read after {one}, but drawn before it"

    def _links(self) -> Iterator[str]:
        """Check that annotation, Link and parent tree know each other."""
        for page in self._pdf.pages:
            for annotation in page.get("/Annots", []):
                element = self._annotations.get(annotation.objgen)
                if element is None:
                    yield "an annotation that no element holds"
                    continue
                if str(element.S) != "/Link":
                    yield f"an annotation in a {str(element.S)[1:]}"
                parent = self._parents[int(annotation.StructParent)]
                if parent.objgen != element.objgen:
                    yield "the parent tree gives an annotation to another element"
                if not str(annotation.Contents):
                    yield "an annotation that says nothing"

    def _ids(self) -> Iterator[str]:
        """Check that what has an ID can be found by it."""
        tree: Thing = self._pdf.Root.StructTreeRoot.get("/IDTree", {})
        names = list(tree.get("/Names", []))
        found = dict(zip(map(str, names[::2]), names[1::2], strict=True))
        if list(found) != sorted(found):
            yield "the ID tree is not in order"
        if found.keys() != self._notes.keys():
            yield "the ID tree and the elements with an ID differ"
        for key, element in self._notes.items():
            if key in found and found[key].objgen != element.objgen:
                yield f"the ID tree gives another element for {key}"


def _read_to_unicode(font: Thing) -> Mapping[str, str]:
    """Read a font's map from codes to text."""
    cmap = font.ToUnicode.read_bytes().decode("ascii")
    return {
        bytes.fromhex(code).decode("latin-1"): bytes.fromhex(text).decode("utf-16-be")
        for code, text in _ENTRY.findall(cmap)
    }


def _decode(part: Thing, font: Mapping[str, str]) -> str:
    """Read one string of a TJ array; its numbers say nothing."""
    if not isinstance(part, pikepdf.String):
        return ""
    codes = bytes(part).decode("latin-1")
    return "".join(font[codes[at : at + 2]] for at in range(0, len(codes), 2))
