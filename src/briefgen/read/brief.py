"""The bytes of a brief → `Brief`."""

from briefgen.diagnostics import Outcome
from briefgen.model.brief import Brief
from briefgen.read.decode import decode
from briefgen.read.yamltree import parse


def read_brief(source: bytes | str, path: str) -> Outcome[Brief | None]:
    """Give the brief, with everything that is wrong with its YAML and its fields.

    `path` is what diagnostics call the file. None where a part of the brief is lost.
    """
    tree = parse(source, path)
    if tree.value is None:
        return Outcome(None, tree.diagnostics)
    brief = decode(tree.value, Brief)
    return Outcome(brief.value, tree.diagnostics + brief.diagnostics)
