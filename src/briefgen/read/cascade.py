"""Style files, each on the one that it extends → one `Style`."""

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import NamedTuple

from briefgen.diagnostics import NOWHERE, Diagnostic, Outcome, Span
from briefgen.model.values import Placed
from briefgen.project import Fault, Project, find_project
from briefgen.read.characters import MOST_BYTES
from briefgen.read.decode import decode
from briefgen.read.faults import bad_value, not_read, short
from briefgen.read.nodes import Mapping, Scalar
from briefgen.read.proportions import check_proportions
from briefgen.read.reader import meant
from briefgen.read.yamltree import parse
from briefgen.resources import names, read_text
from briefgen.style import Style

DEFAULT = "institute"
_FOLDER = "styles"

_IN_STYLES = {
    "BG201": ("BG801", "style/unknown-token"),
    "BG203": ("BG802", "style/bad-value"),
    "BG204": ("BG802", "style/bad-value"),
}
"""What the faults of a field are called in a style file, whose fields are tokens."""


class _Link(NamedTuple):
    """One style of a chain: its text, and the project as its file sees it."""

    name: str  # as it is shown
    text: bytes | str
    project: Project


def read_style(name: str | None, folder: Path) -> Outcome[Style | None]:
    """Give the style that a brief in this folder is set in.

    `name` is that of a built-in style, or the path of a file in the project; None
    takes `institute`. A name that no file holds (a plain `str`) came from the
    command line, and may be the path of any file.
    """
    if name is None:
        return Outcome(_builtin(DEFAULT))
    project = find_project(folder)
    if not isinstance(name, Placed) and _is_path(name):
        path = Path(name).absolute()
        name, project = path.name, Project(path.parent, path.parent)
    span = name.span if isinstance(name, Placed) else NOWHERE
    return _named(name, span, project, ())


def _is_path(name: str) -> bool:
    return "/" in name or name.endswith((".yaml", ".yml"))


def _named(
    name: str, span: Span, project: Project, above: tuple[str, ...]
) -> Outcome[Style | None]:
    """Give the style of a name that stands at `span`; `above` has what extends it."""
    if name in above:
        chain = " → ".join(short(each) for each in (*above, name))
        message = f"this style rests on itself: {chain}"
        return Outcome(None, (Diagnostic("BG803", "style/cycle", span, message),))
    if not _is_path(name):
        known = {file.removesuffix(".yaml"): file for file in names(_FOLDER)}
        if name in known:
            return Outcome(_builtin(name))
        message = f"no style is called “{short(name)}”"
        return Outcome(None, (bad_value(span, message, meant(name, known)),))
    found = project.read(name, MOST_BYTES)
    if isinstance(found, Fault):
        return Outcome(None, (not_read(span, found),))
    return _linked(_Link(name, found, project.beside(name)), (*above, name))


def _linked(link: _Link, chain: tuple[str, ...]) -> Outcome[Style | None]:
    """Read one file of a chain, on top of the style that it extends."""
    tree = parse(link.text, link.name)
    if not isinstance(tree.value, Mapping):
        faults = tree.diagnostics
        if tree.value is not None:
            faults += (bad_value(tree.value.span, "a style is a mapping of tokens"),)
        return Outcome(None, _renamed(faults))
    base: Outcome[Style | None] = Outcome(Style())
    tokens = []
    for key, value in tree.value.entries:
        if key.text != "extends":
            tokens.append((key, value))
        elif isinstance(value, Scalar) and value.text:
            base = _named(value.text, value.span, link.project, chain)
        else:
            message = "a style extends one other"
            fault = bad_value(value.span, message, "write its name, or its path")
            base = Outcome(None, (fault,))
    # Where there is nothing to rest on, the tokens are still checked.
    style = decode(
        tree.value._replace(entries=tuple(tokens)),
        Style,
        base=base.value or Style(),
        hyphens=True,
    )
    faults = tree.diagnostics + base.diagnostics + style.diagnostics
    if style.value is not None and base.value is not None:
        faults += tuple(check_proportions(style.value))
    return Outcome(style.value if base.value else None, _renamed(faults))


def _renamed(faults: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    renamed = []
    for fault in faults:
        code, name = _IN_STYLES.get(fault.code, (fault.code, fault.name))
        renamed.append(replace(fault, code=code, name=name))
    return tuple(renamed)


@cache
def _builtin(name: str) -> Style:
    file = f"{name}.yaml"
    here = Path()
    style = _linked(_Link(file, read_text(_FOLDER, file), Project(here, here)), ())
    # The files are ours: a fault in one is a fault of ours.
    assert style.value is not None, style.diagnostics
    assert style.ok, style.diagnostics
    return style.value
