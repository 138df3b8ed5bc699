"""A JPEG file to its pixels, still compressed, and nothing else that it says."""

import struct
from collections.abc import Iterator

from briefgen.pixels import GREY, RGB, Pixels

DCT = b"/Filter/DCTDecode"
JFIF = bytes.fromhex("ffe0 0010 4a46494600 0101 00 0001 0001 0000")
"""The segment by which a file says that its colours are coded as usual (JFIF 1.01)."""

_EOI, _SOS = 0xD9, 0xDA  # markers (ISO 10918-1, table B.1)
_ADOBE = 0xEE  # APP14: it says how colours are coded
_RESTARTS = range(0xD0, 0xD8)
_APPLICATION = range(0xE0, 0xF0)
_COMMENT = 0xFE
_FILL = 0xFF  # any number may stand before a marker
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # those are no frames
_KNOWN_FRAMES = frozenset({0xC0, 0xC1, 0xC2})  # what PDF knows (7.4.8)
_GREY = 1  # component


def read_jpeg(data: bytes) -> Pixels | None:
    """Take the pixels from a file that has been decoded once without a fault.

    What programs and cameras add is dropped, and so is what follows the image.
    None where the file is coded in a way that PDF does not know.
    """
    kept, frame = [data[:2]], b""
    for marker, segment in _segments(data):
        if marker in _FRAMES:
            if marker not in _KNOWN_FRAMES:
                return None
            frame = segment
        if _is_drawn(marker):
            kept.append(segment)
        if marker == _EOI:
            return _pixels(b"".join(kept), frame) if frame else None
    return None


def stripped(data: bytes, orientation: int) -> bytes:
    """Leave of a JPEG file what it is drawn by, and which way up it is (Exif)."""
    kept = [data[:2]]
    if any(segment[4:9] == b"JFIF\0" for _, segment in _segments(data)):
        kept.append(JFIF)
    if orientation != 1:
        tag = struct.pack(">HHIHHI", 0x0112, 3, 1, orientation, 0, 0)
        exif = b"Exif\0\0MM\0*" + struct.pack(">IH", 8, 1) + tag
        kept.append(b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif)
    kept += (segment for marker, segment in _segments(data) if _is_drawn(marker))
    return b"".join(kept)


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield each marker with its segment and the scan behind it, to the end."""
    at = 2
    while data[at : at + 1] == b"\xff" and at + 1 < len(data):
        marker = data[at + 1]
        if marker == _FILL:
            at += 1
            continue
        if marker == _EOI:
            yield marker, data[at : at + 2]
            return
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        if marker == _SOS:
            end = _end_of_scan(data, end)
        yield marker, data[at:end]
        at = end


def _is_drawn(marker: int) -> bool:
    private = marker in _APPLICATION and marker != _ADOBE
    return not private and marker != _COMMENT


def _pixels(content: bytes, frame: bytes) -> Pixels:
    """Read size and components from a frame's head (B.2.2)."""
    height, width = (int.from_bytes(frame[at : at + 2], "big") for at in (5, 7))
    space = GREY if frame[9] == _GREY else RGB
    return Pixels(width, height, space, 8, content, DCT)


def _end_of_scan(data: bytes, at: int) -> int:
    """Find the marker after coded pixels; a 0xFF among them has a zero behind it."""
    while (at := data.find(b"\xff", at)) >= 0 and at + 1 < len(data):
        following = data[at + 1]
        if following and following not in _RESTARTS:
            return at
        at += 2
    return len(data)
