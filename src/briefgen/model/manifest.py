"""What a PDF was made from: what its `briefgen.json` says."""

from typing import Literal

from briefgen.diagnostics import Span
from briefgen.model.identifiers import Sha256
from briefgen.model.values import PartialDate
from briefgen.record import record

MANIFEST = "briefgen.json"


@record
class MadeFrom:
    """A file that a PDF was made from, and where the PDF has it.

    It has none of the fonts and of the copies of sources: these are others' to pass on.
    """

    span: Span
    path: str  # from the root of the project on
    sha256: Sha256 | None = None  # None: of a picture on a page, only pixels are left
    attachment: str | None = None  # the name under which it is attached
    image: str | None = None  # the name by which the pages call its pixels


@record
class FontUsed:
    """A font file that words were set with."""

    span: Span
    name: str
    sha256: Sha256


@record
class Manifest:
    """How to make a PDF again: from which files, with which options."""

    span: Span
    format: Literal["1"]  # of the manifest: another is one of another version
    briefgen: str  # the version
    brief: str  # its path
    style: str | None = None  # that came before the brief's own
    conformance: Literal["ua1", "ua2"] = "ua1"
    draft: bool = False
    date: PartialDate | None = None  # that the build gave
    edition: str | None = None  # of the brief, by its name; None: the whole brief
    files: tuple[MadeFrom, ...] = ()
    fonts: tuple[FontUsed, ...] = ()
