"""What was found → the commands by which GitHub marks lines of a change."""

from collections.abc import Iterator, Sequence

from briefgen.diagnostics import Diagnostic, Severity
from briefgen.forms.judged import Judged, every, posix, told

_LEVELS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.ADVICE: "notice",
}


def github(briefs: Sequence[Judged]) -> str:
    """Write a workflow command for each: `::error file=…,line=…::message`."""
    return "".join(f"{_command(found)}\n" for found in every(briefs))


def _command(found: Diagnostic) -> str:
    properties = ",".join(f"{name}={_escaped(v)}" for name, v in _properties(found))
    message = told(found).replace("%", "%25").replace("\n", "%0A")
    return f"::{_LEVELS[found.severity]} {properties}::{message}"


def _properties(found: Diagnostic) -> Iterator[tuple[str, str]]:
    (line, column), (last, end) = found.span.start, found.span.end
    if found.span.path:
        yield "file", posix(found.span.path)
        yield "line", str(line)
        yield "endLine", str(last)
        if last == line:  # of columns over several lines it makes nothing
            yield "col", str(column)
            yield "endColumn", str(end)
    yield "title", f"{found.code} {found.name}"


def _escaped(value: str) -> str:
    for sign, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A")):
        value = value.replace(sign, code)
    return value.replace(":", "%3A").replace(",", "%2C")
