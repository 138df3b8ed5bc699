"""A PNG file to its pixels, still compressed: PDF reads the same rows (7.4.4.4)."""

import struct
import zlib
from collections import defaultdict
from collections.abc import Iterator

from briefgen.pixels import GREY, RGB, Pixels

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_HEAD = struct.Struct(">IIBBBBB")
_GREY, _RGB, _INDEXED = 0, 2, 3  # colour types (ISO 15948, 11.2.2)
_COMPONENTS = {_GREY: 1, _RGB: 3, _INDEXED: 1}
_OPACITY = {4: 2, 6: 4}  # components of the types that have it
_AT_ONCE = 1 << 20
_DEEPEST = 8  # bits: sixteen would be shown, and be twice the size for nothing


def read_png(data: bytes) -> Pixels | None:
    """Take the pixels from a file that has been decoded once without a fault.

    None where PDF has no such pixels: with opacity, interlaced, or deeper than
    eight bits; and where there is more than pixels, or less, among them.
    """
    chunks: dict[bytes, bytes] = defaultdict(bytes)
    for kind, body in _chunks(data):
        chunks[kind] += body
    head = chunks[b"IHDR"]
    if len(head) != _HEAD.size:
        return None
    width, height, depth, colours, _, _, laced = _HEAD.unpack(head)
    if colours not in _COMPONENTS or depth > _DEEPEST or laced or chunks[b"tRNS"]:
        return None
    if colours == _INDEXED and not chunks[b"PLTE"]:
        return None
    content = chunks[b"IDAT"]
    row = 1 + (width * depth * _COMPONENTS[colours] + 7) // 8
    if not _holds_only(content, row * height):
        return None
    if colours == _INDEXED:
        palette = chunks[b"PLTE"]
        last, table = len(palette) // 3 - 1, palette.hex().encode("ascii")
        space = b"[/Indexed%s %d<%s>]" % (RGB, last, table)
    else:
        space = GREY if colours == _GREY else RGB
    coding = (
        b"/Filter/FlateDecode/DecodeParms"
        b"<</Predictor 15/Colors %d/BitsPerComponent %d/Columns %d>>"
    )
    return Pixels(
        width,
        height,
        space,
        depth,
        content,
        coding % (_COMPONENTS[colours], depth, width),
    )


def lacks_pixels(data: bytes) -> bool:
    """Whether a file has fewer rows than it says, or no palette for its numbers.

    Pillow takes what is not there for black. Interlaced files are taken at their word.
    """
    chunks: dict[bytes, bytes] = defaultdict(bytes)
    for kind, body in _chunks(data):
        chunks[kind] += body
    if len(chunks[b"IHDR"]) != _HEAD.size:
        return True
    width, height, depth, colours, _, _, laced = _HEAD.unpack(chunks[b"IHDR"])
    if colours == _INDEXED and not chunks[b"PLTE"]:
        return True
    components = (_COMPONENTS | _OPACITY).get(colours, 0)
    size = height * (1 + (width * depth * components + 7) // 8)
    return not laced and _unpacked(chunks[b"IDAT"], size) < size


def _unpacked(content: bytes, most: int) -> int:
    """Give how much a compressed stream holds, as far as it has to be known."""
    decoder, size = zlib.decompressobj(), 0
    try:
        while content and size < most:
            size += len(decoder.decompress(content, _AT_ONCE))
            content = decoder.unconsumed_tail
    except zlib.error:
        return size
    return size


def write_png(pixels: Pixels) -> bytes:
    """Write pixels that stand as PNG has them into a file of that kind."""
    colours, palette = (_GREY if pixels.space == GREY else _RGB), b""
    if pixels.space not in (GREY, RGB):
        colours = _INDEXED
        table = pixels.space.partition(b"<")[2].rstrip(b">]")
        palette = bytes.fromhex(table.decode("ascii"))
    head = _HEAD.pack(pixels.width, pixels.height, pixels.depth, colours, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"PLTE", palette), (b"IDAT", pixels.content))
    return _SIGNATURE + b"".join(
        len(body).to_bytes(4, "big")
        + kind
        + body
        + zlib.crc32(kind + body).to_bytes(4, "big")
        for kind, body in (*chunks, (b"IEND", b""))
        if body or kind == b"IEND"
    )


def _holds_only(content: bytes, size: int) -> bool:
    """Say whether a compressed stream holds so many bytes, and nothing after them."""
    decoder = zlib.decompressobj()
    try:
        rows = decoder.decompress(content, size + 1)
    except zlib.error:
        return False
    return len(rows) == size and decoder.eof and not decoder.unused_data


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the chunks of a PNG file (ISO 15948, 5.3)."""
    at = len(_SIGNATURE)
    while at < len(png):
        length = int.from_bytes(png[at : at + 4], "big")
        yield png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        at += length + 12
