"""Links that cannot be followed, or that say nothing (PDF/UA-1, 7.18)."""

from collections.abc import Iterator, Mapping

from briefgen.preflight.content import text_of
from briefgen.preflight.expected import Expected
from briefgen.preflight.reading import Node, Reading
from briefgen.preflight.syntax import Reference, Value

_SCHEMES = (b"http://", b"https://", b"mailto:")


def broken_links(reading: Reading, _: Expected) -> Iterator[str]:
    """Look at every annotation of every page."""
    owners: Mapping[Reference, Node] = {
        kid: node
        for node in reading.tree.nodes()
        for kid in node.kids
        if isinstance(kid, Reference)
    }
    for number, page in enumerate(reading.pages, start=1):
        for reference in page.annotations:
            annotation = reading.file.get(reference)
            for fault in _faults(reading, annotation, owners.get(reference)):
                yield f"on page {number} {fault}"


def _faults(reading: Reading, annotation: Value, owner: Node | None) -> Iterator[str]:
    if annotation.get("Subtype") != "Link":
        yield f"there is an annotation of the kind {annotation.get('Subtype')}"
    if owner is None or owner.tag != "Link":
        yield "there is an annotation that no Link holds"
    elif reading.parents.get(annotation.get("StructParent")) != Reference(owner.number):
        yield "the parent tree gives an annotation to another element"
    if not text_of(reading.file.get(annotation.get("Contents", b""))):
        yield "there is a link that says nothing"
    action = reading.file.get(annotation.get("A", {}))
    if action and (
        action.get("S") not in ("URI", "GoTo")
        or not action.get("URI", b"https://").lower().startswith(_SCHEMES)
    ):
        yield "there is a link that does more than to lead somewhere"
