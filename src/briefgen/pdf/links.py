"""Links to annotations: where to click, what it does, what a screen reader says."""

from collections.abc import Iterator, Sequence
from urllib.parse import quote

from briefgen.paged import PlacedText
from briefgen.pdf.canvas import TaggedPage
from briefgen.pdf.destinations import Destinations
from briefgen.pdf.ink import Ink, reach, union
from briefgen.pdf.nodes import Annotation, Node, Nodes
from briefgen.pdf.objects import ObjectFile
from briefgen.pdf.syntax import numbers, text_string
from briefgen.structure import Role
from briefgen.units import Rect

_SCHEMES = ("https://", "http://", "mailto:")
_SOFT_HYPHEN = "\u00ad"


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
        words = node.element.alt or _words(node, ink)
        assert words, f"a link to “{target}” that says nothing"
        for page, rect in _lines(node, ink):
            height = pages[page].height
            corners = numbers(rect.x, height - rect.bottom, rect.right, height - rect.y)
            reference = file.add_body(
                b"<</Type/Annot/Subtype/Link/Rect[%s]/Border[0 0 0]/F 4"
                b"/StructParent %d/Contents%s/A%s>>"
                % (corners.encode("ascii"), key, text_string(words), action)
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
    lines: list[tuple[int, Rect]] = []
    for page, item in node.traces(ink):
        rect = reach(item)
        if not rect.width:
            continue
        for at, (other, line) in enumerate(lines):
            if page == other and _are_level(rect, line):
                lines[at] = page, union([rect, line])
                break
        else:
            lines.append((page, rect))
    yield from lines


def _are_level(one: Rect, other: Rect) -> bool:
    """Say whether two rectangles share more than half the height of the smaller."""
    shared = min(one.bottom, other.bottom) - max(one.y, other.y)
    return shared > min(one.height, other.height) / 2
