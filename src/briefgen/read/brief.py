"""The bytes of a brief → `Brief`."""

from dataclasses import replace

from briefgen.diagnostics import Outcome
from briefgen.model.brief import Brief, Waiver
from briefgen.read.characters import read_characters
from briefgen.read.decode import decode
from briefgen.read.nodes import File, Node
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
    waivers = _waivers(tree.value, source, path)
    faults = tree.diagnostics + brief.diagnostics + waivers.diagnostics
    if brief.value is None or not waivers.value:
        return Outcome(brief.value, faults)
    return Outcome(replace(brief.value, waivers=waivers.value), faults)


def _waivers(tree: Node, source: bytes | str, path: str) -> Outcome[tuple[Waiver, ...]]:
    spoken_to = (
        "briefgen:" in source if isinstance(source, str) else b"briefgen:" in source
    )
    text = read_characters(source, path) if spoken_to else None
    return (
        read_waivers(tree, File(path, text)) if isinstance(text, str) else Outcome(())
    )
