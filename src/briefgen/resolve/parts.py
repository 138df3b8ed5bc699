"""Which parts are printed, in which order, and where each caveat stands in full."""

from collections.abc import Mapping, Sequence

from briefgen.model.argument import Argument, Labelled
from briefgen.model.brief import PARTS, Brief, Caveat
from briefgen.model.printed import printed_in
from briefgen.model.walk import all_caveats

_GLANCE, _FULL = "recommendations-at-a-glance", "recommendations"
_SMALL_PRINT = frozenset({"caveats", "disclosure", "sources"})


def order_parts(
    brief: Brief, argument: Argument, style: Sequence[str]
) -> tuple[str, ...]:
    """Give the parts that have something to print, in the order of the brief.

    A major caveat that no part would show, the key of a word scale, what was let pass
    in the argument, and the sources where works are cited are printed even where
    `parts` leaves them out: they are never lost.
    """
    parts = asked_for(brief, style)
    printed = {part: printed_in(brief, argument, part) for part in parts}
    shown = full_caveats(argument, printed)
    kept = [
        part
        for part, needed in (
            ("caveats", any(lost not in shown for lost in _major(argument))),
            ("methods", any(waiver.public for waiver in brief.waivers)),
            ("standards", bool(brief.standards)),
            ("sources", bool(brief.sources)),
        )
        if needed and part not in parts
    ]
    # The sources are last, as they are usually; what else is kept stands before them.
    ends = parts[-1:] == ["sources"]
    last = parts[-1:] if ends else []
    return (*(parts[:-1] if ends else parts), *kept, *last)


def asked_for(brief: Brief, style: Sequence[str]) -> list[str]:
    """Give the parts with something to print that the brief asks for, or its style."""
    parts = _having(brief, brief.parts or style or PARTS)
    if not brief.parts and not {*parts} - _SMALL_PRINT:
        # What the style leaves out is all that this brief has to say.
        parts = _having(brief, PARTS)
    if not brief.parts and _GLANCE in parts and not _more_to_say(brief):
        parts = [part for part in parts if part != _FULL]
    return parts


def _having(brief: Brief, names: Sequence[str]) -> list[str]:
    """Give the parts of these names that have something to print."""
    ids = tuple(section.id for section in brief.sections)
    wanted = [
        part for name in names for part in (ids if name == "sections" else (name,))
    ]
    return [part for part in dict.fromkeys(wanted) if part in ids or _has(brief, part)]


def _major(argument: Argument) -> tuple[str, ...]:
    return tuple(i.anchor for i in argument.of_kind("caveat") if is_major(i))


def is_major(item: Labelled) -> bool:
    """Whether a caveat is one that no reader may miss."""
    return isinstance(item.what, Caveat) and item.what.severity == "major"


def _more_to_say(brief: Brief) -> bool:
    """Say whether the recommendations hold more than a glance at them shows."""
    items = brief.recommendations
    return not items or any(item.body or item.assessed for item in items)


def _has(brief: Brief, part: str) -> bool:
    name = part.removesuffix("-at-a-glance")
    if part == "caveats":
        return any(all_caveats(brief))
    if part == "evidence-table":
        return bool(brief.findings)
    if part == "methods":  # how quotations were checked is told there
        copies = (source.archive_copy for source in brief.sources.values())
        return bool(brief.methods) or any(copies)
    if part == "disclosure":
        told = (brief.disclosure, brief.marking, brief.license)
        return any((*told, brief.contact, brief.review_by))
    return bool(getattr(brief, name.replace("-", "_"), None))


def full_caveats(
    argument: Argument,
    printed: Mapping[str, frozenset[str]],
    *,
    only_major: bool = False,
) -> Mapping[str, str]:
    """Say for each caveat in which part it stands in full: the first that shows it.

    `printed` has the anchors of what each part prints, part by part in their order.
    `only_major`: the part that lists the caveats has no others.
    """
    full: dict[str, str] = {}
    for part, anchors in printed.items():
        for caveat in argument.of_kind("caveat"):
            qualified = argument.qualifies[caveat.anchor]
            listed = part == "caveats" and (is_major(caveat) or not only_major)
            if listed or any(q.anchor in anchors for q in qualified):
                full.setdefault(caveat.anchor, part)
    return full
