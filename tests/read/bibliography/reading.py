"""Works of a bibliography as a citation style writes them."""

from collections.abc import Mapping

from briefgen.diagnostics import Span
from briefgen.model.cited import plain_words
from briefgen.model.sources import Source
from briefgen.model.values import Language
from briefgen.read.bibliography.work import Work, mapping
from briefgen.read.citation_terms import read_citation_terms
from briefgen.read.decode import decode
from briefgen.record import record
from briefgen.resolve.citation_styles import STYLES
from briefgen.resolve.citing.citations import write_citations


@record
class _Works:
    span: Span
    works: Mapping[str, Source]


def reference(work: Work, style: str) -> str:
    """Give the entry of a work in the list of sources."""
    whole = mapping(work.key.span, [(work.key.text, work.fields)])
    made = decode(mapping(work.key.span, [("works", whole)]), _Works)
    assert made.value is not None, made.diagnostics
    terms = read_citation_terms(Language("en-GB"))
    keys = tuple(made.value.works)
    done = write_citations(STYLES[style], terms, made.value.works, (), keys)
    return plain_words(done.entries[0].text)
