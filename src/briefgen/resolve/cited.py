"""The calls of a brief in their order → citations as its style writes them."""

from collections.abc import Iterable, Sequence

from briefgen.citation_terms import CitationTerms
from briefgen.diagnostics import Span
from briefgen.model.brief import Brief
from briefgen.model.calls import Call, call_of
from briefgen.model.inlines import Citation, Note
from briefgen.model.resolved import Cited, CitedCall
from briefgen.model.walk import inlines
from briefgen.resolve.citation_styles import STYLES
from briefgen.resolve.citations import Called
from briefgen.resolve.citing.citations import Placed, write_citations


def write_cited(
    brief: Brief, calls: Iterable[Called], terms: CitationTerms, works: Sequence[str]
) -> Cited | None:
    """Write the citations of a brief; None where they are raised numbers.

    What is printed twice is called once: its note has one number. Notes of the author
    and those of citations share one sequence.
    """
    asked = brief.citations
    style = STYLES[(asked and asked.style) or "numeric"]
    if style.name == "numeric":
        return None
    place = asked and asked.place
    place = place or ("footnotes" if style.kind == "note" else "inline")
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
            noted = style.kind == "note"
            count += noted
            placed[call_of(called)] = Placed(called, count if noted else 0)
    done = write_citations(style, terms, brief.sources, tuple(placed.values()), works)
    calls_of = {
        call: CitedCall(
            written.text,
            written.in_text,
            0 if each.own or style.kind != "note" else each.note,
        )
        for (call, each), written in zip(placed.items(), done.citations, strict=True)
    }
    return Cited(place, calls_of, notes if style.kind == "note" else {}, done.entries)


def _inside(note: Note) -> Iterable[Citation]:
    return (each for each in inlines(note.inlines) if isinstance(each, Citation))


def _known(brief: Brief, citation: Citation) -> bool:
    return any(cite.key in brief.sources for cite in citation.cites)
