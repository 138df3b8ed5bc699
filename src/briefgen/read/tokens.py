"""The tokens of a style as written → as decoding reads them.

Variables are put in, sums worked out, and each length is in points. What an em, a
percentage or a `b` counts from is the token's own affair (see `token` in
`style/kinds.py`), so this walks the tree beside the types of `Style`.
"""

import re
import types
from collections.abc import Mapping as MappingType
from contextlib import suppress
from dataclasses import Field, fields, is_dataclass
from functools import cached_property, partial
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from briefgen.diagnostics import Diagnostic
from briefgen.nearest import nearest
from briefgen.read.faults import bad_value, short, unknown_field
from briefgen.read.nodes import Mapping, Node, Refused, Scalar, Sequence
from briefgen.read.reader import is_nothing, listed
from briefgen.read.sums import VARIABLE, WANTED, Bases, Quantity, SumError, work_out
from briefgen.style import PAPER, Style, TypeRole

Path = tuple[str, ...]

_ASKED = re.compile(VARIABLE)
_PLAIN = re.compile(r"-?[0-9]{1,5}(\.[0-9]{1,6})? ?(mm|cm|in|pt)")
_LONGEST_LENGTH = 14_400.0  # points: the side of the largest page that viewers show
_DEEPEST = 20  # variables that rest on one another
_LEAST = {"length": 0.0, "signed length": -_LONGEST_LENGTH}
_BODY, _SCALE = ("type", "body", "size"), ("type", "scale")
_BASELINE, _SNAP = ("grid", "baseline"), ("grid", "snap")
_USUAL = Style()


def settled(
    tree: Mapping, variables: MappingType[str, Scalar], faults: list[Diagnostic]
) -> Mapping:
    """Give the tokens of a style with plain values; what is unknown as it is."""
    tokens = _Tokens(tree, variables, faults)
    root = tokens.group(tree, Style, ())
    assert isinstance(root, Mapping)
    tokens.follow_unasked()
    return root


