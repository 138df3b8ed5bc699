"""What a file says of itself, where that is not so: title, language, standards."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from briefgen.preflight.content import text_of
from briefgen.preflight.expected import Expected
from briefgen.preflight.reading import Reading

_SPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
}
_PARTS = {"1.7": ("3", "1"), "2.0": ("4", "2")}
"""The parts of PDF/A and of PDF/UA that a file of each version of PDF keeps."""


def wrong_claims(reading: Reading, expected: Expected) -> Iterator[str]:
    """Look at the catalog, the information dictionary and the XMP packet."""
    get, root = reading.file.get, reading.file.root
    if text_of(get(root.get("Lang", b""))) != expected.language:
        yield "the file does not say in which language it is"
    if get(root.get("MarkInfo", {})) != {"Marked": True}:
        yield "the file does not say that it is tagged"
    if not get(root.get("ViewerPreferences", {})).get("DisplayDocTitle"):
        yield "the file has its name shown, not its title"
    if len(root.get("OutputIntents", [])) != 1:
        yield "the file does not say which colours are meant"
    if len(reading.file.trailer.get("ID", [])) != len(_PARTS):  # a pair, as it happens
        yield "the file has no identifier"
    packet = ET.fromstring(get(root["Metadata"]).data)  # noqa: S314 (it is our own)
    if packet.findtext(".//dc:title/rdf:Alt/rdf:li", "", _SPACES) != expected.title:
        yield "the packet of metadata has another title"
    info = get(reading.file.trailer.get("Info", {}))
    if info and text_of(info.get("Title", b"")) != expected.title:
        yield "the dictionary of metadata has another title"
    claimed = tuple(
        packet.findtext(f".//{key}:part", "", _SPACES) for key in ("pdfaid", "pdfuaid")
    )
    if claimed != _PARTS.get(reading.file.version):
        yield "the file claims standards that are not those of its version"
