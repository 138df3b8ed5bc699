"""Metadata, structure tree and outline to the root of a file (ISO 32000-1, 7.7.2)."""

from pathlib import Path

from briefgen.paged import PagedDocument
from briefgen.pdf.conformance import Conformance
from briefgen.pdf.metadata import Metadata, write_attachments
from briefgen.pdf.objects import ObjectFile
from briefgen.pdf.syntax import text_string
from briefgen.pdf.xmp import xmp_packet

SRGB = Path(__file__).with_name("srgb.icc")
"""The profile that Pillow's `ImageCms.createProfile("sRGB")` gives, made once, with
the time of its making (bytes 24 to 35) set to 1 January 2024."""


def write_catalog(  # noqa: PLR0913 (all that the root points to)
    file: ObjectFile,
    document: PagedDocument,
    metadata: Metadata,
    conformance: Conformance,
    *,
    tree: bytes,
    outline: bytes | None,
) -> bytes:
    """Add the root; returns a reference to it."""
    # Archives read the packet without decoding anything.
    packet = file.add_stream(
        xmp_packet(metadata, conformance),
        b"/Type/Metadata/Subtype/XML",
        compress=False,
    )
    pieces = [
        b"<</Type/Catalog/Pages %s" % file.add(file.Pages),
        b"/Lang%s" % text_string(metadata.language),
        b"/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>",
        b"/PageLabels<</Nums[%s]>>" % _labels(document),
        b"/StructTreeRoot %s/Metadata %s" % (tree, packet),
        b"/OutputIntents[%s]" % _write_output_intent(file),
    ]
    if document.facing:
        pieces.append(b"/PageLayout/TwoPageRight")
    if outline:
        pieces.append(b"/Outlines %s/PageMode/UseOutlines" % outline)
    if metadata.attachments:
        pieces.append(b"/AF%s/Names%s" % write_attachments(file, metadata))
    pieces.append(b">>")
    return file.add_body(b"".join(pieces))


def _labels(document: PagedDocument) -> bytes:
    """Say how pages are counted, those in front in Roman numerals (12.4.2)."""
    start = b"/St %d" % document.first_number if document.first_number != 1 else b""
    front = b"0<</S/r>>" if document.front else b""
    return b"%s%d<</S/D%s>>" % (front, document.front, start)


def _write_output_intent(file: ObjectFile) -> bytes:
    """Add the colour space that the colours are meant in: sRGB (PDF/A-3, 6.2.3)."""
    return file.add_body(
        b"<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)"
        b"/Info(sRGB IEC61966-2.1)/RegistryName(http://www.color.org)"
        b"/DestOutputProfile %s>>" % file.add_stream(SRGB.read_bytes(), b"/N 3")
    )
