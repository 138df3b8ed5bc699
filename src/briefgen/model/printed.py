"""Which part of a brief prints what: where links lead, and where caveats stand."""

from collections.abc import Mapping

from briefgen.model.argument import Argument, nested
from briefgen.model.blocks import Body
from briefgen.model.brief import Brief, Section

LENT = "lent figures"
"""The part of figures that text refers to, and no other part prints: no author's id."""

_KINDS: Mapping[str, str] = {
    "findings": "finding",
    "options": "option",
    "findings-at-a-glance": "finding",
    "recommendations": "recommendation",
    "recommendations-at-a-glance": "recommendation",
}


def printed_in(brief: Brief, argument: Argument, part: str) -> frozenset[str]:
    """Give the anchors of all that one part prints and a caveat can qualify."""
    blocks = {
        id(block) for body in _bodies(brief, argument, part) for block in nested(body)
    }
    return frozenset(
        item.anchor
        for item in argument.labelled.values()
        if item.kind == _KINDS.get(part)
        or (item.kind == "section" and item.what.id == part)
        or id(item.what) in blocks
    )


def _bodies(brief: Brief, argument: Argument, part: str) -> tuple[Body, ...]:
    match part:
        case "summary":
            return (brief.summary,)
        case "context":
            return (brief.context,)
        case "findings":
            return tuple(finding.body for finding in brief.findings)
        case "recommendations":
            return tuple(item.body for item in brief.recommendations)
        case "methods":
            return (brief.methods,)
        case "acknowledgements":
            return (brief.acknowledgements,)
        case _:
            own = argument.by_id[part].what if part in argument.by_id else None
            return (own.body,) if isinstance(own, Section) else ()
