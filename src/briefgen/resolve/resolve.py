"""Turns a brief and its argument into a brief that can be printed."""

from collections.abc import Iterable, Sequence

from briefgen.citation_terms import CitationTerms
from briefgen.model.argument import Argument
from briefgen.model.brief import Brief
from briefgen.model.csl import CslStyle
from briefgen.model.edition import Edition
from briefgen.model.printed import LENT, printed_in
from briefgen.model.quotations import Comparison, tally
from briefgen.model.resolved import Cited, ResolvedBrief
from briefgen.model.scale import Scale
from briefgen.resolve.citations import calls, number_works
from briefgen.resolve.cited import write_cited
from briefgen.resolve.excerpt import only_cited, shortened, told
from briefgen.resolve.lent import with_lent
from briefgen.resolve.parts import asked_for, full_caveats, order_parts


def resolve(  # noqa: PLR0913 (a brief, and what is read beside it)
    brief: Brief,
    argument: Argument,
    style_parts: Sequence[str] = (),
    scales: tuple[Scale, ...] = (),
    comparisons: Iterable[Comparison] = (),
    *,
    terms: CitationTerms | None = None,
    edition: Edition | None = None,
    csl: CslStyle | None = None,
) -> ResolvedBrief:
    """Order the parts, number the works, and give each caveat its full place.

    `style_parts` is the order that the style asks for, where the brief asks for none:
    of what it leaves out a reader is told, as of an edition. `scales` are those that
    it names, `comparisons` those of its quotations. Keys that name nothing were found
    by the rules, and are passed over. An `edition` has less of the brief. `csl` is the
    citation style, where that is a file. Without `terms` no work is listed.
    """
    asked, cut = brief, tuple[str, ...]()
    if edition is not None:
        brief, argument, cut = shortened(brief, argument, edition)
    parts = order_parts(brief, argument, style_parts)
    printed = {part: printed_in(brief, argument, part) for part in parts}
    only_major = edition is not None and edition.caveats == "major"
    full = full_caveats(argument, printed, only_major=only_major)
    if edition is None:  # which says of what it refers to that it is in the full brief
        brief, argument, parts = with_lent(brief, argument, parts, full)
    if LENT in parts:
        printed = {part: printed_in(brief, argument, part) for part in parts}
        full = full_caveats(argument, printed)
    excerpt = None
    if edition is not None or (style_parts and not brief.parts):
        lost = len(argument.of_kind("caveat")) - len(full)
        whole = asked_for(asked, ())
        excerpt = told(edition, asked, whole, parts, cut=cut, caveats=lost)
    if excerpt is not None and (edition is None or edition.sources == "cited"):
        brief = only_cited(brief, argument, parts, full)
    works = number_works(brief, argument, parts, full)
    checked = tally(comparisons)
    cited = Cited("raised")
    if terms is not None:
        met = calls(brief, argument, parts, full)
        cited = write_cited(brief, met, terms, tuple(works), csl)
    return ResolvedBrief(
        brief,
        argument,
        parts,
        works,
        printed,
        full,
        scales,
        checked,
        cited,
        excerpt,
    )
