"""The picture files of a case to pictures with a size; a bad one to a diagnostic.

What a picture's file promises is known from its head; whether it keeps it, only once
all of it is read, when the PDF is written.
"""

from collections.abc import Iterator, Mapping

from briefgen.composition import Raster
from briefgen.diagnostics import NOWHERE, Diagnostic, Outcome
from briefgen.model.values import Placed
from briefgen.pdf.images import ImageError, image_size, write_image
from briefgen.pdf.objects import ObjectFile


def read_pictures(files: Mapping[str, object]) -> Outcome[dict[str, Raster]]:
    """Give the size of every picture that could be read."""
    rasters, found = {}, list[Diagnostic]()
    for name, data in files.items():
        if isinstance(data, bytes):
            try:
                rasters[name] = Raster(data, *image_size(data))
            except ImageError as fault:
                found.append(_bad(name, fault))
    return Outcome(rasters, tuple(found))


def bad_pictures(rasters: Mapping[str, Raster]) -> Iterator[Diagnostic]:
    """Find the pictures that cannot be written, when it is known that one cannot."""
    for name, raster in rasters.items():
        try:
            write_image(ObjectFile((1, 7)), raster.data)
        except ImageError as fault:
            yield _bad(name, fault)


def _bad(name: str, fault: ImageError) -> Diagnostic:
    span = name.span if isinstance(name, Placed) else NOWHERE
    return Diagnostic(
        "BG105", "file/missing", span, f"“{name}” cannot be shown: {fault}"
    )
