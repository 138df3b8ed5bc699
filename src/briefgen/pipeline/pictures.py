"""The picture files of a case to pictures with a size; a bad one to a diagnostic.

What a picture's file promises is known from its head; whether it keeps it, only once
all of it is read, when the PDF is written.
"""

from collections.abc import Iterator, Mapping
from math import ceil

from briefgen.assets import HOUSE, house_logo, read_logo
from briefgen.composition import AnyPicture, Raster
from briefgen.diagnostics import NOWHERE, Diagnostic, Outcome, Severity, Span
from briefgen.model.values import Placed
from briefgen.paged import PagedDocument, PlacedImage
from briefgen.pdf.images import ImageError, image_size, write_image
from briefgen.pdf.objects import ObjectFile
from briefgen.project import Fault
from briefgen.read.faults import not_read
from briefgen.read.vectors import is_vector, read_vectors
from briefgen.style import Style
from briefgen.vectors import Vector

FEWEST_DOTS = 150  # to the inch, as printed
INCH = 72.0  # points


def read_pictures(
    files: Mapping[str, object], vectors: Mapping[str, Vector]
) -> Outcome[dict[str, AnyPicture]]:
    """Give every picture that could be read, with its size; `vectors` are read."""
    pictures: dict[str, AnyPicture] = dict(vectors)
    found = list[Diagnostic]()
    for name, data in files.items():
        if isinstance(data, bytes) and name not in pictures:
            try:
                pictures[name] = Raster(data, *image_size(data))
            except ImageError as fault:
                found.append(_bad(name, fault))
    return Outcome(pictures, tuple(found))


def read_house_logo(style: Style) -> Outcome[AnyPicture | None]:
    """Read the logo that a style names, if it names one."""
    name = house_logo(style)
    if name is None:
        return Outcome(None)
    file = read_logo(style)
    if isinstance(file, Fault):
        return Outcome(None, (not_read(name.span, file),))
    vectors = read_vectors({name: file})
    pictures = read_pictures({} if is_vector(name) else {name: file}, vectors.value)
    found = vectors.diagnostics + pictures.diagnostics
    found += tuple(bad_pictures(pictures.value))
    return Outcome(pictures.value.get(name), found)


def bad_pictures(pictures: Mapping[str, AnyPicture]) -> Iterator[Diagnostic]:
    """Find the pictures that cannot be written, when it is known that one cannot."""
    for name, raster in _rasters(pictures):
        try:
            write_image(ObjectFile((1, 7)), raster.data)
        except ImageError as fault:
            yield _bad(name, fault)


def coarse_pictures(
    pictures: Mapping[str, AnyPicture], document: PagedDocument
) -> Iterator[Diagnostic]:
    """Find the pictures that print with fewer dots than paper shows, each once."""
    widest = dict[str, float]()
    for page in document.pages:
        for item in page.items:
            if isinstance(item, PlacedImage):
                width = max(widest.get(item.image, 0.0), item.rect.width)
                widest[item.image] = width
    for name, raster in _rasters(pictures):
        inches = widest.get(name, 0.0) / INCH
        if inches and raster.width < FEWEST_DOTS * inches:
            yield _coarse(name, raster.width / inches, inches)


def _rasters(pictures: Mapping[str, AnyPicture]) -> Iterator[tuple[str, Raster]]:
    for name, picture in pictures.items():
        if isinstance(picture, Raster):
            yield name, picture


def _coarse(name: str, dots: float, inches: float) -> Diagnostic:
    needed = ceil(FEWEST_DOTS * inches)
    return Diagnostic(
        "BG706",
        "access/low-resolution",
        _span(name),
        f"“{name.removeprefix(HOUSE)}” is printed with {dots:.0f} dots to the inch,"
        f" and {FEWEST_DOTS} are the fewest",
        f"export it {needed} pixels wide, or more",
        Severity.WARNING,
    )


def _span(name: str) -> Span:
    return name.span if isinstance(name, Placed) else NOWHERE


def _bad(name: str, fault: ImageError) -> Diagnostic:
    message = f"“{name.removeprefix(HOUSE)}” cannot be shown: {fault}"
    return Diagnostic("BG105", "file/missing", _span(name), message)
