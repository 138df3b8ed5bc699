"""Text in, pages out: as far as a brief goes without a PDF."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import NamedTuple, TypeAlias

from briefgen.assets import PICTURE
from briefgen.citation_terms import CitationTerms
from briefgen.comparison_words import ComparisonWords
from briefgen.compose.compose import compose
from briefgen.compose.fit import tightened, with_low_figures
from briefgen.composition import AnyPicture, Composition
from briefgen.diagnostics import Diagnostic, Outcome, Severity
from briefgen.layout.pages import lay_out
from briefgen.locale import Locale
from briefgen.model.edition import Edition
from briefgen.model.resolved import ResolvedBrief
from briefgen.paged import (
    PagedDocument,
    emptiest_share,
    first_page_share,
    last_page_share,
)
from briefgen.pipeline.faces import Faces, check_faces, undrawn
from briefgen.pipeline.pictures import coarse_pictures, read_pictures
from briefgen.pipeline.source import SourceText
from briefgen.pipeline.validate import USUAL, Choice, settled, validate_brief
from briefgen.project import Case
from briefgen.read.citation_terms import read_citation_terms
from briefgen.read.locale import read_locale
from briefgen.resolve.excerpt import MINOR, dropped
from briefgen.resolve.resolve import resolve
from briefgen.style import Fit, Style

_Pages: TypeAlias = Outcome[PagedDocument]


class Compared(NamedTuple):
    """A brief in which changes are marked, the words for it, and what draws the rest.

    To load what compares takes time, which is spent where two briefs are compared.
    """

    case: Case
    words: ComparisonWords
    drawn: Callable[[PagedDocument, Composition, Style], PagedDocument]


class LaidOut(NamedTuple):
    """A brief on its pages, with the faces and the pictures that are on them."""

    resolved: ResolvedBrief
    pages: PagedDocument
    faces: Faces
    pictures: dict[str, AnyPicture]
    look: Style


def lay_out_brief(  # noqa: PLR0913 (how it is to be set)
    source: SourceText,
    style: str | None = None,
    choice: Choice = USUAL,
    edition: str | None = None,
    *,
    draft: bool = False,
    compare: Callable[[Case], Compared] | None = None,
) -> Outcome[LaidOut | None]:
    """Lay out a brief. Where any stage on the way finds an error, there are no pages.

    `style` comes before the brief's own; an `edition` has less of the brief; `draft`
    marks every page. To `compare` it with another marks what changed.
    """
    judged = validate_brief(source, style, choice, edition)
    if judged.value is None or not judged.ok:
        return Outcome(None, judged.diagnostics)
    case, found = judged.value, judged.diagnostics
    compared = compare(case) if compare is not None else None
    case = compared.case if compared is not None else case

    assert case.style is not None, "that a style cannot be read is an error"
    look = _for_edition(case.style, case.edition)
    words = read_locale(case.brief.language)
    pictures = read_pictures(case.assets[PICTURE], case.vectors)
    found += words.diagnostics + pictures.diagnostics + tuple(check_faces(look))
    if words.value is None or not Outcome(None, found).ok:
        return Outcome(None, found)

    faces, locale, images = Faces(look.fonts), words.value, pictures.value
    found += tuple(settled(case, undrawn(case, look, faces)))
    if not Outcome(None, found).ok:
        return Outcome(None, found)
    setting = _Setting(case, look, faces, locale, images, draft, compared)
    printed, (resolved, laid_out) = _with_room(setting, case.edition)
    if printed is not None and printed is not case.edition:
        found = (*_kept(found), *settled(case, _minor(case, printed)))
    found += resolved.cited.told
    coarse = coarse_pictures(images, laid_out.value)
    found += tuple(settled(case, (*laid_out.diagnostics, *coarse)))
    if not Outcome(None, found).ok:
        return Outcome(None, found)
    made = LaidOut(resolved, laid_out.value, faces, pictures.value, look)
    return Outcome(made, found)


def _minor(case: Case, edition: Edition) -> Iterator[Diagnostic]:
    """Find the minor caveats that are left out where an edition has given up parts."""
    assert case.style is not None
    for each in dropped(case.brief, case.argument, edition, case.style.parts):
        if each.code == MINOR[0]:
            yield each


def _kept(found: tuple[Diagnostic, ...]) -> Iterator[Diagnostic]:
    return (each for each in found if each.code != MINOR[0])


class _Setting(NamedTuple):
    """Where and how a brief is set."""

    case: Case
    look: Style
    faces: Faces
    locale: Locale
    images: Mapping[str, AnyPicture]
    draft: bool
    compared: Compared | None

    def set(self, edition: Edition | None) -> tuple[ResolvedBrief, _Pages]:
        """Set a brief, or an edition of it."""
        case = self.case
        resolved = resolve(
            case.brief,
            case.argument,
            self.look.parts,
            case.scales or (),
            case.comparisons,
            terms=self._terms(),
            edition=edition,
            csl=case.csl,
        )
        drawn = bool(resolved.argument.of_kind("figure"))
        set_in = partial(self._set_in, resolved)
        return resolved, _fitted(self.look, set_in, drawn=drawn)

    def _terms(self) -> CitationTerms:
        """Give the wording of citations, in which titles are quoted as the text is."""
        terms = read_citation_terms(self.case.brief.language)
        single = self.look.quotes == "single"
        return replace(terms, quotes=self.locale.punctuation.marks(single=single))

    def _set_in(self, resolved: ResolvedBrief, look: Style) -> _Pages:
        compared = self.compared
        made = compose(
            *(resolved, look, self.locale, self.images),
            draft=self.draft,
            comparing=compared.words if compared is not None else None,
        )
        laid_out = lay_out(made, self.faces)
        if compared is None:
            return laid_out
        return replace(laid_out, value=compared.drawn(laid_out.value, made, look))


def _with_room(
    setting: _Setting, edition: Edition | None
) -> tuple[Edition | None, tuple[ResolvedBrief, _Pages]]:
    """Set an edition with all that it has room for, and give it as it is then.

    Of what it prints if there is room, the last gives way first. Where a large part
    had to go, a smaller one that went before it may have room again.
    """
    whole = setting.set(edition)
    if edition is None or _holds(edition, whole):
        return edition, whole
    printed = whole[0].parts
    gone, least = list[str](), whole
    for part in filter(printed.__contains__, reversed(edition.if_room)):
        gone.append(part)
        least = setting.set(edition.without(gone))
        if _holds(edition, least):
            break
    else:
        return edition.without(gone), least
    for part in gone[-2::-1]:  # the last to go is known to have no room
        less = [each for each in gone if each != part]
        tried = setting.set(edition.without(less))
        if _holds(edition, tried):
            gone, least = less, tried
    return edition.without(gone), least


def _holds(edition: Edition, made: tuple[ResolvedBrief, _Pages]) -> bool:
    _, laid_out = made
    return edition.holds(len(laid_out.value.pages))


def _for_edition(look: Style, edition: Edition | None) -> Style:
    """Let a style make what room it can for an edition that has so many pages."""
    if edition is None or edition.limits is None or edition.limits.pages is None:
        return look
    return replace(look, fit=replace(look.fit, pages=edition.limits.pages))


def _fitted(look: Style, set_in: Callable[[Style], _Pages], *, drawn: bool) -> _Pages:
    """Set a brief, tighter where the style asks for fewer pages and that gives them.

    Where no step does, nothing is tightened: a last page that is nearly empty is given
    more from the one before it. Figures, if any are `drawn`, are lower where a page
    would be left white for want of a little room; on the first page, all is tighter.
    """
    fit, style = look.fit, replace(look, fit=replace(look.fit, last_page=0.0))
    best = set_in(style)
    if drawn and "figures" in fit.steps and emptiest_share(best.value) < fit.emptiest:
        lower = with_low_figures(style)
        tried = set_in(lower)
        fewer = len(tried.value.pages) < len(best.value.pages)
        if tried.ok and (fewer or emptiest_share(tried.value) >= fit.emptiest):
            best, style = tried, lower
    wanted = max(fit.pages or len(best.value.pages) - 1, 1)
    tightest = best
    for tighter in tightened(style, drawn=drawn):
        if not _may_be_bettered(best.value, fit, wanted):
            break
        tried = set_in(tighter)
        if tried.ok and _is_better(tried.value, best.value, fit):
            best, style = tried, tighter
        if len(tried.value.pages) <= len(tightest.value.pages):
            tightest = tried
    if not best.ok:  # an author is told what there is no room for, in the least of it
        return tightest if _is_only_too_long(tightest) else best
    if len(best.value.pages) > 1 and last_page_share(best.value) < fit.last_page:
        return set_in(replace(style, fit=fit))
    return best


def _is_only_too_long(laid_out: _Pages) -> bool:
    """Say whether nothing is wrong with pages but that there are too many of them."""
    errors = (e for e in laid_out.diagnostics if e.severity is Severity.ERROR)
    return all(each.code == "BG901" for each in errors)


def _may_be_bettered(pages: PagedDocument, fit: Fit, wanted: int) -> bool:
    """Say whether pages are too many, the first too empty, or one ends poorly."""
    short = fit.pages > 0 or last_page_share(pages) < fit.last_page
    too_many = short and len(pages.pages) > wanted
    return (
        too_many or _poor_ends(pages, fit) > 0 or first_page_share(pages) < fit.emptiest
    )


def _is_better(pages: PagedDocument, others: PagedDocument, fit: Fit) -> bool:
    """Say whether pages are fewer than others; or as many, and the first not empty.

    Or as full, and fewer of them end poorly.
    """
    more = len(pages.pages) - len(others.pages)
    now, before = first_page_share(pages), first_page_share(others)
    filled = before < fit.emptiest <= now
    full = now >= min(before, fit.emptiest)
    better = full and _poor_ends(pages, fit) < _poor_ends(others, fit)
    return more < 0 or (more == 0 and (filled or better))


def _poor_ends(pages: PagedDocument, fit: Fit) -> int:
    """Count the pages that end poorly; a last one to be given more ends none."""
    given_more = last_page_share(pages) < fit.last_page
    count = len(pages.pages) - given_more - 1
    return sum(page < count for page in pages.poor_ends)