class _Tokens:
    """One style's tokens, and what their lengths count from."""

    def __init__(
        self,
        tree: Mapping,
        variables: MappingType[str, Scalar],
        faults: list[Diagnostic],
    ) -> None:
        self._tree = tree
        self._variables = variables
        self._faults = faults
        self._asked = set[str]()

    def follow_unasked(self) -> None:
        """Tell of variables that rest on themselves or on none, asked for or not."""
        for name, value in self._variables.items():
            if name not in self._asked:
                self._follow(value, [name])

    def _follow(self, value: Scalar, above: list[str]) -> None:
        for name in _ASKED.findall(value.text):
            try:
                below = self._known(name, value, above)
            except SumError as fault:
                self._faults.append(fault.diagnostic)
                continue
            if name not in self._asked:
                self._asked.add(name)
                self._follow(below, [*above, name])

    def group(self, node: Node, kind: Any, path: Path) -> Node:  # noqa: ANN401 (a class)
        """Settle the tokens of one class."""
        if not isinstance(node, Mapping):
            return self._without_variable(node)
        own = {field.name.replace("_", "-"): field for field in fields(kind)}
        em = self._body
        if kind is TypeRole:
            own_size = (*path, "size")
            em = self._basis(own_size, Bases(em, em, self._baseline))
        entries = []
        for key, value in node.entries:
            token, here = own.get(key.text), (*path, key.text)
            if token is not None:
                value = self._token(value, token.type, token, here, em)  # noqa: PLW2901 (settled)
            entries.append((key, value))
        return node._replace(entries=tuple(entries))

    def _token(
        self,
        node: Node,
        hint: Any,  # noqa: ANN401 (any token's type)
        token: Field[Any],
        path: Path,
        em: float,
    ) -> Node:
        origin, args = get_origin(hint), get_args(hint)
        if origin in (Union, types.UnionType):
            kinds = [kind for kind in args if kind is not types.NoneType]
            words = [get_args(kind) for kind in kinds if get_origin(kind) is Literal]
            if isinstance(node, Scalar) and any(node.text in each for each in words):
                return node
            others = [kind for kind in kinds if get_origin(kind) is not Literal]
            return self._token(node, (others or kinds)[0], token, path, em)
        if is_dataclass(hint):
            return self.group(node, hint, path)
        if origin is MappingType and isinstance(node, Mapping):
            entries = [
                (key, self._token(value, args[1], token, (*path, key.text), em))
                for key, value in node.entries
            ]
            return node._replace(entries=tuple(entries))
        if isinstance(node, Sequence):
            return node._replace(items=tuple(map(self._without_variable, node.items)))
        if isinstance(node, Scalar) and not is_nothing(node):
            bases = self._bases(path, token, em)
            if origin is Annotated and args[1] in _LEAST:
                return self._worked_out(node, token, bases, _LEAST[args[1]])
            if hint in (int, float):
                return self._worked_out(node, token, bases, None)
        return self._without_variable(node)

    def _without_variable(self, node: Node) -> Node:
        """Give the value of the variable that a text is, if it is one."""
        seen = list[str]()
        while isinstance(node, Scalar) and (asked := _ASKED.fullmatch(node.text)):
            try:
                node = self._named(asked[1], node, seen)
            except SumError as fault:
                self._faults.append(fault.diagnostic)
                return Refused(node.span)
            seen.append(asked[1])
        return node

    def _named(self, name: str, asking: Scalar, above: list[str]) -> Scalar:
        """Find a variable that a text asks for, itself asked for by those above."""
        if len(above) >= _DEEPEST and name not in above:
            message = f"more than {_DEEPEST} variables rest on one another"
            raise SumError(bad_value(asking.span, message))
        self._asked.add(name)
        return self._known(name, asking, above)

    def _known(self, name: str, asking: Scalar, above: list[str]) -> Scalar:
        """Find a variable of a style. Raises `SumError`: none, or one in a circle."""
        if name in above:
            chain = " → ".join(f"${short(each)}" for each in (*above, name))
            message = f"this variable rests on itself: {chain}"
            fault = Diagnostic("BG803", "style/cycle", asking.span, message)
        elif name in self._variables:
            return self._variables[name]
        else:
            near = nearest(name, self._variables)
            known = listed("known here", self._variables) if self._variables else None
            hint = f"did you mean “${near}”?" if near else known
            at = asking.text.find(f"${name}")
            span = asking.span_of(at, at + len(name) + 1)
            message = f"no variable is called “${short(name)}”"
            fault = unknown_field(span, message, hint)
        raise SumError(fault)

    def _quantity(self, scalar: Scalar, bases: Bases) -> Quantity:
        """Work out a sum, with the variables in it. Raises `SumError`."""
        known: dict[str, Quantity] = {}

        def variable(above: list[str], name: str, asking: Scalar) -> Quantity:
            found = self._named(name, asking, above)
            if name not in known:
                below = partial(variable, [*above, name])
                known[name] = work_out(found, bases, below)
            return known[name]

        return work_out(scalar, bases, partial(variable, []))

    def _worked_out(
        self, node: Scalar, token: Field[Any], bases: Bases, least: float | None
    ) -> Node:
        """Give a length in points, or where `least` is None a number, in its bounds."""
        try:
            found = self._quantity(node, bases)
        except SumError as fault:
            self._faults.append(fault.diagnostic)
            return Refused(node.span)
        unit = "" if least is None else "pt"
        message = _unfit(node.text, found, unit) or _out_of_bounds(
            node.text, found.value, token, least or 0.0, unit
        )
        if message:
            self._faults.append(bad_value(node.span, message))
            return Refused(node.span)
        if _PLAIN.fullmatch(node.text):
            return node
        text = f"{found.value:.6f}".rstrip("0").removesuffix(".")
        return Scalar(node.span, f"{text}{unit}", "plain")

    def _bases(self, path: Path, token: Field[Any], em: float) -> Bases:
        """Say what the units of a token count from."""
        if path == _BODY:
            return Bases()  # the others count from it
        if path[-1] == "size":
            em = self._body
        percent = {
            None: None,
            "own size": em,
            "body size": self._body,
            "page width": self._paper[0],
            "page height": self._paper[1],
        }[token.metadata.get("of")]
        if path == _BASELINE:
            return Bases(em, percent)
        # What `type: scale` multiplies is multiplied when all is worked out.
        scale = 1.0 if path[0] == "type" or path == _SNAP else self._scale
        return Bases(em * scale, percent, self._baseline * scale)

    @cached_property
    def _body(self) -> float:
        return self._basis(_BODY, Bases())

    @cached_property
    def _scale(self) -> float:
        return self._basis(_SCALE, Bases())

    @cached_property
    def _baseline(self) -> float:
        return self._basis(_BASELINE, Bases(em=self._body))

    @cached_property
    def _paper(self) -> tuple[float, float]:
        """Width and height of the page, the way up that it is."""
        known = {
            name: self._written(("page", name)) for name in ("size", "orientation")
        }
        width, height = PAPER.get(known["size"], PAPER["A4"])
        width = self._basis(("page", "width"), Bases()) or width
        height = self._basis(("page", "height"), Bases()) or height
        return (
            (height, width) if known["orientation"] == "landscape" else (width, height)
        )

    def _written(self, path: Path) -> str:
        """Give the text of a token, if it has one."""
        node = self._without_variable(_at(self._tree, path) or self._tree)
        return node.text if isinstance(node, Scalar) else ""

    def _basis(self, path: Path, bases: Bases) -> float:
        """Give the value of a token that others count from; 0 if it has none.

        A fault in it is told when it has its own turn.
        """
        usual: Any = _USUAL
        for name in path:
            usual = getattr(usual, name.replace("-", "_"), None)
        node = _at(self._tree, path)
        if isinstance(node, Scalar):
            with suppress(SumError):
                found = self._quantity(node, bases)
                usual = found.value if found.value > 0 else usual
        return usual or 0.0


def _at(tree: Mapping, path: Path) -> Node | None:
    """Find what a path leads to."""
    node: Node | None = tree
    for name in path:
        entries = node.entries if isinstance(node, Mapping) else ()
        node = next((value for key, value in entries if key.text == name), None)
    return node


def _unfit(written: str, found: Quantity, unit: str) -> str | None:
    """Say that a length stands for a number, or the other way round."""
    if found.is_length and not unit:
        return f"“{short(written)}” is a length; a plain number is wanted here"
    # Nothing is nothing, in any unit.
    if unit and found.value and not found.is_length:
        return f"“{short(written)}” is not {WANTED}"
    return None


def _out_of_bounds(
    written: str, value: float, token: Field[Any], least: float, unit: str
) -> str | None:
    """Say that a value is smaller or larger than its token can have."""
    bounds = token.metadata.get("least"), token.metadata.get("most")
    lower = least if bounds[0] is None else bounds[0]
    upper = _LONGEST_LENGTH if bounds[1] is None else bounds[1]
    if value < lower:
        return f"“{short(written)}” is too small: at least {lower:g}{unit} is wanted"
    if not value <= upper:
        return f"“{short(written)}” is too large: at most {upper:g}{unit} is wanted"
    return None
