"""The files that a brief names, where one of them could not be read."""

from collections.abc import Iterator

from briefgen.assets import named_files
from briefgen.project import Case, Fault, FileKind
from briefgen.rules.rule import Breach


def unread(case: Case, code: str) -> Iterator[Breach]:
    """Yield a breach for each name whose file has a fault of this code."""
    for kind, name, span in named_files(case.brief, case.style):
        # A citation style of the project, or of the style, is told by who reads it.
        file = case.assets[kind].get(name)
        if isinstance(file, Fault) and file.code == code and _tells(kind, code):
            yield Breach(span, file.message, file.hint)


def _tells(kind: FileKind, code: str) -> bool:
    return kind.needed or code == "BG104"
