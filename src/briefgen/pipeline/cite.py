"""Text in, its sources out: how each is written, where it is cited, what it lacks."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefgen.citation_terms import CitationTerms
from briefgen.diagnostics import Diagnostic, Outcome, Span
from briefgen.model.argument import Argument
from briefgen.model.brief import Brief
from briefgen.model.cited import plain_words
from briefgen.model.fields import fields, place
from briefgen.model.inlines import Citation, Cite
from briefgen.model.quotations import Comparison, Tally, tally
from briefgen.model.sources import Source
from briefgen.model.uses import cited_in
from briefgen.model.walk import is_read
from briefgen.pipeline.reading import read_source
from briefgen.pipeline.source import SourceText
from briefgen.pipeline.validate import validate_brief
from briefgen.project import Case
from briefgen.read.citation_terms import read_citation_terms
from briefgen.resolve.citation_styles import STYLES
from briefgen.resolve.citing.citations import Placed, write_citations
from briefgen.resolve.csl.citations import write_in_csl
from briefgen.resolve.resolve import resolve

_ON_SOURCES = "BG4"  # how the codes of the rules on sources begin


class Place(NamedTuple):
    """Where a work is cited: its place in the file, and whose words they are."""

    span: Span
    within: str  # as in `finding weight`, or a field of the brief: `summary`


class ListedSource(NamedTuple):
    """A source, and what is known of it."""

    key: str
    reference: str  # as the list of sources has it, or else the text
    cited: tuple[Place, ...]
    missing: tuple[Diagnostic, ...]
    read: bool
    quotations: Tally


def list_sources(
    source: SourceText, *, every: bool = False
) -> Outcome[tuple[ListedSource, ...] | None]:
    """Give the sources of a brief in the order of their first citation.

    `every`: with the works of its bibliography that nothing cites, behind the others.
    None where a part of the brief is lost.
    """
    judged = validate_brief(source)
    case = judged.value
    if case is None:
        return Outcome(None, judged.diagnostics)
    works = dict(case.brief.sources)
    if every:
        whole = read_source(source, every=True).value
        works |= {} if whole is None else whole.brief.sources
    wrote = references(case, works)
    written, told = wrote.value, (*judged.diagnostics, *wrote.diagnostics)
    places = [*_places(case.brief, case.argument)]
    return Outcome(
        tuple(
            ListedSource(
                key,
                written[key],
                tuple(at for cited, at in places if cited == key),
                tuple(_missing(told, key, works, case.comparisons)),
                is_read(works[key]),
                tally(_quoted(case.comparisons, key)),
            )
            for key in written
        ),
        told,
    )


def references(case: Case, works: dict[str, Source]) -> Outcome[dict[str, str]]:
    """Write each work as the list of sources has it, the first cited first.

    One that a style does not list is written as it is cited. What is wrong is what only
    shows when a CSL file is run.
    """
    look = case.style.parts if case.style is not None else ()
    cited = resolve(case.brief, case.argument, look).works
    own = {key: key for key in works}  # each with its place among the sources
    keys = tuple(own[key] for key in dict.fromkeys((*cited, *works)) if key in own)
    asked, told = case.brief.citations, tuple[Diagnostic, ...]()
    terms = read_citation_terms(case.brief.language)
    if case.csl is not None:
        ran = write_in_csl(case.csl, terms.language, works, (), keys)
        done, told = ran.value, ran.diagnostics
    else:
        style = STYLES[(asked and asked.style) or "numeric"]
        done = write_citations(style, terms, works, (), keys)
    written = {
        work.key: " ".join(filter(None, (work.label, plain_words(work.text))))
        for work in done.entries
    }
    for key in keys:
        if not written.get(key):
            written[key] = _unlisted(key, works, case.brief, terms)
    return Outcome({key: written[key] for key in keys}, told)


def _unlisted(
    key: str, works: dict[str, Source], brief: Brief, terms: CitationTerms
) -> str:
    """Write a work that a style does not list, as a talk in private, as it is cited."""
    asked = brief.citations
    style = STYLES.get((asked and asked.style) or "numeric")
    if style is None:
        return "[not in the list of this style]"
    span = works[key].span
    placed = Placed(Citation(span, (Cite(span, key),)), note=1)
    (cited,) = write_citations(style, terms, works, (placed,)).citations
    where = "notes" if style.kind == "note" else "the text"
    return f"{plain_words(cited.text)} [in {where} alone, not in the list]"


def _places(brief: Brief, argument: Argument) -> Iterator[tuple[str, Place]]:
    """Yield every place at which a work is named, in the order of the lines."""
    found = [
        (use.key, Place(use.span, _within(use.span, name, argument)))
        for name in Brief.__match_args__
        for use in cited_in(fields(getattr(brief, name)))
    ]
    yield from sorted(dict.fromkeys(found), key=lambda each: each[1].span)


def _within(span: Span, name: str, argument: Argument) -> str:
    """Name the innermost thing in which a place stands; else the brief's field."""
    around = [
        item
        for item in argument.labelled.values()
        if item.what.span.path == span.path
        and item.what.span.start <= span.start < item.what.span.end
    ]
    if not around:
        return name
    innermost = max(around, key=lambda item: item.what.span.start)
    return f"{innermost.kind} {innermost.what.id or innermost.number}"


def _missing(
    found: Sequence[Diagnostic],
    key: str,
    works: dict[str, Source],
    comparisons: Sequence[Comparison],
) -> Iterator[Diagnostic]:
    """Yield what the rules on sources say of one.

    They say it at its key, in its fields, or at a quotation of it.
    """
    source = works[key]
    quoted = [each.quotation.span for each in _quoted(comparisons, key)]
    named = place(key, source.span)
    for each in found:
        if not each.code.startswith(_ON_SOURCES):
            continue
        inside = any(
            each.span.path == span.path and span.start <= each.span.start < span.end
            for span in (source.span, *quoted)
        )
        if inside or each.span == named:
            yield each


def _quoted(comparisons: Sequence[Comparison], key: str) -> list[Comparison]:
    return [each for each in comparisons if each.quotation.source == key]
