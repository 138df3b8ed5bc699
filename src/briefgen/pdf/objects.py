"""Indirect objects to the bytes of a file.

ReportLab numbers the objects and keeps the pages. The file around them is ours:
object streams and a cross-reference stream (the structure tree is many small
objects: 8 kB a page without, 2 kB with), an end of line before `endstream`
(PDF/A-3, 6.1.7.1), and a file identifier made from the content, so that the same
brief gives the same bytes.
"""

import hashlib
import zlib

from briefgen.pdf.reportlab_door import (
    BasicFonts,
    PDFDocument,
    PDFObject,
    format_object,
)

_PACKED = 200  # objects to one object stream
_LEVEL = 6  # of compression; 9 wins one byte in a hundred for half as much time again


class Indirect(PDFObject):  # type: ignore[misc] # ReportLab carries no types
    """An indirect object. Its bytes may be filled in after others refer to it."""

    __RefOnly__ = 1  # to ReportLab: written as a reference inside other objects

    def __init__(self, body: bytes = b"") -> None:
        self.body = body

    def format(self, _document: PDFDocument) -> bytes:
        """Give the object's bytes to ReportLab."""
        return self.body


class ObjectFile(PDFDocument):  # type: ignore[misc]
    """A PDF file in the making: its objects, in the order in which they were added.

    The references to its catalog and, if it has one, to its information dictionary
    are set before it is written.
    """

    def __init__(self, version: tuple[int, int]) -> None:
        # An invariant document takes no time from the clock.
        super().__init__(compression=1, invariant=1, pdfVersion=version)
        self.info_reference: bytes | None = None
        self.root_reference = b""
        fonts = self.idToObject[BasicFonts]
        self.fonts: dict[str, bytes] = fonts.dict  # references, by name
        self.fonts_reference = self.add(fonts)

    def add(self, item: PDFObject) -> bytes:
        """Give an object its number; returns a reference to it, as `12 0 R`."""
        key = self.Reference(item).name
        return b"%d 0 R" % self.idToObjectNumberAndVersion[key][0]

    def add_body(self, body: bytes) -> bytes:
        """Add an object that is ready; returns a reference to it."""
        return self.add(Indirect(body))

    def add_stream(
        self, content: bytes, entries: bytes = b"", *, compress: bool = True
    ) -> bytes:
        """Add a stream with these dictionary entries; returns a reference to it."""
        return self.add_body(stream(content, entries, compress=compress))

    def format(self) -> bytes:
        """Write the file."""
        packed, plain = self._bodies()
        pieces = [b"%%PDF-%d.%d\n%%\xe2\xe3\xcf\xd3\n" % self._pdfVersion]
        place = len(pieces[0])
        entries: dict[int, tuple[int, int, int]] = {}  # type, then two fields
        last = len(packed) + len(plain)

        for start in range(0, len(packed), _PACKED):
            last += 1
            part = packed[start : start + _PACKED]
            for index, (number, _) in enumerate(part):
                entries[number] = (2, last, index)
            plain.append((last, _object_stream(part)))
        for number, body in plain:
            entries[number] = (1, place, 0)
            pieces.append(b"%d 0 obj\n%s\nendobj\n" % (number, body))
            place += len(pieces[-1])

        identifier = hashlib.blake2b(b"".join(pieces), digest_size=16).hexdigest()
        trailer = b"/Root %s/ID[<%s><%s>]" % (
            self.root_reference,
            identifier.encode(),
            identifier.encode(),
        )
        if self.info_reference:
            trailer += b"/Info " + self.info_reference
        entries[last + 1] = (1, place, 0)
        pieces.append(
            b"%d 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n"
            % (last + 1, _cross_references(entries, trailer), place)
        )
        return b"".join(pieces)

    def _bodies(self) -> tuple[list[tuple[int, bytes]], list[tuple[int, bytes]]]:
        """Format the objects: those for object streams, and those that are streams."""
        packed: list[tuple[int, bytes]] = []
        plain: list[tuple[int, bytes]] = []
        number = 1
        # Formatting an object of ReportLab's may add others, after all.
        while number in self.numberToId:
            item = self.idToObject[self.numberToId[number]]
            body = format_object(item, self, toplevel=1)
            (plain if body.endswith(b"endstream") else packed).append((number, body))
            number += 1
        return packed, plain


def stream(content: bytes, entries: bytes = b"", *, compress: bool = True) -> bytes:
    """Write a stream object (ISO 32000-1, 7.3.8)."""
    if compress:
        content = zlib.compress(content, _LEVEL)
        entries += b"/Filter/FlateDecode"
    return b"<<%s/Length %d>>\nstream\n%s\nendstream" % (entries, len(content), content)


def _object_stream(objects: list[tuple[int, bytes]]) -> bytes:
    """Pack objects into one stream (7.5.7)."""
    head, place = [], 0
    for number, body in objects:
        head.append(b"%d %d " % (number, place))
        place += len(body) + 1
    index = b"".join(head)
    bodies = b"\n".join(body for _, body in objects)
    entries = b"/Type/ObjStm/N %d/First %d" % (len(objects), len(index))
    return stream(index + bodies, entries)


def _cross_references(
    entries: dict[int, tuple[int, int, int]], trailer: bytes
) -> bytes:
    """Say where each object stands (7.5.8); number 0 is the head of the free ones."""
    rows = [b"\0\0\0\0\0\xff\xff"]
    for _, (kind, first, second) in sorted(entries.items()):
        rows.append(
            kind.to_bytes(1) + first.to_bytes(4, "big") + second.to_bytes(2, "big")
        )
    head = b"/Type/XRef/Size %d/W[1 4 2]" % len(rows)
    return stream(b"".join(rows), head + trailer)
