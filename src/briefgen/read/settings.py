"""`briefgen.toml` → what a project says of all its briefs."""

from briefgen.diagnostics import Diagnostic, Outcome, Span
from briefgen.project import SETTINGS, Fault, Project, is_file
from briefgen.read.decode import decode
from briefgen.settings import Settings

_MOST_BYTES = 64 * 1024


def read_settings(project: Project) -> Outcome[Settings]:
    """Give the settings of a project; the defaults where it has no file of them.

    Where a setting is wrong, the project has none: half of them would judge a brief
    by rules that nobody wrote down.
    """
    if not is_file(project.root / SETTINGS):
        return Outcome(Settings())
    found = Project(project.root, project.root).read(SETTINGS, _MOST_BYTES)
    if isinstance(found, Fault):
        start = Span(SETTINGS, (1, 1), (1, 2))
        fault = Diagnostic(found.code, "file/missing", start, found.message)
        return Outcome(Settings(), (fault,))
    # Most briefs stand in no project: they need no reader of TOML.
    from briefgen.read.tomltree import parse_toml  # noqa: PLC0415

    tree = parse_toml(found, SETTINGS)
    if tree.value is None:
        return Outcome(Settings(), tree.diagnostics)
    settings = decode(tree.value, Settings, hyphens=True)
    return Outcome(settings.value or Settings(), settings.diagnostics)
