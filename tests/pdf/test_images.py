"""Images in a file: their pixels, and nothing else."""

import random
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

import pikepdf
import pytest
from PIL import Image, PngImagePlugin

from briefgen.pdf.conformance import Conformance
from briefgen.pdf.images import (
    ImageError,
    cleaned,
    image_size,
    is_kept,
    picture_file,
    pixels_of,
)
from briefgen.structure import Element, Role
from tests.pdf.reading import opened
from tests.pdf.typeset import Typesetter, pdf_of
from tests.pdf_checks import Thing
from tests.verapdf import VeraPdf

TURNED = 6  # EXIF: the camera was held a quarter to the right


def encoded(image: Image.Image, kind: str = "PNG", **options: Thing) -> bytes:
    buffer = BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def slope(mode: str = "RGB", size: tuple[int, int] = (16, 12)) -> Image.Image:
    """Make an image that is dark at its left and light at its right."""
    grey = Image.linear_gradient("L").rotate(90).resize(size)
    if mode == "L":
        return grey
    dim = grey.point(lambda value: value // 2)
    return Image.merge("RGB", (grey, dim, grey)).convert(mode)


def png(head: tuple[int, ...], content: bytes) -> bytes:
    """Write a PNG file by hand."""
    data = b"\x89PNG\r\n\x1a\n"
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", *head)),
        (b"IDAT", content),
        (b"IEND", b""),
    )
    for kind, body in chunks:
        check = zlib.crc32(kind + body)
        data += struct.pack(">I", len(body)) + kind + body + struct.pack(">I", check)
    return data


def turned(orientation: int = TURNED) -> Image.Exif:
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "SECRET"  # the camera's maker
    return exif


def document_with(data: bytes, conformance: Conformance = Conformance.UA1) -> bytes:
    t = Typesetter()
    figure = Element(Role.FIGURE, (t.image("picture", data),), alt="A picture")
    return pdf_of(t.document(figure), conformance)


@contextmanager
def embedded(data: bytes) -> Iterator[tuple[Thing, Image.Image]]:
    """Give the image object of a file with this image, and its pixels."""
    with opened(document_with(data)) as pdf:
        found: Thing = pdf.pages[0].Resources.XObject.I1
        yield found, pikepdf.PdfImage(found).as_pil_image()


@pytest.mark.parametrize("mode", ["1", "L", "RGB", "P"])
def test_every_kind_of_pixel_is_shown(mode: str) -> None:
    image = slope(mode)
    wanted = image.convert("L" if mode in {"1", "L"} else "RGB")

    with embedded(encoded(image)) as (_, pixels):
        assert pixels.convert(wanted.mode).tobytes() == wanted.tobytes()


def test_a_drawing_stays_as_it_was_compressed() -> None:
    drawing = encoded(slope("P"), optimize=True)

    with embedded(drawing) as (found, _):
        assert found.read_raw_bytes() in drawing


@pytest.mark.parametrize("where", ["after the pixels", "among them"])
def test_what_hides_beside_the_pixels_is_left_out(where: str) -> None:
    pixels = bytes(2 * 4) if where == "after the pixels" else bytes(2 * 4) + b"SECRET"
    content = zlib.compress(pixels, 0)
    if where == "after the pixels":
        content += b"SECRET"
    data = png((3, 2, 8, 0, 0, 0, 0), content)

    with embedded(data) as (found, _):
        assert b"SECRET" not in found.read_raw_bytes()


def test_sixteen_bits_become_eight() -> None:
    image = Image.new("I;16", (2, 1))
    image.putpixel((0, 0), 0x8000)
    image.putpixel((1, 0), 0xFFFF)

    with embedded(encoded(image)) as (_, pixels):
        assert pixels.tobytes() == b"\x80\xff"


def test_opacity_is_kept_apart() -> None:
    image = Image.new("RGBA", (2, 1), (10, 20, 30, 255))
    image.putpixel((1, 0), (40, 50, 60, 70))

    with embedded(encoded(image)) as (found, pixels):
        assert pixels.convert("RGB").tobytes() == bytes((10, 20, 30, 40, 50, 60))
        mask = pikepdf.PdfImage(found.SMask).as_pil_image()
        assert mask.tobytes() == b"\xff\x46"


