"""Elements to the nodes of a structure tree, under the tags of the file's standard.

The tree's order is that of the elements' children, never that of drawing: a
validator does not notice text that is read in the wrong order. Each set of
standards has its own types, so an element may change its tag on the way, and in
PDF 2.0 a reference leaves its children to its parent.
"""

from collections.abc import Iterator
from typing import NamedTuple

from briefgen.pdf.conformance import Conformance
from briefgen.pdf.ink import Ink, Trace
from briefgen.pdf.objects import Indirect, ObjectFile
from briefgen.structure import Content, Element, Role, elements

_HEADINGS = (Role.HEADING_1, Role.HEADING_2, Role.HEADING_3, Role.HEADING_4)
_CELLS = frozenset({Role.HEADER_CELL, Role.CELL})


class Annotation(NamedTuple):
    """An annotation that belongs to a node."""

    page: int
    reference: bytes
    key: int  # in the parent tree


class Node:
    """A structure element of the file, in the making."""

    __slots__ = (
        "annotations",
        "element",
        "kids",
        "object",
        "parent",
        "reference",
        "related",
        "tag",
    )

    def __init__(self, element: Element, tag: str, parent: "Node | None") -> None:
        self.element = element
        self.tag = tag
        self.parent = parent
        self.kids: list[Node | Content] = []
        self.annotations: list[Annotation] = []  # of a link: where to click it
        self.related: list[Node] = []  # a note and its calls know each other
        self.object = Indirect()
        self.reference = b""

    def leaves(self) -> Iterator[Content]:
        """Yield the leaves under a node in reading order."""
        for kid in self.kids:
            if isinstance(kid, Content):
                yield kid
            else:
                yield from kid.leaves()

    def nodes(self) -> Iterator["Node"]:
        """Yield a node and all under it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.nodes()

    def traces(self, ink: Ink) -> Iterator[Trace]:
        """Yield the ink under a node in reading order."""
        for leaf in self.leaves():
            yield from ink.traces.get(leaf, ())

    def prune(self, ink: Ink) -> bool:
        """Drop what holds no ink; returns whether the node itself stays.

        An empty cell stays, or its row would shift.
        """
        self.kids = [
            kid
            for kid in self.kids
            if (kid in ink.marks if isinstance(kid, Content) else kid.prune(ink))
        ]
        return bool(self.kids) or self.element.role in _CELLS


class Nodes:
    """The nodes of one document."""

    def __init__(self, root: Element, conformance: Conformance) -> None:
        self._is_2_0 = conformance is Conformance.UA2
        self._tags = _tags(root, conformance)
        self.of: dict[Element, Node] = {}  # one node may answer for two elements
        self.owners: dict[Content, Node] = {}
        self.kept: list[Node] = []  # those in the file, in reading order
        self.root = self._grow(root, None)

    def tags(self) -> dict[Content, str]:
        """Name the tag that the ink of each leaf is marked with."""
        return {leaf: node.tag for leaf, node in self.owners.items()}

    def settle(self, file: ObjectFile, ink: Ink) -> None:
        """Drop the nodes without ink, and number the others."""
        self.root.prune(ink)
        self.kept = list(self.root.nodes())
        for node in self.kept:
            node.reference = file.add(node.object)

    def _grow(self, element: Element, parent: Node | None) -> Node:
        if element.role is Role.REFERENCE and parent and self._is_2_0:
            # PDF 2.0 has no Reference: the link in it says the same.
            node = parent
        else:
            node = Node(element, self._tags[element.role], parent)
            if parent:
                parent.kids.append(node)
        self.of[element] = node
        for child in element.children:
            if isinstance(child, Content):
                node.kids.append(child)
                self.owners[child] = node
            else:
                self._grow(child, node)
        return node


def _tags(root: Element, conformance: Conformance) -> dict[Role, str]:
    """Name the structure type of each role.

    PDF 1.7 has no Title. There the title takes H1, and the headings one level
    more: levels must not be skipped and start at the first (PDF/UA-1, 7.4.2).
    """
    tags = {role: role.value for role in Role}
    if conformance is Conformance.UA2:
        tags[Role.NOTE] = "FENote"
    elif any(element.role is Role.TITLE for element in elements(root)):
        tags[Role.TITLE] = "H1"
        for level, role in enumerate(_HEADINGS, start=2):
            tags[role] = f"H{level}"
    return tags
