"""What is wrong with a PDF → a diagnostic, at its beginning: a PDF has no lines."""

from briefgen.diagnostics import Diagnostic, Span

_NAMES = {
    "BG961": "pdf/broken",
    "BG962": "pdf/too-costly",
    "BG963": "pdf/active-content",
    "BG964": "pdf/no-source",
    "BG965": "pdf/altered",
    "BG966": "pdf/different",
}


def wrong(name: str, code: str, told: str, hint: str | None = None) -> Diagnostic:
    """Say of a PDF what is wrong with it."""
    return Diagnostic(code, _NAMES[code], Span(name, (1, 1), (1, 1)), told, hint)
