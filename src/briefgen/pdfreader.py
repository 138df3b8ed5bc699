"""The bytes of any PDF → a reader of its objects, which keeps within limits.

A PDF may come from a stranger. Whatever is wrong in it, and wherever its reader takes
offence, there is one answer: it cannot be read, and why. What it may unpack to is
limited; how long all of it may take is for a worker to hold.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any, NamedTuple

from pypdf import PdfReader, apply_configuration
from pypdf.errors import DependencyError, LimitReachedError
from pypdf.generic import ContentStream, IndirectObject

MOST_UNPACKED = 16 * 1024 * 1024  # bytes of one stream, as usual
_MOST_HEARD = 10
_HEAD, _END = b"%PDF-", b"%%EOF"
_NEAR = 1024  # bytes from its ends, where readers look for these


class UnreadablePdf(Exception):  # noqa: N818 (no fault of ours)
    """A PDF cannot be read, and why; `costly` where it would take too much."""

    def __init__(self, told: str, *, costly: bool = False) -> None:
        super().__init__(told)
        self.costly = costly


class OpenPdf(NamedTuple):
    """A reader, and what it has complained of so far."""

    reader: PdfReader
    complaints: list[str]


@contextmanager
def opened(data: bytes, most: int = MOST_UNPACKED) -> Iterator[OpenPdf]:
    """Give a reader for a PDF whose streams unpack to so many bytes at most.

    Whatever is raised while it is in use is raised as `UnreadablePdf`.
    """
    if _HEAD not in data[:_NEAR]:
        message = "is no PDF"
        raise UnreadablePdf(message)
    if _END not in data[-_NEAR:]:
        message = "is cut off: it has a PDF's beginning, and no end"
        raise UnreadablePdf(message)
    heard = _Heard()
    told = logging.getLogger("pypdf")
    before, told.propagate = told.propagate, False
    told.addHandler(heard)
    try:
        with apply_configuration(**_limits(most)):
            yield OpenPdf(PdfReader(BytesIO(data)), heard.complaints)
    except UnreadablePdf:
        raise
    except DependencyError as fault:  # it wants a library that can decrypt
        message = "is encrypted"
        raise UnreadablePdf(message) from fault
    except LimitReachedError as fault:
        message = f"unpacks to more than {most // 1024 // 1024} MiB, or is too deep"
        raise UnreadablePdf(message, costly=True) from fault
    except Exception as fault:
        message = f"cannot be read as a PDF ({type(fault).__name__})"
        raise UnreadablePdf(message) from fault
    finally:
        told.removeHandler(heard)
        told.propagate = before


def _limits(most: int) -> dict[str, Any]:
    return {
        "array_based_stream_maximum_output_length": most,
        "jbig2_maximum_output_length": most,
        "lzw_maximum_output_length": most,
        "run_length_maximum_output_length": most,
        "zlib_maximum_output_length": most,
        "brotli_maximum_output_length": most,
        "image_maximum_buffer_size": most,
        "xform_maximum_invocations_per_extraction": 500,  # forms that a page draws
        "jbig2dec_binary": None,  # no other program is started
    }


class _Heard(logging.Handler):
    """Keeps what it is told, and prints nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.complaints: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the first complaints."""
        if len(self.complaints) < _MOST_HEARD:
            self.complaints.append(record.getMessage())


def object_at(reader: PdfReader, number: int, generation: int) -> Any:  # noqa: ANN401
    """Give the object of this number."""
    return reader.get_object(IndirectObject(number, generation, reader))


def parsed(reader: PdfReader, stream: Any) -> list[Any]:  # noqa: ANN401 (pypdf's)
    """Give the operations of a content stream."""
    return ContentStream(stream, reader).operations


def coded(stream: Any) -> bytes:  # noqa: ANN401 (the same)
    """Give the bytes of a stream as they stand in the file."""
    data: bytes = stream._data  # noqa: SLF001 (it has no other way)
    return data
