"""Finished files, opened again."""

from io import BytesIO

import pikepdf

from tests.pdf_checks import Thing


def opened(data: bytes) -> pikepdf.Pdf:
    """Open a file from its bytes."""
    return pikepdf.open(BytesIO(data))


def elements(pdf: pikepdf.Pdf, tag: str) -> list[Thing]:
    """Find the structure elements of a type, in the order of their objects."""
    return [
        item
        for item in pdf.objects
        if isinstance(item, pikepdf.Dictionary) and item.get("/S") == f"/{tag}"
    ]


def element(pdf: pikepdf.Pdf, tag: str) -> Thing:
    """Find the first structure element of a type."""
    return elements(pdf, tag)[0]


def links(pdf: pikepdf.Pdf) -> list[Thing]:
    """Find the annotations, page by page."""
    return [link for page in pdf.pages for link in page.get("/Annots", [])]


def content(pdf: pikepdf.Pdf, page: int = 0) -> str:
    """Read the operators of a page."""
    return pdf.pages[page].Contents.read_bytes().decode("latin-1")
