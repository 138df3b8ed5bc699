"""A PDF file to the text of its pages, under the numbers that are printed on them.

A PDF may come from a stranger. Whatever is wrong in it, and wherever its reader takes
offence, there is one answer: no text, and why. What it may unpack to, how much may be
drawn and how long that may take is limited.
"""

import logging
from io import BytesIO
from time import monotonic
from typing import Any

from pypdf import PdfReader, apply_configuration
from pypdf.errors import LimitReachedError

from briefgen.read.archive.copy_text import Passage, Unreadable

_MOST_PAGES = 1_000
_MOST_UNPACKED = 16 * 1024 * 1024  # bytes of one stream
_MOST_DRAWN = 3_000_000  # operations of a file
_MOST_SECONDS = 20.0

_LIMITS: dict[str, Any] = {
    "array_based_stream_maximum_output_length": _MOST_UNPACKED,
    "jbig2_maximum_output_length": _MOST_UNPACKED,
    "lzw_maximum_output_length": _MOST_UNPACKED,
    "run_length_maximum_output_length": _MOST_UNPACKED,
    "zlib_maximum_output_length": _MOST_UNPACKED,
    "brotli_maximum_output_length": _MOST_UNPACKED,
    "image_maximum_buffer_size": _MOST_UNPACKED,
    "xform_maximum_invocations_per_extraction": 500,  # forms that a page draws
    "jbig2dec_binary": None,  # no other program is started
}


def pages(data: bytes) -> tuple[Passage, ...]:
    """Give the pages of a PDF. Raises `Unreadable`."""
    told = logging.getLogger("pypdf")
    level = told.level
    told.setLevel(logging.CRITICAL + 1)  # what it would say, it says on the terminal
    try:
        with apply_configuration(**_LIMITS):
            return _read(data)
    except Unreadable:
        raise
    except LimitReachedError:
        message = f"unpacks to more than {_MOST_UNPACKED // 1024 // 1024} MiB"
        raise Unreadable(message) from None
    except Exception as fault:
        message = f"cannot be read as a PDF ({type(fault).__name__})"
        raise Unreadable(message) from fault
    finally:
        told.setLevel(level)


def _read(data: bytes) -> tuple[Passage, ...]:
    reader = PdfReader(BytesIO(data))
    if reader.is_encrypted:
        message = "is encrypted"
        raise Unreadable(message)
    if not 0 < len(reader.pages) <= _MOST_PAGES:
        message = f"has {len(reader.pages):,} pages; 1 to {_MOST_PAGES:,} are read"
        raise Unreadable(message)
    budget = _Budget()
    labels = reader.page_labels
    texts = [
        page.extract_text(visitor_operand_before=budget.spend) for page in reader.pages
    ]
    if not any(text.strip() for text in texts):
        message = "has no text in it: its pages may be pictures"
        raise Unreadable(message)
    return tuple(
        Passage(text, label, label) for text, label in zip(texts, labels, strict=True)
    )


class _Budget:
    """How much may still be drawn, and how long."""

    def __init__(self) -> None:
        self._operations = _MOST_DRAWN
        self._until = monotonic() + _MOST_SECONDS

    def spend(self, *_: object) -> None:
        """Count one operation of a page, or of a form that it draws."""
        self._operations -= 1
        if self._operations < 0 or monotonic() > self._until:
            message = f"draws more than can be read in {_MOST_SECONDS:.0f} seconds"
            raise Unreadable(message)
