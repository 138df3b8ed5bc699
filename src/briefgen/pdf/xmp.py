"""Metadata to an XMP packet (ISO 16684-1), with the standards that the file meets."""

from collections.abc import Sequence
from html import escape

from briefgen.pdf.conformance import Conformance
from briefgen.pdf.metadata import Metadata

_NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfd": "http://pdfa.org/declarations/",
    "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
    "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
}
_UA1 = """<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that is met</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>"""
"""PDF/A-3 knows no PDF/UA: a file that names it must describe it (6.6.2.3)."""
_UA2 = """<pdfaid:part>4</pdfaid:part>
<pdfaid:rev>2020</pdfaid:rev>{level}
<pdfuaid:part>2</pdfuaid:part>
<pdfuaid:rev>2024</pdfuaid:rev>
<pdfd:declarations><rdf:Bag>
<rdf:li rdf:parseType="Resource"><pdfd:conformsTo>\
http://pdfa.org/declarations/wtpdf#accessibility1.0</pdfd:conformsTo></rdf:li>
<rdf:li rdf:parseType="Resource"><pdfd:conformsTo>\
http://pdfa.org/declarations/wtpdf#reuse1.0</pdfd:conformsTo></rdf:li>
</rdf:Bag></pdfd:declarations>"""
_FILES = "\n<pdfaid:conformance>F</pdfaid:conformance>"
"""With attachments a file is PDF/A-4f, and without it must not be (PDF/A-4, 6.9)."""


def xmp_packet(metadata: Metadata, conformance: Conformance) -> bytes:
    """Write the packet."""
    lines = ["<dc:format>application/pdf</dc:format>"]
    lines.append(_in_default_language("dc:title", metadata.title))
    if metadata.authors:
        lines.append(_list("dc:creator", "Seq", metadata.authors))
    if metadata.subject:
        lines.append(_in_default_language("dc:description", metadata.subject))
    if metadata.keywords:
        lines.append(_list("dc:subject", "Bag", metadata.keywords))
        lines.append(_plain("pdf:Keywords", ", ".join(metadata.keywords)))
    lines.append(_list("dc:language", "Bag", [metadata.language]))
    if metadata.date:
        date = str(metadata.date)
        lines.append(_list("dc:date", "Seq", [date]))
        lines += [_plain(f"xmp:{key}Date", date) for key in ("Create", "Modify")]
    lines.append(_plain("pdf:Producer", metadata.producer))
    lines.append(_plain("xmp:CreatorTool", metadata.producer))
    match conformance:
        case Conformance.UA1:
            lines.append(_UA1)
        case Conformance.UA2:
            lines.append(_UA2.format(level=_FILES if metadata.attachments else ""))
    spaces = " ".join(f'xmlns:{key}="{value}"' for key, value in _NAMESPACES.items())
    body = "\n".join(lines)
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">\n'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n'
        f'<rdf:Description rdf:about="" {spaces}>\n{body}\n</rdf:Description>\n'
        '</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end="w"?>'
    ).encode()


def _plain(key: str, value: str) -> str:
    return f"<{key}>{escape(value, quote=False)}</{key}>"


def _list(key: str, kind: str, values: Sequence[str]) -> str:
    items = "".join(
        f"<rdf:li>{escape(value, quote=False)}</rdf:li>" for value in values
    )
    return f"<{key}><rdf:{kind}>{items}</rdf:{kind}></{key}>"


def _in_default_language(key: str, value: str) -> str:
    item = f'<rdf:li xml:lang="x-default">{escape(value, quote=False)}</rdf:li>'
    return f"<{key}><rdf:Alt>{item}</rdf:Alt></{key}>"
