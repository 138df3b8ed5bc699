"""The calls of a brief in their order → citations as its style writes them."""

from collections.abc import Iterable, Sequence

from briefgen.citation_terms import CitationTerms
from briefgen.diagnostics import Diagnostic, Span
from briefgen.model.brief import Brief
from briefgen.model.calls import Call, call_of
from briefgen.model.csl import CslStyle
from briefgen.model.inlines import Citation, Note
from briefgen.model.resolved import Cited, CitedCall
from briefgen.model.walk import inlines
from briefgen.resolve.citation_styles import STYLES
from briefgen.resolve.citations import Called
from briefgen.resolve.citing.citations import Placed, write_citations
from briefgen.resolve.csl.citations import write_in_csl


def write_cited(
    brief: Brief,
    calls: Iterable[Called],
    terms: CitationTerms,
    works: Sequence[str],
    csl: CslStyle | None = None,
) -> Cited:
    """Write the citations of a brief, and the list of its works.

    What is printed twice is called once: its note has one number. Notes of the author
    and those of citations share one sequence. A CSL style comes before a built-in one.
    """
    asked = brief.citations
    name = ((asked and asked.style) or "numeric") if csl is None else "numeric"
    style = STYLES[name]
    if name == "numeric" and csl is None:
        done = write_citations(style, terms, brief.sources, (), works)
        # A raised number has nothing around it, neither in the text nor in the list.
        bare = (
            work._replace(label=str(done.numbers[work.key])) for work in done.entries
        )
        return Cited("raised", tuple(bare))
    in_notes = style.kind == "note" if csl is None else csl.in_notes
    place = asked and asked.place
    place = place or ("footnotes" if in_notes else "inline")
    placed: dict[Call, Placed] = {}
    notes: dict[Span, int] = {}
    count = 0
    for called in calls:
        if isinstance(called, Note):
            if called.span not in notes:
                count += 1
                notes[called.span] = count
                for citation in _inside(called):
                    placed.setdefault(
                        call_of(citation), Placed(citation, count, own=True)
                    )
        elif call_of(called) not in placed and _known(brief, called):
            count += in_notes
            placed[call_of(called)] = Placed(called, count if in_notes else 0)
    each_placed, told = tuple(placed.values()), tuple[Diagnostic, ...]()
    if csl is None:
        done = write_citations(style, terms, brief.sources, each_placed, works)
    else:
        language = terms.language
        ran = write_in_csl(csl, language, brief.sources, each_placed, works)
        done, told = ran.value, ran.diagnostics
    calls_of = {
        call: CitedCall(
            written.text,
            written.in_text,
            0 if each.own or not in_notes else each.note,
        )
        for (call, each), written in zip(placed.items(), done.citations, strict=True)
    }
    return Cited(place, done.entries, calls_of, notes if in_notes else {}, told)


def _inside(note: Note) -> Iterable[Citation]:
    return (each for each in inlines(note.inlines) if isinstance(each, Citation))


def _known(brief: Brief, citation: Citation) -> bool:
    return any(cite.key in brief.sources for cite in citation.cites)
