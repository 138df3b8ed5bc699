from briefgen.api import fix as fix
from briefgen.api import load as load
from briefgen.api import render as render
from briefgen.api import validate as validate
from briefgen.diagnostics import Diagnostic as Diagnostic
from briefgen.diagnostics import Edit as Edit
from briefgen.diagnostics import Outcome as Outcome
from briefgen.diagnostics import Severity as Severity
from briefgen.diagnostics import Span as Span
from briefgen.reading_back import diff as diff
from briefgen.reading_back import extract as extract
from briefgen.reading_back import inspect as inspect
from briefgen.reading_back import redline as redline
from briefgen.reading_back import verify as verify

__version__: str
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
