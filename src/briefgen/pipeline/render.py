"""Text in, PDF out: the whole way, stage by stage, as far as no error stands."""

from dataclasses import dataclass, field
from pathlib import PurePath
from time import perf_counter
from typing import NamedTuple

from briefgen import __version__
from briefgen.diagnostics import Outcome
from briefgen.model.inlines import plain
from briefgen.model.resolved import ResolvedBrief
from briefgen.paged import PagedDocument
from briefgen.pdf.conformance import Conformance
from briefgen.pdf.images import ImageError
from briefgen.pdf.metadata import Attachment, Metadata
from briefgen.pdf.writer import write_pdf
from briefgen.pipeline.chart_data import chart_data
from briefgen.pipeline.clock import source_date
from briefgen.pipeline.pages import lay_out_brief
from briefgen.pipeline.pictures import bad_pictures
from briefgen.pipeline.source import SourceText
from briefgen.preflight.expected import Expected
from briefgen.preflight.preflight import preflight
from briefgen.preflight.sentences import sentences


@dataclass(frozen=True, slots=True)
class Rendered:
    """A brief as a PDF file."""

    pdf: bytes
    pages: int
    preflight: float = field(default=0.0, compare=False)  # seconds that it took


class Options(NamedTuple):
    """How a brief is to be rendered."""

    style: str | None = None  # comes before the brief's own
    conformance: str = Conformance.UA1
    draft: bool = False  # marks every page
    preflight: bool = True  # reads the PDF back, and holds it against the brief


USUAL = Options()


def render_brief(
    source: SourceText, options: Options = USUAL
) -> Outcome[Rendered | None]:
    """Turn a brief into a PDF. Where any stage finds an error, there is none."""
    laid_out = lay_out_brief(source, options.style, draft=options.draft)
    if laid_out.value is None:
        return Outcome(None, laid_out.diagnostics)
    (resolved, pages, faces, pictures), found = laid_out.value, laid_out.diagnostics

    metadata = _metadata(resolved, source)
    try:
        pdf = write_pdf(pages, metadata, faces, Conformance(options.conformance))
    except ImageError:
        return Outcome(None, found + tuple(bad_pictures(pictures)))
    if not options.preflight:
        return Outcome(Rendered(pdf, len(pages.pages)), found)

    started = perf_counter()
    wrong = preflight(pdf, _expected(resolved, pages, metadata))
    if wrong:
        return Outcome(None, found + wrong)
    return Outcome(Rendered(pdf, len(pages.pages), perf_counter() - started), found)


def _expected(
    resolved: ResolvedBrief, pages: PagedDocument, metadata: Metadata
) -> Expected:
    return Expected(
        resolved.brief.span,
        pages,
        tuple(sentences(resolved)),
        metadata.title,
        metadata.language,
        {attached.name: attached.content for attached in metadata.attachments},
    )


def _metadata(resolved: ResolvedBrief, source: SourceText) -> Metadata:
    """Say of a PDF what its brief says of itself, and nothing of this machine."""
    brief, name = resolved.brief, PurePath(source.name).name
    # A name that no text can hold is one of this machine: bytes, or a control.
    named = name.endswith((".yaml", ".yml")) and name.isprintable()
    attachment = Attachment(
        name if named else "brief.yaml",
        source.data,
        "application/yaml",
        "The brief that this document was made from",
    )
    return Metadata(
        title=plain(brief.title),
        language=brief.language,
        authors=[author.name for author in brief.authors],
        subject=plain(brief.subtitle) or None,
        keywords=brief.keywords,
        date=brief.date or source_date(),
        producer=f"briefgen {__version__}",
        attachments=[
            *([attachment] if brief.attach == "source" else []),
            *chart_data(resolved),
        ],
    )
