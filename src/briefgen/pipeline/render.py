"""Text in, PDF out: the whole way, stage by stage, as far as no error stands."""

from pathlib import PurePath
from typing import NamedTuple

from briefgen import __version__
from briefgen.diagnostics import Outcome
from briefgen.model.brief import Brief
from briefgen.model.inlines import plain
from briefgen.pdf.conformance import Conformance
from briefgen.pdf.images import ImageError
from briefgen.pdf.metadata import Attachment, Metadata
from briefgen.pdf.writer import write_pdf
from briefgen.pipeline.clock import source_date
from briefgen.pipeline.pages import lay_out_brief
from briefgen.pipeline.pictures import bad_pictures
from briefgen.pipeline.source import SourceText


class Rendered(NamedTuple):
    """A brief as a PDF file."""

    pdf: bytes
    pages: int


def render_brief(
    source: SourceText,
    *,
    style: str | None = None,
    conformance: str = Conformance.UA1,
    draft: bool = False,
) -> Outcome[Rendered | None]:
    """Turn a brief into a PDF. Where any stage finds an error, there is none.

    `style` comes before the brief's own; `draft` marks every page.
    """
    laid_out = lay_out_brief(source, style, draft=draft)
    if laid_out.value is None:
        return Outcome(None, laid_out.diagnostics)
    (brief, pages, faces, pictures), found = laid_out.value, laid_out.diagnostics

    metadata = _metadata(brief, source)
    try:
        pdf = write_pdf(pages, metadata, faces, Conformance(conformance))
    except ImageError:
        return Outcome(None, found + tuple(bad_pictures(pictures)))
    return Outcome(Rendered(pdf, len(pages.pages)), found)


def _metadata(brief: Brief, source: SourceText) -> Metadata:
    """Say of a PDF what its brief says of itself, and nothing of this machine."""
    name = PurePath(source.name).name
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
        attachments=[attachment] if brief.attach == "source" else [],
    )
