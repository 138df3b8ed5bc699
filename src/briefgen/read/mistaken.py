"""A brief where a style is wanted, or the other way round: told once, at its start."""

from briefgen.diagnostics import Diagnostic
from briefgen.model.brief import Brief
from briefgen.read.faults import bad_value, wrong_type
from briefgen.read.nodes import Mapping
from briefgen.style import Style

_LAYERED = ("extends", "variables", "brand")
_OF_STYLES = {name.replace("_", "-") for name in Style.__match_args__} | {*_LAYERED}
_OF_BRIEFS = {*Brief.__match_args__}
_SOME = 2  # fields that only the other has: one alone is a slip


def style_for_brief(tree: Mapping) -> Diagnostic | None:
    """Say that a file that is to be a brief is a style."""
    if not _is_rather(tree, _OF_STYLES, _OF_BRIEFS):
        return None
    message = "this is a style; a brief is wanted here"
    hint = "“briefgen style check” tells what is wrong with a style"
    return wrong_type(tree.entries[0][0].span, message, hint)


def brief_for_style(tree: Mapping) -> Diagnostic | None:
    """Say that a file that is to be a style is a brief."""
    if not _is_rather(tree, _OF_BRIEFS, _OF_STYLES):
        return None
    message = "this is a brief; a style is wanted here"
    hint = "“briefgen validate” tells what is wrong with a brief"
    return bad_value(tree.entries[0][0].span, message, hint)


def _is_rather(tree: Mapping, other: set[str], wanted: set[str]) -> bool:
    """Whether a file has fields of the other kind, and hardly one of its own."""
    keys = {key.text for key, _ in tree.entries}
    of_other = len(keys & (other - wanted))
    return of_other >= _SOME and of_other > 2 * len(keys & (wanted - other))
