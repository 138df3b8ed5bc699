"""PNG and JPEG files to the image objects of a PDF, with nothing but their pixels.

An image may come from a stranger. Only these two formats are tried, whatever the
file is called; size is checked before any pixel is decoded; and nothing that the
file says about camera, place or author is copied.
"""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

from briefgen.pdf.objects import ObjectFile

_FORMATS = ("PNG", "JPEG")
_MOST_PIXELS = 40_000_000
_TOO_LARGE = "it has more than 40 million pixels: scale it down"
_ORIENTATION = 0x0112  # EXIF: 1 is upright, 5 to 8 lie on a side
_LYING = frozenset({5, 6, 7, 8})

_EOI, _SOS = 0xD9, 0xDA  # JPEG markers (ISO 10918-1, table B.1)
_ADOBE = 0xEE  # APP14: it says how colours are coded
_RESTARTS = range(0xD0, 0xD8)
_APPLICATION = range(0xE0, 0xF0)
_COMMENT = 0xFE
_FRAMES = range(0xC0, 0xD0)
_KNOWN_FRAMES = frozenset({0xC0, 0xC1, 0xC2, 0xC4})  # C4 is no frame: Huffman tables


class ImageError(ValueError):
    """An image that cannot be shown; the message says why."""


def image_size(data: bytes) -> tuple[int, int]:
    """Give an image's width and height in pixels, the right way up."""
    with _reading(data) as image:
        lying = image.getexif().get(_ORIENTATION) in _LYING
        width, height = image.size
    return (height, width) if lying else (width, height)


def write_image(file: ObjectFile, data: bytes) -> bytes:
    """Add an image to a file; returns a reference to it.

    A photograph stays as its camera compressed it where PDF can show that.
    """
    with _reading(data) as image:
        image.load()
        photograph = _passes_through(image)
        upright = ImageOps.exif_transpose(image)
        pixels, alpha = _eight_bits(upright)
    if photograph and (bare := _bare_jpeg(data)):
        return _add(file, pixels, bare, b"/Filter/DCTDecode")
    mask = b""
    if alpha and alpha.getextrema() != (255, 255):
        mask = b"/SMask " + _add(file, alpha, *_deflated(alpha))
    content, coding = _deflated(pixels)
    return _add(file, pixels, content, coding + mask)


@contextmanager
def _reading(data: bytes) -> Iterator[Image.Image]:
    """Open an image; whatever Pillow then raises of its file is an `ImageError`."""
    try:
        with warnings.catch_warnings():
            # Of sizes above our limit, and of damage that does not touch the pixels.
            warnings.simplefilter("ignore")
            with Image.open(BytesIO(data), formats=_FORMATS) as image:
                _refuse_large(image)
                yield image
    except ImageError:
        raise
    except UnidentifiedImageError as error:
        message = "it is neither a PNG nor a JPEG image"
        raise ImageError(message) from error
    except Image.DecompressionBombError as error:
        raise ImageError(_TOO_LARGE) from error
    except (OSError, SyntaxError, ValueError) as error:
        message = f"it is damaged: {error}"
        raise ImageError(message) from error


def _refuse_large(image: Image.Image) -> None:
    if image.width * image.height > _MOST_PIXELS:
        raise ImageError(_TOO_LARGE)


def _add(file: ObjectFile, image: Image.Image, content: bytes, entries: bytes) -> bytes:
    space = b"DeviceGray" if image.mode == "L" else b"DeviceRGB"
    head = b"/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/%s" % (
        image.width,
        image.height,
        space,
    )
    return file.add_stream(
        content, head + b"/BitsPerComponent 8" + entries, compress=False
    )


def _eight_bits(image: Image.Image) -> tuple[Image.Image, Image.Image | None]:
    """Give the pixels in grey or RGB, eight bits each, and their opacity apart."""
    if image.mode.startswith("I"):
        # Pillow's own conversion cuts off what is above 255.
        image = image.convert("I").point(lambda value: value / 256).convert("L")
    if "transparency" in image.info or image.mode in {"LA", "PA", "La"}:
        image = image.convert("RGBA")
    if image.mode in {"1", "L"}:
        return image.convert("L"), None
    alpha = image.getchannel("A") if image.mode in {"RGBA", "RGBa"} else None
    return image.convert("RGB"), alpha


def _deflated(image: Image.Image) -> tuple[bytes, bytes]:
    """Compress as PNG does, row by row from the one above; PDF reads that too."""
    buffer = BytesIO()
    image.save(buffer, "PNG")
    content = b"".join(
        body for kind, body in _chunks(buffer.getvalue()) if kind == b"IDAT"
    )
    coding = b"/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors %d/Columns %d>>"
    return content, coding % (len(image.getbands()), image.width)


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the chunks of a PNG file (ISO 15948, 5.3)."""
    at = 8
    while at < len(png):
        length = int.from_bytes(png[at : at + 4], "big")
        yield png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        at += length + 12


def _passes_through(image: Image.Image) -> bool:
    """Say whether a viewer will show a file's own pixels as Pillow does."""
    if image.format != "JPEG" or image.getexif().get(_ORIENTATION, 1) != 1:
        return False
    known = "jfif" in image.info or image.info.get("adobe_transform") == 1
    return image.mode == "L" or (image.mode == "RGB" and known)


def _bare_jpeg(data: bytes) -> bytes | None:
    """Drop what a JPEG file says beside its pixels, and what follows them.

    None where the file is coded in a way that PDF does not know.
    """
    kept, at = [data[:2]], 2
    while data[at : at + 1] == b"\xff":
        marker = data[at + 1]
        if marker == _EOI:
            return b"".join([*kept, data[at : at + 2]])
        if marker in _FRAMES and marker not in _KNOWN_FRAMES:
            return None
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        if marker == _SOS:
            end = _end_of_scan(data, end)
        private = marker in _APPLICATION and marker != _ADOBE
        if not private and marker != _COMMENT:
            kept.append(data[at:end])
        at = end
    return None


def _end_of_scan(data: bytes, at: int) -> int:
    """Find the marker after coded pixels; a 0xFF among them has a zero behind it."""
    while (at := data.find(b"\xff", at)) >= 0 and at + 1 < len(data):
        following = data[at + 1]
        if following and following not in _RESTARTS:
            return at
        at += 2
    return len(data)
