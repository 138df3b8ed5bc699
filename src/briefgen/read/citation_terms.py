"""A language tag → how that language words its citations."""

from functools import cache

from briefgen.citation_terms import CitationTerms
from briefgen.model.values import Language
from briefgen.read.decode import decode
from briefgen.read.yamltree import parse
from briefgen.resources import names, read_text

_FOLDER = "terms"
_AMERICAN = frozenset({"en-US", "en-CA", "en-PH"})


def read_citation_terms(language: Language) -> CitationTerms:
    """Give the wording for a language: of its country, or of the nearest there is."""
    known = [name.removesuffix(".yaml") for name in names(_FOLDER)]
    if language in known:
        return _terms(language)
    if language.base == "en":
        return _terms("en-US" if language in _AMERICAN else "en-GB")
    near = (name for name in known if name.startswith(f"{language.base}-"))
    return _terms(next(near, "en-GB"))


@cache
def _terms(name: str) -> CitationTerms:
    file = f"{name}.yaml"
    tree = parse(read_text(_FOLDER, file), file)
    assert tree.value is not None, tree.diagnostics
    terms = decode(tree.value, CitationTerms)
    # The files are ours: a fault in one is a fault of ours.
    assert terms.value is not None, terms.diagnostics
    return terms.value
