from briefgen.api import load as load
from briefgen.api import render as render
from briefgen.api import validate as validate
from briefgen.diagnostics import Diagnostic as Diagnostic
from briefgen.diagnostics import Outcome as Outcome
from briefgen.diagnostics import Severity as Severity
from briefgen.diagnostics import Span as Span

__version__: str
__all__ = ["Diagnostic", "Outcome", "Severity", "Span", "load", "render", "validate"]
