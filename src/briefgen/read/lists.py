"""Lists and mappings: their readers, made of the readers of their items."""

import re
from typing import Any

from briefgen.diagnostics import Diagnostic
from briefgen.model.values import Placed
from briefgen.read.faults import short, wrong_type
from briefgen.read.mending import in_brackets
from briefgen.read.nodes import Mapping, Node, Refused, Scalar, Sequence
from briefgen.read.reader import FAULTY, Reader, is_nothing, keeps, nothing, shape

_DASHED = re.compile(r"-[^\W\d]")  # a word, and no number below zero


def list_reader(item: Reader) -> Reader:
    """Give the reader for a list; a faulty item is lost, and as a rule all with it."""

    def read(node: Node, _: object, faults: list[Diagnostic]) -> object:
        match node:
            case Sequence():
                items = tuple([item(each, None, faults) for each in node.items])
                lost = [
                    each.span
                    for each, value in zip(node.items, items, strict=True)
                    if value is FAULTY
                ]
                if not lost:
                    return items
                if all(keeps(faults, span) for span in lost):
                    return tuple(each for each in items if each is not FAULTY)
                return FAULTY
            case Refused():
                return FAULTY
            case Scalar() if is_nothing(node):
                faults.append(nothing(node))
            case Scalar(style="plain") if _DASHED.match(node.text):
                message = "the “-” of an item has no space after it"
                hint = f"write “- {short(node.text[1:])}”"
                faults.append(wrong_type(node.span, message, hint))
            case Scalar():
                message = "this is a single text; a list is wanted here"
                hint = f"write [{short(node.text)}]"
                faults.append(wrong_type(node.span, message, hint, in_brackets(node)))
            case _:
                message = "these are fields; a list is wanted here"
                hint = "start each item with “- ”"
                faults.append(wrong_type(node.span, message, hint))
        return FAULTY

    return read


def one_or_more(listed: Reader) -> Reader:
    """Let a single item stand for a list of one."""

    def read(node: Node, base: object, faults: list[Diagnostic]) -> object:
        if not isinstance(node, Sequence):
            node = Sequence(node.span, (node,))
        return listed(node, base, faults)

    return read


def mapping_reader(item: Reader) -> Reader:
    """Give the reader for a mapping whose keys are the author's own."""

    def read(node: Node, base: Any, faults: list[Diagnostic]) -> object:  # noqa: ANN401 (a mapping or None)
        if not isinstance(node, Mapping):
            wanted = "names, each with its value,"
            return no_fields(node, wanted, "write “name: value”, without “- ”", faults)
        known: dict[str, object] = dict(base or {})
        lost = False
        for key, value_node in node.entries:
            value = item(value_node, known.get(key.text), faults)
            if value is not FAULTY:
                known[Placed(key.text, key.span)] = value
            elif not keeps(faults, key.span) or not keeps(faults, value_node.span):
                lost = True
        return FAULTY if lost else known

    return read


def no_fields(node: Node, wanted: str, hint: str, faults: list[Diagnostic]) -> object:
    """Say that a list or a text stands where fields are wanted."""
    match node:
        case Refused():
            pass
        case Scalar() if is_nothing(node):
            faults.append(nothing(node))
        case _:
            message = f"this is {shape(node)}; {wanted} are wanted here"
            faults.append(wrong_type(node.span, message, hint))
    return FAULTY
