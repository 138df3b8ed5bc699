"""`briefgen.toml` → what a project says of all its briefs."""

import re
import tomllib

from briefgen.diagnostics import Diagnostic, Outcome, Span
from briefgen.model.values import Placed
from briefgen.project import SETTINGS, Fault, Project
from briefgen.read.faults import bad_value, short, wrong_type
from briefgen.record import record

_MOST_BYTES = 64 * 1024
_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)$")


@record
class Settings:
    """A project's own defaults."""

    style: str | None = None


def read_settings(project: Project) -> Outcome[Settings]:
    """Give the settings of a project; the defaults where it has no file of them."""
    if not (project.root / SETTINGS).is_file():
        return Outcome(Settings())
    found = Project(project.root, project.root).read(SETTINGS, _MOST_BYTES)
    if isinstance(found, Fault):
        fault = Diagnostic(found.code, "file/missing", _line(1), found.message)
        return Outcome(Settings(), (fault,))
    try:
        text = found.decode("utf-8")
        written = tomllib.loads(text)
    except UnicodeDecodeError:
        return Outcome(Settings(), (_not_toml(_line(1), "it is not UTF-8"),))
    except tomllib.TOMLDecodeError as error:
        return Outcome(Settings(), (_not_toml(_placed(str(error)), "it is not TOML"),))
    return _settings(written, text)


def _settings(written: dict[str, object], text: str) -> Outcome[Settings]:
    faults = []
    style = None
    for name, value in written.items():
        span = _named(name, text)
        if name != "style":
            message = f"“{short(name)}” is not supported yet in {SETTINGS}"
            faults.append(bad_value(span, message, "remove it for now"))
        elif isinstance(value, str) and value:
            style = Placed(value, span)
        else:
            message = "a style is a name or a path"
            faults.append(wrong_type(span, message, 'write style = "institute"'))
    return Outcome(Settings(style), tuple(faults))


def _line(number: int, column: int = 1) -> Span:
    return Span(SETTINGS, (number, column), (number, column + 1))


def _placed(message: str) -> Span:
    found = _PLACE.search(message)
    return _line(int(found[1]), int(found[2])) if found else _line(1)


def _named(name: str, text: str) -> Span:
    """Find where a setting stands: TOML's reader does not tell."""
    for number, line in enumerate(text.splitlines(), start=1):
        column = line.find(name)
        if column >= 0 and not line.lstrip().startswith("#"):
            return Span(
                SETTINGS, (number, column + 1), (number, column + 1 + len(name))
            )
    return _line(1)


def _not_toml(span: Span, message: str) -> Diagnostic:
    return Diagnostic("BG101", "file/not-yaml", span, message)
