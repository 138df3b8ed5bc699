"""A style's name → the files that it is made of, from the lowest up."""

from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from briefgen.diagnostics import Diagnostic, Outcome, Span
from briefgen.project import Fault, Project
from briefgen.read.brand import read_brand
from briefgen.read.characters import MOST_BYTES
from briefgen.read.faults import bad_value, not_read, short
from briefgen.read.mistaken import brief_for_style
from briefgen.read.nodes import Mapping, Node, Refused, Scalar, Sequence
from briefgen.read.reader import meant
from briefgen.read.yamltree import parse
from briefgen.resources import names, read_text

DEFAULT = "institute"
_FOLDER = "styles"
_DEEPEST = 8  # styles on top of one another
_MOST_FILES = 32
_MOST_VARIABLES = 200


class Layer(NamedTuple):
    """What one file states."""

    file: str
    tokens: Mapping
    variables: Mapping | None


class _Link(NamedTuple):
    """One style of a chain: its text, and the project as its file sees it."""

    name: str  # as it is shown
    file: str  # which it is, whatever it was called
    text: bytes | str
    project: Project


def built_in() -> tuple[str, ...]:
    """Give the names of the styles that come with briefgen, the usual one first."""
    found = (file.removesuffix(".yaml") for file in names(_FOLDER))
    return tuple(sorted(found, key=lambda name: (name != DEFAULT, name)))


def is_path(name: str) -> bool:
    """Whether a style is named by the path of its file."""
    return "/" in name or name.endswith((".yaml", ".yml"))


@lru_cache(maxsize=8)
def _parsed(text: bytes | str, name: str) -> Outcome[Node | None]:
    """Parse a file once for all the briefs that are set in it."""
    return parse(text, name)


@lru_cache(maxsize=8)
def _branded(text: bytes | str, name: str) -> Outcome[tuple[Mapping, Mapping] | None]:
    """Give the tokens and the variables of a brand, read once as a style is."""
    tree = parse(text, name)
    if tree.value is None:
        return Outcome(None, tree.diagnostics)
    faults = [*tree.diagnostics]
    folder = PurePosixPath(name).parent.as_posix()
    return Outcome(read_brand(tree.value, faults, folder), tuple(faults))


class Layers:
    """The files of a style, each read once, and what is wrong with them."""

    def __init__(self) -> None:
        self.faults: list[Diagnostic] = []
        self.project: Project | None = None  # as the topmost file sees it
        self._known: dict[str, tuple[Layer, ...]] = {}

    def of(
        self, name: str, span: Span, project: Project, above: tuple[_Link, ...] = ()
    ) -> tuple[Layer, ...]:
        """Give the layers of a style that is named at `span`; `above` extend it.

        What cannot be read is left out, so that the rest can be judged.
        """
        link = self._found(name, span, project)
        if link is None:
            return ()
        chain = (*above, link)
        if not above and is_path(name):
            self.project = link.project
        if any(link.file == each.file for each in above):
            shown = " → ".join(short(each.name) for each in chain)
            message = f"this style rests on itself: {shown}"
            self.faults.append(Diagnostic("BG803", "style/cycle", span, message))
            return ()
        if len(chain) > _DEEPEST or len(self._known) > _MOST_FILES:
            message = (
                f"a style is made of {_DEEPEST} styles on top of one another at most, "
                f"and of {_MOST_FILES} in all"
            )
            self.faults.append(bad_value(span, message))
            return ()
        if link.file not in self._known:
            self._known[link.file] = self._read(link, chain)
        return self._known[link.file]

    def _found(self, name: str, span: Span, project: Project) -> _Link | None:
        if not is_path(name):
            if name in built_in():
                file = f"{name}.yaml"
                here = Project(Path(), Path())
                return _Link(file, file, read_text(_FOLDER, file), here)
            message = f"no style is called “{short(name)}”"
            hint = meant(name, dict.fromkeys(built_in()))
            self.faults.append(bad_value(span, message, hint))
            return None
        text = project.read(name, MOST_BYTES)
        if isinstance(text, Fault):
            self.faults.append(not_read(span, text))
            return None
        beside = project.beside(name)
        file = str(beside.folder / Path(name).name)
        return _Link(name, file, text, beside)

    def _read(self, link: _Link, chain: tuple[_Link, ...]) -> tuple[Layer, ...]:
        """Read one file, and those that it extends."""
        tree = _parsed(link.text, link.name)
        self.faults += tree.diagnostics
        if not isinstance(tree.value, Mapping):
            if tree.value is not None:
                message = "a style is a mapping of tokens"
                self.faults.append(bad_value(tree.value.span, message))
            return ()
        if mistaken := brief_for_style(tree.value):
            self.faults.append(mistaken)
            return ()
        tokens, below = list[tuple[Scalar, Node]](), list[Layer]()
        variables, brand = None, tuple[Layer, ...]()
        for key, value in tree.value.entries:
            match key.text:
                case "extends":
                    for base in self._bases(value):
                        below += self.of(base.text, base.span, link.project, chain)
                case "variables":
                    variables = self._variables(value)
                case "brand":
                    brand = self._brand(value, link.project)
                case _:
                    tokens.append((key, value))
        own = tree.value._replace(entries=tuple(tokens))
        # What two of them stand on is laid down once, below both.
        layers = {each.file: each for each in below}
        return (*layers.values(), *brand, Layer(link.file, own, variables))

    def _brand(self, node: Node, project: Project) -> tuple[Layer, ...]:
        """Read the brand of a style: it stands right below it."""
        if not isinstance(node, Scalar) or not node.text:
            if not isinstance(node, Refused):
                message = "a brand is named by the path of its file"
                self.faults.append(bad_value(node.span, message, "write _brand.yml"))
            return ()
        text = project.read(node.text, MOST_BYTES)
        if isinstance(text, Fault):
            self.faults.append(not_read(node.span, text))
            return ()
        brand = _branded(text, node.text)
        self.faults += brand.diagnostics
        if brand.value is None:
            return ()
        return (Layer(f"{project.folder}/{node.text}", *brand.value),)

    def _bases(self, node: Node) -> tuple[Scalar, ...]:
        """Give the names of the styles that one extends."""
        listed = node.items if isinstance(node, Sequence) else (node,)
        found = tuple(each for each in listed if isinstance(each, Scalar) and each.text)
        if len(found) < len(listed) and not isinstance(node, Refused):
            message = "a style extends another, or a list of others"
            hint = "write its name, or its path"
            self.faults.append(bad_value(node.span, message, hint))
        return found

    def _variables(self, node: Node) -> Mapping | None:
        if isinstance(node, Mapping) and len(node.entries) <= _MOST_VARIABLES:
            for _, value in node.entries:
                if not isinstance(value, Scalar | Refused):
                    message = "a variable has a single value"
                    self.faults.append(bad_value(value.span, message))
            return node
        if not isinstance(node, Refused):
            message = (
                f"variables are up to {_MOST_VARIABLES} names, each with its value"
            )
            hint = "write “name: value”"
            self.faults.append(bad_value(node.span, message, hint))
        return None
