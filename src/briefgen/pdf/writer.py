"""A paged document to the bytes of a PDF."""

from collections.abc import Mapping
from typing import TypeAlias

from briefgen.fonts import Face
from briefgen.paged import PagedDocument, PlacedImage
from briefgen.pdf.canvas import TaggedCanvas
from briefgen.pdf.conformance import Conformance
from briefgen.pdf.embedding import EmbeddedFaces
from briefgen.pdf.images import write_image
from briefgen.pdf.ink import Ink
from briefgen.pdf.metadata import (
    Metadata,
    write_attachments,
    write_info,
    write_output_intent,
)
from briefgen.pdf.navigation import Destinations, annotate_links, write_outline
from briefgen.pdf.nodes import Nodes
from briefgen.pdf.objects import Indirect, ObjectFile
from briefgen.pdf.painter import Painter
from briefgen.pdf.structure_tree import PageObject, write_structure_tree
from briefgen.pdf.syntax import text_string
from briefgen.pdf.xmp import xmp_packet

Faces: TypeAlias = Mapping[str, Face]
"""The faces of a style, by the names that looks have for them."""


def write_pdf(
    document: PagedDocument,
    metadata: Metadata,
    faces: Faces,
    conformance: Conformance,
) -> bytes:
    """Write a document as one tagged, archival PDF; the same input, the same bytes.

    Raises `ImageError` for an image that cannot be shown.
    """
    file = ObjectFile(conformance.version)
    nodes = Nodes(document.root, conformance)
    pages, ink = _write_pages(file, document, nodes, faces)
    nodes.settle(file, ink)
    destinations = Destinations(nodes, ink, pages, conformance)
    annotations = annotate_links(file, nodes, ink, pages, destinations)
    for page, links in zip(file.Pages.pages, annotations, strict=True):
        page.Annots = b"[%s]" % b" ".join(links) if links else None
    tree = write_structure_tree(file, nodes, ink, pages, conformance)
    outline = write_outline(file, document.outline, destinations)
    file.root_reference = _write_catalog(file, metadata, conformance, tree, outline)
    if conformance is Conformance.UA1:
        file.info_reference = write_info(file, metadata)
    return file.format()


def _write_pages(
    file: ObjectFile, document: PagedDocument, nodes: Nodes, faces: Faces
) -> tuple[list[PageObject], Ink]:
    """Draw the pages, then add the fonts and images that they turned out to use."""
    canvas = TaggedCanvas(file)
    embedded = EmbeddedFaces(faces)
    shown = {
        item.image: None
        for page in document.pages
        for item in page.items
        if isinstance(item, PlacedImage)
    }
    images = {key: f"I{place}" for place, key in enumerate(shown, start=1)}
    painter = Painter(canvas, nodes.tags(), embedded, images)
    resources = Indirect()
    reference = file.add(resources)
    for page in document.pages:
        painter.paint(page, reference)
    fonts = "".join(
        f"/{face.resource} {face.embed(file).decode()}" for face in embedded.values()
    )
    pictures = "".join(
        f"/{resource} {write_image(file, document.images[key]).decode()}"
        for key, resource in images.items()
    )
    resources.body = f"<</Font<<{fonts}>>/XObject<<{pictures}>>>>".encode("ascii")
    objects = [
        PageObject(file.add(drawn), page.height)
        for drawn, page in zip(canvas.pages, document.pages, strict=True)
    ]
    return objects, painter.ink


def _write_catalog(
    file: ObjectFile,
    metadata: Metadata,
    conformance: Conformance,
    tree: bytes,
    outline: bytes | None,
) -> bytes:
    """Add the root of the file (ISO 32000-1, 7.7.2)."""
    pieces = [
        b"<</Type/Catalog/Pages %s" % file.add(file.Pages),
        b"/Lang%s" % text_string(metadata.language),
        b"/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>",
        b"/PageLabels<</Nums[0<</S/D>>]>>",
        b"/StructTreeRoot " + tree,
        b"/OutputIntents[%s]" % write_output_intent(file),
    ]
    # Archives read the packet without decoding anything.
    packet = xmp_packet(metadata, conformance)
    about = file.add_stream(packet, b"/Type/Metadata/Subtype/XML", compress=False)
    pieces.append(b"/Metadata " + about)
    if outline:
        pieces.append(b"/Outlines %s/PageMode/UseOutlines" % outline)
    if metadata.attachments:
        attached = write_attachments(file, metadata)
        pieces.append(b"/AF%s/Names%s" % attached)
    pieces.append(b">>")
    return file.add_body(b"".join(pieces))
