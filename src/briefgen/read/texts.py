"""Fields with Markdown: a text, or a body of texts and written blocks."""

from collections.abc import Callable
from typing import Any, cast

from briefgen.diagnostics import Diagnostic
from briefgen.model.blocks import WRITTEN, Block
from briefgen.read.faults import short, unknown_field, wrong_type
from briefgen.read.markdown.blocks import read_bodies, read_text
from briefgen.read.mending import of_few
from briefgen.read.nodes import Mapping, Node, Refused, Scalar, Sequence
from briefgen.read.reader import (
    FAULTY,
    Reader,
    cut_short,
    is_bracketed,
    is_nothing,
    keeps,
    meant,
    not_a_text,
    nothing,
)


def read_text_field(node: Node, _: object, faults: list[Diagnostic]) -> object:
    """Read a text field."""
    match node:
        case Scalar() if is_nothing(node):
            faults.append(nothing(node))
        case Scalar():
            _cut(node, faults)
            return read_text(node, faults)
        case Refused():
            pass
        case _:
            not_a_text(node, "a text", faults)
    return FAULTY


def body_reader(written: Callable[[type[Any]], Reader]) -> Reader:
    """Give the reader for a body. `written` gives that for a kind of block."""

    def read(node: Node, _: object, faults: list[Diagnostic]) -> object:
        match node:
            case Scalar() if is_nothing(node):
                faults.append(nothing(node))
            case Scalar():
                _cut(node, faults)
                return read_bodies((node,), faults)[0]
            case Sequence() if not is_bracketed(node):
                return _blocks(node, written, faults)
            case Refused():
                pass
            case _:
                not_a_text(node, "a text or a list of blocks", faults)
        return FAULTY

    return read


def _blocks(
    node: Sequence, written: Callable[[type[Any]], Reader], faults: list[Diagnostic]
) -> object:
    """Read a list of texts and written blocks; the texts share their notes."""
    scalars = [item for item in node.items if isinstance(item, Scalar)]
    texts = [item for item in scalars if not is_nothing(item)]
    bodies = iter(read_bodies(texts, faults))
    blocks: list[Block] = []
    lost = False
    for item in node.items:
        match item:
            case Scalar() if is_nothing(item):
                faults.append(nothing(item))
            case Scalar():
                _cut(item, faults)
                blocks += next(bodies)
            case Mapping(entries=((key, value),)) if _is_bare(key, value):
                hint = f"write “{key.text}: {{}}”"
                faults.append(wrong_type(value.span, "nothing stands here", hint))
                lost = True
            case Mapping(entries=((key, value),)) if key.text in WRITTEN:
                block = written(WRITTEN[key.text])(value, None, faults)
                lost = lost or block is FAULTY
                blocks.append(cast("Block", block))
            case Mapping(entries=((key, _),)) if _names_block(key):
                faults.append(_no_block(key))
                keeps(faults, item.span)
            case Mapping(entries=((key, _), (beside, _), *_)) if key.text in WRITTEN:
                message = f"“{short(beside.text)}” stands beside “{key.text}”"
                hint = f"indent it, so that it stands under “{key.text}”"
                faults.append(wrong_type(beside.span, message, hint))
                lost = True
            case Refused():
                lost = True
            case _:
                not_a_text(item, "a text or one block", faults)
                lost = True
    return FAULTY if lost else tuple(blocks)


def _is_bare(key: Scalar, value: Node) -> bool:
    """Whether nothing stands behind a kind of block that may do without fields."""
    made = key.text in ("argument_map", "evidence_table")
    return made and isinstance(value, Scalar) and is_nothing(value)


def _names_block(key: Scalar) -> bool:
    """Whether a key was meant for a kind of block; else it is words before a colon."""
    return key.text.replace("_", "").isalpha() and key.text.islower()


def _no_block(key: Scalar) -> Diagnostic:
    message = f"“{short(key.text)}” is not a kind of block"
    hint, edit = meant(key.text, WRITTEN), of_few(key, WRITTEN)
    return unknown_field(key.span, message, hint, edit)


def _cut(scalar: Scalar, faults: list[Diagnostic]) -> None:
    cut = cut_short(scalar, prose=True)
    if cut:
        faults.append(cut)
