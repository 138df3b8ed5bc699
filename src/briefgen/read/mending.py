"""A scalar that is wrong, and what was meant → the edit of its file that mends it."""

from collections.abc import Collection

from briefgen.diagnostics import Edit
from briefgen.nearest import is_alone, sole
from briefgen.read.nodes import Scalar

_TELLING = frozenset("'\"\\#:,[]{}")
"""Signs that a text may have to be quoted for, or to write otherwise in quotes."""


def in_place(scalar: Scalar, text: str, *, safe: bool = True) -> Edit | None:
    """Put other words in place of a scalar's, within its quotation marks.

    None where they are not written in the file as they read, word for word.
    """
    span = scalar.span_of(0, len(scalar.text))
    at = scalar.raw.find(scalar.text)
    quotes = scalar.style in ("single", "double")
    if scalar.file is None or at != quotes or not _TELLING.isdisjoint(text):
        return None
    return Edit(span, text, safe)


def in_brackets(scalar: Scalar) -> Edit | None:
    """Make a list of a plain text on one line: of it alone, or of what commas part.

    None where brackets would make something else of it.
    """
    raw = scalar.raw
    if scalar.style != "plain" or raw != scalar.text or set("[]{}") & {*raw}:
        return None
    return Edit(scalar.span, f"[{raw}]", safe="," not in raw)


def of_few(scalar: Scalar, known: Collection[str]) -> Edit | None:
    """Put the one of a few words that was meant in place of a misspelt one.

    None where several come near enough to be meant.
    """
    right = sole(scalar.text, known)
    if right is None:
        return None
    return in_place(scalar, right, safe=is_alone(scalar.text, known))
