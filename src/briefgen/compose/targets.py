"""Which places of a brief are printed: what a link may lead to."""

from collections.abc import Iterator

from briefgen.model.argument import nested
from briefgen.model.blocks import Body
from briefgen.model.brief import Finding, Recommendation, Section
from briefgen.model.resolved import ResolvedBrief

_PRINTS = {
    "findings": "finding",
    "recommendations": "recommendation",
    "recommendations-at-a-glance": "recommendation",
}


def targets(resolved: ResolvedBrief) -> frozenset[str]:
    """Give the anchors of everything that the parts print."""
    argument = resolved.argument
    printed = set(resolved.full_caveats)
    blocks = {id(block) for body in _bodies(resolved) for block in nested(body)}
    for item in argument.labelled.values():
        if any(
            _PRINTS.get(part) == item.kind or part == item.what.id
            for part in resolved.parts
        ):
            printed.add(item.anchor)
        if id(item.what) in blocks:
            printed.add(item.anchor)
    return frozenset(printed)


def _bodies(resolved: ResolvedBrief) -> Iterator[Body]:
    brief = resolved.brief
    for part in resolved.parts:
        match part:
            case "summary" | "context" | "methods" | "acknowledgements":
                yield getattr(brief, part)
            case "findings" | "recommendations":
                items: tuple[Finding | Recommendation, ...] = getattr(brief, part)
                yield from (item.body for item in items)
            case _:
                item = resolved.argument.by_id.get(part)
                if item is not None and isinstance(item.what, Section):
                    yield item.what.body
