"""Style files, each on those that it extends → one `Style`.

The files are laid over one another as trees, and then read as one: what a house
changes, a variable or the size of the text, is changed in all that is made of it.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache
from pathlib import Path

from briefgen.diagnostics import NOWHERE, Diagnostic, Outcome, Span
from briefgen.model.values import Placed
from briefgen.project import Project, find_project
from briefgen.read.citations import check_citations, of_style
from briefgen.read.decode import decode
from briefgen.read.layers import DEFAULT, Layer, Layers, built_in, is_path
from briefgen.read.legibility import check_legibility
from briefgen.read.nodes import Mapping, Node, Scalar, Sequence
from briefgen.read.proportions import check_proportions
from briefgen.read.settings import read_settings
from briefgen.read.tokens import settled
from briefgen.style import Origin, Style
from briefgen.style.scaling import scaled

_IN_STYLES = {
    "BG201": ("BG801", "style/unknown-token"),
    "BG203": ("BG802", "style/bad-value"),
    "BG204": ("BG802", "style/bad-value"),
}
"""What the faults of a field are called in a style file, whose fields are tokens."""


def read_style(name: str | None, folder: Path) -> Outcome[Style | None]:
    """Give the style that a brief in this folder is set in.

    `name` is that of a built-in style, or the path of a file in the project; None
    takes `institute`. A name that no file holds (a plain `str`) came from the
    command line, and may be the path of any file.
    """
    if name is None or name in built_in():
        return Outcome(_builtin(name or DEFAULT))
    project = find_project(folder)
    if not isinstance(name, Placed) and is_path(name):
        path = Path(name).absolute()
        name, project = path.name, Project(path.parent, path.parent)
    return _styled(name, name.span if isinstance(name, Placed) else NOWHERE, project)


@cache
def _builtin(name: str) -> Style:
    style = _styled(name, NOWHERE, Project(Path(), Path()))
    # The files are ours: a fault in one is a fault of ours.
    assert style.value is not None, style.diagnostics
    assert style.ok, style.diagnostics
    return style.value


def _styled(name: str, span: Span, project: Project) -> Outcome[Style | None]:
    """Give the style that a chain of files makes."""
    stack = Layers()
    layers = stack.of(name, span, project)
    style = _made(layers) if layers else Outcome(None)
    if style.value is None or stack.faults:
        lost = () if style.value else style.diagnostics
        return Outcome(None, _renamed([*stack.faults, *lost], span))
    if stack.project is None:
        return style
    root, home = stack.project.root, stack.project.folder
    folder = read_settings(stack.project).value.fonts or style.value.fonts.folder
    fonts = replace(style.value.fonts, root=root, home=home, folder=folder)
    return Outcome(replace(style.value, fonts=fonts), style.diagnostics)


@lru_cache(maxsize=8)
def _made(layers: tuple[Layer, ...]) -> Outcome[Style | None]:
    """Make a style of its layers, once for all the briefs that are set in it.

    Two styles are the same where they are made of the same nodes: of a file that was
    not parsed anew.
    """
    tree, variables = layers[0].tokens, dict[str, Scalar]()
    for layer in layers:
        tree = _laid_over(tree, layer.tokens)
        entries = layer.variables.entries if layer.variables else ()
        variables |= {key.text: each for key, each in entries if type(each) is Scalar}
    faults: list[Diagnostic] = []
    plain = settled(tree, variables, faults)
    style = decode(plain, Style, base=Style(), hyphens=True)
    faults += style.diagnostics
    if style.value is None or faults:
        return Outcome(None, tuple(faults))
    made = scaled(replace(style.value, origins=_origins(layers)))
    found = (*check_proportions(made), *check_legibility(made))
    misplaced = [*check_citations(of_style(made))]
    return Outcome(made, (*found, *_renamed(misplaced, NOWHERE)))


def _renamed(faults: list[Diagnostic], outside: Span) -> tuple[Diagnostic, ...]:
    """Call faults what they are called in a style, each once.

    `outside` is where the style is named: there it is a field that is wrong.
    """
    renamed = dict[Diagnostic, None]()
    for fault in faults:
        code, name = fault.code, fault.name
        if fault.span != outside:
            code, name = _IN_STYLES.get(code, (code, name))
        renamed[replace(fault, code=code, name=name)] = None
    return tuple(renamed)


def _laid_over(below: Mapping, above: Mapping) -> Mapping:
    """Lay one tree over another: fields meet, anything else covers."""
    entries = {key.text: (key, value) for key, value in below.entries}
    for key, value in above.entries:
        covered = entries.get(key.text, (key, value))[1]
        if isinstance(value, Mapping) and isinstance(covered, Mapping):
            entries[key.text] = (key, _laid_over(covered, value))
        else:
            entries[key.text] = (key, value)
    return above._replace(entries=tuple(entries.values()))


def _origins(layers: tuple[Layer, ...]) -> dict[str, tuple[Origin, ...]]:
    """Say where each token, and each variable, is given a value."""
    origins: dict[str, tuple[Origin, ...]] = {}
    for layer in layers:
        for name, origin in _stated(layer.tokens, ""):
            origins[name] = (origin, *origins.get(name, ()))
        if layer.variables:
            for name, origin in _stated(layer.variables, "$"):
                origins[name] = (origin, *origins.get(name, ()))
    return origins


def _stated(node: Node, path: str) -> Iterator[tuple[str, Origin]]:
    match node:
        case Mapping():
            dot = "." if path.strip("$") else ""
            for key, value in node.entries:
                yield from _stated(value, f"{path}{dot}{key.text}")
        case Scalar():
            yield path, Origin(node.span, node.text)
        case Sequence():
            items = (each.text for each in node.items if isinstance(each, Scalar))
            yield path, Origin(node.span, f"[{', '.join(items)}]")
        case _:
            pass
