"""Text in, PDF out: the whole way, stage by stage, as far as no error stands."""

from collections.abc import Callable
from dataclasses import dataclass, field
from time import perf_counter
from typing import NamedTuple

from briefgen import __version__
from briefgen.diagnostics import NOWHERE, Outcome
from briefgen.model.inlines import plain
from briefgen.model.manifest import Manifest
from briefgen.model.resolved import ResolvedBrief
from briefgen.model.values import PartialDate
from briefgen.paged import PagedDocument
from briefgen.pdf.conformance import Conformance
from briefgen.pdf.images import ImageError
from briefgen.pdf.metadata import Attachment, Metadata
from briefgen.pdf.writer import write_pdf
from briefgen.pipeline.chart_data import chart_data
from briefgen.pipeline.clock import source_date
from briefgen.pipeline.making import Making, carried
from briefgen.pipeline.pages import lay_out_brief
from briefgen.pipeline.pictures import bad_pictures
from briefgen.pipeline.source import SourceText
from briefgen.preflight.expected import Expected
from briefgen.preflight.preflight import preflight
from briefgen.preflight.sentences import sentences
from briefgen.project import noted
from briefgen.read.locale import read_locale


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
    attachments: bool = True  # takes along what it was made from, if the brief lets it
    day: Callable[[], PartialDate | None] = source_date
    """Gives the date of a brief that has none."""
    edition: str | None = None  # a shorter brief, by its name

    def said(self) -> Manifest:
        """Give a manifest that says these options, and nothing else yet."""
        conformance = Conformance(self.conformance).value
        said = self._replace(conformance=conformance)._asdict()
        known = {name: said[name] for name in said if name in Manifest.__match_args__}
        return Manifest(NOWHERE, "1", __version__, brief="", date=self.day(), **known)


USUAL = Options()


def render_brief(
    source: SourceText, options: Options = USUAL
) -> Outcome[Rendered | None]:
    """Turn a brief into a PDF. Where any stage finds an error, there is none."""
    with noted() as files:
        laid_out = lay_out_brief(
            source, options.style, edition=options.edition, draft=options.draft
        )
    if laid_out.value is None:
        return Outcome(None, laid_out.diagnostics)
    (resolved, pages, faces, pictures, _), found = laid_out.value, laid_out.diagnostics

    making = Making(source, resolved.brief, files, pages, faces.used.values())
    attachments = _attachments(making, options, resolved)
    metadata = _metadata(resolved, options, attachments)
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


def _attachments(
    making: Making, options: Options, resolved: ResolvedBrief
) -> tuple[Attachment, ...]:
    """Give the files that travel inside a PDF."""
    if not options.attachments:
        return ()
    data = tuple(chart_data(resolved))
    if resolved.brief.attach == "none":
        return data
    return (*carried(making, options.said(), data), *data)


def _title(resolved: ResolvedBrief) -> str:
    """Give the title, with the edition's behind it: an excerpt is known as one."""
    title, excerpt = plain(resolved.brief.title), resolved.excerpt
    if excerpt is None or excerpt.edition is None:
        return title
    locale = read_locale(resolved.brief.language).value
    assert locale is not None, "it was read for the pages"
    return f"{title} ({locale.edition(excerpt.edition)})"


def _metadata(
    resolved: ResolvedBrief, options: Options, attachments: tuple[Attachment, ...]
) -> Metadata:
    """Say of a PDF what its brief says of itself, and nothing of this machine."""
    brief = resolved.brief
    return Metadata(
        title=_title(resolved),
        language=brief.language,
        authors=[author.name for author in brief.authors],
        subject=plain(brief.subtitle) or None,
        keywords=brief.keywords,
        date=brief.date or options.day(),
        producer=f"briefgen {__version__}",
        attachments=attachments,
    )
