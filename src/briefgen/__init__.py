"""Accessible policy briefs, from YAML to tagged PDF.

    outcome = briefgen.render("brief.yaml")
    for diagnostic in outcome.diagnostics:
        print(diagnostic.span, diagnostic.message)
    if outcome.value is not None:
        Path("brief.pdf").write_bytes(outcome.value)

`load`, `validate`, `fix` and `render` take a path, a text or a mapping; `inspect`,
`extract` and `verify` take a PDF, `diff` and `redline` two of either. What comes back
is an `Outcome`: a value beside diagnostics. Nothing is printed or written, and nothing
ends the process. What they need is imported when they are first asked for.
"""

from importlib import import_module
from typing import Any

__version__ = "0.1.0"
__all__ = [
    "Diagnostic",
    "Edit",
    "Outcome",
    "Severity",
    "Span",
    "diff",
    "extract",
    "fix",
    "inspect",
    "load",
    "redline",
    "render",
    "validate",
    "verify",
]
_OF_PDFS = ("diff", "extract", "inspect", "redline", "verify")


def __getattr__(name: str) -> Any:  # noqa: ANN401 (what it is stands in __init__.pyi)
    """Hand out a public name from the module that makes it."""
    if name in __all__:
        home = "briefgen.api" if name.islower() else "briefgen.diagnostics"
        if name in _OF_PDFS:
            home = "briefgen.reading_back"
        value = globals()[name] = getattr(import_module(home), name)
        return value
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)


def __dir__() -> list[str]:
    """List the public names, those that were not asked for yet among them."""
    return sorted({*globals(), *__all__})
