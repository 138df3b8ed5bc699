"""Anchors, links and the outline to destinations, annotations and bookmarks."""

from collections.abc import Iterator, Sequence
from urllib.parse import quote

from briefgen.paged import OutlineEntry, PlacedImage, PlacedText
from briefgen.pdf.canvas import TaggedPage
from briefgen.pdf.conformance import Conformance
from briefgen.pdf.ink import Ink, reach, union
from briefgen.pdf.nodes import Annotation, Node, Nodes
from briefgen.pdf.objects import Indirect, ObjectFile
from briefgen.pdf.syntax import numbers, text_string
from briefgen.structure import Role
from briefgen.units import Rect

_SCHEMES = ("https://", "http://", "mailto:")
_SOFT_HYPHEN = "\u00ad"
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


def annotate_links(
    file: ObjectFile,
    nodes: Nodes,
    ink: Ink,
    pages: Sequence[TaggedPage],
    destinations: Destinations,
) -> None:
    """Add an annotation for each line of each link, and give it to its page."""
    annotations: list[list[bytes]] = [[] for _ in pages]
    key = len(pages)  # the keys before are those of the pages
    for node in nodes.kept:
        target = node.element.target
        if node.element.role is not Role.LINK or target is None:
            continue
        if target.startswith("#"):
            action = destinations.action(target[1:])
            _relate(node, destinations.node(target[1:]))
        else:
            action = b"<</S/URI/URI%s>>" % text_string(_address(target))
        says = text_string(node.element.alt or _words(node, ink))
        for page, rect in _lines(node, ink):
            height = pages[page].height
            corners = numbers(rect.x, height - rect.bottom, rect.right, height - rect.y)
            reference = file.add_body(
                b"<</Type/Annot/Subtype/Link/Rect[%s]/Border[0 0 0]/F 4"
                b"/StructParent %d/Contents%s/A%s>>"
                % (corners.encode("ascii"), key, says, action)
            )
            node.annotations.append(Annotation(page, reference, key))
            annotations[page].append(reference)
            key += 1
    for drawn, references in zip(pages, annotations, strict=True):
        drawn.annotate(references)


def _relate(call: Node, target: Node) -> None:
    """Let a note and the link that calls it know each other."""
    note: Node | None = target
    while note is not None and note.element.role is not Role.NOTE:
        note = note.parent
    if note is not None and not _is_under(call, note):
        call.related.append(note)
        note.related.append(call)


def _is_under(node: Node | None, other: Node) -> bool:
    while node is not None and node is not other:
        node = node.parent
    return node is other


def _address(target: str) -> str:
    """Write an address in ASCII (RFC 3987, 3.1), for no reader takes another."""
    assert target.lower().startswith(_SCHEMES), f"a link to “{target}”"
    return "".join(
        character if character.isascii() else quote(character) for character in target
    )


def _words(node: Node, ink: Ink) -> str:
    """Read what a link's ink says."""
    texts = (
        word.text
        for trace in node.traces(ink)
        if isinstance(trace.item, PlacedText)
        for word in trace.item.words
    )
    return " ".join("".join(texts).replace(_SOFT_HYPHEN, "").split())


def _lines(node: Node, ink: Ink) -> Iterator[tuple[int, Rect]]:
    """Yield the rectangles that a link fills: one for each line, with its page."""
    lines: dict[tuple[int, float], list[Rect]] = {}
    for page, item in node.traces(ink):
        baseline = item.rect.bottom if isinstance(item, PlacedImage) else item.y
        if (rect := reach(item)).width > 0:
            lines.setdefault((page, baseline), []).append(rect)
    for (page, _), rects in lines.items():
        yield page, union(rects)


class _Bookmark:
    """An entry of the outline, in the making."""

    def __init__(self, entry: OutlineEntry | None, up: "_Bookmark | None") -> None:
        self.entry = entry
        self.up = up
        self.kids: list[_Bookmark] = []
        self.object = Indirect()
        self.reference = b""

    def count(self) -> int:
        """Count what is under a bookmark; all of it is shown open."""
        return sum(1 + kid.count() for kid in self.kids)


def write_outline(
    file: ObjectFile, outline: Sequence[OutlineEntry], destinations: Destinations
) -> bytes | None:
    """Add the bookmarks (ISO 32000-1, 12.3.3); returns a reference, if there are any.

    A level that the author skipped is skipped: its entries hang one level up.
    """
    if not outline:
        return None
    top = _Bookmark(None, None)
    path = [(0, top)]
    bookmarks = [top]
    for entry in outline:
        while path[-1][0] >= entry.level:
            path.pop()
        bookmark = _Bookmark(entry, path[-1][1])
        path[-1][1].kids.append(bookmark)
        path.append((entry.level, bookmark))
        bookmarks.append(bookmark)
    for bookmark in bookmarks:
        bookmark.reference = file.add(bookmark.object)
    for bookmark in bookmarks:
        bookmark.object.body = _bookmark(bookmark, destinations)
    return top.reference


def _bookmark(bookmark: _Bookmark, destinations: Destinations) -> bytes:
    pieces = [b"<<"]
    if bookmark.entry and bookmark.up:
        title = text_string(bookmark.entry.title)
        action = destinations.action(bookmark.entry.anchor)
        up = bookmark.up
        pieces.append(b"/Title%s/Parent %s/A%s" % (title, up.reference, action))
        place = up.kids.index(bookmark)
        if place:
            pieces.append(b"/Prev " + up.kids[place - 1].reference)
        if place + 1 < len(up.kids):
            pieces.append(b"/Next " + up.kids[place + 1].reference)
    if bookmark.kids:
        first, last = bookmark.kids[0].reference, bookmark.kids[-1].reference
        count = bookmark.count()
        pieces.append(b"/First %s/Last %s/Count %d" % (first, last, count))
    pieces.append(b">>")
    return b"".join(pieces)
