"""Two briefs, as YAML or as PDFs of ours → a PDF of the later one, with change bars.

Before it stand pages that say what is compared, and list what changed. It carries
nothing: it is no brief, and nobody should take it for one.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import PurePath
from typing import NamedTuple

from briefgen import __version__
from briefgen.assets import DATA
from briefgen.compare.changes import changes
from briefgen.compare.redline import redline
from briefgen.compare.statements import Written
from briefgen.compose.comparison import comparison
from briefgen.compose.scribe import Scribe
from briefgen.composition import Composition
from briefgen.diagnostics import Diagnostic, Outcome
from briefgen.layout.change_bars import Colours, with_bars, with_lines
from briefgen.layout.pages import lay_out
from briefgen.model.argument import argue
from briefgen.model.brief import Brief
from briefgen.model.changes import Change, Comparison, Version
from briefgen.model.fields import fields
from briefgen.model.inlines import plain
from briefgen.paged import PagedDocument
from briefgen.pdf.conformance import Conformance
from briefgen.pdf.images import ImageError
from briefgen.pdf.metadata import Metadata
from briefgen.pdf.writer import write_pdf
from briefgen.pipeline.apart import made_apart
from briefgen.pipeline.compare import (
    Either,
    carried_in_either,
    in_its_project,
    readable,
    written,
)
from briefgen.pipeline.pages import Compared, LaidOut, lay_out_brief
from briefgen.pipeline.pictures import bad_pictures
from briefgen.pipeline.render import USUAL, Options
from briefgen.pipeline.source import SourceText
from briefgen.preflight.expected import Expected
from briefgen.preflight.preflight import preflight
from briefgen.preflight.sentences import sentences
from briefgen.project import Case
from briefgen.read.comparison_words import read_comparison_words
from briefgen.read.locale import read_locale
from briefgen.structure import Element, Role
from briefgen.style import Style


class Redlined(NamedTuple):
    """A comparison as a PDF, and the changes that it shows."""

    pdf: bytes
    pages: int
    changes: tuple[Change, ...]


def redline_briefs(
    old: SourceText, new: SourceText, options: Options = USUAL
) -> Outcome[Redlined | None]:
    """Turn two briefs into a comparison of them.

    Of the options, the style, the standards and whether it is read back count. There is
    none where one cannot be read, or the later one has errors.
    """
    call = _given(old, new, options)
    return call.value() if call.value is not None else Outcome(None, call.diagnostics)


def redline_apart(
    old: SourceText, new: SourceText, options: Options = USUAL
) -> Outcome[Redlined | None]:
    """Do the same in a process of its own, within limits (BG909)."""
    call = _given(old, new, options)
    if call.value is None:
        return Outcome(None, call.diagnostics)
    return made_apart(call.value, (old, new), options.style)


def _given(
    old: SourceText, new: SourceText, options: Options
) -> Outcome[Callable[[], Outcome[Redlined | None]] | None]:
    """Give what makes the comparison, once PDFs have given what they carry."""
    before, after = carried_in_either(old), carried_in_either(new)
    if before.value is None or after.value is None:
        return Outcome(None, before.diagnostics + after.diagnostics)
    names = PurePath(old.name).name, PurePath(new.name).name
    return Outcome(partial(_redlined, before.value, after.value, names, options))


def _redlined(
    old: Either, new: Either, names: tuple[str, str], options: Options
) -> Outcome[Redlined | None]:
    with in_its_project(old) as source:
        before = written(source)
    if before.value is None:
        return Outcome(None, before.diagnostics)
    style = options.style
    if style is None and not isinstance(new, SourceText) and new.manifest is not None:
        style = new.manifest.style
    older = before.value
    with in_its_project(new) as source:
        after = written(source)
        laid_out = lay_out_brief(source, style, compare=partial(_compared, older))
    if after.value is None or laid_out.value is None:
        return Outcome(None, laid_out.diagnostics or after.diagnostics)
    found = Comparison(
        _version(older.brief, names[0]),
        _version(after.value.brief, names[1]),
        changes(older, after.value),
    )
    return _written(found, laid_out.value, laid_out.diagnostics, options)


def _compared(older: Written, case: Case) -> Compared:
    """Mark what changed in the words of a brief; the bars are drawn when it is set."""
    files = readable(case.assets[DATA])
    brief, beside = redline(older, Written(case.brief, files))
    marked = replace(case, brief=brief, argument=argue(brief), fields=fields(brief))

    def drawn(pages: PagedDocument, made: Composition, look: Style) -> PagedDocument:
        colours = Colours(look.colour("ink"), look.colour("on-band"))
        return with_bars(pages, made, beside, colours)

    return Compared(marked, read_comparison_words(brief.language), drawn)


def _version(brief: Brief, name: str) -> Version:
    return Version(name, plain(brief.title), brief.version or "", brief.date)


def _written(
    found: Comparison,
    laid_out: LaidOut,
    told: tuple[Diagnostic, ...],
    options: Options,
) -> Outcome[Redlined | None]:
    """Put the list of changes before the brief, and write both as one document."""
    resolved, faces = laid_out.resolved, laid_out.faces
    brief = resolved.brief
    words = read_comparison_words(brief.language)
    locale = read_locale(brief.language).value
    assert locale is not None, "it was read for the pages"
    scribe = Scribe(resolved, laid_out.look, locale, laid_out.pictures)
    made = comparison(scribe, words, found)
    front = lay_out(made, faces)
    if not front.ok:
        return Outcome(None, told + front.diagnostics)
    document = _joined(with_lines(front.value, made), laid_out.pages)
    metadata = Metadata(
        title=words["title"].format(title=found.after.title),
        language=brief.language,
        authors=[author.name for author in brief.authors],
        date=brief.date or options.day(),
        producer=f"briefgen {__version__}",
    )
    try:
        pdf = write_pdf(document, metadata, faces, Conformance(options.conformance))
    except ImageError:
        return Outcome(None, told + tuple(bad_pictures(laid_out.pictures)))
    expected = Expected(
        brief.span,
        document,
        tuple(sentences(resolved)),
        metadata.title,
        metadata.language,
        {},
    )
    wrong = preflight(pdf, expected) if options.preflight else ()
    if wrong:
        return Outcome(None, told + wrong)
    return Outcome(Redlined(pdf, len(document.pages), found.changes), told)


def _joined(front: PagedDocument, whole: PagedDocument) -> PagedDocument:
    """Put pages before a document; it counts its own as it did."""
    return replace(
        whole,
        pages=front.pages + whole.pages,
        root=Element(Role.DOCUMENT, (front.root, *whole.root.children)),
        outline=front.outline + whole.outline,
        front=len(front.pages),
        facing=False,
    )
