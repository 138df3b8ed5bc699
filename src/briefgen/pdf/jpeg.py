"""A JPEG file to its pixels, still compressed, and nothing else that it says."""

from briefgen.pdf.pixels import GREY, RGB, Pixels

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
    kept, frame, at = [data[:2]], b"", 2
    while data[at : at + 1] == b"\xff" and at + 1 < len(data):
        marker = data[at + 1]
        if marker == _FILL:
            at += 1
            continue
        if marker == _EOI:
            kept.append(data[at : at + 2])
            return _pixels(b"".join(kept), frame) if frame else None
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        if marker in _FRAMES:
            if marker not in _KNOWN_FRAMES:
                return None
            frame = data[at:end]
        if marker == _SOS:
            end = _end_of_scan(data, end)
        private = marker in _APPLICATION and marker != _ADOBE
        if not private and marker != _COMMENT:
            kept.append(data[at:end])
        at = end
    return None


def _pixels(content: bytes, frame: bytes) -> Pixels:
    """Read size and components from a frame's head (B.2.2)."""
    height, width = (int.from_bytes(frame[at : at + 2], "big") for at in (5, 7))
    space = GREY if frame[9] == _GREY else RGB
    return Pixels(width, height, space, 8, content, b"/Filter/DCTDecode")


def _end_of_scan(data: bytes, at: int) -> int:
    """Find the marker after coded pixels; a 0xFF among them has a zero behind it."""
    while (at := data.find(b"\xff", at)) >= 0 and at + 1 < len(data):
        following = data[at + 1]
        if following and following not in _RESTARTS:
            return at
        at += 2
    return len(data)
