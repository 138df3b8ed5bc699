"""A file's objects → its pages as they are drawn, and its tree as it is heard."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from briefgen.preflight.content import Drawn, Font, Marked, read_content
from briefgen.preflight.file import File, Stream
from briefgen.preflight.syntax import Reference, Value

_ENTRY = re.compile(rb"<([0-9A-F]{4})> <([0-9A-F]+)>")


class Place(NamedTuple):
    """A marked content of the file: the index of its page, and its number there."""

    page: int
    number: int


class PageRead(NamedTuple):
    """A page: its size in points, what it draws, and its annotations."""

    width: float
    height: float
    drawn: Drawn
    key: int  # in the parent tree
    annotations: tuple[Reference, ...]


class Node(NamedTuple):
    """A structure element: its own object, its parent's, and what it holds.

    Kids are nodes, places of marked content, and references to annotations.
    """

    number: int
    parent: Value
    tag: str
    entries: dict[str, Value]
    kids: "tuple[Node | Place | Reference, ...]"

    def nodes(self) -> "Iterator[Node]":
        """Yield a node and all under it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.nodes()

    def places(self) -> Iterator[Place]:
        """Yield the marked contents under a node, in reading order."""
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.places()
            elif isinstance(kid, Place):
                yield kid


class Reading:
    """A file as it is seen and heard. What is unreadable raises `Unreadable`."""

    def __init__(self, data: bytes) -> None:
        self.file = File(data)
        self._numbers: dict[int, int] = {}  # of a page's object → its index
        self.pages = tuple(self._pages())

    def _pages(self) -> Iterator[PageRead]:
        get = self.file.get
        fonts: dict[int, dict[str, Font]] = {}  # pages share their resources
        for index, reference in enumerate(get(self.file.root["Pages"])["Kids"]):
            self._numbers[reference.number] = index
            page = get(reference)
            resources = page["Resources"]
            key = id(get(resources))
            if key not in fonts:
                listed = get(get(resources).get("Font", {}))
                fonts[key] = {
                    name: self.font(get(value)) for name, value in listed.items()
                }
            _, _, width, height = page["MediaBox"]
            content = get(page["Contents"])
            yield PageRead(
                width,
                height,
                read_content(content.data, fonts[key]),
                page["StructParents"],
                tuple(get(page.get("Annots", []))),
            )

    def font(self, font: Value) -> Font:
        """Read the texts and the widths of a font's codes."""
        get = self.file.get
        cmap = get(font["ToUnicode"])
        assert isinstance(cmap, Stream)
        texts = {
            bytes.fromhex(code.decode()): bytes.fromhex(text.decode()).decode(
                "utf-16-be", "replace"
            )
            for code, text in _ENTRY.findall(cmap.data)
        }
        widths: dict[bytes, float] = {}
        listed = get(get(font["DescendantFonts"][0])["W"])
        for first, row in zip(listed[::2], listed[1::2], strict=True):
            for code, width in enumerate(get(row), start=first):
                widths[code.to_bytes(2, "big")] = width
        return Font(texts, widths)

    @cached_property
    def tree(self) -> Node:
        """The structure tree, from its one top element on."""
        root = self.file.get(self.file.root["StructTreeRoot"])
        return self._node(root["K"][0])

    def _node(self, reference: Reference) -> Node:
        entries = self.file.get(reference)
        page = entries.get("Pg")
        kids = tuple(
            self._kid(kid, page) for kid in self.file.get(entries.get("K", []))
        )
        return Node(reference.number, entries["P"], str(entries["S"]), entries, kids)

    def _kid(self, kid: Value, page: Value) -> "Node | Place | Reference":
        if isinstance(kid, int):
            return Place(self._numbers[page.number], kid)
        if isinstance(kid, dict):
            if kid["Type"] == "OBJR":
                annotation: Reference = kid["Obj"]
                return annotation
            home: Value = kid.get("Pg", page)
            return Place(self._numbers[home.number], kid["MCID"])
        return self._node(kid)

    @cached_property
    def marked(self) -> dict[Place, Marked]:
        """What each marked content draws."""
        return {
            Place(index, mark.number): mark
            for index, page in enumerate(self.pages)
            for mark in page.drawn.marked
            if mark.number is not None
        }

    @cached_property
    def parents(self) -> dict[int, Value]:
        """The parent tree: from a key to an element, or to those of a page."""
        root = self.file.get(self.file.root["StructTreeRoot"])
        numbers = self.file.get(root["ParentTree"])["Nums"]
        return dict(zip(numbers[::2], numbers[1::2], strict=True))

    def words(self, node: Node) -> str:
        """Give what is heard of a node: the words of its marked contents."""
        return "".join(
            words.text
            for place in node.places()
            if place in self.marked
            for words in self.marked[place].words
        )
