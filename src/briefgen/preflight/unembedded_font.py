"""Fonts that a file does not hold, or that cannot be read (PDF/A-3, 6.2.11)."""

from collections.abc import Iterator

from briefgen.preflight.expected import Expected
from briefgen.preflight.file import Stream
from briefgen.preflight.reading import Reading


def unembedded_font(reading: Reading, _: Expected) -> Iterator[str]:
    """Look at every font of the file."""
    get = reading.file.get
    for font in reading.file.objects():
        if not isinstance(font, dict) or font.get("Type") != "Font":
            continue
        name = font.get("BaseFont", "a font")
        if "DescendantFonts" not in font:
            if "FontDescriptor" not in font:
                yield f"{name} is not embedded"
            continue
        if not isinstance(get(font.get("ToUnicode")), Stream):
            yield f"the letters of {name} cannot be read"
