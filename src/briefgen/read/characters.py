"""The bytes of a file → its characters: UTF-8, not too many, and none that deceives."""

import re

from briefgen.diagnostics import Diagnostic, Span
from briefgen.read.faults import not_yaml, too_big
from briefgen.read.nodes import File

MOST_BYTES = 2 * 1024 * 1024
MOST_CHARACTERS = 20_000
"""What one plain text or one paragraph may hold: layout's time grows with it."""
MOST_LINES = 20_000  # of one text

REFUSED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"  # controls; U+0085 ends a line
    "\u202a-\u202e\u2066-\u2069"  # what makes text look otherwise than it reads
    "\ud800-\udfff\ufffe\uffff]"  # no characters at all
)
"""Characters that no file may hold, written out or as an escape."""


def read_characters(source: bytes | str, path: str) -> str | Diagnostic:
    """Give the text of a file without its byte order mark, or why it is none."""
    start = Span(path, (1, 1), (1, 1))
    if len(source) > MOST_BYTES:
        return too_big(
            start,
            f"the file is bigger than {MOST_BYTES // 1024 // 1024} MiB",
            "a brief holds words; pictures and tables stand in files of their own",
        )
    text = source if isinstance(source, str) else _decoded(source, path)
    if isinstance(text, Diagnostic):
        return text
    text = text.removeprefix("\ufeff")
    if _is_wide(text):
        return not_yaml(start, "the file is UTF-16", "save it as UTF-8")
    found = REFUSED.search(text)
    if found is None:
        return text
    return refused(found[0], File(path, text).span(found.start(), found.end()))


def _is_wide(text: str) -> bool:
    """Whether every other byte is NUL: UTF-16 that no mark at its start tells."""
    start = text[:8]
    return (
        len(start) > 1
        and {*start[::2]} != {*start[1::2]}
        and ({*start[::2]} == {"\0"} or {*start[1::2]} == {"\0"})
    )


def _decoded(source: bytes, path: str) -> str | Diagnostic:
    if source.startswith((b"\xff\xfe", b"\xfe\xff")):
        start = Span(path, (1, 1), (1, 1))
        return not_yaml(start, "the file is UTF-16", "save it as UTF-8")
    try:
        return source.decode("utf-8")
    except UnicodeDecodeError as error:
        before = source[: error.start].decode("utf-8").removeprefix("\ufeff")
        span = File(path, before).span(len(before), len(before) + 1)
        byte = source[error.start]
        message = f"the file is not UTF-8: byte {byte:#04x} is no character of it"
        return not_yaml(span, message, "save it as UTF-8")


def refused(character: str, span: Span) -> Diagnostic:
    """Say that a character may stand in no file."""
    point = f"U+{ord(character):04X}"
    message = f"the character {point} cannot be printed, or hides how others are read"
    hint = "delete it; it came in unseen, as a rule by copying"
    return not_yaml(span, message, hint)
