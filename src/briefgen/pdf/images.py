"""PNG and JPEG files to the image objects of a PDF, with nothing but their pixels.

An image may come from a stranger. Only these two formats are tried, whatever the
file is called; size is checked before any pixel is decoded; all of it is decoded
once; and nothing that the file says about camera, place or author is copied.
"""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

from briefgen.pdf.jpeg import DCT, JFIF, read_jpeg, stripped
from briefgen.pdf.objects import ObjectFile
from briefgen.pdf.png import lacks_pixels, read_png, write_png
from briefgen.pixels import Pixels

_FORMATS = ("PNG", "JPEG")
_MOST_PIXELS = 40_000_000
_TOO_LARGE = "it has more than 40 million pixels: scale it down"
_ORIENTATION = 0x0112  # EXIF: 1 is upright, 5 to 8 lie on a side
_LYING = frozenset({5, 6, 7, 8})
_PNG_EXIF = (b"eXIf", b"Raw profile type exif")  # where a PNG file may keep it


class ImageError(ValueError):
    """An image that cannot be shown; the message says why."""


def image_size(data: bytes) -> tuple[int, int]:
    """Give an image's width and height in pixels, the right way up."""
    with _reading(data) as image:
        lying = _orientation(image, data) in _LYING
        width, height = image.size
    return (height, width) if lying else (width, height)


def write_image(file: ObjectFile, data: bytes) -> bytes:
    """Add an image to a file; returns a reference to it."""
    pixels, alpha = pixels_of(data)
    mask = b"/SMask " + _add(file, alpha) if alpha else b""
    return _add(file, pixels, mask)


def is_kept(data: bytes) -> bool:
    """Whether `picture_file` makes a picture of the same kind from its image object."""
    with _reading(data) as image:
        if image.format == "PNG":
            return True
        return _orientation(image, data) == 1 and _photograph(image, data) is not None


def cleaned(data: bytes) -> bytes:
    """Give a file of the same kind that is drawn the same, with nothing but pixels."""
    with _reading(data) as image:
        if image.format == "JPEG":
            return stripped(data, _orientation(image, data))
    return picture_file(*pixels_of(data))


def picture_file(pixels: Pixels, alpha: Pixels | None) -> bytes:
    """Give a picture file that is drawn as this image object is, to the byte."""
    if pixels.coding == DCT:
        return pixels.content[:2] + JFIF + pixels.content[2:]
    colours = write_png(pixels)
    if alpha is None:
        return colours
    buffer = BytesIO()
    with _reading(colours) as image, _reading(write_png(alpha)) as opacity:
        image.putalpha(opacity)
        image.save(buffer, "PNG")
    return buffer.getvalue()


def _add(file: ObjectFile, pixels: Pixels, more: bytes = b"") -> bytes:
    entries = (
        b"/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace%s"
        b"/BitsPerComponent %d%s%s"
        % (
            pixels.width,
            pixels.height,
            pixels.space,
            pixels.depth,
            pixels.coding,
            more,
        )
    )
    return file.add_stream(pixels.content, entries, compress=False)


def pixels_of(data: bytes) -> tuple[Pixels, Pixels | None]:
    """Read an image, and its opacity apart.

    The pixels stay as their file compressed them where a viewer of PDF is sure to
    show those as Pillow does.
    """
    with _reading(data) as image:
        image.load()
        if _orientation(image, data) == 1:
            own = read_png(data) if image.format == "PNG" else _photograph(image, data)
            if own:
                return own, None
        if image.format == "PNG" and lacks_pixels(data):
            message = "it is damaged: it has not all of its pixels, or no palette"
            raise ImageError(message)
        colours, alpha = _eight_bits(ImageOps.exif_transpose(image))
    if alpha and alpha.getextrema() != (255, 255):
        return _compressed(colours), _compressed(alpha)
    return _compressed(colours), None


def _orientation(image: Image.Image, data: bytes) -> int:
    """Give which way up an image is (Exif); 1 is as it stands.

    Pillow decodes a PNG file to the end to look for this, so it is asked only where
    there is something to find.
    """
    if image.format == "PNG" and not any(mark in data for mark in _PNG_EXIF):
        return 1
    return int(image.getexif().get(_ORIENTATION, 1))


def _photograph(image: Image.Image, data: bytes) -> Pixels | None:
    """Keep a JPEG file's own pixels, if there is no doubt about their colours."""
    known = "jfif" in image.info or image.info.get("adobe_transform") == 1
    if image.mode == "L" or (image.mode == "RGB" and known):
        return read_jpeg(data)
    return None


def _compressed(image: Image.Image) -> Pixels:
    """Compress as PNG does, row by row from the one above; PDF reads that too."""
    buffer = BytesIO()
    image.save(buffer, "PNG")
    pixels = read_png(buffer.getvalue())
    assert pixels is not None
    return pixels


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
