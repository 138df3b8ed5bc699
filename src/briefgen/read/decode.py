"""Nodes → any frozen dataclass, by the types of its fields; every fault at once.

A type says all there is to know: a field without default must be written, a `tuple`
is a list, a `Mapping` has keys of the author's own, `Text` and `Body` are Markdown.
What a field needs beyond its type stands in its metadata:

- `key`: its name in YAML, where that is no Python name
- `one`: a single item may stand for a list of one
- `later`: the format has it, this version does not print it

and a class's `SHORT` names the field that a plain text alone fills.
"""

import types
from collections.abc import Callable
from collections.abc import Mapping as MappingType
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache, cached_property
from typing import (
    Annotated,
    Any,
    Literal,
    NamedTuple,
    TypeAlias,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

from briefgen.diagnostics import Diagnostic, Outcome, Span
from briefgen.model.blocks import LATER, WRITTEN, Block, Body
from briefgen.model.inlines import Text
from briefgen.model.values import Placed
from briefgen.nearest import nearest
from briefgen.read.markdown.blocks import read_bodies, read_text
from briefgen.read.nodes import Mapping, Node, Refused, Scalar, Sequence
from briefgen.read.scalars import (
    ANNOTATED,
    FAULTY,
    bad_value,
    choice,
    cut_short,
    meant,
    not_a_text,
    nothing,
    one_text,
    scalar_reader,
    shape,
    wrong_type,
)
from briefgen.read.traps import short

T = TypeVar("T")

Reader: TypeAlias = Callable[[Node, Any, list[Diagnostic]], object]
"""Node, the value that holds where nothing is written, and where faults go → value."""

_MOST_UNKNOWN = 20
"""Unknown fields that one mapping is told one by one; then a count."""


def decode(
    node: Node, kind: type[T], *, base: T | None = None, hyphens: bool = False
) -> Outcome[T | None]:
    """Give what a node holds, as a `kind`; None where something of it is lost.

    `base` has the values of what is not written, at every depth: a style says only
    what differs. `hyphens` names fields as style files do, `margin-column`.
    """
    faults: list[Diagnostic] = []
    whole: Any = kind
    value = _reader(whole, hyphens)(node, base, faults)
    return Outcome(None if value is FAULTY else cast("T", value), tuple(faults))


@cache
def _reader(kind: Any, hyphens: bool) -> Reader:  # noqa: ANN401, FBT001 (a cache's key)
    """Give the reader for a type; made once."""
    if kind == Text:
        return _read_text
    if kind == Body:
        return _read_body
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
        return _list_reader(_reader(args[0], hyphens))
    if origin is MappingType:
        return _mapping_reader(_reader(args[1], hyphens))
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


# ── lists and mappings ──


def _list_reader(item: Reader) -> Reader:
    def read(node: Node, _: object, faults: list[Diagnostic]) -> object:
        match node:
            case Sequence():
                items = tuple([item(each, None, faults) for each in node.items])
                return FAULTY if FAULTY in items else items
            case Refused():
                return FAULTY
            case Scalar(style="plain", text=""):
                faults.append(nothing(node))
            case Scalar():
                message = "this is a single text; a list is wanted here"
                hint = f"write [{short(node.text)}]"
                faults.append(wrong_type(node.span, message, hint))
            case _:
                message = "these are fields; a list is wanted here"
                hint = "start each item with “- ”"
                faults.append(wrong_type(node.span, message, hint))
        return FAULTY

    return read


def _one_or_more(listed: Reader) -> Reader:
    """Let a single item stand for a list of one."""

    def read(node: Node, base: object, faults: list[Diagnostic]) -> object:
        if not isinstance(node, Sequence):
            node = Sequence(node.span, (node,))
        return listed(node, base, faults)

    return read


def _mapping_reader(item: Reader) -> Reader:
    def read(node: Node, base: Any, faults: list[Diagnostic]) -> object:  # noqa: ANN401 (a mapping or None)
        if not isinstance(node, Mapping):
            return _no_fields(node, "names, each with its value", faults)
        known: dict[str, object] = dict(base or {})
        lost = False
        for key, value_node in node.entries:
            value = item(value_node, known.get(key.text), faults)
            lost = lost or value is FAULTY
            known[Placed(key.text, key.span)] = value
        return FAULTY if lost else known

    return read


def _no_fields(node: Node, wanted: str, faults: list[Diagnostic]) -> object:
    match node:
        case Refused():
            pass
        case Scalar(style="plain", text=""):
            faults.append(nothing(node))
        case _:
            message = f"this is {shape(node)}; {wanted} are wanted here"
            faults.append(wrong_type(node.span, message))
    return FAULTY


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
        if not isinstance(node, Scalar) or not node.text:
            return read_other(node, base, faults)
        if node.text in words:
            return words[node.text]
        if plain is None:
            message = f"“{short(node.text)}” is neither {either} nor a list"
            faults.append(bad_value(node.span, message, meant(node.text, words)))
            return FAULTY
        known = len(faults)
        value = read_other(node, base, faults)
        for at in range(known, len(faults)):
            fault = faults[at]
            faults[at] = bad_value(fault.span, f"{fault.message}; or {either}")
        return value

    return read


# ── dataclasses ──


class _Plan(NamedTuple):
    """How one field of a dataclass is read."""

    name: str
    read: Reader | None  # None: not in this version
    required: bool
    leaf: bool
    later: str


def _plans(kind: type[Any], *, hyphens: bool) -> dict[str, _Plan]:
    own = fields(kind)
    # Only where a type is written as text is there anything to look up.
    hints = {field.name: field.type for field in own}
    if any(isinstance(hint, str) for hint in hints.values()):
        hints = get_type_hints(kind, include_extras=True)
    plans = {}
    for field in own:
        if field.name == "span":
            continue
        key = field.name.replace("_", "-") if hyphens else field.name
        key = field.metadata.get("key", key)
        plans[key] = _plan(field, hints[field.name], hyphens=hyphens)
    return plans


def _plan(field: Field[Any], hint: Any, *, hyphens: bool) -> _Plan:  # noqa: ANN401 (its type)
    required = field.default is MISSING and field.default_factory is MISSING
    later = field.metadata.get("later", "")
    if later:
        return _Plan(field.name, None, required, leaf=True, later=later)
    read = _reader(hint, hyphens)
    if field.metadata.get("one"):
        read = _one_or_more(read)
    return _Plan(field.name, read, required, leaf=_is_leaf(hint), later="")


class _Fields:
    """The reader of one dataclass."""

    def __init__(self, kind: type[Any], *, hyphens: bool) -> None:
        self._kind = kind
        self._hyphens = hyphens
        self._short: str | None = getattr(kind, "SHORT", None)

    @cached_property
    def _plans(self) -> dict[str, _Plan]:  # made when needed: types hold themselves
        return _plans(self._kind, hyphens=self._hyphens)

    def __call__(
        self,
        node: Node,
        base: Any,  # noqa: ANN401 (one of the kind, or None)
        faults: list[Diagnostic],
    ) -> object:
        """Make one of its written fields; FAULTY where one of its parts is lost."""
        plans, lost = self._plans, False
        guessed: set[str | None] = set()
        values: dict[str, object] = {}
        if base is not None:
            values = {plan.name: getattr(base, plan.name) for plan in plans.values()}
        match node:
            case Mapping():
                known = [entry for entry in node.entries if entry[0].text in plans]
                strange = [key for key, _ in node.entries if key.text not in plans]
                if self._short and _is_words(strange, node):
                    not_a_text(node, "a text", faults)
                    return FAULTY
                entries = [(key.text, key.span, value) for key, value in known]
                guessed = _unknown(strange, plans, faults)
            case Scalar() if self._short and node.text:
                entries = [(self._short, node.span, node)]
            case Sequence() if self._short and _is_bracketed(node):
                not_a_text(node, "a text", faults)
                return FAULTY
            case _:
                return _no_fields(node, "fields", faults)
        for name, span, value_node in entries:
            plan = plans[name]
            if plan.read is None:
                faults.append(_not_yet(name, plan.later, span))
                continue
            value = plan.read(value_node, values.get(plan.name), faults)
            if value is not FAULTY:
                values[plan.name] = value
            elif plan.required or not plan.leaf:
                lost = True
        written = {name for name, _, _ in entries}
        for name, plan in plans.items():
            if plan.required and base is None and name not in written:
                lost = True
                refused = isinstance(node, Mapping) and not node.whole
                if not refused and name not in guessed:
                    faults.append(_missing(self._kind, name, node))
        return FAULTY if lost else self._kind(span=node.span, **values)


def _is_words(strange: list[Scalar], node: Mapping) -> bool:
    """Whether a text was meant, with a colon in it: `- We know this: it is so`."""
    return len(strange) == len(node.entries) == 1 and " " in strange[0].text


def _unknown(
    keys: list[Scalar], known: MappingType[str, object], faults: list[Diagnostic]
) -> set[str | None]:
    """Tell of unknown fields; give those that were probably meant."""
    guessed = set()
    for key in keys[:_MOST_UNKNOWN]:
        message = f"“{short(key.text)}” is not a field here"
        faults.append(_unknown_field(key.span, message, meant(key.text, known)))
        guessed.add(nearest(key.text, known))
    more = len(keys) - _MOST_UNKNOWN
    if more > 0:
        message = f"{more:,} more fields from here on are not known"
        faults.append(_unknown_field(keys[_MOST_UNKNOWN].span, message))
    return guessed


def _not_yet(name: str, what: str, span: Span) -> Diagnostic:
    message = f"“{name}”: {what} is not supported yet"
    return _unknown_field(span, message, "remove it for now")


def _missing(kind: type[Any], name: str, node: Node) -> Diagnostic:
    words = "".join(f" {c.lower()}" if c.isupper() else c for c in kind.__name__)
    message = f"this{words} has no “{name}”"
    line, column = node.span.start
    start = node.span._replace(end=(line, column + 1))
    hint = f"add “{name}: …”"
    return Diagnostic("BG202", "schema/missing-field", start, message, hint)


def _unknown_field(span: Span, message: str, hint: str | None = None) -> Diagnostic:
    return Diagnostic("BG201", "schema/unknown-field", span, message, hint)


# ── Markdown ──


def _read_text(node: Node, _: object, faults: list[Diagnostic]) -> object:
    match node:
        case Scalar(style="plain", text=""):
            faults.append(nothing(node))
            return FAULTY
        case Scalar():
            _cut(node, faults)
            return read_text(node, faults)
        case Refused():
            return FAULTY
        case _:
            not_a_text(node, "a text", faults)
            return FAULTY


def _read_body(node: Node, _: object, faults: list[Diagnostic]) -> object:
    match node:
        case Scalar(style="plain", text=""):
            faults.append(nothing(node))
            return FAULTY
        case Scalar():
            _cut(node, faults)
            (body,) = read_bodies((node,), faults)
            return body
        case Sequence() if not _is_bracketed(node):
            return _read_blocks(node, faults)
        case Refused():
            return FAULTY
        case _:
            not_a_text(node, "a text or a list of blocks", faults)
            return FAULTY


def _is_bracketed(node: Sequence) -> bool:
    """Whether a list may be words between brackets: `[note]`; JSON quotes its texts."""
    return node.flow and any(
        isinstance(item, Scalar) and item.style == "plain" for item in node.items
    )


def _read_blocks(node: Sequence, faults: list[Diagnostic]) -> object:
    """Read a list of texts and written blocks; the texts share their notes."""
    texts = [item for item in node.items if isinstance(item, Scalar) and item.text]
    bodies = iter(read_bodies(texts, faults))
    blocks: list[Block] = []
    lost = False
    for item in node.items:
        match item:
            case Scalar(text=""):
                faults.append(nothing(item))
            case Scalar():
                _cut(item, faults)
                blocks += next(bodies)
            case Mapping(entries=((key, value),)) if _names_block(key):
                block = _read_block(key, value, faults)
                lost = lost or block is FAULTY
                blocks += () if block is FAULTY else (cast("Block", block),)
            case Refused():
                lost = True
            case _:
                not_a_text(item, "a text or one block", faults)
                lost = True
    return FAULTY if lost else tuple(blocks)


def _names_block(key: Scalar) -> bool:
    """Whether a key was meant for a kind of block; else it is words before a colon."""
    return key.text.replace("_", "").isalpha() and key.text.islower()


def _read_block(key: Scalar, value: Node, faults: list[Diagnostic]) -> object:
    kind: Any = WRITTEN.get(key.text)
    if kind is not None:
        return _reader(kind, hyphens=False)(value, None, faults)
    if key.text in LATER:
        words = key.text.replace("_", " ")
        faults.append(_not_yet(key.text, f"a block of the kind “{words}”", key.span))
        return FAULTY
    message = f"“{short(key.text)}” is not a kind of block"
    hint = meant(key.text, WRITTEN)
    faults.append(_unknown_field(key.span, message, hint))
    return FAULTY


def _cut(scalar: Scalar, faults: list[Diagnostic]) -> None:
    cut = cut_short(scalar, prose=True)
    if cut:
        faults.append(cut)
