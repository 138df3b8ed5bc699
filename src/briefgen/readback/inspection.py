"""An open PDF → what it says of itself: title, standards, fonts, attached files."""

import re
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from typing import NamedTuple
from xml.etree import ElementTree as ET

from briefgen.readback.attached import Attached, attached
from briefgen.readback.objects import Objects, Page, Value, text_of

_MOST_XMP = 1024 * 1024
_SPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfd": "http://pdfa.org/declarations/",
}
_WTPDF = re.compile(r"http://pdfa\.org/declarations/wtpdf#(accessibility|reuse)1\.0")
_SUBSET = re.compile(r"[A-Z]{6}\+")


class FontSeen(NamedTuple):
    """A font of a PDF, by its PostScript name."""

    name: str
    embedded: bool


class FileSeen(NamedTuple):
    """A file that is attached to a PDF."""

    name: str
    size: int  # bytes
    sha256: str
    media_type: str
    description: str
    relationship: str  # to the document, as in `Source`


class SizeSeen(NamedTuple):
    """How many pages have a size, in points."""

    width: float
    height: float
    pages: int


class Inspection(NamedTuple):
    """What a PDF says of itself."""

    version: str  # of PDF
    title: str
    language: str
    authors: tuple[str, ...]
    date: str
    producer: str
    claims: tuple[str, ...]  # the standards that it says it keeps
    tagged: bool
    sizes: tuple[SizeSeen, ...]
    fonts: tuple[FontSeen, ...]
    attachments: tuple[FileSeen, ...]

    @property
    def pages(self) -> int:
        """How many there are."""
        return sum(size.pages for size in self.sizes)


def inspection(objects: Objects) -> Inspection:
    """Look through a PDF."""
    root, packet = objects.root, _packet(objects)

    def said(path: str, key: str) -> str:
        return _said(objects, packet, path, key)

    listed = packet.iterfind(".//dc:creator/rdf:Seq/rdf:li", _SPACES)
    authors = [each.text or "" for each in listed] or [said("none", "/Author")]
    marked = objects.get(objects.entries(root, "/MarkInfo").get("/Marked"))
    return Inspection(
        objects.version,
        said(".//dc:title/rdf:Alt/rdf:li", "/Title"),
        text_of(objects.get(root.get("/Lang"))),
        tuple(filter(None, authors)),
        said(".//xmp:CreateDate", "/CreationDate").removeprefix("D:"),
        producer(objects),
        tuple(_claims(packet)),
        getattr(marked, "value", None) is True,
        tuple(_sizes(objects)),
        tuple(_fonts(objects)),
        tuple(map(_seen, attached(objects))),
    )


def producer(objects: Objects) -> str:
    """Say what made a PDF, as it has it: `briefgen 0.1.0`."""
    return _said(objects, _packet(objects), ".//pdf:Producer", "/Producer")


def _said(objects: Objects, packet: ET.Element, path: str, key: str) -> str:
    """Give what the packet of metadata says, or else the dictionary."""
    found = packet.findtext(path, "", _SPACES)
    return (found or text_of(objects.get(objects.info.get(key)))).strip()


def _seen(file: Attached) -> FileSeen:
    digest = sha256(file.content).hexdigest()
    return FileSeen(file.name, len(file.content), digest, *file[2:])


def _packet(objects: Objects) -> ET.Element:
    """Give the packet of metadata (XMP); an empty one where there is none to trust."""
    stream = objects.entries(objects.root, "/Metadata")
    data = stream.get_data() if hasattr(stream, "get_data") else b""
    # Of what a document type may declare, a packet has nothing.
    if not data or len(data) > _MOST_XMP or b"<!" in data or b"\0" in data:
        return ET.Element("none")
    try:
        return ET.fromstring(data)  # noqa: S314 (it declares no entities)
    except ET.ParseError:
        return ET.Element("none")


def _claims(packet: ET.Element) -> Iterator[str]:
    """Yield the standards that a packet names."""

    def said(key: str) -> str:
        return packet.findtext(f".//{key}", "", _SPACES).strip()[:4]

    if part := said("pdfuaid:part"):
        yield f"PDF/UA-{part}"
    if part := said("pdfaid:part"):
        yield f"PDF/A-{part}{said('pdfaid:conformance').lower()}"
    for each in packet.iterfind(".//pdfd:conformsTo", _SPACES):
        if level := _WTPDF.fullmatch((each.text or "").strip()):
            yield f"WTPDF 1.0 for {level[1]}"


def _sizes(objects: Objects) -> Iterator[SizeSeen]:
    counted = Counter(map(_size, objects.pages()))
    for (width, height), pages in counted.items():
        yield SizeSeen(width, height, pages)


def _size(page: Page) -> tuple[float, float]:
    """Give the width and the height of a page; nothing by nothing if it has none."""
    box = page.inherited.get("/MediaBox")
    try:
        left, low, right, high = (float(edge) for edge in box or ())
    except (TypeError, ValueError):
        return 0.0, 0.0
    return round(abs(right - left), 2), round(abs(high - low), 2)


def _fonts(objects: Objects) -> Iterator[FontSeen]:
    """Yield each font once, by its name without the mark of a subset."""
    seen = dict[str, bool]()
    for value in objects.every():
        if not isinstance(value, dict) or value.get("/Type") != "/Font":
            continue
        name = _SUBSET.sub("", text_of(value.get("/BaseFont")).removeprefix("/"))
        if name and "/DescendantFonts" not in value:
            seen[name] = seen.get(name, True) and _is_embedded(objects, value)
    for name in sorted(seen):
        yield FontSeen(name, seen[name])


def _is_embedded(objects: Objects, font: Value) -> bool:
    if font.get("/Subtype") == "/Type3":
        return True  # its letters are drawn in the file
    descriptor = objects.entries(font, "/FontDescriptor")
    return any(f"/FontFile{kind}" in descriptor for kind in ("", "2", "3"))
