"""Text in, pages out: as far as a brief goes without a PDF."""

from collections.abc import Callable
from typing import NamedTuple

from briefgen.assets import PICTURE
from briefgen.compose.compose import compose
from briefgen.compose.fit import tightened
from briefgen.composition import Raster
from briefgen.diagnostics import Outcome
from briefgen.layout.pages import lay_out
from briefgen.model.resolved import ResolvedBrief
from briefgen.paged import PagedDocument, last_page_share
from briefgen.pipeline.faces import Faces, check_faces, undrawn
from briefgen.pipeline.pictures import coarse_pictures, read_pictures
from briefgen.pipeline.source import SourceText
from briefgen.pipeline.validate import USUAL, Choice, settled, validate_brief
from briefgen.read.citation_terms import read_citation_terms
from briefgen.read.locale import read_locale
from briefgen.resolve.resolve import resolve
from briefgen.style import Style


class LaidOut(NamedTuple):
    """A brief on its pages, with the faces and the pictures that are on them."""

    resolved: ResolvedBrief
    pages: PagedDocument
    faces: Faces
    pictures: dict[str, Raster]


def lay_out_brief(
    source: SourceText,
    style: str | None = None,
    choice: Choice = USUAL,
    *,
    draft: bool = False,
) -> Outcome[LaidOut | None]:
    """Lay out a brief. Where any stage on the way finds an error, there are no pages.

    `style` comes before the brief's own; `draft` marks every page.
    """
    judged = validate_brief(source, style, choice)
    if judged.value is None or not judged.ok:
        return Outcome(None, judged.diagnostics)
    case, found = judged.value, judged.diagnostics

    look = case.style
    assert look is not None, "that a style cannot be read is an error"
    words = read_locale(case.brief.language)
    pictures = read_pictures(case.assets[PICTURE])
    found += words.diagnostics + pictures.diagnostics + tuple(check_faces(look))
    if words.value is None or not Outcome(None, found).ok:
        return Outcome(None, found)

    faces, locale, images = Faces(look.fonts), words.value, pictures.value
    found += tuple(settled(case, undrawn(case, look, faces)))
    if not Outcome(None, found).ok:
        return Outcome(None, found)
    resolved = resolve(
        case.brief,
        case.argument,
        look.parts,
        case.scales or (),
        case.comparisons,
        terms=read_citation_terms(case.brief.language),
    )

    def set_in(look: Style) -> Outcome[PagedDocument]:
        return lay_out(compose(resolved, look, locale, images, draft=draft), faces)

    laid_out = _fitted(look, set_in)
    coarse = coarse_pictures(images, laid_out.value)
    found += tuple(settled(case, (*laid_out.diagnostics, *coarse)))
    if not Outcome(None, found).ok:
        return Outcome(None, found)
    return Outcome(LaidOut(resolved, laid_out.value, faces, pictures.value), found)


def _fitted(
    look: Style, set_in: Callable[[Style], Outcome[PagedDocument]]
) -> Outcome[PagedDocument]:
    """Set a brief, tighter where the style asks for fewer pages and that gives them.

    Where no step does, nothing is tightened: the brief is as long as it is.
    """
    best = set_in(look)
    fit, pages = look.fit, best.value.pages
    wanted = fit.pages or len(pages) - 1
    if len(pages) <= max(wanted, 1):
        return best
    if not fit.pages and last_page_share(best.value) >= fit.last_page:
        return best
    for tighter in tightened(look):
        tried = set_in(tighter)
        if tried.ok and len(tried.value.pages) < len(best.value.pages):
            best = tried
        if len(best.value.pages) <= wanted:
            break
    return best
