"""Text in, PDF out: the whole way, stage by stage, as far as no error stands."""

from pathlib import PurePath
from typing import NamedTuple

from briefgen import __version__
from briefgen.compose.compose import compose
from briefgen.diagnostics import Outcome
from briefgen.layout.pages import lay_out
from briefgen.model.brief import Brief
from briefgen.model.inlines import plain
from briefgen.pdf.conformance import Conformance
from briefgen.pdf.images import ImageError
from briefgen.pdf.metadata import Attachment, Metadata
from briefgen.pdf.writer import write_pdf
from briefgen.pipeline.clock import source_date
from briefgen.pipeline.faces import Faces, check_faces
from briefgen.pipeline.pictures import bad_pictures, read_pictures
from briefgen.pipeline.source import SourceText
from briefgen.pipeline.validate import settled, validate_brief
from briefgen.read.locale import read_locale
from briefgen.resolve.resolve import resolve


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
    judged = validate_brief(source, style)
    if judged.value is None or not judged.ok:
        return Outcome(None, judged.diagnostics)
    case, found = judged.value, judged.diagnostics

    look = case.style
    assert look is not None, "that a style cannot be read is an error"
    words = read_locale(case.brief.language)
    pictures = read_pictures(case.assets)
    found += words.diagnostics + pictures.diagnostics + tuple(check_faces(look))
    if words.value is None or not Outcome(None, found).ok:
        return Outcome(None, found)

    faces = Faces(look.fonts)
    resolved = resolve(case.brief, case.argument, look.parts)
    composition = compose(resolved, look, words.value, pictures.value, draft=draft)
    laid_out = lay_out(composition, faces)
    found += tuple(settled(case, laid_out.diagnostics))
    if not Outcome(None, found).ok:
        return Outcome(None, found)

    metadata = _metadata(case.brief, source)
    try:
        pdf = write_pdf(laid_out.value, metadata, faces, Conformance(conformance))
    except ImageError:
        return Outcome(None, found + tuple(bad_pictures(pictures.value)))
    return Outcome(Rendered(pdf, len(laid_out.value.pages)), found)


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
