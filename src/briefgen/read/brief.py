"""The bytes of a brief → `Brief`."""

from dataclasses import replace

from briefgen.diagnostics import Outcome
from briefgen.model.brief import Brief
from briefgen.read.characters import read_characters
from briefgen.read.decode import decode
from briefgen.read.nodes import File
from briefgen.read.waivers import read_waivers
from briefgen.read.yamltree import parse


def read_brief(source: bytes | str, path: str) -> Outcome[Brief | None]:
    """Give the brief, with everything that is wrong with its YAML and its fields.

    `path` is what diagnostics call the file. None where a part of the brief is lost.
    """
    tree = parse(source, path)
    if tree.value is None:
        return Outcome(None, tree.diagnostics)
    brief = decode(tree.value, Brief)
    text = read_characters(source, path)
    assert isinstance(text, str), "it was parsed"
    waivers = read_waivers(tree.value, File(path, text))
    faults = tree.diagnostics + brief.diagnostics + waivers.diagnostics
    if brief.value is None or not waivers.value:
        return Outcome(brief.value, faults)
    return Outcome(replace(brief.value, waivers=waivers.value), faults)