@pytest.mark.parametrize("mode", ["LA", "P"])
def test_other_ways_to_be_see_through_are_known(mode: str) -> None:
    image = Image.new(mode, (2, 1))
    data = encoded(image, transparency=0) if mode == "P" else encoded(image)

    with embedded(data) as (found, _):
        mask = pikepdf.PdfImage(found.SMask).as_pil_image()
        assert mask.tobytes() == b"\0\0"


def test_what_is_opaque_has_no_mask() -> None:
    with embedded(encoded(slope("RGBA"))) as (found, _):
        assert "/SMask" not in found


@pytest.mark.parametrize("mode", ["L", "RGB"])
@pytest.mark.parametrize("progressive", [False, True])
def test_a_photograph_stays_as_it_was_compressed(
    mode: str, *, progressive: bool
) -> None:
    photograph = encoded(slope(mode), "JPEG", progressive=progressive, quality=60)

    with embedded(photograph) as (found, pixels):
        assert found.Filter == "/DCTDecode"
        shown = Image.open(BytesIO(photograph)).tobytes()
        assert pixels.tobytes() == shown


def test_nothing_about_the_photograph_is_copied() -> None:
    exif = turned(orientation=1)
    photograph = encoded(
        slope(), "JPEG", exif=exif, comment=b"SECRET", icc_profile=b"SECRET"
    )
    assert photograph.count(b"SECRET") == 3

    with embedded(photograph + b"SECRET") as (found, _):
        assert found.Filter == "/DCTDecode"
        assert b"SECRET" not in found.read_raw_bytes()


def test_nothing_about_a_drawing_is_copied() -> None:
    about = PngImagePlugin.PngInfo()
    about.add_text("Author", "SECRET")

    data = document_with(encoded(slope(), pnginfo=about))

    assert b"SECRET" not in data


def test_a_photograph_is_shown_the_right_way_up() -> None:
    photograph = encoded(slope(size=(16, 12)), "JPEG", exif=turned())

    with embedded(photograph) as (found, pixels):
        assert image_size(photograph) == (found.Width, found.Height) == (12, 16)
        column = pixels.convert("L").crop((6, 0, 7, 16)).tobytes()
        assert column[0] + 100 < column[-1]


@pytest.mark.parametrize("coding", ["CMYK", "no JFIF"])
def test_a_photograph_that_viewers_may_not_read_alike_is_decoded(coding: str) -> None:
    photograph = encoded(slope("CMYK" if coding == "CMYK" else "RGB"), "JPEG")
    if coding == "no JFIF":
        start, length = 2, int.from_bytes(photograph[4:6], "big")
        photograph = photograph[:start] + photograph[start + 2 + length :]

    with embedded(photograph) as (found, pixels):
        assert found.Filter == "/FlateDecode"
        shown = Image.open(BytesIO(photograph)).convert("RGB").tobytes()
        assert pixels.tobytes() == shown


@pytest.mark.parametrize("flavour", ["ua1", "3a", "ua2", "4"])
@pytest.mark.parametrize("kind", ["see-through", "photograph", "grey"])
def test_images_keep_the_standards(verapdf: VeraPdf, kind: str, flavour: str) -> None:
    data = {
        "see-through": encoded(Image.new("RGBA", (4, 4), (1, 2, 3, 4))),
        "photograph": encoded(slope(), "JPEG"),
        "grey": encoded(slope("L")),
    }[kind]
    conformance = Conformance.UA2 if flavour in {"ua2", "4"} else Conformance.UA1

    assert not verapdf.failures(document_with(data, conformance), flavour)


