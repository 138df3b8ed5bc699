"""Anchors to the places in a file that links and bookmarks lead to."""

from collections.abc import Sequence

from briefgen.pdf.canvas import TaggedPage
from briefgen.pdf.conformance import Conformance
from briefgen.pdf.ink import Ink, reach
from briefgen.pdf.nodes import Node, Nodes
from briefgen.pdf.syntax import numbers

_ABOVE = 4.0  # white space left above a place that a reader jumps to


class Destinations:
    """The places that links and bookmarks lead to, by anchor."""

    def __init__(
        self,
        nodes: Nodes,
        ink: Ink,
        pages: Sequence[TaggedPage],
        conformance: Conformance,
    ) -> None:
        self._ink = ink
        self._pages = pages
        self._has_structure = conformance is Conformance.UA2
        self._nodes: dict[str, Node] = {}
        for element, node in nodes.of.items():
            if element.anchor is not None:
                assert element.anchor not in self._nodes, (
                    f"two elements have the anchor “{element.anchor}”"
                )
                self._nodes[element.anchor] = node

    def node(self, anchor: str) -> Node:
        """Give the node that an anchor names."""
        assert anchor in self._nodes, f"nothing has the anchor “{anchor}”"
        return self._nodes[anchor]

    def action(self, anchor: str) -> bytes:
        """Write the action that leads to an anchor (ISO 32000-1, 12.6.4.2)."""
        node = self.node(anchor)
        trace = next(node.traces(self._ink), None)
        assert trace is not None, f"what has the anchor “{anchor}” has no ink"
        page = self._pages[trace.page]
        ink = reach(trace.item)
        corner = numbers(ink.x, min(page.height, page.height - ink.y + _ABOVE))
        place = f"/XYZ {corner} null".encode("ascii")
        pieces = [b"<</S/GoTo/D[%s%s]" % (page.reference, place)]
        if self._has_structure:  # PDF/UA-2, 8.8
            pieces.append(b"/SD[%s%s]" % (node.reference, place))
        pieces.append(b">>")
        return b"".join(pieces)
