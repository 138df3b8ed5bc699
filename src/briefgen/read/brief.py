"""The bytes of a brief → `Brief`."""

from collections.abc import Iterator
from collections.abc import Sequence as Several
from dataclasses import replace
from typing import NamedTuple

from briefgen.diagnostics import Outcome, Span
from briefgen.model.brief import Brief, Waiver
from briefgen.read.bibliography.work import Work, own_keys, with_works
from briefgen.read.characters import read_characters
from briefgen.read.decode import decode, decode_sound
from briefgen.read.mistaken import style_for_brief
from briefgen.read.nodes import File, Mapping, Node, Refused, Sequence
from briefgen.read.waivers import read_waivers
from briefgen.read.yamltree import parse


class Sound(NamedTuple):
    """What is sound of a brief: all of it, where nothing is `lost`.

    `doubtful` are the things of which a field is lost; an id is, where something is
    `nameless`. The brief is `whole` where only what may be left out is lost.
    """

    brief: Brief
    whole: bool
    lost: tuple[Span, ...] = ()
    doubtful: tuple[Span, ...] = ()
    nameless: bool = False
    keys: tuple[str, ...] = ()  # of its own sources, sound or not
    offered: tuple[str, ...] = ()  # by its bibliography, where it cites what none has


def read_sound(
    source: bytes | str, path: str, works: Several[Work] = ()
) -> Outcome[Sound | None]:
    """Give what is sound of a brief, with everything that is wrong with the rest.

    `works` are those of its bibliography; what its own `sources` say of one comes
    first. None where there are no fields to read.
    """
    tree = parse(source, path)
    if tree.value is None:
        return Outcome(None, tree.diagnostics)
    if isinstance(tree.value, Mapping) and (mistaken := style_for_brief(tree.value)):
        return Outcome(None, (*tree.diagnostics, mistaken))
    node = with_works(tree.value, works) if works else tree.value
    waivers = _waivers(node, source, path)
    brief = decode(node, Brief)
    faults = tree.diagnostics + brief.diagnostics
    found = faults + waivers.diagnostics
    sound = brief.value
    lost: tuple[Span, ...] = ()
    doubtful: tuple[Span, ...] = ()
    nameless = False
    if faults:
        empty = Brief(node.span, ())
        sound, kept = decode_sound(node, empty)
        refused = [*_refused(node)]
        lost = (*(fault.span for fault in faults), *kept.lost, *refused)
        doubtful = (*kept.doubtful, *refused)
        nameless = kept.nameless
    if sound is None:
        return Outcome(None, found)
    if waivers.value:
        sound = replace(sound, waivers=waivers.value)
    whole = brief.value is not None
    return Outcome(Sound(sound, whole, lost, doubtful, nameless, own_keys(node)), found)


def read_brief(source: bytes | str, path: str) -> Outcome[Brief | None]:
    """Give the brief, with everything that is wrong with its YAML and its fields.

    `path` is what diagnostics call the file. None where a part of the brief is lost.
    """
    return whole_brief(read_sound(source, path))


def whole_brief(read: Outcome[Sound | None]) -> Outcome[Brief | None]:
    """Give a brief of which no part is lost; else None, with the reasons."""
    whole = read.value is not None and read.value.whole
    return Outcome(read.value.brief if read.value and whole else None, read.diagnostics)


def _refused(node: Node) -> Iterator[Span]:
    """Yield where a part was refused, as far as is known: somewhere in there."""
    match node:
        case Refused() | Mapping(whole=False):
            yield node.span
        case Mapping():
            for _, value in node.entries:
                yield from _refused(value)
        case Sequence():
            for item in node.items:
                yield from _refused(item)
        case _:
            pass


def _waivers(tree: Node, source: bytes | str, path: str) -> Outcome[tuple[Waiver, ...]]:
    lower = source.lower()
    spoken_to = "briefgen" in lower if isinstance(lower, str) else b"briefgen" in lower
    text = read_characters(source, path) if spoken_to else None
    return (
        read_waivers(tree, File(path, text)) if isinstance(text, str) else Outcome(())
    )
