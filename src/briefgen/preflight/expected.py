"""What a PDF was made from: what its checks hold it against."""

from collections.abc import Mapping
from typing import NamedTuple

from briefgen.diagnostics import Span
from briefgen.paged import PagedDocument


class Sentence(NamedTuple):
    """Words of an author that stand unbroken in print, and where they are written."""

    words: str
    span: Span


class Expected(NamedTuple):
    """What must be in a file, and all that may be."""

    span: Span  # of the brief
    pages: PagedDocument
    sentences: tuple[Sentence, ...]
    title: str
    language: str
    attachments: Mapping[str, bytes]  # by name
