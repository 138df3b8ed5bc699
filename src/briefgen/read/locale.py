"""A language tag → the printed words of that language."""

from functools import cache

from briefgen.diagnostics import Diagnostic, Outcome
from briefgen.locale import Locale
from briefgen.model.values import Language
from briefgen.read.decode import decode
from briefgen.read.yamltree import parse
from briefgen.resources import names, read_text

_FOLDER = "locales"
_RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})


def read_locale(language: Language) -> Outcome[Locale | None]:
    """Give the printed words of a language; a region has those of its language."""
    faults = check_language(language)
    return Outcome(None if faults else _locale(language.base), faults)


def check_language(language: Language) -> tuple[Diagnostic, ...]:
    """Say so where a language has no printed words yet, or runs from right to left."""
    known = [name.removesuffix(".yaml") for name in names(_FOLDER)]
    if language.base in known:
        return ()
    if language.base in _RIGHT_TO_LEFT:
        message = f"“{language}” runs from right to left, which is not supported yet"
    else:
        message = f"there are no printed words in “{language}” yet"
    hint = f"use one of {', '.join(known)}, with a region if you like"
    return (Diagnostic("BG204", "schema/bad-value", language.span, message, hint),)


@cache
def _locale(name: str) -> Locale:
    file = f"{name}.yaml"
    tree = parse(read_text(_FOLDER, file), file)
    assert tree.value is not None, tree.diagnostics
    locale = decode(tree.value, Locale)
    # The files are ours: a fault in one is a fault of ours.
    assert locale.value is not None, locale.diagnostics
    return locale.value