@pytest.mark.parametrize("kind", ["GIF", "BMP", "TIFF", "EPS", "PPM", "WEBP"])
def test_no_other_format_is_tried(kind: str) -> None:
    data = encoded(slope(), kind)

    with pytest.raises(ImageError, match="neither a PNG nor a JPEG"):
        image_size(data)


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_file_that_is_cut_off_is_damaged(kind: str) -> None:
    data = encoded(slope(size=(64, 64)), kind)

    with pytest.raises(ImageError, match="it is damaged"):
        document_with(data[: len(data) * 2 // 3])


@pytest.mark.parametrize("mode", ["L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_a_drawing_without_its_last_rows_is_damaged(mode: str) -> None:
    whole = encoded(Image.new(mode, (9, 7), 1))
    start = whole.index(b"IDAT")
    length = int.from_bytes(whole[start - 4 : start], "big")
    rows = zlib.decompress(whole[start + 4 : start + 4 + length])
    less = zlib.compress(rows[: len(rows) // 7 * 6])
    body = b"IDAT" + less + struct.pack(">I", zlib.crc32(b"IDAT" + less))
    cut = whole[: start - 4] + struct.pack(">I", len(less)) + body
    cut += whole[start + 8 + length :]

    with pytest.raises(ImageError, match="all of its pixels"):
        pixels_of(cut)
    assert pixels_of(whole)


@pytest.mark.parametrize("width", [50_000, 2**31 - 1])
def test_size_is_judged_before_a_pixel_is_decoded(width: int) -> None:
    data = png((width, 1_000, 8, 0, 0, 0, 0), zlib.compress(b""))

    with pytest.raises(ImageError, match="more than 40 million pixels"):
        image_size(data)


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_damage_of_any_sort_is_told_and_never_raised_raw(kind: str) -> None:
    whole = encoded(slope(size=(40, 30)), kind, exif=turned())
    chance = random.Random(7)  # noqa: S311 (no secret)
    refused = 0
    for _ in range(300):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 6)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            image_size(bytes(data))
            document_with(bytes(data))
        except ImageError:
            refused += 1

    assert refused > 10


def test_an_image_shown_twice_is_embedded_once() -> None:
    t = Typesetter()
    data = encoded(slope())
    figures = [
        Element(Role.FIGURE, (t.image("one", data),), alt="A picture") for _ in "ab"
    ]

    with opened(pdf_of(t.document(*figures))) as pdf:
        assert len(pdf.pages[0].Resources.XObject) == 1


def jpeg(mode: str = "RGB", **options: Thing) -> bytes:
    return encoded(slope(mode), "JPEG", **options)


def see_through(mode: str) -> Image.Image:
    image = slope(mode)
    image.putalpha(slope("L"))
    return image


PICTURES = {
    "bits": encoded(slope("1")),
    "grey": encoded(slope("L")),
    "colours": encoded(slope()),
    "palette": encoded(slope("P")),
    "opacity": encoded(see_through("RGBA")),
    "grey with opacity": encoded(see_through("LA")),
    "deep grey": encoded(Image.new("I;16", (4, 4), 12345)),
    "turned PNG": encoded(slope(), exif=turned()),
    "JPEG": jpeg(),
    "grey JPEG": jpeg("L"),
    "progressive JPEG": jpeg(progressive=True, comment=b"SECRET"),
    "turned JPEG": jpeg(exif=turned()),
    "JPEG in inks": jpeg("CMYK"),
    "JPEG of unknown colours": jpeg().replace(b"JFIF", b"JUNK"),
}
each_picture = pytest.mark.parametrize("data", PICTURES.values(), ids=PICTURES)


@each_picture
def test_a_cleaned_picture_is_drawn_the_same_and_clean(data: bytes) -> None:
    clean = cleaned(data)

    assert document_with(clean) == document_with(data)
    assert cleaned(clean) == clean
    assert image_size(clean) == image_size(data)
    assert clean[:3] == data[:3], "it is of the same kind"
    assert b"SECRET" not in clean


@each_picture
def test_a_picture_comes_out_of_its_image_object_again(data: bytes) -> None:
    pixels, alpha = pixels_of(data)

    made = picture_file(pixels, alpha)

    assert document_with(made) == document_with(data)
    assert is_kept(data) is (made[:3] == data[:3])
