"""Figures that printed text refers to, and that no printed part holds → their own part.

A style, or an author's `parts`, may leave out the part in which a figure stands: no
reader is sent to a figure that is nowhere.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple, TypeAlias

from briefgen.model.argument import Argument, Labelled
from briefgen.model.blocks import (
    ArgumentMap,
    Callout,
    Chart,
    EvidenceTable,
    Figure,
    Table,
)
from briefgen.model.brief import Brief, Section
from briefgen.model.printed import LENT, printed_in
from briefgen.model.values import Id
from briefgen.resolve.citations import referred_to

_Lendable: TypeAlias = Figure | Chart | ArgumentMap | Table | EvidenceTable | Callout
_BEHIND = frozenset(
    (
        *("caveats", "alternatives", "change-our-mind", "methods", "standards"),
        *("glossary", "corrections", "acknowledgements", "disclosure", "sources"),
    )
)
"""Parts that stand at the end: what is lent stands before them."""


class Lending(NamedTuple):
    """A brief with a part for what is lent to it, and the order of its parts."""

    brief: Brief
    argument: Argument
    parts: tuple[str, ...]


def with_lent(
    brief: Brief, argument: Argument, parts: tuple[str, ...], full: Mapping[str, str]
) -> Lending:
    """Print the figures, tables and boxes that the text refers to, wherever they stand.

    They keep their numbers. What refers from one of them to a further one counts, too.
    """
    lending, lent = Lending(brief, argument, parts), dict[str, _Lendable]()
    while missing := _missing(lending, full):
        lent |= missing
        order = (lent[anchor] for anchor in argument.labelled if anchor in lent)
        lending = _lending(brief, argument, parts, tuple(order))
    return lending


def _missing(lending: Lending, full: Mapping[str, str]) -> dict[str, _Lendable]:
    """Find what is referred to, and printed nowhere, by its anchors."""
    brief, argument, parts = lending
    printed = {anchor for part in parts for anchor in printed_in(brief, argument, part)}
    targets = referred_to(brief, argument, parts, full)
    items = (argument.by_id[target] for target in targets if target in argument.by_id)
    return {
        item.anchor: item.what
        for item in items
        if item.anchor not in printed and isinstance(item.what, _Lendable)
    }


def _lending(
    brief: Brief,
    argument: Argument,
    parts: tuple[str, ...],
    lent: tuple[_Lendable, ...],
) -> Lending:
    """Put what is lent into a section of its own."""
    section = Section(lent[0].span, Id(LENT), (), lent)
    item = Labelled("section", len(brief.sections) + 1, LENT, section)
    behind = [at for at, part in enumerate(parts) if part not in _BEHIND]
    cut = behind[-1] + 1 if behind else 0
    return Lending(
        replace(brief, sections=(*brief.sections, section)),
        replace(
            argument,
            labelled={**argument.labelled, LENT: item},
            by_id={**argument.by_id, LENT: item},
        ),
        (*parts[:cut], LENT, *parts[cut:]),
    )
