"""The names of word scales, or the paths of files that hold one → `Scale`s."""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from briefgen.diagnostics import Diagnostic, Outcome, Span
from briefgen.model.brief import Level
from briefgen.model.fields import place
from briefgen.model.scale import Row, Scale
from briefgen.project import Fault, find_project
from briefgen.read.decode import decode
from briefgen.read.faults import bad_value, not_read, short, too_big
from briefgen.read.reader import listed, meant
from briefgen.read.yamltree import parse
from briefgen.resources import names, read_text

_FOLDER = "scales"
_MOST_BYTES = 1024 * 1024  # of one file
_MOST_SCALES = 8  # of one brief
_MOST_ROWS, _MOST_STEPS = 8, 16  # a key is to be taken in at a glance


def read_scales(
    wanted: Sequence[str], folder: Path, start: Span
) -> Outcome[tuple[Scale, ...] | None]:
    """Give the scales that a brief in this folder names; None where one is lost.

    `start` is where the brief stands, for a name that has no place of its own.
    """
    unique = tuple(dict.fromkeys(wanted))
    scales, faults = list[Scale](), list[Diagnostic]()
    for name in unique[:_MOST_SCALES]:
        read = _named(name, place(name, start), folder)
        faults += read.diagnostics
        if read.value is not None:
            scales.append(read.value)
    for name in unique[_MOST_SCALES : _MOST_SCALES + 1]:
        message = f"a brief has {_MOST_SCALES} word scales at most"
        faults.append(too_big(place(name, start), message, "leave some out"))
    return Outcome(None if faults else tuple(scales), tuple(faults))


def read_scale(name: str) -> Scale:
    """Give one of the scales that come with briefgen, such as `tlp`."""
    return _builtin(name)


def _named(name: str, span: Span, folder: Path) -> Outcome[Scale | None]:
    if "/" not in name and not name.endswith((".yaml", ".yml")):
        known = {file.removesuffix(".yaml"): file for file in names(_FOLDER)}
        if name in known:
            return Outcome(_builtin(name))
        message = f"no word scale is called “{short(name)}”"
        return Outcome(None, (bad_value(span, message, meant(name, known)),))
    found = find_project(folder).read(name, _MOST_BYTES)
    if isinstance(found, Fault):
        return Outcome(None, (not_read(span, found),))
    return _read(found, name)


def _read(text: bytes | str, name: str) -> Outcome[Scale | None]:
    tree = parse(text, name)
    if tree.value is None:
        return Outcome(None, tree.diagnostics)
    scale = decode(tree.value, Scale)
    faults = (*tree.diagnostics, *scale.diagnostics)
    if scale.value is not None:
        faults += tuple(_check(scale.value))
    return Outcome(None if faults else scale.value, faults)


def _check(scale: Scale) -> Iterator[Diagnostic]:
    """Say what no field's type says: how much there may be, and what must differ."""
    if not scale.name.strip():
        yield bad_value(place(scale.name, scale.span), "this scale has no name")
    if not scale.rows:
        yield bad_value(scale.span, "this scale has no rows", "give it one, with steps")
    for row in scale.rows[_MOST_ROWS : _MOST_ROWS + 1]:
        yield too_big(row.span, f"a scale has {_MOST_ROWS} rows at most")
    for row in scale.rows[:_MOST_ROWS]:
        yield from _check_row(row, scale)


def _check_row(row: Row, scale: Scale) -> Iterator[Diagnostic]:
    if not row.steps:
        yield bad_value(row.span, "this row has no steps", "give it two or more")
    for step in row.steps[_MOST_STEPS : _MOST_STEPS + 1]:
        yield too_big(step.span, f"a row has {_MOST_STEPS} steps at most")
    levels = {level.value: level for level in Level}
    seen = set[str]()
    for step in row.steps[:_MOST_STEPS]:
        for word in dict.fromkeys(step.words(scale.language)):
            if not word.strip():
                yield bad_value(place(word, step.span), "this step has no word")
            elif word.casefold() in seen:
                message = f"the word “{short(word)}” names two steps of this row"
                yield bad_value(place(word, step.span), message, "name each apart")
            seen.add(word.casefold())
        if row.grades == "confidence" and step.word not in levels:
            message = f"“{short(step.word)}” is no confidence that a finding can have"
            hint = listed("it has one of", levels)
            yield bad_value(place(step.word, step.span), message, hint)


@cache
def _builtin(name: str) -> Scale:
    file = f"{name}.yaml"
    scale = _read(read_text(_FOLDER, file), file)
    # The files are ours: a fault in one is a fault of ours.
    assert scale.value is not None, scale.diagnostics
    return scale.value
