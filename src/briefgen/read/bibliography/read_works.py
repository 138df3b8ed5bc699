"""Bibliography files → the works of a brief, under their keys."""

from collections.abc import Callable, Collection, Mapping
from pathlib import PurePath

from briefgen.diagnostics import Diagnostic, Outcome
from briefgen.project import Fault
from briefgen.read.bibliography.from_bibtex import read_bibtex
from briefgen.read.bibliography.from_csl import read_csl
from briefgen.read.bibliography.from_ris import read_ris
from briefgen.read.bibliography.work import Work, tell_passed
from briefgen.read.characters import read_characters
from briefgen.read.nodes import File

_Reader = Callable[[File, Collection[str] | None], tuple[list[Work], list[Diagnostic]]]
_READERS: Mapping[str, _Reader] = {
    ".bib": read_bibtex,
    ".bibtex": read_bibtex,
    ".json": read_csl,
    ".yaml": read_csl,
    ".yml": read_csl,
    ".ris": read_ris,
}


def read_works(
    files: Mapping[str, bytes | Fault], wanted: Collection[str] | None = None
) -> Outcome[tuple[Work, ...]]:
    """Give the works that are wanted, or all.

    A key that two files have is the first one's.
    """
    works: dict[str, Work] = {}
    found: list[Diagnostic] = []
    for name, data in files.items():
        if isinstance(data, Fault):
            continue  # that is told where the brief names it
        text = read_characters(data, name)
        if not isinstance(text, str):
            found.append(text)
            continue
        reader = _READERS[PurePath(name).suffix.lower()]
        read, faults = reader(File(name, text), wanted)
        found += faults
        for work in read:
            works.setdefault(work.key.text, work)
    kept = tuple(works.values())
    return Outcome(kept, (*found, *tell_passed(kept)))
