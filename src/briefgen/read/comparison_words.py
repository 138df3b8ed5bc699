"""A language tag → how that language words a comparison of two briefs."""

from functools import cache

from briefgen.comparison_words import ComparisonWords
from briefgen.model.values import Language
from briefgen.read.decode import decode
from briefgen.read.yamltree import parse
from briefgen.resources import read_text

_FOLDER = "comparisons"


@cache
def read_comparison_words(language: Language) -> ComparisonWords:
    """Give the words of a language that briefs are printed in."""
    file = f"{language.base}.yaml"
    tree = parse(read_text(_FOLDER, file), file)
    assert tree.value is not None, tree.diagnostics
    words = decode(tree.value, ComparisonWords)
    # The files are ours: a fault in one is a fault of ours.
    assert words.value is not None, words.diagnostics
    return words.value
