"""A paged document to the bytes of a PDF."""

from collections.abc import Mapping
from typing import TypeAlias

from briefgen.fonts import Face
from briefgen.paged import PagedDocument, image_names
from briefgen.pdf.canvas import TaggedCanvas
from briefgen.pdf.catalog import write_catalog
from briefgen.pdf.conformance import Conformance
from briefgen.pdf.destinations import Destinations
from briefgen.pdf.links import annotate_links
from briefgen.pdf.metadata import Metadata, write_info
from briefgen.pdf.nodes import Nodes
from briefgen.pdf.objects import ObjectFile
from briefgen.pdf.outline import write_outline
from briefgen.pdf.painter import Painter
from briefgen.pdf.resources import Resources
from briefgen.pdf.structure_tree import write_structure_tree

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
    resources = Resources(file, faces, image_names(document))
    canvas = TaggedCanvas(file, resources.reference)

    painter = Painter(canvas, nodes.tags(), resources)
    for page in document.pages:
        painter.paint(page)
    resources.write(document.images)

    ink, pages = painter.ink, canvas.pages
    nodes.settle(file, ink)
    destinations = Destinations(nodes, ink, pages, conformance)
    annotate_links(file, nodes, ink, pages, destinations)
    tree = write_structure_tree(file, nodes, ink, pages, conformance)
    outline = write_outline(file, document.outline, destinations)
    file.root_reference = write_catalog(
        file, document, metadata, conformance, tree=tree, outline=outline
    )
    if conformance is Conformance.UA1:
        file.info_reference = write_info(file, metadata)
    return file.format()
