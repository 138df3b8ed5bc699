"""Nodes → any frozen dataclass, by the types of its fields; every fault at once.

A type says all there is to know: a field without default must be written, a `tuple`
is a list, a `Mapping` has keys of the author's own, `Text` and `Body` are Markdown.
What a field needs beyond its type stands in its metadata:

- `key`: its name in YAML, where that is no Python name
- `one`: a single item may stand for a list of one
- `comment`: it is read from comments, not from a field
- `made`: reading makes it, and no field holds it

and a class's `SHORT` names the field that a plain text alone fills, its `LIST` the one
that a list alone does.
"""

import types
from collections.abc import Mapping as MappingType
from dataclasses import MISSING, Field, fields, is_dataclass, replace
from functools import cache, cached_property
from typing import (
    Annotated,
    Any,
    Literal,
    NamedTuple,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

from briefgen.diagnostics import Diagnostic, Outcome
from briefgen.model.blocks import Body
from briefgen.model.inlines import Text
from briefgen.nearest import nearest
from briefgen.read.faults import bad_value, short, unknown_field, wrong_type
from briefgen.read.lists import list_reader, mapping_reader, no_fields, one_or_more
from briefgen.read.mending import of_few
from briefgen.read.nodes import Mapping, Node, Scalar, Sequence
from briefgen.read.reader import (
    FAULTY,
    Kept,
    Reader,
    is_bracketed,
    is_nothing,
    keeps,
    listed,
    meant,
    not_a_text,
)
from briefgen.read.scalars import ANNOTATED, choice, one_text, scalar_reader
from briefgen.read.texts import body_reader, read_text_field

T = TypeVar("T")

_MOST_UNKNOWN = 20
"""Unknown fields that one mapping is told one by one; then a count."""

_UNFIT = frozenset(("BG203", "BG204"))  # of another type, or of another form


def decode(
    node: Node, kind: type[T], *, base: T | None = None, hyphens: bool = False
) -> Outcome[T | None]:
    """Give what a node holds, as a `kind`; None where something of it is lost.

    `base` has the values of what is not written, at every depth: a style says only
    what differs. `hyphens` names fields as style files do, `margin-column`.
    """
    faults: list[Diagnostic] = []
    value = _decoded(node, kind, base, faults, hyphens=hyphens)
    return Outcome(value, tuple(faults))


def decode_sound(node: Node, base: T) -> tuple[T | None, Kept]:
    """Give what is sound of a node that is not, on `base`; and what is lost of it.

    A faulty item of a list or a mapping is left out, a faulty field has its default.
    """
    faults = Kept()
    return _decoded(node, type(base), base, faults, hyphens=False), faults


def _decoded(
    node: Node,
    kind: type[T],
    base: T | None,
    faults: list[Diagnostic],
    *,
    hyphens: bool,
) -> T | None:
    whole: Any = kind
    value = _reader(whole, hyphens)(node, base, faults)
    return None if value is FAULTY else cast("T", value)


@cache
def _reader(kind: Any, hyphens: bool) -> Reader:  # noqa: ANN401, FBT001 (a cache's key)
    """Give the reader for a type; made once."""
    if kind == Text:
        return read_text_field
    if kind == Body:
        return body_reader(lambda block: _reader(cast("Any", block), hyphens))
    plain = scalar_reader(kind)
    if plain is not None:
        return one_text(plain, "a single text")
    if is_dataclass(kind):
        return _Fields(cast("type[Any]", kind), hyphens=hyphens)
    origin, args = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return one_text(ANNOTATED[args[1]], "a single value")
    if origin is Literal:
        return one_text(choice({word: word for word in args}), "a single word")
    if origin is tuple:
        return list_reader(_reader(args[0], hyphens))
    if origin is MappingType:
        return mapping_reader(_reader(args[1], hyphens))
    if origin in (Union, types.UnionType):
        return _union_reader(args, hyphens=hyphens)
    message = f"no reader for {kind}"
    raise TypeError(message)


def _is_leaf(kind: Any) -> bool:  # noqa: ANN401 (any field's type)
    """Whether a faulty value may give way to the default, and no part goes with it."""
    members = (
        get_args(kind) if get_origin(kind) in (Union, types.UnionType) else (kind,)
    )
    return all(
        member is types.NoneType
        or member == Text
        or get_origin(member) in (Annotated, Literal)
        or scalar_reader(member) is not None
        for member in members
    )


def _union_reader(members: tuple[Any, ...], *, hyphens: bool) -> Reader:
    """Give the reader for one of several types, told apart by the node's shape."""
    kinds = [kind for kind in members if kind is not types.NoneType]
    if len(kinds) == 1:
        return _reader(kinds[0], hyphens)
    words = {
        word: word
        for kind in kinds
        if get_origin(kind) is Literal
        for word in get_args(kind)
    }
    (other,) = (kind for kind in kinds if get_origin(kind) is not Literal)
    plain = scalar_reader(other)
    read_other = _reader(other, hyphens)
    either = " or ".join(f"“{word}”" for word in words)

    def read(node: Node, base: object, faults: list[Diagnostic]) -> object:
        if not isinstance(node, Scalar) or is_nothing(node):
            alone = _sole_word(node)
            if alone in words and plain is None:
                message = f"“{alone}” stands alone, and not in a list"
                faults.append(wrong_type(node.span, message, f"write {alone}"))
                return FAULTY
            return read_other(node, base, faults)
        if node.text in words:
            return words[node.text]
        if plain is None:
            message = f"“{short(node.text)}” is neither {either} nor a list"
            hint, edit = meant(node.text, words), of_few(node, words)
            faults.append(bad_value(node.span, message, hint, edit))
            return FAULTY
        known = len(faults)
        value = read_other(node, base, faults)
        for at in range(known, len(faults)):
            message = f"{faults[at].message}; or {either}"
            faults[at] = replace(faults[at], message=message)
        return value

    return read


def _sole_word(node: Node) -> str | None:
    """Give the text that is all that a list holds, if there is one."""
    match node:
        case Sequence(items=(Scalar() as item,)):
            return item.text
        case _:
            return None


class _Plan(NamedTuple):
    """How one field of a dataclass is read."""

    name: str
    read: Reader
    required: bool
    leaf: bool


def _plans_of(kind: type[Any], *, hyphens: bool) -> dict[str, _Plan]:
    own = fields(kind)
    # Only where a type is written as text is there anything to look up.
    hints = {field.name: field.type for field in own}
    if any(isinstance(hint, str) for hint in hints.values()):
        hints = get_type_hints(kind, include_extras=True)
    plans = {}
    for field in own:
        if field.name == "span" or field.metadata.keys() & {"comment", "made"}:
            continue
        key = field.name.replace("_", "-") if hyphens else field.name
        key = field.metadata.get("key", key)
        plans[key] = _plan(field, hints[field.name], hyphens=hyphens)
    return plans


def _plan(field: Field[Any], hint: Any, *, hyphens: bool) -> _Plan:  # noqa: ANN401 (its type)
    required = field.default is MISSING and field.default_factory is MISSING
    read = _reader(hint, hyphens)
    if field.metadata.get("one"):
        read = one_or_more(read)
    return _Plan(field.name, read, required, leaf=_is_leaf(hint))


class _Fields:
    """The reader of one dataclass."""

    def __init__(self, kind: type[Any], *, hyphens: bool) -> None:
        self._kind = kind
        self._hyphens = hyphens
        self._short: str | None = getattr(kind, "SHORT", None)
        self._list: str | None = getattr(kind, "LIST", None)

    @cached_property
    def _plans(self) -> dict[str, _Plan]:  # made when needed: types hold themselves
        return _plans_of(self._kind, hyphens=self._hyphens)

    @cached_property
    def _required(self) -> tuple[str, ...]:
        return tuple(key for key, plan in self._plans.items() if plan.required)

    def __call__(
        self,
        node: Node,
        base: Any,  # noqa: ANN401 (one of the kind, or None)
        faults: list[Diagnostic],
    ) -> object:
        """Make one of its written fields; FAULTY where one of its parts is lost."""
        entries = self._entries(node, faults)
        if entries is None:
            return FAULTY
        values: dict[str, object] = {}
        plans = self._plans
        if base is not None:
            names = (plan.name for plan in plans.values())
            values = {name: getattr(base, name) for name in names}
        lost = base is None and self._lacks(node, entries, faults)
        owner = node.span if base is None else None
        for key, value_node in entries:
            plan = plans.get(key)
            if plan is None:
                keeps(faults, value_node.span, owner)
                continue
            value = plan.read(value_node, values.get(plan.name), faults)
            if value is not FAULTY:
                values[plan.name] = value
            elif not keeps(faults, value_node.span, owner):
                lost = lost or plan.required or not plan.leaf
            else:
                lost = lost or (plan.required and base is None)
        if isinstance(faults, Kept) and "id" in plans and "id" not in values:
            written = any(key == "id" for key, _ in entries)
            faults.nameless |= written or plans["id"].required
        return FAULTY if lost else self._kind(span=node.span, **values)

    def _entries(
        self, node: Node, faults: list[Diagnostic]
    ) -> list[tuple[str, Node]] | None:
        """Give the keys that are written, known or not, each with its value."""
        match node:
            case Mapping():
                strange = [e for e in node.entries if e[0].text not in self._plans]
                if not strange or not (self._short and _is_words(node)):
                    _tell_unknown(strange, self._plans, faults)
                    return [(key.text, value) for key, value in node.entries]
                not_a_text(node, "a text", faults)
            case Scalar() if self._short and not is_nothing(node):
                return [(self._short, node)]
            case Sequence() if self._list:
                return [(self._list, node)]
            case Sequence() if self._short and is_bracketed(node):
                not_a_text(node, "a text", faults)
            case _:
                no_fields(node, "fields", listed("its fields", self._plans), faults)
        return None

    def _lacks(
        self,
        node: Node,
        entries: list[tuple[str, Node]],
        faults: list[Diagnostic],
    ) -> bool:
        """Tell of required fields that are not written; whether there are any.

        Those stay unsaid that a misspelt key was meant for, or that were refused.
        """
        written = {key for key, _ in entries}
        lacking = [key for key in self._required if key not in written]
        if lacking and (not isinstance(node, Mapping) or node.whole):
            strange = sorted(written - self._plans.keys())[:_MOST_UNKNOWN]
            meant_for = {nearest(key, self._plans) for key in strange}
            untold = [key for key in lacking if key not in meant_for]
            faults += [_missing(self._kind, key, node) for key in untold]
        return bool(lacking)


def _is_words(node: Mapping) -> bool:
    """Whether a text was meant, with a colon in it: `- We know this: it is so`."""
    return len(node.entries) == 1 and " " in node.entries[0][0].text


def _tell_unknown(
    strange: list[tuple[Scalar, Node]],
    known: MappingType[str, _Plan],
    faults: list[Diagnostic],
) -> None:
    for key, value in strange[:_MOST_UNKNOWN]:
        message = f"“{short(key.text)}” is not a field here"
        edit = of_few(key, known)
        if edit is not None and not _may_hold(known[edit.text], value):
            edit = None
        faults.append(unknown_field(key.span, message, meant(key.text, known), edit))
    more = len(strange) - _MOST_UNKNOWN
    if more > 0:
        message = f"{more:,} more fields from here on are not known"
        faults.append(unknown_field(strange[_MOST_UNKNOWN][0].span, message))


def _may_hold(plan: _Plan, value: Node) -> bool:
    """Whether a value is such as the field asks for, whatever is wrong inside it."""
    faults: list[Diagnostic] = []
    plan.read(value, None, faults)
    return not any(
        fault.span == value.span and fault.code in _UNFIT and fault.edit is None
        for fault in faults
    )


def _missing(kind: type[Any], name: str, node: Node) -> Diagnostic:
    words = "".join(f" {c.lower()}" if c.isupper() else c for c in kind.__name__)
    message = f"this{words} has no “{name}”"
    line, column = node.span.start
    start = node.span._replace(end=(line, column + 1))
    hint = f"add “{name}: …”"
    return Diagnostic("BG202", "schema/missing-field", start, message, hint)
