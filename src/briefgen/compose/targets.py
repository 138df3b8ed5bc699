"""Which places of a brief are printed: what a link may lead to."""

from briefgen.model.printed import printed_in
from briefgen.model.resolved import ResolvedBrief


def targets(resolved: ResolvedBrief) -> frozenset[str]:
    """Give the anchors of everything that the parts print."""
    brief, argument = resolved.brief, resolved.argument
    printed = [printed_in(brief, argument, part) for part in resolved.parts]
    return frozenset(resolved.full_caveats).union(*printed)
